// What do the agreements say about days in a family's file?

import type { Mistake } from '../forms/form.ts';
import { addMonths } from '../zorgroute/calendar/days.ts';

export const noteMistake = (heldOn: string, today: string): Mistake | undefined =>
  heldOn > today
    ? { name: 'heldOn', message: 'Deze dag moet nog komen. Schrijf op wat er is geweest.' }
    : undefined;

/** A partner is invited after the family agreed, for a year at most. */
export function invitationMistake(
  { consentOn, endsOn }: { consentOn: string; endsOn: string },
  today: string,
): Mistake | undefined {
  if (consentOn > today)
    return {
      name: 'consentOn',
      message: 'Deze dag moet nog komen. Nodig de partner uit als het gezin het goedvindt.',
    };
  if (endsOn < today) return { name: 'endsOn', message: 'Kies vandaag of een dag die nog komt.' };
  return endsOn > addMonths(today, 12)
    ? { name: 'endsOn', message: 'Kies een dag binnen een jaar. Daarna kunt u opnieuw uitnodigen.' }
    : undefined;
}
