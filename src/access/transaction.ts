// How does a page ask the database? As its actor, in one transaction, with its line in the log. There is no other door.

import { send } from '../database/send.ts';
import type { Question } from '../database/sql.ts';
import type { Actor, SystemActor } from './actor.ts';
import { onConnection, quiet, type Ask, type Connection } from './connection.ts';
import { lastActorOf, rememberActor } from './last-actor.ts';
import { logOf, type Looked } from './look-log.ts';
import type { AnyScope, Scope } from './scope.ts';
import type { Done } from './session-cookie.ts';

type Questions = Record<string, Question<unknown>>;
export type Answers<Q extends Questions> = { [K in keyof Q]: Q[K] extends Question<infer T> ? T : never };
export type { Ask } from './connection.ts';

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
  const early = typeof looked === 'function' ? undefined : logOf(scope, looked);

  return inTransaction(scope, BEGIN_LOOK, scope.membership, async (ask, commit) => {
    const asked = askEach(ask, questions);
    if (typeof looked !== 'function') {
      const [answers] = await Promise.all([asked, early && ask(early), commit()]);
      return answers;
    }
    const answers = await asked;
    await logAndCommit(ask, commit, logOf(scope, looked(answers)));
    return answers;
  });
}

/** Sends the questions at once, in their order, and gives the answers under their names. */
export async function askEach<Q extends Questions>(ask: Ask, questions: Q): Promise<Answers<Q>> {
  const names = Object.keys(questions);
  const found = await Promise.all(names.map((name) => ask(questions[name] as Question<unknown>)));
  return Object.fromEntries(names.map((name, i) => [name, found[i]])) as Answers<Q>;
}

type Line = ReturnType<typeof logOf>;
const logAndCommit = (ask: Ask, commit: () => Promise<void>, line: Line) =>
  Promise.all([line && ask(line), commit()]);

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
    const early = askersOf(scope).map((asker) => ({
      asker,
      answers: quiet(askAll(ask, questionsOf(asker))),
    }));
    const who = await actor;
    rememberActor(scope.session, who);
    const own = early.find(({ asker }) => asker.role === who.role && asker.memberships >= who.memberships);
    const answers = await (own?.answers ?? askAll(ask, questionsOf(who)));
    const page = pageOf(answers, who);
    await logAndCommit(ask, commit, logOf(scope, page.looked));
    return page;
  });
}

/** Who it was at the last look; else whoever may look here, in any of several roles. */
function askersOf(scope: Scope): readonly Asker[] {
  const known = lastActorOf(scope.session);
  return known ? [known] : scope.permission.entry.roles.map((role) => ({ role, memberships: SEVERAL }));
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
    await logAndCommit(ask, commit, logOf(scope, looked, 'change'));
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
  const settle = begin === BEGIN_LOOK ? undefined : scope.settle;
  return onConnection(scope, async (connection) => {
    const { ask } = connection;
    const begun = connection.begin(begin);
    const actor = quiet(ask(opening));
    const commit = async () => sendCommit(connection, await settle?.(ask, scope.today));
    const result = quiet(work(ask, () => quiet(commit()), actor));
    await begun;
    scope.actor = await actor;
    return await result;
  });
}

/** Travels with what is still to be written of where trajects stand. */
async function sendCommit({ client, finished }: Connection, write: (() => Promise<unknown>) | undefined) {
  const written = write && quiet(write());
  const { command } = await send(client, 'commit');
  await written; // tells why, when the commit was none
  // After a failed statement in the pipe, commit answers with a rollback and no error.
  if (command !== 'COMMIT') throw new Error('The transaction was rolled back.');
  finished();
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
  return onConnection(scope, async (connection) => {
    const begun = connection.begin(begin);
    const asked = quiet(askEach(connection.ask, questions));
    const committed = quiet(send(connection.client, 'commit'));
    await begun;
    const answers = await asked;
    await committed;
    connection.finished();
    return answers;
  });
}
