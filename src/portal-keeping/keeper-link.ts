// Who was named gets a link for a password, which stands on the next page.

import type { Request, Response } from 'express';

import { hashOf } from '../access/session-cookie.ts';
import type { Ask } from '../access/transaction.ts';
import { showLink } from '../people/password-link.ts';
import { addPasswordLink } from '../people/link-queries.ts';
import { Conflict, NotFound } from '../problems/problems.ts';
import { placeOf } from './page.ts';
import { listKeepersOf } from './queries.ts';

type Linked = { name: string; email: string | null; isLinked: boolean; organisationId: string };

/** Somebody who has a password keeps it, unless a new link is asked for. */
export async function linked(
  ask: Ask,
  organisationId: string,
  personId: string,
  token: string,
  again?: 'again',
): Promise<Linked> {
  const person = (await ask(listKeepersOf(organisationId))).find((one) => one.personId === personId);
  if (!person) throw new NotFound();
  const wantsLink = again !== undefined || !person.hasPassword;
  const isLinked = wantsLink && (await ask(addPasswordLink(personId, hashOf(token)))).added;
  if (wantsLink && !isLinked) throw new Conflict(NOBODY_ELSE);
  return { name: person.name, email: person.email, isLinked, organisationId };
}

const NOBODY_ELSE =
  'Deze persoon heeft al een wachtwoord. Dan geeft een andere beheerder of de functionaris gegevensbescherming van die organisatie de code bij de link. Die is er nu niet.';

export async function answerWithLink(req: Request, res: Response, person: Linked, token: string) {
  const href = placeOf(person.organisationId);
  if (person.isLinked)
    await showLink(req, res, { ...person, href }, token, { href, label: 'Naar de organisatie' });
  else res.redirect(303, href);
}
