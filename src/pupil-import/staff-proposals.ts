// Who of the file is who at the school? By e-mail address, else by a name that only one person here has.

import { fullName, searchable } from '../pupils/names.ts';
import type { ImportedStaff } from './imported-school.ts';
import type { StaffProposal } from './import-preview.ts';
import type { SchoolStaff } from './queries.ts';

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
  const tickable: Tickable[] = [];
  const others: NotTickable[] = [];
  for (const proposal of proposals) {
    const known = staff.find(({ id }) => id === proposal.known?.id);
    const person = known ?? onlyOneNamed(fullName(proposal.staff), staff);
    if (person?.teacherMembershipId) {
      const groupKeys = proposal.staff.groupKeys.filter((key) => !person.groupKeys.includes(key));
      if (groupKeys.length)
        tickable.push({
          name: person.name,
          email: person.email,
          membershipId: person.teacherMembershipId,
          groupKeys,
          byName: !known,
        });
    } else if (!person || proposal.staff.groupKeys.length) {
      others.push({ staff: proposal.staff, personId: person?.id ?? null });
    }
  }
  return { tickable, others };
}

/** Teaches a group in the file, or has a role there that the portal knows: others need no account. */
export const isToLink = (staff: ImportedStaff): boolean =>
  staff.groupKeys.length > 0 || staff.roles.some(({ portalRole }) => portalRole !== null);

/** How many people of the file have a group that they are not linked to, given what was ticked. */
export function countUnlinked(
  { tickable, others }: { tickable: readonly Tickable[]; others: readonly NotTickable[] },
  ticked: readonly { membershipId: string; groupKey: string }[],
): number {
  const isTicked = (membershipId: string, key: string) =>
    ticked.some((one) => one.membershipId === membershipId && one.groupKey === key);
  return (
    tickable.filter(({ membershipId, groupKeys }) => !groupKeys.every((key) => isTicked(membershipId, key)))
      .length + others.filter(({ staff }) => staff.groupKeys.length > 0).length
  );
}

function onlyOneNamed(name: string, staff: readonly SchoolStaff[]): SchoolStaff | undefined {
  const alike = staff.filter((person) => searchable(person.name) === searchable(name));
  return alike.length === 1 ? alike[0] : undefined;
}
