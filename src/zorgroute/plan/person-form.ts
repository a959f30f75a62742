// What is asked about somebody of the plan?

import { askedWhen } from '../../forms/asked-when.ts';
import { choice, line, optionalDay, tick } from '../../forms/fields.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';
import { CUSTODY } from '../consent/relations.ts';

export const PersonForm = defineForm({
  kind: choice({
    label: 'Wie is dit?',
    options: [
      { value: 'guardian', label: 'Een ouder of voogd' },
      { value: 'child', label: 'Een kind' },
    ],
    required: 'Kies of dit een ouder of een kind is.',
  }),
  name: line({ label: 'Naam', required: 'Vul de naam in.' }),
  relation: askedWhen(
    { question: 'kind', is: ['guardian'] },
    line({ label: 'Wat is dit van de kinderen?', hint: 'Bijvoorbeeld: moeder.', max: 60 }),
    '',
  ),
  custody: askedWhen(
    { question: 'kind', is: ['guardian'] },
    choice({
      label: 'Heeft deze persoon gezag?',
      hint: 'Vraag het na. Alleen wie gezag heeft, leest het plan en wordt om akkoord gevraagd.',
      options: CUSTODY,
      required: 'Kies ja, nee of niet bekend.',
    }),
    'no' as const,
  ),
  birthDate: askedWhen(
    { question: 'kind', is: ['child'] },
    optionalDay({
      label: 'Geboortedatum',
      hint: 'Een kind van twaalf jaar of ouder vraagt u zelf om akkoord.',
      ofBirth: true,
    }),
    null,
  ),
  left: tick({
    label: 'Hoort niet (meer) bij dit plan',
    hint: 'Dan leest deze persoon niets, en vraagt u niets.',
  }),
});
export type PersonData = DataOf<typeof PersonForm>;
