// From which signal does its term run? Pure.

import { latest, type Day } from '../../calendar/days.ts';
import type { Facts } from '../facts.ts';

/** The first signal starts the term, however many follow; after a decision or a reopening the new signal does. */
export const signalToDiscuss = ({
  consultation,
  conversation,
  startedOn,
  lastSignalOn,
  reopenedOn,
}: Facts): Day =>
  consultation || conversation || reopenedOn ? latest(lastSignalOn ?? startedOn, reopenedOn) : startedOn;
