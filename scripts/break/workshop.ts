// Where is something broken? In a copy of the tree, never in the tree itself, with a database server of its own beside it.
// The test runner of a copy stays, and so does its process: what is broken is read anew with all that imports it, the rest only once.

import fs from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { createVitest, escapeTestName, type TestCase, type TestModule, type Vitest } from 'vitest/node';

import type { Broken, KeptWorlds } from '../../test/broken.ts';
import { isMadeInWorlds, type Break } from './break.ts';
import { keepProcess, type ProcessKeeper } from './kept-process.ts';
import { askOwner, makeWorlds } from './kept-worlds.ts';

const COPIED = [
  'src',
  'demo',
  'test',
  'scripts',
  'views',
  'public',
  'styles',
  'migrations',
  'package.json',
  'LICENSE',
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'publiccode.yml',
  '.env.example',
  'tsconfig.json',
  'tsconfig.build.json',
  'vitest.config.ts',
  '.dependency-cruiser.cjs',
  '.htmlvalidate.json',
];

/** The test that turned red, or what else happened. */
export type Outcome =
  { red: RedTest; because: string } | { survived: true; passed: number } | { failed: string };

/** `file` below test/. */
export type RedTest = { file: string; name: string };

export type Workshop = {
  /** @param afresh in a process that knows nothing of what was broken before */
  tryOut: (one: Break, afresh: boolean) => Promise<Outcome>;
  /** These tests with nothing broken. One that is red then too would notice everything. They stand where their break was made. */
  runWhole: (tests: readonly RedTest[], inWorlds: boolean) => Promise<Outcome>;
  /** Ends the process that stayed, so that the next begins anew. */
  leave: () => Promise<void>;
  close: () => Promise<void>;
};

type Place = {
  folder: string;
  vitest: Vitest;
  keeper: ProcessKeeper;
  template: string;
  worlds: KeptWorlds;
  /** A process may stay while what is broken is a module or stands in the database: nobody tells it of a view or a style. */
  mayStay: boolean;
  /** Modules that the process that stays must read anew. */
  changed: Set<string>;
};

const FIRST_RED = 'scripts/break/first-red-runner.ts';

/** So long a test may take that something broken keeps waiting. */
const HANGS_MS = 60_000;

/** @param template the database that a break of SQL alone is made in a copy of. The server's address is `serverUrl`, and in DATABASE_URL. */
export async function makeWorkshop(
  root: string,
  folder: string,
  serverUrl: string,
  template: string,
): Promise<Workshop> {
  for (const name of COPIED) await fs.cp(path.join(root, name), path.join(folder, name), { recursive: true });
  await fs.symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const keeper = keepProcess(() => place.mayStay);
  const vitest = await startVitest(folder, keeper);
  const worlds = await makeWorlds(serverUrl, template);
  const place: Place = { folder, vitest, keeper, template, worlds, mayStay: true, changed: new Set() };
  return {
    tryOut: (one, afresh) => tryOut(place, one, afresh),
    runWhole: (tests, inWorlds) => runWhole(place, tests, inWorlds),
    leave: keeper.leave,
    close: async () => {
      await keeper.leave();
      await vitest.close();
    },
  };
}

async function startVitest(folder: string, { pool }: ProcessKeeper) {
  const options = {
    root: folder,
    watch: false,
    maxWorkers: 1,
    reporters: [{}],
    testTimeout: HANGS_MS,
  };
  const project = ['unit', 'database'];
  const output = { stdout: nowhere(), stderr: nowhere() };
  const vitest = await createVitest('test', { ...options, project, pool }, {}, output);
  for (const { config } of vitest.projects) {
    config.runner = path.join(folder, FIRST_RED);
    config.maxWorkers = 1; // its own number goes before the one above, and the process that stays takes one run at a time
  }
  return vitest;
}

/** What a portal that is broken says of itself is no outcome. */
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** What survives the quick way, or does not come to its tests, is tried anew: whole files, with nothing left of what was before. */
async function tryOut(place: Place, one: Break, afresh: boolean): Promise<Outcome> {
  if (!afresh) {
    const outcome = await tryWith(place, () => breakQuickly(place, one), one.tests, one.only);
    if ('red' in outcome) return outcome;
  }
  await place.keeper.leave();
  return tryWith(place, () => breakPlace(place, one), one.tests);
}

/** A test that is not there without its break, or that sums up what those before it saw, is asked with its whole file. */
async function runWhole(place: Place, tests: readonly RedTest[], inWorlds: boolean): Promise<Outcome> {
  const files = [...new Set(tests.map(({ file }) => file))];
  const names = [...new Set(tests.map(({ name }) => `^${escapeTestName(name, false)}$`))];
  const run = (only?: string) => tryWith(place, inWorlds ? layWorlds : layNothing, files, only);
  const outcome = await run(names.join('|'));
  return 'survived' in outcome && outcome.passed >= names.length ? outcome : run();
}

