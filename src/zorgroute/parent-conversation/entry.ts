// A conversation with the parents as an entry of the file.

import { shortDay } from '../../forms/dates.ts';
import { defineEntry, type AnyEntry } from '../entry.ts';
import { labelOf } from '../words.ts';
import { OUTCOMES, ParentConversationForm } from './form.ts';
import { conversationMistake } from './rules.ts';

export const conversationEntry = defineEntry({
  kind: 'conversation',
  slug: 'gesprek',
  noun: 'Gesprek',
  heading: 'Gesprek met ouders',
  name: 'gesprek met ouders',
  layer: 'school',
  form: ParentConversationForm,
  day: 'heldOn',
  text: 'discussed',
  agreed: 'agreements',
  title: () => 'Gesprek met ouders',
  shows: {
    toldRoute: ({ toldRoute, toldRights }) =>
      [toldRoute === 'yes' && 'de route', toldRights === 'yes' && 'de rechten']
        .filter(Boolean)
        .join(' en ') || 'nog niets over route en rechten',
    // Told of in one sentence with the route.
    toldRights: () => undefined,
    outcome: ({ outcome, againOn }, _entry, { today }) => outcomeInWords(outcome, againOn, today),
    // Told of with the outcome.
    againOn: () => undefined,
  },
  mistake: (data, { days, entry }) => conversationMistake(data, days, agreedBefore(entry)),
  isGround: true,
});

function outcomeInWords(outcome: string, againOn: string | null, today: string): string {
  const on = againOn ? shortDay(againOn, today) : '';
  if (outcome === 'talk_on') return `We praten verder op ${on}`;
  if (outcome === 'parents_think') return `De ouders denken na. Uiterlijk ${on} horen wij wat zij willen`;
  return labelOf(OUTCOMES, outcome);
}

const agreedBefore = ({ detail }: AnyEntry) =>
  typeof detail['againOn'] === 'string' ? detail['againOn'] : null;
