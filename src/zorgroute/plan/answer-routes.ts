// What does somebody think of the plan? Written down by the casemanager, after a talk or a call.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { newRouter, param } from '../../web/routes.ts';
import { keepAnswer, readerIn, type GivenAnswer } from './answer.ts';
import { othersOf, signFor, versionInWords } from './around-an-answer.ts';
import { AnswerForm, OpinionForm } from './answer-form.ts';
import { firstName, isAsked, nameWithAge } from './people.ts';
import { lookAtPlan, openedPart, planOf, showPlanForm, type Found } from './plan-pages.ts';
import type { Person } from './plan-text.ts';
import { readingOf } from './what-one-reads.ts';

export const planAnswerRoutes = newRouter();

const ANSWER = '/gezinnen/:familyId/plan/antwoord/:personId';
type Answers = FormAnswers<(typeof AnswerForm)['fields']>;
type Opinion = FormAnswers<(typeof OpinionForm)['fields']>;

planAnswerRoutes.get(ANSWER, may('plan:keep'), async (req, res) => {
  const found = await lookAtPlan(req);
  showAnswer(req, res, found, readerIn(found.text, param(req, 'personId')));
});

planAnswerRoutes.post(ANSWER, may('plan:keep'), async (req, res) => {
  const found = await lookAtPlan(req);
  const person = readerIn(found.text, param(req, 'personId'));
  if (isAsked(person, found.today)) await takeAnswer(req, res, found, person);
  else await takeOpinion(req, res, found, person);
});

async function takeAnswer(req: Request, res: Response, found: Found, person: Person) {
  const answers = readForm(AnswerForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showAnswer(req, res, found, person, answers);
  const { saidOn, ...said } = data;
  await keep(req, res, answers, { personId: person.id, saidOn, said });
}

/** A child under twelve is heard, and not asked to agree. */
async function takeOpinion(req: Request, res: Response, found: Found, person: Person) {
  const answers = readForm(OpinionForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showAnswer(req, res, found, person, answers);
  const { saidOn, ...said } = data;
  await keep(req, res, answers, { personId: person.id, saidOn, said: { ...said, answer: 'heard' } });
}

async function keep(req: Request, res: Response, answers: FormAnswers, given: Omit<GivenAnswer, 'opened'>) {
  const familyId = param(req, 'familyId');
  const to = planOf(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, (ask) =>
      keepAnswer(ask, familyId, { ...given, opened: openedPart(req) }, scopeOf(req).today),
    );
  await goOrShow(res, to, answers, work, async (again) => {
    const found = await lookAtPlan(req);
    showAnswer(req, res, found, readerIn(found.text, given.personId), again as Answers | Opinion);
  });
}

function showAnswer(req: Request, res: Response, found: Found, person: Person, answers?: Answers | Opinion) {
  const name = firstName(person);
  const asked = isAsked(person, found.today);
  const form = {
    ...(asked ? answerForm(req, found, person, answers) : opinionForm(req, found, person, answers)),
    base: signFor(req, found, person, answers),
  };
  showPlanForm(req, res, {
    title: asked ? `Wat vindt ${name} van het plan?` : `Wat zegt ${name} over het plan?`,
    found,
    form,
    lead: [nameWithAge(person, found.today), versionInWords(found)].filter(Boolean).join(' · '),
  });
}

const answerForm = (req: Request, found: Found, person: Person, answers: FormAnswers | undefined) =>
  viewForm(AnswerForm, {
    req,
    kept: found.kept,
    answers: answers as Answers | undefined,
    initial: { saidOn: typedDay(found.today) },
    options: {
      viewReaders: othersOf(found, person),
      against: goalsFor(found, person).map(({ id, words }) => ({ value: id, label: words })),
    },
    asked: { viewReaders: othersOf(found, person).length > 0, against: goalsFor(found, person).length > 0 },
    submitLabel: `Antwoord van ${firstName(person)} bewaren`,
  });

const goalsFor = ({ text }: Found, { id }: Person) => readingOf(text, id)?.goals ?? [];

const opinionForm = (req: Request, found: Found, person: Person, answers: FormAnswers | undefined) =>
  viewForm(OpinionForm, {
    req,
    kept: found.kept,
    answers: answers as Opinion | undefined,
    initial: { saidOn: typedDay(found.today) },
    options: { viewReaders: othersOf(found, person) },
    asked: { viewReaders: othersOf(found, person).length > 0 },
    submitLabel: `Antwoord van ${firstName(person)} bewaren`,
  });
