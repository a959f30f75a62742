// What does a visitor see when something does not go? A page that says what was not saved, where it is kept, and what to do.

import type { NextFunction, Request, Response } from 'express';
import { z } from 'zod';

import { openSession } from '../access/actor.ts';
import { readSessionToken, rememberWayBack } from '../access/session-cookie.ts';
import { ALL_ROLES } from '../access/roles.ts';
import { NO_MEMBERSHIP, scopeOf } from '../access/scope.ts';
import { askOutside } from '../access/transaction.ts';
import { one, sql } from '../database/sql.ts';
import { isKeystroke, keepAsNext, keepDraftElsewhere, keepLateDraft } from '../forms/drafts.ts';
import { placeOf } from '../forms/form-state.ts';
import { hasText, writtenIn } from '../forms/typed-text.ts';
import { writeRefusal } from './another-role.ts';
import { answerUnexpected, show } from './problem-page.ts';
import { isMalformed, isTooLarge } from './unreadable-requests.ts';
import {
  Conflict,
  DraftsFull,
  Forbidden,
  NotFound,
  NotLoggedIn,
  NotNow,
  OtherMembership,
  Stopping,
  TakenInBefore,
} from '../problems/problems.ts';

export function noSuchPage(): void {
  throw new NotFound();
}

/** Express' last stop. A failure of the error page itself still answers. */
export function answerProblem(error: unknown, req: Request, res: Response, next: NextFunction): void {
  if (res.headersSent) {
    next(error);
    return;
  }
  answer(error, req, res)
    .catch((meanwhile: unknown) => answer(meanwhile, req, res)) // it has an answer of its own: once
    .catch((last: unknown) => {
      if (!res.headersSent) answerUnexpected(last, req, res);
    });
}

async function answer(error: unknown, req: Request, res: Response): Promise<void> {
  if (error instanceof NotLoggedIn) return answerNotLoggedIn(req, res);
  if (error instanceof TakenInBefore) return answerTakenIn(error, req, res);
  if (error instanceof OtherMembership) return answerOtherMembership(req, res);
  if (error instanceof NotFound || error instanceof Forbidden) return answerRefused(error, req, res);
  if (error instanceof Conflict)
    return show(req, res, 409, 'errors/conflict', 'Er is intussen iets veranderd', {
      message: error.message,
      wasPost: req.method === 'POST',
    });
  if (error instanceof DraftsFull) return giveBack(req, res, error.sentence);
  if (error instanceof NotNow || error instanceof Stopping) return answerNotNow(error, req, res);
  if (isTooLarge(error)) return show(req, res, 413, 'errors/too-large', 'Dit is te groot', {});
  if (isMalformed(error)) return show(req, res, 400, 'errors/malformed', 'Dit kunnen we niet lezen', {});
  answerUnexpected(error, req, res);
}

async function answerNotLoggedIn(req: Request, res: Response) {
  const kept = await keepLateDraft(req).catch(() => null);
  if (isKeystroke(req)) {
    res.status(401).json({ saved: null, asleep: true, kept: Boolean(kept) });
    return;
  }
  rememberWayBack(req, res, placeOf(req));
  if (!kept && req.method === 'POST' && hasText(req)) {
    // Nobody is left to keep it for, so the text goes back to who sent it.
    return show(req, res, 401, 'errors/not-kept', 'U bent niet meer ingelogd', { written: writtenIn(req) });
  }
  res.redirect(303, kept ? '/inloggen?reden=bewaard' : await whyToLogIn(req));
}

const RoleIsOver = z.object({ yes: z.boolean() });
/** The login page, which says why somebody who was logged in no longer is. */
async function whyToLogIn(req: Request): Promise<string> {
  const token = readSessionToken(req);
  if (!token) return '/inloggen';
  const roleIsOver = one(RoleIsOver, sql`select access.role_is_over(${token}::bytea) as yes`);
  const { yes } = await askOutside(scopeOf(req), roleIsOver).catch(() => ({ yes: false }));
  return yes ? '/inloggen?reden=rol' : '/inloggen?reden=verlopen';
}

async function answerTakenIn(taken: TakenInBefore, req: Request, res: Response) {
  if (taken.sameContent) {
    res.redirect(303, taken.location);
    return;
  }
  const failure: unknown = await keepAsNext(req).catch((error: unknown) => error);
  if (failure === undefined) res.redirect(303, placeOf(req));
  else giveBack(req, res, failure instanceof DraftsFull ? failure.sentence : ONCE_BEFORE);
}

const ONCE_BEFORE = 'U had dit formulier al verstuurd. Wat u daarna typte, is niet bewaard.';

/** What could not be kept goes back to who typed it. */
function giveBack(req: Request, res: Response, sentence: string) {
  if (isKeystroke(req)) {
    res.status(409).json({ saved: null, sentence });
    return;
  }
  show(req, res, 409, 'errors/text-back', 'Uw tekst is niet bewaard', { sentence, written: writtenIn(req) });
}

async function answerOtherMembership(req: Request, res: Response) {
  if (scopeOf(req).membership === NO_MEMBERSHIP) {
    giveBack(req, res, IN_NO_ROLE);
    return;
  }
  const kept = await keepDraftElsewhere(req).catch(() => null);
  if (isKeystroke(req)) {
    res.status(409).json({ saved: null, switched: true, kept: Boolean(kept) });
    return;
  }
  rememberWayBack(req, res, placeOf(req));
  show(req, res, 409, 'errors/other-membership', 'U bent intussen van rol gewisseld', {
    kept: Boolean(kept),
  });
}

const IN_NO_ROLE =
  'Dit formulier zegt niet in welke rol u het invulde. Daarom is er niets gedaan. Open de bladzijde opnieuw en vul het formulier daar in.';

/** A refused look is written down, and when another of my memberships sees this page, or may, it offers the switch. */
async function answerRefused(error: NotFound | Forbidden, req: Request, res: Response) {
  const token = readSessionToken(req);
  if (token) await recognise(req, token);
  const elsewhere =
    token && req.permission ? await writeRefusal(token, req.permission, error, req) : { others: [] };
  if (elsewhere.others.length) rememberWayBack(req, res, placeOf(req));
  if (isKeystroke(req)) {
    res.status(error instanceof NotFound ? 404 : 403).json({ saved: null });
    return;
  }
  if (error instanceof NotFound)
    show(req, res, 404, 'errors/not-found', 'Deze pagina is er niet', {
      elsewhere,
      wasPost: req.method === 'POST',
    });
  else show(req, res, 403, 'errors/forbidden', 'Dit hoort niet bij uw werk', { elsewhere });
}

/** Who is refused, or asks for a page that is not there, keeps name and menu. */
async function recognise(req: Request, token: Buffer) {
  if (req.actor) return;
  const session = askOutside(scopeOf(req), openSession(token, ALL_ROLES, null, scopeOf(req).origin));
  const actor = await session.catch(() => undefined);
  if (actor) req.actor = actor;
}

function answerNotNow(error: NotNow | Stopping, req: Request, res: Response) {
  res.set('Retry-After', '10');
  show(req, res, 503, 'errors/not-now', 'Het lukt nu even niet', {
    isStopping: error instanceof Stopping,
    wasPost: req.method === 'POST',
  });
}
