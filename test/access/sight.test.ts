// Who sees which row? Every table of the real schema, every actor of two worlds, through the login of the app.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { ALL_ROLES } from '../../src/access/roles.ts';
import { hashOf } from '../../src/access/session-cookie.ts';
import type { TestDatabase } from '../database.ts';
import { factories } from '../factories.ts';
import { sessionFor } from '../portal.ts';
import { becoming, type Query, type Row } from './becoming.ts';
import { makeFullWorld, type FullWorld } from './full-world.ts';
import { twoWorlds } from './two-worlds.ts';

type Actor = keyof FullWorld['people'];
/** A row's name within its table (the child or the kind of organisation it is about) and who of its own world sees it. */
type Readers = Record<string, Actor[]>;

const CHILDREN = ['Anna', 'Bo', 'Cas', 'Dex', 'Eva'];
const IB: Actor[] = ['internBegeleider'];
const SCHOOL: Actor[] = ['teacher', ...IB];
const AT_SCHOOL: Actor[] = ['teacher', 'otherTeacher', 'plusTeacher', 'teacherWithoutAccount', ...IB];
const TEAM: Actor[] = ['worker', 'coordinator'];
const CARE: Actor[] = ['coordinator', 'casemanager', 'standIn'];

const each = (readers: Actor[]): Readers => Object.fromEntries(CHILDREN.map((child) => [child, readers]));
/** The teacher of the plus class sees Anna alone. */
const file: Readers = { ...each(SCHOOL), Anna: [...SCHOOL, 'plusTeacher'] };
const shared = {
  Bo: [...SCHOOL, ...TEAM],
  Cas: [...SCHOOL, ...TEAM],
  Dex: [...SCHOOL, ...CARE],
  Eva: [...SCHOOL, ...CARE],
} satisfies Readers;
const people = {
  school: [...AT_SCHOOL, 'boardAdministrator'],
  team: [...TEAM, 'casemanager', 'standIn', 'otherCasemanager', 'teamAdministrator'],
  partner: ['partner', 'otherPartner'],
  board: ['boardMember', 'boardAdministrator', 'boardOfficer'],
  municipality: ['policyOfficer', 'teamAdministrator', 'municipalityOfficer'],
  region: ['portalKeeper', 'portalOfficer'],
} satisfies Readers;
const part = (readers: Readers, ...names: string[]): Readers =>
  Object.fromEntries(names.map((name) => [name, readers[name] ?? []]));

const ofKind = (kind: string, readers: Readers): Readers =>
  Object.fromEntries(Object.entries(readers).map(([child, who]) => [`${child}, ${kind}`, who]));

/** Of the whole region, whichever world they are in. */
const KEEPERS: Actor[] = ['boardAdministrator', 'teamAdministrator', 'portalKeeper'];

/** The child itself. */
const registered: Readers = Object.fromEntries(
  [...CHILDREN, 'Flip'].map((child) => [
    child,
    [...(file[child] ?? SCHOOL), 'boardAdministrator', 'boardOfficer'],
  ]),
);

