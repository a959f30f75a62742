// What would this import change? Nothing is changed here: a person looks, decides and confirms.

import { changesOfGroup, changesOfPupil, type Reach } from './pupil-changes.ts';
import type { ImportPreview, GonePupil, StaffProposal, UnclearPupil } from './comparison.ts';
import type { ExistingGroup, ExistingPupil, ExistingSchool, ExistingStaff } from './existing-school.ts';
import type { ImportedGroup, ImportedPupil, ImportedSchool, ImportedStaff } from '../imported-school.ts';
import { type Matching, matchPupils } from './pupil-matching.ts';

const SENTENCES = {
  notInFile: 'Deze leerling staat niet in het bestand. Is de leerling van school? Er wordt niets gewist.',
  formerInFile: 'Deze leerling is volgens het bestand van school. Klopt dat? Er wordt niets gewist.',
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
    leftOut: new Set(imported.notes.flatMap(({ groupKey }) => groupKey ?? [])),
  };
  const pupils = imported.pupils.map((pupil) => asOfToday(pupil, today));
  const matching = matchPupils(pupils, existing.pupils, reach);
  const changing = {
    ...comparePupils(matching, reach),
    ...compareGroups(imported.groups, existing.groups, reach),
  };
  return {
    ...changing,
    formerPupils: matching.unknown.filter((pupil) => pupil.isFormer),
    nameless: matching.unknown.filter((pupil) => !pupil.isFormer && pupil.callName === ''),
    staffProposals: proposeStaff(imported.staff, existing.staff),
    nothingChanges: Object.values(changing).every((list) => list.length === 0),
  };
}

function comparePupils(matching: Matching, reach: Reach) {
  const current = matching.same
    .filter(({ imported }) => !imported.isFormer)
    .map((pair) => ({ ...pair, changes: changesOfPupil(pair.existing, pair.imported, reach) }));
  return {
    newPupils: matching.unknown.filter((pupil) => !pupil.isFormer && pupil.callName !== ''),
    changedPupils: current.filter((pair) => pair.existing.leftOn === null && pair.changes.length > 0),
    gonePupils: goneOf(matching),
    returning: current.filter((pair) => pair.existing.leftOn !== null),
    unclear: unclearOf(matching, reach),
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
  const claims = claimsOn([
    ...perhapsSame,
    ...perhapsOther.map(({ existing }) => ({ candidates: [existing] })),
  ]);
  const unclear = (kind: UnclearPupil['kind'], imported: ImportedPupil, candidates: ExistingPupil[]) => ({
    kind,
    imported,
    candidates: candidates.map((one) => ({ existing: one, changes: changesOfPupil(one, imported, reach) })),
    isEqual: kind === 'perhapsSame' && isEqualToOne(imported, candidates, claims),
    sentence: SENTENCES[kind],
  });
  return [
    ...perhapsSame.map(({ imported, candidates }) => unclear('perhapsSame', imported, candidates)),
    ...perhapsOther.map(({ imported, existing }) => unclear('perhapsOther', imported, [existing])),
  ];
}

/** How many pupils of the file are perhaps this one of the school? */
function claimsOn(unclear: readonly { candidates: readonly ExistingPupil[] }[]) {
  const claims = new Map<ExistingPupil, number>();
  for (const one of unclear.flatMap(({ candidates }) => candidates))
    claims.set(one, (claims.get(one) ?? 0) + 1);
  return claims;
}

function isEqualToOne(
  imported: ImportedPupil,
  [only, ...others]: readonly ExistingPupil[],
  claims: ReadonlyMap<ExistingPupil, number>,
): boolean {
  if (!only || others.length || imported.birthDate === null) return false;
  const fields = ['callName', 'prefix', 'familyName', 'birthDate'] as const;
  return claims.get(only) === 1 && fields.every((field) => only[field] === imported[field]);
}

/** By key only. A file without any group says nothing about groups. */
function compareGroups(
  groups: readonly ImportedGroup[],
  existing: readonly ExistingGroup[],
  reach: Reach,
): Pick<ImportPreview, 'newGroups' | 'changedGroups' | 'endedGroups'> {
  const byKey = new Map([...existing].sort(openLast).map((group) => [group.key, group]));
  const pairs = groups.flatMap((group) => {
    const known = byKey.get(group.key);
    return known ? [{ existing: known, imported: group, changes: changesOfGroup(known, group) }] : [];
  });
  return {
    newGroups: groups.filter((group) => !byKey.has(group.key)),
    changedGroups: pairs.filter((pair) => pair.changes.length > 0),
    endedGroups: groups.length ? existing.filter((group) => isMissing(group, reach)) : [],
  };
}

/** Of two with one key the open one counts. */
const openLast = (one: ExistingGroup, other: ExistingGroup) =>
  Number(one.endedOn === null) - Number(other.endedOn === null);

/** A group made by hand has no key: no file says anything about it. */
const isMissing = ({ key, endedOn, composed }: ExistingGroup, reach: Reach) =>
  key !== null &&
  endedOn === null &&
  !reach.inFile.has(key) &&
  !reach.leftOut.has(key) &&
  (!composed || reach.composedGroups);

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
