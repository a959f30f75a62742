// How does somebody get a first or a new password? With a link that works once and stands on one page.

import type { Request, Response } from 'express';

import { scopeOf } from '../access/scope.ts';
import { hashOf, newToken, tokenOfSession } from '../access/session-cookie.ts';
import { roleName } from '../access/roles.ts';
import { look, type Ask } from '../access/transaction.ts';
import { keyOf } from '../forms/form-state.ts';
import { Refused } from '../forms/refusal-at-a-field.ts';
import { TakenInBefore } from '../problems/problems.ts';
import { render } from '../web/render.ts';
import { hasCodeKeeper, listCodeKeepers, type CodeKeeper } from './code-queries.ts';
import { addPasswordLink, findOpenLink } from './link-queries.ts';
import { findPerson, type Person } from './queries.ts';
import { NOBODY_ELSE, WORKS_ELSEWHERE } from './role-given.ts';

/** Where somebody goes after the link was given. */
export type Way = { href: string; label: string };

/** The same for a form that is sent twice or reloaded: nobody has to make a second link to see the first. */
export function linkToken(req: Request): string {
  const key = keyOf(req);
  return key ? tokenOfSession(req, `password-link ${key}`) : newToken();
}

/**
 * Makes the link, with a code that somebody else gives.
 * @throws Refused at this field when it may not be made, or nobody is there to give the code
 */
export async function makeLink(ask: Ask, personId: string, token: string, field: string): Promise<void> {
  if ((await ask(addPasswordLink(personId, hashOf(token)))).added) return;
  const { yes } = await ask(hasCodeKeeper(personId));
  throw new Refused(yes ? WORKS_ELSEWHERE : NOBODY_ELSE, field);
}

/** Whose link it is, and where that person's page is. */
export type LinkFor = { name: string; email: string | null; href: string };

export const ofPerson = ({ id, name, email }: Person): LinkFor => ({
  name,
  email,
  href: `/beheer/mensen/${id}`,
});

/** The only page with the link: the database keeps its hash. */
export async function showLink(
  req: Request,
  res: Response,
  person: LinkFor,
  token: string,
  onward: Way,
): Promise<void> {
  const { keepers } = await look(scopeOf(req), { keepers: listCodeKeepers(hashOf(token)) }, 'nobody');
  render(req, res, 'people/password-link', {
    title: `Link voor ${person.name}`,
    person,
    keepers: keepers.map(shownKeeper),
    link: `${outsideOf(req)}/wachtwoord/${token}`,
    onward,
  });
}

const shownKeeper = ({ name, role, organisationName }: CodeKeeper) => ({
  term: name,
  description: `${roleName(role)} bij ${organisationName}`,
});

/** Where the portal is found: what a browser says of it is not believed where a setting says it. */
const outsideOf = (req: Request): string =>
  (req.app.get('public url') as string | undefined) ?? `${req.protocol}://${req.get('Host') ?? ''}`;

/**
 * What the work gave; or undefined when its form was taken in before and the link of then, that still works, is shown again.
 * @throws TakenInBefore when there is no such link: that leads on
 */
export async function showLinkAgain<T>(
  req: Request,
  res: Response,
  work: Promise<T>,
  token: string,
  onward: Way,
): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof TakenInBefore) || !error.sameContent) throw error;
    const person = await findLinked(req, token);
    if (!person) throw error;
    await showLink(req, res, ofPerson(person), token, onward);
    return undefined;
  }
}

async function findLinked(req: Request, token: string): Promise<Person | undefined> {
  const { link } = await look(scopeOf(req), { link: findOpenLink(hashOf(token)) }, 'nobody');
  return link && (await look(scopeOf(req), { person: findPerson(link.personId) }, 'nobody')).person;
}
