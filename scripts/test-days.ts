// Are the tests green on days that are not today? Runs them anew with ZORGROUTE_NOW on each and prints a table. `npm run test:days`;
// what stands behind it goes to vitest: `npm run test:days -- test/zorgroute`. Without it: all tests but those in a browser; with
// `--all` those as well.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const DAYS = [
  ['2027-10-31T02:30', 'in the hour that is there twice'],
  ['2026-11-28T12:00', 'a Saturday'],
  ['2026-11-29T12:00', 'a Sunday'],
  ['2026-12-31T23:50', 'ten minutes before the new year'],
  ['2027-01-01T00:10', 'New Year, in the Christmas holiday'],
  ['2027-03-28T01:59', 'a minute before the hour that is left out'],
  ['2027-03-28T03:00', 'the minute after it'],
  ['2027-04-27T12:00', "King's day, in the May holiday"],
  ['2027-08-04T12:00', 'in the middle of the summer holiday'],
  ['2028-02-29T12:00', '29 February'],
  ['2028-08-27T12:00', "the last day of the calendar's table"],
] as const;

const ALL_BUT_BROWSER = ['--project', 'unit', '--project', 'database'];

type Found = { numTotalTests: number; numPassedTests: number; testResults: TestFile[] };
type TestFile = { name: string; message: string; assertionResults: { status: string; fullName: string }[] };

const given = process.argv.slice(2).filter((word) => word !== '--all');
const asked = process.argv.includes('--all') || given.length ? given : ALL_BUT_BROWSER;
const folder = mkdtempSync(path.join(os.tmpdir(), 'zorgroute-days-'));
const rows = DAYS.map(([moment, what]) => ({ moment, what, ...run(moment) }));
rmSync(folder, { recursive: true });

console.log('\n| ZORGROUTE_NOW | a day such as | tests | red |\n| --- | --- | --- | --- |');
for (const { moment, what, tests, red } of rows)
  console.log(
    `| ${moment} | ${what} | ${String(tests)} | ${String(red.length)}${red.map((name) => `<br>${name}`).join('')} |`,
  );
if (rows.some(({ red }) => red.length)) process.exitCode = 1;

function run(moment: string): { tests: number; red: string[] } {
  const report = path.join(folder, `${moment.replaceAll(':', '')}.json`);
  const reporters = ['--reporter', 'json', '--outputFile', report];
  spawnSync('npx', ['vitest', 'run', ...asked, ...reporters], {
    env: { ...process.env, ZORGROUTE_NOW: moment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const found = JSON.parse(readFileSync(report, 'utf8')) as Found;
  const red = found.testResults.flatMap(redIn);
  console.log(`${moment}: ${String(found.numPassedTests)} of ${String(found.numTotalTests)} are green`);
  for (const name of red) console.log(`  ${name}`);
  return { tests: found.numTotalTests, red };
}

/** A file that fails before its first test has none. */
function redIn({ name, message, assertionResults }: TestFile): string[] {
  const file = path.relative(process.cwd(), name);
  const red = assertionResults.filter(({ status }) => status === 'failed');
  if (!red.length && message) return [`${file}: ${message.split('\n')[0] ?? ''}`];
  return red.map(({ fullName }) => `${file}: ${fullName}`);
}
