// What is asked about a pupil for the school's list? Names, birth date, group: nothing else belongs in the register.

import { postcode } from '../forms/contact-fields.ts';
import { choice, day, line, optionalDay, pick } from '../forms/fields.ts';
import { defineForm, type DataOf } from '../forms/form.ts';

const GENDERS = [
  { value: 'unknown', label: 'Onbekend' },
  { value: 'girl', label: 'Meisje' },
  { value: 'boy', label: 'Jongen' },
  { value: 'unspecified', label: 'Niet opgegeven' },
] as const;

export const PupilForm = defineForm({
  callName: line({ label: 'Roepnaam', max: 64, required: 'Vul de roepnaam in.' }),
  prefix: line({ label: 'Voorvoegsel', hint: 'Bijvoorbeeld van der. Hooguit 10 tekens.', max: 10 }),
  familyName: line({ label: 'Achternaam', max: 200 }),
  birthDate: optionalDay({
    label: 'Geboortedatum',
    ofBirth: true,
    hint: 'Bijvoorbeeld 31-12-2014. Zonder geboortedatum weet het portaal niet wie later toestemming moet geven.',
  }),
  gender: choice({
    label: 'Geslacht',
    options: GENDERS,
    required: 'Kies wat er in uw leerlingadministratie staat.',
    look: 'select',
  }),
  groupId: pick({
    label: 'Groep',
    hint: 'De leerkracht van deze groep ziet de leerling. Zonder groep ziet alleen de intern begeleider de leerling.',
  }),
  yearGroup: pick({ label: 'Jaargroep' }),
  postcode: postcode({
    label: 'Postcode',
    hint: 'Bijvoorbeeld 9801 AB. Daarmee stelt het portaal de gemeente voor.',
  }),
});
export type PupilData = DataOf<typeof PupilForm>;

export const LeavingForm = defineForm({
  leftOn: day({
    label: 'Wat was de laatste schooldag?',
    lies: 'untilToday',
    hint: 'Vandaag of een eerdere dag.',
    required: 'Vul de laatste schooldag in, bijvoorbeeld 10-7-2026.',
  }),
});