const SIGHT: Record<string, Readers | 'everybody' | 'its own person' | 'keepers' | 'no grant'> = {
  organisation: 'everybody',
  team_postcode: 'everybody',
  own_free_day: 'everybody',
  school_free_days: 'everybody',
  person: people,
  membership: people,
  ground: 'its own person',
  submission: 'its own person',
  draft: 'its own person',

  school_group: { school: people.school },
  group_teacher: { school: people.school },
  composed_group_pupil: { Anna: people.school },
  pupil: registered,
  listed_pupil: registered,
  pupil_import: { school: ['boardAdministrator'] },
  school_list_import: { board: ['boardAdministrator'] },
  listed_school: 'everybody',
  guardian: { ...part(file, 'Anna', 'Bo', 'Cas', 'Dex'), Flip: SCHOOL },
  guardian_contact: part(each(IB), 'Anna', 'Bo', 'Cas', 'Dex'),
  guardians_version: part(file, 'Anna', 'Bo', 'Cas', 'Dex'),

  trajectory: file,
  school_entry: {
    ...part(file, 'Anna', 'Bo', 'Cas', 'Dex'),
    'Anna, signal struck': ['teacher', 'boardOfficer'],
    'Anna, consultation struck': [...IB, 'boardOfficer'],
    'Anna, conversation struck': ['teacher', 'boardOfficer'],
  },
  consent: { ...part(file, 'Anna', 'Bo', 'Cas', 'Dex'), 'Anna, struck': [...IB, 'boardOfficer'] },
  school_entry_apart: {
    'Anna, by teacher': SCHOOL,
    'Anna, by intern_begeleider': IB,
    'Anna, by intern_begeleider, struck': IB,
  },
  // The last consultation of Anna is the intern begeleider's own.
  safety_standing: { Anna: IB },
  // Who sees the last consultation and did not write it: the intern begeleider wrote them.
  decided_by_another: {
    Anna: ['teacher', 'plusTeacher'],
    Bo: ['teacher'],
    Cas: ['teacher'],
    Dex: ['teacher'],
  },
  consent_reason: { Anna: IB },
  consent_withdrawal: part(file, 'Anna'),
  refusal_follow_up: part(file, 'Anna'),
  referral_preparation: part(file, 'Anna', 'Bo', 'Cas', 'Dex'),
  parents_reading: part(file, 'Anna', 'Bo', 'Cas', 'Dex'),
  trajectory_end: part(file, 'Anna'),
  trajectory_end_reason: { 'Anna, solved_at_school': [...SCHOOL, 'plusTeacher'], 'Anna, no_referral': IB },
  signal_move: part(file, 'Anna'),
  // A view of what stands in tables above and below, for each kind the readers of its table.
  file_event: {
    ...ofKind('consent', part(file, 'Anna', 'Bo', 'Cas', 'Dex')),
    'Anna, consent struck': [...IB, 'boardOfficer'],
    ...ofKind('withdrawal', part(file, 'Anna')),
    ...ofKind('follow_up', part(file, 'Anna')),
    ...ofKind('end', part(file, 'Anna')),
    ...ofKind('reopening', part(file, 'Anna')),
    ...ofKind('milestone', shared),
  },
  trajectory_facts: file,

  referral: shared,
  referral_version: shared,
  referral_contacts: {
    Bo: [...IB, ...TEAM],
    Cas: [...IB, ...TEAM],
    Dex: [...IB, ...CARE],
    Eva: [...IB, ...CARE],
  },
  question: part(shared, 'Bo', 'Eva'),
  advice: part(shared, 'Cas', 'Eva'),
  assignment: part(shared, 'Dex', 'Eva'),
  feedback: part(shared, 'Dex'),
  // The parents are asked still, of one of them: that is the team's alone.
  schooldeel_entry: {
    ...part(shared, 'Dex'),
    'Dex, struck': ['teacher', 'boardOfficer', 'municipalityOfficer'],
  },
  schooldeel_standing: { ...part(shared, 'Dex'), 'Dex, proposed': CARE },
  schooldeel_today: { ...part(shared, 'Dex'), 'Dex, proposed': CARE },
  milestone: shared,
  milestone_reason: { Eva: CARE },
  referral_facts: shared,
  // Filled where a version may be read: see the phases below.
  newest_content: shared,
  // Where it stands: the school's side, and the team's side from shared rows alone.
  standing: file,
  my_standing: file,
  team_standing: { Bo: TEAM, Cas: TEAM, Dex: CARE, Eva: CARE },
  standing_count: 'no grant',
  standing_due: 'no grant',
  standing_walk: 'no grant',

  // The team's own is a family that no child belongs to any more.
  family: { Dex: [...CARE, 'partner'], Eva: CARE, team: ['coordinator'] },
  care_case: { Dex: CARE, Eva: CARE },
  contact_note: { Dex: CARE, 'Dex, struck': ['casemanager', 'municipalityOfficer'] },
  plan_version: { Dex: CARE },
  plan_standing: { Dex: CARE },
  help_standing: { Dex: CARE },
  care_entry: { Dex: CARE, Eva: CARE, 'Dex, struck': ['casemanager', 'municipalityOfficer'] },
  family_renaming: { Dex: CARE },
  family_move: { Eva: CARE },
  family_partner: { Dex: [...CARE, 'partner'] },

  content_block: 'keepers',
  content_version: 'keepers',

  access_log: {
    'school line': ['boardOfficer'],
    'shared line': ['boardOfficer', 'municipalityOfficer'],
    'care line': ['municipalityOfficer'],
    'line of an actor': ['boardOfficer'],
  },
  account_log: {
    login: ['boardOfficer', 'teacher'],
    switch: ['municipalityOfficer', 'worker'],
    role_given: ['portalOfficer', 'portalKeeper'],
  },
  change_log: 'no grant',

  mail: { school: ['boardAdministrator'], team: ['teamAdministrator'] },
  mail_choice: 'its own person',
  // Which child a mail is about.
  mail_notice: 'no grant',
  // How the tasks fare tells of nobody.
  task_state: 'keepers',

  account: 'no grant',
  session: 'no grant',
  form_secret: 'no grant',
  login_brake: 'no grant',
  known_address: 'no grant',
  password_link: 'no grant',
  // What of these is published, access.open_… gives.
  contact: { school: ['boardAdministrator'], team: ['teamAdministrator'] },
  former_municipality: 'no grant',
  known_place: 'no grant',
  shown_municipality: 'no grant',
  shown_school: 'no grant',
  shown_team: 'no grant',

  school_layer_table: 'no grant',
  shared_layer_table: 'no grant',
};

