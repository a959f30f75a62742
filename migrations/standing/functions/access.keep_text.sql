-- Which text this version is, kept with those of before.
create function access.keep_text() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  new.texts := new.texts || jsonb_build_object(new.version::text, md5(coalesce((
    select string_agg(p.key || ' ' || (p.value - 'saved' - 'version')::text, e'\n' order by p.key)
    from jsonb_each(new.answers) p where jsonb_typeof(p.value) = 'object'), '')));
  return new;
end $$;
revoke execute on function access.keep_text from public;
