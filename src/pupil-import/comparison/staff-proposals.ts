// Who of the file is who at the school? By e-mail address, else by a name that only one person here has.

import { fullName, searchable } from '../../pupils/names.ts';
import type { ImportedStaff } from '../imported-school.ts';
import type { StaffProposal } from './comparison.ts';
import type { SchoolStaff } from '../queries.ts';

/** Somebody who can be ticked: has the role of teacher at this school. */
export interface Tickable {
  name: string;
  email: string;
  membershipId: string;
  groupKeys: string[];
  byName: boolean;
}
/** Somebody who cannot: without an account here, or without the role of teacher. */
export interface NotTickable {
  staff: ImportedStaff;
  /** Whoever has the account, but not the role. */
  personId: string | null;
}

export function sortProposals(proposals: readonly StaffProposal[], staff: readonly SchoolStaff[]) {
  const sorted = proposals.map((proposal) => proposalInto(proposal, staff));
  return {
    tickable: sorted.flatMap(({ tickable }) => tickable ?? []),
    others: sorted.flatMap(({ other }) => other ?? []),
  };
}

type Sorted = { tickable?: Tickable; other?: NotTickable };

/** Nothing for who teaches what the file says already, or works here in another role and teaches nothing. */
function proposalInto({ staff: inFile, known }: StaffProposal, staff: readonly SchoolStaff[]): Sorted {
  const byAddress = staff.find(({ id }) => id === known?.id);
  const person = byAddress ?? onlyOneNamed(fullName(inFile), staff);
  if (person?.teacherMembershipId) {
    const { name, email, teacherMembershipId: membershipId } = person;
    const groupKeys = inFile.groupKeys.filter((key) => !person.groupKeys.includes(key));
    return groupKeys.length ? { tickable: { name, email, membershipId, groupKeys, byName: !byAddress } } : {};
  }
  const hasSay = !person || inFile.groupKeys.length > 0;
  return hasSay ? { other: { staff: inFile, personId: person?.id ?? null } } : {};
}

/** Teaches a group in the file, or has a role there that the portal knows: others need no account. */
export const isToLink = (staff: ImportedStaff): boolean =>
  staff.groupKeys.length > 0 || staff.roles.some(({ portalRole }) => portalRole !== null);

function onlyOneNamed(name: string, staff: readonly SchoolStaff[]): SchoolStaff | undefined {
  const alike = staff.filter((person) => searchable(person.name) === searchable(name));
  return alike.length === 1 ? alike[0] : undefined;
}
