-- A short note is an entry of its own kind: what, with whom, when.
alter table school_entry add constraint note_answers check (kind <> 'note' or (coalesce(answers ->> 'what', '') <> ''
  and coalesce(answers ->> 'withWhom', '') in ('mother', 'father', 'child', 'colleague', 'other', 'nobody')));
