// How is the database reached: over which connection string, with which encryption, with how many connections?

import { accessSync, constants } from 'node:fs';

import { CannotStart } from '../problems/cannot-start.ts';

const POOL_SIZE = 10;
const MOST_CONNECTIONS = 200;
const HERE = ['', 'localhost', '127.0.0.1', '[::1]'];

type Settings = { databaseUrl: string | undefined; poolSize: number };

/**
 * Encryption stands in the connection string, so that pages, migrations and tasks all take the same.
 * @throws CannotStart
 */
export function databaseOf(environment: NodeJS.ProcessEnv, production: boolean): Settings {
  const { DATABASE_URL, DATABASE_TLS, DATABASE_CA, DATABASE_POOL_SIZE } = environment;
  return {
    databaseUrl: DATABASE_URL ? withTls(DATABASE_URL, DATABASE_TLS, DATABASE_CA, production) : undefined,
    poolSize: poolSizeOf(DATABASE_POOL_SIZE),
  };
}

function withTls(databaseUrl: string, tls = '', authority = '', production: boolean): string {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl))
    throw new CannotStart(
      'DATABASE_URL must be an address such as postgres://zorgroute:…@db.example/zorgroute.',
    );
  const url = new URL(databaseUrl);
  const saysItself = url.searchParams.has('sslmode');
  if (!['', 'on', 'off'].includes(tls)) throw new CannotStart('DATABASE_TLS must be on or off.');
  if (production && !tls && !saysItself && !HERE.includes(url.hostname))
    throw new CannotStart(
      'DATABASE_TLS is missing: set it to on for a database on another machine, or to off on a network of your own.',
    );
  if (tls !== 'on') return databaseUrl;
  url.searchParams.set('sslmode', 'verify-full');
  if (authority) {
    mustBeReadable(authority);
    url.searchParams.set('sslrootcert', authority);
  }
  return url.href;
}

function mustBeReadable(authority: string) {
  try {
    accessSync(authority, constants.R_OK);
  } catch {
    throw new CannotStart(`DATABASE_CA must be a file that can be read: ${authority} is none.`);
  }
}

function poolSizeOf(setting: string | undefined): number {
  const size = Number(setting || POOL_SIZE);
  if (!Number.isInteger(size) || size < 1 || size > MOST_CONNECTIONS)
    throw new CannotStart(`DATABASE_POOL_SIZE must be a number from 1 to ${String(MOST_CONNECTIONS)}.`);
  return size;
}
