-- What was discussed is read by every teacher of the child. Whoever only called about safety has nothing to write there; and what reads as that to who may
-- not know, a choice to talk with the parents, may be left empty as well, so that an empty one tells nothing.
alter table school_entry drop constraint consultation_answers,
  add constraint consultation_answers check (kind <> 'consultation' or ((coalesce(answers ->> 'discussed', '') <> '' or coalesce(decision, '') = 'talk_with_parents')
    and coalesce(decision, '') in ('own_help', 'enough', 'talk_with_parents') and not answers ? 'safetyNote'));
