// Somebody gets a role, or a role ends. A new address gets an account, and a link that is shown once.

import type { Request, Response } from 'express';

import type { Actor } from '../../access/actor.ts';
import { may } from '../../access/may.ts';
import { hashOf, newToken } from '../../access/session-cookie.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { dayIn, typedDay } from '../../forms/dates.ts';
import { formState, readForm, viewForm, type FormAnswers } from '../../forms/form.ts';
import { submit } from '../../forms/submit.ts';
import { NotFound } from '../../web/problems.ts';
import { Refused } from '../../forms/refused.ts';
import { render } from '../../web/render.ts';
import { newRouter, param } from '../../web/routes.ts';
import { takeIn } from '../take-in.ts';
import { listAdministered, type Administered } from '../organisation/queries.ts';
import { rolesFor } from '../organisation/kinds.ts';
import { LastDayForm, PersonForm, RoleForm, type RoleAnswers } from './form.ts';
import { showLink } from './link.ts';
import {
  addPasswordLink,
  endMembership,
  endTeachingOf,
  findPerson,
  findSameRole,
  insertMembership,
  personForAddress,
  type Person,
} from './queries.ts';
import { checkedRole, OWN_ROLE, SAME_ROLE } from './giving.ts';
import { roleLine } from './shown.ts';

export const roleRoutes = newRouter();

roleRoutes.get('/beheer/mensen/nieuw', may('people:keep'), async (req, res) => {
  await showNew(req, res);
});

roleRoutes.post('/beheer/mensen/nieuw', may('people:keep'), async (req, res) => {
  const token = newToken();
  const taken = await takeIn(readForm(PersonForm, req.body), (data) =>
    submit(req, { to: '/beheer/mensen', looked: 'nobody' }, async (ask, actor) => {
      const { personId, existed } = await ask(personForAddress(data.email, data.name));
      await giveRole(ask, actor, personId, data);
      const { added } = existed ? { added: false } : await ask(addPasswordLink(personId, hashOf(token)));
      return { added, person: await ask(findPerson(personId)) };
    }),
  );
  if (taken.wrong) await showNew(req, res, taken.wrong);
  else if (taken.result.added) showLink(req, res, taken.result.person, token);
  else showRoleAdded(req, res, taken.result.person);
});

async function showNew(req: Request, res: Response, answers?: FormAnswers<(typeof PersonForm)['fields']>) {
  const { organisations, kept } = await look(
    req,
    { organisations: listAdministered(), kept: formState(req) },
    'nobody',
  );
  const form = viewForm(PersonForm, {
    req,
    kept,
    answers,
    submitLabel: 'Toevoegen en link maken',
    initial: { startsOn: typedDay(dayIn(new Date())), ...theOnly(organisations) },
    options: optionsOf(organisations),
  });
  render(req, res, 'administration/people/new', { title: 'Iemand toevoegen', form });
}

/** The address had an account already: no link, the role is there. */
function showRoleAdded(req: Request, res: Response, person: Person) {
  render(req, res, 'administration/people/role-added', {
    title: `${person.name} heeft er een rol bij`,
    person,
    personHref: `/beheer/mensen/${person.id}`,
  });
}

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

async function giveRole(ask: Ask, actor: Actor, personId: string, answers: RoleAnswers) {
  if (personId === actor.personId) throw new Refused(OWN_ROLE, 'role');
  const checked = checkedRole(answers, await ask(listAdministered()));
  if ('sentence' in checked) throw new Refused(checked.sentence, checked.field);
  const given = { ...answers, role: checked.role };
  if (await ask(findSameRole(personId, given))) throw new Refused(SAME_ROLE, 'role');
  await ask(insertMembership(personId, given));
}

const optionsOf = (organisations: readonly Administered[]) => ({
  role: rolesFor(organisations.map(({ kind }) => kind)),
  organisationId: organisations.map(({ id, name }) => ({ value: id, label: name })),
});

/** Nobody has to choose from one. */
const theOnly = ([first, ...others]: readonly Administered[]) =>
  first && !others.length ? { organisationId: first.id } : {};

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
