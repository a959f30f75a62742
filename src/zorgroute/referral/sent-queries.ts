// SQL for a referral as it was sent, for school and team alike. Row-level security decides who reads which row, and until when.

import { z } from 'zod';

import { day, many, maybe, one, run, sql, uuid } from '../../database/sql.ts';
import { CONVERSATION_OUTCOMES } from '../facts.ts';
import { SharedFacts } from '../facts/facts-of-rows.ts';
import { Snapshot } from './snapshot.ts';

const SentReferral = SharedFacts.extend({
  referralId: uuid,
  reference: z.string(),
  trajectoryId: uuid.nullable(),
  pupilId: uuid.nullable(),
  familyId: uuid.nullable(),
  schoolName: z.string(),
  receiverName: z.string(),
  /** The school's own register; null for the team. */
  callName: z.string().nullable(),
  prefix: z.string().nullable(),
  familyName: z.string().nullable(),
  /** What the parents and the school agreed last; null for the team. */
  conversationOutcome: z.enum(CONVERSATION_OUTCOMES).nullable(),
  /** Nobody is to be urged to talk with the parents: safety was chosen, or might have been for all that this reader may know. */
  withoutTalk: z.boolean(),
});
export type SentReferral = z.output<typeof SentReferral>;

export const findSentReferral = (referralId: string) =>
  one(
    SentReferral,
    sql`
    select f.*, s.name as school_name, coalesce(t.name, m.name) as receiver_name, p.call_name, p.prefix, p.family_name,
      v.outcome as conversation_outcome,
      exists (select from safety_standing k where k.trajectory_id = f.trajectory_id)
        or actor_role() = 'teacher' and exists (select from decided_by_another k where k.trajectory_id = f.trajectory_id) as without_talk
    from referral_facts f
    join organisation s on s.id = f.home_school_id
    join organisation m on m.id = f.municipality_id
    left join organisation t on t.id = f.team_id
    left join pupil p on p.id = f.pupil_id
    left join lateral (
      select x.outcome from school_entry x
      where x.kind = 'conversation' and x.trajectory_id = f.trajectory_id and x.superseded_at is null and x.struck_at is null
      order by x.happened_on desc, x.created_at desc limit 1) v on true
    where f.referral_id = ${referralId}::uuid`,
  );

const Version = z.object({
  version: z.number(),
  sentAt: z.date(),
  authorName: z.string(),
  content: Snapshot,
});
export type SentVersion = z.output<typeof Version>;

/** Every version, the last first; none for who may not see the content (any more). The database gives a teacher no contact data. */
export const listVersions = (referralId: string) =>
  many(
    Version,
    sql`
    select v.version, v.sent_at, v.author_name,
      case when c.id is null then v.content else v.content || jsonb_build_object('contacts', c.contacts) end as content
    from referral_version v left join referral_contacts c on c.id = v.id
    where v.referral_id = ${referralId}::uuid
    order by v.version desc`,
  );

const Question = z.object({
  question: z.string(),
  authorName: z.string(),
  createdAt: z.date(),
  answer: z.string().nullable(),
  answeredAt: z.date().nullable(),
  answeredBy: z.string().nullable(),
});
export type AskedQuestion = z.output<typeof Question>;
export const listQuestions = (referralId: string) =>
  many(
    Question,
    sql`
    select question, author_name, created_at, answer, answered_at, answered_by
    from question where referral_id = ${referralId}::uuid
    order by created_at desc`,
  );

export const findOpenQuestion = (referralId: string) =>
  maybe(
    Question,
    sql`
    select question, author_name, created_at, answer, answered_at, answered_by
    from question where referral_id = ${referralId}::uuid and answer is null`,
  );

const Advice = z.object({
  version: z.number(),
  advice: z.string(),
  authorName: z.string(),
  createdAt: z.date(),
});
export const listAdvice = (referralId: string) =>
  many(
    Advice,
    sql`
    select version, advice, author_name, created_at
    from advice where referral_id = ${referralId}::uuid
    order by created_at desc`,
  );

const Feedback = z.object({
  contact: z.string(),
  phase: z.string(),
  schoolCan: z.string(),
  nextFeedbackOn: day.nullable(),
  authorName: z.string(),
  createdAt: z.date(),
});
export const listFeedback = (referralId: string) =>
  many(
    Feedback,
    sql`
    select contact, phase, school_can, next_feedback_on, author_name, created_at
    from feedback where referral_id = ${referralId}::uuid
    order by created_at desc`,
  );

/** Answers the open question; 0 when there is none any more. */
export const answerQuestion = (referralId: string, answer: string) =>
  run(sql`
    update question set answer = ${answer}::text, answered_at = portal_now(), answered_by = actor_name()
    where referral_id = ${referralId}::uuid and answer is null`);
