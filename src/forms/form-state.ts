// Which form is this? Its address, the key by which it is taken in once, and the draft that is kept of it.

import type { Request } from 'express';
import { z } from 'zod';

import { scopeOf } from '../access/scope.ts';
import { one, sql, type Question } from '../database/sql.ts';

const FormState = z.object({
  key: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])).nullable(),
  savedAt: z.date().nullable(),
});
export type FormState = z.output<typeof FormState>;

/** The address of a form: it posts to where it is shown, so this is its draft's place as well. */
export const placeOf = (req: Request): string => scopeOf(req).place;

/** The key that the posted form carries, the same in two tabs until one is taken in; null when it carries none. */
export const keyOf = (posted: WithBody): string | null => hiddenId(posted, '_key');
/** The page that the form was posted from: another one in every tab. */
export const postedPageOf = (posted: WithBody): string | null => hiddenId(posted, '_page');

type WithBody = { readonly body?: unknown };
function hiddenId({ body }: WithBody, name: '_key' | '_page'): string | null {
  const id = ((body ?? {}) as Record<string, unknown>)[name];
  return typeof id === 'string' && /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(id) ? id : null;
}

/** The form's key and the draft of this person at this address: a form page asks it along with its own questions. */
export const formState = (req: Request): Question<FormState> => formStateAt(placeOf(req));

/** The same of a form at another address, for a page that adds something to it. */
export const formStateAt = (place: string): Question<FormState> =>
  one(
    FormState,
    sql`
    select access.form_key(${place}::text) as key, d.fields, d.saved_at
    from (values (true)) here (here)
    left join draft d on d.membership_id = actor_membership() and d.place = ${place}::text and d.expires_at > portal_now()`,
  );

const Earlier = z.object({ location: z.string(), contentHash: z.instanceof(Buffer), at: z.date() });
/** Row-level security gives one's own in this membership, and no key of anybody else's is ever in the way. */
export const findEarlier = (key: string) =>
  one(Earlier, sql`select location, content_hash, at from submission where key = ${key}::uuid`);
