// What does an administrator look after? The organisation, what is below it, and where to go.

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { countedOrNone } from '../forms/sentences.ts';
import { NotFound } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter } from '../web/routes.ts';
import { listOverview, type Overview } from './queries.ts';
import { kindOf } from './organisation-kinds.ts';

export const organisationRoutes = newRouter();

organisationRoutes.get('/beheer', may('organisation:keep'), async (req, res) => {
  const { all } = await look(scopeOf(req), { all: listOverview() }, 'nobody');
  const [own, ...below] = all.map(shown);
  if (!own) throw new NotFound();
  render(req, res, 'organisations/page', {
    title: 'Beheer',
    own,
    below,
    // The same as region_keeper() in the database, which holds it.
    keepsRegion: all[0] !== undefined && ['board', 'municipality', 'region'].includes(all[0].kind),
    // The same as portal_keeper().
    keepsPortal: all[0]?.kind === 'region',
  });
});

function shown(organisation: Overview) {
  const { id, name, kind, pupils } = organisation;
  const isSchool = kind === 'school';
  return {
    ...{ name, kind: kindOf(organisation) },
    facts: [
      phoneFact(organisation),
      { term: 'Mensen', description: countedOrNone(organisation.people, 'persoon') },
      ...(isSchool ? registerFacts(organisation) : []),
      ...(isSchool || kind === 'board' ? [freeDaysFact(organisation)] : []),
      ...(kind === 'team' ? [postcodesFact(organisation)] : []),
    ],
    ...(isSchool && { importHref: `/beheer/import/${id}` }),
    ...(isSchool && pupils === 0 && { addHref: `/beheer/leerlingen/school/${id}/nieuw` }),
  };
}

const phoneFact = ({ id, phone }: Overview) => ({
  term: 'Telefoon',
  description: phone ?? 'nog niet ingevuld',
  change: { href: `/beheer/organisatie/${id}/telefoon` },
});

const registerFacts = ({ id, groups, pupils }: Overview) => [
  {
    term: 'Groepen',
    description: countedOrNone(groups, 'groep'),
    href: `/beheer/groepen/school/${id}`,
  },
  {
    term: 'Leerlingen',
    description: countedOrNone(pupils, 'leerling'),
    href: `/beheer/leerlingen/school/${id}`,
  },
];

const postcodesFact = ({ id, postcodes }: Overview) => ({
  term: 'Postcodes',
  description: countedOrNone(postcodes, 'gebied'),
  href: `/beheer/team/${id}/postcodes`,
});

const freeDaysFact = ({ id, freeDays }: Overview) => ({
  term: 'Eigen vrije dagen',
  description: countedOrNone(freeDays, 'vrije dag'),
  href: `/beheer/organisatie/${id}/vrije-dagen`,
});
