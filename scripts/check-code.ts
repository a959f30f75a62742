// Runs ESLint with a migrated database beside it, so that the SQL in the code is checked against the real schema.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { bringServer } from '../test/server.ts';
import { bringTemplate, copyDatabase } from '../test/template.ts';

const eslint = fileURLToPath(new URL('../node_modules/eslint/bin/eslint.js', import.meta.url));

const server = await bringServer();
const database = await copyDatabase(server.url, await bringTemplate(server.url));
try {
  process.exitCode = await lint(database.url);
} finally {
  await database.drop();
  await server.stop();
}

async function lint(url: string) {
  const args = [eslint, '--max-warnings=0', ...(process.argv.length > 2 ? process.argv.slice(2) : ['.'])];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, CHECK_DATABASE_URL: url },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
