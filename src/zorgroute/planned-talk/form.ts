// What is asked to plan a talk with the parents, to move it, or to call it off? Mostly one day.

import { day, line, tick } from '../../forms/fields.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';

export const PlannedTalkForm = defineForm({
  plannedOn: day({
    label: 'Wanneer is het gesprek?',
    lies: 'fromToday',
    hint: 'Vandaag is {vandaag}.',
    required: 'Vul in wanneer het gesprek is, bijvoorbeeld 3-2-2026.',
  }),
  time: line({ label: 'Hoe laat?', term: 'Hoe laat', max: 50 }),
  who: line({
    label: 'Wie komen er?',
    term: 'Wie er komen',
    hint: 'Bijvoorbeeld: moeder, vader, tolk, leerkracht.',
    max: 500,
  }),
  /** Asked only while a talk is planned. */
  calledOff: tick({ label: 'Het gesprek gaat niet door', term: 'Gaat niet door' }),
});

export type PlannedTalkData = DataOf<typeof PlannedTalkForm>;
