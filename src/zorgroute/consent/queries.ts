// SQL for consents, and for everything on which they depend. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, many, one, run, sql, uuid } from '../../database/sql.ts';

const Guardian = z.object({
  id: uuid,
  name: z.string(),
  relation: z.string(),
  custody: z.enum(['yes', 'no', 'unknown']),
  deceased: z.boolean(),
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  secretAddress: z.boolean(),
  language: z.string(),
  /** How to reach somebody without custody goes along with a referral: a choice. */
  reachShared: z.boolean(),
});
export type KnownGuardian = z.output<typeof Guardian>;

/** The child's guardians with how to reach them. */
export const listGuardiansOf = (trajectoryId: string) =>
  many(
    Guardian,
    sql`
    select g.id, g.name, g.relation, g.custody, g.deceased, coalesce(c.phone, '') as phone, coalesce(c.email, '') as email,
      coalesce(c.address, '') as address, coalesce(c.secret_address, false) as secret_address, coalesce(c.language, '') as language,
      coalesce(c.reach_shared, false) as reach_shared
    from trajectory t
    join guardian g on g.pupil_id = t.pupil_id
    left join guardian_contact c on c.id = g.id
    where t.id = ${trajectoryId}::uuid and g.removed_at is null
    order by g.created_at, g.id`,
  );

const Consent = z.object({
  id: uuid,
  guardianId: uuid.nullable(),
  giverName: z.string(),
  direction: z.enum(['school_to_team', 'team_to_school']),
  answer: z.enum(['given', 'refused']),
  categories: z.array(z.string()),
  receiverId: uuid.nullable(),
  receiverName: z.string().nullable(),
  purpose: z.string(),
  ground: z.string(),
  givenOn: day,
  endsOn: day.nullable(),
  manner: z.enum(['signed', 'spoken', 'other_parent_statement']),
  withdrawnOn: day.nullable(),
  /** The version the giver saw with this answer; 0 when there was none. */
  textVersion: z.number(),
  /** The version of now when the text that was seen is the very same, else the version that was seen. */
  seenAs: z.number(),
  /** The last version that was read besides, in the same way. */
  readVersion: z.number().nullable(),
  reason: z.string().nullable(),
  authorName: z.string(),
  createdAt: z.date(),
});
export type RecordedConsent = z.output<typeof Consent>;

/** Everything that was answered and not struck, in the order of recording. */
export const listConsents = (trajectoryId: string) =>
  many(
    Consent,
    sql`
    select k.id, k.guardian_id, k.giver_name, k.direction, k.answer, k.categories, k.receiver_id, o.name as receiver_name, k.purpose, k.ground,
      k.given_on, k.ends_on, k.manner, w.withdrawn_on, r.reason, k.author_name, k.created_at, k.text_version,
      access.seen_as(k.trajectory_id, k.text_version) as seen_as,
      (select max(access.seen_as(d.trajectory_id, d.text_version)) from parents_reading d
        where d.trajectory_id = k.trajectory_id and d.guardian_id is not distinct from k.guardian_id) as read_version
    from consent k
    left join consent_withdrawal w on w.id = k.id
    left join consent_reason r on r.id = k.id
    left join organisation o on o.id = k.receiver_id
    where k.trajectory_id = ${trajectoryId}::uuid and k.struck_at is null
    order by k.created_at, k.id`,
  );

const Reading = z.object({
  guardianId: uuid.nullable(),
  readerName: z.string(),
  seenOn: day,
  textVersion: z.number(),
  /** The version of now when the text that was read is the very same, else the version that was read. */
  seenAs: z.number(),
  agrees: z.boolean(),
  ownView: z.string(),
  authorName: z.string(),
  createdAt: z.date(),
});
export type Reading = z.output<typeof Reading>;

/** Who saw the text, when, and what they said to it; the latest last. */
export const listReadings = (trajectoryId: string) =>
  many(
    Reading,
    sql`
    select guardian_id, reader_name, seen_on, text_version, access.seen_as(trajectory_id, text_version) as seen_as, agrees, own_view, author_name, created_at
    from parents_reading where trajectory_id = ${trajectoryId}::uuid
    order by created_at, id`,
  );

