// Whom do I call? Contacts by subregion, municipality, school and team, on pages and as lists for a spreadsheet.

import { openPage } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { readOpen } from '../../access/transaction.ts';
import { sendOpenFile } from '../../web/open-download.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { contactsAsCsv } from './contacts-csv.ts';
import { formerPage, homePage, municipalityPage, regionPage, schoolPage, teamPage } from './page.ts';
import {
  findOpenSchool,
  listFormerMunicipalities,
  listMunicipalityNames,
  listOpenMunicipalities,
  listOpenSchools,
  listOpenTeams,
} from './queries.ts';
import { branchOf, slugOf, SUBREGIONS } from './rules.ts';
import { csvHref, HOME } from './contact-rows.ts';

export const contactRoutes = newRouter();

contactRoutes.get(HOME, openPage, async (req, res) => {
  const { municipalities, former } = await readOpen(scopeOf(req), {
    municipalities: listMunicipalityNames(),
    former: listFormerMunicipalities(),
  });
  render(req, res, 'guidance/contacts/contact-home', homePage(municipalities, former));
});

contactRoutes.get(`${HOME}/regio/:slug`, openPage, async (req, res) => {
  const subregion = SUBREGIONS.find((name) => slugOf(name) === param(req, 'slug'));
  if (!subregion) throw new NotFound();
  const { municipalities, teams, schools } = await readOpen(scopeOf(req), {
    municipalities: listMunicipalityNames(),
    teams: listOpenTeams(),
    schools: listOpenSchools(null, subregion),
  });
  const here = municipalities.filter((one) => one.subregion === subregion);
  render(req, res, 'guidance/contacts/region', regionPage(subregion, here, teams, schools));
});

contactRoutes.get(`${HOME}/gemeente/:slug`, openPage, async (req, res) => {
  const slug = param(req, 'slug');
  const { municipalities, former, teams } = await readOpen(scopeOf(req), {
    municipalities: listOpenMunicipalities(),
    former: listFormerMunicipalities(),
    teams: listOpenTeams(),
  });
  const municipality = municipalities.find((one) => one.slug === slug);
  const parts = former.filter((one) => one.slug === slug);
  if (municipality) {
    const { schools } = await readOpen(scopeOf(req), { schools: listOpenSchools(municipality.id, null) });
    render(
      req,
      res,
      'guidance/contacts/municipality',
      municipalityPage(municipality, teams, schools, former, scopeOf(req).today),
    );
  } else if (parts.length)
    render(
      req,
      res,
      'guidance/contacts/former-municipality',
      formerPage(parts, municipalities, teams, scopeOf(req).today),
    );
  else throw new NotFound();
});

contactRoutes.get(`${HOME}/school/:brin`, openPage, async (req, res) => {
  const branch = branchOf(param(req, 'brin'));
  if (!branch) throw new NotFound();
  const { school, teams } = await readOpen(scopeOf(req), {
    school: findOpenSchool(branch.brin, branch.branchNumber),
    teams: listOpenTeams(),
  });
  if (!school) throw new NotFound();
  render(req, res, 'guidance/contacts/school', schoolPage(school, teams, scopeOf(req).today));
});

contactRoutes.get(`${HOME}/team/:teamId`, openPage, async (req, res) => {
  const { teams } = await readOpen(scopeOf(req), { teams: listOpenTeams() });
  const team = teams.find((one) => one.team.id === param(req, 'teamId'));
  if (!team) throw new NotFound();
  render(req, res, 'guidance/contacts/team', teamPage(team, scopeOf(req).today));
});

for (const subregion of [null, ...SUBREGIONS]) {
  const path = csvHref(subregion);
  contactRoutes.get(path, openPage, async (req, res) => {
    const { teams, schools } = await readOpen(scopeOf(req), {
      teams: listOpenTeams(),
      schools: listOpenSchools(null, subregion),
    });
    const here = teams.filter(({ municipality }) => !subregion || municipality.subregion === subregion);
    await sendOpenFile(req, res, {
      type: 'text/csv; charset=utf-8',
      body: contactsAsCsv(here, schools),
      name: path.slice(1).replace('/', '-'),
    });
  });
}
