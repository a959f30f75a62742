-- A talk with the parents that is to come has a day: agreed in the last talk (talking on), or planned. Parents who think it over say by a day what
-- they want. Where a traject stands says on which day the talk is that is waited for.
alter table school_entry add column again_on date generated always as (iso_day(answers ->> 'againOn')) stored,
  drop constraint conversation_answers,
  add constraint conversation_answers check (kind <> 'conversation' or coalesce(answers ->> 'discussed', '') <> ''
    and coalesce(answers ->> 'present', '') <> ''
    and coalesce(outcome, '') in ('refer', 'own_help', 'no_referral', 'talk_on', 'parents_think')
    and told_route is not null and told_rights is not null),
  add constraint planned_talk_answers check (kind <> 'planned_talk' or coalesce(jsonb_typeof(answers -> 'calledOff'), '') = 'boolean'),
  add constraint talk_to_come_has_a_day check (kind <> 'conversation' or outcome not in ('talk_on', 'parents_think') or again_on is not null);
alter table standing add column announced_on date;
comment on column standing.announced_on is 'The day of the talk with the parents that is waited for, until it is over; null where none is announced.';
