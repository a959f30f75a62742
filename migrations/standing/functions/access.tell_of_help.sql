-- News of help that the school hears leaves a milestone without content with each child that it names (`tells`), where sharing is open: that help
-- began, or stopped. News that was struck is untold.
create or replace function access.tell_of_help() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' then
    update milestone m set superseded_at = portal_now() where m.help_news_id = new.id and m.superseded_at is null;
    return null;
  end if;
  insert into milestone (referral_id, kind, on_date, round, created_at, help_news_id)
  select r.id, case new.answers ->> 'step' when 'yes' then 'help_begun' else 'help_stopped' end, new.happened_on,
    (select coalesce(max(v.version), 1) from referral_version v where v.referral_id = r.id), portal_clock(), new.id
  from referral r join care_case c on c.referral_id = r.id
  where new.answers ->> 'step' in ('yes', 'stopped') and r.family_id = new.family_id and r.sharing_open and c.closed_on is null
    and new.answers -> 'tells' ? r.id::text;
  return null;
end $$;
