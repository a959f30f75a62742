// Is there a sheet for parents for every municipality: one page, readable by a screen reader, with its team, and nothing that was made up?

import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { folderOf, type Municipality } from '../../../src/guidance/folder/folder-content.ts';
import { qrCodeOf } from '../../../src/guidance/folder/qr-code.ts';
import { printFolder } from '../../../src/guidance/folder/folder-pdf.ts';
import type { OpenTeam } from '../../../src/guidance/contacts/queries.ts';
import { factories } from '../../factories.ts';
import { pagesOf, unpackPdf } from '../../pdf.ts';
import { startPortal, type Portal } from '../../portal.ts';

const WESTERKWARTIER: Municipality = {
  id: 'a',
  name: 'Westerkwartier',
  slug: 'westerkwartier',
  subregion: 'West',
  phone: '',
  website: '',
  contact: null,
};
const CONTACT = {
  function: 'Aanmeldpunt',
  phone: '0594 00 00 10',
  email: 'team@voorbeeld.invalid',
  website: 'https://www.voorbeeld.invalid/',
  hours: 'Elke werkdag van 9.00 tot 12.00 uur',
};
const team = (name: string, more: Partial<OpenTeam['team']> = {}): OpenTeam => ({
  municipality: WESTERKWARTIER,
  team: {
    id: 't',
    name,
    place: 'Leek',
    ...CONTACT,
    contact: { ...CONTACT, personName: null, standIn: null, checkedOn: '2026-11-01' },
    ...more,
  },
});
const long = (length: number, words = 'Een heel lange naam ') => words.repeat(length).slice(0, length).trim();
const LONGEST = {
  name: long(200),
  phone: long(40, '0'),
  email: long(254, 'a'),
  website: `https://${long(292, 'b')}`,
  hours: long(300),
  function: long(100),
  personName: long(200),
};

describe('what it says', () => {
  test('of one team: how to reach it, and when that was looked at', () => {
    const folder = folderOf(WESTERKWARTIER, [team('CJG Noord')], 'https://zorgroute.example');

    expect(folder.teams).toEqual([
      {
        name: 'CJG Noord',
        phone: '0594 00 00 10',
        lines: [
          'Aanmeldpunt',
          'team@voorbeeld.invalid',
          'www.voorbeeld.invalid',
          'Elke werkdag van 9.00 tot 12.00 uur',
          'Nagekeken op 1\u00a0november 2026.',
        ],
      },
    ]);
    expect(folder.readOn).toMatchObject({
      address: 'zorgroute.example/zorgroute/ouders',
      href: 'https://zorgroute.example/zorgroute/ouders',
      alternative: 'QR-code die leidt naar zorgroute.example/zorgroute/ouders',
    });
    expect(folder.steps).toHaveLength(7);
    expect(folder.rights[1]).toMatch(/^U leest de aanmelding voordat die weggaat\./);
  });

  test('of a person only who agreed', () => {
    const [shown] = folderOf(
      WESTERKWARTIER,
      [team('CJG', { personName: 'Iemand' })],
      'https://zorgroute.example',
    ).teams;

    expect(shown?.lines[0]).toBe('Iemand, Aanmeldpunt');
  });

  test('of a municipality without a team: where to ask, and no number that nobody gave', () => {
    const folder = folderOf(WESTERKWARTIER, [], 'https://zorgroute.example');

    expect(folder.teams).toEqual([]);
    expect(folder.team.text).toContain('De gemeente Westerkwartier heeft in dit portaal nog geen basisteam.');
    expect(folder.team.text).not.toMatch(/\d/);
  });

  test('of a municipality without a team, but with a number: that number', () => {
    expect(
      folderOf({ ...WESTERKWARTIER, phone: '14 0594' }, [], 'https://zorgroute.example').team.text,
    ).toContain('Bel de gemeente, 14 0594, of vraag de school');
  });

  test('nothing of the teams of other municipalities', () => {
    const elsewhere = { ...team('Team Elders'), municipality: { ...WESTERKWARTIER, id: 'b' } };

    expect(folderOf(WESTERKWARTIER, [elsewhere], 'https://zorgroute.example').teams).toEqual([]);
  });
});

