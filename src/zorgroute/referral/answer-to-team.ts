// Page: the team asked something; the intern begeleider answers, and the team's terms run again.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { dayIn, shortDay } from '../../forms/dates.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { fullName } from '../../pupils/names.ts';
import { Conflict } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { AnswerForm } from './form.ts';
import {
  answerQuestion,
  findOpenQuestion,
  findSentReferral,
  type AskedQuestion,
  type SentReferral,
} from './sent-queries.ts';

type Answers = FormAnswers<(typeof AnswerForm)['fields']>;

export const showAnswer = (req: Request, res: Response) => show(req, res);

export async function answer(req: Request, res: Response): Promise<void> {
  const answers = readForm(AnswerForm, scopeOf(req));
  const { data } = answers;
  if (!data) return show(req, res, answers);

  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const saving = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId }, done: 'sent' }, (ask) =>
      write(ask, referralId, data.answer),
    );
  await goOrShow(res, to, answers, saving, (again) => show(req, res, again as Answers));
}

async function write(ask: Ask, referralId: string, text: string) {
  await ask(findSentReferral(referralId));
  if ((await ask(answerQuestion(referralId, text))) === 0)
    throw new Refused('Deze vraag is al beantwoord, of het delen is gestopt.', 'answer');
}

async function show(req: Request, res: Response, answers?: Answers): Promise<void> {
  const referralId = param(req, 'referralId');
  const { referral, question, kept } = await look(
    scopeOf(req),
    { referral: findSentReferral(referralId), question: findOpenQuestion(referralId), kept: formState(req) },
    { referral: referralId },
  );
  if (!question && !answers) throw new Conflict('Er staat geen vraag meer open bij deze aanmelding.');
  const submitLabel = `Antwoord sturen naar ${referral.receiverName}`;
  render(req, res, 'zorgroute/referral/answer', {
    title: `Een vraag van ${referral.receiverName}`,
    child: nameOfChild(referral),
    referralHref: `/aanmeldingen/${referralId}`,
    question: question && shownQuestion(question, scopeOf(req).today),
    form: viewForm(AnswerForm, { req, kept, answers, submitLabel, notYet: 'verstuurd' }),
  });
}

const nameOfChild = ({ callName, prefix, familyName }: SentReferral) =>
  fullName({ callName: callName ?? '', prefix: prefix ?? '', familyName: familyName ?? '' });

const shownQuestion = ({ question, authorName, createdAt }: AskedQuestion, today: string) => ({
  text: question.split('\n'),
  from: `${authorName}, ${shortDay(dayIn(createdAt), today)}`,
});
