-- What happened to a traject and is no answer of a form: consents, withdrawals, milestones, the end. One row each, for the child's timeline.
create view file_event with (security_invoker = true) as
  select 'consent'::text as kind, k.id, k.trajectory_id, k.given_on as on, k.created_at as at, k.author_name, k.author_role, k.author_person_id,
    null::uuid as corrects_id, null::timestamptz as superseded_at, k.struck_at, k.struck_by, k.strike_reason,
    jsonb_build_object('giverName', k.giver_name, 'direction', k.direction, 'answer', k.answer, 'manner', k.manner, 'endsOn', k.ends_on,
      'categories', k.categories) as detail
  from consent k
union all
  select 'withdrawal', w.id, w.trajectory_id, w.withdrawn_on, w.created_at, w.author_name, w.author_role, w.author_person_id, null, null, null, null, null,
    jsonb_build_object('giverName', k.giver_name, 'direction', k.direction, 'manner', k.manner)
  from consent_withdrawal w join consent k on k.id = w.id
union all
  select 'follow_up', u.id, u.trajectory_id, (u.created_at at time zone 'Europe/Amsterdam')::date, u.created_at, u.author_name, u.author_role,
    u.author_person_id, null, null, null, null, null,
    jsonb_build_object('decision', u.decision, 'reconsiderOn', u.reconsider_on)
  from refusal_follow_up u
union all
  select 'milestone', m.id, r.trajectory_id, m.on_date, m.created_at, m.author_name, m.author_role, m.author_person_id, m.corrects_id, m.superseded_at,
    null, null, null,
    jsonb_build_object('kind', m.kind, 'promisedOn', m.promised_on, 'referralId', m.referral_id)
  from referral r join milestone m on m.referral_id = r.id
union all
  select 'end', e.id, e.trajectory_id, e.ended_on, e.created_at, e.author_name, e.author_role, e.author_person_id, null, null, null, null, null,
    jsonb_build_object('outcome', e.outcome, 'reason', coalesce(w.reason, ''))
  from trajectory_end e left join trajectory_end_reason w on w.id = e.id
union all
  select 'reopening', e.id, e.trajectory_id, (e.reopened_at at time zone 'Europe/Amsterdam')::date, e.reopened_at, e.reopened_by, 'intern_begeleider', null,
    null, null, null, null, null,
    jsonb_build_object('reason', e.reopen_reason)
  from trajectory_end e where e.reopened_at is not null;
grant select on file_event to portal_app;
