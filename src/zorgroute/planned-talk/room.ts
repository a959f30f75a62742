// A talk with the parents that is planned belongs to no step: it may come early, be the next of several, or be about an advice.

import { defineRoom, type Way } from '../step.ts';
import { plannedTalkEntry, planPage } from './entry.ts';

const plan: Way = { label: 'Gesprek plannen', page: planPage, isTalk: true };

export const plannedTalkRoom = defineRoom({
  states: {},
  recordedOn: () => [],
  record: plan,
  written: [plannedTalkEntry],
  events: [],
  terms: [],
  leaves: [{ layer: 'school', what: 'Geplande gesprekken: wanneer, en wie er komen.', kept: 'school' }],
  drafts: { 'gesprek-plannen': 'Gesprek plannen' },
});
