// For which days can a talk with the parents be planned? Pure: the days are an argument.

import type { Day } from '../../calendar/days.ts';
import type { Mistake } from '../../forms/form.ts';
import { dayToComeMistake, type Days } from '../entries/day-rules.ts';
import type { PlannedTalkData } from './form.ts';

/** @param kept the day it was planned for, in a correction: it may be over by now */
export function plannedMistake(
  { plannedOn }: Pick<PlannedTalkData, 'plannedOn'>,
  days: Days,
  kept?: Day,
): Mistake | undefined {
  const message = plannedOn === kept ? undefined : dayToComeMistake(plannedOn, days);
  return message ? { name: 'plannedOn', message } : undefined;
}
