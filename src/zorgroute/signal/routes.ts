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
import { recordAtChild } from '../entries/entry-queries.ts';
import { aroundForm } from '../entries/traject-form.ts';
import { signalEntry } from './entry.ts';
import { SignalForm, signalMistake } from './form.ts';

type Answers = FormAnswers<(typeof SignalForm)['fields']>;

export const signalRoutes = newRouter();

signalRoutes.get('/leerlingen/:pupilId/signaal', may('signal:record'), async (req, res) => {
  await showSignal(req, res);
});

signalRoutes.post('/leerlingen/:pupilId/signaal', may('signal:record'), async (req, res) => {
  const pupilId = param(req, 'pupilId');
  const answers = readForm(SignalForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showSignal(req, res, answers);

  const { pupil } = await look(scopeOf(req), { pupil: findPupil(pupilId) }, { pupil: pupilId });
  const days = { today: scopeOf(req).today, bornOn: pupil.birthDate, firstSeenOn: null };
  const mistake = signalMistake(data, days);
  if (mistake) return showSignal(req, res, withMistake(answers, mistake.name, mistake.message));

  const to = `/leerlingen/${pupilId}`;
  await submit(scopeOf(req), { to, looked: { pupil: pupilId } }, async (ask) => {
    await recordAtChild(ask, signalEntry, pupilId, data);
  });
  res.redirect(303, to);
});

async function showSignal(req: Request, res: Response, answers?: Answers) {
  const pupilId = param(req, 'pupilId');
  const asked = { pupil: findPupil(pupilId), kept: formState(req), namesakes: listNamesakes() };
  const { pupil, kept } = childApart(await look(scopeOf(req), asked, { pupil: pupilId }));
  const submitLabel = `Signaal bewaren bij ${nameInGroup(pupil)}`;
  render(req, res, 'zorgroute/signal/form', {
    title: `Signaal over ${pupil.callName}`,
    form: viewForm(SignalForm, { req, kept, answers, submitLabel }),
    ...aroundForm(pupil),
  });
}
