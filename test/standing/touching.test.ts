import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { addDays } from '../../src/calendar/days.ts';
import { presentDay } from '../clock.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { makeWorld } from '../world.ts';
import { ALL_AS_DERIVED, differencesIn } from './rows.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** Tables that the facts read and whose changes move no traject, and why. */
const MOVES_NOTHING = {
  school_group: 'only the name of the group, which no row keeps',
};

test('every table that the facts are read from touches what it is about', async () => {
  const read = await portal.database.owner<{ name: string }>(`
    with recursive parts (oid, kind) as (
      select c.oid, c.relkind from pg_class c where c.relname in ('trajectory_facts', 'referral_facts') and c.relnamespace = 'public'::regnamespace
      union select c.oid, c.relkind from parts p join pg_rewrite w on w.ev_class = p.oid and p.kind = 'v'
        join pg_depend d on d.objid = w.oid and d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
        join pg_class c on c.oid = d.refobjid)
    select oid::regclass::text as name from parts where kind <> 'v' order by 1`);
  const touching = await portal.database.owner<{ name: string }>(
    `select distinct tgrelid::regclass::text as name from pg_trigger where tgname like 'touch_standing%'`,
  );

  const untouched = read.map(({ name }) => name).filter((name) => !touching.some((one) => one.name === name));
  expect(untouched).toEqual(Object.keys(MOVES_NOTHING));
});

