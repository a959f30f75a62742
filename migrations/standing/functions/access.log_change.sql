create or replace function access.log_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
begin
  insert into change_log (person_id, membership_id, role, table_name, row_id, operation, columns)
  select actor_person(), actor_membership(), actor_role(), tg_table_name, (coalesce(after, before) ->> 'id')::uuid, lower(tg_op),
    coalesce((select array_agg(key order by key) from jsonb_object_keys(coalesce(after, before)) key
      where (before -> key) is distinct from (after -> key)), '{}');
  return null;
end $$;