const breakQuickly = (place: Place, one: Break) =>
  isMadeInWorlds(one) ? breakWorlds(place, one.sql, one.undo) : breakPlace(place, one);

type Mend = () => Promise<void>;

async function tryWith(
  place: Place,
  make: (place: Place) => Promise<Mend | undefined>,
  tests: readonly string[],
  only?: string,
): Promise<Outcome> {
  const mend = await make(place);
  if (!mend) return { failed: 'its place is not there' };
  try {
    return await runTests(place, tests, only);
  } finally {
    await mend();
  }
}

const breakPlace = (place: Place, one: Break) =>
  'file' in one ? breakFile(place, one) : layBreak(place, { sql: one.sql });

/** Gives what puts it back; undefined when the place is not found. */
async function breakFile(place: Place, one: { file: string; from: string; to: string }) {
  const file = path.join(place.folder, one.file);
  const whole = await fs.readFile(file, 'utf8');
  if (!whole.includes(one.from)) return undefined;
  const isModule = one.file.endsWith('.ts');
  const isSql = one.file.startsWith('migrations/');
  const write = async (text: string, isWhole: boolean) => {
    await fs.writeFile(file, text);
    readAnew(place, file);
    if (!isModule && !isSql) place.mayStay = isWhole;
  };
  await write(
    whole.replaceAll(one.from, () => one.to),
    false,
  );
  const lift = one.file.startsWith('migrations/standing/') ? await layBreak(place) : undefined;
  return async () => {
    await write(whole, true);
    await lift?.();
  };
}

/** It, and all that imports it: as when vitest watches a tree. */
function readAnew({ vitest: { watcher }, changed }: Place, file: string) {
  watcher.onFileChange(file);
  for (const one of watcher.invalidates) changed.add(one);
  watcher.invalidates.clear();
  watcher.changedTests.clear();
}

async function breakWorlds(place: Place, sql: string, undo: string) {
  await askOwner(place.worlds.url, sql);
  const lift = await layWorlds(place);
  return async () => {
    await lift();
    await askOwner(place.worlds.url, undo);
  };
}

const layNothing = () => Promise.resolve(() => Promise.resolve());

const layWorlds = (place: Place) => layBreak(place, { worlds: place.worlds });

/** For the tests' own databases (test/broken.ts). */
async function layBreak({ folder, template }: Place, more: Partial<Broken> = {}): Promise<Mend> {
  const file = path.join(folder, 'break.json');
  await fs.writeFile(file, JSON.stringify({ template, ...more } satisfies Broken));
  return () => fs.rm(file);
}

async function runTests(place: Place, tests: readonly string[], only?: string): Promise<Outcome> {
  const { folder, vitest } = place;
  await tellProcess(place);
  const files = tests.map((file) => path.join(folder, 'test', file));
  const specifications = await vitest.getRelevantTestSpecifications(files);
  const asked = specifications.map(({ project, moduleId }) =>
    project.createSpecification(moduleId, only ? { testNamePattern: new RegExp(only) } : {}),
  );
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(asked, true);
  return outcomeOf(
    folder,
    testModules.filter(({ moduleId }) => files.includes(moduleId)),
    unhandledErrors,
    files.length,
  );
}

/** A process that begins now has read nothing yet. */
async function tellProcess({ vitest: { watcher }, keeper, changed, mayStay }: Place) {
  const stays = await keeper.renew();
  if (!mayStay) return;
  if (stays) for (const file of changed) watcher.invalidates.add(file);
  changed.clear();
}

function outcomeOf(
  folder: string,
  modules: readonly TestModule[],
  unhandled: readonly unknown[],
  files: number,
): Outcome {
  const tests = modules.flatMap((one) => [...one.children.allTests()]);
  const red = tests.find((one) => one.result().state === 'failed');
  if (red) return { red: whichOf(folder, red), because: red.result().errors?.[0]?.message ?? '' };
  const trouble = [
    ...modules.flatMap((one) => one.errors().map(({ message }) => message)),
    ...unhandled.map((error) => inspect(error).replaceAll('\n', ' ')),
  ];
  if (trouble.length) return { failed: `did not come to its tests: ${(trouble[0] ?? '').slice(0, 600)}` };
  if (modules.length < files)
    return { failed: `${String(files - modules.length)} files of tests did not run` };
  return { survived: true, passed: tests.filter((one) => one.result().state === 'passed').length };
}

/** Its name is as a pattern of names meets it. */
function whichOf(folder: string, test: TestCase): RedTest {
  const suites: string[] = [];
  for (let above = test.parent; above.type === 'suite'; above = above.parent) suites.unshift(above.name);
  return {
    file: path.relative(path.join(folder, 'test'), test.module.moduleId),
    name: [...suites, test.name].join(' '),
  };
}
