// How is written from when until when something holds?

import { shortDay } from './dates.ts';

/** "sinds ma 1 september", "vanaf ma 24 augustus", "1 september tot en met 10 juli", "vanaf ma 24 augustus, ging niet door": `today` decides. */
export function period(
  { startsOn, endsOn }: { startsOn: string; endsOn: string | null },
  today: string,
): string {
  const from = shortDay(startsOn, today);
  if (endsOn && endsOn < startsOn) return `vanaf ${from}, ${endsOn < today ? 'ging' : 'gaat'} niet door`;
  if (endsOn) return `${from} tot en met ${shortDay(endsOn, today)}`;
  return startsOn > today ? `vanaf ${from}` : `sinds ${from}`;
}
