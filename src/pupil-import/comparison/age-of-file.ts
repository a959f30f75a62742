// Is this file older than what the school has? By what was read in before, and by the children who would go back.

import { typedDay } from '../../forms/typed-days.ts';
import type { ImportPreview } from './comparison.ts';
import type { ImportedSchool } from '../imported-school.ts';

/** What is remembered of a file: its school year and the day on which it was made. Days are 'YYYY-MM-DD'. */
export interface Made {
  schoolYear: string;
  madeOn: string | null;
}

export const madeOf = ({ schoolYear, createdOn, referenceDate }: ImportedSchool): Made => ({
  schoolYear,
  madeOn: createdOn ?? referenceDate,
});

/** A child can stay down a year by mistake or by choice; three at once are a file of another year. */
const FEWEST_BACK = 3;

/** A sentence, or undefined for a file that is not older. @param last what was carried out before, if that is known */
export function olderBecause(
  content: ImportedSchool,
  last: Made | undefined,
  preview: Pick<ImportPreview, 'changedPupils'>,
): string | undefined {
  const { schoolYear, madeOn } = madeOf(content);
  if (last && schoolYear < last.schoolYear)
    return `Dit bestand is van schooljaar ${schoolYear}. Er is al een bestand van ${last.schoolYear} ingelezen.`;
  if (last?.madeOn && madeOn && schoolYear === last.schoolYear && madeOn < last.madeOn)
    return `Dit bestand is van ${typedDay(madeOn)}. Er is al een bestand van ${typedDay(last.madeOn)} ingelezen.`;
  const back = preview.changedPupils.filter(({ changes }) => changes.some(goesBack)).length;
  return back < FEWEST_BACK
    ? undefined
    : `Met dit bestand gaan ${String(back)} kinderen naar een lagere jaargroep.`;
}

/** Years have numbers; what has a letter goes nowhere. */
const goesBack = ({ field, from, to }: ImportPreview['changedPupils'][number]['changes'][number]) =>
  field === 'yearGroup' && Number(to) < Number(from);
