// Texts for a test: changed at the database itself, as a keeper's form would have left them.

import type { TestDatabase } from '../../database.ts';

type Text = { title?: string; body?: string; checkedOn?: string | null; shown?: boolean };

/** A next version of this text; a new text at the end of its page when there is none. */
export async function writeText(database: TestDatabase, page: string, key: string, text: Text) {
  await database.owner(
    `insert into content_block (page, key, position) select $1, $2, coalesce(max(position), 0) + 1 from content_block where page = $1
     on conflict do nothing`,
    [page, key],
  );
  await database.owner(
    `insert into content_version (block_id, number, title, body, checked_on, shown, author_name)
     select b.id, coalesce(max(v.number), 0) + 1, $3, $4, $5, $6, 'Test' from content_block b left join content_version v on v.block_id = b.id
     where b.page = $1 and b.key = $2 group by b.id`,
    [page, key, text.title ?? 'Titel', text.body ?? 'Tekst.', text.checkedOn ?? null, text.shown ?? true],
  );
}
