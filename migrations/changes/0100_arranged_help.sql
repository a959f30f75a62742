-- Help that is arranged for a family is an entry of the care layer, and so is every piece of news about it. What belongs to one help has one subject.
alter table care_entry add column subject_id uuid;
comment on column care_entry.subject_id is 'Of which help: the same for the help and all news of it, and kept by a correction; null for what is of no help.';
alter table care_entry
  add constraint help_has_a_subject check (kind not in ('arranged_help', 'help_news') or subject_id is not null),
  add constraint help_waits_until_a_day check (kind <> 'arranged_help' or iso_day(answers ->> 'callOn') is not null),
  add constraint help_news_is_one_of_these check (kind <> 'help_news' or coalesce(answers ->> 'step', '')
    in ('called', 'granted', 'refused', 'begun', 'yes', 'once', 'not_yet', 'goes_on', 'stopped')),
  add constraint help_news_waits_until_a_day check (kind <> 'help_news' or answers ->> 'step' not in ('called', 'granted', 'once', 'not_yet')
    or iso_day(answers ->> 'callOn') is not null);
create index care_entry_subject on care_entry (subject_id) where subject_id is not null;

-- What a help waits for, written when it changes. Late stands nowhere: that is a comparison with the reader's day.
create table help_standing (
  help_id uuid primary key,
  family_id uuid not null references family (id) on delete cascade,
  team_id uuid not null references organisation (id),
  task text not null check (task in ('decision', 'refused', 'call', 'confirm', 'goesOn', 'ended')),
  -- Which help, and by whom.
  help_name text not null check (length(help_name) <= 400),
  since date not null,
  until date,
  -- Since when the family waits for it; null once it began, and at its end.
  waits_since date,
  constraint help_has_a_day_or_an_end check ((task = 'ended') = (until is null))
);
create index help_standing_family on help_standing (family_id);
create index help_standing_team on help_standing (team_id, until) where until is not null;

-- The school hears that help began, once the family said so, and that it stopped. Struck news is untold.
alter table milestone add column help_news_id uuid references care_entry (id) on delete cascade;
create index milestone_help_news on milestone (help_news_id) where help_news_id is not null;
alter table milestone drop constraint milestone_kind_check,
  add constraint milestone_kind_check check (kind in ('sent', 'resent', 'received', 'question', 'answered', 'returned', 'assigned', 'reassigned',
    'first_contact', 'feedback', 'promised', 'withdrawn', 'closed', 'school_ended', 'school_reopened', 'plan', 'help_begun', 'help_stopped'));
