-- Addresses and names of before hold signs that nobody sees, 'mailto:' or a last dot, while what is typed is compared without them: such an
-- account could not log in, such a child was not found. They become what a form would keep today (src/forms/clean-text.ts). What an entry or
-- a log says of who wrote or said something stays as it was written.

create function pg_temp.without_unseen(typed text) returns text language sql immutable as $$
  select regexp_replace(regexp_replace(regexp_replace(typed,
    '[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u180e\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]', '', 'g'),
    '[\ue000-\uf8ff]', '-', 'g'),
    '^[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$', '', 'g')
$$;
create function pg_temp.address_in(typed text) returns text language sql immutable as $$
  select regexp_replace(regexp_replace(regexp_replace(lower(regexp_replace(normalize(pg_temp.without_unseen(typed), nfkc),
    '[\u0600-\u0605\u061c\u06dd\u070f\u08e2\u200b-\u200f\u2061-\u2064\u206a-\u206f\ufff9-\ufffb]', '', 'g')),
    '^[\s<("'']+', ''), '^mailto:\s*', ''), '[\s.,;:>)"'']+$', '')
$$;
create function pg_temp.name_in(typed text) returns text language sql immutable as $$
  select case when regexp_replace(pg_temp.without_unseen(typed), '[\s\u00a0\u034f\u061c\u115f\u1160\u200b-\u200f\u2061-\u2064\u206a-\u206f\u2800\u3164\uffa0\ufe00-\ufe0f]', '', 'g') = ''
    then '' else pg_temp.without_unseen(typed) end
$$;

-- Never two accounts in one: the one that a clean address already has keeps it, else the one with a password. The other cannot log in with it,
-- and its administrator is told so.
alter table account add column is_second boolean not null default false;
comment on column account.is_second is 'The address, without what nobody sees, is that of another account. Nobody can log in with it.';

with meant as (
  select id, pg_temp.address_in(email) as address,
    row_number() over (partition by pg_temp.address_in(email) order by email <> pg_temp.address_in(email), password_hash is null, id) as turn
  from account)
update account a set email = case when m.turn = 1 then m.address else a.email end, is_second = m.turn > 1
from meant m where m.id = a.id and a.email <> m.address;

update contact set email = pg_temp.address_in(email), stand_in_email = pg_temp.address_in(stand_in_email)
where email <> pg_temp.address_in(email) or stand_in_email <> pg_temp.address_in(stand_in_email);
update guardian_contact set email = pg_temp.address_in(email) where email <> pg_temp.address_in(email);

do $$
declare
  place text[];
begin
  foreach place slice 1 in array array[['person', 'name'], ['pupil', 'call_name'], ['guardian', 'name'], ['family', 'name'], ['school_group', 'name'],
    ['contact', 'function'], ['contact', 'person_name'], ['contact', 'stand_in_name'], ['assignment', 'casemanager_name'], ['care_case', 'child_name']]
  loop
    execute format('update %1$I set %2$I = coalesce(nullif(pg_temp.name_in(%2$I), ''''), ''Naam ontbreekt'') where %2$I <> pg_temp.name_in(%2$I)', place[1], place[2]);
  end loop;
  foreach place slice 1 in array array[['pupil', 'prefix'], ['pupil', 'family_name'], ['contact', 'stand_in_function'], ['contact', 'also_called'],
    ['assignment', 'stand_in_name'], ['family_partner', 'partner_name'], ['team_standing', 'casemanager_name']]
  loop
    execute format('update %1$I set %2$I = pg_temp.name_in(%2$I) where %2$I <> pg_temp.name_in(%2$I)', place[1], place[2]);
  end loop;
end $$;

-- Two organisations of a kind never have one name: the later one shows that it is another.
with meant as (
  select id, coalesce(nullif(pg_temp.name_in(name), ''), 'Naam ontbreekt') as clean,
    row_number() over (partition by kind, brin, branch_number, cbs_code, coalesce(nullif(pg_temp.name_in(name), ''), 'Naam ontbreekt')
      order by name <> pg_temp.name_in(name), id) as turn
  from organisation)
update organisation o set name = case when m.turn = 1 then m.clean else left(m.clean, 190) || ' (' || m.turn || ')' end
from meant m where m.id = o.id and o.name <> m.clean;