const Receiver = z.object({ id: uuid, name: z.string() });
export type Receiver = z.output<typeof Receiver>;
const Team = Receiver.extend({ servesPostcode: z.boolean() });
export type Team = z.output<typeof Team>;

/** The basisteams of the municipality where the child lives, and whether the child's postcode is theirs. */
export const listTeams = (trajectoryId: string) =>
  many(
    Team,
    sql`
    select o.id, o.name, exists (select from team_postcode k where k.team_id = o.id and k.digits = left(p.postcode, 4)) as serves_postcode
    from trajectory t
    join pupil p on p.id = t.pupil_id
    join organisation o on o.parent_id = p.residence_id and o.kind = 'team'
    where t.id = ${trajectoryId}::uuid
    order by o.name`,
  );

const Place = z.object({
  schoolId: uuid,
  schoolName: z.string(),
  schoolPlace: z.string().nullable(),
  schoolPhone: z.string().nullable(),
  /** The own number of whoever asks. */
  ownPhone: z.string().nullable(),
  residenceName: z.string().nullable(),
  postcode: z.string().nullable(),
});

/** The child's school and municipality. */
export const findPlace = (trajectoryId: string) =>
  one(
    Place,
    sql`
    select s.id as school_id, s.name as school_name, s.place as school_place, coalesce(s.phone, l.phone) as school_phone,
      (select o.phone from person o where o.id = actor_person()) as own_phone, m.name as residence_name, p.postcode
    from trajectory t
    join pupil p on p.id = t.pupil_id
    join organisation s on s.id = p.home_school_id
    left join listed_school l on l.brin = s.brin and l.branch_number = coalesce(s.branch_number, '00') and l.gone_on is null
    left join organisation m on m.id = p.residence_id
    where t.id = ${trajectoryId}::uuid`,
  );

export type NewConsent = {
  id: string;
  guardianId: string | null;
  giverName: string;
  direction: 'school_to_team' | 'team_to_school';
  answer: 'given' | 'refused';
  categories: readonly string[];
  receiverId: string;
  /** To what end and on which ground, in the words that were read out. */
  purpose: string;
  ground: string;
  givenOn: string;
  endsOn: string | null;
  manner: string;
  textVersion: number;
};
export const insertConsent = (trajectoryId: string, consent: NewConsent) =>
  run(sql`
    insert into consent (id, trajectory_id, guardian_id, giver_name, direction, answer, categories, receiver_id, purpose, ground, given_on,
      ends_on, manner, text_version)
    values (${consent.id}::uuid, ${trajectoryId}::uuid, ${consent.guardianId}::uuid, ${consent.giverName}::text, ${consent.direction}::text,
      ${consent.answer}::text, ${consent.categories}::text[], ${consent.receiverId}::uuid, ${consent.purpose}::text,
      ${consent.ground}::text, ${consent.givenOn}::date, ${consent.endsOn}::date, ${consent.manner}::text, ${consent.textVersion}::integer)`);

export const insertReason = (trajectoryId: string, consentId: string, reason: string) =>
  run(sql`
    insert into consent_reason (id, trajectory_id, reason) values (${consentId}::uuid, ${trajectoryId}::uuid, ${reason}::text)`);

/** Closes the shared layer both ways at once when it takes back that the school shares: the database does, in this transaction. */
export const insertWithdrawal = (trajectoryId: string, consentId: string, withdrawnOn: string) =>
  run(sql`
    insert into consent_withdrawal (id, trajectory_id, withdrawn_on)
    values (${consentId}::uuid, ${trajectoryId}::uuid, ${withdrawnOn}::date)`);

export const insertFollowUp = (
  trajectoryId: string,
  decision: 'reconsider' | 'wait_for_court',
  reconsiderOn: string,
) =>
  run(sql`
    insert into refusal_follow_up (trajectory_id, decision, reconsider_on)
    values (${trajectoryId}::uuid, ${decision}::text, ${reconsiderOn}::date)`);
