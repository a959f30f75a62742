// Who works here, in which role? The list, somebody's own page, and a one-time link for a password.

import type { Request, Response } from 'express';

import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look } from '../access/transaction.ts';
import { addressIn } from '../forms/clean-text.ts';
import { dayIn, spokenDay } from '../forms/dates.ts';
import { formStateAt } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { afterOf, pageOf } from '../forms/paging.ts';
import { listAdministered, type Administered } from '../organisations/queries.ts';
import { rolesFor } from '../organisations/organisation-kinds.ts';
import { listCodeKeepersOf, listCodesToGive } from './code-queries.ts';
import { PeopleSearch, type PeopleFilter } from './form.ts';
import { findOpenLinkOf } from './link-queries.ts';
import { optionsOf } from './new-account.ts';
import { findPerson, findPersonAt, listPeople, type Person } from './queries.ts';
import { OWN_ROLE } from './role-given.ts';
import { linkToken, makeLink, ofPerson, showLink, showLinkAgain } from './password-link.ts';
import { accountFacts, roleFacts, secondAccount, shownPerson } from './page.ts';

export const peopleRoutes = newRouter();

peopleRoutes.get('/beheer/mensen', may('people:keep'), async (req, res) => {
  await showPeople(req, res);
});
/** A search is posted, so that whom somebody looked for never stands in a URL. */
peopleRoutes.post('/beheer/mensen', may('people:keep'), async (req, res) => {
  await showPeople(req, res);
});

peopleRoutes.get('/beheer/mensen/zonder-wachtwoord', may('people:keep'), async (req, res) => {
  await showPeople(req, res, 'password');
});
peopleRoutes.get('/beheer/mensen/eindigt', may('people:keep'), async (req, res) => {
  await showPeople(req, res, 'ending');
});

/** `open`: those about whom "Mijn werk" says that something is not finished. */
async function showPeople(req: Request, res: Response, open?: 'password' | 'ending') {
  const { today } = scopeOf(req);
  const answers = readForm(PeopleSearch, open ? { body: { open }, today } : scopeOf(req));
  const filter = answers.data ?? { q: '', role: '', organisationId: '', open: '' };
  const after = afterOf(req);
  const { people, ended, organisations } = await look(scopeOf(req), peopleFor(filter, after), 'nobody');
  render(req, res, 'people/people-list', {
    title: 'Mensen en rollen',
    search: searchForm(req, answers, organisations),
    isSearch: Object.values(filter).some(Boolean),
    isNext: after !== null,
    nobody: nobodyFound(filter),
    ...shownPage(people, filter, today),
    ended: after === null ? pageOf(ended).rows.map((person) => shownPerson(person, today)) : [],
    endedMore: pageOf(ended).after !== null,
  });
}

const searchForm = (
  req: Request,
  answers: FormAnswers<(typeof PeopleSearch)['fields']>,
  organisations: readonly Administered[],
) =>
  viewForm(PeopleSearch, {
    ...{ req, answers: { ...answers, mistakes: [] }, submitLabel: 'Zoeken' },
    options: {
      role: [{ value: '', label: 'Alle rollen' }, ...rolesFor(organisations.map(({ kind }) => kind))],
      organisationId: [{ value: '', label: 'Alle organisaties' }, ...optionsOf(organisations).organisationId],
    },
  });

function shownPage(people: readonly Person[], filter: PeopleFilter, today: string) {
  const page = pageOf(people);
  return {
    people: page.rows.map((person) => shownPerson(person, today)),
    more: page.after === null ? undefined : { ...filter, after: page.after },
  };
}

const peopleFor = (filter: PeopleFilter, after: string | null) => ({
  people: listPeople(filter, false, after),
  ended: listPeople(filter, true, null),
  organisations: listAdministered(),
});

/** What an empty list says: good news when something was looked for that should not be there. */
function nobodyFound({ q, role, organisationId, open }: PeopleFilter): string {
  if (q) return 'Niemand gevonden. Probeer een deel van de naam.';
  if (role || organisationId || !open) return 'Niemand gevonden.';
  return open === 'password' ? 'Iedereen heeft een wachtwoord.' : 'Niemands rol eindigt binnen 30 dagen.';
}

peopleRoutes.get('/beheer/mensen/:personId', may('people:keep'), async (req, res) => {
  await showPerson(req, res);
});

peopleRoutes.post('/beheer/mensen/:personId/wachtwoordlink', may('people:keep'), async (req, res) => {
  const personId = param(req, 'personId');
  const token = linkToken(req);
  const adding = submit(
    scopeOf(req),
    { to: `/beheer/mensen/${personId}`, looked: 'nobody' },
    async (ask, actor) => {
      const person = await ask(findPerson(personId));
      if (actor.personId === personId) throw new Refused(OWN_ROLE, '');
      await makeLink(ask, personId, token, '');
      return person;
    },
  );
  try {
    const person = await showLinkAgain(req, res, adding, token, NEXT);
    if (person) await showLink(req, res, ofPerson(person), token, NEXT);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await showPerson(req, res.status(409), error.message);
  }
});

const NEXT = { href: '/beheer/mensen', label: 'Naar alle mensen' };

async function showPerson(req: Request, res: Response, refusal?: string) {
  const personId = param(req, 'personId');
  const place = `/beheer/mensen/${personId}`;
  const { person, link, linkForm, codes, keepers } = await look(
    scopeOf(req),
    aboutPerson(personId, place),
    'nobody',
  );
  const first = await firstOf(req, person);
  const today = scopeOf(req).today;
  const isSelf = personId === req.actor?.personId;
  const code = codes.find((one) => one.personId === personId)?.code;
  render(req, res, 'people/person', {
    ...{ title: person.name, person, place, isSelf, refusal, ownRole: OWN_ROLE },
    second: person.isSecond ? secondAccount(first?.personName ?? 'iemand anders') : undefined,
    account: accountFacts(
      person,
      link && {
        until: spokenDay(dayIn(link.expiresAt), today),
        keepers: code || isSelf ? undefined : keepers.map(({ name }) => name),
      },
    ),
    linkKey: linkForm.key,
    code,
    ...roleFacts(person, today, isSelf ? undefined : place),
  });
}

/** Whose account has the address of this one. */
async function firstOf(req: Request, { isSecond, email }: Person) {
  if (!isSecond || email === null) return undefined;
  return (await look(scopeOf(req), { first: findPersonAt(addressIn(email)) }, 'nobody')).first;
}

const aboutPerson = (personId: string, place: string) => ({
  person: findPerson(personId),
  link: findOpenLinkOf(personId),
  linkForm: formStateAt(`${place}/wachtwoordlink`),
  codes: listCodesToGive(),
  keepers: listCodeKeepersOf(personId),
});
