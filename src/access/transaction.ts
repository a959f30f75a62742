// How does a page ask the database? As its actor, in one transaction, with its line in the log. There is no other door.

import type pg from 'pg';

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
import type { Actor, SystemActor } from './actor.ts';
import { lastActorOf, rememberActor } from './last-actor.ts';
import { logOf, type Looked } from './look-log.ts';
import type { AnyScope, Scope } from './scope.ts';
import type { Done } from './session-cookie.ts';

type Questions = Record<string, Question<unknown>>;
type Answers<Q extends Questions> = { [K in keyof Q]: Q[K] extends Question<infer T> ? T : never };
/** Asks one question within the transaction; several at once travel together. */
export type Ask = <T>(question: Question<T>) => Promise<T>;

// A look may be lost with the last moment before a crash; whatever changes a file, or is refused, may not.
const BEGIN_LOOK = 'begin; set local synchronous_commit = off';

/**
 * Reads a page: session, questions, log line and commit in one round trip; in two when the line depends on the answers
 * (a list names the children it showed). A form with mistakes is looked at again in the membership it was filled in under.
 * @param looked what was shown: one subject, or a function of the answers
 */
export async function look<Q extends Questions>(
  scope: AnyScope,
  questions: Q,
  looked: Looked | ((answers: Answers<Q>) => Looked),
): Promise<Answers<Q>> {
  const names = Object.keys(questions);
  const early = typeof looked === 'function' ? undefined : logOf(scope, looked);

  return inTransaction(scope, BEGIN_LOOK, scope.membership, async (ask, commit) => {
    const asked = names.map((name) => ask(questions[name] as Question<unknown>));
    if (early) asked.push(ask(early));
    if (early) asked.push(commit());
    const found = await Promise.all(asked);
    const answers = Object.fromEntries(names.map((name, i) => [name, found[i]])) as Answers<Q>;
    if (typeof looked === 'function') {
      const late = logOf(scope, looked(answers));
      await Promise.all([...(late ? [ask(late)] : []), commit()]);
    }
    return answers;
  });
}

type Maybe = Record<string, Question<unknown> | undefined>;
/** The answers to what was asked; undefined to what was not. */
export type Answered<Q> = {
  [K in keyof Q]: Q[K] extends Question<infer T>
    ? T
    : Extract<Q[K], Question<unknown>> extends Question<infer T>
      ? T | undefined
      : undefined;
};

/** As far as questions differ by who asks them. */
export type Asker = Pick<Actor, 'role' | 'memberships'>;

/**
 * Reads a page that asks each role its own questions. Who this session was at its last look is remembered, so that they
 * travel along with opening the session; at its first look those of every role that may look here do, and at one at
 * which it turns out to be somebody else they are asked anew. What is shown to whom, is the database's.
 * @param pageOf what is shown, made once from the answers; `looked` says of whom
 */
export async function lookAs<Q extends Maybe, Page extends { looked: Looked }>(
  scope: Scope,
  questionsOf: (asker: Asker) => Q,
  pageOf: (answers: Answered<Q>, actor: Actor) => Page,
): Promise<Page> {
  return inTransaction(scope, BEGIN_LOOK, scope.membership, async (ask, commit, actor) => {
    const known = lastActorOf(scope.session);
    const askers = known
      ? [known]
      : scope.permission.entry.roles.map((role) => ({ role, memberships: SEVERAL }));
    const early = askers.map((asker) => ({ asker, answers: quiet(askAll(ask, questionsOf(asker))) }));
    const who = await actor;
    rememberActor(scope.session, who);
    const own = early.find(({ asker }) => asker.role === who.role && asker.memberships >= who.memberships);
    const answers = await (own?.answers ?? askAll(ask, questionsOf(who)));
    const page = pageOf(answers, who);
    const line = logOf(scope, page.looked);
    await Promise.all([...(line ? [ask(line)] : []), commit()]);
    return page;
  });
}
const SEVERAL = Number.MAX_SAFE_INTEGER;

async function askAll<Q extends Maybe>(ask: Ask, questions: Q): Promise<Answered<Q>> {
  const asked = Object.entries(questions).flatMap(([name, question]) =>
    question ? [{ name, question }] : [],
  );
  const found = await Promise.all(asked.map(({ question }) => ask(question)));
  return Object.fromEntries(asked.map(({ name }, i) => [name, found[i]])) as Answered<Q>;
}

