// What does a reader read where a talk with the parents may not be urged? Pure.

import { insteadOfTalk, safetyInWords, type Reserve } from '../consultation/rules.ts';
import { asksTalk } from './waiting.ts';

/** @param task its code, as my_standing has it for this reader; undefined: it is said as it is */
export function insteadOfTask(task: string | null, reserve: Reserve): string | undefined {
  return safetyInWords(task) ?? (asksTalk(task) ? insteadOfTalk(reserve) : undefined);
}
