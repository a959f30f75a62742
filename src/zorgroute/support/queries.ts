// SQL for first contact and feedback. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, maybe, run, sql, uuid } from '../../database/sql.ts';
import { KeptParents } from '../referral/sent-parents.ts';
import type { FeedbackData } from './form.ts';

export const insertFirstContact = (referralId: string, round: number, metOn: string) =>
  run(
    sql`insert into milestone (referral_id, kind, round, on_date) values (${referralId}::uuid, 'first_contact', ${round}::int, ${metOn}::date)`,
  );

/** The parents as they were sent; none where the care layer has no copy of it. */
export const findParents = (referralId: string) =>
  maybe(
    KeptParents,
    sql`
    select child_name, snapshot -> 'guardians' as guardians, snapshot -> 'contacts' as contacts, snapshot -> 'school' as school
    from care_case where referral_id = ${referralId}::uuid`,
  );

const FirstContact = z.object({ id: uuid, onDate: day, versions: z.number() });
export type FirstContact = z.output<typeof FirstContact>;

/** As it reads now, and how often it was written. */
export const findFirstContact = (referralId: string) =>
  maybe(
    FirstContact,
    sql`
    select m.id, m.on_date, (select count(*)::int from milestone v
      where v.referral_id = m.referral_id and v.kind = 'first_contact') as versions
    from milestone m where m.referral_id = ${referralId}::uuid and m.kind = 'first_contact' and m.superseded_at is null
    order by m.created_at desc limit 1`,
  );

/** In place of the milestone it corrects; the database keeps that one's round. */
export const insertCorrectedContact = (id: string, referralId: string, correctsId: string, metOn: string) =>
  run(sql`
    insert into milestone (id, referral_id, kind, on_date, corrects_id)
    values (${id}::uuid, ${referralId}::uuid, 'first_contact', ${metOn}::date, ${correctsId}::uuid)`);

/** Text, so for the team alone. */
export const insertCorrectionReason = (id: string, referralId: string, reason: string) =>
  run(sql`
    insert into milestone_reason (id, referral_id, reason) values (${id}::uuid, ${referralId}::uuid, ${reason}::text)`);

export const insertFeedback = (
  referralId: string,
  { contact, phase, schoolCan, nextFeedbackOn }: FeedbackData,
) =>
  run(sql`
    insert into feedback (referral_id, contact, phase, school_can, next_feedback_on)
    values (${referralId}::uuid, ${contact}::text, ${phase}::text, ${schoolCan}::text, ${nextFeedbackOn}::date)`);
