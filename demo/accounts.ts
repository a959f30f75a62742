// With which accounts does a visitor of the demo log in, and what is each?
import { keeperOfThePortal, municipalities, partners, schoolBoards, schools } from './organisations.ts';
import { accounts, type DemoMembership, type DemoRole } from './people.ts';

export const DEMO_PASSWORD = 'zorgroute-demo';

const ROLE_NAMES: Record<DemoRole, string> = {
  teacher: 'leerkracht',
  intern_begeleider: 'intern begeleider',
  cjg_worker: 'medewerker basisteam',
  cjg_coordinator: 'coördinator basisteam',
  casemanager: 'casemanager',
  partner: 'partner',
  board_member: 'bovenschools bestuurder',
  policy_officer: 'beleidsmedewerker',
  administrator: 'beheerder',
  privacy_officer: 'functionaris gegevensbescherming',
};

function describe({ role, organisation, groups = [] }: DemoMembership): string {
  const names = groups.map((key) => groupNames.get(key) ?? key).join(' en ');
  const who = [ROLE_NAMES[role], names].filter(Boolean).join(' ');
  return `${who}, ${organisationNames.get(organisation) ?? organisation}`;
}

const groupNames = new Map(
  schools.flatMap(({ groups }) => groups.map(({ key, name }) => [key, name.replace(/^Groep/, 'groep')])),
);

const organisationNames = new Map(
  [
    keeperOfThePortal,
    ...schoolBoards,
    ...schools.map(({ key, name }) => ({ key, name: name.replace(/^Basisschool /, '') })),
    ...partners,
    ...municipalities.map(({ key, name }) => ({ key, name: `gemeente ${name}` })),
    ...municipalities.map(({ basisteam }) => basisteam),
  ].map(({ key, name }) => [key, name]),
);

/** As they stand on the screen at the start and on the login page. */
export const DEMO_ACCOUNTS: { email: string; what: string }[] = accounts.map(({ email, memberships }) => ({
  email,
  what: memberships.map(describe).join('; '),
}));
