// What would this import change? Nothing is changed here: a person looks, decides and confirms.

import {
  type Change,
  changesOfGroup,
  changesOfPupil,
  type GroupField,
  type PupilField,
  type Reach,
} from './pupil-changes.ts';
import type { ExistingGroup, ExistingPupil, ExistingSchool, ExistingStaff } from './existing-school.ts';
import type { ImportedGroup, ImportedPupil, ImportedSchool, ImportedStaff } from './imported-school.ts';
import { type Matching, matchPupils } from './pupil-matching.ts';

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
  newGroups: ImportedGroup[];
  /** A group that ended and is in the file again has a change of `endedOn` to null. */
  changedGroups: { existing: ExistingGroup; imported: ImportedGroup; changes: Change<GroupField>[] }[];
  /** A question for each: did this group, which the file does not have, end? */
  endedGroups: ExistingGroup[];
  /** Waits for the administrator's tick and changes nothing by itself, so `nothingChanges` does not look at it. */
  staffProposals: StaffProposal[];
  nothingChanges: boolean;
}

export interface ChangedPupil {
  existing: ExistingPupil;
  imported: ImportedPupil;
  changes: Change<PupilField>[];
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
  candidates: { existing: ExistingPupil; changes: Change<PupilField>[] }[];
  sentence: string;
}

export interface StaffProposal {
  staff: ImportedStaff;
  /** Whoever has this e-mail address at the school, else null. */
  known: ExistingStaff | null;
  /** Groups in the file that this person does not teach here yet. */
  groupKeys: string[];
}

const SENTENCES = {
  notInFile: 'Deze leerling staat niet in het bestand. Is de leerling van school? U wist hiermee niets.',
  formerInFile: 'Deze leerling is volgens het bestand van school. Klopt dat? U wist hiermee niets.',
  perhapsSame: 'Deze leerling lijkt op iemand die al in het portaal staat. Kies of het dezelfde leerling is.',
  perhapsOther:
    'De sleutel van deze leerling was van iemand met een andere naam en geboortedatum. Kies of het dezelfde leerling is.',
} as const;

/** `today` is `YYYY-MM-DD`: whoever left on that day or before is a former pupil. */
export function previewImport(
  imported: ImportedSchool,
  existing: ExistingSchool,
  today: string,
): ImportPreview {
  const reach = {
    composedGroups: knowsComposedGroups(imported),
    inFile: new Set(imported.groups.map(({ key }) => key)),
  };
  const pupils = imported.pupils.map((pupil) => asOfToday(pupil, today));
  const matching = matchPupils(pupils, existing.pupils, reach);
  const compared = matching.same.map((pair) => ({
    ...pair,
    changes: changesOfPupil(pair.existing, pair.imported, reach),
  }));
  const current = compared.filter((pair) => !pair.imported.isFormer);

  const changing = {
    newPupils: matching.unknown.filter((pupil) => !pupil.isFormer),
    changedPupils: current.filter((pair) => pair.existing.leftOn === null && pair.changes.length > 0),
    gonePupils: goneOf(matching),
    returning: current.filter((pair) => pair.existing.leftOn !== null),
    unclear: unclearOf(matching, reach),
    ...compareGroups(imported, existing.groups, reach),
  };
  return {
    ...changing,
    formerPupils: matching.unknown.filter((pupil) => pupil.isFormer),
    staffProposals: proposeStaff(imported.staff, existing.staff),
    nothingChanges: Object.values(changing).every((list) => list.length === 0),
  };
}

/** A composed group that is not in the file ended, unless the file's version cannot hold one. */
function knowsComposedGroups({ version, groups }: ImportedSchool): boolean {
  return version === null ? groups.some((group) => group.composed) : version !== '1.03';
}

/** The reader knows no clock: who left after the file was made is placed in no group either. */
function asOfToday(pupil: ImportedPupil, today: string): ImportedPupil {
  const hasLeft = pupil.leftOn !== null && pupil.leftOn <= today;
  return hasLeft ? { ...pupil, isFormer: true, groupKey: null, composedGroupKeys: [] } : pupil;
}

/** Who was added by hand never came from a file, so missing there says nothing. */
function goneOf({ same, unseen }: Matching): GonePupil[] {
  const former = same.filter((pair) => pair.existing.leftOn === null && pair.imported.isFormer);
  const missing = unseen.filter((pupil) => pupil.leftOn === null && pupil.key !== null);
  return [
    ...former.map(({ existing, imported }) => gone(existing, 'formerInFile', imported.leftOn)),
    ...missing.map((existing) => gone(existing, 'notInFile', null)),
  ];
}

function gone(existing: ExistingPupil, reason: GonePupil['reason'], leftOn: string | null): GonePupil {
  return { existing, reason, leftOn, sentence: SENTENCES[reason] };
}

function unclearOf({ perhapsSame, perhapsOther }: Matching, reach: Reach): UnclearPupil[] {
  const unclear = (kind: UnclearPupil['kind'], imported: ImportedPupil, candidates: ExistingPupil[]) => ({
    kind,
    imported,
    candidates: candidates.map((existing) => ({
      existing,
      changes: changesOfPupil(existing, imported, reach),
    })),
    sentence: SENTENCES[kind],
  });
  return [
    ...perhapsSame.map(({ imported, candidates }) => unclear('perhapsSame', imported, candidates)),
    ...perhapsOther.map(({ imported, existing }) => unclear('perhapsOther', imported, [existing])),
  ];
}

/** By key only. A file without any group says nothing about groups. */
function compareGroups(
  { groups }: ImportedSchool,
  existing: readonly ExistingGroup[],
  reach: Reach,
): Pick<ImportPreview, 'newGroups' | 'changedGroups' | 'endedGroups'> {
  const openLast = [...existing].sort(
    (one, other) => Number(one.endedOn === null) - Number(other.endedOn === null),
  );
  const byKey = new Map(openLast.map((group) => [group.key, group]));
  const inFile = new Set(groups.map((group) => group.key));
  const pairs = groups.flatMap((group) => {
    const known = byKey.get(group.key);
    return known ? [{ existing: known, imported: group, changes: changesOfGroup(known, group) }] : [];
  });
  return {
    newGroups: groups.filter((group) => !byKey.has(group.key)),
    changedGroups: pairs.filter((pair) => pair.changes.length > 0),
    endedGroups: existing.filter(
      ({ key, endedOn, composed }) =>
        groups.length > 0 &&
        key !== null &&
        endedOn === null &&
        !inFile.has(key) &&
        (!composed || reach.composedGroups),
    ),
  };
}

/** Somebody unknown, or groups somebody does not teach yet. Who it is follows from the e-mail address alone. */
function proposeStaff(
  imported: readonly ImportedStaff[],
  existing: readonly ExistingStaff[],
): StaffProposal[] {
  const withAddress = existing.filter(({ email }) => email !== '');
  const byEmail = new Map(withAddress.map((person) => [person.email.toLowerCase(), person]));
  return imported
    .map((staff) => {
      const known = byEmail.get(staff.email?.toLowerCase() ?? '') ?? null;
      return { staff, known, groupKeys: staff.groupKeys.filter((key) => !known?.groupKeys.includes(key)) };
    })
    .filter(({ known, groupKeys }) => known === null || groupKeys.length > 0);
}
