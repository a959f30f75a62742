-- Makes one mail for each membership of what is to be told now: at once, or at the hour that somebody chose, on a working day or on the first one of a week.
-- What no longer waits for that person is not told any more. Gives how many mails; several processes may do it side by side.
create function access.gather_mail(is_working_day boolean, begins_week boolean) returns integer
language plpgsql security definer set search_path = pg_catalog, public set jit = off as $$
declare
  taken uuid[];
  made integer;
begin
  perform access.must_be_task('mail');
  select array_agg(x.id) into taken from (
    select n.id from mail_notice n join membership m on m.id = n.membership_id left join mail_choice c on c.id = m.person_id
    cross join lateral (select
      coalesce(case n.kind when 'turn' then c.turn_rhythm when 'near' then c.near_rhythm else c.passed_rhythm end,
        case n.kind when 'turn' then 'at_once' else 'daily' end) as rhythm,
      (portal_today() + make_interval(hours => coalesce(c.from_hour, 8))) at time zone 'Europe/Amsterdam' as moment) r
    where not n.is_told and (r.rhythm in ('at_once', 'never') or n.made_at < r.moment and portal_now() >= r.moment
      and case r.rhythm when 'daily' then is_working_day else begins_week end)
    order by n.id for update of n skip locked) x;
  update mail_notice set is_told = true where id = any (taken);
  with told as (
    select n.id, n.membership_id, n.kind, n.subject_id, m.organisation_id from mail_notice n join membership m on m.id = n.membership_id
    left join mail_choice c on c.id = m.person_id
    where n.id = any (taken)
      and coalesce(case n.kind when 'turn' then c.turn_rhythm when 'near' then c.near_rhythm end, '') <> 'never'
      and access.still_waits(n)),
  mails as (
    insert into mail (membership_id, organisation_id, turns, nears, passeds)
    select membership_id, organisation_id, count(distinct subject_id) filter (where kind = 'turn'), count(*) filter (where kind = 'near'),
      count(*) filter (where kind = 'passed')
    from told group by 1, 2 returning id, membership_id),
  noted as (
    update mail_notice n set mail_id = x.id from told t join mails x on x.membership_id = t.membership_id where n.id = t.id returning n.id)
  select (select count(*) from mails) into made from (select count(*) from noted) x;
  return made;
end $$;
grant execute on function access.gather_mail to portal_jobs;
