// Two people in one text: who saves second sees both, chooses, and nothing is lost.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { referredChild } from '../../zorgroute/referred-child.ts';
import { field, follow, hear, KEPT, open, pathOf, pick, press, read, write } from './person-at-page.ts';
import { startWalks, type Walks } from './walks.ts';

const REASON = 'Wat ziet de school?';

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

async function twoAtOne() {
  const child = await referredChild(walks.portal, walks.make);
  const colleague = await walks.make.person(child.school.id, 'intern_begeleider');
  const [first, second] = [await walks.at(child.ib), await walks.at(colleague)];
  return { ...child, colleague, first, second };
}

const reasonOf = async (trajectoryId: string) => {
  const [row] = await walks.portal.database.owner<{ reason: string }>(
    `select answers -> 'aanleiding' ->> 'reason' as reason from referral_preparation where trajectory_id = $1`,
    [trajectoryId],
  );
  return row?.reason;
};

test('who saves a page of the referral second keeps the own text, after seeing the other', async () => {
  const { first, second, base, ib, trajectoryId } = await twoAtOne();
  for (const page of [first, second]) await open(page, `${base}/aanmelding/wat-er-speelt`);
  await write(first, { [REASON]: 'Sam eet niet op school.' });
  await write(second, { [REASON]: 'Sam slaapt in de klas.' });

  await press(first, 'Bewaren en verder');
  await press(second, 'Bewaren en verder');
  const shown = await read(second);
  expect(shown).toContain(`${ib.name} bewaarde intussen een andere tekst`);
  expect(shown).toContain('Sam eet niet op school.');
  expect(await field(second, REASON).inputValue()).toBe('Sam slaapt in de klas.');
  expect(await reasonOf(trajectoryId)).toBe('Sam eet niet op school.');

  await write(second, { [REASON]: 'Sam eet niet op school. Sam slaapt in de klas.' });
  await press(second, 'Mijn tekst bewaren');
  expect(await reasonOf(trajectoryId)).toBe('Sam eet niet op school. Sam slaapt in de klas.');
});

test('who saves second can let the other text stand', async () => {
  const { first, second, base, trajectoryId } = await twoAtOne();
  for (const page of [first, second]) await open(page, `${base}/aanmelding/wat-er-speelt`);
  await write(first, { [REASON]: 'Sam eet niet op school.' });
  await write(second, { [REASON]: 'Sam slaapt in de klas.' });
  await hear(second, KEPT);
  await press(first, 'Bewaren en verder');
  await press(second, 'Bewaren en verder');

  await press(second, 'Laten staan wat er nu staat');
  expect(pathOf(second)).toBe(`${base}/aanmelding`);
  expect(await reasonOf(trajectoryId)).toBe('Sam eet niet op school.');
  await follow(second, '2. Wat er speelt');
  expect(await field(second, REASON).inputValue()).toBe('Sam eet niet op school.');
});

test('two people write on two pages of one referral without noticing each other', async () => {
  const { first, second, base } = await twoAtOne();
  await open(first, `${base}/aanmelding/wat-er-speelt`);
  await open(second, `${base}/aanmelding/het-kind`);
  await write(first, { [REASON]: 'Sam eet niet op school.' });
  await write(second, { 'Wat gaat er goed?': 'Sam tekent graag.' });

  await press(first, 'Bewaren en verder');
  await press(second, 'Bewaren en verder');

  expect(pathOf(second)).toBe(`${base}/aanmelding/wat-er-speelt`);
  await open(second, `${base}/aanmelding/controle`);
  expect(await read(second)).toContain('Sam eet niet op school.');
  expect(await read(second)).toContain('Sam tekent graag.');
});

test('who changes a guardian second sees both and chooses', async () => {
  const { first, second, pupilId, mother, ib } = await twoAtOne();
  const form = `/leerlingen/${pupilId}/ouders/${mother}`;
  for (const page of [first, second]) await open(page, form);
  await write(first, { Telefoon: '06 1111 1111' });
  await write(second, { Telefoon: '06 2222 2222', Naam: 'Ans Bakker-Smit' });

  await press(first, 'Bewaren bij Sam');
  await press(second, 'Bewaren bij Sam');
  expect(await read(second)).toContain(`${ib.name} bewaarde intussen een andere tekst`);
  expect(await read(second)).toContain('06 1111 1111');
  expect(await field(second, 'Telefoon').inputValue()).toBe('06 2222 2222');
  expect(await field(second, 'Naam').inputValue()).toBe('Ans Bakker-Smit');

  await write(second, { Telefoon: '06 1111 1111' });
  await press(second, 'Bewaren wat ik invulde');
  expect(pathOf(second)).toBe(`/leerlingen/${pupilId}/ouders`);
  await open(first, `/leerlingen/${pupilId}/ouders`);
  expect(await read(first)).toContain('Ans Bakker-Smit');
  expect(await read(first)).toContain('06 1111 1111');
});

test('two people who add the same parent find out before there are two', async () => {
  const { first, second, pupilId } = await twoAtOne();
  const form = `/leerlingen/${pupilId}/ouders/nieuw`;
  for (const page of [first, second]) {
    await open(page, form);
    await write(page, { Naam: 'Oma Bakker' });
    await pick(page, { 'Wie is dit voor het kind?': 'Opa of oma' });
    await page.getByRole('radio', { name: 'Nee', exact: true }).check();
  }

  await press(first, 'Bewaren bij Sam');
  await press(second, 'Bewaren bij Sam');
  expect(await read(second)).toContain('Er is nog niets overschreven. Hieronder staan beide teksten.');
  await press(second, 'Laten staan wat er nu staat');

  expect(await second.getByRole('heading', { name: 'Oma Bakker' }).count()).toBe(1);
});
