// How does a look together read? Per goal how it goes on, then the words of each who spoke; and the figures that were given as one line.

import { spokenDay } from '../../forms/dates.ts';
import { firstName } from '../plan/people.ts';
import type { PlanText } from '../plan/plan-text.ts';
import { forWhomInWords } from '../plan/plan-words.ts';
import { listed } from '../plan/rules.ts';
import { labelOf } from '../words.ts';
import { HOW_ON, type Look, type LookedGoal } from './look.ts';
import { scoreLine } from './score-line.ts';
import { inOrder, nameOfSpeaker, type Around } from './speakers.ts';

/** @param all the looks that this reader may read, the newest first: the line of figures goes through them */
export function lookInWords(look: Look, all: readonly Look[], around: Around) {
  const { text, today } = around;
  const house = text.people.find(({ id }) => id === look.houseId);
  return {
    id: look.id,
    title: `Samen gekeken op ${spokenDay(look.on, today)}`,
    about: house ? `Alleen de doelen van het huis van ${firstName(house)}.` : '',
    who: whoLooked(look, text),
    goals: look.goals.map((goal) => goalInWords(goal, { ...around, all, look })),
    next: look.nextOn ? `${[spokenDay(look.nextOn, today), look.nextWhere].filter(Boolean).join(', ')}.` : '',
    corrected: look.entry.correctionReason
      ? `Verbeterd${look.entry.correctorName ? ` door ${look.entry.correctorName}` : ''}: ${look.entry.correctionReason}`
      : '',
    by: `Opgeschreven door ${look.entry.authorName}.`,
  };
}

function whoLooked({ withWhom, others }: Look, { people }: PlanText): string {
  const names = [...people.filter(({ id }) => withWhom.includes(id)).map(firstName), others].filter(Boolean);
  return names.length ? `Erbij waren: ${listed(names)}.` : '';
}

type AroundGoal = Around & { all: readonly Look[]; look: Look };

function goalInWords({ goalId, how, said }: LookedGoal, { all, look, ...around }: AroundGoal) {
  const { text } = around;
  const at = text.goals.findIndex(({ id }) => id === goalId);
  const goal = text.goals[at];
  const whose = goal ? forWhomInWords(goal.forWhom, text.people) : '';
  return {
    id: goalId,
    over: [at < 0 ? 'Doel' : `Doel ${String(at + 1)}`, whose && `voor ${whose}`].filter(Boolean).join(' · '),
    words: goal?.words ?? 'Een doel dat niet meer in het plan staat',
    how: labelOf(HOW_ON, how),
    said: inOrder(said, around).map(({ speaker, words }) => ({
      who: nameOfSpeaker(speaker, around),
      words: words.split(/\n+/).filter(Boolean),
    })),
    line: newestWithFigures(goalId, all) === look ? scoreLine(goalId, all, around) : undefined,
  };
}

/** The line goes through every look, so it stands once. */
const newestWithFigures = (goalId: string, all: readonly Look[]): Look | undefined =>
  all.find(({ goals }) => goals.some((goal) => goal.goalId === goalId && goal.scores.length > 0));
