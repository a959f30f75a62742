// Which days does a short note not take? Pure: the days are an argument.

import type { Mistake } from '../../forms/form.ts';
import { longAgoMistake, type Days } from '../entries/day-rules.ts';
import type { NoteData } from './form.ts';

export function noteMistake({ notedOn }: NoteData, days: Days): Mistake | undefined {
  const message =
    notedOn > days.today
      ? 'Deze dag moet nog komen. Vul de dag in waarop het was.'
      : longAgoMistake(notedOn, days);
  return message ? { name: 'notedOn', message } : undefined;
}
