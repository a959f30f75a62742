create function access.due_referrals() returns setof referral_facts
language plpgsql volatile security definer set search_path = pg_catalog, public set jit = off as $$
begin
  return query select f.* from standing_due d, lateral (select x.* from referral_facts x where x.referral_id = d.id offset 0) f
    where d.touched_by = pg_current_xact_id_if_assigned() and d.is_referral;
end $$;
revoke execute on function access.due_referrals from public;
grant execute on function access.due_referrals to portal_app, portal_jobs;
