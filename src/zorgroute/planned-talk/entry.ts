// A talk with the parents that is planned, as an entry of the file: it stands at the day of the talk.

import { defineEntry, type AnyEntry } from '../entry.ts';
import { PlannedTalkForm } from './form.ts';
import { plannedMistake } from './rules.ts';

export const plannedTalkEntry = defineEntry({
  kind: 'planned_talk',
  slug: 'gesprek-plannen',
  noun: 'Afspraak',
  heading: 'Gepland gesprek',
  name: 'gepland gesprek',
  layer: 'school',
  form: PlannedTalkForm,
  day: 'plannedOn',
  text: 'who',
  agreed: 'time',
  title: ({ calledOff }) => (calledOff ? 'Gesprek met ouders gaat niet door' : 'Gesprek met ouders gepland'),
  // It stands in the title.
  shows: { calledOff: () => undefined },
  mistake: (data, { days, entry }) => plannedMistake(data, days, dayOf(entry)),
  isGround: false,
});

const dayOf = ({ on }: AnyEntry) => on;
