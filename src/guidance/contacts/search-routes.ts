// Which school, place, municipality or team does somebody mean? An index for the script, and an answer for whoever has no script.

import type { Request } from 'express';

import { asksForTeam, isPostcode, type Entry } from '#contact-search';

import { openPage, publicPage } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { readOpen } from '../../access/transaction.ts';
import { sendOpenFile } from '../../web/open-download.ts';
import { render } from '../../web/render.ts';
import { newRouter } from '../../web/routes.ts';
import { SEARCH_SCRIPT, trail } from './page.ts';
import {
  listFormerMunicipalities,
  listMunicipalityNames,
  listOpenPlaces,
  listOpenTeams,
  listSchoolNames,
} from './queries.ts';
import { searchIndex, searchWhole } from './search-index.ts';
import { HOME } from './contact-rows.ts';

export const contactSearchRoutes = newRouter();

const LONGEST_SEARCH = 100;
const MOST_HITS = 100;

contactSearchRoutes.get(`${HOME}/zoekindex.json`, openPage, async (req, res) => {
  await sendOpenFile(req, res, { type: 'application/json', body: JSON.stringify(await readIndex(req)) });
});

/** What is sought is posted, so that it stands in no address and in no log of addresses. */
contactSearchRoutes.post(HOME, publicPage, async (req, res) => {
  const { q } = (req.body ?? {}) as Record<string, unknown>;
  const typed = typeof q === 'string' ? q.slice(0, LONGEST_SEARCH).trim() : '';
  const { hits, total, exact } = searchWhole(await readIndex(req), typed, MOST_HITS);
  if (exact) {
    res.redirect(303, exact.href);
    return;
  }
  // Nothing of a person stands here, and whoever comes back from a school sees again what was found: a browser cannot post anew by itself.
  res.set('Cache-Control', 'private, no-cache');
  render(req, res, 'guidance/contacts/search-results', resultsPage(typed, hits, total));
});

const readIndex = async (req: Request) =>
  searchIndex(
    await readOpen(scopeOf(req), {
      municipalities: listMunicipalityNames(),
      former: listFormerMunicipalities(),
      places: listOpenPlaces(),
      teams: listOpenTeams(),
      schools: listSchoolNames(),
    }),
  );

const resultsPage = (typed: string, hits: readonly Entry[], total: number) => ({
  title: total ? `${total} gevonden` : titleOfNothing(typed),
  isForTeam: !total && asksForTeam(typed),
  isPostcode: !total && isPostcode(typed),
  scripts: [SEARCH_SCRIPT],
  trail: trail({ label: 'Zoeken' }),
  typed,
  hits,
  more: total - hits.length,
});

function titleOfNothing(typed: string): string {
  if (!typed) return 'Wat zoekt u?';
  return asksForTeam(typed) ? 'Kies de gemeente waar het kind woont' : 'Niets gevonden';
}
