// How does somebody get a first or a new password? With a link that is shown once and works once.

import type { Request, Response } from 'express';

import { render } from '../../web/render.ts';

/** The only time that the link is shown: the database keeps its hash. */
export function showLink(
  req: Request,
  res: Response,
  person: { id: string; name: string; email: string },
  token: string,
): void {
  const link = `${req.protocol}://${req.get('Host') ?? ''}/wachtwoord/${token}`;
  const personHref = `/beheer/mensen/${person.id}`;
  render(req, res, 'administration/people/link', {
    title: `Link voor ${person.name}`,
    person,
    link,
    personHref,
  });
}
