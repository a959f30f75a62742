// SQL for the postcodes that a team serves. Row-level security lets an administrator write those of its own teams.

import { z } from 'zod';

import { many, one, run, sql, uuid } from '../database/sql.ts';

const Team = z.object({ id: uuid, name: z.string() });

/** A team of this administrator. @throws NotFound for anything else */
export const findTeam = (id: string) =>
  one(
    Team,
    sql`
    select o.id, o.name from organisation o
    where o.id = ${id}::uuid and o.kind = 'team' and o.id = any ((select administered_ids())::uuid[])`,
  );

const Digits = z.object({ digits: z.string() });

export const listPostcodes = (teamId: string) =>
  many(Digits, sql`select digits from team_postcode where team_id = ${teamId}::uuid order by digits`);

const Shared = z.object({ digits: z.string(), teamName: z.string() });

/** What another team of the same municipality serves as well. */
export const listSharedPostcodes = (teamId: string) =>
  many(
    Shared,
    sql`
    select k.digits, o.name as team_name
    from team_postcode k
    join organisation me on me.id = k.team_id
    join organisation o on o.parent_id = me.parent_id and o.kind = 'team' and o.id <> me.id
    join team_postcode x on x.team_id = o.id and x.digits = k.digits
    where k.team_id = ${teamId}::uuid
    order by k.digits, o.name limit 20`,
  );

export const removePostcodes = (teamId: string, except: readonly string[]) =>
  run(
    sql`delete from team_postcode where team_id = ${teamId}::uuid and not digits = any (${except}::text[])`,
  );

export const addPostcodes = (teamId: string, digits: readonly string[]) =>
  run(sql`
    insert into team_postcode (team_id, digits) select ${teamId}::uuid, d from unnest(${digits}::text[]) d
    on conflict (team_id, digits) do nothing`);
