// What is a field of a form, and what do its kinds have in common? The kinds of fields are in fields.ts.

import { z } from 'zod';

import type { AskedWhen } from './asked-when.ts';
import { cleanText } from './clean-text.ts';
import type { Side } from './typed-days.ts';
import type { RowList } from './row-list.ts';

export type Option = { value: string; label: string; hint?: string };
type FieldKind =
  | 'text'
  | 'textarea'
  | 'date'
  | 'choice'
  | 'choices'
  | 'select'
  | 'checkbox'
  | 'number'
  | 'file'
  | 'password'
  | 'email'
  | 'tel'
  | 'rows';
export type FieldSpec<T = unknown> = {
  kind: FieldKind;
  label: string;
  /** How the answer is called where it is read; without it the question, without its mark. */
  term?: string;
  /** The answer is for fewer readers than the others of its form: it is kept apart from them. */
  apart?: true;
  hint?: string;
  required: boolean;
  /** Needed in some situations, which its hint says: nothing invites to leave it empty. */
  sometimes?: true;
  /** On which side of today its day lies: what is advised lies there too. */
  lies?: Side;
  schema: z.ZodType<T>;
  /** Asked only when another question has one of these answers: see asked-when.ts. */
  askedWhen?: AskedWhen;
  /** What each row of a list asks: see rows.ts. */
  list?: RowList;
  options?: readonly Option[];
  maxLength?: number;
  rows?: number;
  autocomplete?: string;
  inputmode?: string;
  /** A day that was mostly today or yesterday: see recent-day.ts. */
  recent?: true;
  /** Short options stand in two columns where there is room. */
  columns?: true;
};
export type Asked = { label: string; term?: string; hint?: string; rows?: number; autocomplete?: string };

/** A field that may stay empty then gives ''. */
export const text = () => z.unknown().transform(cleanText);

export const upTo = (max: number) => (value: string, ctx: z.RefinementCtx) => {
  if (value.length > max) {
    ctx.addIssue({
      code: 'custom',
      message: `Maak de tekst korter: hooguit ${String(max)} tekens, nu zijn het er ${String(value.length)}.`,
    });
  }
};
export const filled = (required: string | undefined) => (value: string, ctx: z.RefinementCtx) => {
  if (required && !value) ctx.addIssue({ code: 'custom', message: required });
};

/** A question that may be left empty in some situations only; which, is said by its hint and its mistake. */
export const sometimes = <T>(field: FieldSpec<T>): FieldSpec<T> => ({ ...field, sometimes: true });

/** What the field shows, without what it demands. */
export function withoutRules({ label, term, hint, rows, autocomplete }: Asked) {
  return {
    label,
    ...(term !== undefined && { term }),
    ...(hint !== undefined && { hint }),
    ...(rows !== undefined && { rows }),
    ...(autocomplete !== undefined && { autocomplete }),
  };
}
