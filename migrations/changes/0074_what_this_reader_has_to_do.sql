-- Where a traject stands is read by each reader as that reader may know it: who knows that safety was chosen is asked for that, today, and not for a talk.
-- So the row says whether its task urges a talk, and what stands apart in a school's files is found by the school.
alter table standing add column is_talk boolean not null default false;
comment on column standing.is_talk is 'The task urges to talk with the parents.';
create index school_entry_apart_school on school_entry_apart (school_id);
