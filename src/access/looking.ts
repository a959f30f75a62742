// What does the log of looking say about this piece of work? NEN 7513: who, role, ground, what, which children, layer, when, from where.

import { run, sql, type Question } from '../database/sql.ts';
import { entryOf, type Permission } from './permissions.ts';
import type { Scope } from './scope.ts';

export type LookAction = 'read' | 'search' | 'export' | 'print' | 'download' | 'change';
/** Whose data a page shows. 'nobody' when it turned out to show no child (an empty list). */
export type Looked =
  | 'nobody'
  | ({
      action?: LookAction;
      /** When the page shows what another permission names. */ as?: Permission;
    } & Subject);
type Subject =
  | { pupil: string }
  | { pupils: readonly string[] }
  | { trajectory: string }
  | { referral: string }
  | { referrals: readonly string[] }
  | { family: string }
  | { families: readonly string[] };

/** The line for the log, or undefined for a page that shows nobody and says so in the table of rights. */
export function logOf(scope: Scope, looked: Looked, action?: LookAction): Question<number> | undefined {
  const asked = scope.permission;
  const name = (looked === 'nobody' ? undefined : looked.as) ?? asked.name;
  const entry = entryOf(name);
  if (asked.entry.logs === 'nobody') return undefined;
  const done = action ?? (looked === 'nobody' ? undefined : looked.action) ?? 'read';

  if (looked === 'nobody' || ('pupils' in looked && !looked.pupils.length)) {
    return run(sql`select log_nobody(${done}::text, ${name}::text, ${entry.layer}::text)`);
  }
  if ('pupil' in looked) return logPupils(done, name, entry.layer, [looked.pupil]);
  if ('pupils' in looked) return logPupils(done, name, entry.layer, looked.pupils);
  if ('trajectory' in looked) {
    return run(sql`select log_trajectory(${done}::text, ${name}::text, ${looked.trajectory}::uuid)`);
  }
  if ('referral' in looked) return logReferrals(done, name, [looked.referral]);
  if ('referrals' in looked) return logReferrals(done, name, looked.referrals);
  return logFamilies(done, name, 'family' in looked ? [looked.family] : looked.families);
}

const logPupils = (action: string, what: string, layer: string, ids: readonly string[]) =>
  run(sql`select log_pupils(${action}::text, ${what}::text, ${layer}::text, ${ids}::uuid[])`);
const logReferrals = (action: string, what: string, ids: readonly string[]) =>
  run(sql`select log_referrals(${action}::text, ${what}::text, ${ids}::uuid[])`);
const logFamilies = (action: string, what: string, ids: readonly string[]) =>
  run(sql`select log_families(${action}::text, ${what}::text, ${ids}::uuid[])`);
