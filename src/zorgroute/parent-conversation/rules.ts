// What do the agreements say about a conversation with the parents? It may come before the consultation and never waits for it.

import type { Day } from '../../calendar/days.ts';
import type { Mistake } from '../../forms/form.ts';
import { dayToComeMistake, talkDayMistake, type Days } from '../entries/day-rules.ts';
import type { ParentConversationData } from './form.ts';

/** @param kept the day that was agreed before, in a correction: it may be over by now */
export function conversationMistake(
  { heldOn, againOn }: ParentConversationData,
  days: Days,
  kept?: Day | null,
): Mistake | undefined {
  const message = talkDayMistake(heldOn, days, 'het gesprek');
  if (message) return { name: 'heldOn', message };
  const wrongDay = againOn ? againMistake({ againOn, heldOn }, days, kept) : undefined;
  return wrongDay ? { name: 'againOn', message: wrongDay } : undefined;
}

function againMistake({ againOn, heldOn }: { againOn: Day; heldOn: Day }, days: Days, kept?: Day | null) {
  if (againOn <= heldOn) return 'Kies een dag na het gesprek.';
  return againOn === kept ? undefined : dayToComeMistake(againOn, days);
}
