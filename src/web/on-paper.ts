// What stands above a page once it is printed: what it is, by whom and on which day, and who may read it.

import type { Request } from 'express';

import { scopeOf } from '../access/scope.ts';
import { longDay } from '../forms/dates.ts';

type Layer = 'school' | 'shared' | 'care';

/** @param layer undefined on what is a letter to one person, who reads all of it */
export const onPaper = (req: Request, name: string, layer?: Layer) => ({
  name,
  printedBy: req.actor?.personName ?? '',
  printedOn: longDay(scopeOf(req).today),
  ...(layer && { layer }),
});
