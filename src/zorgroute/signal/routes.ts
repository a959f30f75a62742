// Step 1: a teacher notes what was seen or heard.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { submit } from '../../forms/submit.ts';
import { childApart } from '../../groups/names-apart.ts';
import { listNamesakes } from '../../groups/namesake-queries.ts';
import { nameInGroup } from '../../pupils/names.ts';
import { findPupil } from '../../pupils/queries.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import type { Days } from '../entries/day-rules.ts';
import { recordAtChild } from '../entries/entry-queries.ts';
import { aroundForm } from '../entries/traject-form.ts';
import { signalEntry } from './entry.ts';
import { SignalForm, signalMistake } from './form.ts';

type Answers = FormAnswers<(typeof SignalForm)['fields']>;

export const signalRoutes = newRouter();

signalRoutes.get('/leerlingen/:pupilId/signaal', may('signal:record'), async (req, res) => {
  showSignal(req, res, await lookAround(req));
});

signalRoutes.post('/leerlingen/:pupilId/signaal', may('signal:record'), async (req, res) => {
  const pupilId = param(req, 'pupilId');
  const found = await lookAround(req);
  const days = { today: scopeOf(req).today, bornOn: found.pupil.birthDate, firstSeenOn: null };
  const answers = checked(readForm(SignalForm, scopeOf(req)), days);
  const { data } = answers;
  if (!data) return showSignal(req, res, found, answers);

  const to = `/leerlingen/${pupilId}`;
  await submit(scopeOf(req), { to, looked: { pupil: pupilId } }, async (ask) => {
    await recordAtChild(ask, signalEntry, pupilId, data);
  });
  res.redirect(303, to);
});

function checked(answers: Answers, days: Days): Answers {
  const mistake = answers.data && signalMistake(answers.data, days);
  return mistake ? withMistake(answers, mistake.name, mistake.message) : answers;
}

async function lookAround(req: Request) {
  const pupilId = param(req, 'pupilId');
  const asked = { pupil: findPupil(pupilId), kept: formState(req), namesakes: listNamesakes() };
  return childApart(await look(scopeOf(req), asked, { pupil: pupilId }));
}
type Found = Awaited<ReturnType<typeof lookAround>>;

function showSignal(req: Request, res: Response, { pupil, kept }: Found, answers?: Answers) {
  const submitLabel = `Signaal bewaren bij ${nameInGroup(pupil)}`;
  render(req, res, 'zorgroute/signal/form', {
    title: `Signaal over ${pupil.callName}`,
    form: viewForm(SignalForm, { req, kept, answers, submitLabel }),
    ...aroundForm(pupil),
  });
}
