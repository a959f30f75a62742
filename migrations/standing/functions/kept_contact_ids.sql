-- Whose contact the actor keeps: the schools and teams that it looks after, and as a keeper of the region, together with the others, the
-- municipalities that have no team here: a parent there would else find nobody.
create or replace function kept_contact_ids() returns uuid[] language plpgsql stable as $$
begin
  return array(
    select o.id from organisation o
    where o.id = any ((select administered_ids())::uuid[]) and o.kind in ('school', 'team')
    union all
    select m.id from organisation m
    where (select region_keeper()) is not null and m.kind = 'municipality' and m.subregion is not null
      and not exists (select from organisation t where t.parent_id = m.id and t.kind = 'team'));
end $$;
grant execute on function kept_contact_ids to portal_app;
