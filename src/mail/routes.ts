// Mail: which somebody gets and how often, where its link leads, and for an administrator what was sent and whether it arrived.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { roleName } from '../access/roles.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { listMyMemberships } from '../account/queries.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { submit } from '../forms/submit.ts';
import { takeIn } from '../forms/take-in.ts';
import { listTaskStates } from '../jobs/queries.ts';
import { baseOf } from '../web/base.ts';
import { NotFound } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { MailForm } from './form.ts';
import { letterOf, referenceOf } from './letter.ts';
import { shownMail, shownTasks, shownTrouble } from './page.ts';
import {
  chooseMail,
  findMail,
  findMailChoice,
  listMails,
  listMailsInTrouble,
  MOST_MAILS,
} from './queries.ts';
import { DEFAULT_CHOICE } from './rules.ts';
import { linkOf } from './sending.ts';

export const mailRoutes = newRouter();
const PLACE = '/account/mail';

mailRoutes.get(PLACE, may('account:keep'), async (req, res) => {
  await show(req, res);
});

mailRoutes.post(PLACE, may('account:keep'), async (req, res) => {
  const taken = await takeIn(readForm(MailForm, scopeOf(req)), (data) =>
    submit(scopeOf(req), { to: '/account', looked: 'nobody' }, (ask) =>
      ask(
        chooseMail({
          turn: data.turnRhythm,
          near: data.nearRhythm,
          passed: data.passedRhythm,
          hour: Number(data.fromHour),
        }),
      ),
    ),
  );
  if (taken.wrong) await show(req, res, taken.wrong);
  else res.redirect(303, '/account');
});

async function show(req: Request, res: Response, answers?: FormAnswers<(typeof MailForm)['fields']>) {
  const { chosen, kept } = await look(
    scopeOf(req),
    { chosen: findMailChoice(), kept: formState(req) },
    'nobody',
  );
  const now = chosen ?? DEFAULT_CHOICE;
  const form = viewForm(MailForm, {
    ...{ req, kept, answers, submitLabel: 'Bewaren', autosave: false },
    initial: { ...now, fromHour: String(now.fromHour) },
  });
  render(req, res, 'mail/choice', { title: 'Welke mail u krijgt', form });
}

/** A link changes nothing: in another role it is one step more. */
mailRoutes.get('/werk/als/:membershipId', may('membership:switch'), async (req, res) => {
  const { mine } = await look(scopeOf(req), { mine: listMyMemberships() }, 'nobody');
  const wanted = mine.find(({ id }) => id === param(req, 'membershipId'));
  if (!wanted) throw new NotFound();
  if (wanted.id === req.actor?.membershipId) {
    res.redirect(303, '/werk');
    return;
  }
  render(req, res, 'mail/way', {
    title: 'De mail gaat over uw werk in een andere rol',
    role: roleName(wanted.role),
    organisation: wanted.organisationName,
    membershipId: wanted.id,
  });
});

mailRoutes.get('/beheer/mail', may('mail:see'), async (req, res) => {
  const { mails, trouble, states } = await look(
    scopeOf(req),
    { mails: listMails(), trouble: listMailsInTrouble(), states: listTaskStates() },
    'nobody',
  );
  const { today } = scopeOf(req);
  render(req, res, 'mail/kept', {
    title: 'Mail en taken',
    sendsMail: req.app.get('sends mail') === true,
    trouble: trouble.map((mail) => shownTrouble(mail, today)),
    mails: mails.map((mail) => shownMail(mail, today)),
    most: MOST_MAILS,
    tasks: shownTasks(states, today),
  });
});

mailRoutes.get('/beheer/mail/:mailId', may('mail:see'), async (req, res) => {
  const { mail } = await look(scopeOf(req), { mail: findMail(param(req, 'mailId')) }, 'nobody');
  const { subject, text } = letterOf(mail, linkOf(baseOf(req), mail.membershipId));
  render(req, res, 'mail/text', {
    title: `Mail ${referenceOf(mail.id)}`,
    to: mail.personName,
    subject,
    parts: text.split('\n\n').map((part) => part.split('\n')),
  });
});
