// SQL for logging in. These tables have no grants: every question is one security-definer function.

import { z } from 'zod';

import { ALL_ROLES, type Role } from '../access/roles.ts';
import { many, maybe, one, run, sql, uuid } from '../database/sql.ts';

const Login = z.object({ personId: uuid, passwordHash: z.string().nullable() });
export const findLogin = (email: string) =>
  maybe(Login, sql`select person_id, password_hash from access.find_login(${email}::text)`);

const Wait = z.object({ seconds: z.number() });
/** Counts the try, unless there is something to wait for: the seconds, 0 when it may be made. */
export const loginTry = (accountKey: string, address: string, personId: string | null) =>
  one(
    Wait,
    sql`select access.login_try(${accountKey}::text, ${address}::inet, ${personId}::uuid) as seconds`,
  );
export const loginSucceeded = (accountKey: string, address: string, personId: string) =>
  run(sql`select access.login_succeeded(${accountKey}::text, ${address}::inet, ${personId}::uuid)`);

/** Leaves a line for the privacy officer; of nobody, none. */
export const loginFailed = (personId: string | null) =>
  run(sql`select access.login_failed(${personId}::uuid)`);

const Started = z.object({ membershipId: uuid.nullable() });
export const startSession = (personId: string, token: Buffer) =>
  one(Started, sql`select access.start_session(${personId}::uuid, ${token}::bytea) as membership_id`);
export const endSession = (token: Buffer) => run(sql`select access.end_session(${token}::bytea)`);

const Done = z.object({ done: z.boolean() });
export const switchMembership = (oldToken: Buffer, newToken: Buffer, membershipId: string) =>
  one(
    Done,
    sql`select access.switch_membership(${oldToken}::bytea, ${newToken}::bytea, ${membershipId}::uuid) as done`,
  );

const Membership = z.object({
  id: uuid,
  role: z.enum(ALL_ROLES as [Role, ...Role[]]),
  organisationName: z.string(),
});
export const listMyMemberships = () =>
  many(Membership, sql`select id, role, organisation_name from access.my_memberships()`);

const HasLink = z.object({ yes: z.boolean() });
export const hasLinkToRead = (personId: string) =>
  one(HasLink, sql`select access.has_link_to_read(${personId}::uuid) as yes`);

const AskedLink = z.object({ byName: z.string().nullable(), at: z.date() });
/** Who asked for a link for one's own password, when that was not read yet. */
export const findLinkAskedForMe = () =>
  maybe(AskedLink, sql`select by_name, at from access.link_asked_for_me()`);
export const seenLinks = () => run(sql`select access.seen_links()`);

const PasswordLink = z.object({ personName: z.string(), email: z.string(), needsCode: z.boolean() });
export const findPasswordLink = (token: Buffer) =>
  maybe(
    PasswordLink,
    sql`select person_name, email, needs_code from access.find_password_link(${token}::bytea)`,
  );
const Used = z.object({ outcome: z.enum(['done', 'wrong', 'gone']) });
export const usePasswordLink = (token: Buffer, code: string, hash: string) =>
  one(Used, sql`select access.use_password_link(${token}::bytea, ${code}::text, ${hash}::text) as outcome`);

const Own = z.object({ name: z.string(), email: z.string(), phone: z.string().nullable() });
export type Own = z.output<typeof Own>;
export const findOwn = () =>
  one(
    Own,
    sql`select p.name, a.email, p.phone from access.my_account() a, person p where p.id = actor_person()`,
  );

export const renameMyself = (name: string) => run(sql`select access.rename_myself(${name}::text)`);
export const changeOwnPhone = (phone: string) =>
  run(sql`update person set phone = ${phone}::text where id = actor_person()`);

const OwnPassword = z.object({ email: z.string(), passwordHash: z.string().nullable() });
export const findOwnPassword = () =>
  one(OwnPassword, sql`select email, password_hash from access.my_account()`);
export const changeMyPassword = (hash: string, token: Buffer) =>
  run(sql`select access.change_my_password(${hash}::text, ${token}::bytea)`);
