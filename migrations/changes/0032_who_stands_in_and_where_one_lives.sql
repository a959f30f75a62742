-- Until when whoever stands in has that role, as of the casemanager: from the day after, that person is named to nobody. Filled by triggers.
alter table assignment add column stand_in_until date;
comment on column assignment.stand_in_until is 'The last day of the role of the stand-in, when it has one.';
update assignment a set stand_in_until = m.ends_on from membership m where m.id = a.stand_in_id and m.ends_on is not null;

-- A child that moves after sending: the team does not read the school's register, so what it has to know stands with what was sent.
alter table referral add column moved_to uuid references organisation (id);
comment on column referral.moved_to is 'The municipality where the child lives now, when that is another than that of the referral. Written while the school shares.';
update referral r set moved_to = p.residence_id from pupil p
where p.id = r.pupil_id and r.sharing_open and p.residence_id <> r.municipality_id;

-- The inbox stands in the order of Mijn werk: by the day until which there is time.
drop index team_standing_section;
create index team_standing_section on team_standing (inbox_team_id, section, coalesce(until, 'infinity'), since, referral_id) where inbox_team_id is not null;
drop index team_standing_running;
create index team_standing_running on team_standing (team_id, coalesce(until, 'infinity'), since, referral_id) where section = 'lopend';
