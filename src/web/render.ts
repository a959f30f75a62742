// What does every page have around it? Who is logged in, the menu, what may be done; the view gets it as `it.page`.

import type { Request, Response } from 'express';

import { mayDo, type Permission } from '../access/permissions.ts';
import { roleName } from '../access/roles.ts';
import { forgetDone, readSessionToken, takeDone } from '../access/session-cookie.ts';
import { baseOf } from './base.ts';
import { menuOf } from './menu.ts';
import { sendOpenFile } from './open-download.ts';
import { addressOfFile } from './static-files.ts';
import type { PageData } from './views.ts';

export type PageAround = ReturnType<typeof pageOf> & {
  waitingElsewhere: number | undefined;
  /** How a page that everybody may read looks where somebody shares its address. */
  shared: { address: string; picture: string; description: string } | undefined;
};

/**
 * What a page is given: what its view takes. Where something it may take is not there, what it does not know is a mistake:
 * the two may be one thing under two names.
 */
type Given<V extends keyof Takes, D> = D & Takes[V] & PageData & Unnamed<V, D>;
type Unnamed<V extends keyof Takes, D> =
  Exclude<OptionalIn<Takes[V]>, keyof D> extends never
    ? unknown
    : { [K in Exclude<keyof D, Known<V>>]: never };
type OptionalIn<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T];
type Known<V extends keyof Takes> = keyof Takes[V] | keyof PageData;

/**
 * Renders the view with 422 when its form has mistakes, 200 otherwise (or what the route set).
 * @param orElse when the view itself fails; without it, the page about mistakes answers
 */
export function render<V extends keyof Takes, D>(
  req: Request,
  res: Response,
  view: V,
  given: Given<V, D>,
  orElse: (error: Error) => void = (error) => req.next?.(error),
): void {
  const data: PageData & { form?: ShownForm | undefined } = given;
  if (data.form?.errors.length && res.statusCode === 200) res.status(422);
  const scripts = [
    ...(data.scripts ?? []),
    ...(data.form?.autosave ? ['/scripts/autosave.js'] : []),
    ...(hangTogether(data.form) ? ['/scripts/asked-when.js'] : []),
    ...(data.quickExit ? ['/scripts/quick-exit.js'] : []),
  ];
  const shown = {
    ...data,
    scripts: scripts.map(addressOfFile),
    page: {
      ...pageOf(req, res),
      waitingElsewhere: data.waitingElsewhere,
      shared: isOpen(res) ? sharedAs(req, data) : undefined,
    } satisfies PageAround,
  };
  res.render(view, shown, (error: Error | null, html = '') => {
    if (error) return orElse(error);
    if (!isOpen(res)) res.send(html);
    else sendOpenFile(req, res, { type: 'text/html', body: html }).catch(orElse);
  });
}

type ShownForm = {
  errors: readonly unknown[];
  autosave?: boolean;
  fields?: Record<string, { when?: unknown } | undefined>;
};
/** Whether a question of the form hangs on the answer to another. */
const hangTogether = (form: ShownForm | undefined): boolean =>
  Object.values(form?.fields ?? {}).some((field) => field?.when !== undefined);

/** One picture for all: of the route, and of nobody. */
const PICTURE = '/pictures/shared.png';
const ABOUT =
  'De zorgroute zegt wie wat doet als een school zich zorgen maakt om een kind: van de klas naar hulp thuis en op school. Ouders weten ervan en beslissen mee.';

function sharedAs(req: Request, data: object) {
  const { head, lead = head?.lead } = data as { lead?: unknown; head?: { lead?: unknown } };
  const base = baseOf(req);
  return {
    address: base + req.path,
    picture: base + PICTURE,
    description: typeof lead === 'string' ? lead : ABOUT,
  };
}

/** Looks the same to everybody, so that nothing of this session or this moment may stand in it. */
const isOpen = (res: Response) => res.locals.isOpen === true;

function pageOf(req: Request, res: Response) {
  const { actor } = req;
  return {
    file: addressOfFile,
    nonce: isOpen(res) ? '' : String(res.locals.nonce),
    path: req.path,
    person: actor && { name: actor.personName },
    membership: actor && {
      id: actor.membershipId,
      roleName: roleName(actor.role),
      organisationName: actor.organisationName,
      role: actor.role,
    },
    otherMemberships: actor ? actor.memberships - 1 : 0,
    menu: menuOf(actor, req.originalUrl),
    /** What the form before this page did. */
    done: isOpen(res) ? undefined : doneBefore(req, res),
    hasSession: !isOpen(res) && Boolean(actor ?? readSessionToken(req)),
    can: (permission: Permission) => Boolean(actor && mayDo(actor.role, permission)),
    isPublic: !actor,
    demo: req.app.get('demo') === true,
  };
}

function doneBefore(req: Request, res: Response): string | undefined {
  if (req.method === 'GET') return takeDone(req, res);
  forgetDone(req, res); // the answer to the form is itself a page
  return undefined;
}
