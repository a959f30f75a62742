// Can anybody click through the helper, go back, and find nothing kept, and does every outcome end at a team? Over HTTP.

import { HtmlValidate } from 'html-validate';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { OUTCOMES } from '../../../src/guidance/care-at-school/rules.ts';
import { QUESTIONS } from '../../../src/guidance/care-at-school/questions.ts';
import { routesOf } from '../../routes.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { regionOf } from '../contacts/region-with-contacts.ts';
import { linksOf } from '../portal-without-database.ts';

const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as object);
const PAGE_BYTES = 60_000;

let site: Portal;
/** Every page that links lead to, from the start on. */
const pages = new Map<string, string>();

beforeAll(async () => {
  site = await startPortal();
  const toDo = ['/zorg-op-school'];
  for (let path = toDo.shift(); path !== undefined; path = toDo.shift()) {
    if (pages.has(path)) continue;
    const { status, html } = await get(path);
    if (status !== 200) throw new Error(`${path}: ${status}`);
    pages.set(path, html);
    toDo.push(...linksOf(html));
  }
});
afterAll(() => site.stop());

async function get(path: string) {
  const response = await fetch(site.url + path, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, html: await response.text() };
}
const questionPages = () => [...pages].filter(([path]) => path.startsWith('/zorg-op-school/vraag'));
const outcomePages = () => [...pages].filter(([path]) => path.startsWith('/zorg-op-school/uitkomst/'));
const before = (path: string) =>
  path
    .replace('/uitkomst/', '/vraag/')
    .replace(/(-\w+|\/vraag\/\w+)$/, (end) => (end[0] === '-' ? '' : '/vraag'));

describe('the walk through all questions', () => {
  test('opens every question and every outcome', () => {
    const all = [...pages.values()].join('\n');

    expect(QUESTIONS.filter(({ title }) => !all.includes(`</span>${title}</h1>`))).toEqual([]);
    expect(OUTCOMES.filter(({ id }) => !all.includes(`<section id="${id}">`))).toEqual([]);
    expect(outcomePages()).toHaveLength(1 + 2 * (5 + 27 + 5 * 27));
  });

  test('every page leads back to the question before it, and to each earlier one', () => {
    const back = /<a href="([^"]*)">Terug naar (?:de vorige vraag|het begin)<\/a>/;

    for (const [path, html] of [...questionPages(), ...outcomePages()]) {
      const expected = path === '/zorg-op-school/vraag' ? '/zorg-op-school' : before(path);
      expect(back.exec(html)?.[1], path).toBe(expected);
      for (let one = path; one !== '/zorg-op-school/vraag'; one = before(one))
        expect(linksOf(html), path).toContain(before(one));
    }
  });

  test('every outcome leads to who decides, and says so', () => {
    for (const [path, html] of outcomePages()) {
      expect(html, path).toContain('<dt>Wie beslist</dt>');
      expect(html, path).toMatch(
        /Wie (daarover beslist, staat bij elke uitkomst|beslist, staat hieronder)\./,
      );
      expect(html, path).not.toContain('ligt bij CIZ');
    }
  });

  test('safety comes with the phone numbers before anything else', () => {
    const html = pages.get('/zorg-op-school/uitkomst/1j') ?? '';

    expect(html.indexOf('tel:112')).toBeGreaterThan(html.indexOf('<h1'));
    expect(html.indexOf('tel:112')).toBeLessThan(html.indexOf('<section'));
    expect(html).toContain('tel:08002000');
    expect(html).toContain('href="/veiligheid">Bekijk de stappen');
  });

  test('safety has words for parents and a way out at once', () => {
    const html = pages.get('/zorg-op-school/uitkomst/1j') ?? '';

    expect(html).toContain('Bent u ouder, of maakt u zich zorgen over een kind dat u kent?');
    expect(html).toContain('data-quick-exit');
    expect(pages.get('/zorg-op-school/uitkomst/1n-2l-5lb')).not.toContain('data-quick-exit');
  });

  test('who reads on after safety keeps what was answered, one line about safety, and the way out', () => {
    const onwards = [...pages].filter(([path]) => /\/1v(-|$)/.test(path));

    expect(linksOf(pages.get('/zorg-op-school/uitkomst/1j') ?? '')).toContain('/zorg-op-school/vraag/1v');
    expect(onwards.length).toBeGreaterThan(100);
    for (const [path, html] of onwards) {
      expect(html.match(/Volg eerst de meldcode\. Direct gevaar\? Bel 112\./g), path).toHaveLength(1);
      expect(linksOf(html), path).toContain('/zorg-op-school/uitkomst/1j');
      expect(html, path).toContain('<dd>Ja, of ik twijfel</dd>');
      expect(html, path).toContain('data-quick-exit');
    }
    for (const [path, html] of pages)
      if (!/\/1[vj]/.test(path)) expect(html, path).not.toContain('Volg eerst de meldcode. Direct');
    expect(linksOf(pages.get('/zorg-op-school/vraag') ?? '')).not.toContain('/zorg-op-school/vraag/1v');
  });

  test('who helps when nobody knows the law can be reached', () => {
    for (const path of ['/zorg-op-school', '/zorg-op-school/schema']) {
      expect(pages.get(path)).toContain(
        '<a href="https://www.regelhulp.nl/juiste-loket">Het Juiste Loket</a>',
      );
      expect(pages.get(path)).toContain('href="/organisaties#het-juiste-loket"');
    }
  });

  test('nobody reads what is still to be looked up, or a line without an answer', () => {
    for (const [path, html] of pages)
      expect(html, path).not.toMatch(/nog na te gaan|zeggen hier niets over|[Gg]econtroleerd|niet gevonden/);
  });

  test('several laws stand beside each other, with a way to each', () => {
    const html = pages.get('/zorg-op-school/uitkomst/1n-2a-5lm-4j-5vv') ?? '';

    expect(html).toContain('Waarschijnlijk gelden drie regelingen naast elkaar');
    for (const id of ['extraSupport', 'longTermCare', 'transport']) expect(html).toContain(`href="#${id}"`);
  });
});

