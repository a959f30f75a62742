// Brings the one database server of a test run: DATABASE_URL, or an embedded one. Vitest runs it first.

import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

import { startEmbeddedPostgres } from '../src/database/embedded.ts';
import { build } from './processes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
  }
}

const cacheFolder = fileURLToPath(new URL('../node_modules/.cache/zorgroute-test', import.meta.url));

export default async function setup(project: TestProject) {
  build();
  const server = await bringServer();
  project.provide('serverUrl', server.url);
  return server.stop;
}

/** Whoever asks for it stops it. */
export async function bringServer() {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  const inMemory = process.env['CI'] && (await folderInMemory());
  const server = await startEmbeddedPostgres({ dataDir: inMemory || cacheFolder, fast: true });
  const stop = async () => {
    await server.stop();
    if (inMemory) await fs.rm(inMemory, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

const MEMORY_FOLDER = '/dev/shm';
const MEMORY_BYTES = 8 * 1024 ** 3;

/**
 * Where nothing is kept for a next run: each file of tests makes and drops a database of some six hundred files, of which a disk makes
 * half as much work again (20 made and dropped: 3.7 s of processor on ext4, 2.5 s there). Undefined where there is no such folder or no room.
 */
export async function folderInMemory(): Promise<string | undefined> {
  const { bavail, bsize } = await fs.statfs(MEMORY_FOLDER).catch(() => ({ bavail: 0, bsize: 0 }));
  if (bavail * bsize < MEMORY_BYTES) return undefined;
  const folder = await fs.mkdtemp(path.join(MEMORY_FOLDER, 'zorgroute-test-'));
  await fs.chmod(folder, 0o755); // the account of the server passes through
  return folder;
}
