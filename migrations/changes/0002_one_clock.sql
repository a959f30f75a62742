-- One clock: what a row has as its moment or day by default is that of the piece of work that makes it, not the server's own.

create or replace function portal_now() returns timestamptz language sql stable parallel safe
  return coalesce(nullif(current_setting('app.moment', true), '')::timestamptz, now());
create or replace function portal_today() returns date language sql stable parallel safe
  return (portal_now() at time zone 'Europe/Amsterdam')::date;
create or replace function portal_clock() returns timestamptz language sql volatile parallel safe
  return portal_now() + (clock_timestamp() - now());

alter table membership alter column starts_on set default portal_today();
alter table ground alter column starts_at set default portal_now();
alter table access_log alter column at set default portal_clock();
alter table change_log alter column at set default portal_clock();
alter table session alter column started_at set default portal_now();
alter table session alter column seen_at set default portal_now();
alter table known_address alter column seen_at set default portal_now();
alter table password_link alter column expires_at set default portal_now() + interval '7 days';
alter table group_teacher alter column starts_on set default portal_today();
alter table pupil alter column created_at set default portal_now();
alter table guardian alter column created_at set default portal_now();
alter table guardians_version alter column changed_at set default portal_now();
alter table pupil_import alter column created_at set default portal_now();
alter table pupil_import alter column expires_at set default portal_now() + interval '1 day';
alter table trajectory alter column started_on set default portal_today();
alter table signal alter column created_at set default portal_now();
alter table consultation alter column created_at set default portal_now();
alter table safety_choice alter column created_at set default portal_now();
alter table parent_conversation alter column created_at set default portal_now();
alter table consent alter column created_at set default portal_now();
alter table consent_withdrawal alter column created_at set default portal_now();
alter table refusal_follow_up alter column created_at set default portal_now();
alter table referral_preparation alter column changed_at set default portal_now();
alter table referral_preparation alter column created_at set default portal_now();
alter table parents_reading alter column created_at set default portal_now();
alter table trajectory_end alter column ended_on set default portal_today();
alter table trajectory_end alter column created_at set default portal_now();
alter table signal_move alter column created_at set default portal_now();
alter table referral alter column created_at set default portal_now();
alter table referral_version alter column sent_at set default portal_now();
alter table question alter column created_at set default portal_now();
alter table advice alter column created_at set default portal_now();
alter table assignment alter column created_at set default portal_now();
alter table feedback alter column created_at set default portal_now();
alter table milestone alter column on_date set default portal_today();
alter table milestone alter column created_at set default portal_clock();
alter table family alter column created_at set default portal_now();
alter table care_case alter column opened_on set default portal_today();
alter table contact_note alter column created_at set default portal_now();
alter table family_partner alter column starts_on set default portal_today();
alter table family_partner alter column created_at set default portal_now();
alter table draft alter column saved_at set default portal_now();
alter table draft alter column expires_at set default portal_now() + interval '30 days';
alter table submission alter column at set default portal_now();
alter table family_renaming alter column created_at set default portal_now();
alter table content_version alter column created_at set default portal_now();
alter table school_list_import alter column created_at set default portal_now();
alter table school_list_import alter column expires_at set default portal_now() + interval '1 day';
alter table contact alter column checked_on set default portal_today();
alter table contact alter column changed_at set default portal_now();
alter table family_move alter column created_at set default portal_now();
