// Every policy that there is, dropped; and the policies that hold most, loosened.

import pg from 'pg';

import { OWNERS_POLICY } from '../../src/database/migrations/bound-owner.ts';
import { SIGHT, WRITING, type Break } from './break.ts';

type Policy = { table: string; name: string; command: string; made: string };

/** One break for every policy of the real schema. */
export async function droppedPolicies(databaseUrl: string): Promise<Break[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Policy>(
    `select tablename as "table", policyname as name, cmd as command,
       format('create policy %I on %I as %s for %s to %s', policyname, tablename, permissive, cmd, array_to_string(roles, ', '))
       || coalesce(' using (' || qual || ')', '') || coalesce(' with check (' || with_check || ')', '') as made
     from pg_policies where policyname <> '${OWNERS_POLICY}' order by tablename, policyname`,
  );
  await client.end();
  return rows.map(({ table, name, command, made }) => ({
    name: `policy ${table}.${name} dropped`,
    sql: `drop policy ${name} on ${table}`,
    undo: made,
    tests: command === 'SELECT' ? [SIGHT] : command === 'ALL' ? [SIGHT, WRITING] : [WRITING],
    only: `${table}: every actor|(insert|update|delete) ${table}\\b`,
  }));
}

const READ_LOOSENED = [
  ['pupil', 'school_reads'],
  ['guardian_contact', 'intern_begeleider_reads'],
  ['school_entry', 'teacher_reads'],
  ['consent_reason', 'school_reads'],
  ['school_entry_apart', 'author_reads'],
  ['referral_version', 'inbox_reads'],
  ['contact_note', 'casemanager_reads'],
  ['family', 'partner_reads'],
  ['access_log', 'privacy_officer_reads'],
  ['person', 'colleagues'],
  ['content_block', 'keeper_reads'],
  ['content_version', 'keeper_reads'],
  ['contact', 'administrator_reads'],
] as const;
const WRITE_LOOSENED = [
  ['school_entry', 'teacher_adds', 'with check'],
  ['school_entry_apart', 'teacher_adds', 'with check'],
  ['membership', 'administrator_adds', 'with check'],
  ['membership', 'administrator_ends', 'using'],
  ['question', 'team_asks', 'with check'],
  ['milestone', 'inbox_receives', 'with check'],
  ['submission', 'own_adds', 'with check'],
  ['access_log', 'actor_adds', 'with check'],
  ['content_block', 'keeper_adds', 'with check'],
  ['content_version', 'keeper_adds', 'with check'],
  ['contact', 'administrator_adds', 'with check'],
] as const;

export const LOOSENED_POLICIES: Break[] = [
  ...READ_LOOSENED.map(([table, name]) => ({
    name: `policy ${table}.${name} lets everybody read`,
    sql: `alter policy ${name} on ${table} using (true)`,
    tests: [SIGHT],
    only: `${table}: every actor`,
  })),
  ...WRITE_LOOSENED.map(([table, name, clause]) => ({
    name: `policy ${table}.${name} lets everybody write`,
    sql: `alter policy ${name} on ${table} ${clause} (true)`,
    tests: [WRITING],
    only: `(insert|update) ${table}\\b|itself no role|without an actor`,
  })),
  {
    name: 'a draft stays in sight when the child goes',
    sql: `alter policy own_while_in_sight on draft using (membership_id = (select actor_membership()) and person_id = (select actor_person()))`,
    tests: [SIGHT],
    only: 'leaves the group',
  },
  {
    name: 'a draft goes with the person, not with the membership',
    sql: `alter policy own_while_in_sight on draft using (person_id = (select actor_person()))`,
    tests: [SIGHT],
    only: 'whoever switches',
  },
  {
    name: 'a struck entry is read by the school',
    sql: 'alter policy school_reads on school_entry using (school_id = any ((select school_ids())::uuid[]))',
    tests: [SIGHT],
    only: 'school_entry: every actor',
  },
  {
    name: 'a struck contact note is read by the family’s people',
    sql: 'alter policy casemanager_reads on contact_note using (family_id = any ((select family_ids())::uuid[]))',
    tests: [SIGHT],
    only: 'contact_note: every actor',
  },
  {
    name: 'what was shared stays open to the school when sharing is withdrawn',
    sql: 'alter policy school_reads on feedback using (school_id = any ((select school_ids())::uuid[]))',
    tests: [SIGHT],
    only: 'withdrawn sharing',
  },
  {
    name: 'what was shared stays open to the casemanager when sharing is withdrawn',
    sql: 'alter policy casemanager_reads on referral_version using (family_id = any ((select family_ids())::uuid[]))',
    tests: [SIGHT],
    only: 'withdrawn sharing',
  },
  {
    name: 'what went back stays open to the team for ever',
    sql: 'alter policy inbox_reads on advice using (inbox_team_id = any ((select inbox_team_ids())::uuid[]) and sharing_open)',
    tests: [SIGHT],
    only: 'thirty days',
  },
  {
    name: 'an administrator extends its own role',
    sql: 'alter policy administrator_ends on membership using (organisation_id = any ((select administered_ids())::uuid[]))',
    tests: [WRITING],
    only: 'itself no role',
  },
];
