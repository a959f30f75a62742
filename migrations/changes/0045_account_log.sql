-- What happened to an account: links for a password, logins and failed ones, switches, ends of sessions. The privacy officer reads it, and each
-- person the own lines. No address of a network, and nothing of a child.
create table account_log (
  id bigint generated always as identity,
  at timestamptz not null default portal_clock(),
  -- Whose privacy officer reads it: a board, a municipality or who keeps the portal. Empty when there is none.
  root_id uuid,
  event text not null check (event in ('first_link', 'first_link_without_code', 'link', 'wrong_code', 'password_chosen', 'password_changed', 'renamed',
    'login', 'wrong_password', 'braked', 'switch', 'logout', 'ended')),
  person_id uuid not null,
  person_name text not null,
  by_id uuid,
  by_name text,
  role text,
  organisation_name text
) partition by range (at);
create index account_log_root on account_log (root_id, at desc, id desc);
create index account_log_person on account_log (person_id, at desc);
create table account_log_default partition of account_log default;
alter table account_log_default enable row level security;
comment on table account_log is 'What happened to an account, for the privacy officer and for its person. Nobody changes a line.';

-- Up to when somebody has read who asked for a link for the own password.
alter table account add column links_seen_at timestamptz not null default portal_now();
