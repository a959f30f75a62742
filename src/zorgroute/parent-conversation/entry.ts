// A conversation with the parents as an entry of the file.

import { defineEntry } from '../entry.ts';
import { ParentConversationForm } from './form.ts';
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
  },
  mistake: (data, { days }) => conversationMistake(data, days),
  isGround: true,
});
