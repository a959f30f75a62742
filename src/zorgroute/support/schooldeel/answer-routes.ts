// The school answers what was proposed for a child: per agreement yes, otherwise or not possible; or yes to all that wait.

import type { Request, Response } from 'express';

import { may } from '../../../access/may.ts';
import { scopeOf } from '../../../access/scope.ts';
import { hold } from '../../../database/hold.ts';
import { viewForm } from '../../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../../forms/form.ts';
import { goOrShow, Refused } from '../../../forms/refusal-at-a-field.ts';
import { submit } from '../../../forms/submit.ts';
import { typedDay } from '../../../forms/typed-days.ts';
import { NotFound } from '../../../problems/problems.ts';
import { render } from '../../../web/render.ts';
import { newRouter, param } from '../../../web/routes.ts';
import type { Agreement } from './agreement.ts';
import { findChildOfSchooldeel, listWhoCanDoIt, type Colleague } from './at-school-queries.ts';
import { agreementsOf } from './parts-of-entries.ts';
import { insertSharedEntry, listSharedEntries } from './queries.ts';
import { agreementStands, SCHOOL_SAYS } from './rules.ts';
import { AllYesForm, AnswerForm } from './school-form.ts';
import {
  agreementAt,
  agreementUnderLock,
  CLOSED_AT_SCHOOL,
  lookAtSchool,
  overOf,
  requireOpenAt,
  schooldeelAt,
  showSchoolForm,
  trailAt,
  type AtSchool,
} from './school-pages.ts';
import { requireSame, versionOf } from './same-news.ts';
import { GONE, settleAgreement } from './settling.ts';
import { howItIsDone, howItStands } from './words.ts';

export const schooldeelAnswerRoutes = newRouter();

const ALL = '/aanmeldingen/:referralId/schooldeel/antwoord';
const ONE = '/aanmeldingen/:referralId/schooldeel/:agreementId/antwoord';
type AllAnswers = FormAnswers<(typeof AllYesForm)['fields']>;
type OneAnswers = FormAnswers<(typeof AnswerForm)['fields']>;

schooldeelAnswerRoutes.get(ALL, may('schooldeel:answer'), async (req, res) => {
  await showAll(req, res);
});

schooldeelAnswerRoutes.post(ALL, may('schooldeel:answer'), async (req, res) => {
  const answers = readForm(AllYesForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showAll(req, res, answers);
  const referralId = param(req, 'referralId');
  const to = schooldeelAt(referralId);
  const { today: on } = scopeOf(req);
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId }, done: 'sent' }, async (ask) => {
      await ask(hold(referralId));
      requireOpenAt(await ask(findChildOfSchooldeel(referralId)), 'doneBy');
      const who = whoOf(data.doneBy, await ask(listWhoCanDoIt(referralId)));
      const waiting = waitingOf(agreementsOf(await ask(listSharedEntries({ referralId }))));
      if (!waiting.length) throw new Refused(NOTHING_WAITS, 'doneBy');
      for (const { agreementId } of waiting) {
        const said = { step: 'yes', ...who, from: data.from };
        await ask(insertSharedEntry(referralId, { kind: 'schooldeel_news', agreementId, on, answers: said }));
        await settleAgreement(ask, referralId, agreementId);
      }
    });
  await goOrShow(res, to, answers, work, (again) => showAll(req, res, again as AllAnswers));
});
const NOTHING_WAITS =
  'Er wacht geen afspraak meer op een antwoord. Open het schooldeel en kijk wat er nu staat.';

const waitingOf = (agreements: readonly Agreement[]) =>
  agreements.filter((one) => agreementStands(one).task === 'answer');

/** By their names. @throws Refused for who is not of this school today */
function whoOf(doneBy: readonly string[], colleagues: readonly Colleague[]) {
  const known = (name: string) => colleagues.some((colleague) => colleague.name === name);
  if (!doneBy.every(known)) throw new Refused('Kies iemand uit de lijst.', 'doneBy');
  const isTeacher = (name: string) =>
    colleagues.some((colleague) => colleague.isTeacher && colleague.name === name);
  return { doneBy, isOfIb: !doneBy.some(isTeacher) };
}

