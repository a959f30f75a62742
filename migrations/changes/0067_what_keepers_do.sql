-- Who became administrator or privacy officer and who is so no longer, and which organisations the keeper of the portal made or renamed: lines of the log
-- of accounts as well, so that the privacy officer reads what those with power do with it.
alter table account_log drop constraint account_log_event_check;
alter table account_log add constraint account_log_event_check check (event in ('first_link', 'first_link_without_code', 'link', 'wrong_code',
  'password_chosen', 'password_changed', 'renamed', 'login', 'wrong_password', 'braked', 'switch', 'logout', 'ended',
  'role_given', 'role_ended', 'last_day', 'no_last_day', 'organisation_made', 'organisation_renamed'));
