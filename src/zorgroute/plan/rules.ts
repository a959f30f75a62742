// What does the plan of a family wait for, and what of a plan cannot be? Everything is an argument.

import { latest, type Day } from '../../calendar/days.ts';
import { DEFAULT_CALENDAR } from '../../calendar/working-days.ts';
import type { Mistake } from '../../forms/form.ts';
import { EVALUATION } from '../evaluation/terms.ts';
import { PLAN } from '../support/terms.ts';
import { dueOn } from '../terms.ts';
import { aftercareStands, type Closing } from './after-closing.ts';
import { isAnswered, nextLookOn, type Looked } from './next-look.ts';
import { firstName, isAsked, isUnknown } from './people.ts';
import { EVERYBODY, isWhole, WHOLE_FAMILY, type Person, type PlanText } from './plan-text.ts';
import { signOfReading } from './what-one-reads.ts';
import { PLAN_STEP } from './terms.ts';

/** What the family said when it was offered to make its own plan; `hearOn`: the day on which they say it, or have it. */
export type Offer = { offeredOn: Day; wants: 'own' | 'together' | 'thinks' | 'differs'; hearOn: Day | null };
/** What somebody said of a plan. `heard`: a child under twelve, whose opinion was asked. */
export type Answer = {
  personId: string;
  saidOn: Day;
  answer: 'agrees' | 'own_view' | 'disagrees' | 'thinks' | 'heard';
  /** The sign of the text that it was about. */
  reading: string;
};
/** All that decides what is waited for. The newest offer; the answers that stand, the newest first. */
export type PlanFacts = {
  today: Day;
  /** The day that the first referral of the family was sent. */
  since: Day;
  offer?: Offer | undefined;
  plan?: PlanText | undefined;
  /** The day of the newest version. */
  writtenOn?: Day | undefined;
  answers: readonly Answer[];
  looked?: Looked | undefined;
  /** Undefined: every child is helped, and was all the time. */
  closing?: Closing | undefined;
  /** Ids of children to whom help ended. */
  notHelped?: ReadonlySet<string> | undefined;
};

/** Of the plan, and helped: whoever something can be asked of. */
export const helpedOf = ({
  text,
  facts,
}: {
  text: PlanText;
  facts: Pick<PlanFacts, 'notHelped'>;
}): Person[] => text.people.filter(({ id }) => !facts.notHelped?.has(id));

/** `who`: first names of those it is about; of aftercare what is looked after. `until` is null at the end alone. */
type Open = { task: PlanTask; who: string; since: Day; until: Day };
export type PlanStands = Omit<Open, 'until'> & { until: Day | null };

export const PLAN_TASKS = {
  offer: 'Het gezin eerst een eigen plan aanbieden',
  hear: 'Horen of het gezin zelf een plan maakt',
  takeOver: 'Het eigen plan van het gezin overnemen',
  make: 'Met het gezin een plan maken',
  custody: 'Uitzoeken wie u om akkoord vraagt',
  ask: 'Vragen wat het gezin van het plan vindt',
  settle: 'Bespreken hoe het verder gaat met wie niet akkoord is',
  look: 'Samen kijken hoe het gaat',
  close: 'Afsluiten, of een nieuw doel afspreken',
  talk: 'Het gezin spreken: het is weer open',
  aftercare: 'Kijken of het goed blijft gaan',
  ended: 'Afgesloten',
} as const;
export type PlanTask = keyof typeof PLAN_TASKS;

/** 'Vragen wat het gezin van het plan vindt: Remco en Jurre'. */
export const taskInWords = ({ task, who }: Pick<PlanStands, 'task' | 'who'>): string =>
  who ? `${PLAN_TASKS[task]}: ${who}` : PLAN_TASKS[task];

/** Always one thing with a day, or the end. */
export function planStands(facts: PlanFacts): PlanStands {
  const after = aftercareStands(facts.closing, facts.since);
  const endedOn = facts.closing?.endedOn;
  if (endedOn) return after ?? { task: 'ended', who: '', since: endedOn, until: null };
  const open = whileHelped(facts);
  return after && after.until < open.until ? after : open;
}

/** What was opened again waits for the talk, until something is done for the plan on a later day. */
function whileHelped(facts: PlanFacts): Open {
  const { plan, closing } = facts;
  const stands = plan && isWhole(plan) ? afterWriting({ ...facts, plan }) : beforeWriting(facts);
  const reopened = closing?.reopened;
  return reopened && stands.since <= reopened.on && !['look', 'settle', 'close'].includes(stands.task)
    ? { task: 'talk', who: '', since: reopened.on, until: reopened.talkOn }
    : stands;
}

function beforeWriting({ since, offer, plan, writtenOn }: PlanFacts): Open {
  const end = dueOn(PLAN, since, DEFAULT_CALENDAR);
  if (!offer && !plan) return { task: 'offer', who: '', since, until: end };
  if (offer && offer.wants !== 'together' && !plan) {
    const task = offer.wants === 'own' ? 'takeOver' : 'hear';
    return { task, who: '', since: offer.offeredOn, until: offer.hearOn ?? end };
  }
  const from = latest(offer?.offeredOn ?? since, writtenOn);
  return { task: 'make', who: '', since: from, until: latest(end, dueOn(PLAN_STEP, from, DEFAULT_CALENDAR)) };
}

