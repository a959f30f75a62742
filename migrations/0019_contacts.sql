-- Whom to call at a school or a basisteam, and to which municipality a name leads. Everybody reads what is published, through
-- access.open_…; a contact is kept by the administrator of the school or team.

-- One a school or team. A person's name stands here only with the day on which that person agreed; without it, the function does.
create table contact (
  id uuid primary key references organisation (id) on delete cascade,
  function text not null check (length(function) between 1 and 100),
  person_name text check (length(person_name) between 1 and 200),
  agreed_on date,
  phone text not null default '' check (length(phone) <= 40),
  email text not null default '' check (length(email) <= 254),
  website text not null default '' check (website ~ '^(https?://.*)?$' and length(website) <= 300),
  hours text not null default '' check (length(hours) <= 300),
  stand_in_function text not null default '' check (length(stand_in_function) <= 100),
  stand_in_name text check (length(stand_in_name) between 1 and 200),
  stand_in_agreed_on date,
  stand_in_phone text not null default '' check (length(stand_in_phone) <= 40),
  stand_in_email text not null default '' check (length(stand_in_email) <= 254),
  -- Where it is, for what DUO does not list: a team, or a school that the list does not have.
  place text not null default '' check (length(place) <= 100),
  municipality_id uuid references organisation (id),
  checked_on date not null default current_date,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null default actor_name(),
  constraint named_when_agreed check ((person_name is null) = (agreed_on is null)),
  constraint stand_in_named_when_agreed check ((stand_in_name is null) = (stand_in_agreed_on is null)),
  constraint can_be_reached check (phone <> '' or email <> '')
);

create function access.contact_fits() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from organisation o where o.id = new.id and o.kind in ('school', 'team'))
    or not exists (select from (values (new.municipality_id)) as v (id) left join organisation o on o.id = v.id where v.id is null or o.kind = 'municipality')
  then raise exception 'a contact is of a school or a team, in a municipality' using errcode = 'check_violation', constraint = 'contact_fits';
  end if;
  return new;
end $$;
create trigger contact_fits before insert or update on contact for each row execute function access.contact_fits();
create trigger log_change after insert or update or delete on contact for each row execute function access.log_change();

alter table contact enable row level security;
create policy administrator_reads on contact for select using (id = any ((select administered_ids())::uuid[]));
create policy administrator_adds on contact for insert with check (id = any ((select administered_ids())::uuid[]));
create policy administrator_changes on contact for update using (id = any ((select administered_ids())::uuid[]));
grant select on contact to portal_app;
grant insert (id, function, person_name, agreed_on, phone, email, website, hours, stand_in_function, stand_in_name, stand_in_agreed_on,
  stand_in_phone, stand_in_email, place, municipality_id, checked_on) on contact to portal_app;
grant update (function, person_name, agreed_on, phone, email, website, hours, stand_in_function, stand_in_name, stand_in_agreed_on,
  stand_in_phone, stand_in_email, place, municipality_id, checked_on, version, changed_at, changed_by) on contact to portal_app;

-- Municipalities that are no more, and what they became. One that was divided stands here once for every part.
create table former_municipality (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 100),
  cbs_code text check (cbs_code ~ '^[0-9]{4}$'),
  ended_on date not null,
  successor_id uuid not null references organisation (id),
  extent text not null default 'whole' check (extent in ('whole', 'most', 'part')),
  unique (name, successor_id)
);
alter table former_municipality enable row level security;
create trigger log_change after insert or update or delete on former_municipality for each row execute function access.log_change();

-- Places that people type, with the municipality where they lie now. Places of schools come from DUO's list as well.
create table known_place (
  id uuid primary key default gen_random_uuid(),
  name text not null check (length(name) between 1 and 100),
  municipality_id uuid not null references organisation (id),
  unique (name, municipality_id)
);
alter table known_place enable row level security;
create trigger log_change after insert or update or delete on known_place for each row execute function access.log_change();

