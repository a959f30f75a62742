// Page: somebody takes back what they allowed. From then on nothing is shared any more.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { shortDay } from '../../forms/dates.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../problems/problems.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { hold } from '../../database/hold.ts';
import { WithdrawalForm } from './form.ts';
import { aroundConsents } from './consent-overview.ts';
import { insertWithdrawal, listConsents, type RecordedConsent } from './queries.ts';
import { categoryNames } from './consent-rows.ts';
import { lookAtForm } from './situation-of-page.ts';

type Answers = FormAnswers<(typeof WithdrawalForm)['fields']>;

export async function withdraw(req: Request, res: Response): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const answers = readForm(WithdrawalForm, scopeOf(req));
  const { data } = answers;
  if (!data) return show(req, res, answers);
  const to = await afterwards(req);
  const saving = () =>
    submit(scopeOf(req), { to, looked: { trajectory: trajectoryId } }, async (ask) => {
      await ask(hold(trajectoryId));
      const consent = givenOf(await ask(listConsents(trajectoryId)), param(req, 'consentId'));
      mayBeWithdrawn(consent, data.withdrawnOn, scopeOf(req).today);
      await ask(insertWithdrawal(trajectoryId, consent.id, data.withdrawnOn));
    });
  await goOrShow(res, to, answers, saving, (again) => show(req, res, again as Answers));
}

/** Only what the school shares asks for a choice: without the team's words the traject goes on as it went. */
async function afterwards(req: Request): Promise<string> {
  const trajectoryId = param(req, 'trajectoryId');
  const { consents } = await look(
    scopeOf(req),
    { consents: listConsents(trajectoryId) },
    { trajectory: trajectoryId },
  );
  const { direction } = givenOf(consents, param(req, 'consentId'));
  return `/trajecten/${trajectoryId}/${direction === 'school_to_team' ? 'weigering' : 'toestemmingen'}`;
}

export const showWithdrawal = (req: Request, res: Response) => show(req, res);

async function show(req: Request, res: Response, answers?: Answers): Promise<void> {
  const { kept, situation } = await lookAtForm(req);
  const consent = givenOf(situation.consents, param(req, 'consentId'));
  const initial = { withdrawnOn: typedDay(scopeOf(req).today) };
  const submitLabel = `Intrekken voor ${consent.giverName}`;
  render(req, res, 'zorgroute/consent/withdrawal', {
    title: 'Toestemming intrekken',
    ...aroundConsents(situation),
    ...shownConsent(consent, scopeOf(req).today),
    isSent: situation.facts.sentOn !== null,
    form: viewForm(WithdrawalForm, { req, kept, answers, initial, submitLabel, autosave: false }),
  });
}

/** What is taken back, to look at before. */
const shownConsent = (consent: RecordedConsent, today: string) => ({
  // A child that decides itself is named already.
  giver: consent.guardianId === null ? null : consent.giverName,
  facts: [
    { term: 'Wat', description: categoryNames(consent.categories) },
    { term: 'Ontvanger', description: consent.receiverName ?? '' },
    { term: 'Gegeven op', description: shortDay(consent.givenOn, today) },
  ],
  withdrawnOn: consent.withdrawnOn && shortDay(consent.withdrawnOn, today),
  isSharing: consent.direction === 'school_to_team',
});

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
