// What is asked about a parent or guardian? Who it is, whether custody is known, and how to reach them.

import { askedWhen } from '../../forms/asked-when.ts';
import { email, phone } from '../../forms/contact-fields.ts';
import { choice, line, tick } from '../../forms/fields.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';
import { CUSTODY, RELATIONS } from '../consent/relations.ts';

export const GuardianForm = defineForm({
  name: line({
    label: 'Naam',
    hint: 'Bij een voogdij-instelling: de naam van de instelling.',
    required: 'Vul de naam in.',
  }),
  relation: choice({
    label: 'Wie is dit voor het kind?',
    options: RELATIONS,
    required: 'Kies wie dit voor het kind is.',
    look: 'select',
  }),
  custody: choice({
    label: 'Heeft deze persoon gezag?',
    hint: 'Vraag het na. Bij twijfel kijkt u in het gezagsregister. Weet u het nog niet? Kies "Niet bekend".',
    options: CUSTODY,
    required: 'Kies ja, nee of niet bekend.',
  }),
  deceased: tick({ label: 'Deze persoon is overleden' }),
  phone: phone({ label: 'Telefoon', autocomplete: 'off' }),
  email: email({ label: 'E-mail' }),
  address: line({ label: 'Adres', max: 400 }),
  secretAddress: tick({
    label: 'Dit adres is geheim',
    hint: 'Het komt op geen enkele afdruk en gaat niet mee met een aanmelding.',
  }),
  reachShared: askedWhen(
    { question: 'custody', is: ['no'] },
    tick({
      label: 'Telefoon, e-mail en adres mogen mee met een aanmelding',
      hint: 'Vraag het deze persoon zelf. Zonder vinkje gaat alleen de naam mee.',
    }),
    false,
  ),
  language: line({ label: 'Taal, als een tolk nodig is', hint: 'Bijvoorbeeld: Tigrinya.', max: 100 }),
  another: tick({ label: 'Dit is iemand anders met dezelfde naam. Voeg die toch toe.' }),
});
export type GuardianData = DataOf<typeof GuardianForm>;

export const LiveApartForm = defineForm({
  liveApart: tick({
    label: 'De ouders wonen niet bij elkaar',
    hint: 'Dan vraagt u elke ouder zelf om toestemming. De ene ouder kan niet voor de andere spreken.',
  }),
});
