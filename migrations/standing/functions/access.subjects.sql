-- Named answers to "what may this actor see", each evaluated once per statement: policies compare a column with (select …).
create or replace function access.subjects(wanted text) returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return coalesce((select array_agg(subject_id) from ground
    where membership_id = actor_membership() and subject_kind = wanted and starts_at <= portal_now() and ends_at > portal_now()), '{}');
end $$;
grant execute on function access.subjects to portal_app;
