// What was said of an agreement is about what was known then: who opened the page before other news, reads that first.

import type { Request } from 'express';

import { openedVersion, versionFor } from '../../../forms/changed-meanwhile.ts';
import type { FormState } from '../../../forms/form-state.ts';
import type { FormAnswers } from '../../../forms/form.ts';
import { Refused } from '../../../forms/refusal-at-a-field.ts';
import type { Agreement } from './agreement.ts';
import { GONE } from './settling.ts';

/** @throws Refused when news came since the page was opened */
export function requireSame(req: Request, { news }: Agreement): void {
  if (openedVersion(req) !== news.length) throw new Refused(GONE, 'step');
}

type Shown = { kept: FormState; agreement: Agreement; answers: FormAnswers | undefined };

/** For the hidden field: how much news there was. */
export const versionOf = (req: Request, { kept, agreement, answers }: Shown): number =>
  versionFor(req, {
    kept,
    current: agreement.news.length,
    hasMistakes: answers !== undefined,
    changed: answers?.mistakes.some(({ message }) => message === GONE) ?? false,
  });