describe('what the owner changes', () => {
  const STUDY_WEEKS = 'Studieweken van een ander bestuur';
  let world: Awaited<ReturnType<typeof makeWorld>>;

  beforeAll(async () => {
    world = await makeWorld(portal.database);
    await make.insert('own_free_day', {
      organisation_id: await make.organisation('board'),
      name: STUDY_WEEKS,
      from_day: addDays(presentDay(), 1),
      until_day: addDays(presentDay(), 28),
    });
  });
  beforeEach(() => portal.database.settle());

  /** A change of each table, of each kind that moves a traject; `$1` is the referral where it says so, else the traject. Days without school first: what ended has no last day. */
  const CHANGES: Record<string, string> = {
    'a day without school': `insert into own_free_day (organisation_id, name, from_day, until_day) select school_id, 'Studiedagen', portal_today() + 1, portal_today() + 4 from trajectory where id = $1 on conflict do nothing`,
    'a school of another board': `update organisation set parent_id = (select organisation_id from own_free_day where name = '${STUDY_WEEKS}')
      where id = (select school_id from trajectory where id = $1::uuid)`,
    'a signal that is seen earlier': `update school_entry set happened_on = '2025-12-01', first_saved_at = '2025-12-01' where kind = 'signal' and trajectory_id = $1`,
    'a signal that is struck': `update school_entry set struck_at = portal_now(), struck_by = 'X', strike_reason = 'X' where kind = 'signal' and trajectory_id = $1`,
    'a consultation that is later': `update school_entry set happened_on = '2026-01-20', answers = answers || '{"decision": "enough"}' where kind = 'consultation' and trajectory_id = $1`,
    'a consultation that is gone': `delete from school_entry where kind = 'consultation' and trajectory_id = $1`,
    'a talk with another outcome': `update school_entry set answers = answers || '{"outcome": "no_referral"}' where kind = 'conversation' and trajectory_id = $1`,
    'a consent that ends': `update consent set ends_on = '2026-01-13' where trajectory_id = $1`,
    'a consent that is gone': `delete from consent where trajectory_id = $1`,
    'a preparation of another day': `update referral_preparation set created_at = '2026-01-30', changed_at = '2026-01-30' where trajectory_id = $1`,
    'a guardian without custody': `update guardian set custody = 'no' where pupil_id = (select pupil_id from trajectory where id = $1)`,
    'parents who live apart': `update guardians_version set parents_live_apart = true where id = (select pupil_id from trajectory where id = $1)`,
    'another birth date': `update pupil set birth_date = '2011-01-01' where id = (select pupil_id from trajectory where id = $1)`,
    'no residence': `update pupil set residence_id = null where id = (select pupil_id from trajectory where id = $1)`,
    'a traject that ended': `update trajectory set outcome = 'closed', ended_on = '2026-02-02' where id = $1`,
    'a milestone of another day': `update milestone set on_date = '2026-01-02' where referral_id = $1`,
    'a milestone that is gone': `delete from milestone where referral_id = $1 and kind = 'first_contact'`,
    'feedback of another day': `update feedback set next_feedback_on = '2026-12-24' where referral_id = $1`,
    'an assignment that ended': `update assignment set ended_at = portal_now() where referral_id = $1`,
    'help that ended': `update care_case set closed_on = '2026-02-02' where referral_id = $1`,
    'a promise of another day': `update referral set promised_on = '2026-12-24' where id = $1`,
    'sharing that stopped': `update referral set sharing_open = false where id = $1`,
  };

  test.each(Object.keys(CHANGES))('%s moves what it is about, and the portal settles it', async (name) => {
    const text = CHANGES[name] ?? '';
    for (const { trajectoryId, referralId } of [
      { trajectoryId: world.atSchool.trajectoryId, referralId: world.sent.referralId },
      { trajectoryId: world.sent.trajectoryId, referralId: world.helped.referralId },
      { trajectoryId: world.returned.trajectoryId, referralId: world.returned.referralId },
    ]) {
      const isOfReferral = /referral_id = \$1|update referral set/.test(text);
      await portal.database.owner(text, [isOfReferral ? referralId : trajectoryId]);
    }

    await portal.database.settle();

    expect(await differencesIn(portal.database)).toEqual(ALL_AS_DERIVED);
  });

  test('a traject that is destroyed takes its row and its count along', async () => {
    const { trajectoryId } = world.returned;

    await portal.database.owner('delete from trajectory where id = $1', [trajectoryId]);
    await portal.database.settle();

    const rows = await portal.database.owner('select 1 from standing where trajectory_id = $1', [
      trajectoryId,
    ]);
    expect(rows).toEqual([]);
    expect(await differencesIn(portal.database)).toEqual(ALL_AS_DERIVED);
  });

  test('a signal that moves to another traject moves the one that it left as well', async () => {
    const { trajectoryId, signalId } = world.atSchool;
    await portal.database.owner(`update school_entry set trajectory_id = $2, pupil_id = $3 where id = $1`, [
      signalId,
      world.sent.trajectoryId,
      world.sent.pupilId,
    ]);

    const touched = await portal.database.owner<{ id: string }>('select id from standing_due');
    await portal.database.settle();

    expect(touched.map(({ id }) => id)).toEqual(
      expect.arrayContaining([trajectoryId, world.sent.trajectoryId]),
    );
    expect(await differencesIn(portal.database)).toEqual(ALL_AS_DERIVED);
  });

  test('a second team in a municipality, which changes who receives, is settled by the portal and not by who adds it', async () => {
    await make.insert('organisation', {
      kind: 'team',
      name: 'Tweede team',
      parent_id: world.team.municipalityId,
    });
    const [waiting] = await portal.database.owner<{ count: number; touched: number }>(
      'select count(*)::int, count(touched_by)::int as touched from standing_due',
    );

    await portal.database.settle();

    expect(waiting).toMatchObject({ touched: 0 });
    expect(waiting?.count).toBeGreaterThan(0);
    expect(await differencesIn(portal.database)).toEqual(ALL_AS_DERIVED);
  });

  test('rights never wait: who may read a row is what the traject and the referral say at once', async () => {
    const { trajectoryId } = world.atSchool;
    const { referralId } = world.sent;
    const family = await make.insert('family', { team_id: world.team.id, name: 'Ander gezin' });
    const moved = await make.school();

    await portal.database.owner('update trajectory set school_id = $2 where id = $1', [
      trajectoryId,
      moved.id,
    ]);
    await portal.database.owner(
      `update referral set inbox_team_id = null, family_id = $2, sharing_open = false where id = $1`,
      [referralId, family],
    );

    expect(
      await portal.database.owner('select school_id from standing where trajectory_id = $1', [trajectoryId]),
    ).toEqual([{ school_id: moved.id }]);
    expect(
      await portal.database.owner(
        'select inbox_team_id, family_id, sharing_open from team_standing where referral_id = $1',
        [referralId],
      ),
    ).toEqual([{ inbox_team_id: null, family_id: family, sharing_open: false }]);
  });
});
