// On which connection does a transaction run, and how does a failure of the database read? Lent for one transaction, and never given back in the middle of one.

import type pg from 'pg';

import { send } from '../database/send.ts';
import type { Answer, Question } from '../database/sql.ts';
import {
  OtherMembership,
  Conflict,
  DraftsFull,
  Forbidden,
  NotFound,
  NotLoggedIn,
  NotNow,
  TakenInBefore,
} from '../problems/problems.ts';
import type { AnyScope } from './scope.ts';

/** Asks one question within the transaction; several at once travel together. */
export type Ask = <T>(question: Question<T>) => Promise<T>;

export type Connection = {
  client: pg.PoolClient;
  ask: Ask;
  /** Sends `begin`, which also sets the scope's moment: the database's `portal_now()` and `portal_today()` are those of its pages and rules. */
  begin: (how: string) => Promise<unknown>;
  /** Said once the transaction is committed; else the connection rolls back before it goes to somebody else. */
  finished: () => void;
};

/** Lends a connection for one transaction. What fails in it is told in the portal's own problems. */
export async function onConnection<T>(
  scope: AnyScope,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const client = await borrow(scope);
  let isFinished = false;
  const begin = (how: string) => quiet(send(client, at(scope, how)));
  const finished = () => {
    isFinished = true;
  };
  try {
    return await work({ client, ask: askerOf(client), begin, finished });
  } catch (error) {
    throw problemOf(error);
  } finally {
    await giveBack(client, isFinished);
  }
}

const at = ({ moment }: AnyScope, begin: string) =>
  `${begin}; set local app.moment = '${moment.toISOString()}'`;

/** What is sent together fails together: the first failure is told, the others are only its echo. */
export function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

export function askerOf(client: pg.ClientBase): Ask {
  return (question) => quiet(send(client, question.query).then((answer) => question.read(answer as Answer)));
}

async function borrow({ pool }: AnyScope): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw new NotNow('The database does not answer.', { cause: error });
  }
}

async function giveBack(client: pg.PoolClient, finished: boolean) {
  if (finished) {
    client.release();
    return;
  }
  const rolledBack = await send(client, 'rollback').then(
    () => true,
    () => false,
  );
  client.release(!rolledBack);
}

const PROBLEMS: Record<string, () => Error> = {
  ZR401: () => new NotLoggedIn(),
  ZR403: () => new Forbidden(),
  ZR409: () => new OtherMembership(),
  ZR413: () => new DraftsFull(),
  ZR423: () =>
    new Conflict(
      'Dit is de enige beheerder van het portaal. Geef eerst iemand anders die rol, zonder laatste dag en met een wachtwoord.',
    ),
  '42501': () => new NotFound(), // row-level security refused the row: not yours
  '57014': () => new NotNow(),
  '57P01': () => new NotNow(),
  '57P03': () => new NotNow(),
  '53300': () => new NotNow(),
  '53100': () => new NotNow(),
  '40P01': () => new Conflict('Iemand anders was op hetzelfde moment bezig. Probeer het nog een keer.'),
};

function problemOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const known = PROBLEMS[code];
  if (known) return Object.assign(known(), { cause: error });
  if (
    /^(08|ECONN|EPIPE|ETIMEDOUT|ENOENT)/.test(code) ||
    /terminated|timeout|not queryable|Connection/i.test(error.message)
  ) {
    return error instanceof TakenInBefore || error instanceof Conflict
      ? error
      : new NotNow('The database does not answer.', { cause: error });
  }
  return error;
}
