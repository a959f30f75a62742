// Which pupil of the file is which pupil of the school? By key; where a key says nothing, a person decides.

import { changesOfPupil, type Reach } from './pupil-changes.ts';
import type { ExistingPupil } from './existing-school.ts';
import type { ImportedPupil } from '../imported-school.ts';
import { isDummy } from '../edexml/file-values.ts';

export interface Matching {
  same: { existing: ExistingPupil; imported: ImportedPupil }[];
  /** The key is known, but of somebody who seems another child: keys must not be given out again, yet some are. */
  perhapsOther: { existing: ExistingPupil; imported: ImportedPupil }[];
  /** An unknown or dummy key, and a look-alike at the school. */
  perhapsSame: { candidates: ExistingPupil[]; imported: ImportedPupil }[];
  unknown: ImportedPupil[];
  /** Pupils of the school that no pupil of the file points at. */
  unseen: ExistingPupil[];
}

/**
 * A dummy key is never compared. A pupil who came with one is recognised only when there is nothing to change: all that
 * the file says is as the school has it. So the same file again changes nothing, and a dummy key never changes a child.
 * Anything less is a look-alike: a person decides.
 */
export function matchPupils(
  imported: readonly ImportedPupil[],
  existing: readonly ExistingPupil[],
  reach: Reach,
): Matching {
  const { pairs, rest } = pairsIn(imported, existing, reach);
  const taken = new Set(pairs.map((pair) => pair.existing));
  const free = existing.filter((pupil) => !taken.has(pupil));
  const { perhapsSame, unknown } = lookAlikesOf(rest, free);
  const pointedAt = new Set(perhapsSame.flatMap(({ candidates }) => candidates));
  return {
    same: pairs.filter((pair) => !seemsOther(pair)),
    perhapsOther: pairs.filter(seemsOther),
    perhapsSame,
    unknown,
    unseen: free.filter((pupil) => !pointedAt.has(pupil)),
  };
}

/** By key, and those with a dummy key who are equal in everything. */
function pairsIn(
  imported: readonly ImportedPupil[],
  existing: readonly ExistingPupil[],
  reach: Reach,
): Matched {
  const keyed = matchByKey(imported, existing);
  const equal = matchEqualDummies(keyed.rest, existing, reach);
  return {
    pairs: [...keyed.pairs, ...equal.pairs].filter((pair) => !isFormerOther(pair)),
    rest: [...equal.rest, ...keyed.pairs.filter(isFormerOther).map((pair) => pair.imported)],
  };
}

/** Of the pupils without a pair: those with a look-alike, and those without. */
function lookAlikesOf(rest: readonly ImportedPupil[], free: readonly ExistingPupil[]) {
  const findLookAlikes = lookAlikesAmong(free);
  const unmatched = rest.map((imported) => ({ imported, candidates: findLookAlikes(imported) }));
  const hasLookAlike = ({ imported, candidates }: (typeof unmatched)[number]) =>
    !imported.isFormer && candidates.length > 0;
  return {
    perhapsSame: unmatched.filter(hasLookAlike),
    unknown: unmatched.filter((one) => !hasLookAlike(one)).map(({ imported }) => imported),
  };
}

interface Pair {
  existing: ExistingPupil;
  imported: ImportedPupil;
}

interface Matched {
  pairs: Pair[];
  rest: ImportedPupil[];
}

function matchByKey(imported: readonly ImportedPupil[], existing: readonly ExistingPupil[]): Matched {
  const byKey = new Map<string, ExistingPupil>();
  for (const pupil of [...existing].sort(presentLast)) {
    if (pupil.key !== null && !isDummy(pupil.key)) byKey.set(pupil.key, pupil);
  }
  return pairUp(imported, (pupil) => byKey.get(pupil.key));
}

/** Of two with the same key the one at school counts, else the one who left last. */
const presentLast = (one: ExistingPupil, other: ExistingPupil) =>
  compare(one.leftOn ?? '~', other.leftOn ?? '~');
const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/**
 * Each pupil of the school at most once, so that two equal children in the file are two children. Those at school come
 * before a former namesake, and those who are equal in everything before those of whom the file says less.
 */
