// What does an agreement of the schooldeel wait for, and what a proposal? Everything is an argument.

import { addDays, latest, type Day } from '../../../calendar/days.ts';
import { DEFAULT_CALENDAR } from '../../../calendar/working-days.ts';
import type { Mistake } from '../../../forms/form.ts';
import { dueOn, type Term } from '../../terms.ts';
import type { NextRole } from '../../step.ts';
import type { NewsAnswers, StepOfAgreement, Word } from './agreement.ts';
import { SCHOOLDEEL_ANSWER, SCHOOLDEEL_HOW, SCHOOLDEEL_STEP } from './terms.ts';

export const SCHOOLDEEL_TASKS = {
  custody: 'Uitzoeken wie over dit kind beslist',
  parents: 'Vragen of de ouders akkoord zijn met het schooldeel',
  settle: 'Bespreken hoe het verder gaat met het schooldeel',
  answer: 'Antwoorden wat de school kan doen',
  tell: 'De ouders vertellen wat de school anders doet',
  ask: 'De ouders vragen of zij akkoord zijn met wat de school anders wil doen',
  refused: 'Bespreken wat nu: de school kan dit niet',
  goes: 'Zeggen hoe het gaat',
  notWorking: 'Bespreken wat nu: het lukt niet op school',
  again: 'Met de ouders afspreken of het doorgaat',
  ended: 'Gestopt',
} as const;
export type SchooldeelTask = keyof typeof SCHOOLDEEL_TASKS;
/** As it is written; that a last day has passed is a comparison with the reader's day. */
export type WrittenTask = Exclude<SchooldeelTask, 'again'>;

/** `until` and `nextRole` are null at the end alone; `endsOn` and `againUntil` are there while it goes on. */
export type SchooldeelStands = {
  task: WrittenTask;
  nextRole: NextRole | null;
  since: Day;
  until: Day | null;
  endsOn: Day | null;
  againUntil: Day | null;
};

type Fact = { on: Day } & Pick<NewsAnswers, 'step' | 'change' | 'isOfIb' | 'from' | 'until'>;
export type AgreementFacts = { on: Day; until: Day; news: readonly Fact[] };

/** What goes on at school: by whom, and until which day. */
type Going = { stands: SchooldeelStands; doer: NextRole; last: Day };

/** Always one person with a day, or the end. What comes after the end changes nothing. */
export function agreementStands({ on, until, news }: AgreementFacts): SchooldeelStands {
  const begin: Going = {
    stands: waits('answer', 'intern_begeleider', SCHOOLDEEL_ANSWER, on),
    doer: 'teacher',
    last: until,
  };
  return news.reduce<Going>((now, fact) => (now.stands.until === null ? now : after(now, fact)), begin)
    .stands;
}

function after(now: Going, fact: Fact): Going {
  const doer: NextRole =
    fact.step === 'yes' || fact.step === 'otherwise'
      ? fact.isOfIb
        ? 'intern_begeleider'
        : 'teacher'
      : now.doer;
  const last = fact.step === 'goes_on' ? (fact.until ?? now.last) : now.last;
  return { doer, last, stands: standsAfter(fact, { doer, last }) };
}

function standsAfter(
  { step, on, change, from }: Fact,
  { doer, last }: Pick<Going, 'doer' | 'last'>,
): SchooldeelStands {
  const soon = (task: WrittenTask) => waits(task, 'casemanager', SCHOOLDEEL_STEP, on);
  if (step === 'otherwise') return soon(change === 'more' ? 'ask' : 'tell');
  if (step === 'no') return soon('refused');
  if (step === 'not') return soon('notWorking');
  if (step === 'ended')
    return { task: 'ended', nextRole: null, since: on, until: null, endsOn: null, againUntil: null };
  return goes(step === 'yes' ? latest(on, from ?? undefined) : on, doer, last);
}

const waits = (task: WrittenTask, nextRole: NextRole, term: Term, since: Day): SchooldeelStands => ({
  ...{ task, nextRole, since, until: dueOn(term, since, DEFAULT_CALENDAR) },
  ...{ endsOn: null, againUntil: null },
});

/** How it goes is asked before its last day. */
function goes(since: Day, nextRole: NextRole, last: Day): SchooldeelStands {
  const due = dueOn(SCHOOLDEEL_HOW, since, DEFAULT_CALENDAR);
  return {
    ...{ task: 'goes', nextRole, since, until: latest(since, due < last ? due : last) },
    ...{ endsOn: last, againUntil: dueOn(SCHOOLDEEL_STEP, last, DEFAULT_CALENDAR) },
  };
}

