// Brings the one database server of a test run: DATABASE_URL, or an embedded one. Vitest runs it first.

import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

import { startEmbeddedPostgres } from '../src/database/embedded.ts';

declare module 'vitest' {
  interface ProvidedContext {
    serverUrl: string;
  }
}

const cacheFolder = fileURLToPath(new URL('../node_modules/.cache/zorgroute-test', import.meta.url));

export default async function setup(project: TestProject) {
  const server = await bringServer();
  project.provide('serverUrl', server.url);
  return server.stop;
}

/** Whoever asks for it stops it. */
export async function bringServer() {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir: cacheFolder, fast: true });
}
