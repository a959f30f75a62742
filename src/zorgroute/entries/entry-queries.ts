// SQL for entries of whatever kind: saved, replaced by a new version, struck. Row-level security narrows every query.

import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { Ask } from '../../access/transaction.ts';
import { one, run, sql } from '../../database/sql.ts';
import type { FormData } from '../../forms/form.ts';
import { storedOf } from './answers.ts';
import type { EntryKind, Fields } from '../entry.ts';

/** Which version a new one replaces, and why. */
export type Correction = { of: string; reason: string };

/**
 * Into a running trajectory, or as a new version of an entry of this kind.
 * @returns 0 when the trajectory has ended, or is not the actor's to see
 */
export async function record<F extends Fields>(
  ask: Ask,
  kind: EntryKind<string, F>,
  trajectoryId: string,
  data: FormData<F>,
  correction?: Correction,
): Promise<number> {
  const { on, answers, apart } = storedOf(kind, data);
  const id = randomUUID();
  const recorded = await ask(insertEntry({ id, kind: kind.kind, trajectoryId, on, answers, correction }));
  if (recorded && apart) await ask(insertApart(id, apart));
  return recorded;
}

type NewEntry = {
  id: string;
  kind: string;
  trajectoryId: string;
  on: string;
  answers: Record<string, unknown>;
  correction: Correction | undefined;
};
const insertEntry = ({ id, kind, trajectoryId, on, answers, correction }: NewEntry) =>
  run(sql`
    insert into school_entry (id, kind, trajectory_id, happened_on, answers, corrects_id, correction_reason)
    select ${id}::uuid, ${kind}::text, t.id, ${on}::date, ${JSON.stringify(answers)}::jsonb, ${correction?.of ?? null}::uuid,
      ${correction?.reason ?? ''}::text
    from trajectory t where t.id = ${trajectoryId}::uuid and (t.outcome is null or ${correction?.of ?? null}::uuid is not null)`);

/** What only the entry's author and the intern begeleider read. */
const insertApart = (entryId: string, answers: Record<string, unknown>) =>
  run(sql`
    insert into school_entry_apart (id, answers) values (${entryId}::uuid, ${JSON.stringify(answers)}::jsonb)`);

const Struck = z.object({ struck: z.boolean() });

/** False when there is nothing that the actor may strike. */
export const strike = (of: 'school_entry' | 'consent', entryId: string, reason: string) =>
  one(Struck, sql`select access.strike(${of}::text, ${entryId}::uuid, ${reason}::text) as struck`);
