// Who administers an organisation, or is its privacy officer? Who keeps the portal names them, and makes their first link.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { roleName } from '../access/roles.ts';
import { scopeOf } from '../access/scope.ts';
import { hashOf } from '../access/session-cookie.ts';
import { look, type Ask } from '../access/transaction.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { takeIn } from '../forms/take-in.ts';
import { fits, type Kind } from '../organisations/organisation-kinds.ts';
import { linkToken, showLink } from '../people/password-link.ts';
import { addPasswordLink } from '../people/link-queries.ts';
import { Conflict, NotFound } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter } from '../web/routes.ts';
import { KeeperForm } from './form.ts';
import { HOME, idOf, placeOf } from './page.ts';
import { listKeepersOf, listKept, mustKeepThePortal, nameKeeper } from './queries.ts';

export const keeperRoutes = newRouter();

const KEEPERS = ['administrator', 'privacy_officer'] as const;

keeperRoutes.get(`${HOME}/:organisation/beheerder`, may('organisation:keep'), async (req, res) => {
  await showKeeper(req, res);
});

keeperRoutes.post(`${HOME}/:organisation/beheerder`, may('organisation:keep'), async (req, res) => {
  const id = idOf(req, 'organisation');
  const token = linkToken(req);
  const taken = await takeIn(readForm(KeeperForm, scopeOf(req)), (data) =>
    submit(scopeOf(req), { to: placeOf(id), looked: 'nobody' }, async (ask) => {
      await ask(mustKeepThePortal());
      const { id: personId } = await ask(nameKeeper(id, data));
      if (!personId) throw new Refused(NOT_HERE, 'role');
      return linked(ask, id, personId, token);
    }),
  );
  if (taken.wrong) await showKeeper(req, res, taken.wrong);
  else await answer(req, res, taken.result, token);
});

keeperRoutes.post(`${HOME}/:organisation/link/:person`, may('organisation:keep'), async (req, res) => {
  const id = idOf(req, 'organisation');
  const token = linkToken(req);
  const person = await submit(scopeOf(req), { to: placeOf(id), looked: 'nobody' }, async (ask) => {
    await ask(mustKeepThePortal());
    return linked(ask, id, idOf(req, 'person'), token, 'again');
  });
  await answer(req, res, person, token);
});

type Linked = { name: string; email: string | null; isLinked: boolean; organisationId: string };

/** Somebody who has a password keeps it, unless a new link is asked for. */
async function linked(ask: Ask, organisationId: string, personId: string, token: string, again?: 'again') {
  const person = (await ask(listKeepersOf(organisationId))).find((one) => one.personId === personId);
  if (!person) throw new NotFound();
  const wantsLink = again !== undefined || !person.hasPassword;
  const isLinked = wantsLink && (await ask(addPasswordLink(personId, hashOf(token)))).added;
  if (wantsLink && !isLinked) throw new Conflict(NOBODY_ELSE);
  return { name: person.name, email: person.email, isLinked, organisationId };
}

async function answer(req: Request, res: Response, person: Linked, token: string) {
  const href = placeOf(person.organisationId);
  if (person.isLinked)
    await showLink(req, res, { ...person, href }, token, { href, label: 'Naar de organisatie' });
  else res.redirect(303, href);
}

const NOT_HERE = 'Deze rol kan hier niet, of u bent het zelf. Kies een andere rol of een ander e-mailadres.';
const NOBODY_ELSE =
  'Deze persoon heeft al een wachtwoord. Dan geeft een andere beheerder of de functionaris gegevensbescherming van die organisatie de code bij de link. Die is er nu niet.';

async function showKeeper(req: Request, res: Response, answers?: FormAnswers<(typeof KeeperForm)['fields']>) {
  const { all, kept } = await look(
    scopeOf(req),
    { keeper: mustKeepThePortal(), all: listKept(), kept: formState(req) },
    'nobody',
  );
  const one = all.find(({ id }) => id === idOf(req, 'organisation'));
  if (!one) throw new NotFound();
  const form = viewForm(KeeperForm, {
    ...{ req, kept, answers, submitLabel: 'Toevoegen en link maken' },
    options: { role: rolesOf(one.kind) },
  });
  const trail = [{ label: one.name, href: placeOf(one.id) }];
  render(req, res, 'portal-keeping/form', { title: `Een beheerder voor ${one.name}`, trail, form });
}

const rolesOf = (kind: Kind) =>
  KEEPERS.filter((role) => fits(role, kind)).map((role) => ({ value: role, label: roleName(role) }));
