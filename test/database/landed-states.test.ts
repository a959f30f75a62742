// Does a database of a state that landed start on today's form, with its data?

import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { migrate } from '../../src/database/migrate.ts';
import { readChecksums } from '../../src/database/migrations/checksums.ts';
import { readPages } from '../../src/database/printed/folder.ts';
import { findDrift, printPages } from '../../src/database/printed/pages.ts';
import type { TestDatabase } from '../database.ts';
import { startPortal, type Portal } from '../portal.ts';
import { databaseOf, STATES } from './landed/states.ts';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** It names tables, and holds nothing of anybody: of four tables became two. */
const LIST_OF_TABLES = 'school_layer_table';
/** Row for row. */
const CAME_FROM = {
  school_entry: ['signal', 'consultation', 'parent_conversation'],
  school_entry_apart: ['safety_choice'],
};

describe.each(STATES)('a database of %s', (state) => {
  let portal: Portal;
  let rowsBefore: Map<string, number>;
  let corrected: Corrected;
  let drafted: Drafted;

  beforeAll(async () => {
    const database = await databaseOf(state);
    rowsBefore = await countRows(database);
    corrected = await findCorrected(database);
    drafted = await keepDrafts(database);
    await migrate(database.ownerUrl, migrations);
    portal = await startPortal({ database });
  });
  afterAll(() => portal.stop());

  test('prints the pages that a new one prints', async () => {
    const committed = await readPages(path.join(migrations, 'tables'));

    expect(findDrift(await printPages(portal.database.ownerUrl), committed)).toEqual([]);
  });

  test('has nothing left to do at the next start', async () => {
    expect(await migrate(portal.database.ownerUrl, migrations)).toEqual([]);
  });

  test('has every row that it had', async () => {
    const rowsAfter = await countRows(portal.database);

    const kept = [...rowsBefore].filter(([table]) => rowsAfter.has(table));
    expect(kept.length).toBeGreaterThan(30);
    for (const [table, count] of kept.filter(([name]) => name !== LIST_OF_TABLES))
      expect(rowsAfter.get(table), table).toBeGreaterThanOrEqual(count);
    for (const [table, earlier] of Object.entries(CAME_FROM)) {
      const counts = earlier.map((name) => rowsBefore.get(name) ?? 0);
      expect(Math.min(...counts), earlier.join()).toBeGreaterThan(0);
      expect(rowsAfter.get(table), table).toBe(counts.reduce((sum, count) => sum + count));
    }
  });

  test('an intern begeleider reads what she corrected, with the note about safety; a teacher reads the text alone', async () => {
    const counsellor = await portal.as(corrected.counsellor);
    const teacher = await portal.as(corrected.teacher);

    const asCounsellor = await counsellor.get(`/leerlingen/${corrected.aboutSafety}/verloop`);
    const asTeacher = await teacher.get(`/leerlingen/${corrected.aboutSafety}/verloop`);

    expect(asCounsellor.html).toContain('met de dag erbij: maandag');
    expect(asCounsellor.html).toContain('Stap 1 van de meldcode is gezet.');
    expect(asTeacher.html).toContain('met de dag erbij: maandag');
  });

  test('what was kept of the pages of a referral in preparation stands on the pages of today, with what was saved beside it', async () => {
    const visitor = await portal.as(drafted.membership);
    const list = `/trajecten/${drafted.trajectory}/aanmelding`;

    const page = await visitor.get(`${list}/wat-er-speelt`);
    const former = await visitor.get(`${list}/wat-is-geprobeerd`);
    const work = await visitor.get('/werk');

    for (const text of ['Een half <verhaal>.', 'Nog "dit" geprobeerd.', 'Wie er helpt, stond er al.'])
      expect(page.html).toContain(text.replace('<', '&lt;').replace('>', '&gt;').replaceAll('"', '&#34;'));
    expect(page.html).toContain('value="soon" checked');
    expect(former.location).toBe(`${list}/wat-er-speelt#veld-tried`);
    expect(work.html).toContain(`href="${list}/wat-er-speelt"`);
    expect(work.html).not.toContain(`href="${list}/aanleiding"`);
  });

  test('a signal that two people corrected, another consultation, a conversation and a contact note read as they were corrected', async () => {
    const counsellor = await portal.as(corrected.counsellor);
    const casemanager = await portal.as(corrected.standIn);

    const signal = await counsellor.get(`/leerlingen/${corrected.aboutWords}/verloop`);
    const talks = await counsellor.get(`/leerlingen/${corrected.aboutTalks}/verloop`);
    const family = await casemanager.get(`/gezinnen/${corrected.family}`);

    expect(signal.html).toContain('in de gang');
    expect(signal.html).toContain('Ik wist het even niet meer.');
    expect(talks.html).toContain('Elke ochtend een kort gesprek bij binnenkomst.');
    expect(talks.html).toContain('Over twee weken spreken we elkaar weer.');
    expect(family.html).toContain('met moeder en oma samen');
  });
});

