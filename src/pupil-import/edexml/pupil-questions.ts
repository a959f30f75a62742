// What does the file leave open about a pupil, and how is it asked?

import type { ImportedPupil, ImportQuestion, QuestionKind } from '../imported-school.ts';
import type { KeyFault } from './file-entries.ts';

const ASKED_NEXT_TIME = 'Bij een volgend bestand kan het portaal vragen of het dezelfde leerling is.';

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
  unknownGroup:
    'Bij deze leerling staat een groep die niet in het bestand staat. Kijk of de leerling in de goede groep zit.',
  futureBirthDate:
    'De geboortedatum van deze leerling is een dag die nog komt. Vul die aan: zonder geboortedatum weet het portaal niet wie toestemming moet geven.',
  severalGroups: 'Deze leerling staat in meer dan één vaste groep (stamgroep). Kies zelf de goede groep.',
  noKey: `Deze leerling heeft geen sleutel in het bestand. Vul die aan in uw leerlingadministratie. ${ASKED_NEXT_TIME}`,
  longKey: `De sleutel van deze leerling is te lang om te bewaren. ${ASKED_NEXT_TIME}`,
  sharedKey: `Een andere leerling in het bestand heeft dezelfde sleutel. Herstel dat in uw leerlingadministratie. ${ASKED_NEXT_TIME}`,
  twice: 'Deze leerling staat meer dan één keer in het bestand. Het portaal neemt de eerste keer.',
  noName:
    'In het bestand staat geen naam bij deze leerling. Wie nog niet in het portaal staat, wordt pas toegevoegd als de naam is ingevuld. Vul die aan in uw leerlingadministratie.',
  longName:
    'Een naam van deze leerling is te lang. Het portaal bewaart het begin. Maak de naam korter in uw leerlingadministratie.',
  dummyKey: `Deze leerling heeft een tijdelijke sleutel. ${ASKED_NEXT_TIME}`,
};

/** What the file says of a pupil, as far as the pupil itself does not show it. */
export interface Said {
  keyFault: KeyFault | undefined;
  yearGroup: boolean;
  birthDate: boolean;
  leftOn: boolean;
  callName: boolean;
  longName: boolean;
  /** How many groups of its own (stamgroepen) that are in the file. */
  groups: number;
  /** Whether it names a group that is not. */
  unknownGroup: boolean;
}

type Open = [kind: QuestionKind, isOpen: boolean];

/** Everything still open about a pupil who is at school; nothing is asked about former pupils. */
export function openAbout(pupil: ImportedPupil, said: Said): QuestionKind[] {
  if (pupil.isFormer) return [];
  const open = [...openNames(pupil, said), ...openDays(pupil, said), ...openPlaces(pupil, said)];
  const kinds = open.filter(([, isOpen]) => isOpen).map(([kind]) => kind);
  return said.keyFault ? [said.keyFault, ...kinds] : kinds;
}

const openNames = (pupil: ImportedPupil, said: Said): Open[] => [
  ['dummyKey', pupil.isDummyKey && !said.keyFault],
  ['noName', pupil.callName === ''],
  ['longName', said.longName],
  ['onlyCallName', pupil.callName !== '' && pupil.familyName === ''],
  ['noCallName', pupil.callName !== '' && !said.callName],
];

const openDays = (pupil: ImportedPupil, said: Said): Open[] => [
  ['noBirthDate', pupil.birthDate === null && !said.birthDate],
  ['unreadableBirthDate', pupil.birthDate === null && said.birthDate],
  ['unreadableLeftOn', pupil.leftOn === null && said.leftOn],
];

const openPlaces = (pupil: ImportedPupil, said: Said): Open[] => [
  ['noYearGroup', pupil.yearGroup === null],
  ['yearGroupFromGroup', pupil.yearGroup !== null && !said.yearGroup],
  ['unknownGroup', said.unknownGroup],
  ['noGroup', said.groups === 0 && !said.unknownGroup],
  ['severalGroups', said.groups > 1],
];

export const ask = (kind: QuestionKind, pupilKey: string): ImportQuestion => ({
  kind,
  pupilKey,
  sentence: QUESTIONS[kind],
});
