// Who was named gets a link for a password, which stands on the next page.

import type { Request, Response } from 'express';

import type { Ask } from '../access/transaction.ts';
import { makeLink, showLink } from '../people/password-link.ts';
import { NotFound } from '../problems/problems.ts';
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
  if (wantsLink) await makeLink(ask, personId, token, 'email');
  return { name: person.name, email: person.email, isLinked: wantsLink, organisationId };
}

export async function answerWithLink(req: Request, res: Response, person: Linked, token: string) {
  const href = placeOf(person.organisationId);
  if (person.isLinked)
    await showLink(req, res, { ...person, href }, token, { href, label: 'Naar de organisatie' });
  else res.redirect(303, href);
}
