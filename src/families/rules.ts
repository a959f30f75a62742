// What do the agreements say about days in a family's file?

import type { Mistake } from '../forms/form.ts';
import { whyNot } from '../basisteam/rules.ts';
import { addMonths } from '../calendar/days.ts';
import type { SharedFacts } from '../zorgroute/facts/facts-of-rows.ts';

export const noteMistake = (heldOn: string, today: string): Mistake | undefined =>
  heldOn > today
    ? { name: 'heldOn', message: 'Deze dag moet nog komen. Schrijf op wat er is geweest.' }
    : undefined;

/** A contact is with a family that the team knows: what was before its first referral is a typing mistake. */
export const beforeFamilyMistake = (
  heldOn: string,
  since: string | null,
  spoken: (day: string) => string,
): string | undefined =>
  since && heldOn < since
    ? `Dit gezin is sinds ${spoken(since)} bij uw team bekend. Kies die dag of een latere.`
    : undefined;

/** The children whose first contact the school still waits for. */
export const awaitingContact = <C extends SharedFacts>(
  children: readonly C[],
): (C & { referralId: string })[] =>
  children.filter(
    (child): child is C & { referralId: string } =>
      child.referralId !== null && child.firstContactOn === null && whyNot('meet', child) === undefined,
  );

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
