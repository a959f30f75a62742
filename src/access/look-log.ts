// What does the log of looking say about this piece of work? NEN 7513: who, role, ground, what, which children, layer, when, from where.

import { run, sql, type Question } from '../database/sql.ts';
import { entryOf, isTask, type Permission, type SystemTask } from './permissions.ts';
import type { AnyScope } from './scope.ts';

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
  | { trajectories: readonly string[] }
  | { referral: string }
  | { referrals: readonly string[] }
  | { family: string }
  | { families: readonly string[] };

/** The line for the log, or undefined for a page that shows nobody and says so in the table of rights. */
export function logOf(scope: AnyScope, looked: Looked, action?: LookAction): Question<number> | undefined {
  const asked = scope.permission;
  if (asked.entry.logs === 'nobody') return undefined;
  const done = action ?? (looked === 'nobody' ? undefined : looked.action) ?? 'read';
  if (isTask(asked.name)) return logTask(done, asked.name, looked);
  const name = (looked === 'nobody' ? undefined : looked.as) ?? asked.name;
  const entry = entryOf(name);

  if (looked === 'nobody' || ('pupils' in looked && !looked.pupils.length)) {
    return run(sql`select log_nobody(${done}::text, ${name}::text, ${entry.layer}::text)`);
  }
  if ('pupil' in looked) return logPupils(done, name, entry.layer, [looked.pupil]);
  if ('pupils' in looked) return logPupils(done, name, entry.layer, looked.pupils);
  if ('trajectory' in looked) {
    return run(sql`select log_trajectory(${done}::text, ${name}::text, ${looked.trajectory}::uuid)`);
  }
  if ('trajectories' in looked) throw new Error('Only a task looks at several trajects by their ids.');
  if ('referral' in looked) return logReferrals(done, name, [looked.referral]);
  if ('referrals' in looked) return logReferrals(done, name, looked.referrals);
  return logFamilies(done, name, 'family' in looked ? [looked.family] : looked.families);
}

/** The portal itself names the trajects it worked on; one that found none looked at nobody. */
function logTask(action: LookAction, task: SystemTask, looked: Looked): Question<number> | undefined {
  if (looked === 'nobody') return undefined;
  const ids = 'trajectory' in looked ? [looked.trajectory] : 'trajectories' in looked && looked.trajectories;
  if (!ids) throw new Error('A task says which trajects it looked at.');
  return run(sql`select access.log_task(${action}::text, ${task}::text, ${ids}::uuid[])`);
}

const logPupils = (action: string, what: string, layer: string, ids: readonly string[]) =>
  run(sql`select log_pupils(${action}::text, ${what}::text, ${layer}::text, ${ids}::uuid[])`);
const logReferrals = (action: string, what: string, ids: readonly string[]) =>
  run(sql`select log_referrals(${action}::text, ${what}::text, ${ids}::uuid[])`);
const logFamilies = (action: string, what: string, ids: readonly string[]) =>
  run(sql`select log_families(${action}::text, ${what}::text, ${ids}::uuid[])`);
