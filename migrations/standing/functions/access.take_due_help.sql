-- Takes a piece of the arranged help that is derived anew, with what the rules need; leaves what people are busy with. Only for the task that settles:
-- nobody reads what it is given, and nothing of it is kept.
create function access.take_due_help(most integer) returns table (help_id uuid, entries jsonb)
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  ids uuid[];
begin
  perform access.must_be_task('standing');
  ids := array(select s.help_id from help_standing s where s.recheck_on <= portal_today()
    order by s.recheck_on, s.help_id limit most for update skip locked);
  update help_standing s set recheck_on = null where s.help_id = any (ids);
  return query
  select i.id, (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'subjectId', e.subject_id, 'happenedOn', e.happened_on, 'planPersonId', null,
      'version', null, 'answers', e.answers, 'versions', 1) order by e.happened_on, e.created_at, e.id), '[]')
    from care_entry e where e.subject_id = i.id and e.kind in ('arranged_help', 'help_news') and e.superseded_at is null and e.struck_at is null)
  from unnest(ids) i (id);
end $$;
grant execute on function access.take_due_help to portal_jobs;
