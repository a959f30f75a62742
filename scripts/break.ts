// Does a test notice when a guard is taken away? Takes them away one by one, in a copy, and names the test that turned red.
// A guard that nobody misses fails the command. `npm run break`, or `npm run break -- sharing draft` for the breaks with one of these words.

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { startEmbeddedPostgres } from '../src/database/embedded.ts';
import { bringTemplate, copyDatabase } from '../test/template.ts';
import { droppedPolicies } from './break/in-policies.ts';
import { askedOf, type Asked, type Break } from './break/break.ts';
import { makeWorkshop, type Outcome, type Workshop } from './break/workshop.ts';
import { WRITTEN_BREAKS } from './break/written-breaks.ts';

const WORKERS = 2;
const root = fileURLToPath(new URL('../', import.meta.url));
const words = process.argv.slice(2);
const begun = Date.now();

const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-break-'));
const server = await startEmbeddedPostgres({ dataDir: path.join(folder, 'data'), fast: true });
try {
  process.env.DATABASE_URL = server.url; // for the tests
  const whole = await copyDatabase(server.url, await bringTemplate(server.url));
  const breaks = (await allBreaks(whole.url)).filter(
    ({ name }) => !words.length || words.some((word) => name.includes(word)),
  );
  const unnoticed = await tryAll(breaks, new URL(whole.url).pathname.slice(1));
  for (const line of unnoticed) console.log(line);
  const minutes = ((Date.now() - begun) / 60_000).toFixed(1);
  console.log(
    `\n${String(breaks.length)} breaks, ${String(unnoticed.length)} that no test noticed, in ${minutes} minutes.`,
  );
  if (unnoticed.length) process.exitCode = 1;
} finally {
  await server.stop();
  await fs.rm(folder, { recursive: true, force: true });
}

async function allBreaks(databaseUrl: string): Promise<Break[]> {
  return [...WRITTEN_BREAKS, ...(await droppedPolicies(databaseUrl))];
}

/** Gives one line for every break that no test noticed. */
async function tryAll(breaks: readonly Break[], template: string): Promise<string[]> {
  const workshops = await Promise.all(
    Array.from({ length: WORKERS }, (_, i) =>
      makeWorkshop(root, path.join(folder, `tree-${String(i)}`), server.url, template),
    ),
  );
  const red = await redAlready(workshops, askedOf(breaks));

  const waiting = breaks.map((one, i) => ({ one, number: `${String(i + 1)}/${String(breaks.length)}` }));
  const unnoticed: string[] = [];
  const work = async (workshop: Workshop) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { one, number } = next;
      const before = Date.now();
      const early = one.tests.find((file) => red.has(file));
      const outcome = early ? { failed: `${early} is red without it` } : await workshop.tryOut(one);
      const seconds = ((Date.now() - before) / 1000).toFixed(1);
      console.log(`${number} ${one.name} (${seconds} s)\n    ${wordsFor(outcome)}`);
      if (!('red' in outcome)) unnoticed.push(`${one.name}: ${wordsFor(outcome)}`);
    }
  };
  await Promise.all(workshops.map(work));
  await Promise.all(workshops.map((workshop) => workshop.close()));
  return unnoticed;
}

/** A test that is red already would notice everything: gives the files with such tests, with what was seen. */
async function redAlready(workshops: readonly Workshop[], asked: readonly Asked[]) {
  const waiting = [...asked];
  const red = new Map<string, string>();
  const work = async (workshop: Workshop) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const outcome = await workshop.runWhole(next);
      if (!('survived' in outcome)) red.set(next.file, whyOf(outcome));
    }
  };
  await Promise.all(workshops.map(work));
  for (const [file, words] of red) console.log(`With nothing broken, ${file} is ${words}`);
  console.log(`${String(red.size)} files of tests are red with nothing broken.`);
  return red;
}

/** Of a red test also what it said. */
function whyOf(outcome: Outcome): string {
  return 'red' in outcome ? `${wordsFor(outcome)}: ${outcome.because.slice(0, 300)}` : wordsFor(outcome);
}

function wordsFor(outcome: Outcome): string {
  if ('red' in outcome) return `red: ${outcome.red}`;
  return 'survived' in outcome ? 'SURVIVED' : `NOT TRIED: ${outcome.failed}`;
}
