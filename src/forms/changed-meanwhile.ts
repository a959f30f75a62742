// What when somebody else saved the same text first? Nothing is written; the page shows both texts and one chooses. Who opens
// the page with an own draft from before that, sees both as well.

import { createHash } from 'node:crypto';

import type { Request } from 'express';

import type { Query, Question } from '../database/sql.ts';
import { clockTime, dayIn, spokenDay } from './dates.ts';
import type { FormState } from './form-state.ts';
import type { FormView } from './form-view.ts';
import type { Typed } from './form.ts';

/** Somebody saved this text after the form was opened. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile';
}

/** The version of the text as it was when the form was opened: its hidden field `version`. 0 when there was none yet. */
export function openedVersion(req: Request): number {
  const { version } = (req.body ?? {}) as Record<string, unknown>;
  return typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : 0;
}

type Opened = { kept: FormState; current: number; hasMistakes: boolean; changed: boolean };

/** The version for the hidden field: after a mistake and in a draft that of when typing began, after a change the present one. */
export function versionFor(req: Request, { kept, current, hasMistakes, changed }: Opened): number {
  if (changed) return current;
  if (hasMistakes) return openedVersion(req);
  return draftedVersion(kept) ?? current;
}

function draftedVersion({ fields }: FormState): number | undefined {
  const drafted = fields?.version;
  return typeof drafted === 'string' && /^\d{1,9}$/.test(drafted) ? Number(drafted) : undefined;
}

/** True when the text was saved after this person's draft of it was begun. */
export const isOvertaken = (kept: FormState, saved: number): boolean =>
  (draftedVersion(kept) ?? saved) < saved;

/** True when the form says something else than what is saved. */
export const saysOtherThan = ({ fields }: FormView, saved: Typed): boolean =>
  Object.values(fields)
    .flatMap((field) => [field, ...(field.list?.rows.flatMap((row) => row.fields) ?? [])])
    .some(({ name, value }) => plain(value) !== plain(saved[name] ?? ''));
const plain = (value: string | string[]) =>
  [value]
    .flat()
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

/** A short sign of what some questions said, the same for the same answers; what is empty says nothing. */
export function signOf(said: Record<string, unknown>): string {
  const answers = Object.entries(said).filter(([, answer]) =>
    [answer].flat().some((text) => typeof text === 'string' && text.trim()),
  );
  const sorted = answers
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, answer]) => [name, plainAnswer(answer)]);
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, SIGN_LENGTH);
}
const SIGN_LENGTH = 12;
const plainAnswer = (answer: unknown) =>
  typeof answer === 'string' ? answer.replaceAll('\r\n', '\n').trim() : answer;

type SavedText = { by: string; at: Date; facts: { term: string; description: string | string[] }[] };

/** What was saved, by whom and when, for components/both-texts. */
export type BothTexts = ReturnType<typeof bothTexts>;
export const bothTexts = ({ by, at, facts }: SavedText, today: string) => ({
  by,
  at: `${spokenDay(dayIn(at), today)} om ${clockTime(at)}`,
  facts,
  keepLabel: 'Laten staan wat er nu staat',
});

/** Writes the next version, only over the version that was opened. @throws ChangedMeanwhile */
export const overSameVersion = (query: Query): Question<undefined> => ({
  query,
  read: ({ rowCount }) => {
    if (!rowCount) throw new ChangedMeanwhile();
    return undefined;
  },
});

/** True when it was saved, false when somebody else was first and nothing was written. */
export async function savedFirst(saving: Promise<unknown>): Promise<boolean> {
  try {
    await saving;
    return true;
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return false;
    throw error;
  }
}