-- CBS, "Gemeentelijke indeling"; the eleven municipalities that are left stand in 0010_region.sql. Codes before 1998 were not looked up.
insert into former_municipality (name, cbs_code, ended_on, successor_id, extent)
select f.name, f.cbs_code, f.ended_on::date, o.id, f.extent
from (values
  ('Haren', '0017', '2019-01-01', '0014', 'whole'), ('Ten Boer', '0009', '2019-01-01', '0014', 'whole'),
  ('Appingedam', '0003', '2021-01-01', '1979', 'whole'), ('Delfzijl', '0010', '2021-01-01', '1979', 'whole'),
  ('Loppersum', '0024', '2021-01-01', '1979', 'whole'),
  ('Bedum', '0005', '2019-01-01', '1966', 'whole'), ('De Marne', '1663', '2019-01-01', '1966', 'whole'),
  ('Eemsmond', '1651', '2019-01-01', '1966', 'whole'), ('Winsum', '0053', '2019-01-01', '1966', 'most'),
  ('Winsum', '0053', '2019-01-01', '1969', 'part'),
  ('Grootegast', '0015', '2019-01-01', '1969', 'whole'), ('Leek', '0022', '2019-01-01', '1969', 'whole'),
  ('Marum', '0025', '2019-01-01', '1969', 'whole'), ('Zuidhorn', '0056', '2019-01-01', '1969', 'whole'),
  ('Norg', null, '1998-01-01', '1699', 'whole'), ('Peize', null, '1998-01-01', '1699', 'whole'), ('Roden', null, '1998-01-01', '1699', 'whole'),
  ('Hoogezand-Sappemeer', '0018', '2018-01-01', '1952', 'whole'), ('Menterwolde', '1987', '2018-01-01', '1952', 'whole'),
  ('Slochteren', '0040', '2018-01-01', '1952', 'whole'),
  ('Reiderland', '1661', '2010-01-01', '1895', 'whole'), ('Scheemda', '0039', '2010-01-01', '1895', 'whole'),
  ('Winschoten', '0052', '2010-01-01', '1895', 'whole'),
  ('Bellingwedde', '0007', '2018-01-01', '1950', 'whole'), ('Vlagtwedde', '0048', '2018-01-01', '1950', 'whole')
) as f (name, cbs_code, ended_on, successor, extent)
join organisation o on o.kind = 'municipality' and o.cbs_code = f.successor;

insert into known_place (name, municipality_id)
select trim(p.name), o.id
from (values
  ('0014', 'Groningen, Hoogkerk, Engelbert, Meerstad, Haren, Glimmen, Noordlaren, Onnen, Ten Boer, Garmerwolde, Lellens, Sint Annen, Ten Post, Thesinge, Winneweer, Wittewierum, Woltersum'),
  ('1979', 'Appingedam, Delfzijl, Loppersum, Bierum, Borgsweer, Eenum, Farmsum, Garrelsweer, Garsthuizen, Godlinze, Holwierde, Huizinge, Krewerd, Leermens, Losdorp, Meedhuizen, Middelstum, Oosterwijtwerd, Spijk, Stedum, Termunten, Termunterzijl, Toornwerd, ''t Zandt, Wagenborgen, Westeremden, Westerwijtwerd, Wirdum, Woldendorp, Zeerijp, Zijldijk'),
  ('1966', 'Adorp, Baflo, Bedum, Den Andel, Doodstil, Eemshaven, Eenrum, Eppenhuizen, Hornhuizen, Houwerzijl, Kantens, Kloosterburen, Lauwersoog, Leens, Mensingeweer, Molenrij, Niekerk, Noordwolde, Oldenzijl, Onderdendam, Oosternieland, Oudeschip, Pieterburen, Rasquert, Roodeschool, Rottum, Saaxumhuizen, Sauwerd, Schouwerzijl, Stitswerd, Tinallinge, Uithuizen, Uithuizermeeden, Ulrum, Usquert, Vierhuizen, Warffum, Warfhuizen, Wehe-den Hoorn, Westernieland, Wetsinge, Winsum, Zandeweer, Zoutkamp, Zuidwolde, Zuurdijk'),
  ('1969', 'Aduard, Boerakker, Briltil, De Wilp, Den Ham, Den Horn, Doezum, Enumatil, Ezinge, Faan, Feerwerd, Garnwerd, Grijpskerk, Grootegast, Jonkersvaart, Kommerzijl, Kornhorn, Lauwerzijl, Leek, Lettelbert, Lucaswolde, Lutjegast, Marum, Midwolde, Niebert, Niehove, Niekerk, Niezijl, Noordhorn, Noordwijk, Nuis, Oldehove, Oldekerk, Oostwold, Opende, Pieterzijl, Saaksum, Sebaldeburen, Tolbert, Visvliet, Zevenhuizen, Zuidhorn'),
  ('1699', 'Alteveer, Altena, Een, Een-West, Foxwolde, Huis ter Heide, Langelo, Leutingewolde, Lieveren, Matsloot, Nietap, Nieuw-Roden, Norg, Peest, Peize, Peizermade, Roden, Roderesch, Roderwolde, Sandebuur, Steenbergen, Veenhuizen, Westervelde, Zuidvelde'),
  ('1952', 'Borgercompagnie, Foxhol, Froombosch, Harkstede, Hellum, Hoogezand, Kiel-Windeweer, Kolham, Kropswolde, Luddeweer, Meeden, Muntendam, Noordbroek, Overschild, Sappemeer, Scharmer, Schildwolde, Siddeburen, Slochteren, Steendam, Tjuchem, Westerbroek, Woudbloem, Zuidbroek'),
  ('1895', 'Bad Nieuweschans, Beerta, Blauwestad, Drieborg, Finsterwolde, Heiligerlee, Midwolda, Nieuw Beerta, Nieuw Scheemda, Nieuwolda, Oostwold, Scheemda, ''t Waar, Westerlee, Winschoten'),
  ('0765', 'Boven Pekela, Nieuwe Pekela, Oude Pekela'),
  ('0037', 'Alteveer, Mussel, Musselkanaal, Onstwedde, Stadskanaal, Vledderveen'),
  ('0047', 'Borgercompagnie, Ommelanderwijk, Veendam, Wildervank, Zuidwending'),
  ('1950', 'Bellingwolde, Blijham, Bourtange, Jipsinghuizen, Oudeschans, Sellingen, Ter Apel, Ter Apelkanaal, Veelerveen, Vlagtwedde, Vriescheloo, Wedde')
) as v (cbs_code, places)
join organisation o on o.kind = 'municipality' and o.cbs_code = v.cbs_code, regexp_split_to_table(v.places, ',') as p (name);

