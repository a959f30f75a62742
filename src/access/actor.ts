// Who acts in this request? Set by the transaction that opened the session, for the page that is rendered after it.

import { z } from 'zod';

import { one, sql, uuid, type Question } from '../database/sql.ts';
import type { Permission, SystemTask } from './permissions.ts';
import { ALL_ROLES, type Role } from './roles.ts';

export const Actor = z.object({
  personId: uuid,
  personName: z.string(),
  membershipId: uuid,
  role: z.enum(ALL_ROLES as [Role, ...Role[]]),
  organisationId: uuid,
  organisationName: z.string(),
  organisationKind: z.enum(['board', 'school', 'municipality', 'team', 'partner', 'region']),
  /** How many memberships this person has now, this one included. */
  memberships: z.number(),
});
export type Actor = z.output<typeof Actor>;

/** A task of the portal itself: no person, no membership; `name` stands in the logs. */
export const SystemActor = z.object({ task: z.string(), name: z.string() });
export type SystemActor = z.output<typeof SystemActor>;

declare global {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to say what Express carries
  namespace Express {
    interface Request {
      permission?: Permission;
      /** The form comes with a file, which is read only when it is known that this person may. */
      awaitsFile?: true;
      actor?: Actor;
      /** The params of the route that was asked. */
      asked?: Record<string, unknown>;
    }
  }
}

/** Sets the actor for this transaction. `expected` is the membership that a form was filled in under. */
export const openSession = (
  token: Buffer,
  roles: readonly Role[],
  expected: string | null,
  origin: string,
): Question<Actor> =>
  one(
    Actor,
    sql`select s.person_id, s.person_name, s.membership_id, s.role, s.organisation_id, s.organisation_name, s.organisation_kind, s.memberships
        from access.open_session(${token}::bytea, ${roles}::text[], ${expected}::uuid, ${origin}::text) s`,
  );

/** Sets the task as the actor of this transaction. Refused to every login but that of the jobs. */
export const openSystem = (task: SystemTask): Question<SystemActor> =>
  one(SystemActor, sql`select ${task}::text as task, access.open_system(${task}::text) as name`);
