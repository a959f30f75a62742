// What when somebody else saved the same text first? Nothing is written; the page shows both texts and one chooses.

import type { Request } from 'express';

import type { Query, Question } from '../database/sql.ts';
import type { FormState } from './form.ts';

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
  const drafted = kept.fields?.version;
  return typeof drafted === 'string' && /^\d{1,9}$/.test(drafted) ? Number(drafted) : current;
}

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
