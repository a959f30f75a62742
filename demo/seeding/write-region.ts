// Writes the whole region in the order that keys and triggers ask for, and then puts the story's days right.
import type { OwnerAsk } from '../../src/database/owner.ts';
import type { Day } from '../../src/calendar/days.ts';
import { addContacts } from './contacts.ts';
import { fileOf, type File } from './child-files.ts';
import { addOrganisations, addPeople } from './organisations.ts';
import { addPreparation } from './referral-preparation.ts';
import { addPupils } from './pupils.ts';
import { addSchoolLayer } from './school-layer.ts';
import { addSharedLayer, PLANNED } from './shared-layer.ts';
import { insertAll, newWorld, type Row, type World } from './rows-made.ts';

/** A name after the colon is a later turn of the same table. */
const ORDER = [
  'organisation',
  'own_free_day',
  'listed_school',
  'contact',
  'person',
  'account',
  'membership',
  'school_group',
  'group_teacher',
  'pupil',
  'guardian',
  'guardian_contact',
  'guardians_version',
  'trajectory',
  'school_entry',
  'school_entry_apart',
  'signal_move',
  'consent',
  'consent_reason',
  'refusal_follow_up',
  'referral_preparation',
  'parents_reading',
  'referral',
  'referral_version',
  'question',
  'question:answer',
  'advice',
  'referral_version:second',
  'referral_contacts',
  'milestone',
  'family',
  'care_case',
  'assignment',
  'feedback',
  'contact_note',
  'family_partner',
  'plan_version',
  'care_entry',
  'plan_standing',
  'help_standing',
  'schooldeel_entry',
  'schooldeel_standing',
  'consent_withdrawal',
  'trajectory_end',
  'trajectory_end_reason',
];

export async function writeRegion(ask: OwnerAsk, today: Day, passwordHash: string): Promise<void> {
  const world = newWorld(today);
  const known = await knownMunicipalities(ask);
  addOrganisations(world, known);
  addContacts(world, known);
  addPeople(world, passwordHash);
  const children = addPupils(world);
  const files = children.map((child) => fileOf(world, child));
  for (const file of files) {
    addSchoolLayer(world, file, files);
    addPreparation(world, file);
    addSharedLayer(world, file);
  }
  for (const turn of ORDER) await writeTurn(ask, world, turn);
  await moveAway(ask, files);
  await putDaysRight(ask, world.take(PLANNED));
}

async function knownMunicipalities(ask: OwnerAsk): Promise<Map<string, string>> {
  const rows = await ask(`select cbs_code, id from organisation where kind = 'municipality'`);
  return new Map(rows.map(({ cbs_code, id }) => [String(cbs_code), String(id)]));
}

async function writeTurn(ask: OwnerAsk, world: World, turn: string): Promise<void> {
  const [table = ''] = turn.split(':');
  const rows = world.take(turn);
  if (turn === 'question:answer') await answer(ask, rows);
  else if (turn === 'plan_standing' || turn === 'help_standing')
    await insertAll(ask, table, rows.map(withoutId));
  else await insertAll(ask, table, rows);
}

/** A row a family, or a help: that is its key. */
const withoutId = ({ id: _id, ...row }: Row): Row => row;

const answer = (ask: OwnerAsk, rows: readonly Row[]) =>
  ask(
    `update question q set answer = a.answer, answered_at = a.answered_at, answered_by = a.answered_by
     from jsonb_populate_recordset(null::question, $1::jsonb) a where a.id = q.id`,
    [JSON.stringify(rows)],
  );

/** Children who go to another school: their traject ends by itself. */
async function moveAway(ask: OwnerAsk, files: readonly File[]): Promise<void> {
  const moved = files.filter(({ state }) => state === 'ended:moved');
  const rows = moved.map(({ child, days }) => ({ id: child.id, left_on: days.ended }));
  await ask(
    `update pupil p set left_on = m.left_on
     from jsonb_populate_recordset(null::pupil, $1::jsonb) m where m.id = p.id`,
    [JSON.stringify(rows)],
  );
}

/** Triggers wrote today; the story says when it was. */
async function putDaysRight(ask: OwnerAsk, planned: readonly Row[]): Promise<void> {
  await ask(
    `with planned as (
       select p.*, row_number() over (partition by p.referral_id, p.kind order by p.created_at) as place
       from jsonb_populate_recordset(null::milestone, $1::jsonb) p),
     left_behind as (
       select m.id, m.referral_id, m.kind, row_number() over (partition by m.referral_id, m.kind order by m.created_at, m.id) as place
       from milestone m)
     update milestone m set on_date = p.on_date, round = p.round, created_at = p.created_at,
       author_person_id = p.author_person_id, author_name = p.author_name, author_role = p.author_role
     from left_behind l join planned p using (referral_id, kind, place) where l.id = m.id`,
    [JSON.stringify(planned)],
  );
  for (const statement of LATER_DAYS) await ask(statement);
}

const LATER_DAYS = [
  `update ground g set starts_at = a.created_at from assignment a where g.source_id = a.id`,
  `update referral r set team_until = a.created_at + interval '30 days'
   from advice a where a.referral_id = r.id and r.team_until <> 'infinity'`,
  `update trajectory_end set created_at = access.day_start(ended_on) + interval '16 hours' where author_role = 'system'`,
  `update milestone m set on_date = (p.created_at at time zone 'Europe/Amsterdam')::date, created_at = p.created_at,
     author_person_id = p.author_person_id, author_name = p.author_name, author_role = p.author_role
   from referral r join plan_version p on p.family_id = r.family_id and p.version = 1 where m.referral_id = r.id and m.kind = 'plan'`,
  `update milestone m set created_at = e.created_at, author_person_id = e.author_person_id, author_name = e.author_name, author_role = e.author_role
   from care_entry e where e.id in (m.help_news_id, m.looked_id)`,
  `update milestone m set created_at = e.created_at, author_person_id = e.author_person_id, author_name = e.author_name, author_role = e.author_role
   from (select distinct on (referral_id, kind, step in ('yes', 'otherwise', 'no'), happened_on) * from schooldeel_entry
     where kind = 'schooldeel_agreement' or step in ('yes', 'otherwise', 'no', 'ended')
     order by referral_id, kind, step in ('yes', 'otherwise', 'no'), happened_on, created_at) e
   where m.referral_id = e.referral_id and m.on_date = e.happened_on
     and m.kind = case when e.kind = 'schooldeel_agreement' then 'schooldeel_agreed' when e.step = 'ended' then 'schooldeel_ended' else 'schooldeel_answered' end`,
  `update milestone m set created_at = e.created_at, author_person_id = e.author_person_id, author_name = e.author_name, author_role = e.author_role
   from care_entry e where m.kind = case e.kind when 'care_end' then 'closed' when 'care_reopening' then 'reopened' end and e.answers -> 'children' ? m.referral_id::text`,
  ...['school_entry', 'contact_note'].map(
    (table) =>
      `update ${table} old set superseded_at = new.created_at from ${table} new where new.corrects_id = old.id`,
  ),
];
