// Page: somebody takes back what they allowed. From then on nothing is shared any more.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { shortDay, typedDay } from '../../forms/dates.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { hold } from '../team/team-queries.ts';
import { WithdrawalForm } from './form.ts';
import { aroundConsents } from './consent-overview.ts';
import { insertWithdrawal, listConsents, type RecordedConsent } from './queries.ts';
import { categoryNames } from './consent-rows.ts';
import { askSituation } from './sharing-situation.ts';

type Answers = FormAnswers<(typeof WithdrawalForm)['fields']>;

export async function withdraw(req: Request, res: Response): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const answers = readForm(WithdrawalForm, scopeOf(req));
  const { data } = answers;
  if (!data) {
    await show(req, res, answers);
    return;
  }

  const { consents } = await look(
    scopeOf(req),
    { consents: listConsents(trajectoryId) },
    { trajectory: trajectoryId },
  );
  const { direction } = givenOf(consents, param(req, 'consentId'));
  // Only what the school shares asks for a choice: without the team's words the traject goes on as it went.
  const next = direction === 'school_to_team' ? 'weigering' : 'toestemmingen';
  const to = `/trajecten/${trajectoryId}/${next}`;
  const saving = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      await ask(hold(trajectoryId));
      const consent = givenOf(await ask(listConsents(trajectoryId)), param(req, 'consentId'));
      mayBeWithdrawn(consent, data.withdrawnOn, scopeOf(req).today);
      await ask(insertWithdrawal(trajectoryId, consent.id, data.withdrawnOn));
    });
  await goOrShow(res, to, answers, saving, (again) => show(req, res, again as Answers));
}

export const showWithdrawal = (req: Request, res: Response) => show(req, res);

async function show(req: Request, res: Response, answers?: Answers): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const today = scopeOf(req).today;
  const { kept, ...situation } = await look(
    scopeOf(req),
    { ...askSituation(trajectoryId), kept: formState(req) },
    { trajectory: trajectoryId },
  );
  const consent = givenOf(situation.consents, param(req, 'consentId'));
  const form = viewForm(WithdrawalForm, {
    req,
    kept,
    answers,
    initial: { withdrawnOn: typedDay(today) },
    submitLabel: `Intrekken voor ${consent.giverName}`,
    autosave: false,
  });
  render(req, res, 'zorgroute/consent/withdrawal', {
    title: 'Toestemming intrekken',
    ...aroundConsents(situation),
    giver: consent.giverName,
    facts: [
      { term: 'Wat', description: categoryNames(consent.categories) },
      { term: 'Ontvanger', description: consent.receiverName ?? '' },
      { term: 'Gegeven op', description: shortDay(consent.givenOn, today) },
    ],
    withdrawnOn: consent.withdrawnOn && shortDay(consent.withdrawnOn, today),
    isSharing: consent.direction === 'school_to_team',
    isSent: situation.facts.sentOn !== null,
    form,
  });
}

function givenOf(consents: readonly RecordedConsent[], consentId: string): RecordedConsent {
  const consent = consents.find(({ id, answer }) => id === consentId && answer === 'given');
  if (!consent) throw new NotFound();
  return consent;
}

function mayBeWithdrawn(
  { givenOn, withdrawnOn: before }: RecordedConsent,
  withdrawnOn: string,
  today: string,
) {
  if (before) throw new Refused('Deze toestemming was al ingetrokken.', 'withdrawnOn');
  if (withdrawnOn > today) throw new Refused('Kies vandaag of een eerdere dag.', 'withdrawnOn');
  if (withdrawnOn < givenOn)
    throw new Refused('Kies de dag waarop de toestemming is gegeven, of een latere.', 'withdrawnOn');
}
