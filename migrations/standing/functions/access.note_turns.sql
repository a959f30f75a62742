-- Writes what is to be told of these turns, in the transaction that made them somebody's, and not to who did it. A turn that comes back the same day is told
-- again; one that stands beside it and did not change is not: of a traject only the tasks in `begun` are told (its id, a space, the task). What
-- nobody did (other rules, work of the owner) is told only when it has just begun.
create function access.note_turns(trajectories uuid[], referrals uuid[], begun text[]) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if cardinality(trajectories) + cardinality(referrals) = 0 then
    return;
  end if;
  insert into mail_notice (membership_id, kind, subject_id, occasion)
  select w.membership_id, 'turn', w.subject_id, left(w.task, 160) || ' ' || portal_now()
  from access.whose_turn(trajectories, referrals, '{}') w
  where not w.is_begun and w.person_id is distinct from actor_person() and (actor_person() is not null or w.since >= portal_today() - 7)
    and (w.subject_id = any (referrals) or w.subject_id || ' ' || w.task = any (begun))
  order by w.membership_id, w.subject_id
  on conflict do nothing;
end $$;
revoke execute on function access.note_turns from public;
