// Page: somebody said no, or took a yes back. How does it go on? Nothing of it happens by itself.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { submit } from '../../forms/submit.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { addMonths } from '../../calendar/days.ts';
import type { FreeDay } from '../../calendar/own-free-days.ts';
import { noSchoolMistake } from '../entries/day-rules.ts';
import { DeclinedForm, RefusalForm } from './form.ts';
import { aroundConsents, receiverName } from './consent-overview.ts';
import { insertFollowUp } from './queries.ts';
import { isDeclined, mustChoose, type Situation } from './sharing-situation.ts';
import { lookAtForm } from './situation-of-page.ts';

type Answers = FormAnswers<(typeof RefusalForm)['fields']>;

export async function goOnAfterRefusal(req: Request, res: Response): Promise<void> {
  const found = await lookAtForm(req);
  const { freeDays } = found.situation.facts;
  const answers = inTime(readForm(RefusalForm, scopeOf(req)), scopeOf(req).today, freeDays);
  const { data } = answers;
  if (!data) return show(req, res, found, answers);
  const traject = `/trajecten/${param(req, 'trajectoryId')}`;
  const { decision, reconsiderOn } = data;
  if (decision === 'end' || !reconsiderOn) return res.redirect(303, `${traject}/afsluiting`);
  const to = `${traject}/toestemmingen`;
  await keepFollowUp(req, to, decision, reconsiderOn);
  res.redirect(303, to);
}

function keepFollowUp(
  req: Request,
  to: string,
  decision: 'reconsider' | 'wait_for_court',
  reconsiderOn: string,
) {
  const trajectoryId = param(req, 'trajectoryId');
  return submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, (ask) =>
    ask(insertFollowUp(trajectoryId, decision, reconsiderOn)),
  );
}

export const showRefusal = async (req: Request, res: Response) => show(req, res, await lookAtForm(req));

type Found = Awaited<ReturnType<typeof lookAtForm>>;
function show(req: Request, res: Response, { kept, situation }: Found, answers?: Answers): void {
  const { today } = scopeOf(req);
  if (!mustChoose(situation, today)) return res.redirect(303, aroundConsents(situation).overviewHref);
  const form = isDeclined(situation, today) ? DeclinedForm : RefusalForm;
  const submitLabel = 'Besluit bewaren';
  render(req, res, 'zorgroute/consent/refusal', {
    title: 'De school deelt niet: hoe gaat het verder?',
    ...aroundConsents(situation),
    ...whatWasSaid(situation, today),
    isSent: situation.facts.sentOn !== null,
    form: viewForm(form, { req, kept, answers, submitLabel, autosave: false }),
  });
}

function whatWasSaid(situation: Situation, today: string) {
  const declined = isDeclined(situation, today);
  return { declined, sentences: declined ? [DECLINED] : saidSentences(situation) };
}

const DECLINED = 'In het laatste gesprek wilden de ouders geen aanmelding.';

const saidSentences = (situation: Situation) =>
  situation.sharing.needed.flatMap(({ name, status }) => {
    if (status === 'refused')
      return [`${name} vindt niet goed dat de school deelt met ${receiverName(situation)}.`];
    return status === 'withdrawn' ? [`${name} heeft de toestemming ingetrokken.`] : [];
  });

const FURTHEST_MONTHS = 24;

function inTime(answers: Answers, today: string, freeDays: readonly FreeDay[]): Answers {
  const day = answers.data?.reconsiderOn;
  if (!day) return answers;
  const isSoon = day > today && day <= addMonths(today, FURTHEST_MONTHS);
  const mistake = isSoon ? noSchoolMistake(day, freeDays) : 'Kies een dag na vandaag, binnen twee jaar.';
  return mistake ? withMistake(answers, 'reconsiderOn', mistake) : answers;
}
