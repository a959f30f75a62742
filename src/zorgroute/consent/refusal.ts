// Page: somebody said no, or took a yes back. How does it go on? Nothing of it happens by itself.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { submit } from '../../forms/submit.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { addMonths } from '../../calendar/days.ts';
import { noSchoolMistake } from '../entries/day-rules.ts';
import { DeclinedForm, RefusalForm } from './form.ts';
import { aroundConsents, receiverName } from './consent-overview.ts';
import { insertFollowUp } from './queries.ts';
import { askSituation, isDeclined, mustChoose, situationOf, type Situation } from './sharing-situation.ts';

type Answers = FormAnswers<(typeof RefusalForm)['fields']>;

export async function goOnAfterRefusal(req: Request, res: Response): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const answers = inTime(readForm(RefusalForm, scopeOf(req)), scopeOf(req).today);
  const { data } = answers;
  if (!data) {
    await show(req, res, answers);
    return;
  }
  const { decision, reconsiderOn } = data;
  if (decision === 'end' || !reconsiderOn) {
    res.redirect(303, `/trajecten/${trajectoryId}/afsluiting`);
    return;
  }

  const to = `/trajecten/${trajectoryId}/toestemmingen`;
  await submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, (ask) =>
    ask(insertFollowUp(trajectoryId, decision, reconsiderOn)),
  );
  res.redirect(303, to);
}

export const showRefusal = (req: Request, res: Response) => show(req, res);

async function show(req: Request, res: Response, answers?: Answers): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const today = scopeOf(req).today;
  const { kept, ...told } = await look(
    scopeOf(req),
    { ...askSituation(trajectoryId), kept: formState(req) },
    { trajectory: trajectoryId },
  );
  const situation = situationOf(told, today);
  const around = aroundConsents(situation);
  const declined = isDeclined(situation, today);
  if (!mustChoose(situation, today)) {
    res.redirect(303, around.overviewHref);
    return;
  }

  const form = viewForm(declined ? DeclinedForm : RefusalForm, {
    req,
    kept,
    answers,
    submitLabel: 'Besluit bewaren',
    autosave: false,
  });
  render(req, res, 'zorgroute/consent/refusal', {
    title: 'De school deelt niet: hoe gaat het verder?',
    ...around,
    sentences: declined
      ? ['In het laatste gesprek wilden de ouders geen aanmelding.']
      : saidSentences(situation),
    declined,
    isSent: situation.facts.sentOn !== null,
    form,
  });
}

const saidSentences = (situation: Situation) =>
  situation.sharing.needed.flatMap(({ name, status }) => {
    if (status === 'refused')
      return [`${name} vindt niet goed dat de school deelt met ${receiverName(situation)}.`];
    return status === 'withdrawn' ? [`${name} heeft de toestemming ingetrokken.`] : [];
  });

const FURTHEST_MONTHS = 24;

function inTime(answers: Answers, today: string): Answers {
  const day = answers.data?.reconsiderOn;
  if (!day) return answers;
  const isSoon = day > today && day <= addMonths(today, FURTHEST_MONTHS);
  const mistake = isSoon ? noSchoolMistake(day) : 'Kies een dag na vandaag, binnen twee jaar.';
  return mistake ? withMistake(answers, 'reconsiderOn', mistake) : answers;
}
