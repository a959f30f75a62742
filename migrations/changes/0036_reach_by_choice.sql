-- Who has no custody goes along with a referral by name; how to reach that person only when it was chosen.
alter table guardian_contact add column reach_shared boolean not null default false;
