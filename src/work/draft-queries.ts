// SQL for my own texts that lie unfinished, with the child or the referral that each is about. Row-level security gives nobody else's.

import { z } from 'zod';

import { many, sql, uuid } from '../database/sql.ts';

const WorkDraft = z.object({
  place: z.string(),
  savedAt: z.date(),
  pupilId: uuid.nullable(),
  callName: z.string().nullable(),
  prefix: z.string().nullable(),
  familyName: z.string().nullable(),
  /** Of a text at the team: the referral, and what its child is called there. */
  referralId: uuid.nullable(),
  childName: z.string().nullable(),
  /** Of a text about a whole family: how that is called. */
  familyOf: z.string().nullable(),
  /** Of a traject in which safety goes first, as far as its author may know it. */
  isSafety: z.boolean(),
});
export type WorkDraft = z.output<typeof WorkDraft>;

const MOST = 25;

/** The newest first; of whom I may not see any more, row-level security hides the draft too. */
export const listWorkDrafts = () =>
  many(
    WorkDraft,
    sql`
    select d.place, d.saved_at, p.id as pupil_id, p.call_name, p.prefix, p.family_name, t.referral_id, t.child_name, f.name as family_of,
      d.trajectory_id is not null and exists (select from safety_standing k where k.trajectory_id = d.trajectory_id) as is_safety
    from (select x.place, x.saved_at, x.pupil_id,
        case when x.place ~ '^/(aanmeldingen|gezinnen)/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/' then split_part(x.place, '/', 3)::uuid end as about,
        case when x.place ~ '^/trajecten/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/' then split_part(x.place, '/', 3)::uuid end as trajectory_id
      from draft x where x.membership_id = actor_membership() and x.expires_at > portal_now() and page_is_open(x.place)
      order by x.saved_at desc, x.place limit ${MOST}::int) d
    left join referral r on r.id = d.about and d.pupil_id is null
    left join pupil p on p.id = coalesce(d.pupil_id, r.pupil_id)
    left join lateral (select s.referral_id, coalesce(v.child_name, s.reference) as child_name from team_standing s
      left join lateral (select y.child_name from referral_version y where y.referral_id = s.referral_id order by y.version desc limit 1) v on true
      where d.about is not null and (s.referral_id = d.about or s.family_id = d.about) order by s.sent_at desc limit 1) t on true
    left join family f on f.id = d.about and d.place like '/gezinnen/%'
    order by d.saved_at desc, d.place`,
  );
