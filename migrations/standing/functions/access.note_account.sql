-- A line about somebody's account, for each privacy officer who looks after where that person works (in_membership: only there), or after who did
-- it. Partners and who keeps the portal have none but the portal's own, who also reads which first links went without a second person.
create function access.note_account(what text, who uuid, in_membership uuid default null) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  with places as (
    select coalesce(o.parent_id, o.id) as id from membership m join organisation o on o.id = m.organisation_id
      where m.person_id = who and case when in_membership is null then access.active(m) else m.id = in_membership end
    union select actor_root() where what in ('first_link', 'first_link_without_code', 'link', 'ended', 'role_given', 'role_ended', 'last_day', 'no_last_day')),
  readers as (
    select o.id from places p join organisation o on o.id = p.id where o.kind in ('board', 'municipality')
    union select k.id from organisation k where k.kind = 'region' and (what = 'first_link_without_code' or exists (
      select from places p join organisation o on o.id = p.id where o.kind not in ('board', 'municipality'))))
  insert into account_log (root_id, event, person_id, person_name, by_id, by_name, role, organisation_name)
  select r.id, what, p.id, p.name, actor_person(), actor_name(), m.role, o.name
  from person p left join readers r on true
  left join membership m on m.id = in_membership left join organisation o on o.id = m.organisation_id
  where p.id = who;
end $$;
