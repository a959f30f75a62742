// A look together is kept: the words as they were said, and what the plan reads after it.

import type { Ask } from '../../access/transaction.ts';
import { spokenFrom, dayIn } from '../../forms/dates.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import type { Day } from '../../calendar/days.ts';
import { insertPlanEntry } from '../plan/entry-queries.ts';
import type { PlanText } from '../plan/plan-text.ts';
import { settlePlan } from '../plan/plan-situation.ts';
import { insertPlanVersion, findPlanVersion } from '../plan/queries.ts';
import { situationUnderLock } from '../plan/saving.ts';
import { howName, looksOf, type HowOn, type Look } from './look.ts';
import { newestOf } from './look-pages.ts';
import { afterLook, goalsToLookAt, lookedMistake, nextMistake } from './rules.ts';

type Given = {
  houseId: string | null;
  data: Record<string, unknown>;
  /** How many looks of this kind the page knew. */
  opened: number;
  corrects?: Look;
  today: Day;
};

export const LOOKED_MEANWHILE =
  'Iemand anders heeft intussen vastgelegd wat u samen zag. Kijk eerst wat er nu staat. Wat u invulde, staat hieronder nog.';
export const countOf = (looks: readonly Look[], houseId: string | null): number =>
  looks.filter((look) => look.houseId === houseId).length;

/** @throws Refused */
export async function keepLook(ask: Ask, familyId: string, given: Given): Promise<void> {
  const { houseId, data, opened, corrects, today } = given;
  const { situation, since } = await situationUnderLock(ask, familyId, today);
  const looks = looksOf(situation.entries);
  if (countOf(looks, houseId) !== opened || (corrects && newestOf(looks, houseId)?.id !== corrects.id))
    throw new Refused(LOOKED_MEANWHILE, 'on');
  const { on, reason, ...said } = data as { on: Day; reason?: string } & Record<string, unknown>;
  const earlier = looks.filter((look) => look.houseId === houseId && look.id !== corrects?.id);
  const first = await ask(findPlanVersion(familyId, 1));
  const from = earlier[0]?.on ?? (first ? dayIn(first.createdAt) : today);
  const mistake =
    lookedMistake(on, { today, from }, spokenFrom(today)) ??
    (houseId === null ? nextMistake(String(said.nextOn), { today, on }, spokenFrom(today)) : undefined);
  if (mistake) throw new Refused(mistake.message, mistake.name);
  const goals = goalsIn(situation.text, houseId, corrects);
  const how = new Map(goals.map((id) => [id, said[howName(id)] as HowOn]));
  const answers = {
    ...said,
    withWhom: ofPlan(said.withWhom, situation.text),
    scoreGoal: goals.includes(String(said.scoreGoal)) ? said.scoreGoal : '',
    goals,
    planLookOn: situation.text.lookOn,
  };
  await ask(
    insertPlanEntry(familyId, {
      kind: 'looked_together',
      on,
      answers,
      version: situation.version,
      ...(houseId !== null && { personId: houseId }),
      ...(corrects && { corrects: { of: corrects.id, reason: reason ?? '' } }),
    }),
  );
  await keepGoals(ask, familyId, { version: situation.version, before: situation.text, how });
  await settlePlan(ask, familyId, { since, today });
}

/** Those that go on; of a correction those that were looked at and are still in the plan. */
export function goalsIn(text: PlanText, houseId: string | null, corrects?: Look): string[] {
  const open = goalsToLookAt(text, houseId).map(({ id }) => id);
  if (!corrects) return open;
  return corrects.goals.map(({ goalId }) => goalId).filter((id) => text.goals.some((goal) => goal.id === id));
}

const ofPlan = (ids: unknown, { people }: PlanText): string[] =>
  Array.isArray(ids) ? ids.filter((id): id is string => people.some((person) => person.id === id)) : [];

type Goals = { version: number; before: PlanText; how: ReadonlyMap<string, HowOn> };

/** Only where a goal became something else: a version says that the plan changed. */
async function keepGoals(ask: Ask, familyId: string, { version, before, how }: Goals): Promise<void> {
  const after = afterLook(before, how);
  const isSame = after.goals.every(
    (goal, n) => goal.state === before.goals[n]?.state && goal.why === before.goals[n].why,
  );
  if (!isSame) await ask(insertPlanVersion(familyId, version, after));
}
