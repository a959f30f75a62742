// What do the agreements say about the days that the casemanager fills in?

import { DEFAULT_CALENDAR } from '../../calendar/working-days.ts';
import type { Mistake, Typed } from '../../forms/form.ts';
import { freeDayMistake } from '../progress/promises.ts';
import { dueOn, termInWords } from '../terms.ts';
import { FEEDBACK_PHASE, labelOf } from '../words.ts';
import { FEEDBACK } from './terms.ts';

/** At least every six weeks the school hears something. */
export const latestNextFeedback = (today: string): string => dueOn(FEEDBACK, today, DEFAULT_CALENDAR);

export function nextFeedbackMistake(
  on: string | null,
  today: string,
  spoken: (day: string) => string,
): string | undefined {
  if (!on) return undefined;
  if (on <= today) return 'Kies een dag die nog komt.';
  const latest = latestNextFeedback(today);
  return on > latest
    ? `De school hoort minstens elke ${termInWords(FEEDBACK)} iets. Kies een dag tot en met ${spoken(latest)}.`
    : freeDayMistake(on, latest, DEFAULT_CALENDAR, spoken);
}

/** What goes on with the family goes on in contact with it. */
export const pairMistake = ({ contact, phase }: { contact: string; phase: string }): Mistake | undefined =>
  contact === 'ended' && GOES_ON.includes(phase)
    ? {
        name: 'phase',
        message: `Het contact is gestopt. Daar past "${labelOf(FEEDBACK_PHASE, phase)}" niet bij. Kies iets anders, of kies dat het contact even stilligt.`,
      }
    : undefined;
const GOES_ON = ['making_a_plan', 'help_started'];

/** Only who tells for the last time names no next day. Asked of what was typed, so that it is said with the other mistakes. */
export const nextDayMissing = ({ contact, phase, nextFeedbackOn }: Typed): boolean =>
  !String(nextFeedbackOn ?? '').trim() && contact !== 'ended' && phase !== 'help_ends';
export const NO_NEXT_DAY =
  'Vul in wanneer de school weer iets van u hoort, bijvoorbeeld 3-2-2026. Dit mag alleen leeg blijven als het contact is gestopt of de hulp afloopt.';

/** Who asks to be called can be called. */
export const canBeCalled = (schoolCan: string, phone: string | null): boolean =>
  schoolCan !== 'call_me' || Boolean(phone);

export const NO_NUMBER =
  'Er staat geen telefoonnummer bij u, dus de school kan u niet bellen. Kies iets anders, of vraag de coördinator om uw nummer in te vullen.';

export function firstContactMistake(
  metOn: string,
  today: string,
  sentOn: string | null,
  spoken: (day: string) => string,
): string | undefined {
  if (metOn > today) return 'Deze dag moet nog komen. Vul het eerste contact in als het er is geweest.';
  return sentOn && metOn < sentOn
    ? `De aanmelding is van ${spoken(sentOn)}. Kies die dag of een latere.`
    : undefined;
}

/** The same for a day that takes the place of another. */
export const correctedContactMistake = (
  metOn: string,
  { before, today, sentOn }: { before: string; today: string; sentOn: string | null },
  spoken: (day: string) => string,
): string | undefined =>
  metOn === before
    ? 'Deze dag staat er al. Vul de goede dag in.'
    : firstContactMistake(metOn, today, sentOn, spoken);
