// How is typed text kept? As a draft of this person at this form's address: while typing, asleep, switched, or sent twice.

import type { Request, Response } from 'express';
import { z } from 'zod';

import { askOutside, expectedMembership, inTransaction } from '../access/transaction.ts';
import { readSessionToken } from '../access/session-cookie.ts';
import { one, run, sql, type Query } from '../database/sql.ts';
import { clockTime } from './dates.ts';
import { keyOf, placeOf } from './form.ts';
import { withTakenOver } from './offers.ts';

const Kept = z.object({ savedAt: z.date().nullable() });
type Why = 'asleep' | 'switched' | 'taken' | 'draft' | '';

const DRAFT_CHARACTERS = 100_000;
/** jsonb cannot hold it. A backslash before it that is itself escaped was typed: then it is text. */
const ESCAPED_NUL = /(?<!\\)((?:\\\\)*)\\u0000/g;
const NEVER_KEPT = /password|wachtwoord/i;

/** What was typed, for keeping: text fields and lists of them, no passwords; with the reason when the form shall say it. */
export function typedText(req: Request, why: Why): string {
  const typed = Object.entries(withTakenOver((req.body ?? {}) as Record<string, unknown>)).filter(
    ([name, value]) => !name.startsWith('_') && !NEVER_KEPT.test(name) && isText(value),
  );
  const json = JSON.stringify(Object.fromEntries([...typed, ...(why ? [['_why', why]] : [])])).replaceAll(
    ESCAPED_NUL,
    '$1',
  );
  return json.length <= DRAFT_CHARACTERS ? json : '{}';
}
const isText = (value: unknown) =>
  typeof value === 'string' || (Array.isArray(value) && value.every((v) => typeof v === 'string'));

/**
 * A form posted with `_do=draft` or `_takeOver` is kept and shown again; the script gets the time as JSON. With
 * `_do=drop` its draft goes, and the visitor to the page above it.
 * @returns true when the request is answered
 */
export async function keepDraftInstead(req: Request, res: Response): Promise<boolean> {
  const body = (req.body ?? {}) as Record<string, unknown>;
  const bySelf = req.get('X-Draft') === 'keystroke';
  if (req.method === 'POST' && wantsToDrop(req)) {
    await dropDraft(req);
    res.redirect(303, placeOf(req).replace(/\/[^/]+$/, ''));
    return true;
  }
  if (req.method !== 'POST' || (body._do !== 'draft' && !body._takeOver && !bySelf)) return false;

  const why = bySelf || body._takeOver ? '' : 'draft';
  // Only a keystroke is held against the form's key: it may arrive after the button. Who presses a button wants the text kept.
  const query = keeping(req, why, bySelf ? keyOf(req) : null);
  const savedAt = await keep(req, expectedMembership(req), query);
  if (!bySelf) res.redirect(303, placeOf(req));
  else res.json({ saved: savedAt ? `Bewaard om ${clockTime(savedAt)}` : null });
  return true;
}

const wantsToDrop = (req: Request) => (req.body as Record<string, unknown> | undefined)?._do === 'drop';

/** The form's key goes with the draft, so that no late keystroke brings it back. */
function dropDraft(req: Request): Promise<void> {
  return inTransaction(req, 'begin', expectedMembership(req), async (ask, commit) => {
    const place = placeOf(req);
    await Promise.all([
      ask(
        run(sql`insert into submission (key, place, content_hash, location)
          select ${keyOf(req)}::uuid, ${place}::text, ''::bytea, ${place}::text where ${keyOf(req)}::uuid is not null
          on conflict (key) do nothing`),
      ),
      ask(run(sql`delete from draft where membership_id = actor_membership() and place = ${place}::text`)),
      commit(),
    ]);
  });
}

/** Write-only, for a session that fell asleep: within twelve hours and never after logout. Null when it could not be kept. */
export async function keepLateDraft(req: Request): Promise<Date | null> {
  const token = readSessionToken(req);
  const membership = expectedMembership(req);
  if (!token || !membership || req.method !== 'POST' || wantsToDrop(req)) return null;
  const kept = await askOutside(
    req,
    one(
      Kept,
      sql`
    select access.keep_late_draft(${token}::bytea, ${membership}::uuid, ${placeOf(req)}::text, ${typedText(req, 'asleep')}::jsonb) as saved_at`,
    ),
  );
  return kept.savedAt;
}

/** A form of another of one's own memberships: the text waits there. */
export async function keepDraftElsewhere(req: Request): Promise<Date | null> {
  const other = expectedMembership(req);
  if (!other || req.method !== 'POST' || wantsToDrop(req)) return null;
  return keep(
    req,
    null,
    sql`
    select access.keep_draft_elsewhere(${other}::uuid, ${placeOf(req)}::text, ${typedText(req, 'switched')}::jsonb) as saved_at`,
  );
}

/** The same form taken in before, now with other text: kept as a draft, and the form says so. */
export async function keepAsNext(req: Request): Promise<void> {
  await keep(req, expectedMembership(req), keeping(req, 'taken', null));
}

const keeping = (req: Request, why: Why, key: string | null) =>
  sql`select keep_draft(${placeOf(req)}::text, ${typedText(req, why)}::jsonb, ${key}::uuid) as saved_at`;

/** A draft shows nobody and is seen by nobody else: it leaves no line in the log of looking. */
function keep(req: Request, membership: string | null, query: Query): Promise<Date | null> {
  return inTransaction(req, 'begin', membership, async (ask, commit) => {
    const [{ savedAt }] = await Promise.all([ask(one(Kept, query)), commit()]);
    return savedAt;
  });
}
