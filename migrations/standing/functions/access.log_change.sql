-- Which columns changed, never what they held. Of answers kept as one value: which of them, against the version that is replaced.
create or replace function access.log_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  answered jsonb := before -> 'answers';
begin
  if tg_op = 'INSERT' and after ? 'answers' and after ->> 'corrects_id' is not null then
    execute format('select answers from %I where id = $1', tg_table_name) into answered using (after ->> 'corrects_id')::uuid;
  end if;
  insert into change_log (person_id, membership_id, role, table_name, row_id, operation, columns)
  select actor_person(), actor_membership(), actor_role(), tg_table_name, (coalesce(after, before) ->> 'id')::uuid, lower(tg_op),
    coalesce((select array_agg(changed order by changed) from (
      select key as changed from jsonb_object_keys(coalesce(after, before)) key
        where key <> 'answers' and (before -> key) is distinct from (after -> key)
      union select 'answers.' || key from jsonb_object_keys(coalesce(answered, '{}') || coalesce(after -> 'answers', '{}')) key
        where (answered -> key) is distinct from (after -> 'answers' -> key)) c), '{}');
  return null;
end $$;
