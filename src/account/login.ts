// Is this person who they say they are? passport's local strategy over the account, with brakes before the password is tried.

import { createHash } from 'node:crypto';
import type { Request } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-local';

import { scopeOf } from '../access/scope.ts';
import { askOutside } from '../access/transaction.ts';
import { addressIn } from '../forms/clean-text.ts';
import { hasRoom, isPassword } from './passwords.ts';
import { findLogin, loginFailed, loginSucceeded, loginTry } from './queries.ts';

export type Attempt = { personId: string } | { wait: number } | 'wrong' | 'busy';

passport.use(
  new Strategy(
    { usernameField: 'email', passwordField: 'password', passReqToCallback: true },
    (req, email, password, done) => {
      attempt(req, addressIn(email), password).then(
        (outcome) => {
          if (typeof outcome === 'object' && 'personId' in outcome) done(null, outcome);
          else done(null, false, outcome as unknown as { message: string });
        },
        (error: unknown) => {
          done(error);
        },
      );
    },
  ),
);

/** The outcome of one try to log in with the body's `email` and `password`. */
export function tryLogin(req: Request): Promise<Attempt> {
  return new Promise((resolve, reject) => {
    const answer = (error: unknown, person: Express.User | false | null | undefined, refusal: unknown) => {
      if (error) reject(error instanceof Error ? error : new Error('login failed'));
      else resolve(person ? (person as { personId: string }) : isRefusal(refusal) ? refusal : 'wrong');
    };
    const middleware = passport.authenticate('local', { session: false }, answer) as (
      req: Request,
      res: unknown,
      next: (error: unknown) => void,
    ) => void;
    middleware(req, {}, reject);
  });
}

const isRefusal = (refusal: unknown): refusal is { wait: number } | 'busy' =>
  refusal === 'busy' || (typeof refusal === 'object' && refusal !== null && 'wait' in refusal);

async function attempt(req: Request, email: string, password: string): Promise<Attempt> {
  if (!hasRoom()) return 'busy'; // before anything is counted: nobody tried
  const login = await askOutside(scopeOf(req), findLogin(email));
  const outcome = await tryPassword(req, { email, login }, password);
  if (outcome !== 'right') return outcome;
  return login ? { personId: login.personId } : 'wrong';
}

type Login = { personId: string; passwordHash: string | null };
export type Refusal = Exclude<Attempt, { personId: string }>;

/** One try of a password: under the brakes, and in the log of accounts when it was wrong. */
async function tryPassword(
  req: Request,
  { email, login }: { email: string; login: Login | undefined },
  password: string,
): Promise<'right' | Refusal> {
  const account = createHash('sha256').update(email).digest('base64url');
  const address = scopeOf(req).origin;
  const { seconds } = await askOutside(scopeOf(req), loginTry(account, address, login?.personId ?? null));
  if (seconds > 0) return { wait: seconds };

  const right = await isPassword(password, login?.passwordHash);
  if (right === 'busy') return 'busy';
  if (!login || !right) return failed(req, login);
  await askOutside(scopeOf(req), loginSucceeded(account, address, login.personId));
  return 'right';
}

/** Of an address that nobody has as well: it takes as long. */
async function failed(req: Request, login: Login | undefined): Promise<'wrong'> {
  await askOutside(scopeOf(req), loginFailed(login?.personId ?? null));
  return 'wrong';
}

/** Does whoever is logged in know the own password? */
export const isOwnPassword = (
  req: Request,
  { email, ...login }: Login & { email: string },
  password: string,
): Promise<'right' | Refusal> => tryPassword(req, { email, login }, password);

export function refusalSentence(outcome: Refusal): string {
  if (outcome === 'wrong')
    return 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het nog een keer.';
  if (outcome === 'busy')
    return 'Het is nu druk met inloggen. Wacht een halve minuut en probeer het dan opnieuw.';
  return `Er is te vaak geprobeerd in te loggen. Wacht ${waitingTime(outcome.wait)} en probeer het dan opnieuw.`;
}

const waitingTime = (seconds: number) =>
  seconds > 90 ? `${String(Math.ceil(seconds / 60))} minuten` : 'een minuut';
