// Where is something broken? In a copy of the tree, never in the tree itself, with a database server of its own beside it.
// The test runner of a copy stays: what is broken is read anew, the rest of the tree only once. So does its process, while the code is whole.

import fs from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import { createVitest, type TestModule, type Vitest } from 'vitest/node';

import type { Broken, KeptWorlds } from '../../test/broken.ts';
import { isMadeInWorlds, type Asked, type Break } from './break.ts';
import { keepingProcess } from './kept-process.ts';
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
  'vitest.config.ts',
  '.dependency-cruiser.cjs',
  '.htmlvalidate.json',
];

/** The test that turned red, or what else happened. */
export type Outcome = { red: string; because: string } | { survived: true } | { failed: string };

export type Workshop = {
  tryOut: (one: Break) => Promise<Outcome>;
  /** Tests with nothing broken: one that is red already would notice everything. They stand where their breaks are made. */
  runWhole: (asked: Asked) => Promise<Outcome>;
  close: () => Promise<void>;
};

type Place = {
  folder: string;
  vitest: Vitest;
  renew: () => Promise<void>;
  template: string;
  worlds: KeptWorlds;
  isCodeWhole: boolean;
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
  const { pool, renew, leave } = keepingProcess(() => place.isCodeWhole);
  const vitest = await startVitest(folder, pool);
  const worlds = await makeWorlds(serverUrl, template);
  const place: Place = { folder, vitest, renew, template, worlds, isCodeWhole: true };
  return {
    tryOut: (one) => tryOut(place, one),
    runWhole: ({ file, only, inWorlds }) => tryWith(place, inWorlds ? layWorlds : layNothing, [file], only),
    close: async () => {
      await leave();
      await vitest.close();
    },
  };
}

async function startVitest(folder: string, pool: ReturnType<typeof keepingProcess>['pool']) {
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

async function tryOut(place: Place, one: Break): Promise<Outcome> {
  const outcome = await tryWith(place, () => breakQuickly(place, one), one.tests, one.only);
  return 'survived' in outcome && one.only
    ? tryWith(place, () => breakPlace(place, one), one.tests)
    : outcome;
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
  const isCode = !one.file.startsWith('migrations/');
  const write = async (text: string, isWhole: boolean) => {
    await fs.writeFile(file, text);
    place.vitest.invalidateFile(file);
    if (isCode) place.isCodeWhole = isWhole;
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

async function runTests(
  { folder, vitest, renew }: Place,
  tests: readonly string[],
  only?: string,
): Promise<Outcome> {
  await renew();
  const files = tests.map((file) => path.join(folder, 'test', file));
  const specifications = await vitest.getRelevantTestSpecifications(files);
  const asked = specifications.map(({ project, moduleId }) =>
    project.createSpecification(moduleId, only ? { testNamePattern: new RegExp(only) } : {}),
  );
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(asked, true);
  return outcomeOf(
    testModules.filter(({ moduleId }) => files.includes(moduleId)),
    unhandledErrors,
    files.length,
  );
}

function outcomeOf(modules: readonly TestModule[], unhandled: readonly unknown[], files: number): Outcome {
  const red = modules
    .flatMap((one) => [...one.children.allTests()])
    .find((one) => one.result().state === 'failed');
  if (red) return { red: red.fullName, because: red.result().errors?.[0]?.message ?? '' };
  const trouble = [
    ...modules.flatMap((one) => one.errors().map(({ message }) => message)),
    ...unhandled.map((error) => inspect(error).replaceAll('\n', ' ')),
  ];
  if (trouble.length) return { failed: `did not come to its tests: ${(trouble[0] ?? '').slice(0, 600)}` };
  if (modules.length < files)
    return { failed: `${String(files - modules.length)} files of tests did not run` };
  return { survived: true };
}
