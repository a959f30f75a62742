// On which number is an organisation reached? It stands in what schools send and in the pages about a team.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { submit } from '../forms/submit.ts';
import { takeIn } from '../forms/take-in.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { PhoneForm } from './form.ts';
import { changePhone, findAdministered } from './queries.ts';

export const organisationPhoneRoutes = newRouter();
const PHONE = '/beheer/organisatie/:organisationId/telefoon';

organisationPhoneRoutes.get(PHONE, may('organisation:keep'), async (req, res) => {
  await show(req, res);
});

organisationPhoneRoutes.post(PHONE, may('organisation:keep'), async (req, res) => {
  const to = '/beheer';
  const taken = await takeIn(readForm(PhoneForm, scopeOf(req)), (data) =>
    submit(scopeOf(req), { to, looked: 'nobody' }, async (ask) => {
      const { id } = await ask(findAdministered(param(req, 'organisationId')));
      await ask(changePhone(id, data.phone));
    }),
  );
  if (taken.wrong) await show(req, res, taken.wrong);
  else res.redirect(303, to);
});

async function show(req: Request, res: Response, answers?: FormAnswers<(typeof PhoneForm)['fields']>) {
  const { organisation, kept } = await look(
    scopeOf(req),
    { organisation: findAdministered(param(req, 'organisationId')), kept: formState(req) },
    'nobody',
  );
  const form = viewForm(PhoneForm, {
    ...{ req, kept, answers, autosave: false },
    submitLabel: `Telefoon bewaren bij ${organisation.name}`,
    initial: { phone: organisation.phone ?? '' },
  });
  render(req, res, 'organisations/phone', { title: 'Telefoon', over: organisation.name, form });
}
