-- Notes for the rest of this transaction what the actor may see, by kind of subject: read once, instead of by every policy of every
-- statement. Called when a session opens, and by triggers when what it reads is changed, so that it is never older than the statement before.
create function access.know_subjects() returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('app.' || k.kind || '_ids', coalesce(g.ids, '{}')::text, true)
  from unnest(array['school', 'group', 'pupil', 'team_inbox', 'team', 'family', 'family_part', 'register', 'oversight', 'figures']) k (kind)
  left join (select subject_kind, array_agg(subject_id) as ids from ground
    where membership_id = actor_membership() and starts_at <= portal_now() and ends_at > portal_now()
    group by subject_kind) g on g.subject_kind = k.kind;
  if actor_role() = 'teacher' then
    perform set_config('app.pupil_ids', access.pupils_of_groups(access.subjects('group'))::text, true);
  elsif actor_role() in ('administrator', 'privacy_officer') then
    perform set_config('app.' || kind || '_ids', access.organisations_below(access.subjects(kind))::text, true)
    from unnest(array['register', 'oversight']) kind;
  end if;
end $$;
revoke execute on function access.know_subjects from public;
