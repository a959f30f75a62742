// How does a plan read? From what somebody may read of it to what a view takes: the same for the casemanager, the table and the paper.

import { spokenDay } from '../../forms/dates.ts';
import { labelOf } from '../words.ts';
import type { HelpLine } from '../support/help/help-words.ts';
import type { PlanEntry } from './entry-queries.ts';
import { ANSWER_WORDS } from './answer-form.ts';
import { firstName } from './people.ts';
import {
  ACTION_STATES,
  GOAL_STATES,
  WHOLE_FAMILY,
  type Action,
  type Person,
  type Saying,
} from './plan-text.ts';
import type { Reading } from './what-one-reads.ts';
import { listed } from './rules.ts';
import { newestAnswer } from './views-of-others.ts';

type Around = {
  people: readonly Person[];
  today: string;
  /** What is said below a goal or an action that not everybody reads, by the id of the parent whose house it is of. */
  ofHouse: (personId: string) => string;
  /** The help at a goal, or with '' beside them. */
  helpAt: (goalId: string) => readonly HelpLine[];
};

/** To who keeps the plan. */
export const houseInWords = (people: readonly Person[]) => (personId: string) => {
  const parent = people.find(({ id }) => id === personId);
  return parent ? `Alleen ${firstName(parent)} en het CJG lezen dit.` : '';
};
/** To the parent. */
export const ownHouse = () => 'Dit is alleen van uw huis.';

/** Each sentence, with who said it when that is known. */
export const sayingsInWords = (sayings: readonly Saying[], people: readonly Person[]): string[] =>
  sayings.map(({ words, saidBy }) => {
    const speaker = people.find(({ id }) => id === saidBy);
    return speaker ? `${words} (${firstName(speaker)})` : words;
  });

/** 'Fenna en Jurre', 'het hele gezin'. */
export function forWhomInWords(ids: readonly string[], people: readonly Person[]): string {
  if (ids.includes(WHOLE_FAMILY)) return 'het hele gezin';
  return listed(people.filter(({ id }) => ids.includes(id)).map(firstName));
}

/** The reading as a view takes it. */
export function readingInWords(reading: Reading, around: Around) {
  const { people, today } = around;
  return {
    ownText: paragraphs(reading.ownText),
    strengths: sayingsInWords(reading.strengths, people),
    worries: sayingsInWords(reading.worries, people),
    first: paragraphs(reading.first),
    goals: reading.goals.map((goal, at) => goalInWords(goal, { at, reading, around })),
    help: around.helpAt(''),
    look: lookInWords(reading, today),
  };
}

type Goal = Reading['goals'][number];

type At = { at: number; reading: Reading; around: Around };

function goalInWords(goal: Goal, { at, reading, around }: At) {
  const whose = forWhomInWords(goal.forWhom, around.people);
  const larger = reading.goals.findIndex(({ id }) => id === goal.under);
  const over = [
    `Doel ${String(at + 1)}`,
    whose && `voor ${whose}`,
    larger >= 0 && `hoort bij doel ${String(larger + 1)}`,
  ];
  const state = goal.state ? [labelOf(GOAL_STATES, goal.state), goal.why].filter(Boolean).join(': ') : '';
  return {
    id: goal.id,
    number: at + 1,
    over: over.filter(Boolean).join(' · '),
    words: goal.words,
    reachedWhen: goal.reachedWhen,
    state,
    note: goal.isOfOwnHouse ? around.ofHouse(goal.readers) : '',
    actions: goal.actions.map((action) => actionInWords(action, goal, around)),
    help: around.helpAt(goal.id),
  };
}

const actionInWords = (
  { what, who, when, state, why, readers }: Action,
  goal: Goal,
  { ofHouse }: Around,
) => ({
  ...{ what, who, when },
  state: state ? [labelOf(ACTION_STATES, state), why].filter(Boolean).join(': ') : '',
  note: readers && !goal.isOfOwnHouse ? ofHouse(readers) : '',
});

const paragraphs = (text: string): string[] => text.split(/\n+/).filter(Boolean);

function lookInWords({ lookOn, lookWhere }: Reading, today: string): string {
  if (!lookOn) return '';
  return `${[spokenDay(lookOn, today), lookWhere].filter(Boolean).join(', ')}.`;
}

/** What this person said last, to that person; undefined before anything was said. */
export function ownWords(entries: readonly PlanEntry[], personId: string, today: string) {
  const newest = newestAnswer(entries, personId);
  if (!newest) return undefined;
  const { answer, view } = newest.answers;
  return {
    // A child under twelve is not asked to agree: what it said is all there is.
    said: [
      answer === 'heard' ? '' : labelOf(ANSWER_WORDS, String(answer)),
      spokenDay(newest.happenedOn, today),
    ]
      .filter(Boolean)
      .join(', '),
    view: paragraphs(typeof view === 'string' ? view : ''),
  };
}
