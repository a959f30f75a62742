// Where is something broken? In a copy of the tree, never in the tree itself, with a database server of its own beside it.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import path from 'node:path';

import type { Break } from './kinds.ts';

const COPIED = [
  'src',
  'demo',
  'test',
  'views',
  'public',
  'migrations',
  'scripts',
  'styles',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  '.htmlvalidate.json',
];

/** The test that turned red, or what else happened. */
export type Outcome = { red: string } | { survived: true } | { failed: string };

export type Workshop = {
  tryOut: (one: Break) => Promise<Outcome>;
  /** The tests with nothing broken: one that is red already would notice everything. */
  runWhole: (tests: readonly string[]) => Promise<Outcome>;
};

export async function makeWorkshop(root: string, folder: string, databaseUrl: string): Promise<Workshop> {
  for (const name of COPIED) await fs.cp(path.join(root, name), path.join(folder, name), { recursive: true });
  await fs.symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return {
    tryOut: (one) => tryOut(folder, databaseUrl, one),
    runWhole: (tests) => runTests(folder, databaseUrl, '', tests),
  };
}

async function tryOut(folder: string, databaseUrl: string, one: Break): Promise<Outcome> {
  const mend = 'file' in one ? await breakFile(path.join(folder, one.file), one) : () => Promise.resolve();
  if (!mend)
    return {
      failed: `${'file' in one ? one.file : ''} does not hold exactly once: ${'from' in one ? one.from : ''}`,
    };
  const sql = 'sql' in one ? one.sql : '';
  try {
    const quick = await runTests(folder, databaseUrl, sql, one.tests, one.only);
    return 'survived' in quick && one.only ? await runTests(folder, databaseUrl, sql, one.tests) : quick;
  } finally {
    await mend();
  }
}

/** Gives what puts it back; undefined when the place is not found, or found twice where it is not the same everywhere. */
async function breakFile(file: string, { from, to }: { from: string; to: string }) {
  const whole = await fs.readFile(file, 'utf8');
  if (!whole.includes(from)) return undefined;
  await fs.writeFile(
    file,
    whole.replaceAll(from, () => to),
  );
  return () => fs.writeFile(file, whole);
}

type Report = {
  testResults: { name: string; message: string; assertionResults: { status: string; fullName: string }[] }[];
};

async function runTests(
  folder: string,
  databaseUrl: string,
  sql: string,
  tests: readonly string[],
  only?: string,
): Promise<Outcome> {
  const report = path.join(folder, 'report.json');
  await fs.rm(report, { force: true });
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      'unit',
      '--project',
      'database',
      '--bail',
      '1',
      '--maxWorkers',
      '1',
      '--reporter',
      'json',
      '--outputFile',
      report,
      ...(only ? ['-t', only] : []),
      ...tests.map((file) => `test/${file}`),
    ],
    {
      cwd: folder,
      env: { ...process.env, DATABASE_URL: databaseUrl, BREAK_SQL: sql },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let trouble = '';
  child.stderr.on('data', (data: Buffer) => (trouble += data.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  const text = await fs.readFile(report, 'utf8').catch(() => '');
  if (!text) return { failed: `the tests did not run: ${trouble.slice(-400)}` };
  return outcomeOf(JSON.parse(text) as Report, code, tests.length);
}

function outcomeOf({ testResults }: Report, code: number | null, files: number): Outcome {
  const red = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === 'failed');
  if (red) return { red: red.fullName };
  const broken = testResults.find(
    ({ message, assertionResults }) => message && !assertionResults.some(({ status }) => status === 'passed'),
  );
  if (broken)
    return {
      failed: `${path.basename(broken.name)} did not come to its tests: ${broken.message.slice(0, 300)}`,
    };
  if (code !== 0 || testResults.length < files)
    return { failed: `the tests ended with ${String(code)} and no test that is red` };
  return { survived: true };
}