type Written = PlanFacts & { plan: PlanText };

function afterWriting(facts: Written): Open {
  const { plan, today, since } = facts;
  const writtenOn = facts.writtenOn ?? since;
  const people = helpedOf({ text: plan, facts });
  const unknown = people.filter(isUnknown);
  if (unknown.length) return soon('custody', unknown, writtenOn);
  const asked = people.filter((person) => isAsked(person, today));
  const said = asked.map((person) => ({ person, answer: standingAnswer(facts, person.id) }));
  const waiting = said.filter(({ answer }) => !answer || answer.answer === 'thinks');
  if (waiting.length) return soon('ask', peopleIn(waiting), latest(writtenOn, newestOf(waiting)));
  const against = said.filter(({ answer }) => answer?.answer === 'disagrees');
  if (against.length) return soon('settle', peopleIn(against), latest(writtenOn, newestOf(against)));
  const from = latest(writtenOn, newestOf(said), facts.looked?.on);
  if (isAnswered(plan))
    return { task: 'close', who: '', since: from, until: dueOn(PLAN_STEP, from, DEFAULT_CALENDAR) };
  return { task: 'look', who: '', since: from, until: nextLookOn(facts) ?? today };
}

type Said = { person: Person; answer: Answer | undefined };
const peopleIn = (said: readonly Said[]) => said.map(({ person }) => person);
const newestOf = (said: readonly Said[]) =>
  said
    .flatMap(({ answer }) => answer?.saidOn ?? [])
    .sort()
    .at(-1);

const soon = (task: PlanTask, people: readonly Person[], since: Day): Open => ({
  task,
  who: listed(people.map(firstName)),
  since,
  until: dueOn(PLAN_STEP, since, DEFAULT_CALENDAR),
});

/** 'Marieke, Remco en Jurre'. */
export const listed = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' en ');

/** What this person said of the text as it reads now; undefined when it was asked of another text, or never. */
export function standingAnswer({ plan, answers }: Pick<Written, 'plan' | 'answers'>, personId: string) {
  const sign = signOfReading(plan, personId);
  return answers.find((answer) => answer.personId === personId && answer.reading === sign);
}

/** Today or later, and not later than the route looks together. A day that stood already may stay. */
export function lookMistake(
  on: Day | null,
  { before, today }: { before: Day | null; today: Day },
  spoken: (day: Day) => string,
): Mistake | undefined {
  if (on === null || on === before) return undefined;
  if (on < today) return { name: 'lookOn', message: 'Kies vandaag of een dag die nog komt.' };
  const last = dueOn(EVALUATION, today, DEFAULT_CALENDAR);
  return on > last
    ? { name: 'lookOn', message: `Kijk binnen drie maanden samen. Kies een dag tot en met ${spoken(last)}.` }
    : undefined;
}

/** What is about a child is never one house's; and an action has no other house than its goal. */
export function readersMistake(
  goal: { forWhom: readonly string[]; readers: string; actions: readonly { readers: string }[] },
  people: readonly Person[],
): Mistake | undefined {
  if (goal.readers === EVERYBODY) return undefined;
  const isAboutChild = goal.forWhom.some(
    (id) => id === WHOLE_FAMILY || people.some((person) => person.id === id && person.kind === 'child'),
  );
  if (isAboutChild) return { name: 'readers', message: OF_A_CHILD };
  const isOfOther = goal.forWhom.some((id) => id !== goal.readers);
  if (isOfOther) return { name: 'readers', message: OF_ANOTHER };
  const at = goal.actions.findIndex(({ readers }) => readers !== '' && readers !== goal.readers);
  return at < 0 ? undefined : { name: `actions.${String(at)}.readers`, message: WIDER };
}
const OF_A_CHILD =
  'Een doel over een kind lezen beide ouders. Kies iedereen, of haal het kind weg bij "Voor wie?". Wil een ouder dit niet delen? Schrijf het gesprek dan op bij de contacten.';
const OF_ANOTHER =
  'Dit doel is ook voor iemand die het dan niet leest. Kies iedereen, of kies opnieuw voor wie het is.';
const WIDER =
  'Wie het doel niet leest, kan de actie ook niet lezen. Laat dit leeg, dan lezen dezelfde mensen het.';

/** What was said, was said by today, and not before there was this text. */
export function saidMistake(
  on: Day,
  { today, writtenOn }: { today: Day; writtenOn: Day },
  spoken: (day: Day) => string,
): Mistake | undefined {
  if (on > today) return { name: 'saidOn', message: 'Deze dag moet nog komen. Schrijf op wat er is gezegd.' };
  return on < writtenOn
    ? { name: 'saidOn', message: `Deze versie is van ${spoken(writtenOn)}. Kies die dag of een latere.` }
    : undefined;
}
