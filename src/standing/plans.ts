// On its day a plan waits for something else though nobody did anything: a child became twelve, or a brother or sister came.

import type { Ask } from '../access/transaction.ts';
import type { Day } from '../calendar/days.ts';
import { standingOf } from '../zorgroute/plan/plan-situation.ts';
import { MOST_WHO } from '../zorgroute/plan/queries.ts';
import { takeDuePlans, writeDuePlans, type DuePlan } from './plan-queries.ts';

/** Settles a piece of them by the same rules as whoever changes a plan. Gives how many. */
export async function settlePlans(ask: Ask, today: Day, most: number): Promise<number> {
  const due = await ask(takeDuePlans(most));
  if (due.length) await ask(writeDuePlans(due.map((plan) => rowOf(plan, today))));
  return due.length;
}

function rowOf({ familyId, since, content, createdAt, sent, entries }: DuePlan, today: Day) {
  const rows = { content: content ?? undefined, createdAt: createdAt ?? undefined, sent, entries };
  const { stands, recheckOn } = standingOf(familyId, rows, { since, today });
  return { ...stands, family_id: familyId, who: stands.who.slice(0, MOST_WHO), recheck_on: recheckOn };
}
