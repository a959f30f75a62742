// SQL for who keeps the portal: every question is one security-definer function, that gives nothing to anybody else.

import { z } from 'zod';

import { many, maybe, one, sql, uuid } from '../database/sql.ts';
import { KINDS } from '../organisations/organisation-kinds.ts';

const Kept = z.object({
  id: uuid,
  kind: z.enum(KINDS),
  name: z.string(),
  parentId: uuid.nullable(),
  brin: z.string().nullable(),
  branchNumber: z.string().nullable(),
  administrators: z.number(),
  officers: z.number(),
  counsellors: z.number(),
  teachers: z.number(),
  coordinators: z.number(),
  pupils: z.number(),
  postcodes: z.number(),
});
export type Kept = z.output<typeof Kept>;

export const listKept = () =>
  many(
    Kept,
    sql`
    select id, kind, name, parent_id, brin, branch_number, administrators, officers, counsellors, teachers, coordinators, pupils, postcodes
    from access.kept_organisations() order by name, branch_number, id`,
  );

const Keeper = z.object({ keeper: uuid });
/** @throws NotFound for an administrator who does not keep the portal */
export const mustKeepThePortal = () =>
  one(Keeper, sql`select k.keeper from portal_keeper() k (keeper) where k.keeper is not null`);

const Listed = z.object({ name: z.string() });
/** A school of DUO's list. */
export const findListed = (brin: string, branch: string) =>
  maybe(
    Listed,
    sql`select name from listed_school where brin = ${brin}::text and branch_number = ${branch}::text and gone_on is null`,
  );

const Made = z.object({ id: uuid.nullable() });
type New = {
  kind: string;
  name: string;
  parentId: string | null;
  brin: string | null;
  branch: string | null;
};
/** Null when it does not fit there. */
export const makeOrganisation = ({ kind, name, parentId, brin, branch }: New) =>
  one(
    Made,
    sql`select access.make_organisation(${kind}::text, ${name}::text, ${parentId}::uuid, ${brin}::text, ${branch}::text) as id`,
  );

const Done = z.object({ done: z.boolean() });
export const renameOrganisation = (id: string, name: string) =>
  one(Done, sql`select access.rename_organisation(${id}::uuid, ${name}::text) as done`);

const Named = z.object({
  membershipId: uuid,
  personId: uuid,
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(['administrator', 'privacy_officer']),
  hasPassword: z.boolean(),
  isSelf: z.boolean(),
  /** How many more have this role there, each with a password. */
  others: z.number(),
});
export type Named = z.output<typeof Named>;
export const listKeepersOf = (organisationId: string) =>
  many(
    Named,
    sql`
    select membership_id, person_id, name, email, role, has_password, is_self, others
    from access.keepers_of(${organisationId}::uuid)`,
  );

/** Null when the role does not fit there, or it is oneself. */
export const nameKeeper = (organisationId: string, person: { email: string; name: string; role: string }) =>
  one(
    Made,
    sql`select access.name_keeper(${organisationId}::uuid, ${person.email}::text, ${person.name}::text, ${person.role}::text) as id`,
  );

const Ended = z.object({ outcome: z.enum(['ended', 'last', 'unfit']), successor: uuid.nullable() });
type Successor = { email: string; name: string };
/**
 * From now on; 'last' when nobody would have the role any more and \`nobodyYet\` does not say so.
 * @throws NotFound for what is not the asker's to end, and for oneself
 */
export const endKeeper = (membershipId: string, successor: Successor | undefined, nobodyYet: boolean) =>
  one(
    Ended,
    sql`
    select outcome, successor from access.end_keeper(${membershipId}::uuid, ${successor?.email ?? null}::text,
      ${successor?.name ?? null}::text, ${nobodyYet}::boolean)`,
  );
