-- Takes a piece of what schooldelen may wait for otherwise on this day, with what the rules need to say it; leaves what people are busy with.
-- Only for the task that settles: nobody reads what it is given, and nothing of it is kept.
create function access.take_due_schooldeel(most integer) returns table (
  id uuid, referral_id uuid, family_id uuid, content jsonb, sent jsonb, entries jsonb)
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  ids uuid[];
begin
  perform access.must_be_task('standing');
  ids := array(select s.id from schooldeel_standing s where s.recheck_on <= portal_today()
    order by s.recheck_on, s.id limit most for update skip locked);
  update schooldeel_standing s set recheck_on = null where s.id = any (ids);
  return query
  select s.id, s.referral_id, s.family_id,
    (select p.content from plan_version p where p.family_id = s.family_id order by p.version desc limit 1),
    (select coalesce(jsonb_agg(jsonb_build_object('referralId', c.referral_id, 'closedOn', c.closed_on, 'childName', c.child_name, 'childBirthDate', c.child_birth_date,
      'livesApart', (c.snapshot ->> 'parentsLiveApart')::boolean, 'guardians', c.snapshot -> 'guardians') order by c.opened_on, c.id), '[]')
      from care_case c where c.family_id = s.family_id),
    (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'subjectId', x.subject_id, 'happenedOn', x.happened_on, 'planPersonId', x.plan_person_id,
      'version', x.version, 'answers', x.answers, 'versions', x.versions) order by x.happened_on, x.created_at, x.id), '[]')
      from (select e.id, e.kind, e.subject_id, e.happened_on, e.plan_person_id, e.version, e.answers, e.created_at,
          (select count(*)::int from care_entry v where v.subject_id = e.subject_id and v.kind = 'schooldeel_proposal') as versions
        from care_entry e where e.subject_id = s.id and e.family_id = s.family_id and e.kind in ('schooldeel_proposal', 'schooldeel_word')
          and e.superseded_at is null and e.struck_at is null
        union all select e.id, e.kind, e.agreement_id, e.happened_on, null, null, e.answers, e.created_at, 1
        from schooldeel_entry e where e.agreement_id = s.id and e.referral_id = s.referral_id and e.struck_at is null) x)
  from schooldeel_standing s where s.id = any (ids);
end $$;
grant execute on function access.take_due_schooldeel to portal_jobs;
