// SQL for the days without school of a board or a school. Row-level security lets an administrator write those of its own organisations.

import { z } from 'zod';

import type { FreeDay } from '../calendar/own-free-days.ts';
import { day, many, one, run, sql, touchOne, uuid } from '../database/sql.ts';

const Closing = z.object({ id: uuid, name: z.string(), kind: z.enum(['board', 'school']) });

/** A board or a school of this administrator. @throws NotFound for anything else */
export const findClosing = (id: string) =>
  one(
    Closing,
    sql`
    select o.id, o.name, o.kind from organisation o
    where o.id = ${id}::uuid and o.kind in ('board', 'school') and o.id = any ((select administered_ids())::uuid[])`,
  );

/** Who adds days there waits for whoever is adding some, and then sees those. */
export const holdClosing = (id: string) =>
  run(sql`select from organisation where id = ${id}::uuid for update`);

const Listed = z.object({
  id: uuid,
  organisationId: uuid,
  ofWhom: z.string(),
  name: z.string(),
  from: day,
  until: day,
  /** Of the button that takes it away: a form at `<place>/<id>/weg`. Null at what is the board's. */
  key: z.string().nullable(),
});
export type Listed = z.output<typeof Listed>;

/** What counts there: its own days, and for a school those of its board as well. `place`: the address of its page. */
export const listFreeDays = (organisationId: string, place: string) =>
  many(
    Listed,
    sql`
    select d.id, d.organisation_id, b.name as of_whom, d.name, d.from_day as "from", d.until_day as "until",
      case when d.organisation_id = o.id then access.form_key(${place}::text || '/' || d.id || '/weg') end as key
    from organisation o
    join own_free_day d on d.organisation_id in (o.id, o.parent_id)
    join organisation b on b.id = d.organisation_id
    where o.id = ${organisationId}::uuid
    order by d.from_day, d.id`,
  );

export const addFreeDay = (organisationId: string, { name, from, until }: FreeDay) =>
  run(sql`
    insert into own_free_day (organisation_id, name, from_day, until_day)
    values (${organisationId}::uuid, ${name}::text, ${from}::date, ${until}::date)`);

/** @throws NotFound when somebody took it away already */
export const removeFreeDay = (organisationId: string, id: string) =>
  touchOne(
    sql`delete from own_free_day where id = ${id}::uuid and organisation_id = ${organisationId}::uuid`,
  );
