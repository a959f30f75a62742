create or replace function log_referrals(action text, what text, ids uuid[]) returns void language plpgsql as $$
#variable_conflict use_column
begin
  insert into access_log (action, what, layer, ground, subject_kind, subject_ids, board_id, municipality_id)
  select action, what, 'shared', case actor_role() when 'teacher' then 'leerkracht van de groep' when 'intern_begeleider' then 'intern begeleider van de school'
    when 'cjg_worker' then 'aanmelding bij het team' when 'cjg_coordinator' then 'coördinator van het team'
    when 'casemanager' then 'casemanager of vervanger van het gezin' end,
    'referral', array_agg(r.id order by r.id) || coalesce(array_agg(r.pupil_id order by r.id) filter (where r.pupil_id is not null), '{}'),
    o.parent_id, r.municipality_id
  from referral r join organisation o on o.id = r.home_school_id where r.id = any (ids) group by o.parent_id, r.municipality_id;
end $$;
grant execute on function log_referrals to portal_app;
