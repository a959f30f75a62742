// Other processes in a test: several that do the same at once, and one that is killed half way.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT = path.join(ROOT, 'dist/.tsbuildinfo');

/**
 * The portal as `npm start` runs it, in an environment of its own: read from TypeScript each start took 2 s of processor, built it takes 0.7 s.
 * @param settings with PORT, any free port unless one is said
 */
export function startServer(settings: Record<string, string | undefined>) {
  build();
  return spawn(process.execPath, ['dist/src/server.js'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], TMPDIR: os.tmpdir(), PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** When something was written since; each test run does so before its first test. */
export function build() {
  const since = fs.statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (writtenLast() < since) return;
  execFileSync(process.execPath, ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.build.json'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  fs.utimesSync(BUILT, new Date(), new Date());
}

const writtenLast = () =>
  Math.max(
    ...['src', 'demo'].flatMap((folder) =>
      fs
        .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => fs.statSync(path.join(ROOT, folder, name)).mtimeMs),
    ),
  );

/**
 * A process that imports `module` (below src/) and runs `code`, where its exports and `args` are known.
 * It runs TypeScript as it stands, on Node 20 as well.
 */
export function startProcess(module: string, code: string, args: unknown[] = []) {
  const url = new URL(`../src/${module}`, import.meta.url).href;
  const program = `
    const module = await import(${JSON.stringify(url)});
    const args = ${JSON.stringify(args)};
    ${code}`;
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Runs the same in `count` processes at once and gives what each answered (JSON). */
export function runTogether(
  count: number,
  module: string,
  expression: string,
  args: unknown[],
): Promise<unknown[]> {
  const code = `console.log(JSON.stringify(await (${expression})))`;
  return Promise.all(
    Array.from({ length: count }, async () => {
      const answer = await text(startProcess(module, code, args).stdout);
      return JSON.parse(answer) as unknown;
    }),
  );
}

/** The next line that a process says. */
export async function nextLine(child: ReturnType<typeof startProcess>) {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}
