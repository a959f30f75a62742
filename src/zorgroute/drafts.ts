// What did I begin to write and not send? My drafts, each with the form it stands in and the child or family it is about.

import { z } from 'zod';

import { many, sql, uuid } from '../database/sql.ts';
import { clockTime, dayIn, shortDay } from '../forms/dates.ts';
import { PAGES } from './referrals/pages.ts';

const OwnDraft = z.object({
  place: z.string(),
  savedAt: z.date(),
  pupilId: uuid.nullable(),
  callName: z.string().nullable(),
  prefix: z.string().nullable(),
  familyName: z.string().nullable(),
});
export type OwnDraft = z.output<typeof OwnDraft>;

const MOST = 25;

/** The newest first; of whom I may not see any more, row-level security hides the draft too. */
export const listOwnDrafts = () =>
  many(
    OwnDraft,
    sql`
    select d.place, d.saved_at, d.pupil_id, p.call_name, p.prefix, p.family_name
    from draft d left join pupil p on p.id = d.pupil_id
    where d.membership_id = actor_membership() and d.expires_at > now()
    order by d.saved_at desc, d.place limit ${MOST}::int`,
  );

const FORMS: Record<string, string> = {
  signaal: 'Signaal',
  overleg: 'Overleg op school',
  gesprek: 'Gesprek met ouders',
  antwoord: 'Antwoord aan het team',
  vraag: 'Vraag aan de school',
  advies: 'Teruggeven met advies',
  terugkoppeling: 'Terugkoppeling aan de school',
  contact: 'Contact met het gezin',
  afsluiting: 'Afsluiten',
  heropening: 'Heropenen',
  correctie: 'Correctie',
};

/** "Gesprek met ouders", "Aanmelding: de vraag"; of any other form, that it is one. */
export function formAt(place: string): string {
  const last = place.split('/').at(-1) ?? '';
  const page = place.includes('/aanmelding/') ? PAGES.find(({ slug }) => slug === last) : undefined;
  if (page) return `Aanmelding: ${page.title.toLowerCase()}`;
  return FORMS[last] ?? 'Een formulier';
}

export const savedWhen = ({ savedAt }: OwnDraft, today: string): string =>
  `concept van ${shortDay(dayIn(savedAt), today)}, ${clockTime(savedAt)}`;
