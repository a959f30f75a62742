-- Does whoever asks still see what the page at this address is about? By the row-level security of who asks.
create function page_is_open(at_place text) returns boolean language plpgsql stable as $$
declare
  found text[] := regexp_match(at_place,
    '^/(leerlingen|trajecten|gezinnen|aanmeldingen|beheer/leerlingen|beheer/groepen|beheer/mensen)/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(/|$)', 'i');
  about uuid := found[2];
begin
  return case lower(found[1])
    when 'leerlingen' then exists (select from pupil p where p.id = about)
    when 'beheer/leerlingen' then exists (select from pupil p where p.id = about)
    when 'trajecten' then exists (select from trajectory t where t.id = about)
    when 'gezinnen' then exists (select from family f where f.id = about)
    when 'aanmeldingen' then exists (select from referral r where r.id = about)
    when 'beheer/groepen' then exists (select from school_group g where g.id = about)
    when 'beheer/mensen' then exists (select from membership m where m.person_id = about and m.organisation_id = any (administered_ids()))
    else true end;
end $$;
grant execute on function page_is_open to portal_app;
