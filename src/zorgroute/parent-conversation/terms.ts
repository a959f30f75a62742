// How long may the conversation with the parents take, unless a municipality chose otherwise?

import type { Term } from '../terms.ts';

export const PARENT_CONVERSATION: Term = {
  id: 'parentConversation',
  amount: 10,
  unit: 'schoolDays',
  name: 'Gesprek met ouders',
  counted: 'na het signaal',
  origin: 'route',
};
