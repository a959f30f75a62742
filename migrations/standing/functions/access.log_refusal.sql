-- A refused look, in a transaction of its own: seen by the privacy officers of the actor's and of the owner's organisation.
create or replace function access.log_refusal(token bytea, action text, what text, kind text, subject uuid, origin text) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s record;
  board uuid;
  municipality uuid;
begin
  select p.id as person, p.name, m.id as membership, m.role, o.id as organisation, coalesce(o.parent_id, o.id) as root into s
  from session x join person p on p.id = x.person_id join membership m on m.id = x.membership_id join organisation o on o.id = m.organisation_id
  where x.token_hash = token;
  if kind = 'pupil' then
    select o.parent_id into board from pupil p join organisation o on o.id = p.home_school_id where p.id = subject;
  elsif kind = 'trajectory' then
    select o.parent_id, p.id into board, subject from trajectory t join pupil p on p.id = t.pupil_id
    join organisation o on o.id = p.home_school_id where t.id = subject;
    kind := 'pupil';
  elsif kind = 'referral' then
    select o.parent_id, r.municipality_id into board, municipality from referral r join organisation o on o.id = r.home_school_id where r.id = subject;
  elsif kind = 'family' then
    select o.parent_id into municipality from family f join organisation o on o.id = f.team_id where f.id = subject;
  end if;
  insert into access_log (person_id, person_name, membership_id, role, organisation_id, actor_root_id, action, what, layer, subject_kind,
    subject_ids, board_id, municipality_id, origin, result)
  values (s.person, s.name, s.membership, s.role, s.organisation, s.root, action, what,
    case kind when 'pupil' then 'school' when 'referral' then 'shared' when 'family' then 'care' else 'register' end,
    case when kind in ('pupil', 'referral', 'family') then kind else 'none' end,
    case when subject is null then '{}' else array[subject] end, board, municipality, origin::inet, 'refused');
end $$;
grant execute on function access.log_refusal to portal_app;
