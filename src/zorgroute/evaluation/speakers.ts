// Who spoke? By the key under which the words are kept.

import type { Day } from '../../calendar/days.ts';
import { firstName } from '../plan/people.ts';
import type { PlanText } from '../plan/plan-text.ts';
import type { Help } from '../support/help/arranged-help.ts';
import { keyOf, SCHOOL } from './look.ts';

export type Around = { text: PlanText; helps: readonly Help[]; today: Day };

export function nameOfSpeaker(key: string, { text, helps }: Pick<Around, 'text' | 'helps'>): string {
  if (key === SCHOOL) return 'De school';
  const person = text.people.find(({ id }) => keyOf(id) === key);
  return person
    ? firstName(person)
    : (helps.find(({ helpId }) => keyOf(helpId) === key)?.by ?? 'Iemand anders');
}
