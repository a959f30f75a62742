-- A log line for pupils. It reads what it names under the actor's own row-level security: what the actor cannot see is not there to log.
create or replace function log_pupils(action text, what text, layer text, ids uuid[]) returns void language plpgsql as $$
#variable_conflict use_column
begin
  insert into access_log (action, what, layer, ground, subject_kind, subject_ids, board_id)
  select action, what, layer, case actor_role() when 'teacher' then 'leerkracht van de groep' when 'intern_begeleider' then 'intern begeleider van de school'
    when 'administrator' then 'beheer van de school' when 'privacy_officer' then 'toezicht op de gegevens'
    when 'system' then 'taak van het portaal' end,
    'pupil', array_agg(p.id order by p.id), o.parent_id
  from pupil p join organisation o on o.id = p.home_school_id where p.id = any (ids) group by o.parent_id;
end $$;
grant execute on function log_pupils to portal_app;
