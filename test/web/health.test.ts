// Does whoever watches over the portal hear apart whether it lives and whether it can do work?

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createApp } from '../../src/app.ts';
import { openPool } from '../../src/database/pool.ts';
import { testDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** What the two addresses of a portal on this database say. */
async function told(appUrl: string, stopping = false) {
  const pool = openPool(appUrl, () => undefined, 1);
  const app = createApp({ pool, secure: false, demo: false }).set('stopping', stopping);
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const [alive, ready] = [await fetch(`${url}/gezond`), await fetch(`${url}/gezond/klaar`)];
  const answer = { alive: alive.status, ready: ready.status, says: (await ready.text()).trim() };
  await new Promise((closed) => server.close(closed).closeAllConnections());
  await pool.end();
  return answer;
}

/** With something of the database set otherwise for every new connection. */
async function toldWith(setting: string) {
  const name = new URL(database.ownerUrl).pathname.slice(1);
  const [variable] = setting.split(' ');
  await database.owner(`alter database ${name} set ${setting}`);
  const answer = await told(database.appUrl);
  await database.owner(
    `set default_transaction_read_only = off; alter database ${name} reset ${variable ?? ''}`,
  );
  return answer;
}

test('with a database that works it is ready, and it leaves nothing there', async () => {
  expect(await told(database.appUrl)).toEqual({ alive: 200, ready: 200, says: 'klaar' });
});

test('a database that is away, takes nothing in or has no room: alive, and not ready', async () => {
  const away = new URL(database.appUrl);
  away.port = '1';

  expect(await told(away.href)).toEqual({ alive: 200, ready: 503, says: 'de database antwoordt niet' });
  expect(await toldWith('default_transaction_read_only = on')).toEqual({
    alive: 200,
    ready: 503,
    says: 'de database neemt niets op',
  });
  expect(await toldWith("temp_file_limit = '64kB'")).toEqual({
    alive: 200,
    ready: 503,
    says: 'de schijf van de database is vol',
  });
  expect(await told(database.appUrl)).toEqual({ alive: 200, ready: 200, says: 'klaar' });
});

test('a portal that stops says so, whatever the database does', async () => {
  expect(await told(database.appUrl, true)).toEqual({ alive: 200, ready: 503, says: 'het portaal stopt' });
});
