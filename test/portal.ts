// The real portal for a test: over HTTP, on a real PostgreSQL, logged in as someone.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import type pg from 'pg';

import { newToken, hashOf } from '../src/access/session-cookie.ts';
import { createApp } from '../src/app.ts';
import { openPool } from '../src/database/pool.ts';
import type { SettableClock } from './clock.ts';
import { testDatabase, type TestDatabase } from './database.ts';

export type Reply = { status: number; html: string; location: string | null; headers: Headers };
export type Visitor = {
  get: (path: string) => Promise<Reply>;
  /** Posts the fields as a form of our own page. Give what the form's hidden fields say with `hidden(reply)`. */
  post: (path: string, fields?: Fields, headers?: Record<string, string>) => Promise<Reply>;
  /** Gets the form, fills it in, and posts it to its own address with its key and membership. */
  fillIn: (path: string, fields: Fields) => Promise<Reply>;
  cookie: string;
};
export type Fields = Record<string, string | string[]>;
export type Portal = {
  url: string;
  app: Express;
  pool: pg.Pool;
  database: TestDatabase;
  /** A test that speaks of days sets its own moment: `portal.clock.set('2026-12-31T23:50')`. */
  clock: SettableClock;
  /** A visitor with a living session in this membership. */
  as: (membershipId: string) => Promise<Visitor>;
  visitor: (cookie?: string) => Visitor;
  stop: () => Promise<void>;
};

/** Nobody reads it. */
const SECURITY_CONTACT = 'mailto:beveiliging@portaal.invalid';

/**
 * On a database of its own, or on the one that is given, which it drops in the end.
 * @param settings.at the time in Amsterdam at which it stands, for tests that speak of days; else it is now
 */
export async function startPortal(
  settings: { demo?: boolean; database?: TestDatabase; at?: string } = {},
): Promise<Portal> {
  const database = settings.database ?? (await testDatabase());
  if (settings.at) database.clock.set(settings.at);
  const pool = openPool(database.appUrl, () => undefined, 5);
  const demo = settings.demo ?? false;
  const { clock } = database;
  const app = createApp({ pool, clock: clock.now, secure: false, demo, securityContact: SECURITY_CONTACT });
  // What a test arranged as the owner, the portal would have settled by the time that somebody looks, in a browser as well.
  const server = createServer((req, res) => {
    void database.settle().then(
      () => {
        app(req, res);
      },
      (error: unknown) => res.destroy(error as Error),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  const roles = new Map<string, Promise<string | undefined>>();
  /** A session has one role for as long as it lives: whoever switches goes on in another. */
  const roleOf = (cookie: string) => {
    const known = roles.get(cookie) ?? roleInSession(database, cookie);
    roles.set(cookie, known);
    return known;
  };
  return {
    url,
    app,
    pool,
    database,
    clock,
    visitor: (cookie = '') => visitorOf(url, cookie, roleOf),
    as: async (membershipId) =>
      visitorOf(url, `zorgroute=${await sessionFor(database, membershipId)}`, roleOf),
    stop: () => stop(server, pool, database),
  };
}

/** A session as login would make it, without the cost of a password. */
export async function sessionFor(database: TestDatabase, membershipId: string): Promise<string> {
  const token = newToken();
  await database.owner(
    'insert into session (token_hash, person_id, membership_id) select $1, person_id, id from membership where id = $2',
    [hashOf(token), membershipId],
  );
  return token;
}

/** The membership that every form of this session carries; undefined without one. */
async function roleInSession(database: TestDatabase, cookie: string): Promise<string | undefined> {
  const [, token] = /zorgroute=([\w-]{43})/.exec(cookie) ?? [];
  if (!token) return undefined;
  const [session] = await database.owner<{ id: string }>(
    'select membership_id as id from session where token_hash = $1',
    [hashOf(token)],
  );
  return session?.id;
}

/**
 * @param roleOf adds the membership to what is posted without a page, as its form would; that the pages themselves carry it is seen by
 *   access/every-post alone
 */
export function visitorOf(
  url: string,
  cookie: string,
  roleOf: (cookie: string) => Promise<string | undefined> = () => Promise.resolve(undefined),
): Visitor {
  const send = async (path: string, init: RequestInit): Promise<Reply> => {
    const response = await fetch(url + path, {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...(init.headers as Record<string, string>) },
    });
    return {
      status: response.status,
      html: await response.text(),
      location: response.headers.get('location'),
      headers: response.headers,
    };
  };
  const get = (path: string) => send(path, {});
  const post = async (path: string, fields: Fields = {}, headers: Record<string, string> = {}) => {
    const role = '_membership' in fields ? undefined : await roleOf(cookie);
    return send(path, {
      method: 'POST',
      body: encode({ ...(role && { _membership: role }), ...fields }),
      headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
    });
  };
  return {
    cookie,
    get,
    post,
    fillIn: async (path, fields) => {
      const page = await get(path);
      if (page.status !== 200) throw new Error(`No form at ${path}: ${String(page.status)}`);
      return post(path, { ...hidden(page), ...fields });
    },
  };
}

/** The form's key and membership, as the page carries them. */
export function hidden({ html }: Reply): Fields {
  const fields: Fields = {};
  for (const [, name, value] of html.matchAll(
    /<input type="hidden" name="(_[\w.]+|version|base)" value="([^"]*)">/g,
  ))
    fields[name ?? ''] ??= value ?? '';
  return fields;
}

function encode(fields: Fields): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  return body;
}

async function stop(server: Server, pool: pg.Pool, database: TestDatabase) {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await pool.end();
  await database.drop();
}
