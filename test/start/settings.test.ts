// Does a portal that runs use what was set: where it listens, whose word it takes, how it asks the database, and over how many connections?

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase, type TestDatabase } from '../database.ts';
import { factories, type Someone } from '../factories.ts';
import { sessionFor } from '../portal.ts';
import { startServer } from '../processes.ts';

const HOST = '127.0.0.2';
const PROXY = '127.0.0.3';
const FROM = '192.0.2.44';
const POOL_SIZE = 3;
const { ZORGROUTE_NOW } = process.env;

let database: TestDatabase;
let teacher: Someone;
let portal: ChildProcess;
let url: URL;

beforeAll(async () => {
  database = await testDatabase();
  const make = factories(database);
  teacher = await make.person((await make.school()).id, 'teacher');
  portal = startServer({
    ...{ HOST, TRUSTED_PROXIES: PROXY, DATABASE_POOL_SIZE: String(POOL_SIZE) },
    DATABASE_URL: database.ownerUrl,
    ...(ZORGROUTE_NOW && { ZORGROUTE_NOW }),
  });
  const [line] = (await once(createInterface(portal.stdout as NodeJS.ReadableStream), 'line')) as [string];
  url = new URL(/http:\S+/.exec(line)?.[0] ?? line);
});
afterAll(async () => {
  portal.kill('SIGTERM');
  await once(portal, 'exit');
  await database.drop();
});

/** From an address of this machine that is, or is not, the proxy. */
async function ask(path: string, localAddress: string, headers: Record<string, string> = {}) {
  const request = http.get(new URL(path, url), { localAddress, headers, agent: false });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  return { status: response.statusCode, html: await text(response) };
}
const inSession = async () => ({ cookie: `zorgroute=${await sessionFor(database, teacher.membershipId)}` });

test('it listens at HOST and nowhere else', async () => {
  const elsewhere = net.connect(Number(url.port), '127.0.0.1');
  const [error] = (await once(elsewhere, 'error')) as [NodeJS.ErrnoException];

  expect(url.hostname).toBe(HOST);
  expect((await ask('/gezond', '127.0.0.1')).status).toBe(200);
  expect(error.code).toBe('ECONNREFUSED');
});

test('only a proxy of TRUSTED_PROXIES is believed about where somebody comes from', async () => {
  const headers = { ...(await inSession()), 'x-forwarded-for': FROM };
  const origins = () =>
    database.owner<{ origin: string }>('select host(origin) as origin from access_log order by at, id');

  await ask('/leerlingen', PROXY, headers);
  await ask('/leerlingen', '127.0.0.1', headers);

  expect(await origins()).toEqual([{ origin: FROM }, { origin: '127.0.0.1' }]);
});

test('pages are asked over no more connections than DATABASE_POOL_SIZE', async () => {
  const headers = await inSession();
  const asked = await Promise.all(Array.from({ length: 24 }, () => ask('/werk', '127.0.0.1', headers)));

  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]));
  expect(
    await database.owner(
      `select from pg_stat_activity where datname = current_database() and application_name = 'zorgroute'`,
    ),
  ).toHaveLength(POOL_SIZE);
});

test('with DATABASE_TLS=on nothing is said to a database that does not encrypt, the name and password least of all', async () => {
  const said: Buffer[] = [];
  const plain = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      said.push(bytes);
      socket.write('N'); // "no encryption here"
    });
  });
  await once(plain.listen(0, '127.0.0.1'), 'listening');
  const { port } = plain.address() as net.AddressInfo;

  const refused = startServer({
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://zorgroute.example',
    DATABASE_URL: `postgres://zorgroute:geheim@127.0.0.1:${String(port)}/zorgroute`,
    DATABASE_TLS: 'on',
  });
  const [[code], sentence] = await Promise.all([
    once(refused, 'exit') as Promise<[number]>,
    text(refused.stderr as NodeJS.ReadableStream),
  ]);
  plain.close();

  expect(code).toBe(1);
  expect(sentence).toBe(
    'Zorgroute does not start. DATABASE_URL leads to a database that cannot be used: it does not encrypt: let it, or set DATABASE_TLS to off on a network of your own.\n',
  );
  // The question whether it encrypts (PostgreSQL's SSLRequest), and nothing after it.
  expect(Buffer.concat(said).toString('hex')).toBe('0000000804d2162f');
});
