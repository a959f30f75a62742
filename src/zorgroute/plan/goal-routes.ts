// A goal of the family, with who does what: new or changed. Where the parents do not live together also who reads it.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers, type Typed } from '../../forms/form.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { NotFound } from '../../problems/problems.ts';
import { newRouter, param } from '../../web/routes.ts';
import { GoalApartForm, GoalForm } from './goal-form.ts';
import { goalOf, requireGoal, type GoalData } from './goal.ts';
import { firstName, houses } from './people.ts';
import { lookAtPlan, showPlanForm, withBoth, type Found, type Showing } from './plan-pages.ts';
import { forWhomInWords } from './plan-words.ts';
import {
  ACTION_STATES,
  EVERYBODY,
  GOAL_STATES,
  WHOLE_FAMILY,
  type Goal,
  type PlanText,
} from './plan-text.ts';
import { saveOrShow, type Part } from './saving.ts';

export const goalRoutes = newRouter();

type Answers = FormAnswers<(typeof GoalForm)['fields']> | FormAnswers<(typeof GoalApartForm)['fields']>;

goalRoutes.get('/gezinnen/:familyId/plan/doelen/nieuw', may('plan:keep'), async (req, res) => {
  await showGoal(req, res, {});
});

goalRoutes.post('/gezinnen/:familyId/plan/doelen/nieuw', may('plan:keep'), async (req, res) => {
  await saveGoal(req, res, undefined);
});

goalRoutes.get('/gezinnen/:familyId/plan/doelen/:goalId', may('plan:keep'), async (req, res) => {
  await showGoal(req, res, { goalId: param(req, 'goalId') });
});

goalRoutes.post('/gezinnen/:familyId/plan/doelen/:goalId', may('plan:keep'), async (req, res) => {
  await saveGoal(req, res, param(req, 'goalId'));
});

async function saveGoal(req: Request, res: Response, goalId: string | undefined) {
  // Which of the two forms it was, is told by its own question: somebody else may have ticked meanwhile that the parents live apart.
  const isApart = Object.hasOwn((req.body ?? {}) as object, 'readers');
  const answers: Answers = isApart ? readForm(GoalApartForm, scopeOf(req)) : readForm(GoalForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showGoal(req, res, { ...(goalId && { goalId }), answers });
  await saveOrShow(req, res, { answers, part: goalPart(goalId, data) }, (showing) =>
    showGoal(req, res, { ...(goalId && { goalId }), ...(showing as Showing<Answers>) }),
  );
}

/** @throws Refused for readers that cannot be; NotFound for a goal that is not of this plan */
function goalPart(goalId: string | undefined, data: GoalData): Part {
  const id = goalId ?? randomUUID();
  return {
    of: (text) => goalAsItIs(text, id),
    put: (text, helps) => {
      if (goalId && !text.goals.some((goal) => goal.id === goalId)) throw new NotFound();
      if (!goalId && text.goals.length >= MOST_GOALS) throw new Refused(ENOUGH, 'words');
      const goal = goalOf(id, data, text);
      requireGoal(goal, text, helps);
      const goals = goalId ? text.goals.map((one) => (one.id === id ? goal : one)) : [...text.goals, goal];
      return { ...text, goals };
    },
  };
}

/** With whether the parents live apart: it decides what is asked of a goal. */
const goalAsItIs = ({ goals, apart }: PlanText, id: string | undefined) => ({
  goal: goals.find((goal) => goal.id === id) ?? null,
  apart,
});
const MOST_GOALS = 20;
const ENOUGH = 'Een plan heeft hooguit twintig doelen. Maak eerst een doel af.';

type ShowingGoal = Showing<Answers> & { goalId?: string };

async function showGoal(req: Request, res: Response, showing: ShowingGoal) {
  const found = await lookAtPlan(req);
  const goal = found.text.goals.find(({ id }) => id === showing.goalId);
  if (showing.goalId && !goal) throw new NotFound();
  const initial = goal ? typedGoal(goal) : { readers: EVERYBODY };
  const number = goal ? found.text.goals.indexOf(goal) + 1 : found.text.goals.length + 1;
  const form = formOf(req, found, { goal, showing, initial, number });
  const facts = goal
    ? goalFacts(goal, found)
    : [{ term: 'Doel', description: 'Dit doel stond er nog niet.' }];
  showPlanForm(req, res, {
    title: goal ? `Doel ${String(number)}` : 'Een doel erbij',
    found,
    lead: 'Iedereen die een doel leest, wordt opnieuw om akkoord gevraagd als de woorden of de acties veranderen.',
    ...withBoth(req, { found, form, initial, showing, said: goalAsItIs(found.text, goal?.id), facts }),
  });
}

type Drawn = { goal: Goal | undefined; showing: ShowingGoal; initial: object; number: number };

function formOf(req: Request, { kept, text }: Found, { goal, showing, initial, number }: Drawn) {
  const parents = houses(text, goal);
  const shared = {
    req,
    kept,
    initial,
    options: optionsOf({ text }, goal),
    asked: { state: goal !== undefined, why: goal !== undefined, under: text.goals.length > (goal ? 1 : 0) },
    submitLabel: goal ? `Doel ${String(number)} bewaren in het plan` : 'Doel bewaren in het plan',
  };
  if (!parents.length)
    return viewForm(GoalForm, {
      ...shared,
      answers: showing.answers,
    });
  const readers = parents.map((parent) => ({
    value: parent.id,
    label: `Alleen het huis van ${firstName(parent)}`,
    hint: 'Het staat niet op het papier van een ander, en u vraagt een ander er niet naar.',
  }));
  return viewForm(GoalApartForm, {
    ...shared,
    answers: showing.answers as FormAnswers<(typeof GoalApartForm)['fields']> | undefined,
    options: {
      ...shared.options,
      readers: [
        { value: EVERYBODY, label: 'Iedereen van het plan', hint: 'Zo hoort het meestal.' },
        ...readers,
      ],
      'actions.readers': [
        { value: '', label: 'Wie het doel leest' },
        ...readers.map(({ value, label }) => ({ value, label })),
      ],
    },
  });
}

const optionsOf = ({ text }: Pick<Found, 'text'>, goal: Goal | undefined) => ({
  forWhom: [
    ...text.people.filter(({ left }) => !left).map(({ id, name }) => ({ value: id, label: name })),
    { value: WHOLE_FAMILY, label: 'Het hele gezin' },
  ],
  under: [
    { value: '', label: 'Nee, het staat op zichzelf' },
    ...text.goals.filter(({ id }) => id !== goal?.id).map(({ id, words }) => ({ value: id, label: words })),
  ],
  state: GOAL_STATES,
  'actions.state': ACTION_STATES,
});

const typedGoal = ({ id: _id, actions, ...goal }: Goal) => ({
  ...goal,
  actions: actions as readonly Typed[],
});

const goalFacts = ({ words, forWhom, reachedWhen, actions }: Goal, { text }: Found) => [
  { term: 'Doel', description: words },
  { term: 'Voor wie', description: forWhomInWords(forWhom, text.people) },
  { term: 'Gehaald als', description: reachedWhen },
  { term: 'Wie doet wat', description: actions.map(({ what, who, when }) => `${who}: ${what}, ${when}`) },
];
