// Page: the team asked something; the intern begeleider answers, and the team's terms run again.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
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
import { answerQuestion, findOpenQuestion, findSentReferral } from './sent-queries.ts';

type Answers = FormAnswers<(typeof AnswerForm)['fields']>;

export const showAnswer = (req: Request, res: Response) => show(req, res);

export async function answer(req: Request, res: Response): Promise<void> {
  const referralId = param(req, 'referralId');
  const answers = readForm(AnswerForm, scopeOf(req));
  const { data } = answers;
  if (!data) {
    await show(req, res, answers);
    return;
  }

  const to = `/aanmeldingen/${referralId}`;
  const saving = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId }, done: 'sent' }, async (ask) => {
      await ask(findSentReferral(referralId));
      if ((await ask(answerQuestion(referralId, data.answer))) === 0)
        throw new Refused('Deze vraag is al beantwoord, of het delen is gestopt.', 'answer');
    });
  await goOrShow(res, to, answers, saving, (again) => show(req, res, again as Answers));
}

async function show(req: Request, res: Response, answers?: Answers): Promise<void> {
  const referralId = param(req, 'referralId');
  const { referral, question, kept } = await look(
    scopeOf(req),
    { referral: findSentReferral(referralId), question: findOpenQuestion(referralId), kept: formState(req) },
    { referral: referralId },
  );
  if (!question && !answers) throw new Conflict('Er staat geen vraag meer open bij deze aanmelding.');
  const { callName, prefix, familyName, receiverName } = referral;
  render(req, res, 'zorgroute/referral/answer', {
    title: `Een vraag van ${receiverName}`,
    child: fullName({ callName: callName ?? '', prefix: prefix ?? '', familyName: familyName ?? '' }),
    referralHref: `/aanmeldingen/${referralId}`,
    question: question && {
      text: question.question.split('\n'),
      from: `${question.authorName}, ${shortDay(dayIn(question.createdAt), scopeOf(req).today)}`,
    },
    form: viewForm(AnswerForm, {
      req,
      kept,
      answers,
      submitLabel: `Antwoord sturen naar ${receiverName}`,
      notYet: 'verstuurd',
    }),
  });
}
