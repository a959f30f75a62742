// Does a production install lead from an empty database to a teacher's first signal, with nothing but what its pages and commands give?

import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { startEmbeddedPostgres } from '../../src/database/embedded.ts';
import { hidden, type Fields } from '../portal.ts';
import { file, madeUp, type MadeUp } from '../school-list/duo-files.ts';
import { productionInstall } from './production-install.ts';

/** To try another version of PostgreSQL: the superuser's address of a server that knows no role of the portal. */
const GIVEN_SERVER = process.env['EMPTY_SERVER'];
const PASSWORD = 'vier gewone lange woorden';
const MAKER = 'maker-of-the-database';

let install: Awaited<ReturnType<typeof productionInstall>>;
let dataDir: string;
let stopServer: () => Promise<void>;
let databaseUrl: string;
let portal: ChildProcess;
let url: string;

beforeAll(async () => {
  install = await productionInstall();
  dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-first-start-'));
  await fs.chmod(dataDir, 0o755);
  const server = GIVEN_SERVER ? undefined : await startEmbeddedPostgres({ dataDir, fast: true });
  stopServer = server?.stop ?? (() => Promise.resolve());
  databaseUrl = await emptyDatabase(GIVEN_SERVER ?? server?.url ?? '');
  url = `http://127.0.0.1:${String(await freePort())}`;
  portal = await started();
});
afterAll(async () => {
  portal.kill('SIGTERM');
  await once(portal, 'exit');
  await stopServer();
  await install.remove();
  await fs.rm(dataDir, { recursive: true });
});

/** Owned by a login that is no superuser: it may make roles, and nothing else. */
async function emptyDatabase(superuserUrl: string) {
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  await superuser.query(`create role zorgroute login createrole password '${MAKER}'`);
  await superuser.query('create database zorgroute owner zorgroute');
  await superuser.end();
  const owner = new URL(superuserUrl);
  owner.username = 'zorgroute';
  owner.password = MAKER;
  owner.pathname = 'zorgroute';
  return owner.href;
}

const settings = () => ({
  PATH: process.env['PATH'],
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  PUBLIC_URL: url,
  PORT: new URL(url).port,
});

