// The family is offered to make its own plan first (Jeugdwet 1.1, 2.1 g, 4.1.2). What it says later is an entry anew; a mistake is corrected,
// or struck by who wrote it.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import type { Ask } from '../../access/transaction.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../problems/problems.ts';
import { newRouter, param } from '../../web/routes.ts';
import { findPlanEntry, insertPlanEntry, type PlanEntry } from './entry-queries.ts';
import { OfferCorrectionForm, OfferForm, type OfferData } from './offer-form.ts';
import { lookAtPlan, planOf, showPlanForm } from './plan-pages.ts';
import { offerMistake } from './offer-mistake.ts';
import { situationUnderLock } from './saving.ts';
import { settlePlan } from './plan-situation.ts';

export const ownPlanOfferRoutes = newRouter();

const OFFER = '/gezinnen/:familyId/plan/eigen-plan';
type Answers = FormAnswers<(typeof OfferForm)['fields']>;
type CorrectionAnswers = FormAnswers<(typeof OfferCorrectionForm)['fields']>;

ownPlanOfferRoutes.get(OFFER, may('plan:keep'), async (req, res) => {
  await showOffer(req, res);
});

ownPlanOfferRoutes.post(OFFER, may('plan:keep'), async (req, res) => {
  const answers = checked(readForm(OfferForm, scopeOf(req)), scopeOf(req).today);
  const { data } = answers;
  if (!data) return showOffer(req, res, answers);
  await keep(req, res, { answers, data }, (again) => showOffer(req, res, again as Answers));
});

ownPlanOfferRoutes.get(`${OFFER}/:entryId/correctie`, may('plan:keep'), async (req, res) => {
  await showCorrection(req, res);
});

ownPlanOfferRoutes.post(`${OFFER}/:entryId/correctie`, may('plan:keep'), async (req, res) => {
  const answers = checked(readForm(OfferCorrectionForm, scopeOf(req)), scopeOf(req).today);
  const { data } = answers;
  if (!data) return showCorrection(req, res, answers);
  const { reason, ...offer } = data;
  const corrects = { of: param(req, 'entryId'), reason };
  await keep(req, res, { answers, data: offer, corrects }, (again) =>
    showCorrection(req, res, again as CorrectionAnswers),
  );
});

function checked<A extends FormAnswers>(answers: A, today: string): A {
  const mistake = answers.data && offerMistake(answers.data as unknown as OfferData, today);
  return mistake ? (withMistake(answers, mistake.name, mistake.message) as A) : answers;
}

type Kept = { answers: FormAnswers; data: OfferData; corrects?: { of: string; reason: string } };

async function keep(
  req: Request,
  res: Response,
  { answers, data, corrects }: Kept,
  show: (again: FormAnswers) => Promise<void>,
) {
  const familyId = param(req, 'familyId');
  const { today } = scopeOf(req);
  const to = planOf(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
      const { since } = await situationUnderLock(ask, familyId, today);
      if (corrects) await requireThere(ask, familyId, corrects.of);
      const { offeredOn: on, ...said } = data;
      await ask(
        insertPlanEntry(familyId, {
          kind: 'own_plan_offer',
          on,
          answers: said,
          ...(corrects && { corrects }),
        }),
      );
      await settlePlan(ask, familyId, { since, today });
    });
  await goOrShow(res, to, answers, work, show);
}

async function requireThere(ask: Ask, familyId: string, entryId: string) {
  if ((await ask(findPlanEntry(familyId, 'own_plan_offer', entryId))).isStruck)
    throw new Refused(GONE, 'reason');
}
const GONE = 'Dit is intussen verbeterd of doorgehaald. Open het plan opnieuw en kijk wat er nu staat.';

async function showOffer(req: Request, res: Response, answers?: Answers) {
  const found = await lookAtPlan(req);
  const form = viewForm(OfferForm, {
    req,
    kept: found.kept,
    answers,
    initial: { offeredOn: typedDay(found.today) },
    submitLabel: `${found.facts.offer ? 'Antwoord' : 'Aanbod'} bewaren bij ${found.family.name}`,
  });
  showPlanForm(req, res, { title: 'Eerst een eigen plan?', found, form, lead: LEAD });
}
const LEAD =
  'Een gezin mag altijd eerst zelf een plan maken, met familie, vrienden of buren. U biedt het aan en helpt als zij dat willen.';

async function showCorrection(req: Request, res: Response, answers?: CorrectionAnswers) {
  const found = await lookAtPlan(req);
  const entry = found.entries.find(
    ({ id, kind }) => id === param(req, 'entryId') && kind === 'own_plan_offer',
  );
  if ((!entry || entry.isStruck) && !answers) throw new NotFound();
  const form = viewForm(OfferCorrectionForm, {
    req,
    kept: found.kept,
    answers,
    initial: entry ? typedOffer(entry) : {},
    submitLabel: 'Verbetering bewaren',
  });
  showPlanForm(req, res, {
    title: 'Aanbod verbeteren',
    found,
    form,
    lead: 'De oude tekst blijft bewaard. Zegt het gezin nu iets anders? Schrijf dat dan op als een nieuw antwoord.',
  });
}

function typedOffer({ happenedOn, answers }: PlanEntry) {
  const { present, wants, said, help, hearOn } = answers;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    offeredOn: typedDay(happenedOn),
    present: text(present),
    wants: text(wants),
    said: text(said),
    help: Array.isArray(help) ? help.filter((one) => typeof one === 'string') : [],
    hearOn: typeof hearOn === 'string' ? typedDay(hearOn) : '',
  };
}
