-- The next mail that is to be sent, held until the end of this transaction; none that another process holds. To whom the role or the account is no longer, it
-- is not sent.
create function access.take_mail() returns table (id uuid, membership_id uuid, address text, role text, turns smallint, nears smallint, passeds smallint, tries smallint)
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
begin
  perform access.must_be_task('mail');
  update mail x set state = 'dropped', ended_at = portal_now() where x.id in (
    select l.id from mail l join membership m on m.id = l.membership_id
    where l.state = 'waiting' and l.next_try_at <= portal_now() and not (access.active(m)
      and exists (select from account a where a.id = m.person_id and a.password_hash is not null and not a.is_second))
    for update of l skip locked);
  return query select l.id, l.membership_id, a.email, m.role, l.turns, l.nears, l.passeds, l.tries
  from mail l join membership m on m.id = l.membership_id join account a on a.id = m.person_id
  where l.state = 'waiting' and l.next_try_at <= portal_now()
  order by l.next_try_at, l.id limit 1 for update of l skip locked;
end $$;
grant execute on function access.take_mail to portal_jobs;
