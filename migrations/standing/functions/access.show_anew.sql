-- A teacher alone took back something of a traject: what was decided last and stands, decides again, and waits to be seen.
create function access.show_anew(changed uuid) returns void language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  update school_entry set unseen_since = portal_now() where unseen_since is null and access.is_alone(home_school_id)
    and id = (select x.id from school_entry x where x.trajectory_id = changed and x.kind in ('consultation', 'conversation')
      and x.superseded_at is null and x.struck_at is null order by x.happened_on desc, x.created_at desc limit 1);
end $$;
revoke execute on function access.show_anew from public;
