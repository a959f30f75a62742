// What was typed in the form of a text: is it right, and does the writer want to see it first?

import type { Request } from 'express';

import { withMistake, type FormAnswers } from '../forms/form.ts';
import type { TextForm } from './form.ts';
import { checkedMistake } from './rules.ts';
import { preview } from './page.ts';

export type Answers = FormAnswers<(typeof TextForm)['fields']>;

export function checked(answers: Answers, today: string): Answers {
  const mistake = answers.data && checkedMistake(answers.data.checkedOn, today);
  return mistake ? withMistake(answers, mistake.name, mistake.message) : answers;
}

/** Beside the button that saves; nothing is written, and everything typed stays in the form. */
export const previewButton = { value: 'preview', label: 'Voorbeeld bekijken' };

/** The typed text as visitors would read it, when that was asked and nothing is wrong with it. */
export function previewOf(req: Request, answers: Answers | undefined) {
  const { _do: asked } = (req.body ?? {}) as Record<string, unknown>;
  return asked === 'preview' && answers?.data ? preview(answers.data) : undefined;
}
