// Logging in and out, switching between one's memberships, choosing a password with a one-time link.

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
import { LoginForm, PasswordForm } from './form.ts';
import { tryLogin } from './login.ts';
import { hashPassword } from './passwords.ts';
import { guessedMistake } from './rules.ts';
import {
  endSession,
  findPasswordLink,
  listMyMemberships,
  startSession,
  switchMembership,
  usePasswordLink,
} from './queries.ts';

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
  if (outcome === 'wrong') {
    showLogin(
      req,
      res,
      withMistake(
        answers,
        'password',
        'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog een keer.',
      ),
    );
  } else if (outcome === 'busy') {
    res.status(503).set('Retry-After', '10');
    showLogin(req, res, withMistake(answers, 'password', BUSY));
  } else if ('wait' in outcome) {
    res.status(429).set('Retry-After', String(outcome.wait));
    showLogin(
      req,
      res,
      withMistake(
        answers,
        'password',
        `Er is te vaak geprobeerd in te loggen. Wacht ${waitingTime(outcome.wait)} en probeer het dan opnieuw.`,
      ),
    );
  } else {
    await enter(req, res, outcome.personId);
  }
});

const BUSY = 'Het is nu druk met inloggen. Wacht een halve minuut en probeer het dan opnieuw.';

async function enter(req: Request, res: Response, personId: string) {
  const former = readSessionToken(req);
  const token = newToken();
  await askOutside(scopeOf(req), startSession(personId, hashOf(token)));
  if (former) await askOutside(scopeOf(req), endSession(former));
  setSessionCookie(req, res, token);
  res.redirect(303, takeWayBack(req, res) ?? '/werk');
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

accountRoutes.get('/wachtwoord/:token', publicPage, async (req, res) => {
  await showPassword(req, res);
});

accountRoutes.post('/wachtwoord/:token', publicPage, async (req, res) => {
  const answers = readForm(PasswordForm, scopeOf(req));
  if (!answers.data) {
    await showPassword(req, res, answers);
    return;
  }
  const token = hashOf(param(req, 'token'));
  const link = await askOutside(scopeOf(req), findPasswordLink(token));
  const mistake = link && guessedMistake(answers.data.password, link);
  if (mistake) {
    await showPassword(req, res, withMistake(answers, 'password', mistake));
    return;
  }
  const hash = await hashPassword(answers.data.password);
  const { outcome } = await askOutside(scopeOf(req), usePasswordLink(token, answers.data.code, hash));
  if (outcome === 'wrong') await showPassword(req, res, withMistake(answers, 'code', WRONG_CODE));
  else if (outcome === 'gone') await showPassword(req, res);
  else res.redirect(303, '/inloggen?reden=wachtwoord');
});

const WRONG_CODE =
  'Deze code hoort niet bij de link. Kijk hem nog eens na. Na vijf keer werkt de link niet meer.';

const REASONS: Record<string, string> = {
  bewaard: 'U was te lang weg en bent uitgelogd. Wat u had getypt, is bewaard. Log in om verder te gaan.',
  verlopen: 'U was te lang weg en bent uitgelogd. Log in om verder te gaan.',
  rol: 'Uw beheerder heeft uw rol veranderd. Log opnieuw in.',
  uitgelogd: 'U bent uitgelogd.',
  wachtwoord: 'Uw wachtwoord is gekozen. Log er nu mee in.',
};

function showLogin(req: Request, res: Response, answers?: FormAnswers<(typeof LoginForm)['fields']>) {
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

async function showPassword(
  req: Request,
  res: Response,
  answers?: FormAnswers<(typeof PasswordForm)['fields']>,
) {
  const link = await askOutside(scopeOf(req), findPasswordLink(hashOf(param(req, 'token'))));
  if (!link) res.status(404);
  const form = viewForm(PasswordForm, {
    req,
    answers,
    submitLabel: 'Wachtwoord bewaren',
    notYet: 'bewaard',
    asked: { code: link?.needsCode ?? false },
    required: { code: true },
  });
  if (link) render(req, res, 'account/password', { title: 'Kies uw wachtwoord', form, link });
  else render(req, res, 'account/password-link-gone', { title: 'Deze link werkt niet meer' });
}

const waitingTime = (seconds: number) =>
  seconds > 90 ? `${String(Math.ceil(seconds / 60))} minuten` : 'een minuut';