describe('the whole scheme', () => {
  test('has a row for every situation, each with a link to its outcome', () => {
    const html = pages.get('/zorg-op-school/schema') ?? '';

    for (const { situation, law } of OUTCOMES) {
      expect(html).toContain(`">${situation}</a></th>`);
      expect(html).toContain(law);
    }
    expect(html).toContain('22\u00a0november 2026');
  });
});

describe('every outcome ends at a team', () => {
  test('it asks where the child lives, of every municipality there is', async () => {
    const { html } = await get('/contact');
    const municipalities = [...html.matchAll(/href="\/contact\/gemeente\/([\w-]+)"/g)].map(
      ([, slug]) => slug,
    );

    for (const [path, outcome] of outcomePages()) {
      const asked = [...outcome.matchAll(/\/in\/([\w-]+)#hulp"/g)].map(([, slug]) => slug);
      expect(asked, path).toHaveLength(11);
      expect(municipalities, path).toEqual(expect.arrayContaining(asked));
      expect(outcome, path).toContain(`href="${path}/in/westerkwartier#hulp"`);
    }
  });

  test('the team of the municipality stands at the end, with its number', async () => {
    const region = regionOf(site.database);
    const team = await region.team('CJG Het Einde', 'Westerkwartier', { place: 'Leek' });
    await region.contact(team.id, { function: 'aanmeldteam', phone: '0594 00 00 10' });

    for (const path of ['1j', '1n-2l-5lt', '1n-2z-4n-5vn', '1n-2a-5lm-4j-5vv']) {
      const { status, html, headers } = await get(`/zorg-op-school/uitkomst/${path}/in/westerkwartier`);
      expect(status, path).toBe(200);
      expect(headers.get('cache-control'), path).toBe('no-store');
      expect(html, path).toContain('Wie helpt in de gemeente Westerkwartier?');
      expect(html, path).toContain(`<a href="${team.path}">CJG Het Einde</a>`);
      expect(html, path).toContain('href="tel:0594000010"');
      expect(html.indexOf('CJG Het Einde'), path).toBeGreaterThan(html.lastIndexOf('Bronnen</h3>'));
    }
  });

  test('a municipality without a team says plainly who can be asked', async () => {
    const { html } = await get('/zorg-op-school/uitkomst/1n-2l-5lb/in/pekela');

    expect(html).toContain('Van de gemeente Pekela staat hier nog geen basisteam.');
    expect(html).toMatch(/vraag de school welk team u kunt bellen/);
  });

  test.for(['1n-2z/in/westerkwartier', '1n-2l-5lb/in/atlantis', '1n-2l-5lb/in/'])(
    '%s does not exist',
    async (path) => {
      expect((await get(`/zorg-op-school/uitkomst/${path}`)).status).toBe(404);
    },
  );
});

describe('nothing is kept', () => {
  test('no page sets a cookie, has a form for an answer or lets itself be stored', async () => {
    for (const path of ['/zorg-op-school/vraag/1n', '/zorg-op-school/uitkomst/1n-2l-5lb']) {
      const { headers, html } = await get(path);

      expect(headers.get('set-cookie'), path).toBeNull();
      expect(headers.get('cache-control'), path).toBe('no-store');
      expect(html, path).not.toContain('<form');
      expect(html, path).not.toContain('<script');
      expect(html, path).toContain('Er wordt niets bewaard');
    }
  });

  test('every route is public and only reads', () => {
    const routes = routesOf(site.app).filter(({ path }) => path.startsWith('/zorg-op-school'));

    expect(routes).toHaveLength(6);
    expect(routes.filter(({ isPublic, method }) => !isPublic || method !== 'GET')).toEqual([]);
  });
});

describe('an address by hand', () => {
  test.for([
    'vraag/x',
    'vraag/1n-2z-9z',
    'uitkomst/2z',
    'vraag/__proto__',
    'vraag/1n--2z',
    'uitkomst',
    'anders',
  ])('%s does not exist', async (path) => {
    expect((await get(`/zorg-op-school/${path}`)).status).toBe(404);
  });

  test.for([
    ['uitkomst/1n-2z', 'vraag/1n-2z'],
    ['vraag/1n-2l-5lb', 'uitkomst/1n-2l-5lb'],
    ['vraag/1v-2l-5lb', 'uitkomst/1v-2l-5lb'],
  ])('%s leads to %s', async ([from, to]) => {
    const { status, headers } = await get(`/zorg-op-school/${from ?? ''}`);

    expect(status).toBe(303);
    expect(headers.get('location')).toBe(`/zorg-op-school/${to ?? ''}`);
  });
});

test('the home page leads there', async () => {
  expect(linksOf((await get('/')).html)).toContain('/zorg-op-school');
});

test('every page is valid HTML and small', async () => {
  for (const [path, html] of pages) {
    const { results } = await validator.validateString(html);

    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
      path,
    ).toEqual([]);
    expect(Buffer.byteLength(html), path).toBeLessThan(PAGE_BYTES);
  }
});
