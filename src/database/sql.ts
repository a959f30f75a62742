// What is a question to the database? A value: plain SQL, its parameters, and how its rows are read.

import { createHash } from 'node:crypto';
import { z } from 'zod';

import { NotFound } from '../problems/problems.ts';

export type Query = { readonly name: string; readonly text: string; readonly values: unknown[] };
export type Answer = { rows: Record<string, unknown>[]; rowCount: number | null };
/** A query and the reader of its answer. Nothing is asked until `look`, `submit` or `change` sends it. */
export type Question<T> = { readonly query: Query; readonly read: (answer: Answer) => T };

const names = new WeakMap<TemplateStringsArray, { name: string; text: string }>();

/** Plain SQL; every ${…} becomes a parameter, never text. Named, so that PostgreSQL plans it once a connection. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Query {
  let known = names.get(strings);
  if (!known) {
    const text = strings.reduce((before, part, i) => `${before}$${String(i)}${part}`);
    known = { name: createHash('sha1').update(text).digest('base64url'), text };
    names.set(strings, known);
  }
  return { ...known, values };
}

/** Exactly one row. @throws NotFound when there is none: not there and not yours are the same. */
export const one = <S extends z.ZodType>(row: S, query: Query): Question<z.output<S>> => ({
  query,
  read: ({ rows }) => {
    if (!rows[0]) throw new NotFound();
    return row.parse(camelCased(rows[0]));
  },
});

export const maybe = <S extends z.ZodType>(row: S, query: Query): Question<z.output<S> | undefined> => ({
  query,
  read: ({ rows }) => (rows[0] ? row.parse(camelCased(rows[0])) : undefined),
});

export const many = <S extends z.ZodType>(row: S, query: Query): Question<z.output<S>[]> => ({
  query,
  read: ({ rows }) => rows.map((found) => row.parse(camelCased(found))),
});

/** For a statement whose rows nobody reads; gives how many were touched. */
export const run = (query: Query): Question<number> => ({ query, read: ({ rowCount }) => rowCount ?? 0 });

/** For an update or insert that must touch one row. @throws NotFound when it touched none. */
export const touchOne = (query: Query): Question<undefined> => ({
  query,
  read: ({ rowCount }) => {
    if (!rowCount) throw new NotFound();
    return undefined;
  },
});

const camelCase = new Map<string, string>();

function camelCased(row: Record<string, unknown>): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const column of Object.keys(row)) named[camelCaseOf(column)] = row[column];
  return named;
}

function camelCaseOf(column: string): string {
  let name = camelCase.get(column);
  if (!name) {
    name = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    camelCase.set(column, name);
  }
  return name;
}

/** A row's day: 'YYYY-MM-DD'. */
export const day = z.iso.date();
export const uuid = z.uuid();
