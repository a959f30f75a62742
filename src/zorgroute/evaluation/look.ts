// What is kept of a look together? Flat answers, one field of words per speaker and goal, so that each can be left off a paper.

import type { Day } from '../../calendar/days.ts';
import type { PlanEntry } from '../plan/entry-queries.ts';

export const HOW_ON = [
  { value: 'goes_on', label: 'Doorgaan' },
  { value: 'more', label: 'Meer hulp' },
  { value: 'less', label: 'Minder hulp' },
  { value: 'reached', label: 'Klaar: het is gehaald' },
  { value: 'stops', label: 'Stoppen: dit helpt niet' },
] as const;
export type HowOn = (typeof HOW_ON)[number]['value'];

/** Who speaks, beside people of the plan by the key of their id. */
export const SCHOOL = 'school';
/** Of an id that a field is named with: as long as no two of one family begin alike. */
export const keyOf = (id: string): string => id.slice(0, 8);
export const howName = (goalId: string): string => `how_${keyOf(goalId)}`;
export const saidName = (goalId: string, speaker: string): string => `said_${keyOf(goalId)}_${speaker}`;
export const scoreName = (speaker: string): string => `score_${speaker}`;

/** Words of one speaker; `speaker`: the key of a person of the plan or of help that is given, or SCHOOL. */
export type Said = { speaker: string; words: string };
export type LookedGoal = {
  goalId: string;
  how: HowOn;
  said: readonly Said[];
  /** 0 to 10, of whoever wanted to give one. */
  scores: readonly { speaker: string; score: number }[];
};
/** A look that stands. `houseId`: the parent whose house it is about, or null for the goals of everybody. */
export type Look = {
  id: string;
  on: Day;
  houseId: string | null;
  withWhom: readonly string[];
  others: string;
  goals: readonly LookedGoal[];
  nextOn: Day | null;
  nextWhere: string;
  entry: PlanEntry;
};

/** The newest first, as the entries are. */
export const looksOf = (entries: readonly PlanEntry[]): Look[] =>
  entries.filter(({ kind, isStruck }) => kind === 'looked_together' && !isStruck).map(lookOf);

function lookOf(entry: PlanEntry): Look {
  const { answers } = entry;
  const goalIds = listOf(answers.goals);
  return {
    id: entry.id,
    on: entry.happenedOn,
    houseId: entry.planPersonId,
    withWhom: listOf(answers.withWhom),
    others: textOf(answers.others),
    goals: goalIds.map((goalId) => ({
      goalId,
      how: textOf(answers[howName(goalId)]) as HowOn,
      said: after(answers, saidName(goalId, '')).map(([speaker, words]) => ({ speaker, words })),
      scores:
        answers.scoreGoal === goalId
          ? after(answers, scoreName('')).map(([speaker, score]) => ({ speaker, score: Number(score) }))
          : [],
    })),
    nextOn: textOf(answers.nextOn) || null,
    nextWhere: textOf(answers.nextWhere),
    entry,
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** What is named with this beginning and not empty, by the rest of its name. */
const after = (answers: Record<string, unknown>, begin: string): [string, string][] =>
  Object.entries(answers).flatMap(([name, value]) => {
    const words = textOf(value);
    return name.startsWith(begin) && words ? [[name.slice(begin.length), words] as [string, string]] : [];
  });
