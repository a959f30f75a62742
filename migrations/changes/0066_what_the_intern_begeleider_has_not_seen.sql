-- What a teacher decides alone waits until the intern begeleider of the school has seen it: a consultation, a talk with the parents, or what is
-- left when she takes one back. Of what was written before this, nobody was asked to look: it waits for nobody.
alter table school_entry add column unseen_since timestamptz, add column seen_at timestamptz, add column seen_by text,
  add constraint seen_by_somebody check (num_nulls(seen_at, seen_by) in (0, 2));
comment on column school_entry.unseen_since is 'Since when this version waits to be seen by the intern begeleider; null when it does not.';
create index school_entry_unseen on school_entry (trajectory_id) where unseen_since is not null;
