// A signal at the wrong child moves to the right one: both keep a trail, and neither names the other.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { childOf } from '../../zorgroute/child.ts';
import { choose, field, follow, heading, open, pathOf, press, read, write } from './person-at-page.ts';
import { startWalks, type Walks } from './walks.ts';

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

test.for([
  { how: 'with JavaScript', javaScript: true },
  { how: 'without JavaScript', javaScript: false },
])('a teacher moves a signal to the right child, $how', async ({ javaScript }) => {
  const { make } = walks;
  const { school, teacher, ib, group, pupilId } = await childOf(make, { family_name: 'Dijkhuis' });
  const rightId = await make.pupil(school.id, {
    group_id: group,
    call_name: 'Fien',
    family_name: 'Terpstra',
  });
  const page = await walks.at(teacher, { javaScript });
  await open(page, `/leerlingen/${pupilId}`);

  await follow(page, 'Verbeteren of doorhalen');
  await follow(page, 'naar het juiste kind verplaatsen');
  await write(page, {
    'Bij welk kind hoort het?': 'terp',
    'Waarom verplaatst u het signaal?': 'Ik keek verkeerd in de lijst.',
  });
  await press(page, 'Zoeken');
  expect(await field(page, 'Waarom verplaatst u het signaal?').inputValue()).toBe(
    'Ik keek verkeerd in de lijst.',
  );
  await choose(page, { 'Gevonden kinderen': 'Fien Terpstra' });
  await press(page, 'Signaal verplaatsen naar Fien');

  expect(pathOf(page)).toBe(`/leerlingen/${rightId}`);
  expect(await read(page)).toContain('Sam zat stil in een hoek.');
  for (const reader of [page, await walks.at(ib, { javaScript })]) {
    await open(reader, `/leerlingen/${rightId}`);
    expect(await heading(reader)).toContain('Fien Terpstra');
    expect(await read(reader)).toContain('Een signaal stond bij een ander kind en hoort hier');
    expect(await reader.content()).not.toContain('Dijkhuis');
    await open(reader, `/leerlingen/${pupilId}`);
    expect(await heading(reader)).toContain('Sam Dijkhuis');
    expect(await read(reader)).toContain('Een signaal hoorde bij een ander kind en is verplaatst');
    expect(await read(reader)).not.toContain('Sam zat stil in een hoek.');
    expect(await reader.content()).not.toContain('Terpstra');
  }
});
