-- A mail that waited tells of what still waits, and is dropped when that is nothing.
create function access.recount_mail(waiting uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  still record;
begin
  if not exists (select from mail_notice n where n.mail_id = waiting) then
    return;
  end if;
  select count(distinct n.subject_id) filter (where n.kind = 'turn') as turns, count(*) filter (where n.kind = 'near') as nears,
    count(*) filter (where n.kind = 'passed') as passeds
  into still from mail_notice n where n.mail_id = waiting and access.still_waits(n);
  if still.turns + still.nears + still.passeds = 0 then
    update mail l set state = 'dropped', ended_at = portal_now() where l.id = waiting;
  else
    update mail l set turns = still.turns, nears = still.nears, passeds = still.passeds
    where l.id = waiting and (l.turns, l.nears, l.passeds) is distinct from (still.turns, still.nears, still.passeds);
  end if;
end $$;
revoke execute on function access.recount_mail from public;
