// What stands around an answer to the plan? The text that it is about, and who else reads the plan.

import type { Request } from 'express';

import { dayIn, shortDay } from '../../forms/dates.ts';
import type { FormAnswers } from '../../forms/form.ts';
import { CHANGED } from './answer.ts';
import { firstName, isReader } from './people.ts';
import { openedPart, type Found, type FoundFor } from './plan-pages.ts';
import type { Person } from './plan-text.ts';
import { readSince, signOfReading } from './what-one-reads.ts';

/**
 * The sign of the text that is answered, for the hidden field `base`: after a mistake and in a draft that of when typing began, after a change
 * of what this person reads that of now.
 */
export function signFor(req: Request, { kept, text }: Found, { id }: Person, answers?: FormAnswers): string {
  const now = signOfReading(text, id);
  const drafted = kept.fields?.base;
  if (!answers) return typeof drafted === 'string' ? drafted : now;
  const isChanged = answers.mistakes.some(({ message }) => message === CHANGED);
  return isChanged ? now : (openedPart(req) ?? now);
}

export const versionInWords = ({ version, facts, today }: Found): string =>
  facts.writtenOn ? `versie ${String(version)} van ${shortDay(facts.writtenOn, today)}` : '';

/** To this person: since when it reads as it does. Whatever else changed, and how often, is not told. */
export function sinceInWords({ earlier, text, today }: FoundFor, { id }: Person): string {
  const since = readSince(earlier, text, id);
  return since ? `Zoals het er staat sinds ${shortDay(dayIn(since.createdAt), today)}` : '';
}

/** Who else reads the plan: who may read somebody's view, is chosen by that person. */
export const othersOf = ({ text }: Pick<Found, 'text'>, person: Person) =>
  text.people
    .filter((other) => isReader(other) && other.id !== person.id)
    .map((other) => ({ value: other.id, label: firstName(other) }));
