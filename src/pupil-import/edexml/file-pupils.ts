// Which pupils does the file have, and what does it leave open about them?

import { findGroups, type GroupsInFile, isYearGroup } from './file-groups.ts';
import { inTurns } from './turns-for-others.ts';
import type {
  EdexmlVersion,
  Gender,
  ImportedPupil,
  ImportQuestion,
  QuestionKind,
} from '../imported-school.ts';
import { refusePersonalNumbers } from './personal-numbers.ts';
import { Refused } from './file-problems.ts';
import { ask, openAbout } from './pupil-questions.ts';
import { type Entry, entriesOf, withoutRepeats } from './file-entries.ts';
import {
  callNameOf,
  dayOf,
  hasCutName,
  isDummy,
  NAME_ELEMENTS,
  namesOf,
  postcodeOf,
  textsOf,
} from './file-values.ts';
import { childrenOf, type XmlElement } from './safe-xml.ts';

const GENDERS = new Map<string | undefined, Gender>([
  ['0', 'unknown'],
  ['1', 'boy'],
  ['2', 'girl'],
  ['9', 'unspecified'],
]);

/** All that is read of a pupil. What is not named here (and below, to compare with the key) never leaves the file. */
const WANTED = [
  ...NAME_ELEMENTS,
  'geboortedatum',
  'geslacht',
  'jaargroep',
  'postcodenl',
  'uitstroomdatum',
] as const;

/** What a reader of one pupil needs to know of the rest of the file. */
export interface Around {
  version: EdexmlVersion | null;
  createdOn: string | null;
  groups: GroupsInFile;
}

export interface PupilsInFile {
  pupils: ImportedPupil[];
  questions: ImportQuestion[];
}

/** The children of `leerlingen`. Throws Refused. */
export async function readPupils(parent: XmlElement | undefined, around: Around): Promise<PupilsInFile> {
  const all = await entriesOf(parent, ['leerling'], 'Leerling');
  if (all.length === 0) throw new Refused('noPupils');
  await refusePersonalNumbers(all);
  const entries = await withoutRepeats(all, (element) =>
    textsOf(element, [...NAME_ELEMENTS, 'geboortedatum']),
  );
  const read = await inTurns(entries, (entry) => readPupil(entry, around));
  const unasked = yearGroupsComeFromGroups(read, around.version) ? 'yearGroupFromGroup' : undefined;
  return {
    pupils: read.map(({ pupil }) => pupil),
    questions: read.flatMap(({ pupil, kinds }) =>
      kinds.filter((kind) => kind !== unasked).map((kind) => ask(kind, pupil.key)),
    ),
  };
}

interface ReadPupil {
  pupil: ImportedPupil;
  kinds: QuestionKind[];
}

/** 1.03 gives a pupil either a group or a year group. A file that does not say its version may be one of those. */
function yearGroupsComeFromGroups(read: readonly ReadPupil[], version: EdexmlVersion | null): boolean {
  if (version !== null) return version === '1.03';
  return read.every(
    ({ pupil, kinds }) =>
      pupil.groupKey === null || kinds.includes('yearGroupFromGroup') || kinds.includes('noYearGroup'),
  );
}

function readPupil(entry: Entry, { createdOn, groups }: Around): ReadPupil {
  const { element, key, spot } = entry;
  const texts = textsOf(element, WANTED);
  const places = placesOf(element, groups);
  const pupil: ImportedPupil = {
    key,
    isDummyKey: isDummy(key),
    ...calledOf(texts),
    birthDate: dayOf(texts.geboortedatum),
    gender: GENDERS.get(texts.geslacht) ?? 'unknown',
    ...placed(texts, places, createdOn),
    postcode: postcodeOf(texts.postcodenl),
    position: spot.position,
    line: spot.line,
  };
  return { pupil, kinds: kindsOf(pupil, entry, texts, places) };
}

type Texts = Partial<Record<(typeof WANTED)[number], string>>;
type Places = ReturnType<typeof placesOf>;

function calledOf(texts: Texts) {
  const names = namesOf(texts);
  return { ...names, callName: callNameOf(names) };
}

const onlyGroup = ({ ownGroups }: Places) => (ownGroups.length === 1 ? ownGroups[0] : undefined);

/** The year group and the groups, and whether this is a pupil of before, who is in none. */
function placed(texts: Texts, places: Places, createdOn: string | null) {
  const group = onlyGroup(places);
  const own = texts.jaargroep ?? '';
  const stated = isStated(own) ? own : (group?.statedYearGroup ?? '');
  const leftOn = dayOf(texts.uitstroomdatum);
  const isFormer = stated === 'H' || (leftOn !== null && createdOn !== null && leftOn <= createdOn);
  return {
    yearGroup: isYearGroup(stated) ? stated : null,
    groupKey: isFormer ? null : (group?.group.key ?? null),
    composedGroupKeys: isFormer ? [] : [...new Set(places.composed.map((found) => found.group.key))],
    leftOn,
    isFormer,
  };
}

function kindsOf(pupil: ImportedPupil, entry: Entry, texts: Texts, places: Places): QuestionKind[] {
  const kinds = openAbout(pupil, {
    keyFault: entry.fault,
    yearGroup: isStated(texts.jaargroep ?? ''),
    birthDate: Boolean(texts.geboortedatum),
    leftOn: Boolean(texts.uitstroomdatum),
    callName: Boolean(texts.roepnaam),
    longName: hasCutName(texts),
    groups: places.ownGroups.length,
    unknownGroup: places.isElsewhere,
  });
  return entry.isRepeated && !pupil.isFormer ? ['twice', ...kinds] : kinds;
}

const isStated = (yearGroup: string) => yearGroup === 'H' || isYearGroup(yearGroup);

function placesOf(element: XmlElement, groups: GroupsInFile) {
  const children = childrenOf(element);
  const own = children.filter((child) => child.name === 'groep');
  const composed = children.filter((child) => child.name === 'samengestelde_groepen').flatMap(childrenOf);
  const found = { own: findGroups(groups, own), composed: findGroups(groups, composed) };
  return {
    ownGroups: [...new Set(found.own)],
    composed: found.composed,
    isElsewhere: found.own.length < own.length || found.composed.length < composed.length,
  };
}
