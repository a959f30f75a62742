-- The key of the form at this address after it was taken in so many times. Only who knows the installation's secret can compute it.
create function access.key_after(of_membership uuid, at_place text, times bigint) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  return (select encode(substr(sha256(x.secret || uuid_send(of_membership) || convert_to(times || at_place, 'UTF8') || x.secret), 1, 16), 'hex')::uuid
  from form_secret x);
end $$;
