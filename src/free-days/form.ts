// What is asked about a day without school of a board or a school?

import { day, line, optionalDay } from '../forms/fields.ts';
import { defineForm, type DataOf } from '../forms/form.ts';

export const FreeDayForm = defineForm({
  name: line({
    label: 'Hoe heet deze dag?',
    hint: 'Bijvoorbeeld: Studiedag, of Tweede week meivakantie. Schrijf er geen namen van mensen bij.',
    required: 'Vul in hoe deze dag heet.',
    max: 60,
  }),
  freeFrom: day({
    label: 'Op welke dag is er geen school?',
    lies: 'fromToday',
    hint: 'Bij meer dagen achter elkaar: de eerste dag.',
    required: 'Vul de dag in waarop er geen school is.',
  }),
  freeUntil: optionalDay({
    label: 'Tot en met welke dag?',
    lies: 'fromToday',
    hint: 'Is het één dag? Laat dit dan leeg.',
  }),
});
export type FreeDayData = DataOf<typeof FreeDayForm>;
