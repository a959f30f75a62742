-- Who keeps the portal as a whole: makes boards, schools, teams and partners, and names their administrators. An organisation of its
-- own, so that this work gives no sight of anybody's register.
alter table organisation drop constraint organisation_kind_check;
alter table organisation add constraint organisation_kind_check
  check (kind in ('board', 'school', 'municipality', 'team', 'partner', 'region'));
