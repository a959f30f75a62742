// What do the agreements say about a conversation with the parents? It may come before the consultation and never waits for it.

import type { Mistake } from '../../forms/form.ts';
import type { Day } from '../calendar/days.ts';
import type { ParentConversationData } from './form.ts';

export function conversationMistake(data: ParentConversationData, today: Day): Mistake | undefined {
  if (data.heldOn <= today) return undefined;
  return { name: 'heldOn', message: 'Deze dag moet nog komen. Vul de dag in waarop het gesprek was.' };
}
