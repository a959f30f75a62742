// What stands around an answer to the plan? The version that it is about, and who else reads the plan.

import type { Request } from 'express';

import { versionFor } from '../../forms/changed-meanwhile.ts';
import { shortDay } from '../../forms/dates.ts';
import type { FormAnswers } from '../../forms/form.ts';
import { CHANGED } from './answer.ts';
import { firstName, isReader } from './people.ts';
import type { Found } from './plan-pages.ts';
import type { Person } from './plan-text.ts';

/** After a change of the text the page is about the text of now. */
export const versionOf = (req: Request, { kept, version }: Found, answers: FormAnswers | undefined) =>
  versionFor(req, {
    kept,
    current: version,
    hasMistakes: answers !== undefined,
    changed: answers?.mistakes.some(({ message }) => message === CHANGED) ?? false,
  });

export const versionInWords = ({ version, facts, today }: Found): string =>
  facts.writtenOn ? `versie ${String(version)} van ${shortDay(facts.writtenOn, today)}` : '';

/** Who else reads the plan: who may read somebody's view, is chosen by that person. */
export const othersOf = ({ text }: Pick<Found, 'text'>, person: Person) =>
  text.people
    .filter((other) => isReader(other) && other.id !== person.id)
    .map((other) => ({ value: other.id, label: firstName(other) }));
