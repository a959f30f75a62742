-- Writes what is to be told of days that come near (up to and including `near_until`) and of days that have passed: each once to each person whose turn it is. Gives
-- how many, and leaves the line in the log of looking for the children they are about.
create function access.watch_days(near_until date) returns integer
language plpgsql security definer set search_path = pg_catalog, public set jit = off as $$
declare
  noted uuid[];
begin
  perform access.must_be_task('terms');
  with turns as materialized (
    select w.* from access.whose_turn(
      array(select s.trajectory_id from standing s where least(s.until, s.early_until) <= near_until),
      array(select s.referral_id from team_standing s where s.until <= near_until and s.is_work),
      array(select p.family_id from plan_standing p where p.until <= near_until union all select h.help_id from help_standing h where h.until <= near_until)) w
    where w.until <= near_until),
  written as (
    insert into mail_notice (membership_id, kind, subject_id, occasion)
    select t.membership_id, case when t.until < portal_today() then 'passed' else 'near' end, t.subject_id, left(t.task, 180) || ' ' || t.until
    from turns t order by t.membership_id, t.subject_id
    on conflict do nothing
    returning membership_id, subject_id)
  select array_agg(t.trajectory_id) into noted
  from written w join turns t on t.membership_id = w.membership_id and t.subject_id = w.subject_id;
  if noted is not null then
    perform access.log_task('read', 'terms', array(select distinct unnest(noted)));
  end if;
  return coalesce(cardinality(noted), 0);
end $$;
grant execute on function access.watch_days to portal_jobs;
