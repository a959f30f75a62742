// SQL for one referral as the team works with it. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, one, run, sql, uuid } from '../../database/sql.ts';
import { SharedFacts } from '../facts/facts-of-rows.ts';

export const TeamReferral = SharedFacts.extend({
  referralId: uuid,
  reference: z.string(),
  sharingOpen: z.boolean(),
  rounds: z.number(),
  familyId: uuid.nullable(),
  schoolName: z.string(),
  teamName: z.string(),
  teamPhone: z.string().nullable(),
  /** What was sent last; null when the reader may not see the content (any more). */
  childName: z.string().nullable(),
  callName: z.string().nullable(),
  birthDate: day.nullable(),
  assignmentId: uuid.nullable(),
  casemanagerId: uuid.nullable(),
  standInId: uuid.nullable(),
});
export type TeamReferral = z.output<typeof TeamReferral>;

export const findTeamReferral = (referralId: string) =>
  one(
    TeamReferral,
    sql`
    select f.*, s.name as school_name, t.name as team_name, t.phone as team_phone, a.id as assignment_id, a.stand_in_id,
      v.child ->> 'name' as child_name, v.child ->> 'callName' as call_name, v.child ->> 'birthDate' as birth_date
    from referral_facts f
    join organisation s on s.id = f.home_school_id
    join organisation t on t.id = f.team_id
    left join assignment a on a.referral_id = f.referral_id and a.ended_at is null
    left join lateral (select x.content -> 'child' as child from referral_version x
      where x.referral_id = f.referral_id order by x.version desc limit 1) v on true
    where f.referral_id = ${referralId}::uuid`,
  );

/** Until the transaction ends nobody else changes this referral or family: what was checked stays true. */
export const hold = (id: string) => run(sql`select pg_advisory_xact_lock(hashtextextended(${id}::text, 0))`);
