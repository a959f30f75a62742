// What comes out of an EDEXML file? Only what the portal may know: what must be dropped has no place in these types.

/** EDEXML's year groups of a pupil. C (combined) belongs to a group, H (former pupil) becomes `isFormer`. */
export const YEAR_GROUPS = 'B D 0 1 2 3 4 5 6 7 8 11 12 13 14 15 16 S V N'.split(' ');

export type EdexmlVersion = '1.03' | '2.0' | '2.1';
export type Gender = 'boy' | 'girl' | 'unknown' | 'unspecified';

/** Days are `YYYY-MM-DD`; an absent text is '', anything else absent is null (as in the table `pupil`). */
export interface ImportedSchool {
  /** Null when the file does not say. */
  version: EdexmlVersion | null;
  /** Two successive years: `2026-2027`. */
  schoolYear: string;
  referenceDate: string | null;
  createdOn: string | null;
  groups: ImportedGroup[];
  pupils: ImportedPupil[];
  staff: ImportedStaff[];
  questions: ImportQuestion[];
  notes: ImportNote[];
}

export interface ImportedGroup {
  /** A dummy key (`#…`) is replaced by `#` and the group's name, so that it means the same in the next file. */
  key: string;
  name: string;
  /** A year group, `C` for a combined group, '' when unknown or composed. */
  yearGroup: string;
  composed: boolean;
}

export interface ImportedPupil {
  key: string;
  /** The key starts with `#`: it means nothing in another file. */
  isDummyKey: boolean;
  /** '' when the file has no name at all: such a pupil is never added. */
  callName: string;
  prefix: string;
  familyName: string;
  firstNames: string;
  initials: string;
  birthDate: string | null;
  gender: Gender;
  yearGroup: string | null;
  /** Always a group of this file; null for a former pupil. */
  groupKey: string | null;
  composedGroupKeys: string[];
  /** Dutch, without a space: `9801AB`. */
  postcode: string | null;
  leftOn: string | null;
  isFormer: boolean;
  /** Counting from 1, in the order of the file. */
  position: number;
  /** The line in the file; libxml2 counts no further than 65,535. */
  line: number;
}

export interface ImportedStaff {
  key: string;
  isDummyKey: boolean;
  callName: string;
  prefix: string;
  familyName: string;
  initials: string;
  email: string | null;
  /** Shown as a proposal; nobody receives rights by an import. */
  roles: ProposedRole[];
  groupKeys: string[];
  line: number;
}

/** `portalRole` is null for a role that has no counterpart in the portal. `code` is null for a description in words. */
export interface ProposedRole {
  code: string | null;
  label: string;
  portalRole: 'teacher' | 'intern_begeleider' | null;
}

export const QUESTION_KINDS = [
  'noKey',
  'longKey',
  'sharedKey',
  'dummyKey',
  'twice',
  'noName',
  'longName',
  'onlyCallName',
  'noCallName',
  'noBirthDate',
  'unreadableBirthDate',
  'futureBirthDate',
  'unreadableLeftOn',
  'noYearGroup',
  'yearGroupFromGroup',
  'noGroup',
  'unknownGroup',
  'severalGroups',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Something a person has to look at. The sentence speaks of "deze leerling": the page puts the name before it. */
export interface ImportQuestion {
  kind: QuestionKind;
  pupilKey: string;
  sentence: string;
}

/** What is wrong with one group or teacher: said by its place in the file, "Groep 3 (regel 12)". */
export interface ImportNote {
  place: string;
  sentence: string;
  /** Of a group that cannot be taken in: the key that the school may know it by. */
  groupKey?: string | undefined;
}
