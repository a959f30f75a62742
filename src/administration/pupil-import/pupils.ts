// Which pupils does the file have, and what does it leave open about them?

import { findGroup, type GroupsInFile, isYearGroup } from './groups.ts';
import type { EdexmlVersion, Gender, ImportedPupil, ImportQuestion, QuestionKind } from './imported.ts';
import { Refused } from './problems.ts';
import {
  callNameOf,
  clean,
  dayOf,
  type Entry,
  entriesOf,
  isDummy,
  NAME_ELEMENTS,
  type Names,
  namesOf,
  postcodeOf,
  type Spot,
  textsOf,
} from './values.ts';
import { childrenOf, type XmlElement } from './xml.ts';

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

const PERSONAL_NUMBERS = ['bsn', 'sofinummer', 'onderwijsnummer', 'rijksregisternummer'] as const;

/** So many nine-digit keys do not all pass the elfproef by chance: 1 in 161,051. */
const ENOUGH_TO_BE_SURE = 5;

const QUESTIONS: Record<QuestionKind, string> = {
  noYearGroup: 'Bij deze leerling staat geen jaargroep. Vul de jaargroep aan.',
  yearGroupFromGroup:
    'Bij deze leerling staat geen jaargroep. Het portaal neemt de jaargroep van de groep over. Kijk of dat klopt.',
  noBirthDate:
    'Bij deze leerling staat geen geboortedatum. Vul die aan: zonder geboortedatum weet het portaal niet wie toestemming moet geven.',
  unreadableBirthDate:
    'De geboortedatum van deze leerling is geen bestaande datum. Vul die aan: zonder geboortedatum weet het portaal niet wie toestemming moet geven.',
  unreadableLeftOn:
    'De dag waarop deze leerling van school ging is geen bestaande datum. Kijk of de leerling nog op school zit.',
  onlyCallName: 'Van deze leerling staat alleen de roepnaam in het bestand. Vul de achternaam aan.',
  noCallName: 'Bij deze leerling staat geen roepnaam. Kijk of de naam klopt die het portaal nu toont.',
  noGroup: 'Deze leerling heeft geen groep. Alleen de intern begeleider kan de leerling dan zien.',
  severalGroups: 'Deze leerling staat in meer dan één stamgroep. Kies zelf de goede groep.',
  dummyKey:
    'Deze leerling heeft een tijdelijke sleutel. Bij een volgend bestand kan het portaal vragen of het dezelfde leerling is.',
};

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
export function readPupils(parent: XmlElement | undefined, around: Around): PupilsInFile {
  const entries = entriesOf(parent, ['leerling'], 'Leerling');
  if (entries.length === 0) throw new Refused('noPupils');
  refusePersonalNumbers(entries);
  const read = entries.map((entry) => readPupil(entry, around));
  const unasked = yearGroupsComeFromGroups(read, around.version) ? 'yearGroupFromGroup' : undefined;
  return {
    pupils: read.map(({ pupil }) => pupil),
    questions: read.flatMap(({ pupil, kinds }) =>
      kinds
        .filter((kind) => kind !== unasked)
        .map((kind) => ({ kind, pupilKey: pupil.key, sentence: QUESTIONS[kind] })),
    ),
  };
}

interface ReadPupil {
  pupil: ImportedPupil;
  kinds: QuestionKind[];
}

/** A school may have chosen the burgerservicenummer or the ECK iD as key. Then the key has to be dropped, and with it the file. */
function refusePersonalNumbers(entries: readonly Entry[]) {
  const keys = entries.map(({ key }) => key).filter((key) => !isDummy(key));
  const allAreNumbers = keys.length >= ENOUGH_TO_BE_SURE && keys.every(isBurgerservicenummer);
  if (allAreNumbers || entries.some(hasPersonalNumberAsKey)) throw new Refused('keyIsPersonalNumber');
}

function hasPersonalNumberAsKey({ element, key }: Entry): boolean {
  if (key.includes('ketenid.nl') || key === clean(element.attr('eckid')?.value ?? '')) return true;
  if (!/\d{8}/.test(key)) return false;
  return Object.values(textsOf(element, PERSONAL_NUMBERS)).some(
    (number) => number !== '' && key.includes(number),
  );
}

/** Nine digits that pass the elfproef: one in eleven numbers does so by chance. */
function isBurgerservicenummer(key: string): boolean {
  if (!/^\d{9}$/.test(key)) return false;
  const sum = [...key].reduce(
    (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
    0,
  );
  return sum % 11 === 0;
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
  const { ownGroups, composed } = placesOf(element, groups, spot);
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
  const kinds = isFormer ? [] : openAbout(pupil, texts, names, isStated(own), ownGroups.length);
  return { pupil, kinds };
}

const isStated = (yearGroup: string) => yearGroup === 'H' || isYearGroup(yearGroup);

function placesOf(element: XmlElement, groups: GroupsInFile, spot: Spot) {
  const children = childrenOf(element);
  const own = children.filter((child) => child.name === 'groep');
  const composed = children.filter((child) => child.name === 'samengestelde_groepen').flatMap(childrenOf);
  const find = (reference: XmlElement) => findGroup(groups, reference, spot);
  return { ownGroups: [...new Set(own.map(find))], composed: composed.map(find) };
}

function openAbout(
  pupil: ImportedPupil,
  texts: Partial<Record<(typeof WANTED)[number], string>>,
  names: Names,
  saysYearGroup: boolean,
  ownGroups: number,
): QuestionKind[] {
  const open: [QuestionKind, boolean][] = [
    ['dummyKey', pupil.isDummyKey],
    ['noYearGroup', pupil.yearGroup === null],
    ['yearGroupFromGroup', pupil.yearGroup !== null && !saysYearGroup],
    ['noBirthDate', pupil.birthDate === null && !texts.geboortedatum],
    ['unreadableBirthDate', pupil.birthDate === null && Boolean(texts.geboortedatum)],
    ['unreadableLeftOn', pupil.leftOn === null && Boolean(texts.uitstroomdatum)],
    ['onlyCallName', pupil.familyName === ''],
    ['noCallName', names.callName === ''],
    ['noGroup', ownGroups === 0],
    ['severalGroups', ownGroups > 1],
  ];
  return open.filter(([, isOpen]) => isOpen).map(([kind]) => kind);
}
