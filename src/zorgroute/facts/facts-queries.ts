// SQL for where trajects stand. Row-level security narrows every query to what the actor may see.

import { many, maybe, one, sql } from '../../database/sql.ts';
import { TrajectoryFacts } from './facts-of-rows.ts';
import { Entry } from '../entries/timeline.ts';

/** The facts of one trajectory. */
export const findTrajectoryFacts = (trajectoryId: string) =>
  one(TrajectoryFacts, sql`select * from trajectory_facts where trajectory_id = ${trajectoryId}::uuid`);

/** The facts of these trajectories, for a task of the portal itself; refused to everybody else. */
export const listFactsForTask = (trajectoryIds: readonly string[]) =>
  many(TrajectoryFacts, sql`select * from access.facts_for_task(${trajectoryIds}::uuid[])`);

/** The running trajectory of a child, else the last one; undefined when there never was one. */
export const findTrajectoryFactsOfPupil = (pupilId: string) =>
  maybe(
    TrajectoryFacts,
    sql`
    select * from trajectory_facts where pupil_id = ${pupilId}::uuid
    order by (outcome is null) desc, started_on desc, trajectory_id limit 1`,
  );

/** Every entry of a child's file that the actor may see, by the child or by one of its trajectories; the newest first. */
export const listEntries = (whose: { pupilId: string } | { trajectoryId: string }) => {
  const pupilId = 'pupilId' in whose ? whose.pupilId : null;
  const trajectoryId = 'trajectoryId' in whose ? whose.trajectoryId : null;
  return many(
    Entry,
    sql`
    with t as materialized (
      select id, pupil_id from trajectory
      where pupil_id = ${pupilId}::uuid or id = ${trajectoryId}::uuid),
    entry as (
      select e.kind, e.id, e.trajectory_id, e.happened_on as on, e.created_at as at, e.author_name, e.author_role, e.author_person_id, e.corrector_name, e.corrects_id,
        e.correction_reason, e.superseded_at, e.struck_at, e.struck_by, e.strike_reason, e.answers || coalesce(x.answers, '{}') as detail
      from t join school_entry e on e.trajectory_id = t.id left join school_entry_apart x on x.id = e.id
      union all
      select 'consent', k.id, k.trajectory_id, k.given_on, k.created_at, k.author_name, k.author_role, k.author_person_id, null, null, '', null, k.struck_at, k.struck_by, k.strike_reason,
        jsonb_build_object('giverName', k.giver_name, 'direction', k.direction, 'answer', k.answer, 'manner', k.manner, 'endsOn', k.ends_on)
      from t join consent k on k.trajectory_id = t.id
      union all
      select 'withdrawal', w.id, w.trajectory_id, w.withdrawn_on, w.created_at, w.author_name, w.author_role, w.author_person_id, null, null, '', null, null, null, null,
        jsonb_build_object('giverName', k.giver_name, 'direction', k.direction, 'manner', k.manner)
      from t join consent_withdrawal w on w.trajectory_id = t.id join consent k on k.id = w.id
      union all
      select 'follow_up', u.id, u.trajectory_id, (u.created_at at time zone 'Europe/Amsterdam')::date, u.created_at, u.author_name, u.author_role, u.author_person_id, null, null, '', null, null, null, null,
        jsonb_build_object('decision', u.decision, 'reconsiderOn', u.reconsider_on)
      from t join refusal_follow_up u on u.trajectory_id = t.id
      union all
      select 'milestone', m.id, r.trajectory_id, m.on_date, m.created_at, m.author_name, m.author_role, m.author_person_id, null, m.corrects_id, '', m.superseded_at, null, null, null,
        jsonb_build_object('kind', m.kind, 'promisedOn', m.promised_on, 'referralId', m.referral_id)
      from t join referral r on r.trajectory_id = t.id join milestone m on m.referral_id = r.id
      union all
      select 'end', e.id, e.trajectory_id, e.ended_on, e.created_at, e.author_name, e.author_role, e.author_person_id, null, null, '', null, null, null, null,
        jsonb_build_object('outcome', e.outcome, 'reason', coalesce(w.reason, ''))
      from t join trajectory_end e on e.trajectory_id = t.id left join trajectory_end_reason w on w.id = e.id
      union all
      select 'reopening', e.id, e.trajectory_id, (e.reopened_at at time zone 'Europe/Amsterdam')::date, e.reopened_at, e.reopened_by, 'intern_begeleider', null, null, null, '', null, null, null, null,
        jsonb_build_object('reason', e.reopen_reason)
      from t join trajectory_end e on e.trajectory_id = t.id where e.reopened_at is not null
      union all
      select 'move', m.id, null, (m.created_at at time zone 'Europe/Amsterdam')::date, m.created_at, m.author_name, m.author_role, m.author_person_id, null, null, '', null, null, null, null,
        jsonb_build_object('direction', m.direction, 'reason', m.reason)
      from signal_move m where m.pupil_id = ${pupilId}::uuid or m.pupil_id in (select pupil_id from t))
    select kind, id, trajectory_id, "on", at, author_name, author_role, coalesce(author_person_id = actor_person(), false) as is_mine, corrector_name, corrects_id, correction_reason,
      superseded_at, struck_at, struck_by, strike_reason, detail
    from entry order by "on" desc, at desc, id`,
  );
};
