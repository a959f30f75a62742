-- What was struck is few: the privacy officer's page finds it without looking at every note there is, as it does for the school's entries.
create index contact_note_struck on contact_note (team_id, struck_at desc) where struck_at is not null;
