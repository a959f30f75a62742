// SQL for the inbox and what the team does with a referral. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { many, run, sql, uuid } from '../database/sql.ts';
import { SharedFacts } from '../zorgroute/standing.ts';

const InboxRow = SharedFacts.extend({
  referralId: uuid,
  reference: z.string(),
  schoolName: z.string(),
  /** Null when the content is no longer the team's to read. */
  childName: z.string().nullable(),
  readableUntil: z.date().nullable(),
});
export type InboxRow = z.output<typeof InboxRow>;
export type Section = 'wacht' | 'school' | 'terug' | 'gestopt';

/** 26 rows: the 25 to show and whether there are more. */
export const listInbox = (section: Section, after: string | null) =>
  many(
    InboxRow,
    sql`
    select f.*, s.name as school_name, v.child ->> 'name' as child_name, nullif(r.team_until, 'infinity') as readable_until
    from referral r
    join referral_facts f on f.referral_id = r.id
    join organisation s on s.id = r.home_school_id
    left join lateral (select x.content -> 'child' as child from referral_version x
      where x.referral_id = r.id order by x.version desc limit 1) v on true
    where r.inbox_team_id = (select actor_organisation())
      and ${section}::text = case when not r.sharing_open then 'gestopt' when f.returned_on is not null then 'terug'
        when f.question_since is not null then 'school' else 'wacht' end
      and (${after}::uuid is null or (r.created_at, r.id) > (select x.created_at, x.id from referral x where x.id = ${after}::uuid))
    order by r.created_at, r.id limit 26`,
  );

/** The referrals with a casemanager, the newest first: the coordinator's. */
export const listRunning = (after: string | null) =>
  many(
    InboxRow,
    sql`
    select f.*, s.name as school_name, v.child ->> 'name' as child_name, null::timestamptz as readable_until
    from referral r
    join referral_facts f on f.referral_id = r.id
    join organisation s on s.id = r.home_school_id
    left join lateral (select x.content -> 'child' as child from referral_version x
      where x.referral_id = r.id order by x.version desc limit 1) v on true
    where r.team_id = (select actor_organisation()) and r.inbox_team_id is null and r.family_id is not null
      and (${after}::uuid is null or (r.created_at, r.id) < (select x.created_at, x.id from referral x where x.id = ${after}::uuid))
    order by r.created_at desc, r.id desc limit 26`,
  );

/** Twice is once: the second receipt of a round finds the first. */
export const insertReceipt = (referralId: string, round: number) =>
  run(
    sql`insert into milestone (referral_id, kind, round) values (${referralId}::uuid, 'received', ${round}::int) on conflict do nothing`,
  );

export const insertQuestion = (referralId: string, question: string) =>
  run(sql`insert into question (referral_id, question) values (${referralId}::uuid, ${question}::text)`);

export const insertAdvice = (referralId: string, version: number, advice: string) =>
  run(
    sql`insert into advice (referral_id, version, advice) values (${referralId}::uuid, ${version}::int, ${advice}::text)`,
  );

export const insertPromise = (referralId: string, round: number, promisedOn: string) =>
  run(sql`insert into milestone (referral_id, kind, round, promised_on)
    values (${referralId}::uuid, 'promised', ${round}::int, ${promisedOn}::date)`);
