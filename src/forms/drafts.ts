// How is typed text kept? As a draft of this person at this form's address: while typing, asleep, switched, or sent twice.

import type { Request, Response } from 'express';
import { z } from 'zod';

import { scopeOf } from '../access/scope.ts';
import { askOutside, inTransaction } from '../access/transaction.ts';
import { readSessionToken, rememberDone } from '../access/session-cookie.ts';
import { one, run, sql, type Question } from '../database/sql.ts';
import { NotFound } from '../problems/problems.ts';
import { clockTime } from './dates.ts';
import { keyOf, placeOf, postedPageOf } from './form-state.ts';
import { contentHash } from './submit.ts';
import { hasText, typedText, type Why } from './typed-text.ts';

const Kept = z.object({ savedAt: z.date().nullable() });
const KeptKeystroke = z.object({ savedAt: z.date().nullable(), isNext: z.boolean(), isClosed: z.boolean() });

/** Sent by the script while somebody types, or leaves the page: it gets its answer as JSON. */
export const isKeystroke = (req: Request): boolean => req.get('X-Draft') === 'keystroke';

/**
 * A form posted with `_do=draft` or `_takeOver` is kept and shown again; the script gets a sentence as JSON. With
 * `_do=discard` its draft goes, with `_do=drop` as well and the visitor to the page above it.
 * @returns true when the request is answered
 */
export async function keepDraftInstead(req: Request, res: Response): Promise<boolean> {
  if (req.method !== 'POST') return false;
  const { _do: wanted, _takeOver: takenOver } = (req.body ?? {}) as Record<string, unknown>;
  if (wanted === 'drop' || wanted === 'discard') {
    await dropDraft(req);
    if (wanted === 'discard') rememberDone(req, res, 'discarded');
    res.redirect(303, wanted === 'drop' ? placeOf(req).replace(/\/[^/]+$/, '') : placeOf(req));
  } else if (isKeystroke(req)) {
    res.json({ saved: await keepKeystroke(req) });
  } else if (wanted === 'draft' || takenOver) {
    await keepPressed(req, takenOver ? '' : 'draft');
    res.redirect(303, placeOf(req) + (takenOver ? anchorOf(takenOver) : ''));
  } else return false;
  return true;
}

/** The field that took a sentence over stays in view. */
function anchorOf(takenOver: unknown): string {
  const [, name] = /^([a-zA-Z]+):/.exec(typeof takenOver === 'string' ? takenOver : '') ?? [];
  return name ? `#veld-${name}` : '';
}

/** What the form says to who types. Null: this page was sent meanwhile, and the keystroke came late. */
async function keepKeystroke(req: Request): Promise<string | null> {
  const question = one(
    KeptKeystroke,
    sql`
    select saved_at, is_next, is_closed from keep_keystroke(${placeOf(req)}::text, ${typedText(req, '')}::jsonb, ${keyOf(req)}::uuid,
      ${postedPageOf(req)}::uuid, ${contentHash(req)}::bytea)`,
  );
  const { savedAt, isNext, isClosed } = await keep(req, question);
  if (isClosed) throw new NotFound();
  if (!isNext) return savedAt && `Bewaard om ${clockTime(savedAt)}`;
  return savedAt
    ? `U had dit formulier al bewaard. Wat u daarna typte, is als concept bewaard om ${clockTime(savedAt)}.`
    : 'U had dit formulier al bewaard.';
}

/** The form's key goes with the draft, so that no late keystroke brings it back. */
function dropDraft(req: Request): Promise<void> {
  return inTransaction(scopeOf(req), 'begin', scopeOf(req).membership, async (ask, commit) => {
    const place = placeOf(req);
    await Promise.all([
      ask(
        run(sql`insert into submission (key, page, place, content_hash, location)
          select ${keyOf(req)}::uuid, ${postedPageOf(req)}::uuid, ${place}::text, ''::bytea, ${place}::text
          where access.is_own_form(${place}::text, ${keyOf(req)}::uuid)
          on conflict (membership_id, key) do nothing`),
      ),
      ask(run(sql`delete from draft where membership_id = actor_membership() and place = ${place}::text`)),
      commit(),
    ]);
  });
}

/** Write-only, for a session that fell asleep: within twelve hours and never after logout. Null when nothing was kept. */
export async function keepLateDraft(req: Request): Promise<Date | null> {
  const token = readSessionToken(req);
  const membership = scopeOf(req).membership;
  if (!token || !membership || !isForKeeping(req)) return null;
  const { savedAt } = await askOutside(
    scopeOf(req),
    one(
      Kept,
      sql`
    select access.keep_late_draft(${token}::bytea, ${membership}::uuid, ${placeOf(req)}::text, ${typedText(req, 'asleep')}::jsonb,
      ${keyOf(req)}::uuid) as saved_at`,
    ),
  );
  return savedAt;
}

/** A form of another of one's own memberships: the text waits there. Null when nothing was kept. */
export async function keepDraftElsewhere(req: Request): Promise<Date | null> {
  const other = scopeOf(req).membership;
  if (!other || !isForKeeping(req)) return null;
  const question = one(
    Kept,
    sql`
    select access.keep_draft_elsewhere(${other}::uuid, ${placeOf(req)}::text, ${typedText(req, 'switched')}::jsonb,
      ${keyOf(req)}::uuid) as saved_at`,
  );
  return (await keep(req, question, null)).savedAt;
}

const isForKeeping = (req: Request) =>
  req.method === 'POST' && !GOES.has((req.body as Record<string, unknown> | undefined)?._do) && hasText(req);
/** What is to be thrown away is not kept, whatever came between. */
const GOES = new Set<unknown>(['drop', 'discard']);

/** The same form taken in before, now with other text: kept as a draft, and the form says so. */
export async function keepAsNext(req: Request): Promise<void> {
  await keepPressed(req, 'taken');
}

/** @throws NotFound for whom the page is not: the same for one that is somebody else's and one that is made up */
async function keepPressed(req: Request, why: Why): Promise<void> {
  const question = one(
    Kept,
    sql`select keep_draft(${placeOf(req)}::text, ${typedText(req, why)}::jsonb, ${keyOf(req)}::uuid) as saved_at`,
  );
  if (!(await keep(req, question)).savedAt) throw new NotFound();
}

/** A draft shows nobody and is seen by nobody else: it leaves no line in the log of looking. */
function keep<T>(req: Request, question: Question<T>, membership = scopeOf(req).membership): Promise<T> {
  return inTransaction(scopeOf(req), 'begin', membership, async (ask, commit) => {
    const [kept] = await Promise.all([ask(question), commit()]);
    return kept;
  });
}
