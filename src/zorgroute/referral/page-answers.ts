// What was filled in on a page of the referral, part by part; and what of it did somebody else save meanwhile? Pure.

import { signOf } from '../../forms/changed-meanwhile.ts';
import { readForm, type FormAnswers, type Mistake, type Posted, type Typed } from '../../forms/form.ts';
import type { PreparationPage } from './pages.ts';
import { savedVersion, typedPart, type Part } from './parts.ts';

type Answers = Record<string, unknown>;

/** `data` only when the part is as its form takes it. */
export type FilledPart = {
  part: Part;
  typed: Typed;
  data: Record<string, unknown> | undefined;
  mistakes: Mistake[];
};

/**
 * Of what was posted. A part of which nothing was filled in may wait for another day: what is missing is said of the parts that were
 * begun, and of all when none was.
 */
export function readPage(
  page: PreparationPage,
  posted: Posted,
): { filled: FilledPart[]; answers: FormAnswers } {
  const filled = page.parts.map((part) => ({ part, ...readForm(part.form, posted) }));
  const begun = filled.filter(({ typed }) => !isEmpty(typed));
  const mistakes = (begun.length ? begun : filled).flatMap((one) => one.mistakes);
  const typed = Object.assign({}, ...filled.map((one) => one.typed)) as Typed;
  return { filled, answers: { data: undefined, typed, mistakes } };
}

export const isEmpty = (said: Answers): boolean => signOf(said) === signOf({});

/** What stood on a page when it was opened: the version of the text, and of each part a sign of what it said. */
export type Opened = { version: number; base: string };

/** `wat-gaat-goed:x3f…`, of each part of the page. */
export const baseOf = ({ parts }: PreparationPage, answers: Answers): string =>
  parts.map(({ slug }) => `${slug}:${signOf(typedPart(answers, slug))}`).join(' ');

/** `own`: what was typed counts. `theirs`: only the other changed this part. `both`: both did, and somebody has to choose. */
export type Meeting = 'own' | 'theirs' | 'both';

export function meetingOf(part: Part, typed: Answers, saved: Answers, { version, base }: Opened): Meeting {
  const [mine, now] = [signOf(typed), signOf(typedPart(saved, part.slug))];
  if (mine === now || savedVersion(saved, part.slug) <= version) return 'own';
  return base.split(' ').includes(`${part.slug}:${mine}`) ? 'theirs' : 'both';
}

/** What was typed of one part. */
export const typedOf = ({ form }: Part, typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => name in form.fields));

/** What was typed, with what was saved where only the other wrote. */
export function withTheirs(page: PreparationPage, typed: Typed, saved: Answers, opened: Opened): Typed {
  const theirs = page.parts.filter(
    (part) => meetingOf(part, typedOf(part, typed), saved, opened) === 'theirs',
  );
  return withSaved(theirs, typed, saved);
}

/** What was typed, but of these parts what was saved. */
export function withSaved(parts: readonly Part[], typed: Typed, saved: Answers): Typed {
  const others = Object.entries(typed).filter(([name]) => !parts.some(({ form }) => name in form.fields));
  return Object.assign(
    Object.fromEntries(others),
    ...parts.map(({ slug }) => typedPart(saved, slug)),
  ) as Typed;
}
