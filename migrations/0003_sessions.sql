-- Logging in: sessions, brakes, password links. No table here has a grant; each function answers one narrow question.

create table session (
  token_hash bytea primary key check (length(token_hash) = 32),
  person_id uuid not null references person (id),
  membership_id uuid not null references membership (id),
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ended_at timestamptz
);
create index session_person on session (person_id) where ended_at is null;
alter table session enable row level security;

create table login_brake (
  key text primary key,
  failures integer not null,
  since timestamptz not null
);
alter table login_brake enable row level security;

create table known_address (
  person_id uuid not null references person (id) on delete cascade,
  address inet not null,
  seen_at timestamptz not null default now(),
  primary key (person_id, address)
);
alter table known_address enable row level security;

create table password_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  person_id uuid not null references person (id) on delete cascade,
  expires_at timestamptz not null default now() + interval '7 days',
  used_at timestamptz
);
alter table password_link enable row level security;

create function access.active(m membership) returns boolean language sql stable
  return m.starts_on <= current_date and (m.ends_on is null or m.ends_on >= current_date);

-- Sets the actor of this transaction. ZR401: no living session. ZR403: the role is not one of `roles`.
-- ZR409: the form was filled in under another membership than the active one.
create function access.open_session(token bytea, roles text[], expected uuid, origin text)
returns table (person_id uuid, person_name text, membership_id uuid, role text, organisation_id uuid, organisation_name text, memberships integer)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  s record;
begin
  select p.id as person, p.name, m.id as membership, m.role, o.id as organisation, o.name as organisation_name,
    coalesce(o.parent_id, o.id) as root, x.seen_at,
    (select count(*)::int from membership n where n.person_id = p.id and access.active(n)) as memberships
  into s from session x
  join person p on p.id = x.person_id join membership m on m.id = x.membership_id join organisation o on o.id = m.organisation_id
  where x.token_hash = token and x.ended_at is null and x.seen_at > now() - interval '30 minutes'
    and x.started_at > now() - interval '12 hours' and access.active(m);
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
  if s.seen_at < now() - interval '1 minute' then
    update session set seen_at = now() where token_hash = token;
  end if;
  return query select s.person, s.name, s.membership, s.role, s.organisation, s.organisation_name, s.memberships;
end $$;

create function access.find_login(address text)
returns table (person_id uuid, password_hash text) language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select a.id, a.password_hash from account a
  where a.email = lower(address) and exists (select from membership m where m.person_id = a.id and access.active(m));
end;

-- Starts a session in the membership last used, else the first. Null when the person has none any more.
create function access.start_session(who uuid, token bytea) returns uuid
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  chosen uuid;
begin
  select m.id into chosen from membership m where m.person_id = who and access.active(m)
  order by (select max(s.started_at) from session s where s.membership_id = m.id) desc nulls last, m.starts_on, m.id limit 1;
  if chosen is not null then
    insert into session (token_hash, person_id, membership_id) values (token, who, chosen);
  end if;
  return chosen;
end $$;

create function access.end_session(token bytea) returns void language sql security definer set search_path = pg_catalog, public
begin atomic
  update session set ended_at = now() where token_hash = token and ended_at is null;
end;

