// Does a production start read nothing of the demo? It starts also where the demo's folder is not there.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { PROJECT_ROOT } from '../../src/config.ts';
import { testDatabase, type TestDatabase } from '../database.ts';

const PORTAL = ['src', 'views', 'public', 'migrations', 'package.json'];

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-without-demo-'));
  for (const name of PORTAL)
    await fs.cp(path.join(PROJECT_ROOT, name), path.join(folder, name), { recursive: true });
  await fs.symlink(path.join(PROJECT_ROOT, 'node_modules'), path.join(folder, 'node_modules'));
});

afterAll(async () => {
  await fs.rm(folder, { recursive: true });
  await database.drop();
});

/** Nothing of this process but where programs and temporary files are. */
function start(settings: Record<string, string>) {
  const machine = { PATH: process.env['PATH'], TMPDIR: os.tmpdir() };
  return spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    cwd: folder,
    env: { ...machine, PORT: '0', DATABASE_URL: database.ownerUrl, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('a production start answers in a folder without the demo', async () => {
  const portal = start({ NODE_ENV: 'production', PUBLIC_URL: 'https://zorgroute.example' });
  const error = text(portal.stderr);
  const [line] = (await Promise.race([
    once(createInterface(portal.stdout), 'line'),
    once(portal, 'exit').then(async () => Promise.reject(new Error(await error))),
  ])) as [string];
  const answer = await fetch(`${/http:\S+/.exec(line)?.[0] ?? line}/gezond`);
  portal.kill('SIGTERM');
  await once(portal, 'exit');

  expect(answer.status).toBe(200);
});

test('a start that asks for the demo does not: it is the one that reads it', async () => {
  const portal = start({ DEMO: '1' });
  const [code, said] = await Promise.all([once(portal, 'exit'), text(portal.stderr)]);

  expect(code).toEqual([1, null]);
  expect(said).toContain(path.join(folder, 'demo'));
});