/**
 * Changes something outside a form with text: one button, one transaction.
 * @param looked whose file is changed
 * @param done what the next page says of it
 */
export async function change<T, A extends Actor | SystemActor>(
  scope: Scope<A>,
  looked: Looked,
  work: (ask: Ask, actor: A) => Promise<T>,
  done: Done = 'saved',
): Promise<T> {
  const result = await inTransaction(scope, 'begin', scope.membership, async (ask, commit, actor) => {
    const given = await work(ask, await actor);
    const line = logOf(scope, looked, 'change');
    await Promise.all([...(line ? [ask(line)] : []), commit()]);
    return given;
  });
  scope.remember(done);
  return result;
}

type Work<T, A> = (ask: Ask, commit: () => Promise<void>, actor: Promise<A>) => Promise<T>;

/** The one door: opens the session, sets the actor, and commits or leaves nothing behind. */
export async function inTransaction<T, A extends Actor | SystemActor>(
  scope: Scope<A>,
  begin: string,
  expected: string | null,
  work: Work<T, A>,
): Promise<T> {
  const opening = scope.open(expected);
  const client = await borrow(scope);
  const ask = askerOf(client);
  let finished = false;

  try {
    const opened = quiet(client.query(at(scope, begin)));
    const actor = quiet(ask(opening));
    const settle = begin === BEGIN_LOOK ? undefined : scope.settle;
    const commit = async () => {
      const write = await settle?.(ask, scope.today);
      const written = write && quiet(write());
      const { command } = await client.query('commit');
      await written; // tells why, when the commit was none
      // After a failed statement in the pipe, commit answers with a rollback and no error.
      if (command !== 'COMMIT') throw new Error('The transaction was rolled back.');
      finished = true;
    };
    const result = quiet(work(ask, () => quiet(commit()), actor));
    await opened;
    scope.actor = await actor;
    return await result;
  } catch (error) {
    throw problemOf(error);
  } finally {
    await giveBack(client, finished);
  }
}

/** Sets the scope's moment for the transaction: the database's `portal_now()` and `portal_today()` are those of its pages and rules. */
const at = ({ moment }: AnyScope, begin: string) =>
  `${begin}; set local app.moment = '${moment.toISOString()}'`;

/** What is sent together fails together: the first failure is told, the others are only its echo. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

export function askerOf(client: pg.ClientBase): Ask {
  return (question) => quiet(client.query(question.query).then((answer) => question.read(answer as Answer)));
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
  const rolledBack = await client.query('rollback').then(
    () => true,
    () => false,
  );
  client.release(!rolledBack);
}

/** Asks outside any session: login, and what only security-definer functions answer. */
export async function askOutside<T>(scope: AnyScope, question: Question<T>): Promise<T> {
  return (await inOneTrip(scope, 'begin', { answer: question })).answer;
}

/**
 * Reads what everybody may read, without a session and in one round trip. No table answers to nobody: what is asked here
 * are the functions `access.open_…`, that give what was published and nothing else.
 */
export const readOpen = <Q extends Questions>(scope: AnyScope, questions: Q): Promise<Answers<Q>> =>
  inOneTrip(scope, 'begin read only', questions);

async function inOneTrip<Q extends Questions>(
  scope: AnyScope,
  begin: string,
  questions: Q,
): Promise<Answers<Q>> {
  const names = Object.keys(questions);
  const client = await borrow(scope);
  const ask = askerOf(client);
  let finished = false;
  try {
    const begun = quiet(client.query(at(scope, begin)));
    const asked = names.map((name) => ask(questions[name] as Question<unknown>));
    const committed = quiet(client.query('commit'));
    await begun;
    const found = await Promise.all(asked);
    await committed;
    finished = true;
    return Object.fromEntries(names.map((name, i) => [name, found[i]])) as Answers<Q>;
  } catch (error) {
    throw problemOf(error);
  } finally {
    await giveBack(client, finished);
  }
}

const PROBLEMS: Record<string, () => Error> = {
  ZR401: () => new NotLoggedIn(),
  ZR403: () => new Forbidden(),
  ZR409: () => new OtherMembership(),
  ZR413: () => new DraftsFull(),
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
