create or replace function access.fill_from_family() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  select f.team_id into new.team_id from family f where f.id = new.family_id;
  -- A case is made from a referral to this team.
  if tg_table_name = 'care_case' and (to_jsonb(new) ->> 'referral_id') is not null
    and not exists (select from referral r where r.id = (to_jsonb(new) ->> 'referral_id')::uuid and r.team_id = new.team_id) then
    raise exception 'a referral to another team' using errcode = 'check_violation', constraint = 'referral_to_this_team';
  end if;
  if tg_table_name = 'family_partner' then
    select p.name || ', ' || o.name into new.partner_name from membership m join person p on p.id = m.person_id
    join organisation o on o.id = m.organisation_id where m.id = new.membership_id and m.role = 'partner' and access.active(m);
    if not found then
      raise exception 'not a partner' using errcode = 'check_violation', constraint = 'invites_a_partner';
    end if;
  end if;
  return new;
end $$;
