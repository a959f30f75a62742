// What does everybody read of the kept texts? The newest version that is shown, with the day it was checked, and nothing of who wrote it.

import { HtmlValidate } from 'html-validate';
import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { factories } from '../../factories.ts';
import { openPoints } from '../../../src/guidance/open-points.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { writeText } from './changed-texts.ts';

const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as object);

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const read = async (path: string) => (await portal.visitor().get(path)).html;
const sectionOf = (html: string, id: string) =>
  new RegExp(`<section id="${id}">[\\s\\S]*?</section>`).exec(html)?.[0] ?? '';

describe('the texts that the portal begins with', () => {
  test.for([
    [
      '/organisaties',
      ['rigg', 'samenwerkingsverband', 'ouder-en-jeugdsteunpunt', 'veilig-thuis', 'het-juiste-loket'],
    ],
    ['/privacy', ['wie-is-verantwoordelijk', 'wat-staat-erin', 'hoe-lang', 'uw-rechten']],
    [
      '/toegankelijkheid',
      [
        'voor-welke-site',
        'status',
        'hoe-is-het-onderzocht',
        'wat-gaat-nog-niet-goed',
        'probleem-melden',
        'klacht',
        'datum',
      ],
    ],
    ['/over', ['wat-is-het', 'waar-komt-het-vandaan', 'wie-zit-erachter', 'licentie-en-dank']],
    ['/cookies', ['geen-andere']],
    ['/piramide', ['zo-leest-u-het', 'document-f1']],
  ] as const)('%s has its texts, in order, and none says that nobody looked', async ([path, ids]) => {
    const html = await read(path);

    const found = [...html.matchAll(/<section id="([\w-]+)">/g)].map(([, id]) => id);
    expect(found.filter((id) => (ids as readonly string[]).includes(id ?? ''))).toEqual(ids);
    expect(html).not.toMatch(/Nog niet nagekeken|niet ingevuld|niet gevonden/);
  });

  test('what was not found of RIGG is not made up: it is not there, and a parent reads whom to ask', async () => {
    const rigg = sectionOf(await read('/organisaties'), 'rigg');

    expect(rigg).toContain('href="https://www.rigg.nl"');
    expect(rigg).not.toMatch(/Adres|Telefoon|E-mail|ingevuld/);
    expect(rigg).toContain('href="/contact"');
    expect(rigg).not.toMatch(/tel:|mailto:/);
  });

  test('beside what is not filled in stands what helps: in Drenthe a crisis goes to the doctor', async () => {
    const crisis = sectionOf(await read('/organisaties'), 'spoed-voor-jeugd');

    expect(crisis).toMatch(/Noordenveld \(Drenthe\): bel de huisarts of de huisartsenpost\.<\/li>/);
  });

  test('Veilig Thuis can be called from its text', async () => {
    const html = await read('/organisaties');

    expect(sectionOf(html, 'veilig-thuis')).toContain('<a href="tel:08002000">0800-2000</a>');
  });

  test('the accessibility statement claims no more than was looked into', async () => {
    const html = await read('/toegankelijkheid');
    const status = sectionOf(html, 'status');
    const tried = sectionOf(html, 'hoe-is-het-onderzocht');

    expect(status).toContain('Nalevingsstatus: D');
    expect(status).toContain('Dat onderzoek is er nog niet');
    for (const missing of ['onafhankelijke partij', 'schermlezer', 'Firefox, Safari'])
      expect(tried.split('Wat niet is gedaan')[1]).toContain(missing);
    expect(html).not.toMatch(/voldoet (?:aan|volledig)|volledig toegankelijk/);
    expect(sectionOf(html, 'probleem-melden')).not.toMatch(/werkdagen|weken/);
  });
});

