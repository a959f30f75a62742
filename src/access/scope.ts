// Who acts, with which permission, at which moment, from where? Everything that asks the database takes a scope, so that a page
// and a piece of work without a browser go through the same door.

import { isIP } from 'node:net';
import type { Request } from 'express';
import type pg from 'pg';

import { dayIn, type Clock } from '../clock.ts';
import type { Question } from '../database/sql.ts';
import { isUuid } from '../database/uuid.ts';
import { NotLoggedIn } from '../problems/problems.ts';
import { openSession, openSystem, type Actor, type SystemActor } from './actor.ts';
import { permissionOf } from './asked-permission.ts';
import { SYSTEM_TASKS, type Permission, type PermissionEntry, type SystemTask } from './permissions.ts';
import { readSessionToken, rememberDone, type Done } from './session-cookie.ts';

/**
 * Derives what a transaction touched. What it gives, sends the rows, so that they travel with the commit; undefined when
 * nothing was touched.
 */
export type Settle = (
  ask: <T>(question: Question<T>) => Promise<T>,
  today: string,
) => Promise<(() => Promise<unknown>) | undefined>;

/** `A` is who acts: a person in one membership, or the portal itself with a task. */
export type Scope<A extends Actor | SystemActor = Actor> = {
  readonly pool: pg.Pool;
  /** One for all that this scope does: what began before midnight ends on the same day. */
  readonly moment: Date;
  /** The day of that moment in Amsterdam, as 'YYYY-MM-DD'. */
  readonly today: string;
  /** The address it came from; '' for the portal itself. */
  readonly origin: string;
  /** @throws Error when the route declares none */
  readonly permission: { name: Permission | SystemTask; entry: PermissionEntry };
  /** The membership that the posted form was filled in under, as it says. */
  readonly membership: string | null;
  /** The address of the page; a form posts to where it is shown. */
  readonly place: string;
  /** What was posted there, as it came. */
  readonly body: unknown;
  /** The same for all requests of one session, and of no other; undefined without one. */
  readonly session?: string | undefined;
  /** Given by the product, so that a change leaves nothing of where a traject stands to be derived. */
  readonly settle?: Settle | undefined;
  /** Asks who acts, and sets that for the transaction. @throws NotLoggedIn */
  readonly open: (expected: string | null) => Question<A>;
  /** Known once a transaction was opened. */
  actor?: A | undefined;
  /** What the next page says of it. */
  readonly remember: (done: Done) => void;
};

export type AnyScope = Scope<Actor | SystemActor>;

declare global {
  // oxlint-disable-next-line typescript/no-namespace -- the only way to say what Express carries
  namespace Express {
    interface Request {
      scope?: Scope;
    }
  }
}

/** The scope of this request: made once, so that the whole request has one moment. */
export const scopeOf = (req: Request): Scope => (req.scope ??= scopeFrom(req));

/** What a request only knows later (its permission, its body, its actor) is read when it is asked. */
function scopeFrom(req: Request): Scope {
  const moment = (req.app.get('clock') as Clock)();
  return {
    pool: req.app.get('pool') as pg.Pool,
    moment,
    today: dayIn(moment),
    origin: originOf(req),
    session: readSessionToken(req)?.toString('base64'),
    settle: req.app.get('settle') as Settle | undefined,
    get permission() {
      return permissionOf(req);
    },
    get membership() {
      return expectedMembership(req);
    },
    get place() {
      return req.baseUrl + req.path;
    },
    get body() {
      return req.body as unknown;
    },
    get actor() {
      return req.actor;
    },
    set actor(actor) {
      if (actor) req.actor = actor;
    },
    open: (expected) => openFrom(req, expected),
    remember: (done) => {
      if (req.res) rememberDone(req, req.res, done);
    },
  };
}

function openFrom(req: Request, expected: string | null): Question<Actor> {
  const token = readSessionToken(req);
  if (!token) throw new NotLoggedIn();
  return openSession(token, permissionOf(req).entry.roles, expected, originOf(req));
}

/**
 * The scope of a task of the portal itself, without a browser: one per piece of work, so that it has one moment. What it may ask is
 * what the database grants to the login of the jobs for this task.
 * @param pool of that login (`ensureJobsRole`): any other is refused at the door
 */
export function systemScope(task: SystemTask, pool: pg.Pool, clock: Clock): Scope<SystemActor> {
  const moment = clock();
  return {
    pool,
    moment,
    today: dayIn(moment),
    origin: '',
    permission: { name: task, entry: SYSTEM_TASKS[task] },
    membership: null,
    place: task,
    body: undefined,
    open: () => openSystem(task),
    remember: () => undefined,
  };
}

/** Of a form that does not say under which membership it was filled in: none is this one, so that it is refused as a wrong one is. */
export const NO_MEMBERSHIP = '00000000-0000-0000-0000-000000000000';

/** A form of a page for everybody, such as logging in, has none; one with a file tells it when the file has come. */
function expectedMembership(req: Request): string | null {
  const { _membership: said } = (req.body ?? {}) as Record<string, unknown>;
  if (typeof said === 'string' && isUuid(said)) return said;
  const isToCome = req.awaitsFile && req.file === undefined;
  return req.method === 'POST' && req.permission && !isToCome ? NO_MEMBERSHIP : null;
}

/**
 * What a proxy says may be anything: an address that is none gives way to that of the connection. The name of a network card behind an
 * address (`fe80::1%eth0`) means something on one machine only, and nothing to the database.
 */
function originOf(req: Request): string {
  const said = [req.ip, req.socket.remoteAddress].map((address) => address?.replace(/%.*$/s, '') ?? '');
  return said.find((address) => isIP(address)) ?? '0.0.0.0';
}
