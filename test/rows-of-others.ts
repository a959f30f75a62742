// A region around the demo, for what only shows when tables are large: rows that belong to nobody there.

import type { Owned } from './database.ts';

/**
 * Copies what each table holds until it has this many rows more. Every id in the copies of a number is
 * new in the same way, so that they belong together and to nobody in the demo; nothing fires. A row that would be there twice in another
 * way is left out.
 */
export async function addRowsOfOthers(database: Owned, count: number): Promise<void> {
  await database.owner(
    `
    do $$
    declare one record; begin
      set local session_replication_role = replica;
      for one in
        select c.oid::regclass as name,
          string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns,
          string_agg(case when a.atttypid = 'uuid'::regtype then format('md5(%I::text || n)::uuid', a.attname)
            when a.atttypid = 'bytea'::regtype and unique_alone.attname is not null then 'sha256(gen_random_uuid()::text::bytea)'
            else quote_ident(a.attname) end, ', ' order by a.attnum) as copied
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
          left join lateral (select a.attname from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any (i.indkey) limit 1) unique_alone on true
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        group by c.oid having bool_or(a.atttypid = 'uuid'::regtype)
      loop
        execute format('insert into %1$s (%2$s) select %3$s from (select * from %1$s limit 50) a, generate_series(1, %4$s) n on conflict do nothing',
          one.name, one.columns, one.copied, count_of_others);
      end loop;
    end $$`.replaceAll('count_of_others', String(Math.ceil(count / 50))),
  );
  await database.owner('analyze');
}
