// Logging in and out, and switching between one's memberships.

import type { Request, Response } from 'express';

import { may, publicPage } from '../access/may.ts';
import { roleName } from '../access/roles.ts';
import { scopeOf } from '../access/scope.ts';
import {
  clearSessionCookie,
  hashOf,
  newToken,
  readSessionToken,
  setSessionCookie,
  takeWayBack,
} from '../access/session-cookie.ts';
import { askOutside, look } from '../access/transaction.ts';
import { addDays } from '../calendar/days.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../forms/form.ts';
import { NotFound } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { countElsewhere } from '../work/elsewhere-queries.ts';
import { SOON_DAYS, totalElsewhere } from '../work/elsewhere.ts';
import { LoginForm } from './form.ts';
import { refusalSentence, tryLogin, type Attempt, type Refusal } from './login.ts';
import { endSession, hasLinkToRead, listMyMemberships, startSession, switchMembership } from './queries.ts';
import { LINK_MADE } from './rules.ts';

export const accountRoutes = newRouter();

/** Who follows "Inloggen" on a page for everybody and has a session already, wants to go to work. */
accountRoutes.get('/inloggen', publicPage, (req, res) => {
  if (readSessionToken(req) && req.query.reden === undefined) res.redirect(303, '/werk');
  else showLogin(req, res);
});

accountRoutes.post('/inloggen', publicPage, async (req, res) => {
  const answers = readForm(LoginForm, scopeOf(req));
  if (!answers.data) {
    showLogin(req, res, answers);
    return;
  }
  const outcome = await tryLogin(req);
  if (isPerson(outcome)) await enter(req, res, outcome.personId);
  else refuseLogin(req, res, answers, outcome);
});

const isPerson = (outcome: Attempt): outcome is { personId: string } =>
  typeof outcome === 'object' && 'personId' in outcome;

function refuseLogin(req: Request, res: Response, answers: LoginAnswers, outcome: Refusal) {
  if (outcome === 'busy') res.status(503).set('Retry-After', '10');
  else if (outcome !== 'wrong') res.status(429).set('Retry-After', String(outcome.wait));
  showLogin(req, res, withMistake(answers, 'password', refusalSentence(outcome)));
}

async function enter(req: Request, res: Response, personId: string) {
  const former = readSessionToken(req);
  const token = newToken();
  await askOutside(scopeOf(req), startSession(personId, hashOf(token)));
  if (former) await askOutside(scopeOf(req), endSession(former));
  setSessionCookie(req, res, token);
  const { yes: isToRead } = await askOutside(scopeOf(req), hasLinkToRead(personId));
  res.redirect(303, isToRead ? LINK_MADE : (takeWayBack(req, res) ?? '/werk'));
}

accountRoutes.post('/uitloggen', publicPage, async (req, res) => {
  const token = readSessionToken(req);
  if (token) await askOutside(scopeOf(req), endSession(token));
  clearSessionCookie(req, res);
  res.redirect(303, '/inloggen?reden=uitgelogd');
});

accountRoutes.get('/wisselen', may('membership:switch'), async (req, res) => {
  const { memberships, open } = await look(
    scopeOf(req),
    { memberships: listMyMemberships(), open: countElsewhere(addDays(scopeOf(req).today, SOON_DAYS)) },
    'nobody',
  );
  const waiting = new Map(open.map((m) => [m.membershipId, m.waiting]));
  const shown = memberships.map((m) => ({
    id: m.id,
    role: roleName(m.role),
    organisation: m.organisationName,
    current: m.id === req.actor?.membershipId,
    waiting: waiting.get(m.id),
  }));
  render(req, res, 'account/switch', {
    title: 'In welke rol werkt u nu?',
    shown,
    waitingElsewhere: totalElsewhere(open),
  });
});

accountRoutes.post('/wisselen/:membershipId', may('membership:switch'), async (req, res) => {
  const former = readSessionToken(req);
  const token = newToken();
  if (!former) throw new NotFound();
  const { done } = await askOutside(
    scopeOf(req),
    switchMembership(former, hashOf(token), param(req, 'membershipId')),
  );
  if (!done) {
    await look(scopeOf(req), {}, 'nobody'); // whose session is over, logs in
    throw new NotFound();
  }
  setSessionCookie(req, res, token);
  res.redirect(303, takeWayBack(req, res) ?? '/werk');
});

/** Why nobody is logged in any more is said where it is known: a session may be over by its age, a new link or a new password. */
const REASONS: Record<string, string> = {
  bewaard: 'U bent uitgelogd. Wat u had getypt, is bewaard. Log in om verder te gaan.',
  verlopen: 'U bent uitgelogd. Log in om verder te gaan.',
  rol: 'Uw beheerder heeft uw rol veranderd. Log opnieuw in.',
  uitgelogd: 'U bent uitgelogd.',
  wachtwoord: 'Uw wachtwoord is gekozen. Log er nu mee in.',
};

type LoginAnswers = FormAnswers<(typeof LoginForm)['fields']>;

function showLogin(req: Request, res: Response, answers?: LoginAnswers) {
  const form = viewForm(LoginForm, { req, answers, submitLabel: 'Inloggen' });
  const { reden } = req.query;
  const reason = typeof reden === 'string' ? REASONS[reden] : undefined;
  render(req, res, 'account/login', {
    title: 'Inloggen',
    form,
    reason: answers ? undefined : reason,
    accounts: req.app.get('demo accounts') as Takes['account/login']['accounts'],
  });
}
