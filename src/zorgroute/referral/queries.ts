// SQL for the referral in preparation, what parents said to it, and sending it. Row-level security narrows every query.

import { z } from 'zod';

import { maybe, one, run, sql, touchOne } from '../../database/sql.ts';
import type { Snapshot } from './snapshot.ts';

const Preparation = z.object({
  answers: z.record(z.string(), z.unknown()),
  version: z.number(),
  changedAt: z.date(),
  changedBy: z.string(),
});
export type Preparation = z.output<typeof Preparation>;

/** The school's own text; undefined as long as nobody wrote anything. */
export const findPreparation = (trajectoryId: string) =>
  maybe(
    Preparation,
    sql`
    select answers, version, changed_at, changed_by from referral_preparation where trajectory_id = ${trajectoryId}::uuid`,
  );

const Told = z.object({ talks: z.number(), toldRoute: z.boolean(), toldRights: z.boolean() });
export type Told = z.output<typeof Told>;

/** What the parents heard in the conversations that stand. */
export const findTold = (trajectoryId: string) =>
  one(
    Told,
    sql`
    select count(*)::integer as talks, coalesce(bool_or(told_route), false) as told_route, coalesce(bool_or(told_rights), false) as told_rights
    from school_entry
    where kind = 'conversation' and trajectory_id = ${trajectoryId}::uuid and superseded_at is null and struck_at is null`,
  );

const SinceReturn = z.object({ hasOtherText: z.boolean(), hasTalked: z.boolean() });
export type SinceReturn = z.output<typeof SinceReturn>;

/** Of what came back with advice: is the text another than the one that the team had, and did the parents hear the advice? */
export const findSinceReturn = (trajectoryId: string) =>
  maybe(
    SinceReturn,
    sql`
    select access.seen_as(f.trajectory_id, v.text_version) <> n.version as has_other_text,
      exists (select from school_entry y where y.kind = 'conversation' and y.trajectory_id = f.trajectory_id and y.superseded_at is null
        and y.struck_at is null and y.happened_on >= f.returned_on and y.first_saved_at > f.returned_at) as has_talked
    from referral_facts f
    join referral_preparation n on n.trajectory_id = f.trajectory_id
    cross join lateral (select (x.content ->> 'textVersion')::integer as text_version from referral_version x
      where x.referral_id = f.referral_id order by x.version desc limit 1) v
    where f.trajectory_id = ${trajectoryId}::uuid and f.returned_on is not null`,
  );

/** Begins the text when there is none; gives 1 when it began now. */
export const beginPreparation = (trajectoryId: string) =>
  run(sql`
    insert into referral_preparation (trajectory_id, answers) values (${trajectoryId}::uuid, '{}')
    on conflict (trajectory_id) do nothing`);

/** @param parts by their keys; who saved each and when is kept with it */
export const saveParts = (trajectoryId: string, parts: Record<string, unknown>, version: number) =>
  touchOne(sql`
    update referral_preparation set
      answers = answers || (select jsonb_object_agg(part.key, part.value
        || jsonb_build_object('saved', jsonb_build_object('by', actor_name(), 'at', portal_now())))
        from jsonb_each(${JSON.stringify(parts)}::jsonb) part),
      version = ${version}::integer, changed_at = portal_now(), changed_by = actor_name()
    where trajectory_id = ${trajectoryId}::uuid`);

/** Which team is no part of the text that parents see: the version stays. */
export const saveTeam = (trajectoryId: string, teamId: string) =>
  touchOne(sql`
    update referral_preparation set answers = answers || jsonb_build_object('teamId', ${teamId}::text)
    where trajectory_id = ${trajectoryId}::uuid`);

export type NewReading = {
  guardianId: string | null;
  readerName: string;
  seenOn: string;
  textVersion: number;
  agrees: boolean;
  ownView: string;
};
export const insertReading = (trajectoryId: string, reading: NewReading) =>
  run(sql`
    insert into parents_reading (trajectory_id, guardian_id, reader_name, seen_on, text_version, agrees, own_view)
    values (${trajectoryId}::uuid, ${reading.guardianId}::uuid, ${reading.readerName}::text, ${reading.seenOn}::date,
      ${reading.textVersion}::integer, ${reading.agrees}::boolean, ${reading.ownView}::text)`);

export type Envelope = {
  referralId: string;
  trajectoryId: string;
  municipalityId: string;
  teamId: string | null;
  promisedOn: string | null;
  sentOutsideOn: string | null;
};
export const insertReferral = (envelope: Envelope) =>
  run(sql`
    insert into referral (id, trajectory_id, municipality_id, team_id, promised_on, sent_outside_on)
    values (${envelope.referralId}::uuid, ${envelope.trajectoryId}::uuid, ${envelope.municipalityId}::uuid, ${envelope.teamId}::uuid,
      ${envelope.promisedOn}::date, ${envelope.sentOutsideOn}::date)`);

type NewVersion = { id: string; referralId: string; version: number; snapshot: Snapshot };
export const insertVersion = ({ id, referralId, version, snapshot }: NewVersion) =>
  run(sql`
    insert into referral_version (id, referral_id, version, content)
    values (${id}::uuid, ${referralId}::uuid, ${version}::integer, ${JSON.stringify({ ...snapshot, contacts: undefined })}::jsonb)`);

/** How the guardians can be reached: apart from the version, because the teacher reads that. */
export const insertContacts = ({ id, referralId, snapshot }: NewVersion) =>
  run(sql`
    insert into referral_contacts (id, referral_id, contacts)
    values (${id}::uuid, ${referralId}::uuid, ${JSON.stringify(snapshot.contacts ?? [])}::jsonb)`);