-- A switch renews the session: the old token ends, the new one carries the other membership. False when it is not mine or not active.
create function access.switch_membership(old_token bytea, new_token bytea, wanted uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  old_session session;
begin
  update session set ended_at = now() where token_hash = old_token and ended_at is null
    and seen_at > now() - interval '30 minutes' and started_at > now() - interval '12 hours'
    and exists (select from membership m where m.id = wanted and m.person_id = session.person_id and access.active(m))
  returning * into old_session;
  if not found then
    return false;
  end if;
  insert into session (token_hash, person_id, membership_id, started_at)
  values (new_token, old_session.person_id, wanted, old_session.started_at);
  return true;
end $$;

-- Seconds to wait before another try, 0 when free. Somebody else's tries cannot lock out a person at an address known for the account.
create function access.login_wait(account_key text, address inet, who uuid) returns integer
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select coalesce(max(ceil(extract(epoch from b.since + l.period - now())))::int, 0)
  from (values ('pair:' || account_key || '@' || host(address), 5, interval '5 minutes'),
    ('address:' || host(address), 50, interval '15 minutes'),
    (case when not exists (select from known_address k where k.person_id = who and k.address = login_wait.address)
      then 'account:' || account_key end, 30, interval '15 minutes')) as l (key, most, period)
  join login_brake b on b.key = l.key and b.failures >= l.most and b.since > now() - l.period;
end;

create function access.login_failed(account_key text, address inet) returns void
language sql security definer set search_path = pg_catalog, public
begin atomic
  insert into login_brake (key, failures, since)
  select k, 1, now() from unnest(array['pair:' || account_key || '@' || host(address), 'address:' || host(address), 'account:' || account_key]) k
  on conflict (key) do update set
    failures = case when login_brake.since > now() - interval '15 minutes' then login_brake.failures + 1 else 1 end,
    since = case when login_brake.failures < 5 or login_brake.since < now() - interval '15 minutes' then now() else login_brake.since end;
end;

create function access.login_succeeded(account_key text, from_address inet, who uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from login_brake where key = 'pair:' || account_key || '@' || host(from_address) or since < now() - interval '1 day';
  insert into known_address (person_id, address) values (who, from_address)
  on conflict (person_id, address) do update set seen_at = now();
end $$;

create function access.find_password_link(token bytea) returns table (person_name text, email text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select p.name, a.email from password_link l join person p on p.id = l.person_id join account a on a.id = p.id
  where l.token_hash = token and l.used_at is null and l.expires_at > now();
end;

-- Uses the link once and ends every session of the person. False when the link is used or too old.
create function access.use_password_link(token bytea, hash text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  who uuid;
begin
  update password_link set used_at = now() where token_hash = token and used_at is null and expires_at > now()
  returning person_id into who;
  if not found then
    return false;
  end if;
  update account set password_hash = hash where id = who;
  update session set ended_at = now() where person_id = who and ended_at is null;
  return true;
end $$;

-- The administrator's own register: who has an account. Emails are read through this only.
create function access.register_of_people() returns table (person_id uuid, email text, has_password boolean)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select a.id, a.email, a.password_hash is not null from account a
  where a.id in (select m.person_id from membership m where m.organisation_id = any (administered_ids()));
end;

-- Finds or makes the person with this address; returns the id. Only for an administrator.
create function access.person_for_address(address text, called text) returns table (person_id uuid, existed boolean)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  found_id uuid;
begin
  if actor_role() is distinct from 'administrator' then
    raise exception 'only an administrator' using errcode = 'ZR403';
  end if;
  select a.id into found_id from account a where a.email = lower(address);
  if found then
    return query select found_id, true;
    return;
  end if;
  insert into person (name) values (called) returning id into found_id;
  insert into account (id, email) values (found_id, lower(address));
  return query select found_id, false;
end $$;

-- A new one-time link replaces the earlier ones. Only for somebody in the administrator's own register and nowhere else.
create function access.add_password_link(who uuid, token bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if actor_role() is distinct from 'administrator' or who = actor_person()
    or not exists (select from membership m where m.person_id = who and m.organisation_id = any (administered_ids()))
    or exists (select from membership m where m.person_id = who and access.active(m) and not m.organisation_id = any (administered_ids()))
  then
    return false;
  end if;
  delete from password_link where person_id = who and used_at is null;
  insert into password_link (token_hash, person_id) values (token, who);
  return true;
end $$;

-- My memberships, for the page on which one switches.
create function access.my_memberships() returns table (id uuid, role text, organisation_name text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select m.id, m.role, o.name from membership m join organisation o on o.id = m.organisation_id
  where m.person_id = actor_person() and access.active(m) order by o.name, m.role;
end;

-- Ending a membership ends its sessions.
create function access.membership_ends_sessions() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update session set ended_at = now() where membership_id = new.id and ended_at is null;
  return null;
end $$;
create trigger membership_ends_sessions after update of ends_on on membership for each row
  when (new.ends_on is not null) execute function access.membership_ends_sessions();

grant execute on function access.open_session, access.find_login, access.start_session, access.end_session, access.switch_membership,
  access.login_wait, access.login_failed, access.login_succeeded, access.find_password_link, access.use_password_link,
  access.register_of_people, access.person_for_address, access.add_password_link, access.my_memberships to portal_app;
