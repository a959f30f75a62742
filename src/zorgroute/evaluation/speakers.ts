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

/** As they are asked: the children, the parents, the school, whoever gives help. */
export const inOrder = <Of extends { speaker: string }>(
  said: readonly Of[],
  { text }: Pick<Around, 'text'>,
): Of[] => said.toSorted((one, other) => placeOf(one.speaker, text) - placeOf(other.speaker, text));

function placeOf(key: string, { people }: PlanText): number {
  if (key === SCHOOL) return people.length * 2;
  const at = people.findIndex(({ id }) => keyOf(id) === key);
  if (at < 0) return people.length * 2 + 1;
  return people[at]?.kind === 'child' ? at : people.length + at;
}
