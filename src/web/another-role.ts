// Who is refused a page: does another of this person's roles see it? A refused look is written down first.

import type { Request } from 'express';
import { z } from 'zod';

import { entryOf, type Permission } from '../access/permissions.ts';
import { ALL_ROLES, roleName } from '../access/roles.ts';
import { scopeOf } from '../access/scope.ts';
import { askOutside } from '../access/transaction.ts';
import { many, run, sql, uuid } from '../database/sql.ts';
import { isUuid } from '../database/uuid.ts';
import { Forbidden, type NotFound } from '../problems/problems.ts';

export type Elsewhere = {
  others: { id: string; label: string }[];
  /** Whether it is known that the page is there for these, or only possible. */
  isKnown: boolean;
};

const Other = z.object({
  id: uuid,
  role: z.enum(ALL_ROLES as [(typeof ALL_ROLES)[number]]),
  organisationName: z.string(),
});
const SUBJECTS = [
  ['pupilId', 'pupil'],
  ['trajectoryId', 'trajectory'],
  ['referralId', 'referral'],
  ['familyId', 'family'],
] as const;

/** Writes it in the log. Gives my other memberships, and whether it is known that they see this page. */
export async function writeRefusal(
  token: Buffer,
  permission: Permission,
  error: NotFound | Forbidden,
  req: Request,
): Promise<Elsewhere> {
  const asked = req.asked ?? {};
  const { kind, subject } = subjectOf(asked);
  const isRoleAlone = error instanceof Forbidden && Object.keys(asked).length === 0;
  await askOutside(
    scopeOf(req),
    run(sql`select access.log_refusal(${token}::bytea, ${req.method === 'GET' ? 'read' : 'change'}::text,
      ${permission}::text, ${kind}::text, ${subject}::uuid, ${scopeOf(req).origin}::text)`),
  );
  const found = await askOutside(
    scopeOf(req),
    many(
      Other,
      sql`select s.id, s.role, s.organisation_name
      from access.membership_that_sees(${token}::bytea, ${entryOf(permission).roles}::text[], ${kind}::text, ${subject}::uuid) s
      where ${isRoleAlone}::boolean
        or s.id not in (select r.id from access.refused_just_now(${token}::bytea, ${permission}::text, ${subject}::uuid) r)`,
    ),
  );
  return {
    others: found.map((m) => ({ id: m.id, label: `${roleName(m.role)} bij ${m.organisationName}` })),
    isKnown: isRoleAlone || (subject !== null && Object.keys(asked).length === 1),
  };
}

/** Whose file the address names, if it is one that a membership may or may not see. */
function subjectOf(asked: Record<string, unknown>) {
  const [param, kind] = SUBJECTS.find(([name]) => typeof asked[name] === 'string') ?? [undefined, null];
  const given = param && asked[param];
  return { kind, subject: typeof given === 'string' && isUuid(given) ? given : null };
}
