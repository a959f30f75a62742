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
import {
  callNameOf,
  dayOf,
  type Entry,
  entriesOf,
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
  const entries = await entriesOf(parent, ['leerling'], 'Leerling');
  if (entries.length === 0) throw new Refused('noPupils');
  await refusePersonalNumbers(entries);
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

function readPupil({ element, key, spot }: Entry, { createdOn, groups }: Around): ReadPupil {
  const texts = textsOf(element, WANTED);
  const names = namesOf(texts, spot);
  const { ownGroups, composed, isElsewhere } = placesOf(element, groups);
  const group = ownGroups.length === 1 ? ownGroups[0] : undefined;
  const own = texts.jaargroep ?? '';
  const stated = isStated(own) ? own : (group?.statedYearGroup ?? '');
  const leftOn = dayOf(texts.uitstroomdatum);
  const isFormer = stated === 'H' || (leftOn !== null && createdOn !== null && leftOn <= createdOn);

  const pupil: ImportedPupil = {
    key,
    isDummyKey: isDummy(key),
    ...names,
    callName: callNameOf(names),
    birthDate: dayOf(texts.geboortedatum),
    gender: GENDERS.get(texts.geslacht) ?? 'unknown',
    yearGroup: isYearGroup(stated) ? stated : null,
    groupKey: isFormer ? null : (group?.group.key ?? null),
    composedGroupKeys: isFormer ? [] : [...new Set(composed.map((found) => found.group.key))],
    postcode: postcodeOf(texts.postcodenl),
    leftOn,
    isFormer,
    position: spot.position,
    line: spot.line,
  };
  const kinds = openAbout(pupil, {
    yearGroup: isStated(own),
    birthDate: Boolean(texts.geboortedatum),
    leftOn: Boolean(texts.uitstroomdatum),
    callName: names.callName !== '',
    groups: ownGroups.length,
    unknownGroup: isElsewhere,
  });
  return { pupil, kinds };
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
