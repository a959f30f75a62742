create or replace function log_families(action text, what text, ids uuid[]) returns void language plpgsql as $$
#variable_conflict use_column
begin
  insert into access_log (action, what, layer, ground, subject_kind, subject_ids, municipality_id)
  select action, what, 'care', case actor_role() when 'cjg_coordinator' then 'coördinator van het team'
    when 'casemanager' then coalesce((select case g.kind when 'stand_in' then 'vervanger van de casemanager' else 'casemanager van het gezin' end
      from ground g where g.membership_id = actor_membership() and g.subject_kind = 'family' and g.subject_id = any (ids) limit 1), 'casemanager van het gezin')
    when 'partner' then 'uitgenodigd bij het gezin' when 'privacy_officer' then 'toezicht op de gegevens' end,
    'family', array_agg(f.id order by f.id), o.parent_id
  from (select x.id, x.team_id from family x where x.id = any (ids)
    -- A privacy officer sees of a family only what was struck.
    union select n.family_id, n.team_id from contact_note n where n.family_id = any (ids) and n.struck_at is not null
    union select e.family_id, e.team_id from care_entry e where e.family_id = any (ids) and e.struck_at is not null) f
  join organisation o on o.id = f.team_id group by o.parent_id;
end $$;
grant execute on function log_families to portal_app;
