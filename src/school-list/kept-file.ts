// What is kept of a file between preview and confirmation? The schools of our municipalities, what was unclear, and how many are elsewhere.

import { z } from 'zod';

import { uuid } from '../database/sql.ts';

const absent = z.string().nullable();

export const Fields = z.object({
  name: z.string(),
  street: z.string(),
  postcode: absent,
  place: z.string(),
  municipalityId: uuid,
  boardNumber: absent,
  denomination: absent,
  phone: absent,
  website: absent,
});
/** A school as DUO tells of it; absent texts are null, an absent street is ''. */
export type Fields = z.output<typeof Fields>;
export type Field = keyof Fields;

export const School = Fields.extend({ brin: z.string(), branchNumber: z.string() });
export type School = z.output<typeof School>;

/** Without these there is no school to take: the row is left, and a school that the list has stays as it is. */
const NEEDED = ['brin', 'branch', 'otherBranch', 'municipality', 'name', 'place'] as const;
/** Without these there is one. */
const SPARED = ['street', 'postcode', 'boardNumber', 'denomination', 'phone', 'website'] as const;
const Note = z.object({ line: z.number(), name: z.string(), what: z.enum([...NEEDED, ...SPARED]) });
/** Something in a row that could not be read; `name` is what the file calls the school. */
export type Note = z.output<typeof Note>;

/** Also the guard on what comes back out of the database. */
export const Content = z.object({
  schools: z.array(School),
  /** Columns that the file does not have: of these the list keeps what it has. */
  silent: z.array(Fields.keyof()),
  notes: z.array(Note),
  /** Schools, as BRIN with branch number, whose row could not be taken. */
  left: z.array(z.string()),
  outside: z.array(z.object({ name: z.string(), count: z.number() })),
});
export type Content = z.output<typeof Content>;

/** "16SW03": BRIN with branch number. */
export const codeOf = ({ brin, branchNumber }: { brin: string; branchNumber: string }): string =>
  brin + branchNumber;

const needed: readonly string[] = NEEDED;
/** How many rows could not be taken. */
export const rowsLeft = (notes: readonly Note[]): number =>
  new Set(notes.filter(({ what }) => needed.includes(what)).map(({ line }) => line)).size;
