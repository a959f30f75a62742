-- The figures of a board or a municipality: facts without any id, counted by their shape. The step is derived from the shape by the
-- same rule as everywhere; the page withholds what is too small. What was begun by mistake is no traject.
create or replace function access.figures() returns table (shape jsonb, trajectories bigint)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  seen uuid[] := access.organisations_below('figures');
begin
  return query
  select jsonb_build_object('consultation', f.decision,
    'conversation', f.conversation_outcome, 'consultationLast', coalesce(f.consultation_on > f.conversation_on, false),
    'signalSince', coalesce(f.last_signal_on > greatest(f.consultation_on, f.conversation_on), false),
    'sent', f.sent_on is not null, 'returned', f.returned_on is not null,
    'takenUp', coalesce(greatest(f.consultation_on, f.conversation_on) > f.returned_on, false) or f.prepared_since_return
      or coalesce(f.talked_since_return, false),
    'assigned', f.assigned_on is not null, 'firstContact', f.first_contact_on is not null, 'stopped', f.sharing_open is false,
    'outcome', f.outcome), count(*)
  from trajectory_facts f join pupil p on p.id = f.pupil_id left join referral r on r.id = f.referral_id
  where f.outcome is distinct from 'by_mistake'
    and case actor_role() when 'board_member' then p.home_school_id = any (seen) else r.municipality_id = any (seen) end
  group by 1;
end $$;
grant execute on function access.figures to portal_app;
