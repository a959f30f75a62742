// Whatever a form takes, the column that keeps it takes too: a longer text or a choice that the column does not know is a page that fails.
// Every text, choice and day of every form, as the form reads it, is put in the column with the checks of the real table.

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { FieldSpec } from '../../src/forms/fields.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { EVERY_FORM, HIDDEN_FORMS, UNKNOWN_FORMS, type NamedForm } from './every-form.ts';
import { ENTRIES, KEPT, NEVER_KEPT, OTHER_LIMITS, TABLES } from './where-kept.ts';
import { choicesOf, daysFor, textsFor } from './what-is-typed.ts';

const TODAY = '2026-12-01';
type Asked = { name: string; form: string; question: string; field: FieldSpec };
/** `entry` is the kind of a step, whose answers are kept together. */
type Column = { table: string; column: string; entry?: string };

const JUDGED: readonly FieldSpec['kind'][] = [
  'text',
  'textarea',
  'email',
  'tel',
  'choice',
  'choices',
  'select',
  'date',
];

/** Only the page knows its options. */
const isOfThePage = ({ kind, options }: FieldSpec) =>
  ['choice', 'choices', 'select'].includes(kind) && !options?.length;

/** A question of a form that is made of others is asked once. */
const seen = new Set<FieldSpec>();
const ASKED: Asked[] = EVERY_FORM.flatMap(askedIn);

function askedIn({ name: form, form: { fields }, isOfOthers }: NamedForm): Asked[] {
  return Object.entries(fields).flatMap(([question, field]) => {
    if (!JUDGED.includes(field.kind) || isOfThePage(field) || (isOfOthers && seen.has(field))) return [];
    seen.add(field);
    return [{ name: `${form}: ${question}`, form, question, field }];
  });
}

let database: TestDatabase;
const columns = new Map<string, string[]>();

beforeAll(async () => {
  database = await testDatabase();
  await database.owner('create schema judged');
  for (const table of TABLES) await copyTable(table);
});
afterAll(() => database.drop());

/** The table without rows, rights and other tables; only what judges one value stays, and what judges a step. */
async function copyTable(table: string) {
  await database.owner(
    `create table judged.${table} (like ${table} including constraints including generated)`,
  );
  const rows = await database.owner<{ name: string; required: boolean }>(
    `select attname as name, attnotnull as required from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [`judged.${table}`],
  );
  columns.set(
    table,
    rows.map(({ name }) => name),
  );
  const of = rows.filter(({ required }) => required).map(({ name }) => `alter ${name} drop not null`);
  const together = table === 'school_entry' ? [] : await checksOfSeveral(table);
  const changes = [...of, ...together.map((name) => `drop constraint ${name}`)];
  if (changes.length) await database.owner(`alter table judged.${table} ${changes.join(', ')}`);
}

async function checksOfSeveral(table: string): Promise<string[]> {
  const rows = await database.owner<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c' and cardinality(conkey) > 1`,
    [`judged.${table}`],
  );
  return rows.map(({ name }) => name);
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** The column that keeps the answer; null when none does, undefined when nobody said. */
function columnOf({ form, question }: Asked): Column | null | undefined {
  const kept = KEPT[form];
  const elsewhere = kept?.but?.[question];
  if (elsewhere === null) return null;
  if (elsewhere !== undefined) return placeIn(elsewhere);
  if (kept?.entry) return { table: 'school_entry', column: 'answers', entry: kept.entry };
  if (kept?.json) return placeIn(kept.json);
  const column = snakeCase(question);
  const table = kept?.in?.find((one) => columns.get(one)?.includes(column));
  return table === undefined ? undefined : { table, column };
}

function placeIn(place: string): Column {
  const [table = '', column = ''] = place.split('.');
  return { table, column };
}

/** It keeps all that a form asks, or several forms: each question in a place of its own. */
const isWhole = ({ table, column }: Column) =>
  column === 'answers' || `${table}.${column}` === 'plan_version.content';

/** Why the column refuses it, in the database's words; undefined when it takes it. */
async function refusalOf({ table, column, entry }: Column, question: string, value: unknown) {
  const answers = { ...(entry && ENTRIES[entry]), [question]: value };
  const row = isWhole({ table, column })
    ? { ...(entry && { kind: entry }), [column]: answers }
    : { [column]: value };
  const names = Object.keys(row)
    .filter((name) => columns.get(table)?.includes(name))
    .join(', ');
  const insert = `insert into judged.${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, $1)`;
  return database.owner(insert, [row]).then(
    () => undefined,
    (error: unknown) => String(error),
  );
}

test('no form is made where nobody looks', () => {
  expect(HIDDEN_FORMS).toEqual([]);
  expect(UNKNOWN_FORMS).toEqual([]);
});

test('every text, choice and day of every form has a column, or is known to have none', () => {
  expect(ASKED.length).toBeGreaterThan(80);
  expect(ASKED.filter((asked) => columnOf(asked) === undefined).map(({ name }) => name)).toEqual([]);
});

test('a place that is named is of a form that is there, and a column that is there', () => {
  const forms = new Set(ASKED.map(({ form }) => form));
  expect(Object.keys(KEPT).filter((form) => !forms.has(form))).toEqual([]);
  const places = ASKED.map(columnOf).filter((place) => place !== null && place !== undefined);
  expect(places.filter(({ table, column }) => !columns.get(table)?.includes(column))).toEqual([]);
});

function answersTo({ field, name }: Asked): unknown[] {
  if (field.kind === 'date') return daysFor(TODAY);
  return field.options?.length ? choicesOf(field, NEVER_KEPT[name] ?? []) : textsFor(field);
}

test.for(ASKED)('$name: what the form takes, its column takes', async (asked) => {
  const column = columnOf(asked);
  if (!column) return;
  const { field, question } = asked;
  const typed = answersTo(asked);
  const taken = typed.map((one) => field.schema.safeParse(one)).filter(({ success }) => success);

  expect(taken.length).toBeGreaterThan(0);
  for (const { data } of taken) {
    if (data === '') continue; // kept as nothing, where the column wants a text
    const refusal = await refusalOf(column, question, data);
    expect(refusal, JSON.stringify(data).slice(0, 80)).toBeUndefined();
  }
});

test('forms that fill one column have one limit and one list of choices', () => {
  const limits = new Map<string, Set<string>>();
  for (const asked of ASKED) {
    const column = columnOf(asked);
    if (!column || isWhole(column)) continue;
    const at = `${column.table}.${column.column}`;
    const { maxLength, options } = asked.field;
    limits.set(
      at,
      (limits.get(at) ?? new Set()).add(JSON.stringify([maxLength, options?.map(({ value }) => value)])),
    );
  }

  const apart = [...limits].filter(([, all]) => all.size > 1).map(([at]) => at);
  expect(apart.sort()).toEqual(Object.keys(OTHER_LIMITS));
});
