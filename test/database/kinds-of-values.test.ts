// Does every table judge one kind of value alike? A value that one column takes and a column of the same name refuses is a 500 for
// whoever carries it over: the year group of a combination group was one.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase, type TestDatabase } from '../database.ts';

/** Columns of one name that are judged apart, and why no value goes from one to the other as it is. */
const OTHERWISE = {
  answer: 'of a consent it is a choice, of a question a text, of a mail server a code',
  content: 'of a referral its contacts stand apart, of a plan it is an object of its own',
  direction: 'of a question it is who asks whom, of a note who called',
  email: 'of an account it is compared, so in small letters',
  key: 'of a text it stands in a URL, of a pupil the administration makes it',
  kind: 'each table has its own kinds',
  manner: 'of a consent it is how it was given, of a note how somebody was spoken to',
  name: 'of a group it is shorter than of a person or an organisation: nothing takes one over as the other',
  phone: 'of the list of DUO it is shorter, and goes into a contact',
  place: 'of a draft it is an address of the portal, elsewhere a village',
  postcode: 'of the list of DUO it is shown, with a space',
  purpose: 'of help it may be unknown',
  reason: 'of a correction it is longer',
  subject_kind: 'of a look it is whose file, of a ground where it reaches',
  task: 'each table of what is waited for has its own tasks, the portal itself others',
  website: 'of a partner it may be empty',
  year_group:
    'a group can be a combination, in which each pupil has a year group of its own: yearGroupOfPupilIn',
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

test('columns of one name have one check, but for those that are known to mean something else', async () => {
  const rows = await database.owner<{ column: string; table: string; rule: string }>(`
    select a.attname as column, c.conrelid::regclass::text as table, pg_get_constraintdef(c.oid) as rule
    from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'c' and cardinality(c.conkey) = 1 and c.connamespace = 'public'::regnamespace and not t.relispartition
    order by 1, 2, 3`);
  const rulesOf = (column: string) => [
    ...new Set(rows.filter((row) => row.column === column).map(({ rule }) => rule)),
  ];

  const apart = [...new Set(rows.map(({ column }) => column))].filter((column) => rulesOf(column).length > 1);

  expect(apart).toEqual(Object.keys(OTHERWISE));
});

/** What goes as it is from one column into another that is called otherwise, or stands in another kind of table. */
const CARRIED: [from: string, to: string][] = [
  ['guardian.name', 'consent.giver_name'],
  ['guardian.name', 'parents_reading.reader_name'],
  ['guardian.name', 'family_partner.consent_by'],
  ['person.phone', 'assignment.casemanager_phone'],
  ['family_renaming.name', 'family.name'],
  ['trajectory_end.outcome', 'trajectory.outcome'],
  ['standing.next_role', 'membership.role'],
  ['standing.next_role', 'team_standing.next_role'],
  ['submission.place', 'draft.place'],
  ['listed_school.name', 'organisation.name'],
  ['listed_school.place', 'contact.place'],
  ['listed_school.phone', 'contact.phone'],
  ['listed_school.website', 'contact.website'],
];

test('what one column holds fits in the column that it is carried to', async () => {
  const rows = await database.owner<{ at: string; rule: string }>(`
    select c.conrelid::regclass || '.' || a.attname as at, pg_get_constraintdef(c.oid) as rule
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'c' and cardinality(c.conkey) = 1 and c.connamespace = 'public'::regnamespace`);
  const ruleOf = new Map(rows.map(({ at, rule }) => [at, rule]));

  for (const [from, to] of CARRIED) {
    const [held, taken] = [judgedBy(ruleOf.get(from)), judgedBy(ruleOf.get(to))];
    expect(held.longest, `${from} into ${to}`).toBeLessThanOrEqual(taken.longest);
    expect(taken.choices, `${from} into ${to}`).toEqual(expect.arrayContaining(held.choices));
  }
});

/** @throws Error for a column without a check: it would take anything, and nothing is proved */
function judgedBy(rule: string | undefined) {
  if (rule === undefined) throw new Error('No check of this column.');
  const longest = /length\(\w+\) <= (\d+)/.exec(rule)?.[1];
  return {
    longest: Number(longest ?? 0),
    choices: [...rule.matchAll(/'(\w+)'::text/g)].map(([, choice]) => choice),
  };
}
