// The texts of the public pages in a browser: kept with and without script, seen first, and a pyramid for whoever comes by keyboard or phone.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { writeText } from '../../guidance/content/changed-texts.ts';
import { accessibilityFaults } from '../accessibility.ts';
import {
  field,
  follow,
  hear,
  heading,
  KEPT,
  open,
  pathOf,
  press,
  read,
  tick,
  write,
} from './person-at-page.ts';
import { startWalks, type Walks } from './walks.ts';

const PHONE_PX = 320;
const RIGG = '/beheer/inhoud/organisaties/rigg';

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

const keeper = async (javaScript = true) => {
  const board = await walks.make.person((await walks.make.school()).boardId, 'administrator');
  return { board, page: await walks.at(board, { javaScript }) };
};

async function expectSound(page: Page) {
  expect(await accessibilityFaults(page)).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: PHONE_PX, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE_PX);
  if (size) await page.setViewportSize(size);
}

test.for([
  ['with script', true],
  ['without script', false],
] as const)(
  '%s: found from the administration, changed, seen first, saved, read by everybody',
  async ([how, javaScript]) => {
    const { page } = await keeper(javaScript);
    const words = `Bel 050 000 00 00 (${how}).`;
    await open(page, '/beheer');
    for (const link of ["Teksten van de openbare pagina's", 'Organisaties', '1. RIGG', 'Tekst wijzigen'])
      await follow(page, link, page.getByRole('main'));

    await write(page, { Tekst: `${words} <b>Snel</b>.` });
    await press(page, 'Voorbeeld bekijken');

    expect(await read(page)).toContain('Dit is een voorbeeld. Er is nog niets bewaard.');
    expect(await read(page)).toContain('HTML werkt hier niet.');
    expect(await field(page, 'Tekst').inputValue()).toBe(`${words} <b>Snel</b>.`);
    if (javaScript) await expectSound(page);

    await write(page, { Tekst: words });
    await press(page, 'Tekst bewaren');
    await follow(page, 'De pagina bekijken');

    expect(pathOf(page)).toBe('/organisaties');
    expect(await read(page)).toContain(words);
  },
);

test('what is typed is kept while typing, and waits for who comes back', async () => {
  const { page } = await keeper();
  await open(page, `${RIGG}/wijziging`);
  await write(page, { Titel: 'RIGG, half af' });
  await hear(page, KEPT);

  await open(page, '/werk');
  await open(page, `${RIGG}/wijziging`);
  expect(await field(page, 'Titel').inputValue()).toBe('RIGG, half af');

  await press(page, 'Voorbeeld bekijken');
  expect(await field(page, 'Titel').inputValue()).toBe('RIGG, half af');
});

test('who saves second sees both texts and chooses', async () => {
  const [first, second] = [await keeper(), await keeper(false)];
  for (const { page } of [first, second])
    await open(page, '/beheer/inhoud/organisaties/veilig-thuis/wijziging');
  await write(first.page, { Tekst: 'Van de een.' });
  await write(second.page, { Tekst: 'Van de ander.' });

  await press(first.page, 'Tekst bewaren');
  await press(second.page, 'Tekst bewaren');
  expect(await read(second.page)).toContain(`${first.board.name} bewaarde intussen een andere tekst`);
  expect(await read(second.page)).toContain('Van de een.');
  expect(await field(second.page, 'Tekst').inputValue()).toBe('Van de ander.');

  await press(second.page, 'Laten staan wat er nu staat');
  expect(pathOf(second.page)).toBe('/beheer/inhoud/organisaties/veilig-thuis');
  expect(await read(second.page)).toContain('Van de een.');
});

test('an earlier version tells what changed, and is put back', async () => {
  const { page } = await keeper();
  await open(page, '/beheer/inhoud/organisaties/het-juiste-loket/wijziging');
  await write(page, { Titel: 'Het loket', Tekst: 'Alles anders.' });
  await press(page, 'Tekst bewaren');

  await follow(page, 'Versie 2');
  expect(await read(page)).toContain('Nieuw: Alles anders.');
  await expectSound(page);
  await follow(page, 'De versie ervoor');
  await press(page, 'Versie 1 terugzetten');

  expect(await heading(page)).toContain('Het Juiste Loket');
  expect(await read(page)).toContain('Versie 1 teruggezet');
});

test('a level of the pyramid is added and put in its place, without script', async () => {
  const { page } = await keeper(false);
  await open(page, '/beheer/inhoud/piramide-niveaus');
  await follow(page, 'Niveau toevoegen');
  await write(page, { Titel: 'Hulp in de buurt', Tekst: 'Mensen in de buurt helpen mee.' });
  await tick(page, 'Iedereen mag deze tekst lezen');
  await press(page, 'Niveau toevoegen');
  await follow(page, 'Volgorde wijzigen');
  await press(page, 'Eerder Hulp in de buurt');

  await open(page, '/piramide');

  const levels = await page.locator('.zr-pyramid__name').allInnerTexts();
  expect(levels.map((text) => text.replace(/\s+/g, ' ').trim()).slice(-2)).toEqual([
    'Niveau 5: Hulp in de buurt',
    'Niveau 6: Gespecialiseerde hulp of ander onderwijs',
  ]);
});

test('the pyramid is walked by keyboard from the base up, and drawn with the base below', async () => {
  const page = await walks.at(await walks.make.person((await walks.make.school()).id, 'teacher'));
  await open(page, '/piramide');
  const links = page.locator('.zr-pyramid__name');
  const heights = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top));

  await links.first().focus();
  await page.keyboard.press('Tab');
  const second = await page.evaluate(() => document.activeElement?.textContent.replace(/\s+/g, ' '));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/piramide/*');

  expect(heights).toEqual([...heights].sort((a, b) => b - a));
  expect(second).toBe('Niveau 2: Extra hulp in de groep');
  expect(await heading(page)).toMatch(/^Niveau 2 van \d ?: Extra hulp in de groep$/);
  await follow(page, 'Niveau 3: De school en haar ondersteuningsteam');
  expect(await heading(page)).toContain('Niveau 3 van');
});

test.for([4, 6])(
  'a pyramid of %i levels is accessible, light and dark, and fits a phone and two sheets of paper',
  async (levels) => {
    const keys = [
      'basisaanbod',
      'extra-in-de-groep',
      'met-het-ondersteuningsteam',
      'met-het-basisteam',
      'vijf',
      'zes',
    ];
    const { database } = walks.portal;
    await database.owner(
      `delete from content_version where block_id in (select id from content_block where page = 'piramide-niveaus')`,
    );
    await database.owner(`delete from content_block where page = 'piramide-niveaus'`);
    for (const key of keys.slice(0, levels))
      await writeText(database, 'piramide-niveaus', key, {
        title: `Niveau met een lange naam: ${key}`,
        body: 'Eén zin over dit niveau.',
      });
    const page = await walks.at(await walks.make.person((await walks.make.school()).id, 'teacher'));

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of ['/piramide', '/piramide/extra-in-de-groep']) {
        await open(page, path);
        expect(await page.locator('.zr-pyramid__level').count()).toBe(levels);
        await expectSound(page);
      }
    }
    await open(page, '/piramide');
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(Number(/\/Count (\d+)/.exec(paper)?.[1])).toBeLessThanOrEqual(2);
  },
);