function matchEqualDummies(
  imported: readonly ImportedPupil[],
  existing: readonly ExistingPupil[],
  reach: Reach,
): Matched {
  const take = takerOf(existing, reach);
  const formerLast = [...imported].sort((one, other) => Number(one.isFormer) - Number(other.isFormer));
  const whole = pairUp(formerLast, (pupil) => take(pupil, (one) => identity(one) === identity(pupil)));
  const partly = pairUp(whole.rest, (pupil) => take(pupil, () => !pupil.isFormer));
  return { pairs: [...whole.pairs, ...partly.pairs], rest: partly.rest };
}

/** Takes, once each, a pupil at school who came with a dummy key and of whom the file says nothing else. */
function takerOf(existing: readonly ExistingPupil[], reach: Reach) {
  const cameAsDummy = existing.filter(({ key, leftOn }) => key !== null && isDummy(key) && leftOn === null);
  const byCallName = groupBy(cameAsDummy, (pupil) => pupil.callName);
  return (pupil: ImportedPupil, isEqual: (one: ExistingPupil) => boolean) => {
    const alike = pupil.isDummyKey ? (byCallName.get(pupil.callName) ?? []) : [];
    const at = alike.findIndex((one) => isEqual(one) && changesOfPupil(one, pupil, reach).length === 0);
    return at < 0 ? undefined : alike.splice(at, 1)[0];
  };
}

const identity = (pupil: Named) =>
  JSON.stringify([pupil.callName, pupil.prefix, pupil.familyName, pupil.birthDate]);

function pairUp(
  imported: readonly ImportedPupil[],
  find: (pupil: ImportedPupil) => ExistingPupil | undefined,
): Matched {
  const matched: Matched = { pairs: [], rest: [] };
  for (const pupil of imported) {
    const existing = find(pupil);
    if (existing) matched.pairs.push({ existing, imported: pupil });
    else matched.rest.push(pupil);
  }
  return matched;
}

/** Another birth date and another call name; without birth dates, another call name and another family name. Who has no name seems nobody. */
function seemsOther({ existing, imported }: Pair): boolean {
  if (imported.callName === '' || fold(existing.callName) === fold(imported.callName)) return false;
  if (existing.birthDate !== null && imported.birthDate !== null) {
    return existing.birthDate !== imported.birthDate;
  }
  const [one, other] = [fold(existing.familyName), fold(imported.familyName)];
  return one !== '' && other !== '' && one !== other;
}

/** A former pupil of the file who has the key of another child says nothing about that child. */
const isFormerOther = (pair: Pair) => pair.imported.isFormer && seemsOther(pair);

/** Born on the same day and of the same call name; else of the same family name; without a birth date, of the same full name. */
function lookAlikesAmong(free: readonly ExistingPupil[]) {
  const byCallName = groupBy(free, callNameAndBirth);
  const byFamilyName = groupBy(free, familyNameAndBirth);
  const byFullName = groupBy(free, fullName);
  return (pupil: ImportedPupil): ExistingPupil[] => {
    if (pupil.birthDate === null) return byFullName.get(fullName(pupil)) ?? [];
    return (
      byCallName.get(callNameAndBirth(pupil)) ??
      byFamilyName.get(familyNameAndBirth(pupil)) ??
      (byFullName.get(fullName(pupil)) ?? []).filter((one) => one.birthDate === null)
    );
  };
}

type Named = Pick<ExistingPupil, 'callName' | 'prefix' | 'familyName' | 'birthDate'>;

const callNameAndBirth = (pupil: Named) =>
  pupil.birthDate === null ? null : `${pupil.birthDate} ${fold(pupil.callName)}`;

const familyNameAndBirth = (pupil: Named) =>
  pupil.birthDate === null || pupil.familyName === '' ? null : `${pupil.birthDate} ${fold(pupil.familyName)}`;

const fullName = (pupil: Named) => fold(`${pupil.callName} ${pupil.prefix} ${pupil.familyName}`) || null;

/** Without accents, capitals and signs: "Zoë" and "ZOE" are alike. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');

/** Those whose key is null stay out. */
function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): Map<string | null, Item[]> {
  const groups = new Map<string | null, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (key === null) continue;
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
