// How does one question look, and a list of rows with its buttons? What was typed stands in it, with what is wrong.

import type { Request } from 'express';

import { scopeOf } from '../access/scope.ts';
import { begunName, begunWith } from './asked-when.ts';
import { birthDay } from './dates.ts';
import type { FieldSpec, Option } from './fields.ts';
import { recentDay, typedRecently, type RecentDay } from './recent-day.ts';
import { placeOf } from './form-state.ts';
import type { Fields, FormAnswers, Typed } from './form.ts';
import { notStanding, type Offer } from './offered-sentences.ts';
import type { ShownWhen } from './shown-when.ts';
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
  sometimes?: true;
  /** What the page began with in a question that is not always asked: it is posted along, for nobody typed it. */
  begun?: { name: string; value: string };
  /** Of a question that hangs on another of this page. */
  when?: ShownWhen;
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
  const { list, recent } = field;
  const value = valueOf(name, field, typed, view);
  return {
    ...shownOf(field),
    required: view.required?.[name] ?? field.required,
    name,
    id: idOf(name),
    value,
    ...saidOf(name, field, view),
    ...offeredOf(view.offered?.[name], value),
    ...begunOf(name, field, typed, view),
    ...(recent && { days: recentDay(name, value, scopeOf(view.req).today) }),
    ...(list && { list: viewRows(name, list, typed, view) }),
  };
}

/** Of what the form says of a question: what its view takes as it is. */
function shownOf(field: FieldSpec) {
  const {
    schema: _schema,
    askedWhen: _askedWhen,
    term: _term,
    apart: _apart,
    list: _list,
    recent: _recent,
    lies: _lies,
    ...shown
  } = field;
  return shown;
}

/** What stands around the answer: the mistake, the choices, the label and the hint, as the page says them. */
function saidOf<F extends Fields>(name: string, field: FieldSpec, view: FieldOptions<F>) {
  const error = view.answers?.mistakes.find((mistake) => mistake.name === name)?.message;
  const options = view.options?.[name];
  const label = view.labels?.[name];
  const hint = hintOf(field, view.hints?.[name] ?? field.hint, view.req);
  return {
    ...(error !== undefined && { error }),
    ...(options && { options }),
    ...(label !== undefined && { label }),
    ...(hint && { hint }),
  };
}

/** Most days are lately: who reads which day it is, need not look it up. */
function hintOf(field: FieldSpec, hint: string | undefined, req: Request): string {
  const said = hint?.replace('{vandaag}', birthDay(scopeOf(req).today));
  return [said, limitOf(field)].filter(Boolean).join(' ');
}

/** Of what was typed or kept: what that page began with. A proposal of another day is nobody's answer either. */
function begunOf<F extends Fields>(name: string, field: FieldSpec, typed: Typed, view: FieldOptions<F>) {
  if (!field.askedWhen) return {};
  const key = begunName(name);
  const posted = view.answers ? (view.req.body as Record<string, unknown> | undefined)?.[key] : typed[key];
  const value = typeof posted === 'string' ? posted : begunWith(textOf(view.initial?.[name]));
  return value ? { begun: { name: key, value } } : {};
}

function offeredOf(offers: Offer[] | undefined, value: string | string[]) {
  const offered = notStanding(offers, value);
  return offered?.length ? { offered } : {};
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
  return {
    rows: shown.map((cells, at) => ({
      legend: `${list.one.charAt(0).toUpperCase()}${list.one.slice(1)} ${String(at + 1)}`,
      fields: Object.entries(list.row).map(([cell, field]) =>
        viewCell({ name, at, cell }, field, cells, view),
      ),
      ...(shown.length > 1 && { remove: removeButton(name, list, at, to(Math.max(0, at - 1))) }),
    })),
    ...(shown.length < list.most && {
      add: { value: addTo(name), label: list.more, to: to(shown.length) },
    }),
  };
}

const removeButton = (name: string, { one }: RowList, at: number, to: string): Button => ({
  value: removeFrom(name, at),
  label: `Haal ${one} ${String(at + 1)} weg`,
  to,
});

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
