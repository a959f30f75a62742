// How an agreement goes at school: said with one press on the child's page, then a word beside it for who wants to; and struck.

import type { Request, Response } from 'express';

import { may } from '../../../access/may.ts';
import { scopeOf } from '../../../access/scope.ts';
import { change, type Ask } from '../../../access/transaction.ts';
import { viewForm } from '../../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../../forms/form.ts';
import { goOrShow, Refused } from '../../../forms/refusal-at-a-field.ts';
import { submit } from '../../../forms/submit.ts';
import { NotFound } from '../../../problems/problems.ts';
import { newRouter, param } from '../../../web/routes.ts';
import type { Agreement, News } from './agreement.ts';
import { HOW_SLUGS } from './agreements-view.ts';
import { SchooldeelStrikeForm } from './form.ts';
import { insertSharedEntry, strikeSharedEntry } from './queries.ts';
import { agreementStands, isHow, SCHOOL_SAYS, type How } from './rules.ts';
import { HowWordForm } from './school-form.ts';
import {
  agreementAt,
  agreementUnderLock,
  lookAtSchool,
  schooldeelAt,
  showSchoolForm,
} from './school-pages.ts';
import { GONE, settleAgreement } from './settling.ts';
import { saidShort, titleOfNews } from './words.ts';

export const schooldeelHowRoutes = newRouter();

const AT = '/aanmeldingen/:referralId/schooldeel/:agreementId';
const STRIKE = `${AT}/nieuws/:entryId/doorhaling`;
type WordAnswers = FormAnswers<(typeof HowWordForm)['fields']>;
type StrikeAnswers = FormAnswers<(typeof SchooldeelStrikeForm)['fields']>;

schooldeelHowRoutes.post(`${AT}/hoe/:slug`, may('schooldeel:tell'), async (req, res) => {
  const step = (Object.keys(HOW_SLUGS) as How[]).find((how) => HOW_SLUGS[how] === param(req, 'slug'));
  if (!step) throw new NotFound();
  const referralId = param(req, 'referralId');
  await change(scopeOf(req), { referral: referralId }, (ask) => tell(ask, req, { step, how: '' }));
  res.redirect(303, `${schooldeelAt(referralId)}/${param(req, 'agreementId')}/erbij`);
});

/** A second press of the same button tells nothing new. @throws Refused while it does not go on */
async function tell(ask: Ask, req: Request, { step, how }: { step: How; how: string }) {
  const agreement = await agreementUnderLock(ask, req, 'how');
  if (!SCHOOL_SAYS[agreementStands(agreement).task].includes(step)) throw new Refused(GONE, 'how');
  const { today: on } = scopeOf(req);
  const last = agreement.news.at(-1);
  if (!how && last?.isMine && last.step === step && last.on === on) return;
  const [referralId, agreementId] = [param(req, 'referralId'), param(req, 'agreementId')];
  await ask(
    insertSharedEntry(referralId, { kind: 'schooldeel_news', agreementId, on, answers: { step, how } }),
  );
  await settleAgreement(ask, referralId, agreementId);
}

schooldeelHowRoutes.get(`${AT}/erbij`, may('schooldeel:tell'), async (req, res) => {
  await showWord(req, res);
});

schooldeelHowRoutes.post(`${AT}/erbij`, may('schooldeel:tell'), async (req, res) => {
  const answers = readForm(HowWordForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showWord(req, res, answers);
  const referralId = param(req, 'referralId');
  const to = schooldeelAt(referralId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId } }, async (ask) => {
      const said = ownHow(await agreementUnderLock(ask, req, 'how'));
      if (!said) throw new Refused(GONE, 'how');
      if (data.how) await tell(ask, req, { step: said.step, how: data.how });
    });
  await goOrShow(res, to, answers, work, (again) => showWord(req, res, again as WordAnswers));
});

/** What the reader said last of how it goes, as long as nothing came after it. */
function ownHow({ news }: Agreement): (News & { step: How }) | undefined {
  const newest = news.at(-1);
  return newest?.isMine && isHow(newest.step) ? { ...newest, step: newest.step } : undefined;
}

async function showWord(req: Request, res: Response, answers?: WordAnswers) {
  const found = await lookAtSchool(req);
  const agreement = agreementAt(found, req);
  const said = ownHow(agreement);
  if (!said && !answers) throw new NotFound();
  const form = viewForm(HowWordForm, {
    req,
    kept: found.kept,
    answers,
    initial: { how: said?.how ?? '' },
    submitLabel: 'Erbij zetten',
    cancel: {
      href: `/leerlingen/${found.child.pupilId}`,
      label: `Niet nodig, terug naar ${found.child.callName}`,
    },
  });
  showSchoolForm(req, res, {
    title: 'Wilt u er een woord bij zetten?',
    found,
    form,
    lead: said ? `${agreement.what}: ${saidShort(said)}. Dat staat er nu.` : agreement.what,
  });
}

schooldeelHowRoutes.get(STRIKE, may('schooldeel:tell'), async (req, res) => {
  await showStrike(req, res);
});

schooldeelHowRoutes.post(STRIKE, may('schooldeel:tell'), async (req, res) => {
  const answers = readForm(SchooldeelStrikeForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showStrike(req, res, answers);
  const referralId = param(req, 'referralId');
  const to = schooldeelAt(referralId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId } }, async (ask) => {
      const agreement = await agreementUnderLock(ask, req, 'reason');
      if (!ownNewest(agreement, req)) throw new Refused(GONE, 'reason');
      await ask(strikeSharedEntry(param(req, 'entryId'), data.reason));
      await settleAgreement(ask, referralId, agreement.agreementId);
    });
  await goOrShow(res, to, answers, work, (again) => showStrike(req, res, again as StrikeAnswers));
});

function ownNewest({ news }: Agreement, req: Request): News | undefined {
  const newest = news.at(-1);
  return newest?.isMine && newest.id === param(req, 'entryId') ? newest : undefined;
}

async function showStrike(req: Request, res: Response, answers?: StrikeAnswers) {
  const found = await lookAtSchool(req);
  const agreement = agreementAt(found, req);
  const newest = ownNewest(agreement, req);
  if (!newest && !answers) throw new NotFound();
  const form = viewForm(SchooldeelStrikeForm, {
    req,
    kept: found.kept,
    answers,
    submitLabel: 'Doorhalen',
    notYet: 'bewaard',
    cancel: { href: schooldeelAt(found.child.referralId), label: 'Terug naar het schooldeel' },
  });
  showSchoolForm(req, res, {
    title: 'Nieuws over een afspraak doorhalen',
    found,
    form,
    lead: `${agreement.what}${newest ? `: ${titleOfNews(newest)}` : ''}. Alleen u en de functionaris gegevensbescherming kunnen het daarna nog lezen.`,
  });
}
