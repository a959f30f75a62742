-- Which text each version was, as a fingerprint: whoever read a text has read it, whatever number it has now.
alter table referral_preparation add column texts jsonb not null default '{}';
comment on column referral_preparation.texts is 'By version the md5 of what was written on the pages: not who saved it, when, or to which team it goes.';
update referral_preparation n set texts = jsonb_build_object(n.version::text, md5(coalesce((
  select string_agg(p.key || ' ' || (p.value - 'saved' - 'version')::text, e'\n' order by p.key)
  from jsonb_each(n.answers) p where jsonb_typeof(p.value) = 'object'), '')));
