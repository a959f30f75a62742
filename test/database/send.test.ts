// Do the questions of a page reach the database in one write? Looked at on a real connection, at the socket.

import { Socket } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { send } from '../../src/database/send.ts';
import { testDatabase, type TestDatabase } from '../database.ts';

/** Counts how often it writes. */
class CountingSocket extends Socket {
  writes = 0;
  override _write(...what: Parameters<Socket['_write']>) {
    this.writes += 1;
    super._write(...what);
  }
  override _writev(...what: Parameters<NonNullable<Socket['_writev']>>) {
    this.writes += 1;
    super._writev?.(...what);
  }
}

let database: TestDatabase;
let client: pg.Client;
const socket = new CountingSocket();

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.appUrl, pipeline: true, stream: () => socket });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const question = (answer: number) => ({
  name: `asks${String(answer)}`,
  text: `select $1::int as a`,
  values: [answer],
});

test('what is asked in one turn is written at once, also by who comes a moment later in that turn', async () => {
  const before = socket.writes;

  const answers = await Promise.all([
    send(client, 'begin'),
    send(client, question(1)),
    send(client, question(2)),
    Promise.resolve().then(() => send(client, 'commit')),
  ]);

  expect(socket.writes - before).toBe(1);
  expect(answers.flatMap(({ rows }) => rows as unknown[])).toEqual([{ a: 1 }, { a: 2 }]);
});

test('what is asked in another turn does not wait for anything', async () => {
  const before = socket.writes;

  await send(client, question(3));
  await send(client, question(4));

  expect(socket.writes - before).toBe(2);
});
