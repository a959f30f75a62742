// Does the embedded server survive what happens to it: killed, started thrice at once, kept in a closed folder?

import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { startEmbeddedPostgres } from '../../src/database/embedded.ts';
import { nextLine, runTogether, startProcess } from '../processes.ts';

const isRoot = process.getuid?.() === 0;

let dataDir: string;

beforeEach(async () => {
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-embedded-'));
  await fs.chmod(dataDir, 0o755);
});

afterEach(() => fs.rm(dataDir, { recursive: true }));

async function ask(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query<pg.QueryResultRow>(text)).rows;
  } finally {
    await client.end();
  }
}

async function postmasterPid(dir = dataDir) {
  return parseInt(await fs.readFile(path.join(dir, 'pg18/postmaster.pid'), 'utf8'));
}

test('what was written is there after a stop and a start, and a stop leaves no process', async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  await ask(first.url, 'create table kept as select 1 as id');
  const pid = await postmasterPid();
  await first.stop();
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');

  const second = await startEmbeddedPostgres({ dataDir });
  expect(await ask(second.url, 'select id from kept')).toEqual([{ id: 1 }]);
  await second.stop();
});

test('what was committed is there after the server was killed', async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  await ask(first.url, 'create table kept as select 1 as id');
  process.kill(await postmasterPid(), 'SIGKILL');

  const second = await startEmbeddedPostgres({ dataDir });

  expect(await ask(second.url, 'select id from kept')).toEqual([{ id: 1 }]);
  await second.stop();
  await first.stop();
});

test('a server that died under a running portal comes back where it was, and a stop ends it', async () => {
  const server = await startEmbeddedPostgres({ dataDir });
  const troubles: unknown[] = [];
  server.keepAlive((error) => troubles.push(error));
  await ask(server.url, 'create table kept as select 1 as id');
  process.kill(await postmasterPid(), 'SIGKILL');

  await expect
    .poll(() => ask(server.url, 'select id from kept').catch(() => 'away'), {
      timeout: 30_000,
      interval: 200,
    })
    .toEqual([{ id: 1 }]);
  await server.stop();

  expect(troubles).toEqual([]);
  await expect(ask(server.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('when the app is killed its server stays, and the next start takes it over and ends it', async () => {
  const app = startProcess(
    'database/embedded.ts',
    `console.log((await module.startEmbeddedPostgres(...args)).url); setInterval(() => {}, 1000)`,
    [{ dataDir }],
  );
  const url = await nextLine(app);
  app.kill('SIGKILL');
  await once(app, 'exit');

  const next = await startEmbeddedPostgres({ dataDir });

  expect(next).toMatchObject({ url, owned: false });
  await next.stop();
  await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('three that start at once share one server', async () => {
  // Nobody leaves before all three are in.
  const start = `module.startEmbeddedPostgres(...args).then(async ({ url, owned, stop }) => {
    const { readdirSync, writeFileSync } = await import('node:fs');
    const [{ dataDir }] = args;
    const here = () => readdirSync(dataDir).filter((name) => name.startsWith('in-')).length;
    writeFileSync(dataDir + '/in-' + process.pid, '');
    while (here() < 3) await new Promise((resolve) => setTimeout(resolve, 20));
    await stop();
    return { url, owned };
  })`;
  const third = startEmbeddedPostgres({ dataDir });
  const others = runTogether(2, 'database/embedded.ts', start, [{ dataDir }]);

  const { url, owned, stop } = await third;
  await fs.writeFile(path.join(dataDir, `in-${process.pid}`), '');
  const all = [...((await others) as { url: string; owned: boolean }[]), { url, owned }];
  expect(all.map((answer) => answer.url)).toEqual([url, url, url]);
  expect(all.filter((answer) => answer.owned)).toHaveLength(1);
  expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stop();
});

test('one that leaves does not take the server from another', async () => {
  const stays = await startEmbeddedPostgres({ dataDir });
  const leaves = await startEmbeddedPostgres({ dataDir });

  await leaves.stop();

  expect(await ask(stays.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stays.stop();
  await expect(ask(stays.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('a pid file that was left behind by another machine does not stop the start', async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  const lines = (await fs.readFile(path.join(dataDir, 'pg18/postmaster.pid'), 'utf8')).split('\n');
  await first.stop();
  await fs.writeFile(
    path.join(dataDir, 'pg18/postmaster.pid'),
    [String(process.pid), ...lines.slice(1)].join('\n'),
  );

  const second = await startEmbeddedPostgres({ dataDir });

  expect(second.owned).toBe(true);
  await second.stop();
});

test('a server that cannot start says why', async () => {
  const { stop } = await startEmbeddedPostgres({ dataDir });
  await stop();
  await fs.writeFile(path.join(dataDir, 'pg18/PG_VERSION'), '9\n');

  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow('incompatible');
});

test('no value of a row reaches the log of the server', async () => {
  const { url, stop } = await startEmbeddedPostgres({ dataDir });
  await ask(url, 'create table pupil (name text check (length(name) < 3))');

  await expect(ask(url, `insert into pupil values ('Sam de Vries')`)).rejects.toThrow('violates check');
  await stop();

  expect(await fs.readFile(path.join(dataDir, 'postgres.log'), 'utf8')).not.toContain('Sam');
});

test.runIf(isRoot)('root in a closed folder keeps the database where its account can reach it', async () => {
  await fs.chmod(dataDir, 0o700);
  const shieldedDir = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-shielded-'));
  await fs.chmod(shieldedDir, 0o755);
  const lines: string[] = [];

  const first = await startEmbeddedPostgres({ dataDir, shieldedDir, log: (line) => lines.push(line) });
  await ask(first.url, 'create table kept as select 1 as id');
  await first.stop();
  const second = await startEmbeddedPostgres({ dataDir, shieldedDir });

  expect(await ask(second.url, 'select id from kept')).toEqual([{ id: 1 }]);
  expect(lines[0]).toContain(`${dataDir} is closed`);
  await second.stop();
  await fs.rm(shieldedDir, { recursive: true });
});

test.runIf(isRoot)('root who throws a closed data folder away starts with an empty database', async () => {
  await fs.chmod(dataDir, 0o700);
  const shieldedDir = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-shielded-'));
  await fs.chmod(shieldedDir, 0o755);
  const first = await startEmbeddedPostgres({ dataDir, shieldedDir });
  await ask(first.url, 'create table kept as select 1 as id');
  await first.stop();

  await fs.rm(path.join(dataDir, 'superuser.secret'));
  const second = await startEmbeddedPostgres({ dataDir, shieldedDir });

  await expect(ask(second.url, 'select id from kept')).rejects.toThrow('does not exist');
  await second.stop();
  await fs.rm(shieldedDir, { recursive: true });
});
