// Is the tree as it should be: does every import point one way, does every name say its subject, and does nothing grow long?

import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

import { measure } from '../scripts/sizes.ts';
import { PROJECT_ROOT } from '../src/config.ts';

test('every import points one way, and takes from another feature what that one exports', async () => {
  const program = path.join(PROJECT_ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const against = await promisify(execFile)(
    process.execPath,
    [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src', 'demo'],
    { cwd: PROJECT_ROOT },
  ).catch((error: unknown) => (error as { stdout?: string }).stdout || String(error));

  expect(typeof against === 'string' ? against : '').toBe('');
});

/** They say what was done, or that there are several, and not of what. */
const SAY_NO_SUBJECT = new Set(
  `shown found around told asked asking adding giving ending changing choosing moving naming link kinds values row rows part
   one others gone given apply comparing matching existing imported plan reading receiving size typed place record prepared
   offers refused meanwhile keys done undone files scene hand new result overview situation looking readings
   util utils helper helpers common misc stuff things index`.split(/\s+/),
);

test('every file name says its subject', () => {
  const silent = ['src', 'demo', 'test', 'scripts', 'views']
    .flatMap((folder) =>
      readdirSync(path.join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((file) => /\.(ts|ejs)$/.test(file) && !file.includes('node_modules'))
    .filter((file) => !AGREED.has(file))
    .filter((file) => SAY_NO_SUBJECT.has(path.basename(file).split('.')[0] ?? ''));
  expect(silent).toEqual([]);
});

/** The words of a view say it with its folder: the page of `overview`, `record` and `readings` is what its address is called. */
const AGREED = new Set([
  'views/zorgroute/consent/overview.ejs',
  'views/zorgroute/consent/record.ejs',
  'views/zorgroute/referral/readings.ejs',
  'test/standing/rows.ts',
]);

/** In lines. Texts, data and types may be longer: hardly a line of them is in a function. */
const MOST = { nineOfTenFunctions: 15, everyFunction: 40, everyFile: 200 };

test('nine of ten functions fit in fifteen lines, every one on a screen, and no file grows long', () => {
  const { functions, files, p90 } = measure();
  const over = (sized: readonly { place: string; lines: number }[], most: number) =>
    sized.filter(({ lines }) => lines > most).map(({ place }) => place);

  expect(functions.length).toBeGreaterThan(1000);
  expect(p90).toBeLessThanOrEqual(MOST.nineOfTenFunctions);
  expect(over(functions, MOST.everyFunction)).toEqual([]);
  expect(
    over(
      files.filter(({ says }) => !says),
      MOST.everyFile,
    ),
  ).toEqual([]);
});

/** Of the section "One request": the one that is told at length, and the four below it. */
const MOST_FILES = [5, 7, 6, 5, 7];

test('the files that the README opens to follow a request are there, and few', () => {
  const [first = '', ...others] = requestsOf(readFileSync(path.join(PROJECT_ROOT, 'README.md'), 'utf8'));
  const files = [first, ...others].map(filesOf);
  const folders = readdirSync(path.join(PROJECT_ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const isThere = (file: string) =>
    existsSync(path.join(PROJECT_ROOT, file)) || folders.some((place) => `/${place}`.endsWith(`/${file}`));

  expect(files.flat().filter((file) => !isThere(file))).toEqual([]);
  expect(files.map((named) => named.length > 0)).toEqual(MOST_FILES.map(() => true));
  expect(files.filter((named, i) => named.length > (MOST_FILES[i] ?? 0))).toEqual([]);
});

function requestsOf(readme: string): string[] {
  const section = readme.split('## One request')[1]?.split('\n`look` and')[0] ?? '';
  const [first = '', rest = ''] = section.split('\nThe others');
  return [first, ...rest.split('\n- ').slice(1)];
}

const filesOf = (request: string) =>
  [...request.matchAll(/`([\w/.-]+\.(?:ts|js))`/g)].map(([, file = '']) => file);
