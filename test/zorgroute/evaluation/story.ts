// A family that looks together at its plan: as it is filled in.

import { addDays } from '../../../src/calendar/days.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { howName, keyOf, saidName } from '../../../src/zorgroute/evaluation/look.ts';
import type { Portal } from '../../portal.ts';
import { goalsOf } from '../support/help/story.ts';
import { answer, familyWithPlan, today, writePlan, type Family } from '../plan/story.ts';

export const NEXT_ON = addDays(today, 30);

export const WORDS = {
  fenna: 'We zwaaien gewoon.',
  mother: 'Ik hoef er niet tegenop te zien.',
  father: 'Het loopt, maar ik mis de woensdag.',
  school: 'Ze is elke dag op tijd.',
};

/** Both children and both parents, and the goal of everybody goes on. */
export const lookFields = (
  { ids, goalId }: Pick<Family, 'ids'> & { goalId: string },
  more: Record<string, string | string[]> = {},
) => ({
  on: typedDay(today),
  withWhom: [ids.fenna, ids.mother],
  others: 'Juf Marrit',
  [saidName(goalId, keyOf(ids.fenna))]: WORDS.fenna,
  [saidName(goalId, keyOf(ids.mother))]: WORDS.mother,
  [saidName(goalId, keyOf(ids.father))]: WORDS.father,
  [saidName(goalId, 'school')]: WORDS.school,
  [howName(goalId)]: 'goes_on',
  nextOn: typedDay(NEXT_ON),
  nextWhere: 'na schooltijd',
  ...more,
});

/** A plan with a goal of everybody and one of the mother's house, with which everybody agrees. */
export async function familyAgreed(portal: Portal) {
  const family = await familyWithPlan(portal);
  const { visitor, path, ids, familyId } = family;
  await writePlan(family);
  for (const id of [ids.mother, ids.father, ids.jurre]) await answer(visitor, path, id, { answer: 'agrees' });
  const [goalId = '', ownGoalId = ''] = await goalsOf(portal, familyId);
  return { ...family, at: `/gezinnen/${familyId}/evaluatie`, goalId, ownGoalId };
}
export type Agreed = Awaited<ReturnType<typeof familyAgreed>>;

export const look = (family: Agreed, more: Record<string, string | string[]> = {}) =>
  family.visitor.fillIn(`${family.at}/nieuw`, lookFields(family, more));

/** With the mother alone, about what is of her house. */
export const lookAtHers = (family: Agreed, words: string, how = 'goes_on') =>
  family.visitor.fillIn(`${family.at}/huis/${family.ids.mother}`, {
    on: typedDay(today),
    [saidName(family.ownGoalId, keyOf(family.ids.mother))]: words,
    [howName(family.ownGoalId)]: how,
  });

export const toldLooks = (portal: Portal, referralId: string) =>
  portal.database.owner<{ on: string }>(
    `select on_date::text as on from milestone where referral_id = $1 and kind = 'looked' and superseded_at is null order by created_at`,
    [referralId],
  );

export const planStandingOf = async (portal: Portal, familyId: string) =>
  (
    await portal.database.owner<{ task: string; until: string | null }>(
      'select task, until::text from plan_standing where family_id = $1',
      [familyId],
    )
  )[0];

export const newestLook = async (portal: Portal, familyId: string) =>
  (
    await portal.database.owner<{ id: string }>(
      `select id from care_entry where family_id = $1 and kind = 'looked_together' order by created_at desc limit 1`,
      [familyId],
    )
  )[0]?.id ?? '';
