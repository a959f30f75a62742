// Which questions did a look answer that was kept? To read it where nobody knows its goals and people: a goal is a number, a speaker nobody.

import { choice, line, type FieldSpec } from '../../forms/fields.ts';
import { defineForm } from '../../forms/form.ts';
import { HOW_ON, howName, saidName, scoreName } from './look.ts';
import { lookFormFor, type LookForm } from './look-form.ts';

export function keptLookForm(answers: Record<string, unknown>): LookForm {
  const { fields } = lookFormFor({ goals: [], scorers: [], isOfHouse: false, isCorrection: false });
  const goals = Array.isArray(answers.goals) ? answers.goals.map(String) : [];
  const names = Object.keys(answers);
  const ofGoals = goals.flatMap((goalId, n) => questionsOf(goalId, `Doel ${String(n + 1)}`, names));
  const scores = names.filter((name) => name.startsWith(scoreName('')));
  return defineForm({
    ...fields,
    ...Object.fromEntries(ofGoals),
    ...Object.fromEntries(scores.map((name) => [name, line({ label: 'Cijfer' })])),
  });
}

function questionsOf(goalId: string, goal: string, names: readonly string[]): [string, FieldSpec][] {
  const how = choice({
    label: `${goal}: hoe verder`,
    options: HOW_ON,
    required: 'Kies hoe het verder gaat.',
  });
  return [
    ...names
      .filter((name) => name.startsWith(saidName(goalId, '')))
      .map((name): [string, FieldSpec] => [name, line({ label: `${goal}: gezegd` })]),
    [howName(goalId), how],
  ];
}
