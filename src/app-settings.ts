// What is the portal told by whoever starts it, and how does a request find it?

import type { Express } from 'express';
import type pg from 'pg';

import type { Instead } from './access/may.ts';
import type { Settle } from './access/scope.ts';
import { machineClock, type Clock } from './clock.ts';
import { keepDraftInstead } from './forms/drafts.ts';
import { settle } from './standing/settle.ts';

export type AppSettings = {
  pool: pg.Pool;
  /** Another one than the machine's only outside production. */
  clock?: Clock;
  /** Cookies with __Host- and Secure, HSTS: everywhere but in the demo. */
  secure: boolean;
  demo: boolean;
  demoAccounts?: readonly { email: string; what: string }[];
  /** Whose word is taken for where a request comes from; without it that of this machine. */
  trustedProxies?: readonly string[];
  publicUrl?: string | undefined;
  securityContact?: string | undefined;
  /** Whether mail leaves; else it stands on the page of the administrator. */
  sendsMail?: boolean;
};

/** What a request finds of the portal it came to, and how Express reads it. */
export function set(app: Express, settings: AppSettings) {
  app
    .set('pool', settings.pool)
    .set('clock', settings.clock ?? machineClock)
    .set('secure cookies', settings.secure)
    .set('demo', settings.demo)
    .set('demo accounts', settings.demoAccounts ?? [])
    .set('public url', settings.publicUrl)
    .set('security contact', settings.securityContact)
    .set('sends mail', settings.sendsMail ?? false)
    .set('instead', keepDraftInstead satisfies Instead)
    .set('settle', settle satisfies Settle)
    .set('x-powered-by', false)
    .set('etag', false)
    .set('trust proxy', settings.trustedProxies ?? 'loopback')
    .set('query parser', 'simple');
}