let database: TestDatabase;
let app: ReturnType<typeof becoming>;
let here: FullWorld;
let there: FullWorld;

beforeAll(async () => {
  ({ database, here, there } = await twoWorlds());
  app = becoming(database);
  await database.settle();
});
afterAll(async () => {
  await app.end();
  await database.drop();
});

/** Every table and view, without the months of a log (nobody has a grant on those: see writing.test.ts). */
const tables = async (): Promise<string[]> =>
  (
    await database.owner<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace
       and relkind in ('r', 'p', 'v', 'm', 'f') and not relispartition order by relname`,
    )
  ).map(({ name }) => name);

test('every table of the schema stands in the table of sight', async () => {
  expect(Object.keys(SIGHT).sort()).toEqual(await tables());
});

test('what stands as "no grant" cannot be read, and whoever is nobody sees no row of anything', async () => {
  for (const [table, readers] of Object.entries(SIGHT)) {
    const asked = app.outside((query) => rowsOf(query, table));

    if (readers === 'no grant') await expect(asked, table).rejects.toThrow('permission denied');
    else expect(await asked, table).toEqual([]);
  }
});

test.for(Object.entries(SIGHT).filter(([, readers]) => readers !== 'no grant'))(
  '%s: every actor sees the rows that it should of its own world, and none of the other',
  async ([table, readers]) => {
    const all = await owned(table);
    const named = all.filter((row) => nameOf(here, table, row));
    const names = [...new Set(named.map((row) => nameOf(here, table, row) ?? ''))].sort();
    if (typeof readers === 'object') expect(names).toEqual(Object.keys(readers).sort());
    expect(names).not.toEqual([]);

    for (const [actor, { membershipId }] of Object.entries(here.people) as [
      Actor,
      { membershipId: string },
    ][]) {
      const seen = new Set(
        await app.become(membershipId, async (query) => (await rowsOf(query, table)).map(keyOf)),
      );
      const should = all.filter((row) => {
        if (readers === 'everybody') return true;
        if (readers === 'keepers') return KEEPERS.includes(actor);
        const name = nameOf(here, table, row);
        if (name === undefined) return false;
        return readers === 'its own person' ? name === actor : (readers as Readers)[name]?.includes(actor);
      });

      expect([...seen].sort(), `${actor} in ${table}`).toEqual(should.map(keyOf).sort());
    }
  },
);

/** One's own grounds, and views of tables that are looked at themselves. */
const TELL_NO_MORE = ['ground', 'file_event', 'listed_pupil', 'my_standing'];

/** In which tables a child is seen: those with at least one row about it that is not struck. */
async function sightOf(world: FullWorld, actor: Actor, child: string): Promise<string[]> {
  return sightAs(world, world.people[actor].membershipId, child);
}
async function sightAs(world: FullWorld, membershipId: string, child: string): Promise<string[]> {
  await database.settle();
  return app.become(membershipId, async (query) => {
    const seen: string[] = [];
    for (const table of Object.keys(SIGHT).filter(
      (name) => SIGHT[name] !== 'no grant' && !TELL_NO_MORE.includes(name),
    )) {
      const rows = await rowsOf(query, table);
      if (rows.some((row) => childOf(world, row) === child && !row.struck_at && !isEnvelope(table, row)))
        seen.push(table);
    }
    return seen.sort();
  });
}

/** Without a version that may be read, a row of what was sent last tells no more than that there is a referral. */
const isEnvelope = (table: string, row: Row) => table === 'newest_content' && row.child_name === null;

const ENVELOPE = ['milestone', 'referral', 'referral_facts'];
/** With where it stands, which the school reads of its own traject. */
const AT_THE_TEAM = [...ENVELOPE, 'team_standing'];
const AS_SENT = ['newest_content', 'referral_contacts', 'referral_version'];

test('a worker sees a referral until a casemanager is named; then the coordinator and that casemanager do', async () => {
  const { owner } = database;
  const world = await makeFullWorld(database);
  const before = await sightOf(world, 'worker', 'Bo');
  const familyId = await factories(database).insert('family', {
    team_id: world.team.id,
    name: 'Gezin van Bo',
  });
  await owner(
    `insert into assignment (referral_id, family_id, casemanager_id, author_name, author_role) values ($1, $2, $3, 'C', 'cjg_coordinator')`,
    [world.sent.referralId, familyId, world.people.otherCasemanager.membershipId],
  );

  const worker = await sightOf(world, 'worker', 'Bo');
  const coordinator = await sightOf(world, 'coordinator', 'Bo');
  const casemanager = await sightOf(world, 'otherCasemanager', 'Bo');
  const another = await sightOf(world, 'casemanager', 'Bo');

  expect(before).toEqual(['question', ...AS_SENT, ...AT_THE_TEAM].sort());
  expect(worker).toEqual([]);
  expect(coordinator).toEqual(['assignment', 'question', ...AS_SENT, ...AT_THE_TEAM].sort());
  expect(casemanager).toEqual(['assignment', 'question', ...AS_SENT, ...AT_THE_TEAM].sort());
  expect(another).toEqual([]);
});

test('another casemanager takes over: the former one and its stand-in see nothing any more, drafts too', async () => {
  const world = await makeFullWorld(database);
  await database.owner('update assignment set ended_at = portal_now() where id = $1', [
    world.helped.assignmentId,
  ]);

  const former = await sightOf(world, 'casemanager', 'Dex');
  const standIn = await sightOf(world, 'standIn', 'Dex');

  expect(former).toEqual([]);
  expect(standIn).toEqual([]);
});

test('returned with advice: the team reads on for thirty days, then only that it was there', async () => {
  const world = await makeFullWorld(database);
  const fresh = await sightOf(world, 'worker', 'Cas');
  await database.owner("update referral set team_until = portal_now() - interval '1 day' where id = $1", [
    world.returned.referralId,
  ]);

  const later = await sightOf(world, 'worker', 'Cas');
  const coordinator = await sightOf(world, 'coordinator', 'Cas');
  const school = await sightOf(world, 'internBegeleider', 'Cas');

  expect(fresh).toEqual(['advice', ...AS_SENT, ...AT_THE_TEAM].sort());
  expect(later).toEqual(AT_THE_TEAM);
  expect(coordinator).toEqual(AT_THE_TEAM);
  expect(school).toContain('advice');
});

test('the thirty days begin with the advice', async () => {
  const [row] = await database.owner<{ days: number }>(
    'select round(extract(epoch from team_until - portal_now()) / 86400)::int as days from referral where id = $1',
    [here.returned.referralId],
  );
  expect(row?.days).toBe(30);
});

test('withdrawn sharing closes what was shared, both ways at once; the envelope, the milestones and the own files stay', async () => {
  const world = await makeFullWorld(database);
  await database.owner(
    `insert into consent_withdrawal (id, trajectory_id, withdrawn_on, author_name, author_role) values ($1, $2, '2026-03-01', 'IB', 'intern_begeleider')`,
    [world.helped.consentId, world.helped.trajectoryId],
  );
  const content = [...AS_SENT, 'question', 'advice', 'feedback'];

  for (const actor of ['teacher', 'internBegeleider', 'coordinator', 'casemanager', 'standIn'] as const) {
    const seen = await sightOf(world, actor, 'Dex');
    expect(
      seen.filter((table) => content.includes(table)),
      actor,
    ).toEqual([]);
    expect(seen, actor).toEqual(expect.arrayContaining(ENVELOPE));
  }
  expect(await sightOf(world, 'casemanager', 'Dex')).toEqual(
    expect.arrayContaining(['care_case', 'contact_note']),
  );
  expect(await sightOf(world, 'teacher', 'Dex')).toContain('school_entry');
});

test('withdrawing another consent, or a refusal, closes nothing', async () => {
  const world = await makeFullWorld(database);
  await database.owner(`update consent set direction = 'team_to_school' where id = $1`, [
    world.helped.consentId,
  ]);
  await database.owner(
    `insert into consent_withdrawal (id, trajectory_id, withdrawn_on, author_name, author_role) values ($1, $2, '2026-03-01', 'IB', 'intern_begeleider')`,
    [world.helped.consentId, world.helped.trajectoryId],
  );

  expect(await sightOf(world, 'casemanager', 'Dex')).toContain('referral_version');
});

test('a child that leaves the group is out of its teacher’s sight, drafts too; the intern begeleider stays', async () => {
  const world = await makeFullWorld(database);
  const before = await sightOf(world, 'teacher', 'Anna');
  await database.owner('update pupil set group_id = $2 where id = $1', [
    world.atSchool.pupilId,
    world.otherGroupId,
  ]);

  const teacher = await sightOf(world, 'teacher', 'Anna');
  const next = await sightOf(world, 'otherTeacher', 'Anna');
  const ib = await sightOf(world, 'internBegeleider', 'Anna');

  expect(before).toContain('draft');
  expect(teacher).toEqual(['composed_group_pupil']);
  expect(next).toEqual(before.filter((table) => !['draft', 'school_entry_apart'].includes(table)));
  expect(ib).toContain('school_entry');
});

test('a child that leaves the school is out of everybody’s sight there, also of the plus class; sharing closes', async () => {
  const world = await makeFullWorld(database);
  await database.owner('update pupil set left_on = portal_today() where id = any ($1)', [
    [world.atSchool.pupilId, world.helped.pupilId],
  ]);

  for (const actor of ['teacher', 'plusTeacher', 'internBegeleider', 'boardOfficer'] as const) {
    const register = actor === 'boardOfficer' ? ['pupil'] : ['composed_group_pupil'];
    expect(await sightOf(world, actor, 'Anna'), actor).toEqual(register);
  }
  expect(await sightOf(world, 'internBegeleider', 'Dex')).toEqual([]);
  expect(await sightOf(world, 'casemanager', 'Dex')).toEqual(
    expect.arrayContaining(['care_case', 'milestone']),
  );
  expect(await sightOf(world, 'casemanager', 'Dex')).not.toContain('referral_version');
});

test('what is struck is struck with its earlier versions: only its author and the privacy officer read on', async () => {
  const world = await makeFullWorld(database);
  const make = factories(database);
  const { teacher, casemanager } = world.people;
  const signalId = await make.entry('signal', world.atSchool.trajectoryId, {
    on: '2026-01-05',
    answers: { observed: 'Beter.', area: 'home', need: 'living' },
    corrects_id: world.atSchool.signalId,
    author_person_id: teacher.personId,
    author_name: teacher.name,
    author_role: 'teacher',
  });
  const noteId = await make.insert('contact_note', {
    family_id: world.helped.familyId,
    held_on: '2026-02-10',
    manner: 'visit',
    with_whom: 'Moeder',
    note: 'Beter.',
    corrects_id: world.helped.noteId,
    author_person_id: casemanager.personId,
    author_name: casemanager.name,
    author_role: 'casemanager',
  });
  const readersAfter = async (strike: string, striker: Actor, table: string, ids: string[]) => {
    const readers: string[] = [];
    for (const [actor, { membershipId }] of Object.entries(world.people)) {
      const rows = await app.become(world.people[striker].membershipId, async (query) => {
        await query(`select ${strike}`, [ids[0]]);
        await query('select from access.open_session($1, $2, null, $3)', [
          hashOf(await sessionFor(database, membershipId)),
          ALL_ROLES,
          '192.0.2.1',
        ]);
        return rowsOf(query, table);
      });
      if (rows.some(({ id }) => ids.includes(String(id)))) readers.push(actor);
    }
    return readers.sort();
  };

  const ofSignal = [signalId, world.atSchool.signalId];
  expect(
    await readersAfter(`access.strike('school_entry', $1, 'x')`, 'teacher', 'school_entry', ofSignal),
  ).toEqual(['boardOfficer', 'teacher']);
  const ofNote = [noteId, world.helped.noteId];
  expect(await readersAfter(`access.strike_note($1, 'x')`, 'casemanager', 'contact_note', ofNote)).toEqual([
    'casemanager',
    'municipalityOfficer',
  ]);
});

test('of no table can a teacher select how to reach the guardians, why somebody refused or ended, or what another noted about safety', async () => {
  const world = await makeFullWorld(database);
  const secrets = ['Dorpsstraat 1', 'Een reden.', 'Waarom de ouders niet willen.', 'Van de IB.'];
  const everything = async (actor: Actor) =>
    app.become(world.people[actor].membershipId, async (query) => {
      const found: Row[][] = [];
      for (const table of Object.keys(SIGHT).filter((name) => SIGHT[name] !== 'no grant'))
        found.push(await rowsOf(query, table));
      return JSON.stringify(found);
    });

  const [teacher, ib] = [await everything('teacher'), await everything('internBegeleider')];

  for (const secret of secrets) {
    expect(ib).toContain(secret);
    expect(teacher).not.toContain(secret);
  }
});

test('that safety was chosen cannot be told from the row of the consultation, nor from where the traject stands', async () => {
  const world = await makeFullWorld(database);
  const decisions = await app.become(world.people.teacher.membershipId, async (query) => {
    const { rows } = await query(
      `select distinct c.decision, f.decision as derived, c.trajectory_id = $1 as about_safety
       from school_entry c join trajectory_facts f on f.trajectory_id = c.trajectory_id where c.kind = 'consultation' and c.trajectory_id = any ($2)`,
      [world.atSchool.trajectoryId, [world.atSchool.trajectoryId, world.sent.trajectoryId]],
    );
    return rows;
  });

  expect(decisions).toHaveLength(2);
  expect(
    new Set(decisions.map(({ decision, derived }) => `${String(decision)} ${String(derived)}`)).size,
  ).toBe(1);
  await expect(
    database.owner(`update school_entry set answers = answers || '{"decision": "safety"}' where id = $1`, [
      world.atSchool.consultationId,
    ]),
  ).rejects.toThrow('consultation_answers');
  await expect(
    database.owner(`update school_entry set answers = answers || '{"safetyNote": "x"}' where id = $1`, [
      world.atSchool.consultationId,
    ]),
  ).rejects.toThrow('consultation_answers');
});

test('what was struck stays in its board’s oversight when the child has left the school', async () => {
  const world = await makeFullWorld(database);
  const struckFor = async (actor: Actor) => {
    const { membershipId } = world.people[actor];
    const seen = await app.become(membershipId, async (query) => {
      const found: Row[][] = [];
      for (const table of ['school_entry', 'consent']) found.push(await rowsOf(query, table));
      return found.flat();
    });
    const struck = seen.filter((row) => row.struck_at && childOf(world, row) === 'Anna');
    return ['signal', 'consultation', 'conversation', undefined].map(
      (kind) => struck.filter((row) => row.kind === kind).length,
    );
  };
  await database.owner('update pupil set left_on = portal_today() where id = $1', [world.atSchool.pupilId]);

  expect(await struckFor('boardOfficer')).toEqual([1, 1, 1, 1]);
  expect(await struckFor('municipalityOfficer')).toEqual([0, 0, 0, 0]);
  expect(await struckFor('internBegeleider')).toEqual([0, 0, 0, 0]);
});

test('a partner sees its part until its last day, and never another’s', async () => {
  const world = await makeFullWorld(database);
  const before = await sightOf(world, 'partner', 'Dex');
  await database.owner(
    'update family_partner set starts_on = portal_today() - 9, ends_on = portal_today() - 1 where id = $1',
    [world.helped.partId],
  );

  expect(before).toEqual(['family', 'family_partner']);
  expect(await sightOf(world, 'otherPartner', 'Dex')).toEqual([]);
  expect(await sightOf(world, 'partner', 'Dex')).toEqual([]);
});

test('a membership that ended opens nothing: also with a session that was left open', async () => {
  const world = await makeFullWorld(database);
  const { membershipId } = world.people.internBegeleider;
  await database.owner('update membership set ends_on = portal_today() - 1 where id = $1', [membershipId]);

  const asked = app.become(membershipId, (query) => rowsOf(query, 'pupil'));

  await expect(asked).rejects.toMatchObject({ code: 'ZR401' });
});

test('an ended membership ends its sessions, also when it is extended again later', async () => {
  const world = await makeFullWorld(database);
  const make = factories(database);
  const { membershipId } = await make.person(world.school.id, 'teacher');
  await app.become(membershipId, (query) => rowsOf(query, 'pupil'));
  await database.owner('update membership set ends_on = portal_today() - 1 where id = $1', [membershipId]);

  const [open] = await database.owner<{ open: number }>(
    'select count(*)::int as open from session where membership_id = $1 and ended_at is null',
    [membershipId],
  );

  expect(open?.open).toBe(0);
});

test('of how many families somebody is casemanager is told to the administrator of that team alone', async () => {
  const world = await makeFullWorld(database);
  const { casemanager, teamAdministrator, boardAdministrator, coordinator } = world.people;
  const told = async ({ membershipId }: { membershipId: string }) => {
    const { rows } = await app.become(membershipId, (query) =>
      query('select access.families_in_charge($1) as count', [casemanager.membershipId]),
    );
    return (rows[0] as { count: number }).count;
  };

  expect(await told(teamAdministrator)).toBeGreaterThan(0);
  expect(await Promise.all([boardAdministrator, coordinator, casemanager].map(told))).toEqual([0, 0, 0]);
});

test('that a consultation was held or left out is told to who sees the traject or its referral, to nobody else', async () => {
  const ask = async (query: Query) => {
    const { rows } = await query('select access.was_consulted($1) as told', [here.sent.trajectoryId]);
    return rows[0]?.['told'];
  };
  const told = (from: FullWorld, actor: Actor) => app.become(from.people[actor].membershipId, ask);

  for (const actor of [...SCHOOL, ...TEAM])
    expect(await told(here, actor), actor).toEqual(expect.any(Boolean));
  for (const actor of ['otherTeacher', 'casemanager', 'partner', 'boardMember', 'teamAdministrator'] as const)
    expect(await told(here, actor), actor).toBeNull();
  for (const actor of [...SCHOOL, ...TEAM]) expect(await told(there, actor), actor).toBeNull();
  expect(await app.outside(ask)).toBeNull();
});

test('rights are the active membership’s alone: whoever switches sees as the other role, with its own drafts', async () => {
  const world = await makeFullWorld(database);
  const make = factories(database);
  const { personId } = world.people.teacher;
  const atTeam = await make.person(world.team.id, 'cjg_worker', personId);
  const elsewhere = await make.person(there.school.id, 'intern_begeleider', personId);

  expect(await sightAs(world, world.people.teacher.membershipId, 'Anna')).toContain('draft');
  expect(await sightAs(world, atTeam.membershipId, 'Anna')).toEqual([]);
  expect(await sightAs(world, atTeam.membershipId, 'Bo')).toContain('referral_version');
  expect(await sightAs(world, elsewhere.membershipId, 'Anna')).toEqual([]);
  expect(await sightAs(there, elsewhere.membershipId, 'Anna')).toContain('school_entry_apart');
  const mine = await app.become(atTeam.membershipId, (query) => rowsOf(query, 'membership'));
  expect(mine.map(({ id }) => id)).toEqual(
    expect.arrayContaining([elsewhere.membershipId, world.people.teacher.membershipId]),
  );
});

test('what was done with the list of the whole region is told to every keeper, of a file that waits nothing', async () => {
  const world = await makeFullWorld(database);
  await database.owner(
    'update school_list_import set applied_at = portal_now(), content = null where id = $1',
    [world.schoolListImportId],
  );
  const seen = async (from: FullWorld, actor: Actor) =>
    app.become(from.people[actor].membershipId, async (query) =>
      (await rowsOf(query, 'school_list_import')).map(({ id }) => id),
    );

  expect(await seen(there, 'boardAdministrator')).toEqual(
    expect.arrayContaining([world.schoolListImportId, there.schoolListImportId]),
  );
  expect(await seen(there, 'teamAdministrator')).toEqual([world.schoolListImportId]);
  for (const actor of ['teacher', 'coordinator', 'boardMember', 'policyOfficer', 'boardOfficer'] as const)
    expect(await seen(world, actor), actor).toEqual([]);
});

test('figures count one’s own schools or teams, and nobody else gets any', async () => {
  const world = await makeFullWorld(database);
  await database.settle();
  const counted = async (actor: Actor) =>
    app.become(world.people[actor].membershipId, async (query) => {
      const { rows } = await query(
        'select coalesce(sum(trajectories), 0)::int as n from access.kept_figures()',
      );
      return rows[0]?.n;
    });

  expect(await counted('boardMember')).toBe(5);
  expect(await counted('policyOfficer')).toBe(4);
  for (const actor of ['teacher', 'internBegeleider', 'worker', 'boardAdministrator', 'partner'] as const)
    expect(await counted(actor), actor).toBe(0);
});

async function rowsOf(query: Query, table: string): Promise<Row[]> {
  const { rows } = await query(`select * from ${table}`);
  return rows;
}

/** As the owner sees it: all there is. */
const owned = (table: string): Promise<Row[]> => database.owner(`select * from ${table}`);

/** Of a view of several tables the kind as well: an end and its reopening are one row there, and two here. */
const keyOf = (row: Row): string =>
  `${row.detail ? String(row.kind) : ''}${String(row.id ?? row.key ?? row.help_id ?? row.trajectory_id ?? row.referral_id ?? row.school_id ?? row.task)}`;

/** What a row of this world is called in the table of sight; undefined when it belongs to no or another world. */
function nameOf(world: FullWorld, table: string, row: Row): string | undefined {
  if (SIGHT[table] === 'its own person')
    return Object.entries(world.people).find(
      ([, { personId }]) => personId === (row.person_id ?? row.id),
    )?.[0];
  if (SIGHT[table] === 'keepers') return 'region';
  if (table === 'access_log') return placeOf(world, row) && String(row.what);
  if (table === 'account_log') return placeOf(world, row) && String(row.event);
  const child = childOf(world, row);
  if (!child) return placeOf(world, row);
  if (table === 'school_entry_apart')
    return `${child}, by ${String(row.author_role)}${row.struck_at ? ', struck' : ''}`;
  if (table === 'file_event') return `${child}, ${String(row.kind)}${row.struck_at ? ' struck' : ''}`;
  if (row.struck_at)
    return table === 'school_entry' ? `${child}, ${String(row.kind)} struck` : `${child}, struck`;
  if (row.shared_on === null) return `${child}, proposed`;
  if (table === 'trajectory_end_reason') return `${child}, ${String(row.outcome)}`;
  return child;
}

function childOf(world: FullWorld, row: Row): string | undefined {
  const children = {
    Anna: world.atSchool,
    Bo: world.sent,
    Cas: world.returned,
    Dex: world.helped,
    Eva: world.resent,
    Flip: world.bare,
  };
  const values = new Set(Object.values(row).flat().map(String));
  return Object.entries(children).find(([, ids]) =>
    Object.values(ids).some((id) => id && values.has(id)),
  )?.[0];
}

function placeOf(world: FullWorld, row: Row): string | undefined {
  const places = {
    school: [world.school.id, world.groupId, world.otherGroupId, world.plusGroupId],
    team: [world.team.id],
    partner: [world.partnerOrganisation],
    board: [world.school.boardId],
    municipality: [world.team.municipalityId],
  };
  const values = new Set((row.school_id ? [row.school_id] : Object.values(row).flat()).map(String));
  for (const [, { personId, membershipId }] of Object.entries(world.people))
    if (values.has(personId) || values.has(membershipId)) return homeOf(world, personId);
  return Object.entries(places).find(([, ids]) => ids.some((id) => values.has(id)))?.[0];
}

function homeOf({ people: all }: FullWorld, personId: string): string {
  const actor = Object.entries(all).find(([, someone]) => someone.personId === personId)?.[0] ?? '';
  if (/teacher|internBegeleider/i.test(actor)) return 'school';
  if (/partner/i.test(actor)) return 'partner';
  if (/^board/.test(actor)) return 'board';
  if (/^portal/.test(actor)) return 'region';
  return /^(policyOfficer|municipalityOfficer|teamAdministrator)$/.test(actor) ? 'municipality' : 'team';
}
