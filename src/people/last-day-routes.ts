// A role ends, on another day, or after all not.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look, type Ask } from '../access/transaction.ts';
import { hold } from '../database/hold.ts';
import { typedDay } from '../forms/typed-days.ts';
import { formState, formStateAt, type FormState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { Conflict, NotFound } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { takeIn } from '../forms/take-in.ts';
import {
  dayOfMistake,
  ifMistake,
  lastDayMistake,
  NOBODY_FOLLOWS,
  staysWithout,
  workAfter,
} from './end-of-role.ts';
import { LastDayForm } from './form.ts';
import { OWN_ROLE } from './role-given.ts';
import {
  endMembership,
  endTeachingOf,
  findEnding,
  findFollowing,
  findPerson,
  keepTeachingOf,
  type Ending,
  type Membership,
  type Person,
} from './queries.ts';
import { roleLine } from './page.ts';

export const lastDayRoutes = newRouter();

lastDayRoutes.get('/beheer/mensen/:personId/rol/:membershipId', may('people:keep'), async (req, res) => {
  await showLastDay(req, res);
});

lastDayRoutes.post('/beheer/mensen/:personId/rol/:membershipId', may('people:keep'), async (req, res) => {
  const to = `/beheer/mensen/${param(req, 'personId')}`;
  const taken = await takeIn(readForm(LastDayForm, scopeOf(req)), ({ endsOn }) =>
    submit(scopeOf(req), { to, looked: 'nobody' }, async (ask, actor) => {
      const { person, membership, ending } = await findOpen(req, ask);
      if (person.id === actor.personId) throw new Refused(OWN_ROLE, 'endsOn');
      const mistake = lastDayMistake(endsOn, { ...membership, ...ending }, scopeOf(req).today);
      if (mistake) throw new Refused(mistake, 'endsOn');
      if (membership.role === 'administrator') await mustGoOn(ask, membership, endsOn);
      await changeLastDay(ask, membership, endsOn);
      await ask(endTeachingOf(membership.id, endsOn));
    }),
  );
  if (taken.wrong) await showLastDay(req, res, taken.wrong);
  else res.redirect(303, to);
});

lastDayRoutes.post(
  '/beheer/mensen/:personId/rol/:membershipId/geen-laatste-dag',
  may('people:keep'),
  async (req, res) => {
    const to = `/beheer/mensen/${param(req, 'personId')}`;
    await submit(scopeOf(req), { to, looked: 'nobody' }, async (ask, actor) => {
      const { person, membership, ending } = await findOpen(req, ask);
      if (person.id === actor.personId) throw new Conflict(OWN_ROLE);
      if (ending.nextStart) throw new Conflict(staysWithout(ending.nextStart));
      await changeLastDay(ask, membership, null);
    });
    res.redirect(303, to);
  },
);

/** Two who end each other at once: the second waits, and then finds that nobody is left. @throws Refused */
async function mustGoOn(ask: Ask, { id, organisationId }: Membership, lastDay: string) {
  await ask(hold(organisationId));
  const { isNobody } = await ask(findFollowing(id, lastDay));
  if (isNobody) throw new Refused(NOBODY_FOLLOWS, 'endsOn');
}

async function changeLastDay(ask: Ask, { id, endsOn: former }: Membership, lastDay: string | null) {
  await ask(endMembership(id, lastDay));
  if (former) await ask(keepTeachingOf(id, former, lastDay));
}

type Answers = FormAnswers<(typeof LastDayForm)['fields']>;

async function showLastDay(req: Request, res: Response, answers?: Answers) {
  const stayAt = `/beheer/mensen/${param(req, 'personId')}/rol/${param(req, 'membershipId')}/geen-laatste-dag`;
  const asked = {
    person: findPerson(param(req, 'personId')),
    ending: findEnding(param(req, 'membershipId')),
    kept: formState(req),
    keepForm: formStateAt(stayAt),
  };
  const found = await look(scopeOf(req), asked, 'nobody');
  const open = openMembership(req, found);
  const canStay = open.membership.endsOn !== null && !open.ending.nextStart;
  render(req, res, 'people/last-day', {
    ...inWords(open, scopeOf(req).today),
    form: lastDayForm(req, open, { kept: found.kept, answers }),
    stay: canStay
      ? { action: stayAt, key: found.keepForm.key, hasGroups: open.ending.groups > 0 }
      : undefined,
  });
}

type Open = { person: Person; membership: Membership; ending: Ending };

const lastDayForm = (
  req: Request,
  { person, membership }: Open,
  typed: { kept: FormState; answers: Answers | undefined },
) =>
  viewForm(LastDayForm, {
    ...{ req, ...typed, autosave: false },
    submitLabel: membership.endsOn ? 'Laatste dag bewaren' : `Rol van ${person.name} beëindigen`,
    initial: { endsOn: typedDay(membership.endsOn ?? proposedLastDay(membership, scopeOf(req).today)) },
  });

const inWords = ({ person, membership, ending }: Open, today: string) => ({
  title: membership.endsOn ? 'De laatste dag wijzigen' : 'Een rol beëindigen',
  person,
  role: roleLine(membership, today),
  work: workAfter(membership.role, ending),
  ifMistake: ifMistake(membership.startsOn, today),
  personHref: `/beheer/mensen/${person.id}`,
  crumb: membership.endsOn ? 'Laatste dag' : 'Beëindigen',
});

/** Today, and of a role that has yet to begin the day on which it does not go on. */
const proposedLastDay = ({ startsOn }: Membership, today: string) =>
  (startsOn > today && dayOfMistake(startsOn, today)) || today;

async function findOpen(req: Request, ask: Ask) {
  const [person, ending] = await Promise.all([
    ask(findPerson(param(req, 'personId'))),
    ask(findEnding(param(req, 'membershipId'))),
  ]);
  return openMembership(req, { person, ending });
}

/** A role that ended stays as it was. */
function openMembership<E>(req: Request, { person, ending }: { person: Person; ending: E | undefined }) {
  const membership = person.memberships.find(
    ({ id, isEnded }) => id === param(req, 'membershipId') && !isEnded,
  );
  if (!membership || !ending) throw new NotFound();
  return { person, membership, ending };
}
