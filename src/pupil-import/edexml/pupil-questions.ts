// What does the file leave open about a pupil, and how is it asked?

import type { ImportedPupil, ImportQuestion, QuestionKind } from '../imported-school.ts';

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
  severalGroups: 'Deze leerling staat in meer dan één stamgroep. Kies zelf de goede groep.',
  dummyKey:
    'Deze leerling heeft een tijdelijke sleutel. Bij een volgend bestand kan het portaal vragen of het dezelfde leerling is.',
};

/** What the file says of a pupil, as far as the pupil itself does not show it. */
export interface Said {
  yearGroup: boolean;
  birthDate: boolean;
  leftOn: boolean;
  callName: boolean;
  /** How many groups of its own (stamgroepen) that are in the file. */
  groups: number;
  /** Whether it names a group that is not. */
  unknownGroup: boolean;
}

/** Everything still open about a pupil who is at school; nothing is asked about former pupils. */
export function openAbout(pupil: ImportedPupil, said: Said): QuestionKind[] {
  if (pupil.isFormer) return [];
  const open: [QuestionKind, boolean][] = [
    ['dummyKey', pupil.isDummyKey],
    ['noYearGroup', pupil.yearGroup === null],
    ['yearGroupFromGroup', pupil.yearGroup !== null && !said.yearGroup],
    ['noBirthDate', pupil.birthDate === null && !said.birthDate],
    ['unreadableBirthDate', pupil.birthDate === null && said.birthDate],
    ['unreadableLeftOn', pupil.leftOn === null && said.leftOn],
    ['onlyCallName', pupil.familyName === ''],
    ['noCallName', !said.callName],
    ['unknownGroup', said.unknownGroup],
    ['noGroup', said.groups === 0 && !said.unknownGroup],
    ['severalGroups', said.groups > 1],
  ];
  return open.filter(([, isOpen]) => isOpen).map(([kind]) => kind);
}

export const ask = (kind: QuestionKind, pupilKey: string): ImportQuestion => ({
  kind,
  pupilKey,
  sentence: QUESTIONS[kind],
});
