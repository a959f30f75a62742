// What stands in a child's file? Every entry that the actor may see, of every kind, as one list of rows.

import { z } from 'zod';

import { day, uuid } from '../database/sql.ts';
import type { Role } from '../access/roles.ts';
import { END_OUTCOMES } from './facts.ts';

const base = {
  id: uuid,
  trajectoryId: uuid.nullable(),
  on: day,
  at: z.date(),
  authorName: z.string(),
  authorRole: z.string(),
  isMine: z.boolean(),
  correctsId: uuid.nullable(),
  correctionReason: z.string(),
  supersededAt: z.date().nullable(),
  struckAt: z.date().nullable(),
  struckBy: z.string().nullable(),
  strikeReason: z.string().nullable(),
};
const entry = <K extends string, D extends z.ZodRawShape>(kind: K, detail: D) =>
  z.object({ ...base, kind: z.literal(kind), detail: z.object(detail) });

const text = z.string();

/** One row of the timeline. `detail` holds what is particular to its kind. */
export const Entry = z.discriminatedUnion('kind', [
  entry('signal', {
    place: text,
    observed: text,
    childWords: text,
    alreadyDone: text,
    area: text,
    need: text,
  }),
  entry('consultation', {
    present: text,
    discussed: text,
    ownHelp: text,
    /** A choice for safety reads as a choice to talk with the parents; only `safetyNote` tells it. */
    decision: z.enum(['own_help', 'enough', 'talk_with_parents']),
    evaluateOn: day.nullable(),
    /** Only for its author and the intern begeleider; null for everybody else, and where nothing was chosen. */
    safetyNote: text.nullable(),
  }),
  entry('conversation', {
    present: text,
    recognised: z.enum(['yes', 'partly', 'no']),
    discussed: text,
    parentsWishes: text,
    childView: text,
    agreements: text,
    toldRoute: z.boolean(),
    toldRights: z.boolean(),
    outcome: z.enum(['refer', 'own_help', 'no_referral']),
  }),
  entry('consent', {
    giverName: text,
    direction: z.enum(['school_to_team', 'team_to_school']),
    answer: z.enum(['given', 'refused']),
    manner: z.enum(['signed', 'spoken', 'other_parent_statement']),
    endsOn: day.nullable(),
  }),
  entry('withdrawal', {
    giverName: text,
    direction: z.enum(['school_to_team', 'team_to_school']),
    manner: z.enum(['signed', 'spoken', 'other_parent_statement']),
  }),
  entry('follow_up', { decision: z.enum(['reconsider', 'wait_for_court']), reconsiderOn: day }),
  entry('milestone', { kind: text, promisedOn: day.nullable(), referralId: uuid }),
  entry('move', { direction: z.enum(['went', 'came']), reason: text }),
  entry('end', {
    outcome: z.enum(END_OUTCOMES),
    reason: text,
  }),
  entry('reopening', { reason: text }),
]);
export type Entry = z.output<typeof Entry>;
export type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

/** What holds now: not replaced by a later version, not struck. */
export const isCurrent = (row: Entry): boolean => !row.supersededAt && !row.struckAt;

/** Its author may correct and strike an entry, and the intern begeleider of the school. */
export const mayChange = (row: Entry, role: Role): boolean => row.isMine || role === 'intern_begeleider';