/** As it stands for who reads it on this day: after its last day it is to be agreed anew. */
export function standsOn(
  stands: SchooldeelStands,
  today: Day,
): Omit<SchooldeelStands, 'task'> & { task: SchooldeelTask } {
  const { endsOn, againUntil } = stands;
  return endsOn !== null && againUntil !== null && endsOn < today
    ? { ...stands, task: 'again', nextRole: 'casemanager', since: addDays(endsOn, 1), until: againUntil }
    : stands;
}

/** What each side can note while it stands so. */
export const SCHOOL_SAYS: Record<WrittenTask, readonly StepOfAgreement[]> = {
  ...{ custody: [], parents: [], settle: [], ended: [] },
  answer: ['yes', 'otherwise', 'no'],
  tell: ['yes', 'otherwise', 'no'],
  ask: ['yes', 'otherwise', 'no'],
  refused: ['yes', 'otherwise', 'no'],
  goes: ['works', 'partly', 'not'],
  notWorking: ['works', 'partly', 'not'],
};
export const CASEMANAGER_SAYS: Record<WrittenTask, readonly StepOfAgreement[]> = {
  ...{ custody: [], parents: [], settle: [], ended: [] },
  answer: ['ended'],
  tell: ['told', 'ended'],
  ask: ['agreed', 'ended'],
  refused: ['ended'],
  goes: ['goes_on', 'ended'],
  notWorking: ['goes_on', 'ended'],
};

type Asked = { id: string; name: string };
export type ProposalFacts = {
  /** The day of the newest version, and its number. */
  on: Day;
  version: number;
  /** Who decides about this child, and of whom nobody knows whether they do. */
  asked: readonly Asked[];
  unknown: readonly Asked[];
  /** In the order in which they were said. */
  words: readonly Pick<Word, 'personId' | 'version' | 'answer' | 'on' | 'sends'>[];
};

/** It went to the school with its newest version. */
export const isSent = ({ version, words }: Pick<ProposalFacts, 'version' | 'words'>): boolean =>
  words.some((word) => word.sends && word.version === version);

/** What this person said last of the version that stands. */
export const wordOf = <W extends Pick<Word, 'personId' | 'version'>>(
  { version, words }: { version: number; words: readonly W[] },
  personId: string,
): W | undefined => words.findLast((word) => word.personId === personId && word.version === version);

/** Who of them did not agree with this version yet. */
export const notAgreed = (facts: ProposalFacts): readonly Asked[] =>
  facts.asked.filter(({ id }) => wordOf(facts, id)?.answer !== 'agrees');

/** Whether this word is the last one that was waited for. */
export const completes = (facts: ProposalFacts, personId: string, answer: Word['answer']): boolean =>
  answer === 'agrees' && !facts.unknown.length && notAgreed(facts).every(({ id }) => id === personId);

/** Always the casemanager, with a day; of what was sent it says nothing: each agreement has its own. */
export function proposalStands(facts: ProposalFacts): SchooldeelStands & { who: string } {
  const said = facts.asked.flatMap(({ id }) => wordOf(facts, id) ?? []);
  const since = latest(facts.on, ...said.map(({ on }) => on));
  // Where all agreed before others decided, it goes to the school with the word of whoever is asked again.
  const waiting = notAgreed(facts).length
    ? facts.asked.filter(({ id }) => ['questions', undefined].includes(wordOf(facts, id)?.answer))
    : facts.asked;
  const task =
    facts.unknown.length || !facts.asked.length ? 'custody' : waiting.length ? 'parents' : 'settle';
  const who = { custody: facts.unknown, parents: waiting, settle: notAgreed(facts) }[task];
  return {
    ...waits(task, 'casemanager', SCHOOLDEEL_STEP, since),
    who: who.map(({ name }) => name.split(' ')[0] ?? name).join(', '),
  };
}

/** The last day: it comes still, and within half a year, so that it is looked at again. */
export function lastDayMistake(until: Day, today: Day): Mistake | undefined {
  if (until <= today) return { name: 'until', message: 'Kies een dag die nog komt.' };
  return until > addDays(today, MOST_DAYS)
    ? { name: 'until', message: 'Kies een dag binnen een half jaar. Daarna kijkt u samen of het doorgaat.' }
    : undefined;
}
const MOST_DAYS = 183;

/** What was said, was said by today, and not before what it is about. */
export function saidOnMistake(
  on: Day,
  { from, today }: { from: Day; today: Day },
  name: string,
): Mistake | undefined {
  if (on > today) return { name, message: 'Deze dag moet nog komen. Schrijf op wanneer het was.' };
  return on < from
    ? { name, message: 'Dit is voor de dag waarop het is voorgesteld. Kies een latere dag.' }
    : undefined;
}

export const SHORT_HOW = { works: 'lukt', partly: 'lukt deels', not: 'lukt niet' } as const;
export type How = keyof typeof SHORT_HOW;
export const isHow = (step: StepOfAgreement): step is How => Object.hasOwn(SHORT_HOW, step);