describe('what is shown', () => {
  test('the newest version; an earlier one, its author and a hidden text are nowhere', async () => {
    await writeText(portal.database, 'over', 'oud-en-nieuw', { title: 'Oud', body: 'Oude woorden.' });
    await writeText(portal.database, 'over', 'oud-en-nieuw', { title: 'Nieuw', body: 'Nieuwe woorden.' });
    await writeText(portal.database, 'over', 'weg', { body: 'Eerst te lezen.' });
    await writeText(portal.database, 'over', 'weg', { body: 'Nu verborgen.', shown: false });

    const html = await read('/over');

    expect(html).toContain('Nieuwe woorden.');
    expect(html).not.toMatch(/Oude woorden|Eerst te lezen|Nu verborgen|het portaal zelf|Test/);
  });

  test('a page whose texts are all hidden says that they are worked on', async () => {
    await writeText(portal.database, 'cookies', 'geen-andere', { shown: false });
    for (const { key } of await portal.database.owner<{ key: string }>(
      `select key from content_block where page = 'privacy'`,
    ))
      await writeText(portal.database, 'privacy', key, { shown: false });

    const { status, html } = await portal.visitor().get('/privacy');

    expect(status).toBe(200);
    expect(html).toContain('Deze tekst wordt nu bijgewerkt');
    expect(await read('/cookies')).toContain('Om ingelogd te blijven');
  });

  test('what was checked long ago says so', async () => {
    await writeText(portal.database, 'over', 'lang-geleden', { checkedOn: '2020-02-29' });
    const html = await read('/over');

    expect(sectionOf(html, 'lang-geleden')).toContain(
      'Laatst nagekeken op 29\u00a0februari 2020. Dat is meer dan een jaar geleden.',
    );
  });

  test('a text with everything there is in Markdown makes a valid page', async () => {
    await writeText(portal.database, 'over', 'alles', {
      title: 'Titel met <b> & "teken"',
      body: '# Kop\n\n## Kop\n\nTekst *met* **nadruk**, [web](https://a.nl), [bel](tel:112), <i>html</i>.\n\n1. een\n2. twee\n   - drie\n\n> citaat\n> > dieper\n\n```\ncode\n```\n\n---\n\n![plaat](/a.png)',
    });

    const { valid, results } = await validator.validateString(await read('/over'));

    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(valid).toBe(true);
  });
});

describe('the pyramid', () => {
  const levelsOf = (html: string) =>
    [
      ...html.matchAll(
        /<a class="zr-pyramid__name" href="([^"]+)"[^>]*><span class="zr-hidden">Niveau (\d+): <\/span>([^<]+)</g,
      ),
    ].map(([, href, number, title]) => ({ href, number: Number(number), title }));

  test('every level is a link to a page that says what it is, who acts, what to try, and how to go up and back', async () => {
    const levels = levelsOf(await read('/piramide'));

    expect(levels.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    for (const { href = '', title, number } of levels) {
      const html = await read(href);
      expect(html).toContain(`${title ?? ''}</h1>`);
      for (const question of [
        'Wat is het?',
        'Wie doet wat?',
        'Wat probeert u eerst?',
        'Omhoog en weer terug',
      ])
        expect(html, href).toContain(`<h2 class="utrecht-heading-2">${question}</h2>`);
      expect(html.includes('Eén niveau omhoog'), href).toBe(number < 5);
      expect(html.includes('Eén niveau terug'), href).toBe(number > 1);
      expect(html).toMatch(new RegExp(`href="${href}" aria-current="page"`));
    }
  });

  test('says that the region has a pyramid of its own, and not that we did not find it', async () => {
    const html = sectionOf(await read('/piramide'), 'document-f1');
    expect(html).toContain('hebben ook een eigen piramide');
    expect(html).not.toContain('gevonden');
  });

  test('is of as many levels as are kept: six, then four', async () => {
    await writeText(portal.database, 'piramide-niveaus', 'noodhulp', {
      title: 'Noodhulp',
      body: 'Nu meteen.',
    });
    const six = levelsOf(await read('/piramide'));
    const top = await read('/piramide/noodhulp');
    await writeText(portal.database, 'piramide-niveaus', 'noodhulp', { shown: false });
    await writeText(portal.database, 'piramide-niveaus', 'extra-in-de-groep', { shown: false });
    const four = levelsOf(await read('/piramide'));
    const base = await read('/piramide/basisaanbod');
    const gone = await portal.visitor().get('/piramide/extra-in-de-groep');

    expect(six.map(({ title }) => title).at(-1)).toBe('Noodhulp');
    expect(six).toHaveLength(6);
    expect(top).toContain('Niveau 6 van 6');
    expect(four.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(base).toContain('Niveau 1 van 4');
    expect(base).toContain('>Niveau 2: De school en haar ondersteuningsteam</a>');
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([404, 'no-store']);
  });

  test.for(['bestaat-niet', '%00', '__proto__', "'; drop table content_block; --"])(
    'a level called %s does not exist',
    async (key) => {
      expect((await portal.visitor().get(`/piramide/${key}`)).status).toBe(404);
    },
  );
});

