// The child's page, and the lists that lead to it.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { nearDay } from '../forms/dates.ts';
import { listOwnDrafts } from '../zorgroute/drafts/draft-queries.ts';
import { groupApart, namesApart, type NameOfGroup } from '../groups/names-apart.ts';
import { listNamesakes } from '../groups/namesake-queries.ts';
import { findTrajectoryFactsOfPupil } from '../zorgroute/facts/facts-queries.ts';
import { listEntries } from '../zorgroute/entries/entry-queries.ts';
import { insteadOfTalk } from '../zorgroute/consultation/rules.ts';
import { insteadOfTask } from '../zorgroute/progress/instead-of-talk.ts';
import { STATES } from '../zorgroute/progress/states.ts';
import { asksTalk } from '../zorgroute/progress/waiting.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { NotFound } from '../problems/problems.ts';
import { fullName, groupAndBirth } from './names.ts';
import { childPage } from './page.ts';
import { findPupil, listGuardiansForInternBegeleider, listSiblings, listTrajectories } from './queries.ts';
import { findPupilsByName, listPupils, type Listed, type ListedPupil } from './list-queries.ts';
import { listSharedEntries } from '../zorgroute/support/schooldeel/queries.ts';
import { findAskedBySafety } from './safety-queries.ts';
import { findWithoutIb, listOwnGrounds, listReaders, listSharedWith } from './sight-queries.ts';
import { wordsOfName } from './name-search.ts';

export const pupilRoutes = newRouter();

const ROWS = 25;
const idsOf = (pupils: readonly Listed[]) => pupils.map(({ id }) => id);

pupilRoutes.get('/leerlingen', may('pupil:list'), async (req, res) => {
  await showList(req, res, null);
});

pupilRoutes.get('/leerlingen/vanaf/:pupilId', may('pupil:list'), async (req, res) => {
  await showList(req, res, param(req, 'pupilId'));
});

pupilRoutes.get('/leerlingen/zoeken', may('pupil:search'), async (req, res) => {
  await look(scopeOf(req), {}, 'nobody');
  res.redirect(303, '/leerlingen');
});

pupilRoutes.post('/leerlingen/zoeken', may('pupil:search'), async (req, res) => {
  const { q } = (req.body ?? {}) as Record<string, unknown>;
  const typed = typeof q === 'string' ? q.trim() : '';
  const words = wordsOfName(typed);
  if (!words.length)
    return showHits(
      req,
      res,
      typed,
      await look(scopeOf(req), {}, 'nobody').then(() => ({ hits: undefined })),
    );

  const questions = { hits: findPupilsByName(words, ROWS), namesakes: listNamesakes() };
  const { hits, namesakes } = await look(scopeOf(req), questions, ({ hits: found }) =>
    found.length ? { action: 'search', pupils: idsOf(found.slice(0, ROWS)) } : 'nobody',
  );
  showHits(req, res, typed, { hits: hits.map(groupApart(namesakes)) });
});

pupilRoutes.get('/leerlingen/:pupilId', may('pupil:read'), async (req, res) => {
  await showPupil(req, res, false);
});

pupilRoutes.get('/leerlingen/:pupilId/verloop', may('pupil:read'), async (req, res) => {
  await showPupil(req, res, true);
});

/** In one look. The page stays light: the newest entries first, the whole timeline one step further. */
async function showPupil(req: Request, res: Response, isWhole: boolean) {
  const pupilId = param(req, 'pupilId');
  const { namesakes, ...answers } = await look(scopeOf(req), questionsAbout(pupilId), { pupil: pupilId });
  if (!req.actor) throw new NotFound();
  const apart = groupApart(namesakes);
  const nameOf = namesApart(namesakes);
  const found = {
    ...answers,
    pupil: apart(answers.pupil),
    siblings: answers.siblings.map(apart),
    grounds: answers.grounds.map((ground) => ({
      ...ground,
      ofWhat: nameOf({ id: ground.ofId, name: ground.ofWhat }),
    })),
  };
  render(req, res, 'pupils/page', childPage(found, req.actor, scopeOf(req).today, isWhole));
}

