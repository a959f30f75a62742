// SQL for DUO's list of schools. Only a region's keeper asks it: the administrator of a board or a municipality.

import { z } from 'zod';

import { day, many, maybe, one, run, sql, touchOne, uuid } from '../database/sql.ts';
import { Content, School } from './kept-file.ts';

const Keeper = z.object({ keeper: uuid });
/** @throws NotFound for an administrator who does not keep what is the whole region's */
export const mustKeepTheRegion = () =>
  one(Keeper, sql`select k.keeper from region_keeper() k (keeper) where k.keeper is not null`);

const Municipality = z.object({ id: uuid, name: z.string(), cbsCode: z.string() });
export type Municipality = z.output<typeof Municipality>;
export const listMunicipalities = () =>
  many(
    Municipality,
    sql`select id, name, cbs_code from organisation where kind = 'municipality' and cbs_code is not null order by name, id`,
  );

const Listed = School.extend({ id: uuid, goneOn: day.nullable() });
export const listSchools = () =>
  many(
    Listed,
    sql`
    select s.id, s.brin, s.branch_number, s.name, s.street, s.postcode, s.place, s.municipality_id, s.board_number, s.denomination, s.phone,
      s.website, s.gone_on
    from listed_school s join organisation m on m.id = s.municipality_id
    order by m.name, s.place, s.name, s.id`,
  );

const Count = z.object({ id: uuid, name: z.string(), present: z.number(), gone: z.number() });
export type Count = z.output<typeof Count>;
export const countByMunicipality = () =>
  many(
    Count,
    sql`
    select m.id, m.name, count(s.id) filter (where s.gone_on is null)::int as present, count(s.gone_on)::int as gone
    from organisation m left join listed_school s on s.municipality_id = m.id
    where m.kind = 'municipality' and m.cbs_code is not null
    group by m.id, m.name order by m.name, m.id`,
  );

/** Confirmations wait for each other, until this transaction ends. */
export const waitForList = () => run(sql`select pg_advisory_xact_lock(hashtextextended('listed_school', 0))`);

export const insertImport = (id: string, content: string) =>
  run(sql`insert into school_list_import (id, content) values (${id}::uuid, ${content}::jsonb)`);

/** What waited too long, and what this administrator read in before, is thrown away. */
export const clearEarlier = () =>
  run(sql`
    update school_list_import set content = null
    where organisation_id = actor_organisation() and content is not null and (expires_at < portal_now() or person_id = actor_person())`);

export const ListResult = z.object({
  added: z.number(),
  changed: z.number(),
  returned: z.number(),
  gone: z.number(),
  left: z.number(),
});
export type ListResult = z.output<typeof ListResult>;

const Import = z.object({ id: uuid, content: Content.nullable(), result: ListResult.nullable() });
/** @throws NotFound for a file that another keeper read in and did not confirm */
export const findImport = (id: string) =>
  one(
    Import,
    sql`
    select id, case when expires_at > portal_now() then content end as content, result from school_list_import where id = ${id}::uuid`,
  );

export const finishImport = (id: string, result: ListResult) =>
  touchOne(sql`
    update school_list_import set content = null, result = ${JSON.stringify(result)}::jsonb, applied_at = portal_now()
    where id = ${id}::uuid and applied_at is null`);
export const discardImport = (id: string) =>
  touchOne(sql`
    update school_list_import set content = null where id = ${id}::uuid and organisation_id = actor_organisation()`);

const Last = z.object({ id: uuid, appliedAt: z.date(), by: z.string(), organisation: z.string() });
export const findLastImport = () =>
  maybe(
    Last,
    sql`
    select i.id, i.applied_at, i.person_name as by, o.name as organisation
    from school_list_import i join organisation o on o.id = i.organisation_id
    where i.applied_at is not null order by i.applied_at desc limit 1`,
  );
const Waiting = z.object({ id: uuid });
/** What this administrator read in and did not confirm yet. */
export const findWaiting = () =>
  maybe(
    Waiting,
    sql`
    select id from school_list_import
    where organisation_id = actor_organisation() and person_id = actor_person() and content is not null and applied_at is null and expires_at > portal_now()
    order by created_at desc limit 1`,
  );
