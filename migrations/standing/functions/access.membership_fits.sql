-- A role belongs to one kind of organisation; it is the database that knows, so that no import or form can say otherwise.
create or replace function access.membership_fits() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (
    select from organisation o where o.id = new.organisation_id and case new.role
      when 'teacher' then o.kind = 'school' when 'intern_begeleider' then o.kind = 'school'
      when 'cjg_worker' then o.kind = 'team' when 'cjg_coordinator' then o.kind = 'team' when 'casemanager' then o.kind = 'team'
      when 'partner' then o.kind = 'partner' when 'board_member' then o.kind = 'board' when 'policy_officer' then o.kind = 'municipality'
      when 'privacy_officer' then o.kind in ('board', 'municipality', 'region') else true end)
  then raise exception 'role % does not fit this kind of organisation', new.role using errcode = 'check_violation';
  end if;
  return new;
end $$;
