// What can a form ask? Each field: how it looks, how what people type is read, and the Dutch sentence when it cannot be.

import { z } from 'zod';

import { cleanText, lastOf } from './clean-text.ts';
import { impossibleBirth, parseBirthDay, parseDay, unreadableDay, type Side } from './typed-days.ts';
import { chosenDay, twoDays } from './recent-day.ts';
import { filled, text, upTo, withoutRules, type Asked, type FieldSpec, type Option } from './field-spec.ts';

export type { FieldSpec, Option } from './field-spec.ts';

/** One line. `required` is the sentence that tells what to fill in; without it the field may stay empty. */
export const line = (
  asked: Asked & { required?: string; max?: number; inputmode?: string },
): FieldSpec<string> => ({
  kind: 'text',
  ...withoutRules(asked),
  required: Boolean(asked.required),
  maxLength: asked.max ?? 200,
  schema: text()
    .superRefine(filled(asked.required))
    .superRefine(upTo(asked.max ?? 200)),
});

/** Several lines, up to 4000 characters unless said. */
export const longText = (asked: Asked & { required?: string; max?: number }): FieldSpec<string> => ({
  kind: 'textarea',
  rows: 5,
  ...withoutRules(asked),
  required: Boolean(asked.required),
  maxLength: asked.max ?? 4000,
  schema: text()
    .superRefine(filled(asked.required))
    .superRefine(upTo(asked.max ?? 4000)),
});

/** What readForm gives to a field of kind 'date': "1 feb" is the one nearest to today. */
type TypedToday = { typed: unknown; today: string };
const typedToday = () => z.custom<TypedToday>();

/** Of the day that a pupil was born the year is asked as well, and it is a day on which a pupil can be born. */
type AskedDay = Asked & { ofBirth?: true; recent?: true; lies?: Exclude<Side, 'ofBirth'> };

/** A day as people type it ("1-2-2026", "1 februari 2026", "1 feb" of the nearest year); gives 'YYYY-MM-DD'. */
export const day = (asked: AskedDay & { required: string }): FieldSpec<string> => ({
  ...dayField(asked, true),
  schema: typedToday().transform((given, ctx) => {
    const { typed, read, message } = readDay(given, asked);
    if (!typed || message) ctx.addIssue({ code: 'custom', message: message ?? asked.required });
    return read ?? '';
  }),
});
export const optionalDay = (asked: AskedDay): FieldSpec<string | null> => ({
  ...dayField(asked, false),
  schema: typedToday().transform((given, ctx) => {
    const { typed, read, message } = readDay(given, asked);
    if (typed && message) ctx.addIssue({ code: 'custom', message });
    return read ?? null;
  }),
});
function readDay({ typed: given, today }: TypedToday, { ofBirth, lies }: AskedDay) {
  const typed = cleanText(chosenDay(given));
  const read = ofBirth ? parseBirthDay(typed, today) : parseDay(typed, today);
  if (!typed) return { typed, read, message: undefined };
  if (!read) return { typed, read, message: unreadableDay(typed, today, ofBirth ? 'ofBirth' : lies) };
  return { typed, read, message: ofBirth ? impossibleBirth(read, today) : twoDays(given, today) };
}
const dayField = (asked: AskedDay, required: boolean) =>
  ({
    kind: 'date',
    ...withoutRules(asked),
    required,
    maxLength: 40,
    inputmode: 'text',
    ...(asked.recent && { recent: true as const }),
    ...(asked.lies && { lies: asked.lies }),
  }) as const;

/** One of several; gives the option's value. */
export const choice = <const O extends readonly Option[]>(
  asked: Asked & { options: O; required: string; look?: 'choice' | 'select'; columns?: true },
): FieldSpec<O[number]['value']> => ({
  kind: asked.look ?? 'choice',
  ...withoutRules(asked),
  ...(asked.columns && { columns: true }),
  required: true,
  options: asked.options,
  schema: text().refine(
    (value): value is O[number]['value'] => asked.options.some((option) => option.value === value),
    asked.required,
  ),
});
/** One of options that only the page knows (people, teams): check membership there, with `chosenFrom`. */
export const pick = (
  asked: Asked & { required?: string; look?: 'choice' | 'select' },
): FieldSpec<string> => ({
  kind: asked.look ?? 'select',
  ...withoutRules(asked),
  required: Boolean(asked.required),
  options: [],
  schema: text().superRefine(filled(asked.required)).superRefine(upTo(100)),
});

/** Any number of options; gives their values. */
export const choices = <const O extends readonly Option[]>(
  asked: Asked & { options: O; required?: string },
): FieldSpec<O[number]['value'][]> => ({
  kind: 'choices',
  ...withoutRules(asked),
  required: Boolean(asked.required),
  options: asked.options,
  schema: z
    .unknown()
    .transform((typed) => chosenOf(asked.options, typed))
    .refine((chosen) => !asked.required || chosen.length > 0, asked.required ?? ''),
});
const chosenOf = <O extends readonly Option[]>(options: O, typed: unknown): O[number]['value'][] =>
  (Array.isArray(typed) ? typed : [typed]).filter((value): value is O[number]['value'] =>
    options.some((option) => option.value === value),
  );

const MOST_PICKED = 100;

/** Any number of options that only the page knows: check them there. */
export const pickSome = (asked: Asked & { required?: string }): FieldSpec<string[]> => ({
  kind: 'choices',
  ...withoutRules(asked),
  required: Boolean(asked.required),
  options: [],
  schema: z
    .unknown()
    .transform((typed) => [typed].flat().filter((value) => typeof value === 'string' && value.length <= 100))
    .transform((values) => [...new Set(values as string[])].slice(0, MOST_PICKED))
    .refine((values) => values.length > 0 || !asked.required, asked.required ?? ''),
});

/** One tick; `required` is the sentence when it must be ticked. */
export const tick = (asked: Asked & { required?: string }): FieldSpec<boolean> => ({
  kind: 'checkbox',
  ...withoutRules(asked),
  required: Boolean(asked.required),
  schema: z
    .unknown()
    .transform((typed) => lastOf(typed) === 'yes')
    .refine((ticked) => ticked || !asked.required, asked.required ?? ''),
});

export const password = (asked: Asked & { required: string }): FieldSpec<string> => ({
  kind: 'password',
  ...withoutRules(asked),
  required: true,
  schema: z.unknown().transform(lastOf).superRefine(filled(asked.required)).superRefine(upTo(1000)),
});
/** A file: multer reads it, the route checks it. */
export const file = (asked: Asked): FieldSpec<undefined> => ({
  kind: 'file',
  ...withoutRules(asked),
  required: true,
  schema: z.unknown().transform(() => undefined),
});

/** A question whose answer fewer people may read than the others of its form. */
export const apart = <T>(field: FieldSpec<T>): FieldSpec<T> & { apart: true } => ({ ...field, apart: true });
