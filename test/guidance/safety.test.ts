// Is safety one click from every page, mistakes and outages too, and is there a way out at once? With no database behind it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startSite, type Site } from './portal-without-database.ts';

const NUMBERS = ['112', '08002000', '08008081', '08000432', '09001113111'];
const STEPS = ['Breng in kaart', 'Overleg met een collega', 'Praat met de ouders', 'Weeg af', 'Beslis'];

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

async function ask(path: string, init: RequestInit = {}) {
  const answer = await fetch(site.url + path, { redirect: 'manual', ...init });
  return { status: answer.status, headers: answer.headers, html: await answer.text() };
}

describe('the page', () => {
  test('is there without a database, with every number before anything to read', async () => {
    const { status, html } = await ask('/veiligheid');

    expect(status).toBe(200);
    for (const number of NUMBERS) {
      expect(html).toContain(`href="tel:${number}"`);
      expect(html.indexOf(`tel:${number}`)).toBeLessThan(html.indexOf('<section'));
    }
    expect(html.indexOf('tel:112')).toBeLessThan(html.indexOf('tel:08002000'));
  });

  test('tells a child when somebody answers', async () => {
    const { html } = await ask('/veiligheid');

    expect(html).toMatch(/0800-0432<\/a><\/p><p>Elke dag van 11\.00 tot 21\.00 uur\./);
  });

  test('tells the five steps in order, asks nothing and sets nothing', async () => {
    const { html, headers } = await ask('/veiligheid');
    const steps = /<ol class="zr-steps">(.*?)<\/ol>/s.exec(html)?.[1] ?? '';

    expect([...steps.matchAll(/<strong>(.*?)[ .]*<\/strong>/g)].map(([, step]) => step)).toEqual(
      STEPS.map((step): unknown => expect.stringContaining(step)),
    );
    expect(steps).toMatch(/Is er nu gevaar\? Bel <a href="tel:112">112<\/a>\./);
    expect(html).not.toContain('<form');
    expect(headers.get('set-cookie')).toBeNull();
  });
});

test('in a place to practise, what is made up and what is real are told apart', async () => {
  const practice = await startSite({ demo: true });

  const html = await (await fetch(`${practice.url}/veiligheid`)).text();

  expect(html).toContain('De scholen, teams en mensen zijn verzonnen. De noodnummers zijn echt.');
  expect((await ask('/veiligheid')).html).not.toContain('Oefenomgeving');
  await practice.stop();
});

test('who cannot call, and a crisis without violence, are answered as well', async () => {
  const { html } = await ask('/veiligheid');

  expect(html).toContain('href="https://www.veiligthuis.nl"');
  expect(html).toMatch(/Op werkdagen kunt u meestal van 9 tot 17 uur chatten/);
  expect(html).toMatch(/Spoed voor Jeugd Groningen<br><a class="zr-phone" href="tel:08008081">/);
  expect(html).toContain('Noordenveld (Drenthe)? Bel de huisarts');
});

describe('one click away', () => {
  const LINK = '<a class="zr-safety" href="/veiligheid">';

  test.for([
    ['the front door', '/', {}, 200],
    ['logging in', '/inloggen', {}, 200],
    ['no such page', '/bestaat-niet', {}, 404],
    [
      'a page from elsewhere that posts',
      '/werk',
      { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } },
      403,
    ],
    ['a form with mistakes', '/inloggen', { method: 'POST', body: '', headers: POST() }, 422],
    [
      'a body that cannot be read',
      '/inloggen',
      { method: 'POST', body: 'a=b', headers: POST('application/x-www-form-urlencoded; charset=utf-7') },
      400,
    ],
    [
      'too much of it',
      '/inloggen',
      { method: 'POST', body: `a=${'x'.repeat(2_000_000)}`, headers: POST() },
      413,
    ],
    ['a database that does not answer', '/zorgroute', {}, 503],
    [
      'a database that does not answer a form',
      '/inloggen',
      { method: 'POST', body: 'email=a%40b.invalid&password=x', headers: POST() },
      503,
    ],
  ] as [string, string, RequestInit, number][])('%s', async ([, path, init, expected]) => {
    const { status, html } = await ask(path, init);

    expect([status, html.includes(LINK)]).toEqual([expected, true]);
  });

  function POST(type = 'application/x-www-form-urlencoded') {
    return { 'Content-Type': type, 'Sec-Fetch-Site': 'same-origin' };
  }
});

test('when not even the page about a mistake can be shown, the numbers are in what is left, and no word of ours', async () => {
  const broken = await startSite();
  broken.app.engine('ejs', (_file, _data, done) => {
    done(new Error('een pad /of/een/naam'));
  });

  for (const path of ['/bestaat-niet', '/veiligheid', '/inloggen']) {
    const answer = await fetch(broken.url + path);
    const text = await answer.text();
    expect([answer.status, answer.headers.get('cache-control')], path).toEqual([500, 'no-store']);
    expect(text, path).toContain('0800-2000');
    expect(text, path).toContain('112');
    expect(text, path).not.toContain('/of/een/naam');
  }
  await broken.stop();
});

describe('a way out at once', () => {
  const WAY_OUT = /<a class="zr-leave__link"[^>]*>Snel weg van deze pagina<\/a>/;

  test('the page about safety has it, first of all', async () => {
    const { html } = await ask('/veiligheid');
    const [link = ''] = WAY_OUT.exec(html) ?? [];

    expect(link).toContain('href="https://www.knmi.nl/"');
    expect(link).toContain('rel="noopener noreferrer"');
    expect(link).toContain('referrerpolicy="no-referrer"');
    expect(html.indexOf(link)).toBeLessThan(html.indexOf('<h1'));
    expect(html).toMatch(/<script type="module" src="\/scripts\/quick-exit\.js\?v=\w+"><\/script>/);
    expect(html).toContain('Wat anderen nog wel kunnen zien');
    expect(/aria-describedby="([^"]+)"/.exec(link)?.[1]).toBe(/<p id="(snel-weg)">/.exec(html)?.[1]);
  });

  test('pages about anything else do without', async () => {
    for (const path of [
      '/',
      '/inloggen',
      '/rollen-en-taken/leerkracht',
      '/zorgroute/stap/1',
      '/zorg-op-school',
    ])
      expect((await ask(path)).html).not.toMatch(WAY_OUT);
  });
});
