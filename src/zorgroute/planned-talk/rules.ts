// For which days can a talk with the parents be planned? Pure: the days are an argument.

import type { Mistake } from '../../forms/form.ts';
import { dayToComeMistake, type Days } from '../entries/day-rules.ts';
import type { PlannedTalkData } from './form.ts';

export function plannedMistake(
  { plannedOn }: Pick<PlannedTalkData, 'plannedOn'>,
  days: Days,
): Mistake | undefined {
  const message = dayToComeMistake(plannedOn, days);
  return message ? { name: 'plannedOn', message } : undefined;
}