test('a database between two states that landed gets what it lacks as well', async () => {
  const database = await databaseOf('601072a');
  try {
    const line = await readChecksums(path.join(migrations, 'before/applied.sha256'));
    for (const { name, sha256 } of line.slice(12, 15)) {
      await database.owner(await fs.readFile(path.join(migrations, 'before', name), 'utf8'));
      await database.owner('insert into migration.applied (name, sha256) values ($1, $2)', [name, sha256]);
    }

    await migrate(database.ownerUrl, migrations);

    const committed = await readPages(path.join(migrations, 'tables'));
    expect(findDrift(await printPages(database.ownerUrl), committed)).toEqual([]);
  } finally {
    await database.drop();
  }
});

test('a database made by files that never landed is refused, and stays as it was', async () => {
  const database = await databaseOf('601072a');
  try {
    await database.owner(`update migration.applied set sha256 = 'other' where name = '0012_upkeep.sql'`);
    const before = await countRows(database);

    await expect(migrate(database.ownerUrl, migrations)).rejects.toThrow(
      'Migration 0012_upkeep.sql of this database never landed in this form.',
    );
    expect(await countRows(database)).toEqual(before);

    await database.owner(`delete from migration.applied where name = '0012_upkeep.sql'`);
    await expect(migrate(database.ownerUrl, migrations)).rejects.toThrow(
      'This database stopped before 0012_upkeep.sql, which is no state that ever landed.',
    );
  } finally {
    await database.drop();
  }
});

async function countRows({ owner }: TestDatabase) {
  const tables = await owner<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace order by 1`,
  );
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const [row] = await owner<{ count: number }>(`select count(*)::int as count from ${name}`);
    counts.set(name, row?.count ?? 0);
  }
  return counts;
}

type Drafted = { membership: string; trajectory: string };

/** Of two pages of before, by an intern begeleider whose colleague saved a third and a fourth. */
async function keepDrafts({ owner }: TestDatabase): Promise<Drafted> {
  const [found] = await owner<Drafted & { person: string }>(
    `select n.trajectory_id as trajectory, m.id as membership, m.person_id as person from referral_preparation n
     join trajectory t on t.id = n.trajectory_id
     join membership m on m.organisation_id = t.school_id and m.role = 'intern_begeleider' and coalesce(m.ends_on, 'infinity') > now()
     where t.outcome is null and not exists (select from referral r where r.trajectory_id = t.id) limit 1`,
  );
  if (!found) throw new Error('No referral in preparation');
  await owner(
    `update referral_preparation set version = version + 2, answers = answers - 'aanleiding' - 'wat-is-geprobeerd'
       || jsonb_build_object('betrokken-hulp', jsonb_build_object('involved', 'Wie er helpt, stond er al.', 'version', version + 1),
         'waarom-nu', jsonb_build_object('urgency', 'soon', 'whyNow', 'Het wordt erger.', 'version', version + 2)) where trajectory_id = $1`,
    [found.trajectory],
  );
  const draft = (slug: string, fields: Record<string, string>) =>
    owner(
      'insert into draft (membership_id, person_id, place, fields, expires_at) values ($1, $2, $3, $4, $5)',
      [
        ...[found.membership, found.person, `/trajecten/${found.trajectory}/aanmelding/${slug}`],
        ...[JSON.stringify({ version: '99', ...fields }), '2999-01-01'],
      ],
    );
  await draft('aanleiding', { reason: 'Een half <verhaal>.' });
  await draft('wat-is-geprobeerd', { tried: 'Nog "dit" geprobeerd.' });
  return found;
}

type Corrected = {
  counsellor: string;
  teacher: string;
  standIn: string;
  aboutSafety: string;
  aboutWords: string;
  aboutTalks: string;
  family: string;
};

/** Asked of the old tables: children and families by what was corrected there, memberships by who wrote. */
async function findCorrected({ owner }: TestDatabase): Promise<Corrected> {
  const [row] = await owner<Corrected>(
    `select c.pupil_id as "aboutSafety", s.pupil_id as "aboutWords", v.pupil_id as "aboutTalks", n.family_id as family,
       (select id from membership m where m.person_id = c.author_person_id and m.role = 'intern_begeleider' limit 1) as counsellor,
       (select id from membership m where m.person_id = first.author_person_id and m.role = 'teacher' limit 1) as teacher,
       (select g.membership_id from ground g where g.person_id = n.author_person_id and g.subject_kind = 'family'
          and g.subject_id = n.family_id limit 1) as "standIn"
     from consultation c join consultation first on first.id = c.corrects_id, signal s, parent_conversation v, contact_note n
     where c.correction_reason = 'De dag stond er niet bij.'
       and s.correction_reason = 'De woorden van het kind stonden er niet bij.'
       and v.correction_reason = 'Dit ontbrak nog.' and n.note like 'Verbeterd: %' and n.corrects_id is not null`,
  );
  if (!row) throw new Error('The dump holds no corrections.');
  return row;
}
