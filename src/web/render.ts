// What does every page have around it? Who is logged in, the menu, what may be done; the view gets it as `it.page`.

import type { Request, Response } from 'express';

import { mayDo, type Permission } from '../access/permissions.ts';
import { roleName } from '../access/roles.ts';
import { readSessionToken } from '../access/session-cookie.ts';
import { menuOf } from './menu.ts';

type PageData = {
  title: string;
  form?: { errors: readonly unknown[]; autosave: boolean; [name: string]: unknown };
  scripts?: string[];
  /** How many things wait in the other memberships: shown where it was counted. */
  waitingElsewhere?: number;
  [name: string]: unknown;
};

/** Renders the view with 422 when its form has mistakes, 200 otherwise (or what the route set). */
export function render(req: Request, res: Response, view: string, data: PageData): void {
  if (data.form?.errors.length && res.statusCode === 200) res.status(422);
  const scripts = [...(data.scripts ?? []), ...(data.form?.autosave ? ['/scripts/autosave.js'] : [])];
  res.render(view, {
    ...data,
    scripts,
    page: { ...pageOf(req, res), waitingElsewhere: data.waitingElsewhere },
  });
}

function pageOf(req: Request, res: Response) {
  const { actor } = req;
  return {
    nonce: String(res.locals.nonce),
    path: req.path,
    person: actor && { name: actor.personName },
    membership: actor && {
      id: actor.membershipId,
      roleName: roleName(actor.role),
      organisationName: actor.organisationName,
      role: actor.role,
    },
    otherMemberships: actor ? actor.memberships - 1 : 0,
    menu: menuOf(actor?.role, req.originalUrl),
    hasSession: Boolean(actor ?? readSessionToken(req)),
    can: (permission: Permission) => Boolean(actor && mayDo(actor.role, permission)),
    isPublic: !actor,
    demo: req.app.get('demo') === true,
  };
}
