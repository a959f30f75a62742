// Which roles are there, and what are they called?

export const ROLES = {
  teacher: 'leerkracht',
  intern_begeleider: "IB'er",
  cjg_worker: 'medewerker basisteam',
  cjg_coordinator: 'coördinator basisteam',
  casemanager: 'casemanager',
  partner: 'partner',
  board_member: 'bovenschools bestuurder',
  policy_officer: 'beleidsmedewerker',
  administrator: 'beheerder',
  privacy_officer: 'functionaris gegevensbescherming',
} as const;

export type Role = keyof typeof ROLES;
export const ALL_ROLES = Object.keys(ROLES) as Role[];

export const roleName = (role: Role): string => ROLES[role];
