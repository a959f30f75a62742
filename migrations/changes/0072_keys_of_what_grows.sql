-- With a region's rows these two were read whole: which membership somebody used last, and which groups have a teacher.

create index session_membership on session (membership_id, started_at desc);
create index group_teacher_group on group_teacher (group_id);
