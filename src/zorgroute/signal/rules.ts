// What do the agreements say about a signal, and from which one does its term run? Pure: the days are an argument.

import type { Mistake } from '../../forms/form.ts';
import { latest, type Day } from '../../calendar/days.ts';
import { longAgoMistake, type Days } from '../entries/day-rules.ts';
import type { Facts } from '../facts.ts';
import type { SignalData } from './form.ts';

/** What is wrong with these answers, apart from what each field sees by itself. */
export function signalMistake({ seenOn }: SignalData, days: Days): Mistake | undefined {
  const message =
    seenOn > days.today
      ? 'Deze dag moet nog komen. Vul de dag in waarop u het zag of hoorde.'
      : longAgoMistake(seenOn, days);
  return message ? { name: 'seenOn', message } : undefined;
}

/** The first signal starts the term, however many follow; after a decision or a reopening the new signal does. */
export const signalToDiscuss = ({
  consultation,
  conversation,
  startedOn,
  lastSignalOn,
  reopenedOn,
}: Facts): Day =>
  consultation || conversation || reopenedOn ? latest(lastSignalOn ?? startedOn, reopenedOn) : startedOn;
