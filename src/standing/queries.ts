// SQL for where trajects stand: what is to be derived, and what was derived. Functions of the database narrow it to what was touched.

import { z } from 'zod';

import { many, maybe, one, run, sql, touchOne, uuid, type Question } from '../database/sql.ts';
import { SharedFacts, TrajectoryFacts } from '../zorgroute/facts/facts-of-rows.ts';
import type { SchoolRow, TeamRow } from './rules.ts';

const ReferralFacts = SharedFacts.extend({ referralId: uuid });
const Written = z.object({ differed: z.number() });

/** The facts of every traject that this transaction touched, whoever acts. */
export const dueTrajectories = () => many(TrajectoryFacts, sql`select * from access.due_trajectories()`);
export const dueReferrals = () => many(ReferralFacts, sql`select * from access.due_referrals()`);

/** Writes what this transaction touched, and gives how many rows read otherwise before. */
export const writeStanding = (rows: readonly SchoolRow[]): Question<{ differed: number }> =>
  one(Written, sql`select access.write_standing(${JSON.stringify(rows)}::jsonb) as differed`);
export const writeTeamStanding = (rows: readonly TeamRow[]): Question<{ differed: number }> =>
  one(Written, sql`select access.write_team_standing(${JSON.stringify(rows)}::jsonb) as differed`);

/** Takes a piece of what nobody's request settles, and leaves to others what they are busy with. Only for the owner. */
export const takeDue = (most: number) =>
  run(sql`
    update standing_due d set touched_by = pg_current_xact_id() from (
      select id from standing_due order by id limit ${most}::int for update skip locked) piece
    where d.id = piece.id`);

/** A piece of what may read otherwise on this day though nobody did anything. Only for the owner. */
export const takeRechecks = (today: string, most: number) =>
  one(
    z.object({ rechecked: z.number() }),
    sql`
    with piece as materialized (select s.trajectory_id as id from standing s where s.recheck_on <= ${today}::date
      order by s.recheck_on, s.trajectory_id limit ${most}::int for update skip locked),
    touched as materialized (select access.touch(array(select id from piece), '{}'))
    select count(piece.id)::int as rechecked from touched left join piece on true`,
  );

/** Of what was taken, what does not exist any more. Only for the owner. */
export const dropTaken = () =>
  run(sql`delete from standing_due where touched_by = pg_current_xact_id_if_assigned()`);

/** Also what another process is busy with. Only for the owner. */
export const isAnythingDue = () =>
  one(z.object({ isDue: z.boolean() }), sql`select exists (select from standing_due) as is_due`);

/** Adds the differences of the counts together, so that the figures stay a few rows to read. Only for the owner. */
export const foldCounts = () =>
  run(sql`
    with gone as (delete from standing_count where id in (select c.id from standing_count c
        where exists (select from standing_count o where o.home_school_id = c.home_school_id and o.place = c.place
          and o.municipality_id is not distinct from c.municipality_id and o.id <> c.id) for update skip locked)
      returning home_school_id, municipality_id, place, trajectories)
    insert into standing_count (home_school_id, municipality_id, place, trajectories)
    select home_school_id, municipality_id, place, sum(trajectories) from gone group by 1, 2, 3 having sum(trajectories) <> 0`);

/** From now on everything is to be derived by these rules; unless that was so already. Only for the owner. */
export const beginWalk = (rules: string) =>
  run(sql`
    insert into standing_walk (rules) values (${rules}::text)
    on conflict (id) do update set rules = excluded.rules, walks_referrals = false, after_id = '00000000-0000-0000-0000-000000000000'
    where standing_walk.rules <> excluded.rules`);

const Walk = z.object({ walksReferrals: z.boolean(), afterId: uuid });

/** How far deriving everything by these rules is; undefined when that is done, or another process is busy with it. Only for the owner. */
export const findWalk = (rules: string) =>
  maybe(
    Walk,
    sql`
    select walks_referrals, after_id from standing_walk
    where rules = ${rules}::text and after_id is not null for update skip locked`,
  );

/** `after` null: everything was derived. Only for the owner. */
export const moveWalk = (walksReferrals: boolean, after: string | null) =>
  touchOne(
    sql`update standing_walk set walks_referrals = ${walksReferrals}::boolean, after_id = ${after}::uuid`,
  );

const Piece = z.object({ id: uuid });

/** Touches the next trajects in the order of their ids, and gives them. Only for the owner. */
export const touchTrajectoriesAfter = (after: string, most: number) =>
  many(
    Piece,
    sql`
    with piece as materialized (select t.id from trajectory t where t.id > ${after}::uuid order by t.id limit ${most}::int),
    touched as materialized (select access.touch(array(select id from piece), '{}'))
    select piece.id from piece, touched order by piece.id`,
  );
export const touchReferralsAfter = (after: string, most: number) =>
  many(
    Piece,
    sql`
    with piece as materialized (select r.id from referral r where r.id > ${after}::uuid order by r.id limit ${most}::int),
    touched as materialized (select access.touch('{}', array(select id from piece)))
    select piece.id from piece, touched order by piece.id`,
  );

/** Makes the kept counts equal to what the rows add up to, and gives how many were not. Only for the owner. */
export const mendCounts = () =>
  run(sql`
    insert into standing_count (home_school_id, municipality_id, place, trajectories)
    select home_school_id, municipality_id, place, sum(n) from (
      select home_school_id, municipality_id, place, 1 as n from standing
      union all select home_school_id, municipality_id, place, -trajectories from standing_count) x
    group by 1, 2, 3 having sum(n) <> 0`);
