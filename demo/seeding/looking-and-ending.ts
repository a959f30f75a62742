// How a family of the demo looked together, and how help ended or was opened again: as the portal keeps it, for what the plan waits for.
import { randomUUID } from 'node:crypto';
import { addDays, latest, type Day } from '../../src/calendar/days.ts';
import { DEFAULT_CALENDAR, workingDayFrom } from '../../src/calendar/working-days.ts';
import { helpedName, wordsName } from '../../src/zorgroute/closing/closing.ts';
import { howName, keyOf, saidName, scoreName, SCHOOL } from '../../src/zorgroute/evaluation/look.ts';
import { closingOf, type Closing } from '../../src/zorgroute/plan/after-closing.ts';
import type { Looked } from '../../src/zorgroute/plan/next-look.ts';
import { EVERYBODY, type Person, type PlanText } from '../../src/zorgroute/plan/plan-text.ts';
import { endTexts, lookTexts, type EndText, type LookText } from '../texts/looking-and-ending.ts';
import { entryOf } from './care-entries.ts';
import { momentOn, type Actor, type World } from './rows-made.ts';
import type { Referral } from './shared-layer.ts';

type Around = {
  world: World;
  referral: Referral;
  family: string;
  by: Actor;
  firstContact: Day;
  people: readonly Person[];
};

const workday = ({ today }: World, days: number): Day =>
  workingDayFrom(addDays(today, days), DEFAULT_CALENDAR);

/** Of the tales that have some; the newest, for what the plan waits for. */
export function addLooks(
  around: Around,
  plan: { content: PlanText; on: Day; version: number },
): Looked | undefined {
  const texts = lookTexts[around.referral.file.tale.key] ?? [];
  return texts.map((text) => addLook(around, plan, text)).at(-1);
}

function addLook(
  { world, referral, family, by, people }: Around,
  { content, on: from, version }: { content: PlanText; on: Day; version: number },
  text: LookText,
): Looked {
  const { told } = referral.file;
  const on = latest(from, workday(world, text.in));
  const nextOn = workday(world, text.nextIn);
  const child = people.find(({ kind }) => kind === 'child');
  const guardian = people.find(({ kind, custody }) => kind === 'guardian' && custody === 'yes');
  const answers: Record<string, unknown> = {
    withWhom: [child?.id, guardian?.id].filter(Boolean),
    others: text.others,
    goals: content.goals.map(({ id }) => id),
    scoreGoal: '',
    nextOn,
    nextWhere: text.nextWhere,
    planLookOn: content.lookOn,
  };
  content.goals.forEach(({ id }, n) => {
    const goal = text.goals[n];
    if (!goal) return;
    answers[howName(id)] = goal.how;
    if (child) answers[saidName(id, keyOf(child.id))] = told(goal.child);
    if (guardian) answers[saidName(id, keyOf(guardian.id))] = told(goal.guardian);
    answers[saidName(id, SCHOOL)] = told(goal.school);
    if (!goal.scores || !child || !guardian) return;
    answers.scoreGoal = id;
    answers[scoreName(keyOf(child.id))] = goal.scores[0];
    answers[scoreName(keyOf(guardian.id))] = goal.scores[1];
  });
  world.add('care_entry', {
    ...entryOf({ world, family, by }, on),
    ...{ kind: 'looked_together', version, answers },
    created_at: momentOn(world, on, 17),
  });
  return { on, nextOn, planLookOn: content.lookOn };
}

/** Of the tales of which help ended: what the family waits for then. */
export function addEnd(around: Around): Closing | undefined {
  const { world, referral, family, by } = around;
  const { file } = referral;
  const text = endTexts[file.tale.key];
  if (!text) return undefined;
  const on = text.in === undefined ? (file.days.ended ?? world.today) : workday(world, text.in);
  const end = {
    ...entryOf({ world, family, by }, on),
    ...{
      id: randomUUID(),
      kind: 'care_end',
      answers: endAnswers(text, around),
      created_at: momentOn(world, on, 17),
    },
  };
  world.add('care_entry', end);
  const again = text.again && reopeningOf(text.again, around);
  if (again) world.add('care_entry', again);
  const kept = [again, end].flatMap((row) =>
    row ? [{ ...row, happenedOn: row.happened_on, subjectId: null, isStruck: false }] : [],
  );
  const child = {
    childName: file.child.name,
    childBirthDate: file.child.birthDate,
    livesApart: null,
    guardians: [],
  };
  return closingOf(kept as never, [{ ...child, referralId: referral.id, closedOn: again ? null : on }]);
}

function endAnswers(
  { reason, stays, helped, guardian, child }: EndText,
  { world, referral, people }: Around,
) {
  const { told } = referral.file;
  const parent = people.find(({ kind, custody }) => kind === 'guardian' && custody === 'yes');
  const one = people.find(({ kind }) => kind === 'child');
  return {
    children: [referral.id],
    reason,
    staysWhat: stays.map(({ what }) => told(what)),
    staysWho: stays.map(({ who }) => who),
    staysOn: stays.map(({ onIn }) => workday(world, onIn)),
    staysReaders: stays.map(() => EVERYBODY),
    ...(parent && { [helpedName(parent.id)]: helped, [wordsName(parent.id)]: told(guardian) }),
    ...(one && { [wordsName(one.id)]: told(child) }),
  };
}

function reopeningOf({ in: days, why, talkIn }: NonNullable<EndText['again']>, around: Around) {
  const { world, referral, family, by, people } = around;
  const on = workday(world, days);
  const who = people.find(({ kind }) => kind === 'guardian')?.id ?? 'team';
  return {
    ...entryOf({ world, family, by }, on),
    ...{ id: randomUUID(), kind: 'care_reopening', created_at: momentOn(world, on, 10) },
    answers: {
      ...{ who, children: [referral.id], goals: [] },
      ...{ why: referral.file.told(why), talkOn: workday(world, talkIn) },
    },
  };
}
