// SQL for contact notes. Row-level security narrows every query to what the actor may see.

import { z } from 'zod';

import { day, many, one, run, sql, touchOne, uuid } from '../database/sql.ts';
import type { CorrectionData, NoteData } from './form.ts';

const Note = z.object({
  id: uuid,
  heldOn: day,
  manner: z.string(),
  withWhom: z.string(),
  note: z.string(),
  authorName: z.string(),
  /** Who wrote this version, when that was not the author. */
  correctorName: z.string().nullable(),
  isMine: z.boolean(),
  createdAt: z.date(),
  correctionReason: z.string(),
  isCorrected: z.boolean(),
  isStruck: z.boolean(),
  /** Why it was struck: whoever may still read it, wrote it. */
  strikeReason: z.string().nullable(),
});
const Version = z.object({
  heldOn: day,
  manner: z.string(),
  withWhom: z.string(),
  note: z.string(),
  authorName: z.string(),
  createdAt: z.coerce.date(),
});
const ListedNote = Note.extend({
  /** The versions it replaced, the latest first. */
  earlier: z.array(Version),
});
export type Note = z.output<typeof ListedNote>;

/** 26 notes as they read now, the newest contact first: the 25 to show and whether there are more. */
export const listNotes = (familyId: string, after: string | null) =>
  many(
    ListedNote,
    sql`
    select n.id, n.held_on, n.manner, n.with_whom, n.note, n.author_name, n.corrector_name, coalesce(n.author_person_id = actor_person(), false) as is_mine, n.created_at,
      n.correction_reason, n.corrects_id is not null as is_corrected, n.struck_at is not null as is_struck, n.strike_reason,
      (with recursive version as (
          select x.* from contact_note x where x.id = n.corrects_id
          union all select x.* from contact_note x join version v on x.id = v.corrects_id)
        select coalesce(jsonb_agg(jsonb_build_object('heldOn', v.held_on, 'manner', v.manner, 'withWhom', v.with_whom, 'note', v.note,
          'authorName', coalesce(v.corrector_name, v.author_name), 'createdAt', v.created_at) order by v.created_at desc), '[]') from version v) as earlier
    from contact_note n
    where n.family_id = ${familyId}::uuid and n.superseded_at is null
      and (${after}::uuid is null or (n.held_on, n.created_at, n.id) <
        (select x.held_on, x.created_at, x.id from contact_note x where x.id = ${after}::uuid))
    order by n.held_on desc, n.created_at desc, n.id desc limit 26`,
  );

/** A note that may still be corrected or struck. */
export const findNote = (familyId: string, noteId: string) =>
  one(
    Note,
    sql`
    select n.id, n.held_on, n.manner, n.with_whom, n.note, n.author_name, n.corrector_name, coalesce(n.author_person_id = actor_person(), false) as is_mine, n.created_at,
      n.correction_reason, n.corrects_id is not null as is_corrected, n.superseded_at is not null or n.struck_at is not null as is_struck,
      n.strike_reason
    from contact_note n where n.id = ${noteId}::uuid and n.family_id = ${familyId}::uuid`,
  );

export const insertNote = (familyId: string, { heldOn, manner, withWhom, note }: NoteData) =>
  run(sql`
    insert into contact_note (family_id, held_on, manner, with_whom, note)
    values (${familyId}::uuid, ${heldOn}::date, ${manner}::text, ${withWhom}::text, ${note}::text)`);

/** The first contact of these referrals; one that was noted meanwhile stays as it is. */
export const insertFirstContacts = (referralIds: readonly string[], metOn: string) =>
  run(sql`
    insert into milestone (referral_id, kind, round, on_date)
    select x.referral_id, 'first_contact', x.rounds, ${metOn}::date from referral_facts x
    where x.referral_id = any (${referralIds}::uuid[]) and x.first_contact_on is null`);

export const insertNoteCorrection = (
  familyId: string,
  noteId: string,
  { heldOn, manner, withWhom, note, reason }: CorrectionData,
) =>
  run(sql`
    insert into contact_note (family_id, held_on, manner, with_whom, note, corrects_id, correction_reason)
    values (${familyId}::uuid, ${heldOn}::date, ${manner}::text, ${withWhom}::text, ${note}::text, ${noteId}::uuid, ${reason}::text)`);

/** No row when it is not the actor's own, or struck before. */
export const strikeNote = (noteId: string, reason: string) =>
  touchOne(sql`select from access.strike_note(${noteId}::uuid, ${reason}::text) struck where struck`);
