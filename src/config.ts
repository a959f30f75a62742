// Which settings does the portal take from its environment? The only reader of process.env.

import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root: views, public files and migrations are read from here, from src/ and from dist/ alike. */
export const PROJECT_ROOT = fileURLToPath(new URL('../', import.meta.url));

export type Config = {
  port: number;
  dataDir: string;
  /** The owner's connection string (migrates, makes roles); without it the embedded server in dataDir is used. */
  databaseUrl: string | undefined;
  /** Password of the app's own role; derived from the owner's when absent. */
  appPassword: string | undefined;
  production: boolean;
  /** Demo data and the list of accounts on the screen. Never in production. */
  demo: boolean;
};

/** @throws Error with a plain sentence when a setting cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const production = environment.NODE_ENV === 'production';
  const demo = environment.DEMO === '1' || (!production && !environment.DATABASE_URL);
  if (production && demo) throw new Error('DEMO=1 does not go with NODE_ENV=production.');
  if (production && !environment.DATABASE_URL) throw new Error('NODE_ENV=production needs DATABASE_URL.');

  return {
    port: portOf(environment.PORT),
    dataDir: path.resolve(environment.DATA_DIR ?? path.join(PROJECT_ROOT, 'data')),
    databaseUrl: environment.DATABASE_URL,
    appPassword: environment.APP_DATABASE_PASSWORD,
    production,
    demo,
  };
}

function portOf(setting: string | undefined): number {
  const port = Number(setting ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('PORT must be a number from 0 to 65535.');
  return port;
}
