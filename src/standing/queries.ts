// SQL for where trajects stand: what is to be derived, and what was derived. Functions of the database narrow it to what was touched.

import { z } from 'zod';

import { many, maybe, one, run, sql, uuid, type Question } from '../database/sql.ts';
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

/** Takes a piece of what nobody's request settles, and leaves to others what they are busy with. Only for the task, as all below. */
export const takeDue = (most: number) =>
  one(z.object({ taken: z.number() }), sql`select access.take_due(${most}::int) as taken`);

/** A piece of what may read otherwise on this day though nobody did anything. */
export const takeRechecks = (most: number) =>
  one(z.object({ taken: z.number() }), sql`select access.take_rechecks(${most}::int) as taken`);

/** Of what was taken, what does not exist any more. */
export const dropTaken = () => run(sql`select access.drop_taken()`);

/** Also what another process is busy with. */
export const isAnythingDue = () =>
  one(z.object({ isDue: z.boolean() }), sql`select access.is_anything_due() as is_due`);

/** Adds the differences of the counts together, so that the figures stay a few rows to read. */
export const foldCounts = () => run(sql`select access.fold_counts()`);

/** From now on everything is to be derived by these rules; unless that was so already. */
export const beginWalk = (rules: string) => run(sql`select access.begin_walk(${rules}::text)`);

const Walk = z.object({ walksReferrals: z.boolean(), afterId: uuid });

/** How far deriving everything by these rules is; undefined when that is done, or another process is busy with it. */
export const findWalk = (rules: string) =>
  maybe(Walk, sql`select walks_referrals, after_id from access.find_walk(${rules}::text)`);

/** `after` null: everything was derived. */
export const moveWalk = (walksReferrals: boolean, after: string | null) =>
  run(sql`select access.move_walk(${walksReferrals}::boolean, ${after}::uuid)`);

const Piece = z.object({ id: uuid });

/** Touches the next trajects in the order of their ids, and gives them. */
export const touchTrajectoriesAfter = (after: string, most: number) =>
  many(Piece, sql`select id from access.touch_after(false, ${after}::uuid, ${most}::int) id`);
export const touchReferralsAfter = (after: string, most: number) =>
  many(Piece, sql`select id from access.touch_after(true, ${after}::uuid, ${most}::int) id`);

/** Makes the kept counts equal to what the rows add up to, and gives how many were not. */
export const mendCounts = () =>
  one(z.object({ wrong: z.number() }), sql`select access.mend_counts() as wrong`);
