// Help for a family with a plan: as it is filled in, and where it stands.

import { addDays } from '../../../../src/calendar/days.ts';
import { typedDay } from '../../../../src/forms/typed-days.ts';
import { familyWithPlan, today, writePlan, type Family } from '../../plan/story.ts';
import type { Portal } from '../../../portal.ts';

export const CALL_ON = addDays(today, 7);

/** For Jurre, under the goal of both children. */
export const helpFields = (family: Pick<Family, 'ids'>, goalId: string) => ({
  what: 'Ouderschap na scheiding',
  goalId,
  forWhom: [family.ids.jurre],
  by: 'De Brugwachter',
  from: 'organisation',
  law: 'youth_decision',
  decidedBy: 'by_law',
  askedOn: typedDay(addDays(today, -20)),
  expected: 'half januari',
  callOn: typedDay(CALL_ON),
  meanwhile: 'Opa Jan brengt op woensdag.',
  readers: '',
});

/** The ids of the goals of the newest version, in the order of the plan. */
export async function goalsOf(portal: Portal, familyId: string): Promise<string[]> {
  const [row] = await portal.database.owner<{ ids: string[] }>(
    `select (select array_agg(g ->> 'id' order by n) from jsonb_array_elements(content -> 'goals') with ordinality x (g, n)) as ids
     from plan_version where family_id = $1 order by version desc limit 1`,
    [familyId],
  );
  return row?.ids ?? [];
}

type Standing = { help_id: string; task: string; what: string; since: string; until: string | null };
export const standingsOf = (portal: Portal, familyId: string) =>
  portal.database.owner<Standing>(
    'select help_id, task, help_name as what, since::text, until::text from help_standing where family_id = $1 order by what',
    [familyId],
  );

/** A family with a plan and one help under its first goal. */
export async function familyWithHelp(portal: Portal, fields: Record<string, string | string[]> = {}) {
  const family = await familyWithPlan(portal);
  await writePlan(family);
  const [goalId = '', ownGoalId = ''] = await goalsOf(portal, family.familyId);
  const at = `/gezinnen/${family.familyId}/hulp`;
  const reply = await family.visitor.fillIn(`${at}/nieuw`, { ...helpFields(family, goalId), ...fields });
  const helpId = (await standingsOf(portal, family.familyId))[0]?.help_id ?? '';
  return { ...family, at, goalId, ownGoalId, helpId, reply };
}

/** What the school heard of help for this child, and still stands. */
export const told = (portal: Portal, referralId: string) =>
  portal.database.owner<{ kind: string }>(
    `select kind from milestone where referral_id = $1 and kind like 'help%' and superseded_at is null order by created_at, kind desc`,
    [referralId],
  );

type OfHelp = Pick<Family, 'visitor'> & { at: string; helpId: string };
export const news = ({ visitor, at, helpId }: OfHelp, fields: object) =>
  visitor.fillIn(`${at}/${helpId}/nieuws`, { on: typedDay(today), ...fields });
export const say = ({ visitor, at, helpId, ids }: OfHelp & Pick<Family, 'ids'>, fields: object) =>
  visitor.fillIn(`${at}/${helpId}/bevestiging`, { saidBy: ids.jurre, on: typedDay(today), ...fields });
