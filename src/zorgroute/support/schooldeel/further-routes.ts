// How an agreement goes on: the parents know or agree with what the school does otherwise, it goes on, or it stops. By the casemanager.

import type { Request, Response } from 'express';

import { may } from '../../../access/may.ts';
import { scopeOf } from '../../../access/scope.ts';
import { viewForm } from '../../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../../forms/form.ts';
import { goOrShow, Refused } from '../../../forms/refusal-at-a-field.ts';
import { submit } from '../../../forms/submit.ts';
import { typedDay } from '../../../forms/typed-days.ts';
import { NotFound } from '../../../problems/problems.ts';
import { render } from '../../../web/render.ts';
import { newRouter, param } from '../../../web/routes.ts';
import type { Person } from '../../plan/plan-text.ts';
import type { Agreement } from './agreement.ts';
import {
  lookAtSchooldeel,
  openChild,
  partsUnderLock,
  schooldeelOf,
  trailOf,
  type Parts,
} from './around-a-schooldeel.ts';
import { decidersOf } from './deciders.ts';
import { FURTHER, FurtherForm } from './form.ts';
import { insertSharedEntry } from './queries.ts';
import { agreementStands, CASEMANAGER_SAYS, lastDayMistake } from './rules.ts';
import { requireSame, versionOf } from './same-news.ts';
import { agreementNow, GONE, settleAgreement } from './settling.ts';
import { howItStands, lastDayOf, newestAnswer } from './words.ts';

export const furtherRoutes = newRouter();

const FURTHER_AT = '/gezinnen/:familyId/schooldeel/:agreementId/verder';
type Answers = FormAnswers<(typeof FurtherForm)['fields']>;

furtherRoutes.get(FURTHER_AT, may('schooldeel:settle'), async (req, res) => {
  await showFurther(req, res);
});

furtherRoutes.post(FURTHER_AT, may('schooldeel:settle'), async (req, res) => {
  const answers = readForm(FurtherForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showFurther(req, res, answers);
  const [familyId, agreementId] = [param(req, 'familyId'), param(req, 'agreementId')];
  const { today } = scopeOf(req);
  const to = schooldeelOf(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
      const parts = await partsUnderLock(ask, familyId, today);
      const { referralId } = agreementIn(parts, agreementId);
      await openChild(ask, parts, referralId, 'step');
      const agreement = await agreementNow(ask, referralId, agreementId);
      requireSame(req, agreement);
      const { asked, unknown } = decidersOf(parts, referralId);
      requireFits(data, { agreement, asked, unknown, today });
      const agreedBy = asked.filter(({ id }) => data.agreedBy.includes(id)).map(({ name }) => name);
      const said = { ...data, agreedBy };
      await ask(
        insertSharedEntry(referralId, { kind: 'schooldeel_news', agreementId, on: today, answers: said }),
      );
      await settleAgreement(ask, referralId, agreementId);
    });
  await goOrShow(res, to, answers, work, (again) => showFurther(req, res, again as Answers));
});

/** @throws NotFound for what is no agreement of this family */
function agreementIn({ agreements }: Pick<Parts, 'agreements'>, agreementId: string): Agreement {
  const agreement = agreements.find((one) => one.agreementId === agreementId);
  if (!agreement) throw new NotFound();
  return agreement;
}

type Data = NonNullable<Answers['data']>;
type Around = {
  agreement: Agreement;
  asked: readonly Person[];
  unknown: readonly Person[];
  today: string;
};

/** Less or later everybody who decides knows; what is more, or longer, they all agreed with. @throws Refused */
function requireFits({ step, until, agreedBy }: Data, { agreement, asked, unknown, today }: Around): void {
  if (!CASEMANAGER_SAYS[agreementStands(agreement).task].includes(step)) throw new Refused(GONE, 'step');
  if (step === 'ended') return;
  const last = lastDayOf(agreement);
  const mistake = step === 'goes_on' && until !== null ? lastDayMistake(until, today) : undefined;
  if (mistake) throw new Refused(mistake.message, mistake.name);
  const isLonger = step === 'goes_on' && until !== null && until > last;
  if (step === 'goes_on' && !isLonger) return;
  if (step !== 'told' && unknown.length) throw new Refused(UNKNOWN, 'agreedBy');
  if (!asked.length || !asked.every(({ id }) => agreedBy.includes(id)))
    throw new Refused(NOT_ALL, 'agreedBy');
}
const NOT_ALL =
  'Nog niet iedereen die over dit kind beslist, is gekozen. Vraag of vertel het eerst aan iedereen.';

const UNKNOWN =
  'Van iemand in het plan is niet bekend of die over dit kind beslist. Zoek dat eerst uit, en vul het in bij het plan.';

async function showFurther(req: Request, res: Response, answers?: Answers) {
  const found = await lookAtSchooldeel(req);
  const agreement = agreementIn(found, param(req, 'agreementId'));
  const steps = CASEMANAGER_SAYS[agreementStands(agreement).task];
  if (!steps.length && !answers) throw new NotFound();
  const { asked } = decidersOf(found, agreement.referralId);
  const form = viewForm(FurtherForm, {
    req,
    kept: found.kept,
    answers,
    initial: { until: typedDay(lastDayOf(agreement)) },
    options: {
      step: FURTHER.filter(({ value }) => steps.includes(value)),
      agreedBy: asked.map(({ id, name }) => ({ value: id, label: name })),
    },
    submitLabel: `Bewaren bij ${found.family.name}`,
    cancel: { href: schooldeelOf(found.familyId), label: 'Terug naar het schooldeel' },
    version: versionOf(req, { kept: found.kept, agreement, answers }),
  });
  const answer = newestAnswer(agreement);
  const title = `Hoe gaat het verder? ${agreement.what}`;
  render(req, res, 'basisteam/form-page', {
    title,
    trail: trailOf(req, found, title),
    head: { title, over: found.family.name, lead: 'De school leest wat u hier kiest.' },
    facts: [
      { term: 'Hoe het staat', description: howItStands(agreement, found.today) },
      ...(answer?.step === 'otherwise' ? [{ term: 'De school doet', description: answer.how }] : []),
    ],
    form,
  });
}
