// Where is something broken? In a copy of the tree, never in the tree itself, with a database server of its own beside it.
// The test runner of a copy stays: what is broken is read anew, the rest of the tree only once.

import fs from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { createVitest, type TestModule, type Vitest } from 'vitest/node';

import type { Break } from './break.ts';

const COPIED = [
  'src',
  'demo',
  'test',
  'scripts',
  'views',
  'public',
  'styles',
  'migrations',
  'scripts',
  'styles',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  '.dependency-cruiser.cjs',
  '.htmlvalidate.json',
];

/** The test that turned red, or what else happened. */
export type Outcome = { red: string } | { survived: true } | { failed: string };

export type Workshop = {
  tryOut: (one: Break) => Promise<Outcome>;
  /** The tests with nothing broken: one that is red already would notice everything. */
  runWhole: (tests: readonly string[]) => Promise<Outcome>;
  close: () => Promise<void>;
};

type Place = { folder: string; vitest: Vitest; template: string };

/** @param template the database that a break of SQL alone is made in a copy of. The server's address is in DATABASE_URL. */
export async function makeWorkshop(root: string, folder: string, template: string): Promise<Workshop> {
  for (const name of COPIED) await fs.cp(path.join(root, name), path.join(folder, name), { recursive: true });
  await fs.symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const options = { root: folder, watch: false, bail: 1, maxWorkers: 1, reporters: [{}] };
  const project = ['unit', 'database'];
  const vitest = await createVitest(
    'test',
    { ...options, project },
    {},
    { stdout: nowhere(), stderr: nowhere() },
  );
  const place = { folder, vitest, template };
  return {
    tryOut: (one) => tryOut(place, one),
    runWhole: (tests) => runTests(place, tests),
    close: () => vitest.close(),
  };
}

/** What a portal that is broken says of itself is no outcome. */
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

async function tryOut(place: Place, one: Break): Promise<Outcome> {
  const mend = 'file' in one ? await breakFile(place, one) : await breakDatabase(place, one);
  if (!mend) return { failed: `its place is not there: ${'from' in one ? one.from : ''}` };
  try {
    const quick = await runTests(place, one.tests, one.only);
    return 'survived' in quick && one.only ? await runTests(place, one.tests) : quick;
  } finally {
    await mend();
  }
}

/** Gives what puts it back; undefined when the place is not found. */
async function breakFile({ folder, vitest }: Place, one: { file: string; from: string; to: string }) {
  const file = path.join(folder, one.file);
  const whole = await fs.readFile(file, 'utf8');
  if (!whole.includes(one.from)) return undefined;
  const write = async (text: string) => {
    await fs.writeFile(file, text);
    vitest.invalidateFile(file);
  };
  await write(whole.replaceAll(one.from, () => one.to));
  return () => write(whole);
}

/** What the tests' template reads (test/template.ts): it is made from the whole one, with this SQL after it. */
async function breakDatabase({ folder, template }: Place, { sql }: { sql: string }) {
  const file = path.join(folder, 'break.json');
  await fs.writeFile(file, JSON.stringify({ template, sql }));
  return () => fs.rm(file);
}

async function runTests(
  { folder, vitest }: Place,
  tests: readonly string[],
  only?: string,
): Promise<Outcome> {
  if (only) vitest.setGlobalTestNamePattern(only);
  else vitest.resetGlobalTestNamePattern();
  const files = tests.map((file) => path.join(folder, 'test', file));
  const specifications = await vitest.getRelevantTestSpecifications(files);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications, true);
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
  if (red) return { red: red.fullName };
  const trouble = [
    ...modules.flatMap((one) => one.errors().map(({ message }) => message)),
    ...unhandled.map(String),
  ];
  if (trouble.length) return { failed: `did not come to its tests: ${(trouble[0] ?? '').slice(0, 300)}` };
  // With a test that failed, the files after it are not run; here none did.
  if (modules.length < files)
    return { failed: `${String(files - modules.length)} files of tests did not run` };
  return { survived: true };
}
