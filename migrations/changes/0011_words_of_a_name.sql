-- A child is found by every word of its name, as it is written and in plain letters: one column that the database makes of the names itself.

create function search_words(call_name text, prefix text, family_name text) returns text language sql immutable parallel safe
  return (
    with written as (
      select lower(regexp_replace(normalize(concat_ws(' ', call_name, prefix, family_name), NFKD), '[\u0300-\u036f]', '', 'g')) as names
    ), plain as (
      select replace(replace(replace(replace(translate(names, 'łøđðħŧı’‘ʼ`‐–—', 'loddhti''''''''---'),
        'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th') as names
      from written
    )
    select regexp_replace(concat(' ', names, ' ', regexp_replace(names, '[''-]', '', 'g'), ' ',
      regexp_replace(lower(prefix), '([a-z])[a-z]*[^a-z]*', '\1', 'g'), ' '), '[^a-z0-9\u0080-\U0010FFFF]+', ' ', 'g')
    from plain
  );

alter table pupil add search_words text not null generated always as (search_words(call_name, prefix, family_name)) stored;

-- Those with letters that have no accent to take off were kept with them.
update pupil set search_call = replace(replace(replace(replace(translate(search_call, 'łøđðħŧı', 'loddhti'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'),
  search_family = replace(replace(replace(replace(translate(search_family, 'łøđðħŧı', 'loddhti'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th')
where search_call || search_family ~ '[łøđðħŧıæœßþ]';