async function started() {
  const run = promisify(execFile);
  await run('npm', ['run', 'build'], { cwd: install.folder, env: settings() });
  const server = spawn(process.execPath, ['dist/src/server.js'], {
    cwd: install.folder,
    env: settings(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface(server.stdout), 'line');
  return server;
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  return port;
}

/** A browser: it keeps its cookies. */
function browser() {
  const cookies = new Map<string, string>();
  const send = async (place: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(place, url), {
      redirect: 'manual',
      ...init,
      headers: { cookie, 'Sec-Fetch-Site': 'same-origin' },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const { status, headers } = response;
    return { status, html: await response.text(), location: headers.get('location'), headers };
  };
  const fillIn = async (place: string, fields: Fields, at = place) => {
    const all = { ...hidden(await send(place)), ...fields };
    return send(at, { method: 'POST', body: new URLSearchParams(all as Record<string, string>) });
  };
  const upload = async (place: string, bytes: Buffer) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(hidden(await send(place)))) body.append(name, String(value));
    body.append('file', new Blob([new Uint8Array(bytes)]), 'lijst.csv');
    return send(place, { method: 'POST', body });
  };
  return { get: (place: string) => send(place), fillIn, upload };
}
type Browser = ReturnType<typeof browser>;

const linkIn = (text: string) => /\/wachtwoord\/[\w-]{43}/.exec(text)?.[0] ?? 'no link';
const codeIn = (html: string) => /[Cc]ode(?: bij de link)?: ([0-9A-F]{8})/.exec(html)?.[1] ?? 'no code';
const hrefOf = (html: string, name: string) =>
  new RegExp(`href="([^"]+)"[^>]*>\\s*${name}`).exec(html)?.[1] ?? `no link to ${name}`;

async function logIn(email: string, link: string, code?: string): Promise<Browser> {
  const person = browser();
  const chosen = await person.fillIn(link, { password: PASSWORD, again: PASSWORD, ...(code && { code }) });
  expect(chosen.location, email).toBe('/inloggen?reden=wachtwoord');
  expect((await person.fillIn('/inloggen', { email, password: PASSWORD })).location, email).toBe('/werk');
  return person;
}

const LIST = madeUp(4);
const [SCHOOL] = LIST as [MadeUp, ...MadeUp[]];

/** The file that whoever keeps the portal gets from DUO: read in, looked at, taken over. */
async function takeInDuosList(keeper: Browser) {
  const { location } = await keeper.upload('/beheer/scholen/inlezen', file(LIST));
  const preview = location ?? 'no preview';
  expect((await keeper.get(preview)).html).toContain('Nieuwe scholen (4)');
  expect((await keeper.fillIn(preview, {})).location).toBe(preview);
  expect((await keeper.get('/beheer/scholen')).html).toContain('Westerkwartier');
}

test('from nobody to a signal', async () => {
  const keeper = await logIn(
    'eerste@portaal.example',
    linkIn((await firstAdmin('eerste@portaal.example', 'Eva Eerste')).stdout),
  );
  expect((await keeper.get('/beheer/organisaties')).html).toContain(
    'U bent de enige die het portaal beheert.',
  );
  const keeper2 = await logIn(
    'tweede@portaal.example',
    linkIn((await firstAdmin('tweede@portaal.example', 'Thea Tweede')).stdout),
  );
  await expect(firstAdmin('derde@portaal.example', 'Dirk Derde')).rejects.toThrow(
    'Eva Eerste en Thea Tweede',
  );
  await takeInDuosList(keeper);

  await keeper.fillIn('/beheer/organisaties/nieuw', { kind: 'board', name: 'Bestuur De Waard' });
  const board = hrefOf((await keeper.get('/beheer/organisaties')).html, 'Bestuur De Waard');
  expect((await keeper.get(board)).html).toContain('een functionaris gegevensbescherming met een wachtwoord');
  const boardId = board.split('/').at(-1) ?? '';
  const school = await keeper.fillIn('/beheer/organisaties/nieuw', {
    kind: 'school',
    code: SCHOOL.brin.toLowerCase(),
    parentId: boardId,
  });
  expect(school.location).toBe('/beheer/organisaties');
  expect((await keeper.get('/beheer/organisaties')).html).toContain(SCHOOL.name);

  const named = (role: string, name: string, email: string) =>
    keeper.fillIn(`${board}/beheerder`, { role, name, email });
  const first = await named('administrator', 'Bo Beheer', 'bo@waard.example');
  const administrator = await logIn(
    'bo@waard.example',
    linkIn(first.html),
    codeIn((await keeper2.get('/wachtwoordcodes')).html),
  );
  const second = await named('privacy_officer', 'Fien Gegevens', 'fien@waard.example');
  const officerPage = hrefOf((await administrator.get('/beheer/mensen')).html, 'Fien Gegevens');
  const officer = await logIn(
    'fien@waard.example',
    linkIn(second.html),
    codeIn((await administrator.get(officerPage)).html),
  );

  const groups = (await administrator.get('/beheer/groepen')).location ?? 'no school';
  const schoolId = groups.split('/').at(-1) ?? '';
  await administrator.fillIn(`${groups}/nieuw`, { name: 'Groep 5', yearGroup: '5' });
  const group = hrefOf((await administrator.get(groups)).html, 'Groep 5');
  const added = await administrator.fillIn('/beheer/mensen/nieuw', {
    ...{ name: 'Tess Les', email: 'tess@waard.example', role: 'teacher' },
    ...{ organisationId: schoolId, startsOn: '1-8-2026' },
  });
  const groupId = group.split('/').at(-1) ?? '';
  const { html } = await administrator.get(`${group}/leerkracht`);
  const teaching = /<option value="([0-9a-f-]{36})"/.exec(html)?.[1];
  await administrator.fillIn(`${group}/leerkracht`, { membershipId: teaching ?? '', startsOn: '1-8-2026' });
  const pupil = await administrator.fillIn(`/beheer/leerlingen/school/${schoolId}/nieuw`, {
    ...{ callName: 'Sam', familyName: 'Voorbeeld', birthDate: '3-3-2018', gender: 'boy' },
    ...{ groupId, yearGroup: '5' },
  });
  expect(pupil.status).toBe(303);

  const teacher = await logIn(
    'tess@waard.example',
    linkIn(added.html),
    codeIn((await officer.get('/wachtwoordcodes')).html),
  );
  const child = hrefOf((await teacher.get('/leerlingen')).html, 'Sam Voorbeeld');
  const signal = await teacher.fillIn(`${child}/signaal`, {
    ...{ observed: 'Sam was stil in de kring.', seenOn: '26-11-2026', area: 'home', need: 'living' },
  });

  expect(signal.location).toBe(child);
  expect((await teacher.get(child)).html).toContain('Sam was stil in de kring.');
  expect((await administrator.get(child)).status).toBe(403);
});

const firstAdmin = (email: string, name: string) =>
  promisify(execFile)('npm', ['run', 'first-admin', '--', '--email', email, '--name', name], {
    cwd: install.folder,
    env: settings(),
  });
