// What is an entry of a child's file? What every entry has, and what its kind says of it.

import { z } from 'zod';

import type { Role } from '../access/roles.ts';
import { day, uuid } from '../database/sql.ts';
import type { FieldSpec, Option } from '../forms/fields.ts';
import type { FormData, FormSpec, Mistake } from '../forms/form.ts';
import type { Day } from '../calendar/days.ts';
import type { Days } from './entries/day-rules.ts';
import type { Way } from './step.ts';

/** What every entry has, of whatever kind. */
export const entryColumns = {
  id: uuid,
  trajectoryId: uuid.nullable(),
  on: day,
  at: z.date(),
  authorName: z.string(),
  authorRole: z.string(),
  isMine: z.boolean(),
  correctsId: uuid.nullable(),
  correctionReason: z.string(),
  /** Who wrote this version, when that was not the author. */
  correctorName: z.string().nullable(),
  supersededAt: z.date().nullable(),
  struckAt: z.date().nullable(),
  struckBy: z.string().nullable(),
  strikeReason: z.string().nullable(),
  /** What a teacher alone decided waits to be seen by the intern begeleider: since when, or who saw it last. */
  unseenSince: z.date().nullable(),
  seenAt: z.date().nullable(),
  seenBy: z.string().nullable(),
};
export type EntryBase = { [C in keyof typeof entryColumns]: z.output<(typeof entryColumns)[C]> };
/** An entry of any kind, for rules that look across kinds. */
export type AnyEntry = EntryBase & { kind: string; detail: Record<string, unknown> };

export type Layer = 'school' | 'shared';
/** Who reads it, and on which day. */
export type Reader = { role: Role; today: Day };
export type Fact = { term: string; description: string };

/** How a kind is called: in an address, in a heading or button, and alone on a page that lists entries. */
export type Named = {
  slug: string;
  noun: string;
  heading: string;
  /** Of which one says "deze". */
  isDe?: true;
};

/** What a correction is held against: the days, the entry itself, and the others of the file. */
export type Around = { days: Days; entry: AnyEntry; entries: readonly AnyEntry[] };

export type Fields = Record<string, FieldSpec>;
/** The answers as they are read back: one for fewer readers is null for the others, and where there was none. */
export type Detail<F extends Fields> = {
  [N in keyof F]: F[N] extends { apart: true } ? FormData<F>[N] | null : FormData<F>[N];
};

/** What people write down: its form is the only list of its answers. */
export type EntryKind<K extends string, F extends Fields> = Named & {
  kind: K;
  layer: Layer;
  /** As it is named within a sentence. */
  name: string;
  form: FormSpec<F>;
  /** The question that asks when it was. */
  day: keyof F & string;
  /** The question whose answer is the text; the other answers stand beside it. */
  text: keyof F & string;
  /** The answer that stands under the text, in view: what was agreed. The others are behind "Meer". */
  agreed?: keyof F & string;
  title: (detail: Detail<F>) => string;
  /** How an answer reads, where that is not the answer itself; undefined: not at all. */
  shows?: {
    [N in keyof F]?: (detail: Detail<F>, entry: { isMine: boolean }, reader: Reader) => string | undefined;
  };
  /** What is wrong with a correction, apart from what each question sees by itself. */
  mistake: (data: FormData<F>, around: Around) => Mistake | undefined;
  /** What a correction can choose from, where that is not everything. */
  options?: (around: Around) => Partial<Record<keyof F & string, readonly Option[]>>;
  /** What is kept, where that is not what was answered; what fewer people may read, apart from it. */
  stored?: (data: FormData<F>) => { answers: Record<string, unknown>; apart?: Record<string, unknown> };
  /** What a correction starts with, where that is not what was kept. */
  again?: (detail: Detail<F>) => Record<string, string>;
  /** Where it is changed, without a reason: as long as it has one, it is never corrected. */
  ownForm?: Way;
  /** A traject stands on it: without any it was begun by mistake. */
  isGround: boolean;
};
// The list holds kinds of different forms.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyEntryKind = EntryKind<string, any>;

export const defineEntry = <K extends string, const F extends Fields>(kind: EntryKind<K, F>) => kind;

export type EntryOfKind<E> =
  E extends EntryKind<infer K, infer F> ? EntryBase & { kind: K; detail: Detail<F> } : never;

/** What happened to a file and is no answer of a form: a consent, a milestone, an end. Its rows have columns of their own. */
export type EventKind<K extends string, D> = {
  kind: K;
  layer: Layer;
  detail: z.ZodType<D>;
  shown: (detail: D, reader: Reader) => { title: string; facts?: Fact[]; href?: string };
  /** What an earlier version tells, where that is less than the whole. */
  before?: (entry: EntryBase, reader: Reader) => Fact[];
  /** Only where it can be struck. */
  named?: Named;
};
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyEventKind = EventKind<string, any>;

export const defineEvent = <K extends string, D>(kind: EventKind<K, D>) => kind;

export type EventOfKind<E> =
  E extends EventKind<infer K, infer D> ? EntryBase & { kind: K; detail: D } : never;

/** What holds now: not replaced by a later version, not struck. */
export const isCurrent = ({ supersededAt, struckAt }: EntryBase): boolean => !supersededAt && !struckAt;

/** Its author may correct and strike an entry, and the intern begeleider of the school. */
export const mayChange = ({ isMine }: EntryBase, role: Role): boolean =>
  isMine || role === 'intern_begeleider';
