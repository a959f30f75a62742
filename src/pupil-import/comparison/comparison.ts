// What differs between the file and the school, and what must a person decide? How that is worked out stands in the other
// files of this folder; who shows it, or does it, needs only what `compare` gives.

import { createHash } from 'node:crypto';

import { ask as askAbout } from '../edexml/pupil-questions.ts';
import type { ToDecide } from '../form.ts';
import type { ImportedGroup, ImportedPupil, ImportedSchool, ImportedStaff } from '../imported-school.ts';
import type { WhatIsThere } from '../queries.ts';
import { madeOf, olderBecause, type Made } from './age-of-file.ts';
import { groupNames, type Names } from './change-words.ts';
import { toDecide } from './decisions-to-make.ts';
import type { ExistingGroup, ExistingPupil, ExistingStaff } from './existing-school.ts';
import { previewImport } from './import-preview.ts';
import type { Change, GroupField, PupilField } from './pupil-changes.ts';
import { sortProposals, type NotTickable, type Tickable } from './staff-proposals.ts';

export interface Comparison {
  /** The file, less what cannot be. */
  content: ImportedSchool;
  made: Made;
  preview: ImportPreview;
  /** Of the teachers in the file: who can be linked to a group with a tick, and who cannot. */
  tickable: Tickable[];
  others: NotTickable[];
  names: Names;
  ask: ToDecide;
  /** What was shown is what is done: another version means that the school or the people changed meanwhile. */
  version: string;
}

export interface ImportPreview {
  newPupils: ImportedPupil[];
  changedPupils: ChangedPupil[];
  /** A question for each: is this pupil gone? Nobody is ever deleted. */
  gonePupils: GonePupil[];
  /** A question for each: is this pupil, who left, back? */
  returning: ChangedPupil[];
  /** A question for each: which child is this? */
  unclear: UnclearPupil[];
  /** Former pupils whom the school does not have here: left out, the portal has no purpose with them. */
  formerPupils: ImportedPupil[];
  /** Pupils without any name whom the school does not have: asked about, and not added. */
  nameless: ImportedPupil[];
  newGroups: ImportedGroup[];
  /** A group that ended and is in the file again has a change of `endedOn` to null. */
  changedGroups: { existing: ExistingGroup; imported: ImportedGroup; changes: Change<GroupField>[] }[];
  /** A question for each: did this group, which the file does not have, end? */
  endedGroups: ExistingGroup[];
  /** Waits for the administrator's tick and changes nothing by itself, so `nothingChanges` does not look at it. */
  staffProposals: StaffProposal[];
  nothingChanges: boolean;
}

export type PupilChange = Change<PupilField>;

export interface ChangedPupil {
  existing: ExistingPupil;
  imported: ImportedPupil;
  changes: PupilChange[];
}

export interface GonePupil {
  existing: ExistingPupil;
  reason: 'notInFile' | 'formerInFile';
  /** What the file says, else null. */
  leftOn: string | null;
  sentence: string;
}

export interface UnclearPupil {
  /** `perhapsSame`: is it one of the candidates, or new? `perhapsOther`: still the one candidate, or another child with its key? */
  kind: 'perhapsSame' | 'perhapsOther';
  imported: ImportedPupil;
  /** With what would change if it is the same child; the candidate then takes over the key too. */
  candidates: { existing: ExistingPupil; changes: PupilChange[] }[];
  /** The same names and birth date as exactly one pupil, and nobody else in the file is taken for that pupil. */
  isEqual: boolean;
  sentence: string;
}

export interface StaffProposal {
  staff: ImportedStaff;
  /** Whoever has this e-mail address at the school, else null. */
  known: ExistingStaff | null;
  /** Groups in the file that this person does not teach here yet. */
  groupKeys: string[];
}

export function compare(read: ImportedSchool, there: WhatIsThere, today: string): Comparison {
  const content = withoutBirthsToCome(read, today);
  const preview = previewImport(content, there, today);
  const { tickable, others } = sortProposals(preview.staffProposals, there.staff);
  const names = groupNames([...there.groups, ...content.groups]);
  const older = olderBecause(content, there.last ?? undefined, preview);
  const ask = toDecide(preview, tickable, names, older);
  const version = versionOf([preview, tickable]);
  return { content, made: madeOf(content), preview, tickable, others, names, ask, version };
}

/** A day of birth that has not come is asked about, never kept. */
function withoutBirthsToCome(read: ImportedSchool, today: string): ImportedSchool {
  const isToCome = ({ birthDate }: ImportedPupil) => birthDate !== null && birthDate > today;
  const asked = read.pupils.filter((pupil) => isToCome(pupil) && !pupil.isFormer);
  return {
    ...read,
    pupils: read.pupils.map((pupil) => (isToCome(pupil) ? { ...pupil, birthDate: null } : pupil)),
    questions: [...read.questions, ...asked.map(({ key }) => askAbout('futureBirthDate', key))],
  };
}

const versionOf = (shown: unknown): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 32);

/** The pupils of the school that the page shows. */
export function shownPupils({ preview }: Comparison): string[] {
  const shown = [
    ...[...preview.changedPupils, ...preview.returning, ...preview.gonePupils].map(
      ({ existing }) => existing.id,
    ),
    ...preview.unclear.flatMap(({ candidates }) => candidates.map(({ existing }) => existing.id)),
  ];
  return [...new Set(shown)];
}
