// SQL for the log of accounts. Row-level security narrows it to the officer's own organisation, and to one's own lines.

import { z } from 'zod';

import { day, many, sql, uuid } from '../../database/sql.ts';
import type { Cursor } from '../../forms/log-cursor.ts';
import { EVENTS } from './rules.ts';

const AccountLine = z.object({
  id: z.number(),
  at: z.date(),
  rawAt: z.string(),
  day,
  event: z.enum(EVENTS),
  personId: uuid,
  personName: z.string(),
  byId: uuid.nullable(),
  byName: z.string().nullable(),
  role: z.string().nullable(),
  organisationName: z.string().nullable(),
});
export type AccountLine = z.output<typeof AccountLine>;

/** How many lines are read for a page: more than are shown, because equal ones of a day are one. */
export const LINES_READ = 150;

/** The newest first, from the cursor on: each board or municipality by its own index. */
export const listAccountLines = (after?: Cursor) =>
  many(
    AccountLine,
    sql`
    select l.id, l.at, (extract(epoch from l.at) * 1000000)::bigint::text as raw_at, (l.at at time zone 'Europe/Amsterdam')::date as day, l.event, l.person_id, l.person_name,
      l.by_id, l.by_name, l.role, l.organisation_name
    from unnest((select overseen_ids())::uuid[]) mine (id), lateral (
      select x.* from account_log x where x.root_id = mine.id
        and (${after?.id ?? null}::bigint is null or (x.at, x.id) < (timestamptz 'epoch' + ${after?.at ?? null}::bigint * interval '1 microsecond', ${after?.id ?? null}::bigint))
      order by x.at desc, x.id desc limit ${LINES_READ}::int) l
    where actor_role() = 'privacy_officer'
    order by l.at desc, l.id desc limit ${LINES_READ}::int`,
  );

const OWN_LINES = 15;

/** What happened last to one's own account: a line that several officers read is one. */
export const listOwnLines = () =>
  many(
    AccountLine,
    sql`
    select * from (
      select distinct on (l.at, l.event, l.role, l.organisation_name) l.id, l.at, (extract(epoch from l.at) * 1000000)::bigint::text as raw_at,
        (l.at at time zone 'Europe/Amsterdam')::date as day, l.event, l.person_id, l.person_name, l.by_id, l.by_name, l.role, l.organisation_name
      from (select x.* from account_log x where x.person_id = actor_person() order by x.at desc limit ${2 * OWN_LINES}::int) l
      order by l.at desc, l.event, l.role, l.organisation_name) own
    limit ${OWN_LINES}::int`,
  );
