// A folder as `npm ci --omit=dev` leaves it: the portal's own files, and of the packages those that production installs.

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';

import { PROJECT_ROOT } from '../../src/config.ts';

const OWN = ['src', 'demo', 'views', 'public', 'styles', 'scripts', 'migrations'];
const FILES = ['package.json', 'tsconfig.json', 'tsconfig.build.json'];
/** What a build makes: nothing of it is there after a checkout. */
const BUILT = ['public/styles', 'public/fonts'];

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ dev: z.boolean().optional(), bin: z.record(z.string(), z.string()).optional() }),
  ),
});

export async function productionInstall(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-production-'));
  await fs.chmod(folder, 0o755);
  for (const name of [...OWN, ...FILES])
    await fs.cp(path.join(PROJECT_ROOT, name), path.join(folder, name), { recursive: true });
  for (const name of BUILT) await fs.rm(path.join(folder, name), { recursive: true, force: true });
  await linkPackages(folder);
  return { folder, remove: () => fs.rm(folder, { recursive: true }) };
}

/** Those within another package come along with it. */
async function linkPackages(folder: string) {
  const { packages } = Lock.parse(
    JSON.parse(await fs.readFile(path.join(PROJECT_ROOT, 'package-lock.json'), 'utf8')),
  );
  const installed = Object.entries(packages).filter(
    ([place, { dev }]) => place && !dev && place.lastIndexOf('node_modules/') === 0,
  );
  await fs.mkdir(path.join(folder, 'node_modules/.bin'), { recursive: true });
  for (const [place, { bin = {} }] of installed) {
    const from = await fs.realpath(path.join(PROJECT_ROOT, place)).catch(() => undefined);
    if (!from) continue; // made for another kind of machine
    await fs.mkdir(path.dirname(path.join(folder, place)), { recursive: true });
    await fs.symlink(from, path.join(folder, place));
    for (const [name, program] of Object.entries(bin))
      await fs.symlink(path.join(from, program), path.join(folder, 'node_modules/.bin', name));
  }
}
