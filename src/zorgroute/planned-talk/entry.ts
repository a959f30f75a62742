// A talk with the parents that is planned, as an entry of the file: it stands at the day of the talk.

import { defineEntry } from '../entry.ts';
import { atTraject } from '../step.ts';
import { PlannedTalkForm } from './form.ts';
import { plannedMistake } from './rules.ts';

/** It is planned, moved and called off there. */
export const planPage = atTraject('gesprek-plannen');

export const plannedTalkEntry = defineEntry({
  kind: 'planned_talk',
  slug: 'gesprek-plannen',
  noun: 'Afspraak',
  heading: 'Gepland gesprek',
  isDe: true,
  name: 'gepland gesprek',
  layer: 'school',
  form: PlannedTalkForm,
  day: 'plannedOn',
  text: 'who',
  agreed: 'time',
  title: ({ calledOff }) => (calledOff ? 'Gesprek met ouders gaat niet door' : 'Gesprek met ouders gepland'),
  // It stands in the title.
  shows: { calledOff: () => undefined },
  ownForm: { label: 'Verzetten of afzeggen', page: planPage },
  mistake: (data, { days }) => plannedMistake(data, days),
  isGround: false,
});
