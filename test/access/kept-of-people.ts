// What makes somebody who they are to the portal: links for a password, keys of forms, drafts, sessions and passwords; and every way in
// which its pages write them.

import pg from 'pg';

import type { Portal } from '../portal.ts';

export const KINDS = ['link', 'key', 'draft', 'session', 'password'] as const;
export type Kind = (typeof KINDS)[number];
type Line = { kind: Kind; what: string };

/** When somebody was seen, how often a code was wrong: that is told to its owner, and makes nobody. */
const LINES = `select kind, what from (
    select 'session' as kind, person_id, concat_ws(' ', token_hash, person_id, membership_id, ended_at) as what from session
    union all select 'link', person_id, concat_ws(' ', token_hash, person_id, asked_by, code, used_at) from password_link
    union all select 'draft', person_id, concat_ws(' ', membership_id, place, fields) from draft
    union all select 'key', person_id, concat_ws(' ', membership_id, place, key) from submission
    union all select 'password', id, concat_ws(' ', id, email, password_hash) from account) kept
  where not person_id::text = any ($1) order by 1, 2`;

/** What the web may call that writes one of them. */
const WRITERS = `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
  where n.nspname in ('public', 'access') and p.prorettype <> 'trigger'::regtype and p.prokind = 'f'
    and has_function_privilege('portal_app', p.oid, 'execute')
    and pg_get_functiondef(p.oid) ~* '(insert into|update|delete from)( public\\.| )?(session|password_link|draft|submission|account)\\M'
  order by 1`;

export type Kept = Awaited<ReturnType<typeof watchKept>>;

/** Looks with a connection of its own, so that a page after it settles nothing. Whoever asks for it ends it. */
export async function watchKept({ pool, database }: Portal) {
  const looking = new pg.Client({ connectionString: database.ownerUrl });
  await looking.connect();
  const asked = listenTo(pool);
  return {
    /** Of everybody but these. */
    lines: async (but: readonly string[] = []) => (await looking.query<Line>(LINES, [but])).rows,
    /** Which of them no page asked for since. */
    unasked: async () => {
      const { rows } = await looking.query<{ name: string }>(WRITERS);
      return rows.map(({ name }) => name).filter((name) => !asked.some((text) => text.includes(`${name}(`)));
    },
    end: () => looking.end(),
  };
}

/** What the pages send to the database, from the connections that are opened after this. */
function listenTo(pool: pg.Pool): string[] {
  const texts: string[] = [];
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args as [string | { text?: string } | undefined];
      const text = typeof first === 'string' ? first : first?.text;
      if (text && !texts.includes(text)) texts.push(text);
      return send(...args);
    }) as typeof client.query;
  });
  return texts;
}

/** Of which kinds something is there, or gone, that was not before. */
export function changedIn(before: readonly Line[], after: readonly Line[]): Kind[] {
  const had = new Set(before.map(lineOf));
  const has = new Set(after.map(lineOf));
  const changed = [
    ...before.filter((one) => !has.has(lineOf(one))),
    ...after.filter((one) => !had.has(lineOf(one))),
  ];
  return [...new Set(changed.map(({ kind }) => kind))];
}
const lineOf = ({ kind, what }: Line) => `${kind} ${what}`;
