create or replace function access.open_municipalities() returns table (id uuid, name text, subregion text, phone text)
language sql stable security definer set search_path = pg_catalog, public
begin atomic
  select o.id, o.name, o.subregion, o.phone from organisation o where o.kind = 'municipality' and o.subregion is not null;
end;
grant execute on function access.open_municipalities to portal_app;
