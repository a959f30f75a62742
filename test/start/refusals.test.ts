// Does a start that cannot go on say why in one sentence, and leave nothing running?

import { once } from 'node:events';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { hashPassword } from '../../src/account/passwords.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { factories } from '../factories.ts';
import { startServer } from '../processes.ts';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-refusals-'));
  await fs.chmod(folder, 0o755);
});
afterAll(async () => {
  await fs.rm(folder, { recursive: true });
  await database.drop();
});

const LIVE = { NODE_ENV: 'production', PUBLIC_URL: 'https://zorgroute.example' };

/** What a start that ends by itself says on its way out. */
async function refused(settings: Record<string, string>) {
  const portal = startServer(settings);
  portal.stdout.on('data', (said: Buffer) => {
    if (String(said).includes('staat klaar')) portal.kill('SIGTERM'); // it does start: that is no refusal
  });
  const [[code], said] = await Promise.all([once(portal, 'exit') as Promise<[number]>, text(portal.stderr)]);
  return { code, said };
}
const oneSentence = (said: string) => ({ code: 1, said: `Zorgroute does not start. ${said}\n` });

test.for([
  [
    { NODE_ENV: 'production', PUBLIC_URL: 'https://zorgroute.example' },
    'NODE_ENV=production needs DATABASE_URL, such as postgres://zorgroute:…@db.example/zorgroute.',
  ],
  [{ HOST: 'portaal' }, 'HOST must be an address of this machine, such as 127.0.0.1, 0.0.0.0 or ::.'],
  [{ PORT: 'http' }, 'PORT must be a number from 0 to 65535.'],
] as const)('a setting that is missing or wrong is named: %o', async ([settings, sentence]) => {
  expect(await refused({ ...settings })).toEqual(oneSentence(sentence));
});

test('a database that is not there, or refuses the password', async () => {
  const nobody = new URL(database.ownerUrl);
  nobody.port = '1';
  const stranger = new URL(database.ownerUrl);
  stranger.password = 'another';

  expect(await refused({ ...LIVE, DATABASE_URL: nobody.href })).toEqual(
    oneSentence('DATABASE_URL leads to a database that cannot be used: nothing answers there.'),
  );
  expect(await refused({ ...LIVE, DATABASE_URL: stranger.href })).toEqual(
    oneSentence('DATABASE_URL leads to a database that cannot be used: it refuses this name and password.'),
  );
});

test('a folder that is a file', async () => {
  const file = path.join(folder, 'bestand');
  await fs.writeFile(file, '');
  const below = path.join(file, 'data');

  expect(await refused({ DATA_DIR: below })).toEqual(
    oneSentence(
      `${below} cannot be used, because it lies below something that is no folder: set DATA_DIR to another folder.`,
    ),
  );
});

test('a port in use, and the database that was started for it is stopped again', async () => {
  const other = net.createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as net.AddressInfo;
  const dataDir = path.join(folder, 'data');

  const outcome = await refused({ PORT: String(port), DATA_DIR: dataDir });
  other.close();

  expect(outcome).toEqual(
    oneSentence(
      `127.0.0.1:${String(port)} is in use by another program: set PORT to another one, or stop that program.`,
    ),
  );
  await expect(fs.stat(path.join(dataDir, 'pg18/postmaster.pid'))).rejects.toThrow('ENOENT');
});

test.for(['leerkracht@demo.invalid', 'two@school.example'])(
  'production refuses a database in which %s has a password that everybody knows',
  async (address) => {
    const made = await testDatabase();
    const make = factories(made);
    const school = await make.school();
    const hash = await hashPassword('zorgroute-demo');
    for (const email of [address, `b${address}`]) {
      const { personId } = await make.person(school.id, 'teacher');
      await made.owner('update account set email = $2, password_hash = $3 where id = $1', [
        personId,
        email,
        hash,
      ]);
    }

    const outcome = await refused({ ...LIVE, DATABASE_URL: made.ownerUrl });
    await made.drop();

    expect(outcome.said).toContain('DATABASE_URL leads to a database with demo accounts');
    expect(outcome.code).toBe(1);
  },
);
