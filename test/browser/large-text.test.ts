// Does everything still fit for who lets the browser write twice as large, and with a name that nothing breaks? On the pages used most.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { unfold } from './walks/person-at-page.ts';
import { startDemo, type Demo } from './demo-region.ts';

const TWICE_PX = 32;
const WIDTH_PX = 1280;

/** `row` goes on to the first row of a list that says this, `link` to the page behind the first such link on it. */
type Place = { name: string; as: string; path: string; row?: string; link?: string };
const CHILD = { as: 'leerkracht', path: '/leerlingen', row: 'Casemanager bekend' };
const REFERRAL = { as: 'ib', path: '/werk', row: 'De aanmelding invullen' };
const PLACES: Place[] = [
  { name: 'the work of a teacher', as: 'leerkracht', path: '/werk' },
  { name: 'a child', ...CHILD },
  { name: 'a signal', ...CHILD, link: 'Signaal vastleggen' },
  { name: 'a conversation', ...CHILD, link: 'Gesprek met ouders' },
  { name: 'the work of an intern begeleider', as: 'ib', path: '/werk' },
  { name: 'the pupils of a school', as: 'ib', path: '/leerlingen' },
  { name: 'the tasks of a referral', ...REFERRAL },
  { name: 'the consents', ...REFERRAL, link: 'Toestemming om te delen' },
  { name: 'the inbox', as: 'cjg', path: '/postvak' },
  { name: 'a referral that came in', as: 'cjg', path: '/postvak', row: 'casemanager aanwijzen' },
  { name: 'the families', as: 'casemanager', path: '/gezinnen' },
  { name: 'a family', as: 'casemanager', path: '/gezinnen', row: 'Contact opnemen' },
];

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

test.for(PLACES)('$name fits with text twice as large', async (place) => {
  const page = await demo.pageAs(place.as, { width: WIDTH_PX });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: TWICE_PX } });

  await go(page, place);

  expect(await page.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe('36px');
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTH_PX);
  expect(await page.$$eval('body *', cutOff)).toEqual([]);
  await page.context().close();
});

test.for([
  { px: 390, letters: 'as large as ever', fontPx: 16 },
  { px: 390, letters: 'twice as large', fontPx: TWICE_PX },
  { px: WIDTH_PX, letters: 'twice as large', fontPx: TWICE_PX },
])('a name without a space fits $px px with text $letters, in trail and buttons', async ({ px, fontPx }) => {
  const page = await demo.pageAs('beheer', { width: px });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: fontPx } });
  const [administrator] = await demo.membershipsOf('beheer');
  const [someone] = await demo.portal.database.owner<{ person_id: string; id: string }>(
    `select m.person_id, m.id from membership m where m.role = 'teacher' and m.ends_on is null and m.organisation_id in (
       select o.id from organisation o join membership a on a.organisation_id in (o.id, o.parent_id) where a.id = $1) limit 1`,
    [administrator?.id],
  );
  await demo.portal.database.owner('update person set name = $1 where id = $2', [
    'Anneliesbeth'.repeat(10),
    someone?.person_id,
  ]);
  const person = `/beheer/mensen/${someone?.person_id ?? ''}`;

  const widths: unknown[] = [];
  for (const path of [person, `${person}/rol`, `${person}/rol/${someone?.id ?? ''}`]) {
    const reply = await page.goto(demo.portal.url + path);
    widths.push([reply?.status(), await page.evaluate('document.documentElement.scrollWidth')]);
  }

  expect(widths).toEqual([px, px, px].map((width) => [200, width]));
  await page.context().close();
});

describe('on a phone', () => {
  const PHONE_PX = 390;

  async function visit(path: string): Promise<Page> {
    const context = await demo.browser.newContext({ viewport: { width: PHONE_PX, height: 700 } });
    const page = await context.newPage();
    const browser = await context.newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: TWICE_PX } });
    await page.goto(demo.portal.url + path);
    return page;
  }

  test('the whole scheme has each label above what it says, and a long title on one line', async () => {
    const scheme = await visit('/zorg-op-school/schema');
    const narrowest = await scheme.$$eval('.zr-scheme tbody td', (cells) =>
      Math.min(
        ...cells.map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          const { left } = range.getBoundingClientRect();
          return document.documentElement.clientWidth - left;
        }),
      ),
    );
    const contact = await visit('/contact');
    const lines = await contact.$eval('h1', (title) => {
      const range = document.createRange();
      range.selectNodeContents(title);
      return range.getClientRects().length;
    });

    expect(narrowest).toBeGreaterThan(PHONE_PX * 0.9);
    expect(lines).toBe(1);
    expect(await contact.$eval('main', (main) => getComputedStyle(main).hyphens)).toBe('auto');
    for (const page of [scheme, contact]) {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE_PX);
      await page.context().close();
    }
  });

  test.for(['/veiligheid', '/zorg-op-school/uitkomst/1j', '/zorgroute/ouders'])(
    '%s: the way out covers nothing that a key leads to',
    async (path) => {
      const page = await visit(path);
      const covered: string[] = [];

      await page.keyboard.press('End');
      await settled(page);
      for (let pressed = 0; pressed < 60; pressed++) {
        await page.keyboard.press('Shift+Tab');
        await settled(page);
        const under = await page.evaluate(nameUnderTheWayOut);
        if (under) covered.push(under);
      }

      expect(covered).toEqual([]);
      await page.context().close();
    },
  );
});

/** What a key moved stands where it stays only after the frames in which it is drawn. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((done) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            done(null);
          }),
        ),
      ),
  );

/** What has the focus in the page while the way out lies over it. */
function nameUnderTheWayOut(): string {
  const [focused, wayOut] = [document.activeElement, document.querySelector('.zr-leave__link')];
  if (!focused?.closest('main') || !wayOut || focused === wayOut || focused.matches('main')) return '';
  const [one, other] = [focused.getBoundingClientRect(), wayOut.getBoundingClientRect()];
  const meets =
    one.top < other.bottom && one.bottom > other.top && one.left < other.right && one.right > other.left;
  return meets ? focused.textContent : '';
}

async function go(page: Page, { path, row, link }: Place) {
  await page.goto(demo.portal.url + path);
  if (row) {
    await page.locator('.zr-work__row', { hasText: row }).getByRole('link').first().click();
    await page.waitForLoadState();
  }
  if (link) {
    const way = page.getByRole('link', { name: link }).first();
    await unfold(page, way);
    await way.click();
    await page.waitForLoadState();
  }
}

/** What holds more than it shows; text for screen readers only is meant to. */
function cutOff(all: (HTMLElement | SVGElement)[]): string[] {
  return all
    .filter((element) => {
      const { overflow, clipPath } = getComputedStyle(element);
      const isField = element.matches('input, select, textarea');
      return clipPath === 'none' && (overflow !== 'visible' || isField);
    })
    .filter(
      ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
        scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 2,
    )
    .map((element) => `${element.tagName} ${element.id} ${element.getAttribute('class') ?? ''}`);
}