-- What is published. No grant: only access.open_… reads these, so that a reader without a session gets this and nothing else.

-- Every school that DUO lists and has not dropped, with the portal's contact when there is one; then what the portal knows and DUO does not list.
create view shown_school with (security_invoker = true) as
with school as (
  select l.brin, l.branch_number, l.name, l.street, l.postcode, l.place, l.municipality_id, l.phone as general_phone,
    l.website as general_website, o.id as organisation_id
  from listed_school l left join organisation o on o.kind = 'school' and o.brin = l.brin and coalesce(o.branch_number, '00') = l.branch_number
  where l.gone_on is null
  union all
  select o.brin, coalesce(o.branch_number, '00'), o.name, '', null, coalesce(nullif(c.place, ''), o.place, ''), c.municipality_id, o.phone, null, o.id
  from organisation o left join contact c on c.id = o.id
  where o.kind = 'school'
    and not exists (select from listed_school l where l.brin = o.brin and l.branch_number = coalesce(o.branch_number, '00')))
select s.brin, s.branch_number, s.name, s.street, s.postcode, s.place, s.municipality_id, m.name as municipality_name, m.subregion,
  s.general_phone, s.general_website, c.id is not null as has_contact, c.function,
  case when c.agreed_on is not null then c.person_name end as person_name, c.phone, c.email, c.website, c.hours, c.stand_in_function,
  case when c.stand_in_agreed_on is not null then c.stand_in_name end as stand_in_name, c.stand_in_phone, c.stand_in_email, c.checked_on
from school s left join organisation m on m.id = s.municipality_id and m.subregion is not null left join contact c on c.id = s.organisation_id;

create view shown_team with (security_invoker = true) as
select t.id as team_id, t.name, coalesce(nullif(c.place, ''), t.place, '') as place, m.id as municipality_id, m.name as municipality_name, m.subregion,
  t.phone as general_phone, c.id is not null as has_contact, c.function,
  case when c.agreed_on is not null then c.person_name end as person_name, c.phone, c.email, c.website, c.hours, c.stand_in_function,
  case when c.stand_in_agreed_on is not null then c.stand_in_name end as stand_in_name, c.stand_in_phone, c.stand_in_email, c.checked_on
from organisation t join organisation m on m.id = t.parent_id and m.subregion is not null left join contact c on c.id = t.id
where t.kind = 'team';

create function access.open_schools(in_municipality uuid, in_subregion text) returns setof shown_school
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select * from shown_school s
  where (in_municipality is null or s.municipality_id = in_municipality) and (in_subregion is null or s.subregion = in_subregion);
end;
create function access.open_school(with_brin text, with_branch_number text) returns setof shown_school
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select * from shown_school s where s.brin = with_brin and s.branch_number = with_branch_number limit 1;
end;
create function access.open_teams() returns setof shown_team language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select * from shown_team;
end;
create function access.open_municipalities() returns table (id uuid, name text, subregion text, phone text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select o.id, o.name, o.subregion, o.phone from organisation o where o.kind = 'municipality' and o.subregion is not null;
end;
create function access.open_former_municipalities() returns table (name text, ended_on date, municipality_id uuid, extent text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select f.name, f.ended_on, f.successor_id, f.extent from former_municipality f;
end;
create function access.open_places() returns table (name text, municipality_id uuid)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select p.name, p.municipality_id from known_place p
  union select l.place, l.municipality_id from listed_school l where l.gone_on is null;
end;
grant execute on function access.open_schools, access.open_school, access.open_teams, access.open_municipalities,
  access.open_former_municipalities, access.open_places to portal_app;
