// Fresh organisations, people and files for one test, so that nothing collides. Written as the owner, past row-level security.

import { randomUUID } from 'node:crypto';

import type { Role } from '../src/access/roles.ts';
import type { Snapshot } from '../src/zorgroute/referral/snapshot.ts';
import type { Owned } from './database.ts';

let counter = 0;
const next = () => (counter += 1);

export type Make = ReturnType<typeof factories>;
export type Someone = { personId: string; membershipId: string; name: string };
export type School = { id: string; boardId: string; name: string };
export type Team = { id: string; municipalityId: string; name: string };

export function factories({ owner }: Owned) {
  const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const id = randomUUID();
    const columns = Object.keys(row);
    await owner(
      `insert into ${table} (id, ${columns.join(', ')}) values ($1, ${columns.map((_, i) => `$${String(i + 2)}`).join(', ')})`,
      [id, ...Object.values(row)],
    );
    return id;
  };

  /** What somebody writes down in the school's layer: `on` is its day, `answers` are by the names of its form. */
  const entry = (
    kind: string,
    trajectoryId: string,
    { on, answers, apart, ...columns }: NewEntry,
  ): Promise<string> =>
    writeEntry({ kind, trajectory_id: trajectoryId, happened_on: on, answers, ...columns }, apart);
  const writeEntry = async (row: Record<string, unknown>, apart?: Record<string, unknown>) => {
    const id = await insert('school_entry', { ...row, answers: JSON.stringify(row['answers']) });
    if (apart)
      await owner('insert into school_entry_apart (id, answers) values ($1, $2)', [
        id,
        JSON.stringify(apart),
      ]);
    return id;
  };

  const organisation = (kind: string, more: Record<string, unknown> = {}) =>
    insert('organisation', { kind, name: `${kind} ${String(next())}`, ...more });

  const person = async (organisationId: string, role: Role, existing?: string): Promise<Someone> => {
    const name = `Persoon ${String(next())}`;
    const personId = existing ?? (await insert('person', { name }));
    if (!existing)
      await owner('insert into account (id, email) values ($1, $2)', [
        personId,
        `p${String(next())}@test.invalid`,
      ]);
    const membershipId = await insert('membership', {
      person_id: personId,
      organisation_id: organisationId,
      role,
      starts_on: '2020-01-01',
    });
    return { personId, membershipId, name };
  };

  const school = async (boardId?: string): Promise<School> => {
    const board = boardId ?? (await organisation('board'));
    const name = `School ${String(next())}`;
    const id = await insert('organisation', {
      kind: 'school',
      name,
      parent_id: board,
      brin: `${String(10 + (next() % 90))}ZZ`,
      branch_number: String(next() % 100).padStart(2, '0'),
    });
    return { id, boardId: board, name };
  };

  const team = async (): Promise<Team> => {
    const municipalityId = await organisation('municipality', {
      cbs_code: String(2000 + (next() % 8000)),
      subregion: 'West',
    });
    const name = `Team ${String(next())}`;
    return {
      id: await insert('organisation', { kind: 'team', name, parent_id: municipalityId }),
      municipalityId,
      name,
    };
  };

  const group = (schoolId: string, name = `Groep ${String(next())}`) =>
    insert('school_group', { school_id: schoolId, name, year_group: '5' });
  const teaches = (groupId: string, membershipId: string) =>
    insert('group_teacher', { group_id: groupId, membership_id: membershipId, starts_on: '2020-01-01' });

  const pupil = async (
    schoolId: string,
    more: { family_name?: string; call_name?: string; [column: string]: unknown } = {},
  ) => {
    const family_name = more.family_name ?? `Achternaam${String(next())}`;
    const call_name = more.call_name ?? 'Sam';
    return insert('pupil', {
      school_id: schoolId,
      home_school_id: schoolId,
      call_name,
      family_name,
      birth_date: '2018-03-03',
      year_group: '5',
      search_call: call_name.toLowerCase(),
      search_family: family_name.toLowerCase(),
      ...more,
    });
  };

  const sentReferral = async (from: School, to: Team, more: SentMore = {}): Promise<Sent> => {
    const pupilId =
      more.pupilId ??
      (await pupil(from.id, {
        family_name: more.familyName ?? 'de Vries',
        call_name: more.callName ?? 'Sam',
      }));
    const trajectoryId = await insert('trajectory', { pupil_id: pupilId });
    const referralId = await insert('referral', { trajectory_id: trajectoryId, team_id: to.id });
    const content = snapshotOf(from, to, more);
    const version = {
      referral_id: referralId,
      version: 1,
      content,
      author_name: 'Bea Vos',
      author_role: 'intern_begeleider',
    };
    await insert('referral_version', { ...version, content: JSON.stringify(content) });
    if (more.sentOn) {
      await owner('update milestone set on_date = $2 where referral_id = $1', [referralId, more.sentOn]);
      await owner('update referral set created_at = $2 where id = $1', [referralId, more.sentOn]);
    }
    return { referralId, trajectoryId, pupilId, path: `/aanmeldingen/${referralId}` };
  };

  const assigned = async (sent: Sent, to: Team, casemanager: Someone, standIn?: Someone, known?: string) => {
    const familyId = known ?? (await insert('family', { team_id: to.id, name: `Gezin ${String(next())}` }));
    await owner(
      `insert into care_case (family_id, referral_id, child_name, child_birth_date, snapshot)
       select $1, referral_id, content -> 'child' ->> 'name', (content -> 'child' ->> 'birthDate')::date, content
       from referral_version where referral_id = $2 and version = 1`,
      [familyId, sent.referralId],
    );
    const assignmentId = await insert('assignment', {
      referral_id: sent.referralId,
      family_id: familyId,
      casemanager_id: casemanager.membershipId,
      stand_in_id: standIn?.membershipId ?? null,
      casemanager_phone: '0594 123456',
      author_name: 'Coördinator',
      author_role: 'cjg_coordinator',
    });
    return { familyId, assignmentId };
  };

  return { insert, entry, organisation, person, school, team, group, teaches, pupil, sentReferral, assigned };
}

export type NewEntry = {
  on: string;
  answers: Record<string, unknown>;
  /** What only its author and the intern begeleider read. */
  apart?: Record<string, unknown>;
  author_name: string;
  author_role: string;
  [column: string]: unknown;
};
type SentMore = { pupilId?: string; callName?: string; familyName?: string; sentOn?: string };
export type Sent = { referralId: string; trajectoryId: string; pupilId: string; path: string };

const snapshotOf = (
  from: School,
  to: Team,
  { callName = 'Sam', familyName = 'de Vries' }: SentMore,
): Snapshot => ({
  child: {
    callName,
    name: `${callName} ${familyName}`,
    birthDate: '2018-03-03',
    postcode: '9351AA',
    residence: 'Westerkwartier',
    group: 'groep 5',
  },
  school: { name: from.name, place: 'Leek', phone: '' },
  contact: { name: 'Bea Vos' },
  receiver: { name: to.name },
  textVersion: 1,
  promisedOn: null,
  guardians: [],
  parentsLiveApart: false,
  pages: [
    {
      id: 'concern',
      title: 'De zorg',
      answers: [{ question: 'Wat ziet de school?', answer: 'Sam is vaak stil.' }],
    },
  ],
  consents: [],
  views: [],
});
