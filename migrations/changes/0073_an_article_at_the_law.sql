-- A link that names an article of a law leads to that article, not to the first page of the law. Two articles are two links. A text that a person
-- wrote or changed stays as it is; what the portal wrote itself gets a next version, on the day it had.

insert into content_version (block_id, number, title, body, checked_on, author_name, author_organisation_id)
select newest.block_id, newest.number + 1, newest.title, changed.body, newest.checked_on, 'het portaal zelf', null
from (
  select distinct on (v.block_id) v.block_id, v.number, v.title, v.body, v.checked_on
  from content_version v
  where not exists (
    select from content_version w
    where w.block_id = v.block_id and not (w.author_name = 'het portaal zelf' and w.author_organisation_id is null))
  order by v.block_id, v.number desc
) newest
cross join lateral (select regexp_replace(newest.body,
  '\[([^]]*)artikelen ([0-9][0-9a-z.:]*) en ([0-9][0-9a-z.:]*)\]\(https://wetten\.overheid\.nl/(BWBR\d+)\)',
  '[\1artikel \2](https://wetten.overheid.nl/\4) en [artikel \3](https://wetten.overheid.nl/\4)', 'g') as body) apart
cross join lateral (select regexp_replace(apart.body,
  '\[([^]]*artikel ([0-9][0-9a-z.:]*))\]\(https://wetten\.overheid\.nl/(BWBR\d+)\)',
  '[\1](https://wetten.overheid.nl/jci1.3:c:\3&artikel=\2)', 'g') as body) in_dutch_law
cross join lateral (select replace(in_dutch_law.body,
  '[AVG, artikelen 12 en 16](https://eur-lex.europa.eu/eli/reg/2016/679/oj)',
  '[AVG, artikel 12](https://eur-lex.europa.eu/eli/reg/2016/679/art_12/oj) en [artikel 16](https://eur-lex.europa.eu/eli/reg/2016/679/art_16/oj)'
) as body) changed
where changed.body <> newest.body;
