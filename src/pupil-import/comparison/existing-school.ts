// What does the school have already? The shape an import is compared with.

import type { Gender } from '../imported-school.ts';

/** Absent texts are '', other absent values null, days `YYYY-MM-DD`: as the tables hold them. */
export interface ExistingSchool {
  /** Also those who left: without them a child who returns looks like a new one. */
  pupils: readonly ExistingPupil[];
  /** Also those that ended. */
  groups: readonly ExistingGroup[];
  /** Whoever works at the school now. */
  staff: readonly ExistingStaff[];
}

export interface ExistingPupil {
  id: string;
  /** Null for a pupil added by hand; `#…` says only that it came with a dummy key. */
  key: string | null;
  callName: string;
  prefix: string;
  familyName: string;
  birthDate: string | null;
  gender: Gender;
  yearGroup: string | null;
  /** The key of the pupil's own group. */
  groupKey: string | null;
  composedGroupKeys: readonly string[];
  postcode: string | null;
  /** Null while the pupil is at this school. */
  leftOn: string | null;
}

export interface ExistingGroup {
  id: string;
  /** Null for a group made by hand: an import leaves it alone. */
  key: string | null;
  name: string;
  yearGroup: string;
  composed: boolean;
  endedOn: string | null;
}

export interface ExistingStaff {
  id: string;
  /** Empty for who works here without an account. */
  email: string;
  /** Keys of the groups this person teaches now. */
  groupKeys: readonly string[];
}