const questionsAbout = (pupilId: string) => ({
  pupil: findPupil(pupilId),
  facts: findTrajectoryFactsOfPupil(pupilId),
  safety: findAskedBySafety(pupilId),
  entries: listEntries({ pupilId }),
  trajectories: listTrajectories(pupilId),
  readers: listReaders(pupilId),
  ib: findWithoutIb(pupilId),
  grounds: listOwnGrounds(pupilId),
  guardians: listGuardiansForInternBegeleider(pupilId),
  sharedWith: listSharedWith(pupilId),
  siblings: listSiblings(pupilId),
  drafts: listOwnDrafts(),
  namesakes: listNamesakes(),
  agreed: listSharedEntries({ pupilId }),
});

async function showList(req: Request, res: Response, after: string | null) {
  const questions = { pupils: listPupils(after, ROWS), namesakes: listNamesakes() };
  const { pupils, namesakes } = await look(scopeOf(req), questions, ({ pupils: shown }) =>
    shown.length ? { pupils: idsOf(shown.slice(0, ROWS)) } : 'nobody',
  );
  const rows = pupils.slice(0, ROWS);
  const last = rows.at(-1);
  const isIb = req.actor?.role === 'intern_begeleider';
  render(req, res, 'pupils/pupil-list', {
    title: isIb ? 'Leerlingen' : 'Mijn groep',
    isIb,
    isRest: after !== null,
    groups: groupsOf(rows, namesApart(namesakes), scopeOf(req).today),
    moreHref: pupils.length > ROWS && last ? `/leerlingen/vanaf/${last.id}` : undefined,
  });
}

type Hits = { hits: ListedPupil[] | undefined };

function showHits(req: Request, res: Response, typed: string, { hits }: Hits) {
  render(req, res, 'pupils/pupils-found', {
    title: hits ? 'Gevonden leerlingen' : 'Leerlingen zoeken',
    typed,
    isEmpty: !hits,
    rows: (hits ?? []).slice(0, ROWS).map((pupil) => rowOf(pupil, scopeOf(req).today, true)),
    hasMore: (hits?.length ?? 0) > ROWS,
  });
}

/** In the order of the list. */
function groupsOf(pupils: readonly ListedPupil[], nameOf: NameOfGroup, today: string) {
  return [...new Set(pupils.map(({ groupId }) => groupId))].map((id) => {
    const inGroup = pupils.filter(({ groupId }) => groupId === id);
    return {
      name: id ? nameOf({ id, name: inGroup[0]?.groupName ?? '' }) : 'Zonder groep',
      rows: inGroup.map((pupil) => rowOf(pupil, today, false)),
    };
  });
}

/** A running traject shows its step in words; without one there is nothing to say. */
function rowOf(pupil: ListedPupil, today: string, withGroup: boolean) {
  const early = earlyConversation(pupil);
  const planned = pupil.announcedOn !== null && pupil.announcedOn >= today ? ' gepland' : '';
  const what = [
    withGroup ? groupAndBirth(pupil) : '',
    pupil.state && (insteadOfUrging(pupil) ?? stateInWords(pupil, planned)),
    early && `gesprek met ouders${planned}`,
  ];
  const until = early ?? pupil.until;
  return {
    href: `/leerlingen/${pupil.id}`,
    who: fullName(pupil),
    what: what.filter(Boolean).join(' · '),
    ...(until && { until: nearDay(until, today) }),
    overdue: until !== null && until < today,
  };
}

/** Nothing for a state that an earlier release knew, until everything is derived anew. */
const labelOf = (state: string) => STATES.find(({ id }) => id === state)?.label;

/** A talk that is planned is waited for by nobody before its day. */
const stateInWords = ({ state, task }: ListedPupil, planned: string) =>
  planned && asksTalk(task) ? `Gesprek met ouders${planned}` : labelOf(state ?? '');

/** Where no talk with the parents may be urged, what the list of work says in its place. */
const insteadOfUrging = (pupil: ListedPupil) => insteadOfTask(pupil.task, pupil);

/** Only where its day comes first: a row has room for one day. */
function earlyConversation(pupil: ListedPupil) {
  const { earlyUntil, until } = pupil;
  const isFirst = asksTalk(pupil.earlyTask) && earlyUntil && until && earlyUntil < until;
  return isFirst && insteadOfTalk(pupil) === undefined ? earlyUntil : undefined;
}