describe('the code on it', () => {
  /** The squares that a path darkens, read back. */
  function squaresOf(path: string, size: number): boolean[][] {
    const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
      squares[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
    return squares;
  }

  test.for(['https://zorgroute.example/zorgroute/ouders', 'http://127.0.0.1:3000/zorgroute/ouders'])(
    'holds %s, with white around it',
    (address) => {
      const { size, path } = qrCodeOf(address);
      const { data } = encode(address, { ecc: 'M', boostEcc: true, border: 4 });

      expect(squaresOf(path, size)).toEqual(data);
      expect(path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('');
      expect(data.slice(0, 4).flat()).not.toContain(true);
    },
  );
});

describe('the sheet', () => {
  test('names the address, leads there, and shows it as a picture with words of its own', async () => {
    const pdf = unpackPdf(await print([team('CJG Noord')]));

    expect(pdf).toContain('/URI (https://zorgroute.example/zorgroute/ouders)');
    expect(pdf).toMatch(/\/Alt\s*\(QR-code die leidt naar zorgroute\.example\/zorgroute\/ouders\)/);
    expect(pdf).toMatch(/\/S\s*\/Figure\b/);
  });

  const print = (teams: OpenTeam[], municipality = WESTERKWARTIER) =>
    printFolder(folderOf(municipality, teams, 'https://zorgroute.example'));

  test('is tagged, in Dutch, under its own title: PDF/UA-1', async () => {
    const pdf = unpackPdf(await print([team('CJG Noord')]));

    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toMatch(/\/Marked true/);
    expect(pdf).toMatch(/\/Lang\s*\(nl-NL\)/);
    for (const tag of ['H1', 'H2', 'H3', 'L']) expect(pdf).toMatch(new RegExp(`/S\\s*/${tag}\\b`));
    expect(pdf).toContain('Als de school zich zorgen maakt om uw kind, gemeente Westerkwartier');
  });

  test.for([
    ['no team', 0, {}],
    ['one team', 1, {}],
    ['the longest of everything', 1, LONGEST],
    ['four teams with the longest of everything', 4, LONGEST],
    ['thirty teams with the longest of everything', 30, LONGEST],
  ] as const)('is one page of A4 with %s', async ([, count, fields]) => {
    const teams = Array.from({ length: count }, (_, i) => team(`Team ${i}`, fields));

    const pdf = await print(teams, {
      ...WESTERKWARTIER,
      name: count > 1 ? long(200, 'x') : 'Westerkwartier',
    });

    expect(pagesOf(pdf)).toBe(1);
    expect(unpackPdf(pdf)).toMatch(/\/MediaBox\s*\[\s*0 0 595(\.\d+)? 841(\.\d+)?\s*\]/);
  });

  test.for([
    '#panic("x")',
    '#pagebreak()',
    '= Kop',
    '$ x $ *y* _z_ `a` <b> @c',
    '#read("/etc/passwd")',
    '\\',
    '"]',
  ])('shows %s as it is', async (words) => {
    const pdf = await print([team(words, { hours: words, function: words })]);

    expect(pagesOf(pdf)).toBe(1);
    expect(unpackPdf(pdf)).toContain('<pdfuaid:part>');
  });

  test('with a name that no font here can write is still a sheet', async () => {
    const pdf = await print([team('Team \u{13000}')]);

    expect(pagesOf(pdf)).toBe(1);
  });

  test('is set once for the same text, and not kept for ever', async () => {
    const first = await print([team('Team Eerst')]);
    expect(await print([team('Team Eerst')])).toBe(first);

    for (let i = 0; i < 50; i++) await print([team(`Team ${i}`, { phone: '', hours: '' })]);
    const again = await print([team('Team Eerst')]);

    expect(again).not.toBe(first);
    expect(again.equals(first)).toBe(true);
  });
});

describe('over HTTP', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal();
    const [municipality] = await portal.database.owner<{ id: string }>(
      `select id from organisation where kind = 'municipality' and name = 'Noordenveld'`,
    );
    await factories(portal.database).insert('organisation', {
      kind: 'team',
      name: 'Jeugdteam Proef',
      parent_id: municipality?.id ?? null,
      phone: '050 00 00 01',
    });
  });
  afterAll(() => portal.stop());

  test('the list names every municipality with its team, or says that there is none', async () => {
    const { html } = await portal.visitor().get('/zorgroute/folder');

    expect(html.match(/href="\/zorgroute\/folder\/[a-z-]+\.pdf"/g)).toHaveLength(11);
    expect(html).toContain('Folder Het Hogeland');
    expect(html).toContain('Jeugdteam Proef');
    expect(html.match(/Nog geen team in dit portaal/g)).toHaveLength(10);
  });

  test('the list shows the code that stands on every folder, with words for who cannot see it', async () => {
    const { html } = await portal.visitor().get('/zorgroute/folder');
    const address = `${portal.url}/zorgroute/ouders`;

    expect(html).toContain(`<a href="${address}">${address.replace('http://', '')}</a>`);
    expect(html).toContain(
      `role="img" aria-label="QR-code die leidt naar ${address.replace('http://', '')}"`,
    );
    expect(html).toContain(`<path d="${qrCodeOf(address).path}">`);
  });

  test('a folder is a file with a plain name, that caches may keep and ask about', async () => {
    const url = `${portal.url}/zorgroute/folder/noordenveld.pdf`;
    const { status, headers, ...reply } = await fetch(url).then(async (answer) => ({
      status: answer.status,
      headers: answer.headers,
      body: Buffer.from(await answer.arrayBuffer()),
    }));
    const again = await fetch(url, {
      headers: { 'If-None-Match': headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' },
    });

    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe('attachment; filename=zorgroute-noordenveld.pdf');
    expect(headers.get('cache-control')).toMatch(/^public, max-age=60/);
    expect(headers.get('set-cookie')).toBeNull();
    expect(reply.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pagesOf(reply.body)).toBe(1);
    expect(again.status).toBe(304);
  });

  test('a team that changes its name is on the next sheet', async () => {
    const get = async () =>
      (await portal.visitor().get('/zorgroute/folder/noordenveld.pdf')).headers.get('etag');
    const before = await get();

    await portal.database.owner(
      `update organisation set name = 'Jeugdteam Anders' where name = 'Jeugdteam Proef'`,
    );

    expect(await get()).not.toBe(before);
  });

  test.for(['haren.pdf', 'noordenveld', 'noordenveld.txt', '../noordenveld.pdf', '__proto__.pdf'])(
    '%s is no folder',
    async (file) => {
      expect((await portal.visitor().get(`/zorgroute/folder/${file}`)).status).toBe(404);
    },
  );
});
