// SQL for the codes that go with links for a new password: whoever keeps one tells it to the person, and to nobody else.

import { z } from 'zod';

import { ALL_ROLES, type Role } from '../access/roles.ts';
import { many, one, sql, uuid } from '../database/sql.ts';

const role = z.enum(ALL_ROLES as [Role, ...Role[]]);

const CodeToGive = z.object({
  personId: uuid,
  personName: z.string(),
  worksAs: z.array(z.object({ role, organisationName: z.string() })),
  askedByName: z.string().nullable(),
  askedAt: z.date(),
  code: z.string(),
});
export type CodeToGive = z.output<typeof CodeToGive>;
/** What this administrator or privacy officer may tell a person who asks for it. */
export const listCodesToGive = () =>
  many(
    CodeToGive,
    sql`
    select person_id, person_name, works_as, asked_by_name, asked_at, code from access.codes_to_give()
    order by asked_at desc`,
  );

const HasKeeper = z.object({ yes: z.boolean() });
/** Is there a second person who gives the code for a link of this person; of null: where an organisation has nobody yet? */
export const hasCodeKeeper = (personId: string | null) =>
  one(HasKeeper, sql`select access.has_code_keeper(${personId}::uuid) as yes`);

const Keeper = z.object({ name: z.string(), role, organisationName: z.string() });
export type CodeKeeper = z.output<typeof Keeper>;
/** Who gives the code for a link that this administrator made; nobody when it works no longer. */
export const listCodeKeepers = (tokenHash: Buffer) =>
  many(
    Keeper,
    sql`
    select k.name, k.role, k.organisation_name
    from access.open_password_links(${tokenHash}::bytea) l, access.who_gives_code(l.person_id) k order by k.name`,
  );

/** Who gives the code for a link of this person when this administrator makes it, or made it. */
export const listCodeKeepersOf = (personId: string) =>
  many(
    Keeper,
    sql`select name, role, organisation_name from access.who_gives_code(${personId}::uuid) order by name`,
  );
