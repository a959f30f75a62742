// How does one question look, and a list of rows with its buttons? What was typed stands in it, with what is wrong.

import type { Request } from 'express';

import { scopeOf } from '../access/scope.ts';
import { wholeDay } from './dates.ts';
import type { FieldSpec, Option } from './fields.ts';
import { recentDay, typedRecently, type RecentDay } from './recent-day.ts';
import { placeOf } from './form-state.ts';
import type { Fields, FormAnswers, Typed } from './form.ts';
import { notStanding, type Offer } from './offered-sentences.ts';
import { addTo, cellName, removeFrom, rowsIn, type RowList } from './row-list.ts';

export type FieldView = {
  name: string;
  id: string;
  kind: string;
  label: string;
  hint?: string;
  value: string | string[];
  error?: string;
  required: boolean;
  options?: readonly Option[];
  maxLength?: number;
  rows?: number;
  autocomplete?: string;
  inputmode?: string;
  accept?: string;
  offered?: Offer[];
  /** Of a list: each row with its questions, and the buttons that add and remove one. */
  list?: ListView;
  /** Of a day that was mostly lately: what can be chosen, and what was typed instead. */
  days?: RecentDay;
  columns?: true;
};
type Button = { value: string; label: string; to: string };
export type ListView = {
  rows: { legend: string; fields: FieldView[]; remove?: Button }[];
  add?: Button;
};

/** What the page says about its questions. */
export type FieldOptions<F extends Fields> = {
  req: Request;
  action?: string;
  answers?: FormAnswers<F> | undefined;
  /** What stands in the fields when nothing was typed yet; of a list its rows. */
  initial?: Partial<Record<keyof F, string | string[] | readonly Typed[]>>;
  /** Also of a question of the rows of a list: `'goals.who'`. */
  options?: Partial<Record<keyof F | `${string}.${string}`, readonly Option[]>>;
  labels?: Partial<Record<keyof F, string>>;
  hints?: Partial<Record<keyof F, string>>;
  offered?: Partial<Record<keyof F, Offer[]>>;
  /** Whether the page invites to fill it in, where the situation says so: the rules of the form decide what is taken. */
  required?: Partial<Record<keyof F, boolean>>;
};

/** The anchor of a question, and of a question of a row. */
export const idOf = (name: string) => `veld-${name.replaceAll('.', '-')}`;

/** One question as its view takes it. */
export function viewField<F extends Fields>(
  name: string,
  field: FieldSpec,
  typed: Typed,
  view: FieldOptions<F>,
): FieldView {
  const {
    schema: _schema,
    askedWhen: _askedWhen,
    term: _term,
    apart: _apart,
    list,
    options,
    recent,
    ...shown
  } = field;
  const error = view.answers?.mistakes.find((mistake) => mistake.name === name)?.message;
  const listed = view.options?.[name] ?? options;
  const label = view.labels?.[name];
  // Most days are lately: who reads which day it is, need not look it up.
  const said = (view.hints?.[name] ?? field.hint)?.replace('{vandaag}', wholeDay(scopeOf(view.req).today));
  const hint = [said, limitOf(field)].filter(Boolean).join(' ') || undefined;
  const value = valueOf(name, field, typed, view);
  const offered = notStanding(view.offered?.[name], value);
  return {
    ...shown,
    required: view.required?.[name] ?? field.required,
    name,
    id: idOf(name),
    value,
    ...(error !== undefined && { error }),
    ...(listed && { options: listed }),
    ...(label !== undefined && { label }),
    ...(hint !== undefined && { hint }),
    ...(offered?.length && { offered }),
    ...(recent && { days: recentDay(name, value, scopeOf(view.req).today) }),
    ...(list && { list: viewRows(name, list, typed, view) }),
  };
}

/** What was typed, else what stood there; a password is never shown again. */
function valueOf<F extends Fields>(name: string, field: FieldSpec, typed: Typed, view: FieldOptions<F>) {
  if (field.kind === 'password') return '';
  const given = field.recent ? typedRecently(typed, name) : typed[name];
  return given ?? (Object.keys(typed).length ? '' : textOf(view.initial?.[name]));
}

/** Said before somebody writes past it; on one line nobody comes so far. */
const limitOf = ({ kind, maxLength }: FieldSpec): string | undefined =>
  kind === 'textarea' && maxLength ? `Hooguit ${String(maxLength)} tekens.` : undefined;

const textOf = (initial: string | string[] | readonly Typed[] | undefined): string | string[] =>
  typeof initial === 'string' ? initial : (initial ?? []).filter((one) => typeof one === 'string');

/** At least one row, so that there is something to fill in. */
function viewRows<F extends Fields>(
  name: string,
  list: RowList,
  typed: Typed,
  view: FieldOptions<F>,
): ListView {
  const found = Object.keys(typed).length ? rowsIn(name, list, typed) : startRows(view.initial?.[name]);
  const shown = found.length ? found : [{}];
  const to = (at: number) => `${view.action ?? placeOf(view.req)}#${idOf(`${name}.${String(at)}`)}`;
  const { one, more, most, row } = list;
  return {
    rows: shown.map((cells, at) => ({
      legend: `${one.charAt(0).toUpperCase()}${one.slice(1)} ${String(at + 1)}`,
      fields: Object.entries(row).map(([cell, field]) => viewCell({ name, at, cell }, field, cells, view)),
      ...(shown.length > 1 && {
        remove: {
          value: removeFrom(name, at),
          label: `Haal ${one} ${String(at + 1)} weg`,
          to: to(Math.max(0, at - 1)),
        },
      }),
    })),
    ...(shown.length < most && { add: { value: addTo(name), label: more, to: to(shown.length) } }),
  };
}

const startRows = (initial: string | string[] | readonly Typed[] | undefined): Typed[] =>
  typeof initial === 'string' || !initial
    ? []
    : initial.flatMap((one) => (typeof one === 'string' ? [] : [one]));

function viewCell<F extends Fields>(
  { name, at, cell }: { name: string; at: number; cell: string },
  field: FieldSpec,
  cells: Typed,
  view: FieldOptions<F>,
): FieldView {
  const full = cellName(name, at, cell);
  const options = view.options?.[`${name}.${cell}`];
  const { req, answers } = view;
  const own = { req, answers, ...(options && { options: { [full]: options } }) };
  return viewField<Fields>(full, field, { [full]: cells[cell] ?? '' }, own);
}
