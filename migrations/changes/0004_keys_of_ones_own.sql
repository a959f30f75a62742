-- A form's key belongs to the membership that fills the form in, and nobody else can compute it: a key of somebody else's can be spent no more.

alter table submission drop constraint submission_pkey, add primary key (membership_id, key);

-- The installation's own, made here and read by two functions: what the keys of forms are computed with.
create table form_secret (
  is_the_one boolean primary key default true check (is_the_one),
  secret bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
insert into form_secret default values;
