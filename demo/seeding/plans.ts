// What was done for a plan of a family: the offer, the plan, what each said of it, and what it waits for by the portal's own rules.
import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '../../src/calendar/days.ts';
import { DEFAULT_CALENDAR, workingDayFrom } from '../../src/calendar/working-days.ts';
import { isAsked, peopleOf } from '../../src/zorgroute/plan/people.ts';
import {
  emptyPlan,
  EVERYBODY,
  WHOLE_FAMILY,
  type Goal,
  type Person,
  type PlanText,
} from '../../src/zorgroute/plan/plan-text.ts';
import { signOfReading } from '../../src/zorgroute/plan/what-one-reads.ts';
import { planStands, type Answer } from '../../src/zorgroute/plan/rules.ts';
import type { Snapshot } from '../../src/zorgroute/referral/snapshot.ts';
import { endTexts } from '../texts/looking-and-ending.ts';
import { planTexts, type PlannedGoal, type PlanText as Text } from '../texts/plans.ts';
import { entryOf, later } from './care-entries.ts';
import { addHelp } from './arranged-help.ts';
import { addSchooldeel } from './schooldeel.ts';
import { addEnd, addLooks } from './looking-and-ending.ts';
import type { Referral } from './shared-layer.ts';
import { momentOn, writtenBy, type Actor, type World } from './rows-made.ts';

type Told = { family: string; by: Actor; snapshot: Snapshot };
type Around = Told & { world: World; referral: Referral; firstContact: Day };

/** Of the tales that have one, once the family was met. */
export function addPlan(world: World, referral: Referral, told: Told): void {
  const { file } = referral;
  const text = planTexts[file.tale.key];
  const { firstContact, sent } = file.days;
  if (!firstContact || !sent || (!text && !endTexts[file.tale.key])) return;
  const around = { ...told, world, referral, firstContact };
  const offer = text && addOffer(around, text.offer);
  const written = text?.plan && addVersion(around, text.plan);
  const answers = written && text.plan ? addAnswers(around, written, text.plan.answers) : [];
  const known = { ...around, people: written?.content.people ?? peopleIn(around) };
  const looked = written && addLooks(known, written);
  const stands = planStands({
    today: world.today,
    since: sent,
    offer,
    ...(written && { plan: written.content, writtenOn: written.on }),
    answers: answers.toReversed(),
    looked,
    closing: addEnd(known),
  });
  world.add('plan_standing', { family_id: told.family, ...stands, recheck_on: world.today });
  const goals = written?.content.goals ?? [];
  addHelp({ ...around, forWhom: (whom) => forWhom(whom, peopleIn(around)), goals });
  addSchooldeel({ ...around, people: peopleIn(around), goals });
}

function addOffer(
  { world, referral, family, by, firstContact }: Around,
  { hearIn, present, said, ...offer }: Text['offer'],
) {
  const on = later(firstContact, 1, world.today);
  const hearOn = hearIn === undefined ? null : workingDayFrom(addDays(world.today, hearIn), DEFAULT_CALENDAR);
  const { told } = referral.file;
  world.add('care_entry', {
    ...entryOf({ world, family, by }, on),
    kind: 'own_plan_offer',
    answers: { ...offer, present: told(present), said: told(said), hearOn },
  });
  return { offeredOn: on, wants: offer.wants, hearOn };
}

function addVersion(
  { world, referral, family, by, snapshot, firstContact }: Around,
  text: NonNullable<Text['plan']>,
) {
  const { told } = referral.file;
  const people = peopleIn({ referral, family, snapshot });
  const saying = (words: string) => ({ words: told(words), saidBy: '' });
  const content: PlanText = {
    ...emptyPlan(people, snapshot.parentsLiveApart ?? false),
    strengths: text.strengths.map(saying),
    worries: text.worries.map(saying),
    first: told(text.first),
    goals: text.goals.map((goal) => goalOf(goal, people, told)),
    lookOn: workingDayFrom(addDays(world.today, text.lookIn), DEFAULT_CALENDAR),
    lookWhere: text.lookWhere,
  };
  const on = later(firstContact, 6, world.today);
  const versions =
    text.firstBefore === undefined ? [content] : [earlierOf(content, told(text.firstBefore)), content];
  versions.forEach((one, place) => {
    world.add('plan_version', {
      family_id: family,
      version: place + 1,
      content: one,
      ...writtenBy(by),
      created_at: momentOn(world, on, 14 + place),
    });
  });
  return { content, on, version: versions.length };
}

/** Before the last goal was added, and with something else first. */
const earlierOf = (content: PlanText, first: string): PlanText => ({
  ...content,
  first,
  goals: content.goals.slice(0, -1),
});

const peopleIn = ({ referral, family, snapshot }: Pick<Around, 'referral' | 'family' | 'snapshot'>) =>
  peopleOf(family, [
    {
      childName: referral.file.child.name,
      childBirthDate: referral.file.child.birthDate,
      livesApart: snapshot.parentsLiveApart,
      guardians: snapshot.guardians,
    },
  ]);

const goalOf = (goal: PlannedGoal, people: readonly Person[], told: (text: string) => string): Goal => ({
  id: randomUUID(),
  words: told(goal.words),
  forWhom: forWhom(goal.for, people),
  reachedWhen: told(goal.reachedWhen),
  under: '',
  readers: EVERYBODY,
  state: '',
  why: '',
  actions: goal.actions.map(({ what, who, from, when, state }) => ({
    ...{ what: told(what), who: told(who), from, when, state },
    why: '',
    readers: '',
  })),
});

function forWhom(whom: PlannedGoal['for'], people: readonly Person[]): string[] {
  if (whom === 'family') return [WHOLE_FAMILY];
  const kind = whom === 'child' ? 'child' : 'guardian';
  return people.filter((person) => person.kind === kind && person.custody !== 'unknown').map(({ id }) => id);
}

type Written = { content: PlanText; on: Day; version: number };

/** In the order in which they were said. */
function addAnswers(
  { world, referral, family, by }: Around,
  { content, on, version }: Written,
  texts: NonNullable<Text['plan']>['answers'],
): Answer[] {
  const asked = content.people.filter((person) => isAsked(person, world.today));
  return texts.flatMap(({ answer, view }, place) => {
    const person = asked[place];
    if (!person) return [];
    const reading = signOfReading(content, person.id);
    const saidOn = later(on, place, world.today);
    world.add('care_entry', {
      ...entryOf({ world, family, by }, saidOn),
      ...{ plan_person_id: person.id, version, reading },
      kind: 'plan_answer',
      answers: { knownBy: 'together', answer, view: referral.file.told(view), viewReaders: [], against: [] },
    });
    return [{ personId: person.id, saidOn, answer, reading }];
  });
}
