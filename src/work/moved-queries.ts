// SQL for children who moved to another municipality after their referral was sent: whoever works on it does something about it.

import { z } from 'zod';

import { many, sql, uuid } from '../database/sql.ts';

const Moved = z.object({
  referralId: uuid,
  reference: z.string(),
  pupilId: uuid.nullable(),
  familyId: uuid.nullable(),
  /** Null when the content is not the reader's to read. */
  childName: z.string().nullable(),
  movedToName: z.string(),
  teamName: z.string(),
  schoolName: z.string(),
  /** Safety was chosen, as the intern begeleider knows: nobody is asked to talk with the parents. */
  withoutTalk: z.boolean(),
});
export type Moved = z.output<typeof Moved>;

/** Of the intern begeleider's school, or of one group of it: as long as the traject runs. */
export const listMovedAtSchool = (groupId: string | undefined) =>
  many(
    Moved,
    sql`
    select r.id as referral_id, r.reference, r.pupil_id, null as family_id, concat_ws(' ', p.call_name, nullif(p.prefix, ''), p.family_name) as child_name,
      m.name as moved_to_name, t.name as team_name, o.name as school_name,
      exists (select from safety_standing k where k.trajectory_id = r.trajectory_id) as without_talk
    from standing s
    join referral r on r.trajectory_id = s.trajectory_id
    join pupil p on p.id = s.pupil_id
    join organisation m on m.id = r.moved_to
    join organisation t on t.id = r.team_id
    join organisation o on o.id = s.home_school_id
    where s.school_id = (select actor_organisation()) and s.until is not null and r.sharing_open
      and (${groupId ?? null}::uuid is null or p.group_id = ${groupId ?? null}::uuid)
    order by p.search_call, p.search_family, r.id limit 25`,
  );

/** At the team, as far as the reader sees it: as long as it is the team's. */
export const listMovedAtTeam = () =>
  many(
    Moved,
    sql`
    select s.referral_id, s.reference, null as pupil_id, s.family_id, v.child_name, v.moved_to_name, t.name as team_name, o.name as school_name,
      false as without_talk
    from (select * from team_standing where inbox_team_id = (select actor_organisation()) and section in ('wacht', 'school')
        and actor_role() <> 'casemanager'
      union all
      select * from team_standing where team_id = (select actor_organisation()) and section = 'lopend' and actor_role() <> 'casemanager'
      union all
      select * from team_standing where family_id = any ((select family_ids())::uuid[]) and section = 'lopend' and actor_role() = 'casemanager') s
    join referral r on r.id = s.referral_id and r.moved_to is not null
    join newest_content v on v.referral_id = s.referral_id
    join organisation t on t.id = s.team_id
    join organisation o on o.id = s.home_school_id
    where not s.school_ended and v.moved_to_name is not null
    order by v.child_name, s.referral_id limit 25`,
  );
