// A child whose parents are to be talked with, and what is planned for it.

import type { Make } from '../../factories.ts';
import type { Portal } from '../../portal.ts';
import { childOf } from '../child.ts';

export const WELL = { plannedOn: '8-12-2026', time: '15.30 uur', who: 'Moeder en juf An' };
export const TALK = {
  heldOn: '27-11-2026',
  present: 'Moeder',
  recognised: 'yes',
  discussed: 'Thuis ook.',
  toldRoute: 'yes',
  toldRights: 'yes',
  outcome: 'own_help',
};

/** The teacher decided by herself, the day before 27 November 2026, to talk with the parents. */
export async function childToTalkAbout(portal: Portal, make: Make) {
  const made = await childOf(make);
  const visitor = await portal.as(made.teacher.membershipId);
  const at = `/trajecten/${made.trajectoryId}`;
  const consulted = { heldOn: '26-11-2026', discussed: 'Besproken.', decision: 'talk_with_parents' };
  await visitor.fillIn(`${at}/overleg`, consulted);
  return { ...made, visitor, at, plan: `${at}/gesprek-plannen` };
}

export async function standingIn({ database }: Portal, trajectoryId: string) {
  const [row] = await database.owner<{ until: string; announced_on: string | null }>(
    `select coalesce(early_until, until)::text as until, announced_on::text from standing where trajectory_id = $1`,
    [trajectoryId],
  );
  return row;
}

/** Every version, the oldest first. */
export const plansIn = ({ database }: Portal, trajectoryId: string) =>
  database.owner<{ on: string; off: string; stands: boolean }>(
    `select happened_on::text as on, answers ->> 'calledOff' as off, superseded_at is null as stands
     from school_entry where kind = 'planned_talk' and trajectory_id = $1 order by created_at`,
    [trajectoryId],
  );
