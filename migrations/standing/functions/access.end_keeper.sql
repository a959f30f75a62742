-- Ends somebody as administrator or privacy officer of an organisation from now on; sessions in that role end with it. With an address somebody else
-- gets the role in the same step. Says what came of it: 'ended', with who comes after; 'last' when nobody would have the role any more and
-- that was not said to be meant; 'unfit' when the one who comes after cannot be that. No row when it is not the actor's to do, or one's own role.
create function access.end_keeper(which uuid, address text, called text, nobody_yet boolean) returns table (outcome text, successor uuid)
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  ending membership;
  comes_after uuid;
begin
  select m.* into ending from membership m where m.id = which and access.active(m) and m.role in ('administrator', 'privacy_officer')
    and m.person_id <> actor_person() and portal_keeper() is not null;
  if not found then
    return;
  end if;
  -- Two keepers who end the last two at once: the second waits, and then finds that it is the last.
  perform from organisation o where o.id in (select coalesce(x.parent_id, x.id) from organisation x where x.id = ending.organisation_id) for update;
  if address is null and not nobody_yet and access.others_in_keeping(which) = 0 then
    return query select 'last', null::uuid;
    return;
  end if;
  if address is not null then
    comes_after := access.name_keeper(ending.organisation_id, address, called, ending.role);
    if comes_after is null or comes_after = ending.person_id then
      return query select 'unfit', null::uuid;
      return;
    end if;
  end if;
  update membership set ends_on = portal_today() - 1 where id = which;
  return query select 'ended', comes_after;
end $$;
grant execute on function access.end_keeper to portal_app;
