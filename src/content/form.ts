// What is asked about a text of a public page?

import { line, longText, optionalDay, tick } from '../forms/fields.ts';
import { defineForm, type DataOf } from '../forms/form.ts';

export const LONGEST_TEXT = 20_000;

export const TextForm = defineForm({
  title: line({ label: 'Titel', max: 120, required: 'Vul een titel in.' }),
  body: longText({
    label: 'Tekst',
    hint: 'Een lege regel begint een nieuwe alinea. Een regel met - ervoor is een punt in een lijst, met ## ervoor een kop. Zet **vet** tussen sterretjes. Een link: [woorden](https://adres.nl). Een telefoonnummer: [0800-2000](tel:08002000).',
    rows: 18,
    max: LONGEST_TEXT,
    required: 'Schrijf de tekst.',
  }),
  checkedOn: optionalDay({
    label: 'Op welke dag keek u na of dit klopt?',
    lies: 'untilToday',
    hint: 'Bezoekers zien deze datum. Laat leeg als het nog niet is nagekeken.',
  }),
  shown: tick({
    label: 'Iedereen mag deze tekst lezen',
    hint: 'Zonder vinkje staat de tekst niet op de openbare pagina. U kunt hem later weer laten zien.',
  }),
});
export type TextData = DataOf<typeof TextForm>;
