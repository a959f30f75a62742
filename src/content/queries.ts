// SQL for whoever keeps the texts of the public pages. Row-level security lets only them read and add versions.

import { z } from 'zod';

import { day, many, one, run, sql, touchOne, uuid } from '../database/sql.ts';
import { overSameVersion } from '../forms/changed-meanwhile.ts';
import type { TextData } from './form.ts';

const Text = z.object({
  id: uuid,
  page: z.string(),
  key: z.string(),
  number: z.number(),
  title: z.string(),
  body: z.string(),
  checkedOn: day.nullable(),
  shown: z.boolean(),
  authorName: z.string(),
  /** Null for the text to begin with, that came with the portal. */
  organisationName: z.string().nullable(),
  createdAt: z.date(),
});
export type Text = z.output<typeof Text>;

/** The newest version of every text, hidden ones too; of one page, or of all. */
export const listTexts = (page: string | null) =>
  many(
    Text,
    sql`
    select b.id, b.page, b.key, v.number, v.title, v.body, v.checked_on, v.shown, v.author_name, o.name as organisation_name, v.created_at
    from content_block b
    join content_version v on v.block_id = b.id and v.number = (select max(n.number) from content_version n where n.block_id = b.id)
    left join organisation o on o.id = v.author_organisation_id
    where ${page}::text is null or b.page = ${page}::text
    order by b.page, b.position, b.key`,
  );

/** A version of a text; the newest when no number is given. @throws NotFound */
export const findText = (page: string, key: string, number: number | null = null) =>
  one(
    Text,
    sql`
    select b.id, b.page, b.key, v.number, v.title, v.body, v.checked_on, v.shown, v.author_name, o.name as organisation_name, v.created_at
    from content_block b
    join content_version v on v.block_id = b.id
      and v.number = coalesce(${number}::integer, (select max(n.number) from content_version n where n.block_id = b.id))
    left join organisation o on o.id = v.author_organisation_id
    where b.page = ${page}::text and b.key = ${key}::text`,
  );

const Step = z.object({
  number: z.number(),
  authorName: z.string(),
  organisationName: z.string().nullable(),
  createdAt: z.date(),
  copyOf: z.number().nullable(),
  shown: z.boolean(),
  otherWords: z.boolean(),
  otherShown: z.boolean(),
});
export type Step = z.output<typeof Step>;

/** How a text became what it is, the newest version first; one more than `most` when there are older ones. */
export const listSteps = (page: string, key: string, most: number) =>
  many(
    Step,
    sql`
    select v.number, v.author_name, o.name as organisation_name, v.created_at, v.copy_of, v.shown,
      coalesce((v.title, v.body) is distinct from (e.title, e.body), false) as other_words,
      coalesce(v.shown is distinct from e.shown, false) as other_shown
    from content_block b
    join content_version v on v.block_id = b.id
    left join content_version e on e.block_id = b.id and e.number = v.number - 1
    left join organisation o on o.id = v.author_organisation_id
    where b.page = ${page}::text and b.key = ${key}::text
    order by v.number desc
    limit ${most + 1}::integer`,
  );

/** The next version. @throws ChangedMeanwhile when another one is the newest than the one that was opened */
export const insertVersion = (
  blockId: string,
  opened: number,
  { title, body, checkedOn, shown }: TextData,
  copyOf: number | null = null,
) =>
  overSameVersion(sql`
    insert into content_version (block_id, number, title, body, checked_on, shown, copy_of)
    select ${blockId}::uuid, ${opened}::integer + 1, ${title}::text, ${body}::text, ${checkedOn}::date, ${shown}::boolean, ${copyOf}::integer
    where ${opened}::integer = (select coalesce(max(number), 0) from content_version where block_id = ${blockId}::uuid)
    on conflict (block_id, number) do nothing`);

/** A new text, the last of its page. @throws NotFound when its key was taken at the same moment */
export const insertBlock = (id: string, page: string, key: string) =>
  touchOne(sql`
    insert into content_block (id, page, key, position)
    select ${id}::uuid, ${page}::text, ${key}::text, coalesce(max(position), 0) + 1 from content_block where page = ${page}::text
    on conflict (page, key) do nothing`);

/** Puts the texts of a page in this order. */
export const orderBlocks = (page: string, keys: readonly string[]) =>
  run(sql`
    update content_block b set position = w.position
    from unnest(${keys}::text[]) with ordinality as w (key, position)
    where b.page = ${page}::text and b.key = w.key`);
