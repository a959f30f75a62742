-- Every event leaves a content-free milestone in the same transaction, and moves the sight of the envelope where it must.
create or replace function access.leave_milestone() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  left_behind text;
  before assignment;
begin
  left_behind := case tg_table_name when 'referral_version' then case when (to_jsonb(new) ->> 'version') = '1' then 'sent' else 'resent' end
    when 'question' then case when tg_op = 'INSERT' then 'question' else 'answered' end
    when 'advice' then 'returned' when 'assignment' then 'assigned' when 'feedback' then 'feedback' end;
  if tg_table_name = 'assignment' then
    select * into before from assignment a where a.referral_id = new.referral_id and a.id <> new.id order by a.created_at desc, a.ended_at desc limit 1;
    if found then
      if before.casemanager_id = (to_jsonb(new) ->> 'casemanager_id')::uuid
        and before.stand_in_id is not distinct from (to_jsonb(new) ->> 'stand_in_id')::uuid then
        return null;
      end if;
      left_behind := 'reassigned';
    end if;
  end if;
  if tg_table_name = 'advice' then
    -- The advice ends an open question: after a resend the team may ask again, and the question pauses nothing any more.
    update question set answer = 'Deze vraag is vervallen: de aanmelding ging met advies terug naar de school.',
      answered_at = portal_now(), answered_by = new.author_name where referral_id = new.referral_id and answer is null;
  end if;
  insert into milestone (referral_id, kind, on_date, round, created_at)
  values (new.referral_id, left_behind, portal_today(),
    (select coalesce(max(v.version), 1) from referral_version v where v.referral_id = new.referral_id), portal_clock());
  if tg_table_name = 'referral_version' then
    update referral set team_until = 'infinity', inbox_team_id = team_id, sharing_open = true,
      promised_on = coalesce((to_jsonb(new) -> 'content' ->> 'promisedOn')::date, promised_on) where id = new.referral_id and family_id is null;
  elsif tg_table_name = 'advice' then
    update referral set team_until = portal_now() + interval '30 days' where id = new.referral_id;
  end if;
  return null;
end $$;
