// SQL for entries of whatever kind: listed, saved, replaced by a new version, struck. Row-level security narrows every query.

import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { Ask } from '../../access/transaction.ts';
import { hold } from '../../database/hold.ts';
import { many, one, run, sql, uuid } from '../../database/sql.ts';
import type { FormData } from '../../forms/form.ts';
import type { EntryKind, Fields } from '../entry.ts';
import { Entry } from './timeline.ts';

/**
 * Every entry of a child's file that the actor may see, by the child or by one of its trajectories; the newest first. The trajectories are
 * given to `file_event` as an array: only a value reaches the tables under a view of several, a join reads each of them whole.
 */
export const listEntries = (whose: { pupilId: string } | { trajectoryId: string }) => {
  const pupilId = 'pupilId' in whose ? whose.pupilId : null;
  const trajectoryId = 'trajectoryId' in whose ? whose.trajectoryId : null;
  return many(
    Entry,
    sql`
    with t as materialized (
      select id, pupil_id from trajectory
      where pupil_id = ${pupilId}::uuid or id = ${trajectoryId}::uuid),
    entry as (
      select e.kind, e.id, e.trajectory_id, e.happened_on as on, e.created_at as at, e.author_name, e.author_role, e.author_person_id, e.corrector_name, e.corrects_id,
        e.correction_reason, e.superseded_at, e.struck_at, e.struck_by, e.strike_reason, e.unseen_since, e.seen_at, e.seen_by, e.answers || coalesce(x.answers, '{}') as detail
      from t join school_entry e on e.trajectory_id = t.id left join school_entry_apart x on x.id = e.id
      union all
      select h.kind, h.id, h.trajectory_id, h.on, h.at, h.author_name, h.author_role, h.author_person_id, null, h.corrects_id, '', h.superseded_at,
        h.struck_at, h.struck_by, h.strike_reason, null, null, null, h.detail
      from file_event h where h.trajectory_id = any ((select array(select id from t))::uuid[])
      union all
      select 'move', m.id, null, (m.created_at at time zone 'Europe/Amsterdam')::date, m.created_at, m.author_name, m.author_role, m.author_person_id, null, null, '', null, null, null, null, null, null, null,
        jsonb_build_object('direction', m.direction, 'reason', m.reason)
      from signal_move m where m.pupil_id = ${pupilId}::uuid or m.pupil_id in (select pupil_id from t))
    select kind, id, trajectory_id, "on", at, author_name, author_role, coalesce(author_person_id = actor_person(), false) as is_mine, corrector_name, corrects_id, correction_reason,
      superseded_at, struck_at, struck_by, strike_reason, unseen_since, seen_at, seen_by, detail
    from entry order by "on" desc, at desc, id`,
  );
};

/** Which version a new one replaces, and why. */
export type Correction = { of: string; reason: string };

/** Into the child's running trajectory; a first entry starts one. */
export async function recordAtChild<F extends Fields>(
  ask: Ask,
  kind: EntryKind<string, F>,
  pupilId: string,
  data: FormData<F>,
): Promise<void> {
  const running = await ask(startedTrajectory(pupilId));
  await record(ask, kind, running.id, data);
}

const Running = z.object({ id: uuid });

const startedTrajectory = (pupilId: string) =>
  one(
    Running,
    sql`
    with started as (
      insert into trajectory (pupil_id) values (${pupilId}::uuid)
      on conflict (pupil_id) where outcome is null do nothing
      returning id)
    select id from started
    union all select id from trajectory where pupil_id = ${pupilId}::uuid and outcome is null
    limit 1`,
  );

/**
 * Into a running trajectory, or as a new version of an entry of this kind. Who ends it meanwhile waits, or was first.
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
  const [, recorded] = await Promise.all([
    ask(hold(trajectoryId)),
    ask(insertEntry({ id, kind: kind.kind, trajectoryId, on, answers, correction })),
  ]);
  if (recorded && apart) await ask(insertApart(id, apart));
  return recorded;
}

/**
 * What is kept: the day, the answers that everybody reads who reads the entry, and those for fewer readers, which never stand
 * among the others. `apart` is left out when there is nothing to keep apart.
 */
function storedOf<F extends Fields>(kind: EntryKind<string, F>, data: FormData<F>) {
  const { answers, apart } = kind.stored?.(data) ?? { answers: data };
  const all = Object.entries(answers).filter(([name]) => name !== kind.day);
  const isApart = ([name]: [string, unknown]) => kind.form.fields[name]?.apart === true;
  return {
    on: String(data[kind.day]),
    answers: Object.fromEntries(all.filter((answer) => !isApart(answer))),
    ...(apart && { apart }),
  };
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
