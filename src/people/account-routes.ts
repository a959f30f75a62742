// Who has no account yet? Somebody new, or somebody who works here without one: an address, and a link for a password.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { NotFound } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { takeIn } from '../forms/take-in.ts';
import { addPerson, showNewPerson, type Around } from './new-account.ts';
import { AccountForm } from './form.ts';
import { OWN_ROLE, WORKS_ELSEWHERE } from './role-given.ts';
import { linkToken, makeLink, ofPerson, showLink, showLinkAgain } from './password-link.ts';
import { addAccount } from './link-queries.ts';
import { findPerson, findPersonAt, type Person } from './queries.ts';

export const peopleAccountRoutes = newRouter();

const NEW: Around = {
  trail: [{ label: 'Mensen', href: '/beheer/mensen' }, { label: 'Iemand toevoegen' }],
  onward: { href: '/beheer/mensen/nieuw', label: 'Nog iemand toevoegen' },
};

peopleAccountRoutes.get('/beheer/mensen/nieuw', may('people:keep'), async (req, res) => {
  await showNewPerson(req, res, NEW);
});

peopleAccountRoutes.post('/beheer/mensen/nieuw', may('people:keep'), async (req, res) => {
  await addPerson(req, res, '/beheer/mensen', NEW);
});

peopleAccountRoutes.get('/beheer/mensen/:personId/account', may('people:keep'), async (req, res) => {
  await showAccount(req, res);
});

peopleAccountRoutes.post('/beheer/mensen/:personId/account', may('people:keep'), async (req, res) => {
  const personId = param(req, 'personId');
  const to = `/beheer/mensen/${personId}`;
  const token = linkToken(req);
  const adding = takeIn(readForm(AccountForm, scopeOf(req)), ({ email }) =>
    submit(scopeOf(req), { to, looked: 'nobody' }, async (ask, actor) => {
      await ask(findPerson(personId));
      if (personId === actor.personId) throw new Refused(OWN_ROLE, 'email');
      const known = await ask(findPersonAt(email));
      if (known) throw new Refused(taken(known.personName), 'email');
      if (!(await ask(addAccount(personId, email))).added) throw new Refused(WORKS_ELSEWHERE, 'email');
      await makeLink(ask, personId, token, 'email');
      return ask(findPerson(personId));
    }),
  );
  const done = await showLinkAgain(req, res, adding, token, ONWARD);
  if (done?.wrong) await showAccount(req, res, done.wrong);
  else if (done) await showLink(req, res, ofPerson(done.result), token, ONWARD);
});

const ONWARD = { href: '/beheer/mensen', label: 'Naar alle mensen' };
const taken = (name: string | null) =>
  `Dit e-mailadres is al van een account${name === null ? '' : `, op naam van ${name}`}. Vul een ander adres in.`;

type Answers = FormAnswers<(typeof AccountForm)['fields']>;

async function showAccount(req: Request, res: Response, answers?: Answers) {
  const { person, kept } = await look(
    scopeOf(req),
    { person: findPerson(param(req, 'personId')), kept: formState(req) },
    'nobody',
  );
  if (person.email !== null) throw new NotFound();
  const form = viewForm(AccountForm, { req, kept, answers, submitLabel: 'Account en link maken' });
  const title = `Een account voor ${person.name}`;
  render(req, res, 'people/new-person', { title, trail: trailTo(person), form });
}

const trailTo = ({ id, name }: Person) => [
  { label: 'Mensen', href: '/beheer/mensen' },
  { label: name, href: `/beheer/mensen/${id}` },
  { label: 'Account' },
];
