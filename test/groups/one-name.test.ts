// Two groups of one name, as an import can bring them: wherever a group is chosen or listed, they differ.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { namesApart } from '../../src/groups/names-apart.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { filesOf } from '../work/files-at-each-place.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** A school with two groups called Kikkers and one Egels; a child waits in each. */
async function schoolOfNamesakes() {
  const school = await make.school();
  const groups = [
    await make.group(school.id, 'Kikkers'),
    await make.group(school.id, 'Kikkers'),
    await make.group(school.id, 'Egels'),
  ];
  const teachers = [await make.person(school.id, 'teacher'), await make.person(school.id, 'teacher')];
  for (const [at, { membershipId }] of teachers.entries()) await make.teaches(groups[at] ?? '', membershipId);
  const pupils = [];
  for (const group of groups) {
    const pupil = await make.pupil(school.id, { group_id: group });
    pupils.push(pupil);
    await filesOf(make).signalled(pupil, '2026-02-02');
  }
  const ib = await make.person(school.id, 'intern_begeleider');
  const administrator = await make.person(school.id, 'administrator');
  const names = [...teachers.map(({ name }) => `Kikkers (${name})`), 'Egels'];
  return { school, groups, teachers, pupils, ib, administrator, names };
}
const escaped = (text: string) => text.replace(/[()]/g, '\\$&');

type School = Awaited<ReturnType<typeof schoolOfNamesakes>>;

const PLACES: [string, 'ib' | 'administrator', (school: School) => string][] = [
  ['where a child is chosen', 'ib', () => '/leerlingen/kiezen'],
  ['on Mijn werk', 'ib', () => '/werk'],
  ['over the children', 'ib', () => '/leerlingen'],
  ['where a child is added', 'ib', () => '/leerlingen/nieuw'],
  [
    'where a pupil is registered',
    'administrator',
    ({ school }) => `/beheer/leerlingen/school/${school.id}/nieuw`,
  ],
  [
    'where a pupil gets another group',
    'administrator',
    ({ pupils }) => `/beheer/leerlingen/${pupils[0] ?? ''}/gegevens`,
  ],
  ['over the list of pupils', 'administrator', ({ school }) => `/beheer/leerlingen/school/${school.id}`],
];

test.for(PLACES)('two groups of one name differ %s', async ([, who, placeOf]) => {
  const school = await schoolOfNamesakes();
  const visitor = await portal.as(school[who].membershipId);

  const { status, html } = await visitor.get(placeOf(school));

  expect(status).toBe(200);
  for (const name of school.names) expect(html).toMatch(new RegExp(`>\\s*${escaped(name)}\\s*<`));
});

test('the list of pupils of a school stands in groups that differ', async () => {
  const { school, administrator, names } = await schoolOfNamesakes();
  const visitor = await portal.as(administrator.membershipId);

  const { html } = await visitor.get(`/beheer/leerlingen/school/${school.id}`);

  for (const name of names) expect(html).toMatch(new RegExp(`<h2[^>]*>${escaped(name)}</h2>`));
});

test('the page of one of them says which', async () => {
  const { ib, groups, names } = await schoolOfNamesakes();
  const visitor = await portal.as(ib.membershipId);

  const work = await visitor.get(`/werk/groep/${groups[1] ?? ''}`);
  const choice = await visitor.get(`/leerlingen/kiezen/groep/${groups[1] ?? ''}`);

  expect(work.html).toContain(`Mijn werk: ${names[1] ?? ''}</h1>`);
  expect(choice.html).toContain(`>${names[1] ?? ''}</h2>`);
});

test('who teaches both chooses from two lists', async () => {
  const { teachers, groups } = await schoolOfNamesakes();
  const [first, second] = teachers;
  await make.teaches(groups[1] ?? '', first?.membershipId ?? '');
  const visitor = await portal.as(first?.membershipId ?? '');

  const { html } = await visitor.get('/leerlingen/kiezen');

  const heads = [...html.matchAll(/<h2[^>]*>(Kikkers[^<]*)<\/h2>/g)].map(([, head]) => head);
  expect(new Set(heads).size).toBe(2);
  expect(heads).toContain(`Kikkers (${first?.name ?? ''})`);
  expect(heads.some((head) => head?.includes(second?.name ?? '-'))).toBe(true);
});

test('a teacher tells apart, else the year, else a number', () => {
  const one = { id: '1', schoolId: 's', name: 'kikkers', yearGroup: '3', teachers: 'Noor' };
  const named = (...others: Partial<typeof one>[]) => {
    const all = [one, ...others.map((other, at) => ({ ...one, id: String(at + 2), ...other }))];
    const nameOf = namesApart(all);
    return all.map(({ id }) => nameOf({ id, name: 'Kikkers' }));
  };

  expect(named({ teachers: 'Bas' })).toEqual(['Kikkers (Noor)', 'Kikkers (Bas)']);
  expect(named({ yearGroup: '4' })).toEqual(['Kikkers (groep 3)', 'Kikkers (groep 4)']);
  expect(named({})).toEqual(['Kikkers (1 van 2)', 'Kikkers (2 van 2)']);
  expect(named({ teachers: '', yearGroup: '' })).toEqual(['Kikkers (Noor)', 'Kikkers (2 van 2)']);
  expect(namesApart([])({ id: '1', name: 'Kikkers' })).toBe('Kikkers');
});
