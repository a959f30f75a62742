// What of an offer to make an own plan cannot be? Pure.

import type { Day } from '../../calendar/days.ts';
import type { Mistake } from '../../forms/form.ts';

export function offerMistake(
  { offeredOn, wants, hearOn }: { offeredOn: Day; wants: string; hearOn: Day | null },
  today: Day,
): Mistake | undefined {
  if (offeredOn > today)
    return {
      name: 'offeredOn',
      message: 'Deze dag moet nog komen. Schrijf het op als u het hebt aangeboden.',
    };
  if (wants === 'together') return undefined;
  if (!hearOn) return { name: 'hearOn', message: 'Vul in wanneer u het hoort, of wanneer het plan er is.' };
  return hearOn < offeredOn
    ? { name: 'hearOn', message: 'Kies de dag van het gesprek of een latere dag.' }
    : undefined;
}
