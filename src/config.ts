// Which settings does the portal take from its environment? The only reader of process.env.

import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { momentInAmsterdam } from './clock.ts';

/** The project's root: views, public files and migrations are read from here, from src/ and from dist/src/ alike. */
export const PROJECT_ROOT = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../' : '../../', import.meta.url),
);

export type Config = {
  port: number;
  dataDir: string;
  /** The owner's connection string (migrates, makes roles); without it the embedded server in dataDir is used. */
  databaseUrl: string | undefined;
  /** Password of the app's own role; derived from the owner's when absent. */
  appPassword: string | undefined;
  /** Password of the role of the portal's own tasks; derived from the owner's when absent. */
  jobsPassword: string | undefined;
  production: boolean;
  /** Demo data and the list of accounts on the screen. Never in production. */
  demo: boolean;
  /** The moment the portal's clock starts at, for trying out what a day brings. Never in production. */
  now: Date | undefined;
  /** Where the portal is found from outside, without a slash at the end; else pages tell the address they were asked at. */
  publicUrl: string | undefined;
  /** A URI to report a weakness to (RFC 9116); without it there is no security.txt. */
  securityContact: string | undefined;
};

/** Nobody reads it: the demo shows what the file looks like. */
const DEMO_SECURITY_CONTACT = 'mailto:beveiliging@demo.invalid';

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
    jobsPassword: environment.JOBS_DATABASE_PASSWORD,
    production,
    demo,
    now: nowOf(environment.ZORGROUTE_NOW, production),
    publicUrl: publicUrlOf(environment.PUBLIC_URL),
    securityContact: contactOf(environment.SECURITY_CONTACT) ?? (demo ? DEMO_SECURITY_CONTACT : undefined),
  };
}

function nowOf(setting: string | undefined, production: boolean): Date | undefined {
  if (!setting) return undefined;
  if (production)
    throw new Error("ZORGROUTE_NOW does not go with NODE_ENV=production: there the clock is the machine's.");
  const now = momentInAmsterdam(setting);
  if (!now) throw new Error('ZORGROUTE_NOW must be a time in Amsterdam, such as 2026-12-31T23:50.');
  return now;
}

function publicUrlOf(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  const url = URL.canParse(setting) ? new URL(setting) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username
  )
    throw new Error('PUBLIC_URL must be an address without a path, such as https://zorgroute.example.');
  return url.origin;
}

function contactOf(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  const contact = /^[^\s:/@]+@[^\s:/@]+$/.test(setting) ? `mailto:${setting}` : setting;
  if (!/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+?[\d-]+)$/.test(contact))
    throw new Error('SECURITY_CONTACT must be an e-mail address, or start with mailto:, https:// or tel:.');
  return contact;
}

function portOf(setting: string | undefined): number {
  const port = Number(setting ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('PORT must be a number from 0 to 65535.');
  return port;
}
