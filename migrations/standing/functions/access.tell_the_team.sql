-- The school's end of what was sent, whatever its outcome, and its reopening: that it is so, from when and by whom. Nothing else. What the school opens
-- again while it shares, the casemanager has again as well.
create or replace function access.tell_the_team() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  insert into milestone (referral_id, kind, on_date, round, author_person_id, author_name, author_role)
  select r.id, e.kind, e.on_date, (select coalesce(max(v.version), 1) from referral_version v where v.referral_id = r.id),
    e.person_id, e.name, e.role
  from referral r, (values
    ('INSERT', 'school_ended', new.ended_on, new.author_person_id, new.author_name, new.author_role),
    ('UPDATE', 'school_reopened', portal_today(), actor_person(), coalesce(actor_name(), 'Portaal'), coalesce(actor_role(), 'system')))
    as e (operation, kind, on_date, person_id, name, role)
  where r.trajectory_id = new.trajectory_id and e.operation = tg_op;
  if tg_op = 'UPDATE' then
    update care_case c set closed_on = null, kept_until = null
    from referral r where r.trajectory_id = new.trajectory_id and r.sharing_open and c.referral_id = r.id and c.closed_on is not null;
  end if;
  return null;
end $$;
