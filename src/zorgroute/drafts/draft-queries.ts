// SQL for one's own drafts, wherever they stand. Row-level security gives nobody else's.

import { z } from 'zod';

import { many, sql, uuid } from '../../database/sql.ts';

const OwnDraft = z.object({
  place: z.string(),
  savedAt: z.date(),
  pupilId: uuid.nullable(),
  callName: z.string().nullable(),
  prefix: z.string().nullable(),
  familyName: z.string().nullable(),
});
export type OwnDraft = z.output<typeof OwnDraft>;

const MOST = 25;

/** The newest first; what is about somebody whom I may not see any more is not there. */
export const listOwnDrafts = () =>
  many(
    OwnDraft,
    sql`
    select d.place, d.saved_at, d.pupil_id, p.call_name, p.prefix, p.family_name
    from draft d left join pupil p on p.id = d.pupil_id
    where d.membership_id = actor_membership() and d.expires_at > portal_now() and page_is_open(d.place)
    order by d.saved_at desc, d.place limit ${MOST}::int`,
  );
