// How are the answers of an entry read back, shown, and typed again? All of it follows from its form.

import { spokenDay } from '../../forms/dates.ts';
import { typedDay } from '../../forms/typed-days.ts';
import type { FieldSpec } from '../../forms/fields.ts';
import type { Day } from '../../calendar/days.ts';
import type { AnyEntryKind, Fact, Fields, Reader } from '../entry.ts';

/** As much of a kind as is needed to read what was answered; a contact note has no more. */
export type Readable = Pick<AnyEntryKind, 'form' | 'day' | 'shows'>;

const fieldsOf = ({ form }: Readable) => Object.entries(form.fields as Fields);

/**
 * Every question has an answer, also when it was asked only later: never read by the form's own rules, which may have
 * become stricter since. What stands apart is null when it is not there, or not for this reader.
 */
export const detailOf = (kind: Readable, on: Day, answers: Record<string, unknown>) =>
  Object.fromEntries(
    fieldsOf(kind).map(([name, field]) => [name, name === kind.day ? on : (answers[name] ?? emptyOf(field))]),
  );

const emptyOf = ({ apart, kind }: FieldSpec) =>
  apart || kind === 'date' ? null : kind === 'choices' ? [] : kind === 'checkbox' ? false : '';

type Shown = { detail: Record<string, unknown>; isMine: boolean };

/** What this reader sees beside the text, in the order of the form, under the words that the form gives it. */
export const factsOf = (kind: AnyEntryKind, entry: Shown, reader: Reader): Fact[] =>
  shownFields(kind, [kind.day, kind.text], entry, reader);

/** What was agreed, which stands in view; undefined where nothing was, or the kind has no such question. */
export function agreedOf(kind: AnyEntryKind, entry: Shown, reader: Reader): Fact | undefined {
  const others = fieldsOf(kind)
    .map(([name]) => name)
    .filter((name) => name !== kind.agreed);
  return kind.agreed === undefined ? undefined : shownFields(kind, others, entry, reader)[0];
}

/** The same with the text among them, for who reads nothing else of it. */
export const wholeOf = (kind: Readable, entry: Shown, reader: Reader): Fact[] =>
  shownFields(kind, [kind.day], entry, reader);

function shownFields(kind: Readable, without: string[], { detail, isMine }: Shown, reader: Reader) {
  return fieldsOf(kind).flatMap(([name, field]) => {
    if (without.includes(name)) return [];
    const show = kind.shows?.[name];
    const description = show ? show(detail, { isMine }, reader) : inWords(field, detail[name], reader.today);
    return description ? [{ term: field.term ?? field.label.replace(/\?$/, ''), description }] : [];
  });
}

/** What was picked from a list that only the page knew is a key, and no words: a kind that has words for it shows them. */
function inWords({ kind, options }: FieldSpec, value: unknown, today: Day): string {
  if (options?.length === 0) return '';
  if (kind === 'date' && typeof value === 'string' && value) return spokenDay(value, today);
  const words = [value].flat().map((one) => {
    const option = options?.find((known) => known.value === one);
    return option?.label ?? (typeof one === 'string' ? one : one === true ? 'Ja' : '');
  });
  return words.filter(Boolean).join(', ');
}

/** As somebody would type it again. */
export const typedAgain = (kind: AnyEntryKind, detail: Record<string, unknown>) => ({
  ...(Object.fromEntries(
    fieldsOf(kind).map(([name, field]) => [name, typedOf(field, detail[name])]),
  ) as Record<string, string | string[]>),
  ...kind.again?.(detail),
});

function typedOf(field: FieldSpec, value: unknown): string | string[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
  if (typeof value === 'string') return field.kind === 'date' ? typedDay(value) : value;
  return value === true ? 'yes' : '';
}
