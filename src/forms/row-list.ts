// How is a list of rows asked, such as goals or people? Each row the same few questions; buttons of the form add and remove rows
// without script, and everything typed stays.

import { z } from 'zod';

import type { FieldSpec } from './fields.ts';
import type { Fields, FormData, Typed } from './form.ts';
import { typedRecently } from './recent-day.ts';

/** `one` is what a row is called: "doel" gives "Doel 1". */
export type RowList = { row: Fields; one: string; more: string; most: number };
/** A row as it was typed; `at` is its place in the list. */
type TypedRow = { at: number; typed: Typed; today: string };

type AskedRows<F extends Fields> = {
  label: string;
  hint?: string;
  /** What a row asks. */
  row: F;
  one: string;
  /** The button: "Nog een doel". */
  more: string;
  most: number;
  /** The sentence when no row is filled in; without it the list may stay empty. */
  required?: string;
};

/** Gives the rows in which something was typed, in their order; empty ones count for nothing. */
export const rows = <F extends Fields>({
  label,
  hint,
  row,
  one,
  more,
  most,
  required,
}: AskedRows<F>): FieldSpec<FormData<F>[]> => ({
  kind: 'rows',
  label,
  ...(hint !== undefined && { hint }),
  required: Boolean(required),
  list: { row, one, more, most },
  schema: z.custom<TypedRow[]>().transform((typed, ctx) => {
    const filled = typed.filter(({ typed: cells }) => hasText(cells));
    if (required && !filled.length)
      ctx.addIssue({ code: 'custom', message: required, path: [0, Object.keys(row)[0] ?? ''] });
    return filled.map((given) => readRow(row, given, ctx));
  }),
});

function readRow<F extends Fields>(row: F, { at, typed, today }: TypedRow, ctx: z.RefinementCtx) {
  const cells = Object.entries(row).map(([cell, field]) => {
    const read = field.schema.safeParse(rawOf(field, cell, { typed, today }));
    if (!read.success)
      ctx.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? '', path: [at, cell] });
    return [cell, read.data];
  });
  return Object.fromEntries(cells) as FormData<F>;
}

const hasText = (cells: Typed) =>
  Object.values(cells).some((value) => [value].flat().some((text) => text.trim()));

/** The name of one question of one row: `goals.0.text`. */
export const cellName = (list: string, at: number, cell: string): string => `${list}.${String(at)}.${cell}`;

/** Only the questions of the list's rows, and no more rows than it may have. */
export function typedCells(name: string, { row, most }: RowList, given: ReadonlyMap<string, unknown>) {
  const names = Array.from({ length: most }, (_, at) =>
    Object.keys(row).map((cell) => cellName(name, at, cell)),
  );
  return names.flat().filter((cell) => given.has(cell));
}

/** The rows as they were typed, up to the last in which something stands, or of which the page had a field. */
export function rowsIn(name: string, { row, most }: RowList, typed: Typed): Typed[] {
  const all = Array.from({ length: most }, (_, at) =>
    Object.fromEntries(
      Object.keys(row).flatMap((cell) => {
        const value = typed[cellName(name, at, cell)];
        return value === undefined ? [] : [[cell, value] as const];
      }),
    ),
  );
  const last = all.findLastIndex((cells) => Object.keys(cells).length > 0);
  return all.slice(0, last + 1);
}

/** What a field's schema reads: of a day also which day it is, of a list its rows. */
export function rawOf(
  field: FieldSpec,
  name: string,
  { typed, today }: { typed: Typed; today: string },
): unknown {
  if (field.list) return rowsIn(name, field.list, typed).map((row, at) => ({ at, typed: row, today }));
  const given = field.recent ? typedRecently(typed, name) : typed[name];
  return field.kind === 'date' ? { typed: given, today } : given;
}

/** What a button beside a row sends as `_do`. */
export const addTo = (list: string): string => `add:${list}`;
export const removeFrom = (list: string, at: number): string => `remove:${list}:${String(at)}`;

/** What was typed with a row more or less, when one of those buttons was pressed; else undefined. */
export function movedRows(fields: Fields, wanted: unknown, typed: Typed): Typed | undefined {
  const [, what, name = '', at] = /^(add|remove):([a-zA-Z]+)(?::(\d{1,2}))?$/.exec(String(wanted)) ?? [];
  const list = fields[name]?.list;
  if (!what || !list) return undefined;
  const before = rowsIn(name, list, typed);
  const after =
    what === 'add' ? [...(before.length ? before : [{}]), {}] : before.filter((_, n) => n !== Number(at));
  const cells = after
    .slice(0, list.most)
    .flatMap((row, n) =>
      Object.keys(list.row).map((cell) => [cellName(name, n, cell), row[cell] ?? ''] as const),
    );
  const others = Object.entries(typed).filter(([key]) => !key.startsWith(`${name}.`));
  return Object.fromEntries([...others, ...cells]);
}
