// Somebody who works here gets another role, or a role ends.

import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { look } from '../../access/transaction.ts';
import { dayIn, typedDay } from '../../forms/dates.ts';
import { formState, readForm, viewForm, type FormAnswers } from '../../forms/form.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../web/problems.ts';
import { Refused } from '../../forms/refused.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { takeIn } from '../take-in.ts';
import { listAdministered } from '../organisation/queries.ts';
import { giveRole, optionsOf, theOnly } from './adding.ts';
import { LastDayForm, RoleForm } from './form.ts';
import { endMembership, endTeachingOf, findPerson, type Person } from './queries.ts';
import { OWN_ROLE } from './giving.ts';
import { roleLine } from './shown.ts';

export const roleRoutes = newRouter();

roleRoutes.get('/beheer/mensen/:personId/rol', may('people:keep'), async (req, res) => {
  await showRole(req, res);
});

roleRoutes.post('/beheer/mensen/:personId/rol', may('people:keep'), async (req, res) => {
  const personId = param(req, 'personId');
  const to = `/beheer/mensen/${personId}`;
  const taken = await takeIn(readForm(RoleForm, req.body), (data) =>
    submit(req, { to, looked: 'nobody' }, async (ask, actor) => {
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
    req,
    { person: findPerson(personId), organisations: listAdministered(), kept: formState(req) },
    'nobody',
  );
  const form = viewForm(RoleForm, {
    req,
    kept,
    answers,
    submitLabel: `Rol geven aan ${person.name}`,
    initial: { startsOn: typedDay(dayIn(new Date())), ...theOnly(organisations) },
    options: optionsOf(organisations),
  });
  render(req, res, 'administration/people/role', {
    title: `Een rol voor ${person.name}`,
    form,
    person,
    personHref: `/beheer/mensen/${personId}`,
  });
}

roleRoutes.get('/beheer/mensen/:personId/rol/:membershipId', may('people:keep'), async (req, res) => {
  await showLastDay(req, res);
});

roleRoutes.post('/beheer/mensen/:personId/rol/:membershipId', may('people:keep'), async (req, res) => {
  const to = `/beheer/mensen/${param(req, 'personId')}`;
  const taken = await takeIn(readForm(LastDayForm, req.body), ({ endsOn }) =>
    submit(req, { to, looked: 'nobody' }, async (ask, actor) => {
      const { person, membership } = openMembership(req, await ask(findPerson(param(req, 'personId'))));
      if (person.id === actor.personId) throw new Refused(OWN_ROLE, 'endsOn');
      if (endsOn < membership.startsOn)
        throw new Refused(
          'De laatste dag is eerder dan de eerste dag van deze rol. Kies een latere dag.',
          'endsOn',
        );
      await ask(endMembership(membership.id, endsOn));
      await ask(endTeachingOf(membership.id, endsOn));
    }),
  );
  if (taken.wrong) await showLastDay(req, res, taken.wrong);
  else res.redirect(303, to);
});

async function showLastDay(
  req: Request,
  res: Response,
  answers?: FormAnswers<(typeof LastDayForm)['fields']>,
) {
  const found = await look(
    req,
    { person: findPerson(param(req, 'personId')), kept: formState(req) },
    'nobody',
  );
  const { person, membership } = openMembership(req, found.person);
  const today = dayIn(new Date());
  const form = viewForm(LastDayForm, {
    req,
    kept: found.kept,
    answers,
    submitLabel: `Rol van ${person.name} beëindigen`,
    initial: { endsOn: typedDay(membership.endsOn ?? today) },
  });
  render(req, res, 'administration/people/last-day', {
    title: 'Een rol beëindigen',
    form: { ...form, autosave: false },
    person,
    role: roleLine(membership, today),
    personHref: `/beheer/mensen/${person.id}`,
  });
}

/** A role that ended stays as it was. */
function openMembership(req: Request, person: Person) {
  const membership = person.memberships.find(
    ({ id, isEnded }) => id === param(req, 'membershipId') && !isEnded,
  );
  if (!membership) throw new NotFound();
  return { person, membership };
}
