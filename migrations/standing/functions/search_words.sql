-- The words that a child is found by, each with a space before it: those of the names, those without apostrophe or hyphen (O'Brien,
-- Anne-Marie), and the first letters of the prefix (vd). In plain small letters, as searchable() of the code makes of what is typed.
create or replace function search_words(call_name text, prefix text, family_name text) returns text language sql immutable parallel safe
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
grant execute on function search_words to portal_app;
