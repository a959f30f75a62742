// Help for a family with a plan: as it is filled in, and where it stands.

import { addDays } from '../../../../src/calendar/days.ts';
import { typedDay } from '../../../../src/forms/typed-days.ts';
import type { Family } from '../../plan/story.ts';
import { today } from '../../plan/story.ts';
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
