-- Withdrawn sharing closes the shared layer both ways at once; so does an end of the trajectory that withdraws what was sent. The milestone
-- names whoever ended or withdrew: of a child that moved, not the administrator, who knows of no file.
create or replace function access.close_sharing() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  closing uuid;
begin
  if tg_table_name = 'consent_withdrawal' and not exists (
    select from consent c where c.id = new.id and c.direction = 'school_to_team' and c.answer = 'given') then
    return null;
  end if;
  if tg_table_name = 'trajectory_end' and (to_jsonb(new) ->> 'outcome') not in ('withdrawn', 'moved') then
    return null;
  end if;
  update referral set sharing_open = false where trajectory_id = new.trajectory_id and sharing_open returning id into closing;
  if closing is not null then
    insert into milestone (referral_id, kind, round, author_person_id, author_name, author_role)
    values (closing, 'withdrawn', (select coalesce(max(version), 1) from referral_version where referral_id = closing),
      new.author_person_id, new.author_name, new.author_role) on conflict do nothing;
  end if;
  return null;
end $$;