async function showAll(req: Request, res: Response, answers?: AllAnswers) {
  const found = await lookAtSchool(req);
  const { child, today } = found;
  const waiting = waitingOf(found.agreements);
  const at = schooldeelAt(child.referralId);
  const form = viewForm(AllYesForm, {
    req,
    kept: found.kept,
    answers,
    initial: { from: typedDay(today), doneBy: teachersOf(found) },
    options: { doneBy: whoCanDoIt(found) },
    submitLabel: waiting.length === 1 ? 'Ja, dat doen we' : `Ja op alle ${String(waiting.length)}`,
    notYet: 'verstuurd',
    cancel: { href: at, label: 'Terug naar het schooldeel' },
    refusedBecause: refusalOf(found, waiting),
  });
  const title = `Kan de school dit voor ${child.callName} doen?`;
  render(req, res, 'zorgroute/support/schooldeel/answer', {
    title,
    trail: trailAt(req, found, title),
    head: {
      title,
      over: overOf(child),
      lead: 'Kan het anders of kan het niet? Antwoord dan per afspraak. Wat u met ja beantwoordt, begint gewoon.',
    },
    agreements: waiting.map((agreement) => ({
      what: agreement.what,
      lines: [
        [agreement.by, agreement.when].filter(Boolean).join(' · '),
        agreement.needs && `Nodig: ${agreement.needs}`,
        `Waarom: ${agreement.why}`,
      ].filter(Boolean),
      href: `${at}/${agreement.agreementId}/antwoord`,
    })),
    form,
  });
}

function refusalOf({ child }: AtSchool, waiting: readonly Agreement[]) {
  if (child.isOpen && waiting.length) return undefined;
  return {
    title: 'Er wacht niets op een antwoord',
    sentence: child.isOpen ? NOTHING_WAITS : CLOSED_AT_SCHOOL,
    href: schooldeelAt(child.referralId),
    linkText: 'Naar het schooldeel',
  };
}

const whoCanDoIt = ({ colleagues }: AtSchool) =>
  colleagues
    .map(({ name }) => name)
    .filter((name, at, all) => all.indexOf(name) === at)
    .map((name) => ({ value: name, label: name }));
const teachersOf = ({ colleagues }: AtSchool) =>
  colleagues.filter(({ isTeacher }) => isTeacher).map(({ name }) => name);

schooldeelAnswerRoutes.get(ONE, may('schooldeel:answer'), async (req, res) => {
  await showOne(req, res);
});

schooldeelAnswerRoutes.post(ONE, may('schooldeel:answer'), async (req, res) => {
  const answers = readForm(AnswerForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showOne(req, res, answers);
  const [referralId, agreementId] = [param(req, 'referralId'), param(req, 'agreementId')];
  const to = schooldeelAt(referralId);
  const { today: on } = scopeOf(req);
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId }, done: 'sent' }, async (ask) => {
      const agreement = await agreementUnderLock(ask, req, 'step');
      requireSame(req, agreement);
      if (!SCHOOL_SAYS[agreementStands(agreement).task].includes(data.step)) throw new Refused(GONE, 'step');
      const who = data.step === 'no' ? {} : whoOf(data.doneBy, await ask(listWhoCanDoIt(referralId)));
      const said = { ...data, ...who };
      await ask(insertSharedEntry(referralId, { kind: 'schooldeel_news', agreementId, on, answers: said }));
      await settleAgreement(ask, referralId, agreementId);
    });
  await goOrShow(res, to, answers, work, (again) => showOne(req, res, again as OneAnswers));
});

/** @throws NotFound for what is not to be answered */
async function showOne(req: Request, res: Response, answers?: OneAnswers) {
  const found = await lookAtSchool(req);
  const agreement = agreementAt(found, req);
  const { today } = found;
  if (!answers && !SCHOOL_SAYS[agreementStands(agreement).task].includes('yes')) throw new NotFound();
  const form = viewForm(AnswerForm, {
    req,
    kept: found.kept,
    answers,
    initial: { from: typedDay(today), doneBy: teachersOf(found) },
    options: { doneBy: whoCanDoIt(found) },
    submitLabel: `Antwoord sturen aan ${found.child.casemanagerName ?? 'de casemanager'}`,
    notYet: 'verstuurd',
    cancel: { href: schooldeelAt(found.child.referralId), label: 'Terug naar het schooldeel' },
    version: versionOf(req, { kept: found.kept, agreement, answers }),
  });
  showSchoolForm(req, res, {
    title: 'Antwoord geven',
    found,
    form,
    lead: agreement.what,
    facts: [
      { term: 'Wanneer', description: howItIsDone(agreement) },
      ...(agreement.by ? [{ term: 'Door wie', description: agreement.by }] : []),
      ...(agreement.needs ? [{ term: 'Nodig', description: agreement.needs }] : []),
      { term: 'Waarom', description: agreement.why },
      { term: 'Hoe het staat', description: howItStands(agreement, today) },
    ],
  });
}
