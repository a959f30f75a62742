// SQL for accounts and links for a password. These tables have no grants: every question is one security-definer function.

import { z } from 'zod';

import { maybe, one, sql, uuid } from '../database/sql.ts';

const Added = z.object({ added: z.boolean() });
/** False when this person has an account, or also works where this administrator does not look after. */
export const addAccount = (personId: string, email: string) =>
  one(Added, sql`select access.add_account(${personId}::uuid, ${email}::text) as added`);

/** False when this person also works where this administrator does not look after, or nobody is there to give its code. */
export const addPasswordLink = (personId: string, tokenHash: Buffer) =>
  one(Added, sql`select access.add_password_link(${personId}::uuid, ${tokenHash}::bytea) as added`);

const OpenLink = z.object({ personId: uuid, expiresAt: z.date() });
/** A link that still works, of somebody for whom this administrator may make one. */
export const findOpenLink = (tokenHash: Buffer) =>
  maybe(OpenLink, sql`select person_id, expires_at from access.open_password_links(${tokenHash}::bytea)`);
export const findOpenLinkOf = (personId: string) =>
  maybe(
    OpenLink,
    sql`
    select l.person_id, l.expires_at from access.open_password_links(null) l where l.person_id = ${personId}::uuid`,
  );
