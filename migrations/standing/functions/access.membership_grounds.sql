create or replace function access.membership_grounds() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from ground where source_id = new.id;
  insert into ground (membership_id, person_id, kind, subject_kind, subject_id, starts_at, ends_at, source_id)
  select new.id, new.person_id, g.kind, g.subject_kind, new.organisation_id,
    access.day_start(new.starts_on), access.day_after(new.ends_on), new.id
  from (values ('intern_begeleider', 'intern_begeleider', 'school'), ('cjg_worker', 'team_inbox', 'team_inbox'),
    ('cjg_coordinator', 'team_inbox', 'team_inbox'), ('cjg_coordinator', 'coordinator', 'team'),
    ('administrator', 'administrator', 'register'), ('privacy_officer', 'privacy_officer', 'oversight'),
    ('board_member', 'figures', 'figures'), ('policy_officer', 'figures', 'figures')) as g (role, kind, subject_kind)
  where g.role = new.role;
  return null;
end $$;
