// What do the agreements say about a conversation with the parents? It may come before the consultation and never waits for it.

import type { Mistake } from '../../forms/form.ts';
import { talkDayMistake, type Days } from '../entries/day-rules.ts';
import type { ParentConversationData } from './form.ts';

export function conversationMistake({ heldOn }: ParentConversationData, days: Days): Mistake | undefined {
  const message = talkDayMistake(heldOn, days, 'het gesprek');
  return message ? { name: 'heldOn', message } : undefined;
}
