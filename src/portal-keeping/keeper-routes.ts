// Who administers an organisation, or is its privacy officer? Who keeps the portal names them, makes their first link, and ends them.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { roleName } from '../access/roles.ts';
import { scopeOf } from '../access/scope.ts';
import { look, type Ask } from '../access/transaction.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { takeIn } from '../forms/take-in.ts';
import { fits, type Kind } from '../organisations/organisation-kinds.ts';
import { linkToken } from '../people/password-link.ts';
import { NotFound } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter } from '../web/routes.ts';
import { UNFIT, WHO_FOLLOWS } from './end-of-keeping.ts';
import { findEnding, formOf, showEnding } from './ending-page.ts';
import { KeeperForm } from './form.ts';
import { answerWithLink, linked } from './keeper-link.ts';
import { HOME, idOf, placeOf } from './page.ts';
import { endKeeper, listKept, mustKeepThePortal, nameKeeper } from './queries.ts';

export const keeperRoutes = newRouter();
const ENDING = `${HOME}/:organisation/rol/:membership`;

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
  else await answerWithLink(req, res, taken.result, token);
});

keeperRoutes.post(`${HOME}/:organisation/link/:person`, may('organisation:keep'), async (req, res) => {
  const id = idOf(req, 'organisation');
  const token = linkToken(req);
  const person = await submit(scopeOf(req), { to: placeOf(id), looked: 'nobody' }, async (ask) => {
    await ask(mustKeepThePortal());
    return linked(ask, id, idOf(req, 'person'), token, 'again');
  });
  await answerWithLink(req, res, person, token);
});

keeperRoutes.get(ENDING, may('organisation:keep'), async (req, res) => {
  await showEnding(req, res);
});

keeperRoutes.post(ENDING, may('organisation:keep'), async (req, res) => {
  const id = idOf(req, 'organisation');
  const { ending } = await findEnding(req);
  const answers: FormAnswers = readForm(formOf(ending), scopeOf(req));
  const token = linkToken(req);
  const taken = await takeIn(answers, (data) =>
    submit(scopeOf(req), { to: placeOf(id), looked: 'nobody' }, async (ask) => {
      await ask(mustKeepThePortal());
      const successor = await endOne(ask, idOf(req, 'membership'), data);
      return successor ? linked(ask, id, successor, token) : undefined;
    }),
  );
  if (taken.wrong) await showEnding(req, res, taken.wrong);
  else if (taken.result) await answerWithLink(req, res, taken.result, token);
  else res.redirect(303, placeOf(id));
});

/** Gives who comes after, when somebody does. */
async function endOne(ask: Ask, membershipId: string, data: Record<string, unknown>) {
  const { follows, name = '', email = '' } = data as { follows?: string; name?: string; email?: string };
  const named = follows === 'somebody' ? { name, email } : undefined;
  const { outcome, successor } = await ask(endKeeper(membershipId, named, follows === 'nobody'));
  if (outcome === 'unfit') throw new Refused(UNFIT, 'email');
  if (outcome === 'last') throw new Refused(WHO_FOLLOWS, 'follows');
  return successor;
}

const NOT_HERE = 'Deze rol kan hier niet, of u bent het zelf. Kies een andere rol of een ander e-mailadres.';

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
