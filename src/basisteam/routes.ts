// The team's inbox, and what the team does with a referral before there is a casemanager.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { change, look, lookAs } from '../access/transaction.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { goOrShow } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { Conflict, NotFound } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { weekEndOf } from '../work/bands.ts';
import { holdFor } from '../zorgroute/team/referral-form.ts';
import { lookAtReferral, showReferralForm, showWhyNot } from '../zorgroute/team/referral-form.ts';
import { hold } from '../database/hold.ts';
import { findTeamReferral } from '../zorgroute/assignment/queries.ts';
import { AdviceForm, QuestionForm } from './form.ts';
import { sectionView, type SectionView } from './inbox-rows.ts';
import {
  countInbox,
  insertAdvice,
  insertQuestion,
  insertReceipt,
  listInbox,
  listRunning,
  SECTIONS,
  type InboxRow,
} from './queries.ts';
import { whyNot } from './rules.ts';

export const basisteamRoutes = newRouter();

basisteamRoutes.get('/postvak', may('inbox:see'), async (req, res) => {
  const { today } = scopeOf(req);
  const { lists, counts } = await lookAs(
    scopeOf(req),
    ({ role }) => ({
      counts: countInbox({ today, weekEnd: weekEndOf(today) }),
      inbox: listInbox(SECTIONS, null),
      lopend: role === 'cjg_coordinator' ? listRunning(null) : undefined,
    }),
    ({ inbox, lopend, counts: all }) => {
      const found = bySection(inbox, lopend);
      return { counts: all, lists: found, looked: shownReferrals(Object.values(found)) };
    },
  );
  const sections = Object.entries(lists).map(([name, rows]) => sectionView(name, rows, { today, counts }));
  showInbox(req, res, 'Postvak', sections);
});

basisteamRoutes.get('/postvak/:page/:referralId', may('inbox:see'), async (req, res) => {
  const name = param(req, 'page');
  const after = param(req, 'referralId');
  const { rows } = await look(scopeOf(req), { rows: pageOfSection(name, after) }, (found) =>
    shownReferrals([found.rows]),
  );
  showInbox(req, res, 'Postvak, vervolg', [sectionView(name, rows, { today: scopeOf(req).today })]);
});

const bySection = (inbox: InboxRow[], lopend: InboxRow[] | undefined): Record<string, InboxRow[]> => ({
  ...Object.fromEntries(SECTIONS.map((name) => [name, inbox.filter(({ section }) => section === name)])),
  ...(lopend && { lopend }),
});

function pageOfSection(name: string, after: string) {
  if (name === 'lopend') return listRunning(after);
  const section = SECTIONS.find((one) => one === name);
  if (!section) throw new NotFound();
  return listInbox([section], after);
}

function shownReferrals(lists: { referralId: string }[][]) {
  const referrals = lists.flatMap((rows) => rows.slice(0, 25).map((row) => row.referralId));
  return referrals.length ? { referrals } : ('nobody' as const);
}

function showInbox(req: Request, res: Response, title: string, sections: SectionView[]) {
  render(req, res, 'basisteam/inbox', {
    title,
    sections: sections.filter((section) => section.isAlwaysShown || section.list.rows.length),
  });
}

basisteamRoutes.post('/aanmeldingen/:referralId/ontvangst', may('referral:receive'), async (req, res) => {
  const referralId = param(req, 'referralId');
  await change(scopeOf(req), { referral: referralId }, async (ask) => {
    await ask(hold(referralId));
    const referral = await ask(findTeamReferral(referralId));
    const sentence = whyNot('receive', referral);
    if (sentence) throw new Conflict(sentence);
    await ask(insertReceipt(referralId, referral.rounds));
  });
  res.redirect(303, `/aanmeldingen/${referralId}`);
});

basisteamRoutes.get('/aanmeldingen/:referralId/vraag', may('question:ask'), async (req, res) => {
  await showQuestion(req, res);
});

basisteamRoutes.post('/aanmeldingen/:referralId/vraag', may('question:ask'), async (req, res) => {
  const answers = readForm(QuestionForm, scopeOf(req));
  const { data } = answers;
  if (!data) {
    await showQuestion(req, res, answers);
    return;
  }
  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId }, done: 'sent' }, async (ask) => {
      await holdFor('ask', { ask, referralId, field: 'question' });
      await ask(insertQuestion(referralId, data.question));
    });
  await goOrShow(res, to, answers, work, (again) => showQuestion(req, res, again as typeof answers));
});

type QuestionAnswers = FormAnswers<(typeof QuestionForm)['fields']>;

async function showQuestion(req: Request, res: Response, answers?: QuestionAnswers) {
  const title = 'Vraag aan de school';
  const { referral, kept } = await lookAtReferral(req, param(req, 'referralId'));
  const sentence = answers ? undefined : whyNot('ask', referral);
  if (sentence) return showWhyNot(req, res, title, referral, sentence);

  const submitLabel = `Vraag stellen aan ${referral.schoolName}`;
  const form = viewForm(QuestionForm, { req, kept, answers, submitLabel, notYet: 'verstuurd' });
  const lead = 'Zolang de school nog niet heeft geantwoord, staat uw termijn stil.';
  showReferralForm(req, res, { title, referral, form, lead });
}

basisteamRoutes.get('/aanmeldingen/:referralId/advies', may('referral:advise'), async (req, res) => {
  await showAdvice(req, res);
});

basisteamRoutes.post('/aanmeldingen/:referralId/advies', may('referral:advise'), async (req, res) => {
  const answers = readForm(AdviceForm, scopeOf(req));
  const { data } = answers;
  if (!data) {
    await showAdvice(req, res, answers);
    return;
  }
  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId }, done: 'sent' }, async (ask) => {
      const { rounds } = await holdFor('advise', { ask, referralId, field: 'advice' });
      await ask(insertAdvice(referralId, rounds, data.advice));
    });
  await goOrShow(res, to, answers, work, (again) => showAdvice(req, res, again as typeof answers));
});

type AdviceAnswers = FormAnswers<(typeof AdviceForm)['fields']>;

async function showAdvice(req: Request, res: Response, answers?: AdviceAnswers) {
  const title = 'Teruggeven met advies';
  const { referral, kept } = await lookAtReferral(req, param(req, 'referralId'));
  const sentence = answers ? undefined : whyNot('advise', referral);
  if (sentence) return showWhyNot(req, res, title, referral, sentence);

  const submitLabel = `Met advies teruggeven aan ${referral.schoolName}`;
  const form = viewForm(AdviceForm, { req, kept, answers, submitLabel, notYet: 'verstuurd' });
  const vervalt = referral.questionSince ? ' Uw open vraag aan de school vervalt dan.' : '';
  const lead = `De school is daarna weer aan zet en bespreekt uw advies met de ouders. Uw team ziet de aanmelding nog 30 dagen.${vervalt}`;
  showReferralForm(req, res, { title, referral, form, lead });
}
