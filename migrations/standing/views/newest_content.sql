-- Of a referral, from the newest version that was sent and may still be read: the child, whether it is wanted soon, and the languages for
-- which an interpreter is needed; and the municipality that the child moved to. Null is what this reader does not read any more.
create view newest_content with (security_invoker = true) as
select r.id as referral_id, v.child_name, v.is_soon, v.languages, m.name as moved_to_name
from referral r
left join organisation m on m.id = r.moved_to
left join lateral (select x.child_name,
    jsonb_path_exists(x.content, '$.pages[*].answers[*] ? (@.question == "Hoe snel is het nodig?" && @.answer == "Liever snel")') as is_soon,
    (select string_agg(distinct g ->> 'language', ', ') from referral_contacts c, jsonb_array_elements(c.contacts) g
      where c.id = x.id and g ->> 'language' <> '') as languages
  from referral_version x where x.referral_id = r.id order by x.version desc limit 1) v on true;
grant select on newest_content to portal_app;
