// What does arranged help wait for, and what of it cannot be? Everything is an argument.

import { daysBetween, type Day } from '../../../calendar/days.ts';
import { DEFAULT_CALENDAR } from '../../../calendar/working-days.ts';
import type { Mistake } from '../../../forms/form.ts';
import { EVALUATION } from '../../evaluation/terms.ts';
import { firstName, houses } from '../../plan/people.ts';
import { EVERYBODY, WHOLE_FAMILY, type Person, type PlanText } from '../../plan/plan-text.ts';
import { dueOn } from '../../terms.ts';
import { HELP_STEP, HELP_WAITS } from '../terms.ts';
import type { Help, HelpAnswers, NewsAnswers, StepOfHelp } from './arranged-help.ts';
import { needsDecision } from './laws.ts';

export const HELP_TASKS = {
  decision: 'Bellen of er een besluit is',
  refused: 'Bespreken wat er na het nee kan',
  call: 'Bellen wanneer de hulp begint',
  confirm: 'Vragen of de hulp echt begonnen is',
  goesOn: 'Vragen of de hulp nog helpt',
  ended: 'Gestopt',
} as const;
export type HelpTask = keyof typeof HELP_TASKS;

/** `until` is null at the end alone; `waitsSince` null once it began, and at the end. */
export type HelpStands = { task: HelpTask; since: Day; until: Day | null; waitsSince: Day | null };

type Fact = { on: Day; step: StepOfHelp; callOn: Day | null };
export type HelpFacts = Pick<Help, 'on' | 'law' | 'decidedBy' | 'callOn'> & { news: readonly Fact[] };

/** Always one thing with a day, or the end. What comes after the end changes nothing. */
export function helpStands({ on, law, decidedBy, callOn, news }: HelpFacts): HelpStands {
  const begin: HelpStands = {
    task: needsDecision({ law, decidedBy }) ? 'decision' : 'call',
    since: on,
    until: callOn,
    waitsSince: on,
  };
  return news.reduce<HelpStands>((now, fact) => (now.until === null ? now : after(now, fact, on)), begin);
}

function after(now: HelpStands, { on, step, callOn }: Fact, askedOn: Day): HelpStands {
  const soon = dueOn(HELP_STEP, on, DEFAULT_CALENDAR);
  const look = dueOn(EVALUATION, on, DEFAULT_CALENDAR);
  const next: Record<StepOfHelp, HelpStands> = {
    called: { ...now, until: callOn ?? soon },
    granted: { task: 'call', since: on, until: callOn ?? soon, waitsSince: now.waitsSince ?? askedOn },
    refused: { task: 'refused', since: on, until: soon, waitsSince: now.waitsSince ?? askedOn },
    begun: { task: 'confirm', since: on, until: soon, waitsSince: null },
    yes: { task: 'goesOn', since: on, until: look, waitsSince: null },
    once: { task: 'call', since: on, until: callOn ?? soon, waitsSince: askedOn },
    not_yet: { task: 'call', since: on, until: callOn ?? soon, waitsSince: askedOn },
    goes_on: { task: 'goesOn', since: on, until: look, waitsSince: null },
    stopped: { task: 'ended', since: on, until: null, waitsSince: null },
  };
  return next[step];
}

/** What can be noted while it stands so. What the family says has its own page. */
export const NEWS_NOW: Record<HelpTask, readonly StepOfHelp[]> = {
  decision: ['called', 'granted', 'refused', 'begun', 'stopped'],
  refused: ['called', 'granted', 'stopped'],
  call: ['called', 'begun', 'stopped'],
  confirm: ['called', 'stopped'],
  goesOn: ['goes_on', 'stopped'],
  ended: [],
};
export const FAMILY_SAYS: readonly StepOfHelp[] = ['yes', 'once', 'not_yet'];
/** As soon as it may have begun the family can say so, whether or not anybody else did. */
export const canConfirm = (task: HelpTask): boolean => task === 'confirm' || task === 'call';

/** How long the family waits by now, and whether that is too long. */
export function waiting({ waitsSince }: Pick<HelpStands, 'waitsSince'>, today: Day) {
  if (waitsSince === null) return undefined;
  const isTooLong = today > dueOn(HELP_WAITS, waitsSince, DEFAULT_CALENDAR);
  return { days: Math.max(0, daysBetween(waitsSince, today)), isTooLong };
}