test('the page about privacy names everybody who reads, also the stand-in, the coordinator and a partner', async () => {
  const html = await read('/privacy');

  for (const reader of [
    'De casemanager en de vervanger, van hun eigen gezinnen.',
    'De coördinator van het basisteam, van alle gezinnen van het team.',
    'leest alleen het eigen deel, tot een afgesproken dag.',
  ])
    expect(html.slice(html.indexOf('id="lezers"'))).toContain(reader);
});

describe('cookies', () => {
  test('the page names every cookie there is, and how long it lasts', async () => {
    const make = factories(portal.database);
    const teacher = await make.person((await make.school()).id, 'teacher');
    const team = await make.person((await make.team()).id, 'cjg_worker', teacher.personId);
    const visitor = await portal.as(teacher.membershipId);
    const set = [
      await portal.visitor().get('/werk'),
      await visitor.post(`/wisselen/${team.membershipId}`),
    ].flatMap(({ headers }) => headers.getSetCookie());

    const html = await read('/cookies');

    const made = set.filter((cookie) => !cookie.includes('1970'));
    expect(made.map((cookie) => cookie.split('=')[0]).sort()).toEqual(['terug', 'zorgroute']);
    for (const cookie of made) expect(cookie).toContain(`Max-Age=${String(12 * 3600)};`);
    expect(html).toContain('<dd>zorgroute</dd>');
    expect(html).toContain('<dd>terug</dd>');
    expect(html).toContain('Uiterlijk 12 uur');
    expect(html.match(/<dt>Naam<\/dt>/g)).toHaveLength(3);
    expect(html).toContain('drie cookies');
  });

  test('who reads the public pages and looks where one logs in gets none', async () => {
    const nobody = portal.visitor();
    const [, door = ''] = /<a class="zr-account__action" href="([^"]+)"/.exec(await read('/privacy')) ?? [];

    for (const path of ['/', '/privacy', '/zorg-op-school/vraag', door]) {
      const { status, headers } = await nobody.get(path);
      expect([status, headers.getSetCookie()], path).toEqual([200, []]);
    }
  });

  test('nothing else is kept in a browser', () => {
    for (const script of readdirSync('public/scripts')) {
      const source = readFileSync(`public/scripts/${script}`, 'utf8');
      expect(source, script).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\./);
    }
  });
});

test('the foot of every page leads to the statements', async () => {
  const html = await read('/inloggen');

  const footer = html.slice(html.indexOf('<footer'));
  expect([...footer.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '/organisaties',
    '/privacy',
    '/toegankelijkheid',
    '/cookies',
    '/over',
  ]);
});

test.for(['0010_public_texts', '0052_texts_with_their_source', '0070_where_it_stands_and_what_was_tried'])(
  'a change of the portal’s own texts, %s, never goes over what a person wrote',
  async (name) => {
    const change = readFileSync(new URL(`../../../migrations/changes/${name}.sql`, import.meta.url), 'utf8');
    await portal.database.owner(
      `delete from content_version v using content_block b
       where b.id = v.block_id and b.page in ('organisaties', 'privacy') and v.number > 1`,
    );
    for (const [page, key] of [
      ['organisaties', 'veilig-thuis'],
      ['privacy', 'hoe-lang'],
    ] as const)
      await writeText(portal.database, page, key, { title: 'Van ons', body: 'Zo schrijven wij het.' });

    await portal.database.owner(change);

    const organisations = await read('/organisaties');
    expect(sectionOf(organisations, 'veilig-thuis')).toContain('Zo schrijven wij het.');
    expect(sectionOf(await read('/privacy'), 'hoe-lang')).toContain('Zo schrijven wij het.');
    expect(organisations.match(/<section id="jeugdstem">/g)).toHaveLength(1);
  },
);

test('what is still to be confirmed is a list for who keeps the texts', async () => {
  const points = openPoints([], []);

  expect(points.length).toBeGreaterThan(15);
  for (const { href, what } of points) {
    expect(await read(href.split('#')[0] ?? ''), what).not.toContain(what);
    expect(what).toMatch(/[.?"]$/);
  }
});
