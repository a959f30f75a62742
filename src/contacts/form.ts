// What is asked about whom to call? The function and how to reach it; a name only when that person agreed, and on which day.

import { askedWhen } from '../forms/asked-when.ts';
import { email, phone } from '../forms/contact-fields.ts';
import { sometimes, upTo } from '../forms/field-spec.ts';
import { line, longText, optionalDay, pick, tick, type FieldSpec } from '../forms/fields.ts';
import { defineForm, type DataOf } from '../forms/form.ts';

const AGREED = 'Deze persoon vindt het goed dat de naam openbaar staat';
const AGREED_HINT = 'Trekt iemand dit in? Haal het vinkje weg en bewaar. De naam verdwijnt dan meteen.';
const AGREED_ON = 'Op welke dag zei deze persoon ja?';

const ONLY_AGREED = 'Alleen als deze persoon dat goedvindt. Anders is de functie genoeg.';
/** Which name it was of is said by the rule that misses it. */
const agreedDay = (question: string) =>
  askedWhen(
    { question, is: ['yes'] },
    sometimes(optionalDay({ label: AGREED_ON, lies: 'untilToday' })),
    null,
  );

const LONGEST_ADDRESS = 300;

/** "www.school.nl" is https://www.school.nl, which is what may not be too long. */
const website = (asked: { label: string; hint: string }): FieldSpec<string> => {
  const text = line({ ...asked, max: LONGEST_ADDRESS, inputmode: 'url' });
  return {
    ...text,
    schema: text.schema
      .transform((typed) => (!typed || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`))
      .transform((address) => address.replace(/^https?/i, (scheme) => scheme.toLowerCase()))
      .refine(
        (address) => !address || /^https?:\/\/[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/.test(address),
        'Schrijf het adres van de website zoals www.school.nl.',
      )
      .superRefine(upTo(LONGEST_ADDRESS)),
  };
};

export const ContactForm = defineForm(
  {
    function: line({
      label: 'Naar wie vraagt iemand die belt?',
      hint: 'Een functie of een afdeling, zoals intern begeleider, aanmeldteam of jeugdhulp.',
      max: 100,
      required: 'Vul een functie in, zoals intern begeleider.',
    }),
    phone: sometimes(
      phone({
        label: 'Telefoon',
        hint: 'Een algemeen nummer, geen privénummer. Dit of een e-mailadres is nodig.',
      }),
    ),
    email: sometimes(
      email({
        label: 'E-mail',
        hint: 'Een adres van de functie, zoals ib@school.nl. Dit of een telefoonnummer is nodig.',
      }),
    ),
    hours: longText({
      label: 'Wanneer is iemand te bereiken?',
      hint: 'Bijvoorbeeld: maandag en donderdag van 8.30 tot 16.00 uur.',
      max: 300,
      rows: 2,
    }),
    website: website({ label: 'Website', hint: 'Bijvoorbeeld www.school.nl.' }),
    personName: sometimes(line({ label: 'Naam van de contactpersoon', hint: ONLY_AGREED })),
    agreed: tick({ label: AGREED, hint: AGREED_HINT }),
    agreedOn: agreedDay('agreed'),
    standInFunction: line({ label: 'Functie van de vervanger', max: 100 }),
    standInPhone: phone({ label: 'Telefoon van de vervanger' }),
    standInEmail: email({ label: 'E-mail van de vervanger' }),
    standInName: sometimes(line({ label: 'Naam van de vervanger', hint: ONLY_AGREED })),
    standInAgreed: tick({ label: AGREED, hint: AGREED_HINT }),
    standInAgreedOn: agreedDay('standInAgreed'),
    alsoCalled: line({
      label: 'Hoe noemen mensen dit team nog meer?',
      hint: 'Bijvoorbeeld: wijkteam Zuid, het loket. Wie daarop zoekt, vindt dit team.',
      max: 200,
    }),
    place: line({ label: 'Plaats', max: 100 }),
    municipalityId: pick({ label: 'In welke gemeente staat de school?' }),
  },
  ({ phone: number, email: address }) =>
    number || address
      ? undefined
      : {
          name: 'phone',
          message: 'Vul een telefoonnummer of een e-mailadres in. Eén van de twee is genoeg.',
        },
);
export type ContactData = DataOf<typeof ContactForm>;
