// What do the agreements say about a signal? Pure: the days are an argument.

import type { Mistake } from '../../forms/form.ts';
import { longAgoMistake, type Days } from '../day-rules.ts';
import type { SignalData } from './form.ts';

/** What is wrong with these answers, apart from what each field sees by itself. */
export function signalMistake({ seenOn }: SignalData, days: Days): Mistake | undefined {
  const message =
    seenOn > days.today
      ? 'Deze dag moet nog komen. Vul de dag in waarop u het zag of hoorde.'
      : longAgoMistake(seenOn, days);
  return message ? { name: 'seenOn', message } : undefined;
}
