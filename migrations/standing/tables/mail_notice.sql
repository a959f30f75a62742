-- Who may do what with mail_notice, and what happens by itself. Its columns and keys: migrations/tables/mail_notice.md
-- Nobody but functions of the database puts something in or takes it out: which child a mail is about is nobody's to read here.
alter table mail_notice enable row level security;
