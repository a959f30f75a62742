// Other processes in a test: several that do the same at once, and one that is killed half way.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

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
