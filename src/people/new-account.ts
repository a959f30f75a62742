// Somebody gets an account and a first role: what is asked, what is checked, and the link that is shown after it.

import type { Request, Response } from 'express';

import type { Actor } from '../access/actor.ts';
import { scopeOf } from '../access/scope.ts';
import { look, type Ask } from '../access/transaction.ts';
import { typedDay } from '../forms/typed-days.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type DataOf, type FormAnswers } from '../forms/form.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { submit } from '../forms/submit.ts';
import { render } from '../web/render.ts';
import { rolesFor } from '../organisations/organisation-kinds.ts';
import { listAdministered, type Administered } from '../organisations/queries.ts';
import { takeIn } from '../forms/take-in.ts';
import { PersonForm, type RoleAnswers } from './form.ts';
import { checkedRole, isMeant, meantOption, OWN_ROLE, SAME_ROLE, whoIsThis } from './role-given.ts';
import { linkToken, makeLink, ofPerson, showLink, showLinkAgain, type Way } from './password-link.ts';
import {
  findPerson,
  findPersonAt,
  findSameRole,
  insertMembership,
  personForAddress,
  type Person,
} from './queries.ts';

type Answers = FormAnswers<(typeof PersonForm)['fields']>;
/** Where the form stands: its way back, what is known already, and where somebody goes on. */
export type Around = {
  trail: { label: string; href?: string }[];
  initial?: Partial<Record<keyof (typeof PersonForm)['fields'], string>>;
  onward: Way;
};

/** Adds the person of the posted form, or shows the form again. */
export async function addPerson(req: Request, res: Response, to: string, around: Around): Promise<void> {
  const token = linkToken(req);
  const adding = takeIn(readForm(PersonForm, scopeOf(req)), (data) =>
    submit(scopeOf(req), { to, looked: 'nobody' }, (ask, actor) => add(ask, actor, data, token)),
  );
  const taken = await showLinkAgain(req, res, adding, token, around.onward);
  if (!taken) return;
  if (taken.wrong) await showNewPerson(req, res, around, taken.wrong);
  else if (taken.result.added) await showLink(req, res, ofPerson(taken.result.person), token, around.onward);
  else showRoleAdded(req, res, taken.result.person, around.onward);
}

async function add(ask: Ask, actor: Actor, data: DataOf<typeof PersonForm>, token: string) {
  const known = await ask(findPersonAt(data.email));
  if (known && !isMeant(known, data)) throw new Refused(whoIsThis(known, data.name), 'known');
  const { personId, existed } = await ask(personForAddress(data.email, data.name));
  await giveRole(ask, actor, personId, data);
  if (!existed) await makeLink(ask, personId, token, 'email');
  return { added: !existed, person: await ask(findPerson(personId)) };
}

export async function showNewPerson(
  req: Request,
  res: Response,
  { trail, initial }: Around,
  answers?: Answers,
): Promise<void> {
  const { organisations, known, kept } = await look(scopeOf(req), around(req, answers), 'nobody');
  const form = viewForm(PersonForm, {
    ...{ req, kept, answers, submitLabel: 'Toevoegen en link maken' },
    initial: { startsOn: typedDay(scopeOf(req).today), ...theOnly(organisations), ...initial },
    options: {
      ...optionsOf(organisations),
      known: known ? [meantOption(known, String(answers?.typed.name ?? ''))] : [],
    },
    asked: { known: Boolean(known) },
    // Whoever is asked this, has to answer it.
    required: { known: true },
  });
  render(req, res, 'people/new-person', { title: 'Iemand toevoegen', trail, form });
}

const around = (req: Request, answers?: Answers) => ({
  organisations: listAdministered(),
  known: findPersonAt(askedAbout(answers)),
  kept: formState(req),
});

/** The address of which it was asked whose it is; '' is nobody's. */
const askedAbout = (answers?: Answers): string =>
  answers?.mistakes.some(({ name }) => name === 'known') ? String(answers.typed.email ?? '').trim() : '';

/** The address had an account already: no link, the role is there. */
function showRoleAdded(req: Request, res: Response, person: Person, onward: Way) {
  render(req, res, 'people/role-added', {
    title: `${person.name} heeft er een rol bij`,
    person,
    personHref: `/beheer/mensen/${person.id}`,
    onward,
  });
}

/** @throws Refused when this role cannot be given here */
export async function giveRole(
  ask: Ask,
  actor: Actor,
  personId: string,
  answers: RoleAnswers,
): Promise<void> {
  if (personId === actor.personId) throw new Refused(OWN_ROLE, 'role');
  const checked = checkedRole(answers, await ask(listAdministered()));
  if ('sentence' in checked) throw new Refused(checked.sentence, checked.field);
  const given = { ...answers, role: checked.role };
  if (await ask(findSameRole(personId, given))) throw new Refused(SAME_ROLE, 'role');
  await ask(insertMembership(personId, given));
}

export const optionsOf = (organisations: readonly Administered[]) => ({
  role: rolesFor(organisations.map(({ kind }) => kind)),
  organisationId: organisations.map(({ id, name }) => ({ value: id, label: name })),
});

/** Nobody has to choose from one. */
export const theOnly = ([first, ...others]: readonly Administered[]) =>
  first && !others.length ? { organisationId: first.id } : {};
