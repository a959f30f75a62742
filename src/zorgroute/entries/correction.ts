// How is an entry corrected? Its own questions again, filled in, and the reason: the same for every kind.

import type { Request } from 'express';

import { longText } from '../../forms/fields.ts';
import type { FormState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { defineForm, readForm, withMistake, type FormAnswers, type Posted } from '../../forms/form.ts';
import { typedAgain } from './answers.ts';
import type { AnyEntryKind, Around, Fields } from '../entry.ts';

const correctionReason = longText({
  label: 'Waarom verandert u dit?',
  hint: 'De eerdere tekst blijft te lezen voor wie dit mag zien.',
  required: 'Schrijf op waarom u dit verandert.',
  max: 1000,
  rows: 2,
});
/** The questions of the kind, and the reason. */
export const correctionForm = ({ form }: AnyEntryKind) =>
  defineForm<Fields>({ ...(form.fields as Fields), correctionReason }, ...form.rules);

/** What was posted: `data` of the kind's own form, and the reason, only when nothing is wrong. */
export function readCorrection(kind: AnyEntryKind, posted: Posted, around: Around) {
  const read = readForm(correctionForm(kind), posted);
  const mistake = read.data && kind.mistake(read.data, around);
  const answers = mistake ? withMistake(read, mistake.name, mistake.message) : read;
  if (!answers.data) return { answers };
  const { correctionReason: reason, ...data } = answers.data;
  return { answers, corrected: { data, reason: String(reason) } };
}

type View = { req: Request; kept: FormState; submitLabel: string; answers?: FormAnswers | undefined };

export const viewCorrection = (kind: AnyEntryKind, around: Around, view: View) =>
  viewForm(correctionForm(kind), {
    ...view,
    initial: typedAgain(kind, around.entry.detail),
    options: kind.options?.(around) ?? {},
  });
