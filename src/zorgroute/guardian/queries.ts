// SQL for guardians. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { many, maybe, one, run, sql, touchOne, uuid } from '../../database/sql.ts';
import { overSameVersion } from '../../forms/changed-meanwhile.ts';
import type { GuardianData } from './form.ts';

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
export type Guardian = z.output<typeof Guardian>;

export const listGuardians = (pupilId: string) =>
  many(
    Guardian,
    sql`
    select g.id, g.name, g.relation, g.custody, g.deceased, coalesce(c.phone, '') as phone, coalesce(c.email, '') as email,
      coalesce(c.address, '') as address, coalesce(c.secret_address, false) as secret_address, coalesce(c.language, '') as language,
      coalesce(c.reach_shared, false) as reach_shared
    from guardian g
    left join guardian_contact c on c.id = g.id
    where g.pupil_id = ${pupilId}::uuid and g.removed_at is null
    order by g.created_at, g.id`,
  );

export const findGuardian = (pupilId: string, guardianId: string) =>
  one(
    Guardian,
    sql`
    select g.id, g.name, g.relation, g.custody, g.deceased, coalesce(c.phone, '') as phone, coalesce(c.email, '') as email,
      coalesce(c.address, '') as address, coalesce(c.secret_address, false) as secret_address, coalesce(c.language, '') as language,
      coalesce(c.reach_shared, false) as reach_shared
    from guardian g
    left join guardian_contact c on c.id = g.id
    where g.id = ${guardianId}::uuid and g.pupil_id = ${pupilId}::uuid and g.removed_at is null`,
  );

const Version = z.object({
  version: z.number(),
  parentsLiveApart: z.boolean(),
  changedAt: z.date(),
  changedBy: z.string(),
});

export type GuardiansVersion = z.output<typeof Version>;

/** The version of the whole list; undefined as long as nobody saved it. */
export const findGuardiansVersion = (pupilId: string) =>
  maybe(
    Version,
    sql`
    select version, parents_live_apart, changed_at, changed_by from guardians_version where id = ${pupilId}::uuid`,
  );

/** The next version of the list. @throws ChangedMeanwhile when it is no longer the version that was opened */
export const nextGuardiansVersion = (pupilId: string, opened: number) =>
  overSameVersion(
    opened === 0
      ? sql`insert into guardians_version (id) values (${pupilId}::uuid) on conflict (id) do nothing`
      : sql`
        update guardians_version set version = version + 1, changed_at = portal_now(), changed_by = actor_name()
        where id = ${pupilId}::uuid and version = ${opened}::integer`,
  );

export const setLiveApart = (pupilId: string, liveApart: boolean) =>
  touchOne(
    sql`update guardians_version set parents_live_apart = ${liveApart}::boolean where id = ${pupilId}::uuid`,
  );

export const insertGuardian = (
  pupilId: string,
  guardianId: string,
  { name, relation, custody, deceased }: GuardianData,
) =>
  run(sql`
    insert into guardian (id, pupil_id, name, relation, custody, deceased)
    values (${guardianId}::uuid, ${pupilId}::uuid, ${name}::text, ${relation}::text, ${custody}::text, ${deceased}::boolean)`);

export const changeGuardian = (
  pupilId: string,
  guardianId: string,
  { name, relation, custody, deceased }: GuardianData,
) =>
  touchOne(sql`
    update guardian set name = ${name}::text, relation = ${relation}::text, custody = ${custody}::text, deceased = ${deceased}::boolean
    where id = ${guardianId}::uuid and pupil_id = ${pupilId}::uuid and removed_at is null`);

export const keepContact = (
  pupilId: string,
  guardianId: string,
  { phone, email, address, secretAddress, language, reachShared }: GuardianData,
) =>
  run(sql`
    insert into guardian_contact (id, pupil_id, phone, email, address, secret_address, language, reach_shared)
    values (${guardianId}::uuid, ${pupilId}::uuid, ${phone}::text, ${email}::text, ${address}::text, ${secretAddress}::boolean,
      ${language}::text, ${reachShared}::boolean)
    on conflict (id) do update set phone = excluded.phone, email = excluded.email, address = excluded.address,
      secret_address = excluded.secret_address, language = excluded.language,
      reach_shared = excluded.reach_shared`);

/** What the guardian answered stays in the file; the list does not show the guardian any more. */
export const removeGuardian = (pupilId: string, guardianId: string) =>
  touchOne(sql`
    update guardian set removed_at = portal_now()
    where id = ${guardianId}::uuid and pupil_id = ${pupilId}::uuid and removed_at is null`);
