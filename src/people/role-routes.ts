// Somebody who works here gets another role.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { typedDay } from '../forms/typed-days.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { submit } from '../forms/submit.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { takeIn } from '../forms/take-in.ts';
import { listAdministered } from '../organisations/queries.ts';
import { giveRole, optionsOf, theOnly } from './new-account.ts';
import { RoleForm } from './form.ts';
import { findPerson } from './queries.ts';

export const roleRoutes = newRouter();

roleRoutes.get('/beheer/mensen/:personId/rol', may('people:keep'), async (req, res) => {
  await showRole(req, res);
});

roleRoutes.post('/beheer/mensen/:personId/rol', may('people:keep'), async (req, res) => {
  const personId = param(req, 'personId');
  const to = `/beheer/mensen/${personId}`;
  const taken = await takeIn(readForm(RoleForm, scopeOf(req)), (data) =>
    submit(scopeOf(req), { to, looked: 'nobody' }, async (ask, actor) => {
      await ask(findPerson(personId));
      await giveRole(ask, actor, personId, data);
    }),
  );
  if (taken.wrong) await showRole(req, res, taken.wrong);
  else res.redirect(303, to);
});

async function showRole(req: Request, res: Response, answers?: FormAnswers<(typeof RoleForm)['fields']>) {
  const personId = param(req, 'personId');
  const { person, organisations, kept } = await look(
    scopeOf(req),
    { person: findPerson(personId), organisations: listAdministered(), kept: formState(req) },
    'nobody',
  );
  const form = viewForm(RoleForm, {
    ...{ req, kept, answers, submitLabel: `Rol toevoegen bij ${person.name}` },
    initial: { startsOn: typedDay(scopeOf(req).today), ...theOnly(organisations) },
    options: optionsOf(organisations),
  });
  const title = `Rol toevoegen bij ${person.name}`;
  render(req, res, 'people/role', { title, form, person, personHref: `/beheer/mensen/${personId}` });
}
