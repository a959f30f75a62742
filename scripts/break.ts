// Does a test notice when a guard is taken away? Takes them away one by one, in a copy, and names the test that turned red.
// A guard that nobody misses fails the command. `npm run break`, or `npm run break -- sharing draft` for the breaks with one of these words.

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { startEmbeddedPostgres } from '../src/database/embedded.ts';
import { folderInMemory } from '../test/server.ts';
import { bringTemplate, copyDatabase } from '../test/template.ts';
import { droppedPolicies } from './break/in-policies.ts';
import { groupsOf, type Break, type Group } from './break/break.ts';
import { makeWorkshop, type Outcome, type Workshop } from './break/workshop.ts';
import { WRITTEN_BREAKS } from './break/written-breaks.ts';

const WORKERS = 2;
const root = fileURLToPath(new URL('../', import.meta.url));
const words = process.argv.slice(2);
const begun = Date.now();

const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-break-'));
const inMemory = await folderInMemory();
const server = await startEmbeddedPostgres({ dataDir: path.join(inMemory ?? folder, 'data'), fast: true });
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
  for (const one of [folder, inMemory]) if (one) await fs.rm(one, { recursive: true, force: true });
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
  const waiting = groupsOf(breaks);
  const unnoticed: string[] = [];
  let tried = 0;
  const work = async (workshop: Workshop) => {
    for (let group = waiting.shift(); group; group = waiting.shift())
      for (const { one, outcome, seconds } of await tryGroup(workshop, group)) {
        const number = `${String((tried += 1))}/${String(breaks.length)}`;
        console.log(`${number} ${one.name} (${seconds} s)\n    ${wordsFor(outcome)}`);
        if (!('red' in outcome)) unnoticed.push(`${one.name}: ${wordsFor(outcome)}`);
      }
  };
  await Promise.all(workshops.map(work));
  await Promise.all(workshops.map((workshop) => workshop.close()));
  return unnoticed;
}

type Tried = { one: Break; outcome: Outcome; seconds: string };

/**
 * A test that is red with nothing broken would notice everything, and so may one after another break in the same process: those that turned
 * red are asked once more when all is whole. If one is red still, each break is tried with nothing left of the one before.
 */
async function tryGroup(workshop: Workshop, group: Group): Promise<Tried[]> {
  const tried = await tryEach(workshop, group, false);
  if (await areGreen(workshop, group, tried)) return tried;
  const anew = await tryEach(workshop, group, true);
  await workshop.leave();
  if (await areGreen(workshop, group, anew)) return anew;
  return anew.map((one) => ({ ...one, outcome: { failed: 'its tests are red without it' } }));
}

async function tryEach(workshop: Workshop, { breaks }: Group, afresh: boolean): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const one of breaks) {
    const before = Date.now();
    const outcome = await workshop.tryOut(one, afresh);
    tried.push({ one, outcome, seconds: ((Date.now() - before) / 1000).toFixed(1) });
  }
  return tried;
}

async function areGreen(workshop: Workshop, { inWorlds }: Group, tried: readonly Tried[]): Promise<boolean> {
  const red = tried.flatMap(({ outcome }) => ('red' in outcome ? [outcome.red] : []));
  if (!red.length) return true;
  const outcome = await workshop.runWhole(red, inWorlds);
  if ('survived' in outcome) return true;
  console.log(
    `With nothing broken: ${wordsFor(outcome)}${'red' in outcome ? `: ${outcome.because.slice(0, 300)}` : ''}`,
  );
  return false;
}

function wordsFor(outcome: Outcome): string {
  if ('red' in outcome) return `red: ${outcome.red.name}`;
  return 'survived' in outcome ? 'SURVIVED' : `NOT TRIED: ${outcome.failed}`;
}
