-- The next mail that is to be sent, held until the end of this transaction; none that another process holds. What waited for another try tells no more than
-- what still waits; to whom the role or the account is no longer, or nothing waits any more, it is not sent.
create function access.take_mail() returns table (id uuid, membership_id uuid, address text, role text, turns smallint, nears smallint, passeds smallint, tries smallint)
language plpgsql security definer set search_path = pg_catalog, public as $$
#variable_conflict use_column
declare
  next_one uuid;
begin
  perform access.must_be_task('mail');
  loop
    select l.id into next_one from mail l where l.state = 'waiting' and l.next_try_at <= portal_now()
    order by l.next_try_at, l.id limit 1 for update of l skip locked;
    exit when not found;
    perform access.recount_mail(next_one);
    return query select l.id, l.membership_id, a.email, m.role, l.turns, l.nears, l.passeds, l.tries
    from mail l join membership m on m.id = l.membership_id join account a on a.id = m.person_id
    where l.id = next_one and l.state = 'waiting' and a.password_hash is not null and not a.is_second;
    exit when found;
    update mail l set state = 'dropped', ended_at = portal_now() where l.id = next_one and l.state = 'waiting';
  end loop;
end $$;
grant execute on function access.take_mail to portal_jobs;
