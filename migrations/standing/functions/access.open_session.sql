-- Sets the actor of this transaction. ZR401: no living session. ZR403: the role is not one of `roles`.
-- ZR409: the form was filled in under another membership than the active one.
create or replace function access.open_session(token bytea, roles text[], expected uuid, origin text)
returns table (person_id uuid, person_name text, membership_id uuid, role text, organisation_id uuid, organisation_name text,
  organisation_kind text, memberships integer)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s record;
begin
  select p.id as person, p.name, m.id as membership, m.role, o.id as organisation, o.name as organisation_name, o.kind,
    coalesce(o.parent_id, o.id) as root, x.seen_at,
    (select count(*)::int from membership n where n.person_id = p.id and access.active(n)) as memberships
  into s from session x
  join person p on p.id = x.person_id join membership m on m.id = x.membership_id join organisation o on o.id = m.organisation_id
  where x.token_hash = token and x.ended_at is null and x.seen_at > portal_now() - interval '30 minutes'
    and x.started_at > portal_now() - interval '12 hours' and access.active(m);
  if not found then
    raise exception 'not logged in' using errcode = 'ZR401';
  end if;
  if not (s.role = any (roles)) then
    raise exception 'not this role' using errcode = 'ZR403';
  end if;
  if expected <> s.membership then
    raise exception 'another membership' using errcode = 'ZR409';
  end if;
  perform set_config('app.person', s.person::text, true), set_config('app.membership', s.membership::text, true),
    set_config('app.role', s.role, true), set_config('app.organisation', s.organisation::text, true),
    set_config('app.root', s.root::text, true), set_config('app.name', s.name, true), set_config('app.origin', origin, true);
  perform access.know_subjects();
  if s.seen_at < portal_now() - interval '1 minute' then
    update session set seen_at = portal_now() where token_hash = token;
  end if;
  return query select s.person, s.name, s.membership, s.role, s.organisation, s.organisation_name, s.kind, s.memberships;
end $$;
grant execute on function access.open_session to portal_app;
