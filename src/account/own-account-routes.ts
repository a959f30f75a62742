// One's own account: name, phone, another password, and what happened to it.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { forgetDone, readSessionToken, takeWayBack } from '../access/session-cookie.ts';
import { change, look } from '../access/transaction.ts';
import { clockTime, dayIn, spokenDay } from '../forms/dates.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../forms/form.ts';
import { submit } from '../forms/submit.ts';
import { takeIn } from '../forms/take-in.ts';
import { listOwnLines } from '../oversight/account-log/queries.ts';
import { shownLines } from '../oversight/account-log/page.ts';
import { NotLoggedIn } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter } from '../web/routes.ts';
import { OwnForm, OwnPasswordForm } from './form.ts';
import { isOwnPassword, refusalSentence } from './login.ts';
import { hashPassword } from './passwords.ts';
import {
  changeMyPassword,
  changeOwnPhone,
  findLinkAskedForMe,
  findOwn,
  findOwnPassword,
  renameMyself,
  seenLinks,
} from './queries.ts';
import { guessedMistake, LINK_MADE } from './rules.ts';

export const ownAccountRoutes = newRouter();

const HOME = '/account';

ownAccountRoutes.get(HOME, may('account:keep'), async (req, res) => {
  await showOwn(req, res);
});

ownAccountRoutes.post(HOME, may('account:keep'), async (req, res) => {
  const taken = await takeIn(readForm(OwnForm, scopeOf(req)), ({ name, phone }) =>
    submit(scopeOf(req), { to: HOME, looked: 'nobody' }, (ask) =>
      Promise.all([ask(renameMyself(name)), ask(changeOwnPhone(phone))]),
    ),
  );
  if (taken.wrong) await showOwn(req, res, taken.wrong);
  else res.redirect(303, HOME);
});

async function showOwn(req: Request, res: Response, answers?: FormAnswers<(typeof OwnForm)['fields']>) {
  const { own, lines, kept } = await look(
    scopeOf(req),
    { own: findOwn(), lines: listOwnLines(), kept: formState(req) },
    'nobody',
  );
  const form = viewForm(OwnForm, {
    ...{ req, kept, answers, submitLabel: 'Bewaren', autosave: false },
    initial: { name: own.name, phone: own.phone ?? '' },
  });
  const { today } = scopeOf(req);
  render(req, res, 'account/own', {
    title: 'Uw account',
    email: own.email,
    mail: 'als er iets op u wacht',
    form,
    lines: shownLines(lines, today),
  });
}

ownAccountRoutes.get(LINK_MADE, may('account:keep'), async (req, res) => {
  const { link } = await look(scopeOf(req), { link: findLinkAskedForMe() }, 'nobody');
  if (!link) {
    res.redirect(303, takeWayBack(req, res) ?? '/werk');
    return;
  }
  const { today } = scopeOf(req);
  render(req, res, 'account/link-made', {
    title: 'Er is een link gemaakt voor uw wachtwoord',
    by: link.byName ?? 'Iemand die het portaal beheert',
    when: `${spokenDay(dayIn(link.at), today)} om ${clockTime(link.at)}`,
  });
});

ownAccountRoutes.post(LINK_MADE, may('account:keep'), async (req, res) => {
  await change(scopeOf(req), 'nobody', (ask) => ask(seenLinks()));
  forgetDone(req, res); // what is read, was not kept
  res.redirect(303, takeWayBack(req, res) ?? '/werk');
});

/** Who is logged in has to know the present password, and what was open elsewhere ends. */
const PASSWORD = '/account/wachtwoord';
type PasswordAnswers = FormAnswers<(typeof OwnPasswordForm)['fields']>;

ownAccountRoutes.get(PASSWORD, may('account:keep'), async (req, res) => {
  await look(scopeOf(req), {}, 'nobody');
  showPassword(req, res);
});

ownAccountRoutes.post(PASSWORD, may('account:keep'), async (req, res) => {
  const { own } = await look(scopeOf(req), { own: findOwnPassword() }, 'nobody');
  const answers = readForm(OwnPasswordForm, scopeOf(req));
  const token = readSessionToken(req);
  if (!token) throw new NotLoggedIn();
  const wrong = answers.data ? await mistaken(req, answers, own) : answers;
  if (!answers.data || wrong) {
    showPassword(req, res, wrong);
    return;
  }
  const hash = await hashPassword(answers.data.password);
  await change(scopeOf(req), 'nobody', (ask) => ask(changeMyPassword(hash, token)));
  res.redirect(303, '/account');
});

/** The answers with what is wrong with them: the present password is tried under the same brakes as at the login. */
async function mistaken(
  req: Request,
  answers: PasswordAnswers,
  { email, passwordHash }: { email: string; passwordHash: string | null },
): Promise<PasswordAnswers | undefined> {
  if (!answers.data || !req.actor) return answers;
  const { personId, personName } = req.actor;
  const guessed = guessedMistake(answers.data.password, { email, personName });
  if (guessed) return withMistake(answers, 'password', guessed);
  const outcome = await isOwnPassword(req, { personId, email, passwordHash }, answers.data.present);
  if (outcome === 'right') return undefined;
  return withMistake(answers, 'present', outcome === 'wrong' ? WRONG : refusalSentence(outcome));
}

const WRONG = 'Dit is niet uw wachtwoord van nu. Typ het nog een keer.';

/** Without a key: no draft is ever kept of a password. */
const showPassword = (req: Request, res: Response, answers?: PasswordAnswers) => {
  const form = viewForm(OwnPasswordForm, {
    req,
    answers,
    submitLabel: 'Wachtwoord wijzigen',
    autosave: false,
    notYet: 'bewaard',
  });
  render(req, res, 'account/own-password', { title: 'Uw wachtwoord wijzigen', form });
};
