-- Takes a piece of the plans that may wait for something else on this day, with what the rules need to say it; leaves what people are busy with.
-- Only for the task that settles: nobody reads what it is given, and nothing of it is kept.
create function access.take_due_plans(most integer) returns table (
  family_id uuid, since date, content jsonb, created_at timestamptz, sent jsonb, entries jsonb)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  ids uuid[];
begin
  perform access.must_be_task('standing');
  ids := array(select s.family_id from plan_standing s where s.recheck_on <= portal_today()
    order by s.recheck_on, s.family_id limit most for update skip locked);
  return query
  select i.id, (select min(least(c.opened_on, m.on_date)) from care_case c left join milestone m on m.referral_id = c.referral_id and m.kind = 'sent'
      where c.family_id = i.id),
    v.content, v.created_at,
    (select coalesce(jsonb_agg(jsonb_build_object('referralId', c.referral_id, 'closedOn', c.closed_on, 'childName', c.child_name, 'childBirthDate', c.child_birth_date,
      'livesApart', (c.snapshot ->> 'parentsLiveApart')::boolean, 'guardians', c.snapshot -> 'guardians') order by c.opened_on, c.id), '[]')
      from care_case c where c.family_id = i.id),
    (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'subjectId', e.subject_id, 'kind', e.kind, 'happenedOn', e.happened_on, 'planPersonId', e.plan_person_id,
      'reading', e.reading, 'answers', e.answers, 'isStruck', false) order by e.happened_on desc, e.created_at desc, e.id), '[]')
      from care_entry e where e.family_id = i.id and e.kind in ('own_plan_offer', 'plan_answer', 'looked_together', 'care_end', 'care_reopening', 'aftercare_news') and e.superseded_at is null and e.struck_at is null)
  from unnest(ids) i (id)
  left join lateral (select p.content, p.created_at from plan_version p where p.family_id = i.id order by p.version desc limit 1) v on true;
end $$;
grant execute on function access.take_due_plans to portal_jobs;