/** 'wacht 12 dagen', 'wacht al 61 dagen, te lang'. */
export function waitingInWords(stands: Pick<HelpStands, 'waitsSince'>, today: Day): string {
  const waits = waiting(stands, today);
  if (!waits || waits.days === 0) return '';
  const days = `${String(waits.days)} ${waits.days === 1 ? 'dag' : 'dagen'}`;
  return waits.isTooLong ? `wacht al ${days}: dat is te lang` : `wacht ${days}`;
}

/** Which help: 'Begeleiding thuis, De Brugwachter'. */
export const nameOfHelp = ({ what, by }: Pick<HelpAnswers, 'what' | 'by'>): string => `${what}, ${by}`;

type Asked = Pick<HelpAnswers, 'goalId' | 'forWhom' | 'readers'>;

/** Help is for somebody of the plan, under a goal of the plan, and read by no more than read that goal. */
export function helpMistake({ goalId, forWhom, readers }: Asked, plan: PlanText): Mistake | undefined {
  const goal = plan.goals.find(({ id }) => id === goalId);
  if (goalId && !goal) return { name: 'goalId', message: 'Kies een doel uit de lijst, of kies geen doel.' };
  if (!forWhom.length) return { name: 'forWhom', message: 'Kies voor wie deze hulp is.' };
  const isKnown = (id: string) => id === WHOLE_FAMILY || plan.people.some((person) => person.id === id);
  if (!forWhom.every(isKnown)) return { name: 'forWhom', message: 'Kies iemand uit de lijst.' };
  const ofHouse = goal && goal.readers !== EVERYBODY ? goal.readers : readers;
  if (readers && !houses(plan).some(({ id }) => id === readers))
    return { name: 'readers', message: 'Kies iedereen, of een van de huizen uit de lijst.' };
  if (readers && readers !== ofHouse) return { name: 'readers', message: WIDER };
  return ofHouse ? ofHouseMistake(ofHouse, { forWhom, isOfGoal: readers === '' }, plan.people) : undefined;
}
const WIDER = 'Wie het doel niet leest, kan de hulp ook niet lezen. Kies “Wie het doel leest”.';

function ofHouseMistake(
  house: string,
  { forWhom, isOfGoal }: { forWhom: readonly string[]; isOfGoal: boolean },
  people: readonly Person[],
): Mistake | undefined {
  if (forWhom.every((id) => id === house)) return undefined;
  const parent = people.find(({ id }) => id === house);
  const whose = parent ? firstName(parent) : 'die ouder';
  return isOfGoal
    ? {
        name: 'forWhom',
        message: `Dit doel leest alleen ${whose}. Is de hulp ook voor iemand anders, kies dan een ander doel.`,
      }
    : {
        name: 'readers',
        message:
          'Hulp voor een kind of voor iemand anders is nooit van één huis. Kies “Wie het doel leest”, of kies bij “Voor wie?” alleen deze ouder.',
      };
}

/** What was asked, was asked by today. A day to ring on comes after. */
export function askedMistake(askedOn: Day, callOn: Day | null, today: Day): Mistake | undefined {
  if (askedOn > today)
    return { name: 'askedOn', message: 'Deze dag moet nog komen. Schrijf op wanneer de hulp is gevraagd.' };
  return callOn === null ? undefined : callMistake(callOn, today);
}

/** Within the term for too long a wait, so that nothing is forgotten. */
export function callMistake(callOn: Day, today: Day): Mistake | undefined {
  if (callOn < today) return { name: 'callOn', message: 'Kies vandaag of een dag die nog komt.' };
  return callOn > dueOn(EVALUATION, today, DEFAULT_CALENDAR)
    ? { name: 'callOn', message: 'Bel binnen drie maanden. Kies een eerdere dag.' }
    : undefined;
}

type Told = Pick<NewsAnswers, 'step' | 'callOn'> & { on: Day };

/** News of today or before, not before the help was asked, or before what was noted last. */
export function newsMistake(
  { on, callOn }: Told,
  { today, help }: { today: Day; help: Pick<Help, 'on' | 'news'> },
  spoken: (day: Day) => string,
): Mistake | undefined {
  if (on > today) return { name: 'on', message: 'Deze dag moet nog komen. Schrijf op wat er is gebeurd.' };
  const from = help.news.at(-1)?.on ?? help.on;
  if (on < from)
    return {
      name: 'on',
      message: `Het laatste dat hier staat, is van ${spoken(from)}. Kies die dag of een latere.`,
    };
  return callOn === null ? undefined : callMistake(callOn, today);
}
