// Which roles go with which kind of organisation, and what is it called?

import { ROLES, roleName, type Role } from '../access/roles.ts';

export const KINDS = ['board', 'school', 'municipality', 'team', 'partner', 'region'] as const;
export type Kind = (typeof KINDS)[number];

const KIND_NAMES: Record<Kind, string> = {
  board: 'schoolbestuur',
  school: 'school',
  municipality: 'gemeente',
  team: 'basisteam',
  partner: 'partner',
  region: 'beheer van het portaal',
};
export const kindName = (kind: Kind): string => KIND_NAMES[kind];

/** "school, BRIN 12AB vestiging 01" */
export const kindOf = ({ kind, brin, branchNumber }: Placed): string =>
  brin
    ? `${kindName(kind)}, BRIN ${brin}${branchNumber && branchNumber !== '00' ? ` vestiging ${branchNumber}` : ''}`
    : kindName(kind);
type Placed = { kind: Kind; brin: string | null; branchNumber: string | null };

/** The same as access.membership_fits in the database, which holds it. */
const FITTING: Record<Kind, readonly Role[]> = {
  school: ['teacher', 'intern_begeleider', 'administrator'],
  board: ['board_member', 'administrator', 'privacy_officer'],
  team: ['cjg_worker', 'cjg_coordinator', 'casemanager', 'administrator'],
  municipality: ['policy_officer', 'administrator', 'privacy_officer'],
  partner: ['partner', 'administrator'],
  region: ['administrator', 'privacy_officer'],
};

export const fits = (role: Role, kind: Kind): boolean => FITTING[kind].includes(role);

/** The roles that this administrator can give: those of its own kind of organisation and of what is below it. */
export const rolesFor = (kinds: readonly Kind[]): { value: Role; label: string }[] =>
  (Object.keys(ROLES) as Role[])
    .filter((role) => kinds.some((kind) => fits(role, kind)))
    .map((role) => ({ value: role, label: roleName(role) }));

/** Where somebody with this role works: "een school", "een schoolbestuur of een gemeente". */
export const worksAt = (role: Role): string =>
  KINDS.filter((kind) => fits(role, kind))
    .map((kind) => `een ${kindName(kind)}`)
    .join(' of ');
