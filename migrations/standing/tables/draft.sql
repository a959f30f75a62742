-- Who may do what with draft, and what happens by itself. Its columns and keys: migrations/tables/draft.md
alter table draft enable row level security;

create policy own_while_in_sight on draft for all
  using (
    membership_id = (select actor_membership())
    and person_id = (select actor_person())
    and (
      pupil_id is null
      or school_id = any ((select school_ids())::uuid[])
      or pupil_id = any ((select taught_pupil_ids())::uuid[])
    )
    and (
      family_id is null
      or family_id = any ((select family_ids())::uuid[])
      or team_id = any ((select coordinated_team_ids())::uuid[])
    )
  );

grant select, delete on draft to portal_app;
grant insert (membership_id, person_id, place, fields) on draft to portal_app;
grant update (fields, saved_at, expires_at) on draft to portal_app;

create trigger draft_subject before insert or update of place on draft
  for each row execute function access.draft_subject();
create trigger within_bounds before insert or update of fields on draft
  for each row execute function access.drafts_within_bounds();
