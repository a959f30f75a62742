-- Whether what a notice tells of still waits for that person: the same task, and of a day the same day, which comes near only until it has passed.
create function access.still_waits(n mail_notice) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public set jit = off as $$
begin
  return exists (select from access.whose_turn(array[n.subject_id], array[n.subject_id], array[n.subject_id]) w
    where w.membership_id = n.membership_id and case n.kind
      when 'turn' then starts_with(n.occasion, left(w.task, 160) || ' ')
      when 'near' then w.until >= portal_today() and n.occasion = left(w.task, 180) || ' ' || w.until
      else n.occasion = left(w.task, 180) || ' ' || w.until end);
end $$;
revoke execute on function access.still_waits from public;
