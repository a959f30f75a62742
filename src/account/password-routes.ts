// Choosing a password with a one-time link.

import type { Request, Response } from 'express';

import { publicPage } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { hashOf } from '../access/session-cookie.ts';
import { askOutside } from '../access/transaction.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../forms/form.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { PasswordForm } from './form.ts';
import { hashPassword } from './passwords.ts';
import { findPasswordLink, usePasswordLink } from './queries.ts';
import { guessedMistake } from './rules.ts';

export const passwordRoutes = newRouter();

type Answers = FormAnswers<(typeof PasswordForm)['fields']>;

passwordRoutes.get('/wachtwoord/:token', publicPage, async (req, res) => {
  await showPassword(req, res);
});

passwordRoutes.post('/wachtwoord/:token', publicPage, async (req, res) => {
  const token = hashOf(param(req, 'token'));
  const link = await askOutside(scopeOf(req), findPasswordLink(token));
  const answers = withCode(readForm(PasswordForm, scopeOf(req)), link?.needsCode);
  if (!answers.data) {
    await showPassword(req, res, answers);
    return;
  }
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

/** Without a code nothing is tried, and it is said together with what else is wrong. */
const withCode = (answers: Answers, isNeeded = false): Answers =>
  isNeeded && !String(answers.typed.code ?? '').trim() ? withMistake(answers, 'code', NO_CODE) : answers;
const NO_CODE = 'Vul de code in die bij de link hoort.';

const WRONG_CODE =
  'Deze code hoort niet bij de link. Kijk hem nog eens na. Na vijf keer werkt de link niet meer.';

async function showPassword(req: Request, res: Response, answers?: Answers) {
  const link = await askOutside(scopeOf(req), findPasswordLink(hashOf(param(req, 'token'))));
  if (link)
    render(req, res, 'account/password', {
      title: 'Kies uw wachtwoord',
      form: formFor(req, link, answers),
      link,
    });
  else render(req, res.status(404), 'account/password-link-gone', { title: 'Deze link werkt niet meer' });
}

const formFor = (req: Request, { needsCode }: { needsCode: boolean }, answers?: Answers) =>
  viewForm(PasswordForm, {
    req,
    answers,
    submitLabel: 'Wachtwoord bewaren',
    notYet: 'bewaard',
    asked: { code: needsCode },
    required: { code: true },
  });
