// What do the agreements say about a signal? Pure: today is an argument.

import type { Mistake } from '../../forms/form.ts';
import type { Day } from '../calendar/days.ts';
import type { SignalData } from './form.ts';

/** What is wrong with these answers, apart from what each field sees by itself. */
export function signalMistake({ seenOn }: SignalData, { today }: { today: Day }): Mistake | undefined {
  if (seenOn <= today) return undefined;
  return { name: 'seenOn', message: 'Deze dag moet nog komen. Vul de dag in waarop u het zag of hoorde.' };
}
