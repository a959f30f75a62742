// Which settings does the portal take from its environment? The only reader of process.env.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { momentInAmsterdam } from './clock.ts';
import { databaseOf } from './config/database-settings.ts';
import { mailOf, type MailSettings } from './config/mail-settings.ts';
import { hostOf, proxiesOf } from './config/network-settings.ts';
import { CannotStart } from './problems/cannot-start.ts';

/** The project's root: views, public files and migrations are read from here, from src/ and from dist/src/ alike. */
export const PROJECT_ROOT = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../' : '../../', import.meta.url),
);

export type Config = MailSettings & {
  /** The address it listens on. */
  host: string;
  port: number;
  /** Whose word is taken for where a request comes from: as Express' `trust proxy` takes it. */
  trustedProxies: string[];
  dataDir: string;
  /**
   * The owner's connection string (migrates, makes roles), with what DATABASE_TLS says in it; without it the embedded server in
   * dataDir is used.
   */
  databaseUrl: string | undefined;
  /** The most connections of this process that pages are asked over. */
  poolSize: number;
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

/** @throws CannotStart with the one sentence that says which setting is missing or cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv = settings()): Config {
  const production = environment.NODE_ENV === 'production';
  const demo = environment.DEMO === '1' || (!production && !environment.DATABASE_URL);
  if (production) refuseUnfinished(environment);

  return {
    host: hostOf(environment.HOST),
    port: portOf(environment.PORT),
    trustedProxies: proxiesOf(environment.TRUSTED_PROXIES),
    dataDir: path.resolve(environment.DATA_DIR ?? path.join(PROJECT_ROOT, 'data')),
    ...databaseOf(environment, production),
    ...mailOf(environment, demo),
    appPassword: environment.APP_DATABASE_PASSWORD,
    jobsPassword: environment.JOBS_DATABASE_PASSWORD,
    production,
    demo,
    now: nowOf(environment.ZORGROUTE_NOW, production),
    publicUrl: publicUrlOf(environment.PUBLIC_URL),
    securityContact: contactOf(environment.SECURITY_CONTACT) ?? (demo ? DEMO_SECURITY_CONTACT : undefined),
  };
}

/** What stands in `.env` beside the portal, unless the environment says otherwise. */
function settings(): NodeJS.ProcessEnv {
  const file = path.join(PROJECT_ROOT, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

/** What a portal for real people cannot do without, or with. */
function refuseUnfinished({ DEMO, DATABASE_URL, PUBLIC_URL }: NodeJS.ProcessEnv) {
  if (DEMO === '1') throw new CannotStart('DEMO=1 does not go with NODE_ENV=production.');
  if (!DATABASE_URL)
    throw new CannotStart(
      'NODE_ENV=production needs DATABASE_URL, such as postgres://zorgroute:…@db.example/zorgroute.',
    );
  if (!PUBLIC_URL)
    throw new CannotStart(
      'NODE_ENV=production needs PUBLIC_URL, where people find the portal, such as https://zorgroute.example.',
    );
}

function nowOf(setting: string | undefined, production: boolean): Date | undefined {
  if (!setting) return undefined;
  if (production)
    throw new CannotStart(
      "ZORGROUTE_NOW does not go with NODE_ENV=production: there the clock is the machine's.",
    );
  const now = momentInAmsterdam(setting);
  if (!now)
    throw new CannotStart(
      'ZORGROUTE_NOW must be a time in Amsterdam, such as 2026-12-31T23:50, and not in the hour that clocks leave out in March.',
    );
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
    throw new CannotStart('PUBLIC_URL must be an address without a path, such as https://zorgroute.example.');
  return url.origin;
}

function contactOf(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  const contact = /^[^\s:/@]+@[^\s:/@]+$/.test(setting) ? `mailto:${setting}` : setting;
  if (!/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+|tel:\+?[\d-]+)$/.test(contact))
    throw new CannotStart(
      'SECURITY_CONTACT must be an e-mail address, or start with mailto:, https:// or tel:.',
    );
  return contact;
}

function portOf(setting: string | undefined): number {
  const port = Number(setting ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CannotStart('PORT must be a number from 0 to 65535.');
  return port;
}
