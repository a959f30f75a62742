import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { keepUp } from '../../src/upkeep.ts';
import { presentDay } from '../clock.ts';
import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';
import { rowCounts, tablesHolding, visibleText } from '../administered-school.ts';
import { DELIMITERS, ENCODINGS, file, GENERATIONS, madeUp, type MadeUp } from './duo-files.ts';
import { keeper, listed, load, upload, UPLOAD, type Keeper } from './keeper-of-list.ts';

let portal: Portal;
let make: Make;
let rudi: Keeper;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());
beforeEach(async () => {
  await portal.database.owner('truncate listed_school, school_list_import cascade');
  rudi = await keeper(portal, make);
});

const TWENTY = madeUp(20);
const changed = (schools: readonly MadeUp[], at: number, more: Partial<MadeUp>): MadeUp[] =>
  schools.map((school, i) => (i === at ? { ...school, ...more } : school));

describe('a list of twenty schools', () => {
  const shapes = GENERATIONS.flatMap((generation) =>
    DELIMITERS.flatMap((delimiter) => ENCODINGS.map((encoding) => ({ generation, delimiter, encoding }))),
  );

  test.each(shapes)('comes in: $generation names, $delimiter, $encoding', async (shape) => {
    const { preview, done, result, to } = await load(portal, rudi, file(TWENTY, shape));

    expect(visibleText(preview)).toContain('Nieuwe scholen (20)');
    expect(visibleText(preview)).toContain(
      'De Esdoorn 5 Fantasielaan 5-a, 9799 EA Nergensstad, gemeente Groningen',
    );
    expect(done).toMatchObject({ status: 303, location: to });
    expect(visibleText(result)).toContain('20 nieuwe scholen');
    const rows = await listed(portal);
    expect(rows).toHaveLength(20);
    expect(rows.find(({ name }) => name === 'Fjildhûs 2')).toMatchObject({
      brin: TWENTY[1]?.brin,
      branch_number: '00',
      street: 'Fantasielaan 2',
      postcode: '9799 BA',
      place: 'Nergensstad',
      board_number: '90001',
      denomination: 'Openbaar',
      phone: '0590-100001',
      website: 'https://www.school2.example',
      gone_on: null,
    });
  });

  test('what the file gives in capitals, and a number that a spreadsheet spoiled, is published as people write it or not at all', async () => {
    const spoiled = changed(TWENTY, 0, { name: 'OBS DE ZEVENSTER', place: "'T ZANDT GN", phone: '5,94E+08' });
    await load(portal, rudi, file(spoiled));

    const rows = await listed(portal);

    expect(rows.find(({ brin }) => brin === TWENTY[0]?.brin)).toMatchObject({
      name: 'OBS De Zevenster',
      place: "'t Zandt",
      phone: null,
    });
  });

  test('is the same whichever way it comes: the second file says that nothing changed, and writes no school', async () => {
    await load(portal, rudi, file(TWENTY, { generation: 'old', delimiter: ';', encoding: 'windows-1252' }));
    const before = await listed(portal);

    const { preview, result } = await load(portal, rudi, file(TWENTY));

    expect(preview.html).toContain('<title>Er is niets veranderd');
    expect(visibleText(preview)).toContain(
      'Wat in dit bestand over onze gemeenten staat, staat al zo in de lijst: 20 scholen.',
    );
    expect(visibleText(result)).toContain('Er is niets veranderd: de lijst klopte al met het bestand.');
    expect(await listed(portal)).toEqual(before);
  });

  test('is told per municipality, with when and by whom it was loaded, to every keeper', async () => {
    expect(visibleText(await rudi.visitor.get('/beheer/scholen'))).toContain(
      'Er staan nog geen scholen in de lijst',
    );
    const { to } = await load(portal, rudi, file(TWENTY));
    const anke = await keeper(portal, make, 'municipality');

    const page = await anke.visitor.get('/beheer/scholen');

    expect(visibleText(page)).toContain('In de lijst: 20 scholen .');
    expect(visibleText(page)).toMatch(/Westerkwartier 7 /);
    expect(visibleText(page)).toContain(`door ${rudi.someone.name} (board`);
    expect(page.html).toContain(`href="${to}"`);
    expect(visibleText(await anke.visitor.get(to))).toContain('20 nieuwe scholen');
  });
});

describe('differences', () => {
  test('are shown field by field, and done as they were shown', async () => {
    await load(portal, rudi, file(TWENTY));
    const next = changed(TWENTY, 4, {
      name: 'De Nieuwe Esdoorn',
      number: '99',
      postcode: '9351 AB',
      phone: '',
      website: 'geen',
      municipalityNumber: '1969',
    });

    const { preview, result } = await load(portal, rudi, file(next));

    const text = visibleText(preview);
    expect(text).toContain('Gewijzigde scholen (1)');
    for (const change of [
      'naam: was De Esdoorn 5, wordt De Nieuwe Esdoorn',
      'adres: was Fantasielaan 5-a, wordt Fantasielaan 99',
      'postcode: was 9799 EA, wordt 9351 AB',
      'gemeente: was Groningen, wordt Westerkwartier',
      'telefoon: was 0590-100004, wordt leeg',
      'website: was https://www.school5.example, wordt leeg',
    ])
      expect(text).toContain(change);
    expect(text).toContain('Regel 6 De Nieuwe Esdoorn Het internetadres is geen adres van een website');
    expect(text).not.toContain('richting: was');
    expect(visibleText(result)).toContain('1 gewijzigde school');
    expect((await listed(portal)).filter(({ name }) => name === 'De Nieuwe Esdoorn')).toMatchObject([
      { brin: TWENTY[4]?.brin, street: 'Fantasielaan 99', phone: null, website: null },
    ]);
  });

  test('a school that the file has no longer is gone since today and not deleted; back in the file it is back', async () => {
    await load(portal, rudi, file(TWENTY));
    const before = await listed(portal);

    const without = await load(portal, rudi, file(TWENTY.slice(1)));
    expect(visibleText(without.preview)).toContain('Scholen die niet meer in het bestand staan (1)');
    expect(visibleText(without.result)).toContain('1 school niet meer in het bestand');
    const gone = await listed(portal);
    expect(gone.filter(({ gone_on }) => gone_on)).toMatchObject([
      { name: TWENTY[0]?.name, gone_on: presentDay() },
    ]);
    expect(visibleText(await rudi.visitor.get('/beheer/scholen'))).toMatch(/Westerkwartier 6 1 /);
    const again = await load(portal, rudi, file(TWENTY.slice(1)));
    expect(visibleText(again.preview)).toContain('Er is niets veranderd');

    const back = await load(portal, rudi, file(changed(TWENTY, 0, { phone: '0591-2' })));
    expect(visibleText(back.preview)).toContain('Scholen die terug zijn (1)');
    expect(visibleText(back.preview)).toContain('telefoon: was 0590-100000, wordt 0591-2');
    expect(visibleText(back.result)).toContain('1 school die terug is');
    expect(await listed(portal)).toEqual(
      before.map((row) => (row.name === TWENTY[0]?.name ? { ...row, phone: '0591-2' } : row)),
    );
  });

  test('of a row that is unclear stay away: the school stays as it is, the line is told', async () => {
    await load(portal, rudi, file(TWENTY));
    const before = await listed(portal);

    const { preview, result } = await load(
      portal,
      rudi,
      file(changed(changed(TWENTY, 2, { name: '' }), 3, { municipalityNumber: '99999' })),
    );

    expect(visibleText(preview)).toContain('Regel 4 De naam ontbreekt of is langer dan 200 tekens.');
    expect(visibleText(preview)).toContain(
      'Regel 5 OBS "Het Wad" 4 Het nummer van de gemeente is niet te lezen.'.replaceAll('"', '&#34;'),
    );
    expect(visibleText(result)).toContain('2 regels overgeslagen');
    expect(await listed(portal)).toEqual(before);
  });

  test('of columns that the file does not have stay away, and the page says of which', async () => {
    await load(portal, rudi, file(TWENTY));
    const before = await listed(portal);
    const text = file(TWENTY).toString().replace('"TELEFOONNUMMER"', '"FAX"');

    const { preview } = await load(portal, rudi, Buffer.from(text));

    expect(visibleText(preview)).toContain('Over dit onderdeel zegt het bestand niets: telefoon.');
    expect(await listed(portal)).toEqual(before);
  });

  test('schools of municipalities that the portal does not know are counted and not taken', async () => {
    const elsewhere = { municipalityNumber: '0363', municipality: 'AMSTERDAM' };
    const schools = changed(changed(TWENTY, 0, elsewhere), 1, elsewhere);

    const { preview } = await load(portal, rudi, file(schools));

    expect(visibleText(preview)).toContain('Gemeenten die het portaal niet kent (1)');
    expect(visibleText(preview)).toContain('Deze 2 scholen worden niet overgenomen. AMSTERDAM 2 scholen');
    expect(await listed(portal)).toHaveLength(18);
  });

  test('a file of one school says so in one', async () => {
    const { preview } = await load(portal, rudi, file(TWENTY.slice(0, 1)));

    expect(visibleText(preview)).toContain('In dit bestand staat 1 school in onze gemeenten.');
  });

  test('so many gone at once are done only when somebody says that the file is whole', async () => {
    await load(portal, rudi, file(TWENTY));

    const part = await load(portal, rudi, file(TWENTY.slice(0, 8)));
    expect(part.done.status).toBe(422);
    expect(visibleText(part.done)).toContain('Vink aan dat het bestand compleet is');
    expect((await listed(portal)).filter(({ gone_on }) => gone_on)).toEqual([]);

    const whole = await load(portal, rudi, file(TWENTY.slice(0, 8)), { isWhole: 'yes' });
    expect(whole.done.status).toBe(303);
    expect((await listed(portal)).filter(({ gone_on }) => gone_on)).toHaveLength(12);
  });
});

describe('between preview and confirmation', () => {
  test('two keepers: the second sees what the first did, and decides again', async () => {
    const anke = await keeper(portal, make, 'municipality');
    const [one, other] = [
      (await upload(portal, rudi, file(TWENTY))).location ?? '',
      (await upload(portal, anke, file(changed(TWENTY, 0, { phone: '0' })))).location ?? '',
    ];
    const [mine, hers] = [await rudi.visitor.get(one), await anke.visitor.get(other)];

    const first = await rudi.visitor.post(one, hidden(mine));
    const second = await anke.visitor.post(other, hidden(hers));
    const third = await anke.visitor.post(other, hidden(second));

    expect([first.status, second.status, third.status]).toEqual([303, 409, 303]);
    expect(visibleText(second)).toContain('Iemand werkte de lijst bij terwijl u keek.');
    expect(visibleText(second)).toContain('telefoon: was 0590-100000, wordt 0');
    expect((await listed(portal)).filter(({ phone }) => phone === '0')).toHaveLength(1);
  });

  test('at the same moment they wait for each other: every school is there once', async () => {
    const anke = await keeper(portal, make);
    const [one, other] = [
      (await upload(portal, rudi, file(TWENTY))).location ?? '',
      (await upload(portal, anke, file(TWENTY))).location ?? '',
    ];
    const [mine, hers] = [hidden(await rudi.visitor.get(one)), hidden(await anke.visitor.get(other))];

    const replies = await Promise.all([rudi.visitor.post(one, mine), anke.visitor.post(other, hers)]);

    expect(replies.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await listed(portal)).toHaveLength(20);
  });

  test('sent twice it is done once', async () => {
    const to = (await upload(portal, rudi, file(TWENTY))).location ?? '';
    const fields = hidden(await rudi.visitor.get(to));

    const replies = await Promise.all([rudi.visitor.post(to, fields), rudi.visitor.post(to, fields)]);
    const late = await rudi.visitor.post(to, fields);

    expect([...replies, late].map(({ location }) => location)).toEqual([to, to, to]);
    expect(await listed(portal)).toHaveLength(20);
    expect(
      await portal.database.owner('select from school_list_import where applied_at is not null'),
    ).toHaveLength(1);
  });

  test('a file that waits is offered again, and kept for a day at most; who and when stay', async () => {
    const to = (await upload(portal, rudi, file(TWENTY))).location ?? '';
    const waiting = await rudi.visitor.get('/beheer/scholen');
    const fields = hidden(await rudi.visitor.get(to));
    await portal.database.owner(
      "update school_list_import set expires_at = portal_now() - interval '1 second'",
    );

    const gone = await rudi.visitor.get(to);
    const late = await rudi.visitor.post(to, fields);
    await keepUp(await portal.database.jobsUrl(), portal.clock.now);

    expect(waiting.html).toContain(`href="${to}"`);
    expect([gone.status, late.status]).toEqual([404, 404]);
    expect(visibleText(gone)).toContain('Een ingelezen bestand wacht hooguit een dag.');
    expect((await rudi.visitor.get('/beheer/scholen')).html).not.toContain(to);
    expect(await listed(portal)).toEqual([]);
    expect(await tablesHolding(portal, 'Fjildh')).toEqual([]);
    expect(
      await portal.database.owner(
        'select person_name, created_at is not null as is_dated from school_list_import',
      ),
    ).toEqual([{ person_name: rudi.someone.name, is_dated: true }]);
  });

  test('thrown away, or replaced by the next one, or done: the file is nowhere any more', async () => {
    const first = (await upload(portal, rudi, file(TWENTY))).location ?? '';
    const second = (await upload(portal, rudi, file(TWENTY.slice(1)))).location ?? '';
    expect((await rudi.visitor.get(first)).status).toBe(404);

    const away = await rudi.visitor.post(`${second}/weg`, hidden(await rudi.visitor.get(second)));
    await load(portal, rudi, file(TWENTY));

    expect(away.location).toBe(UPLOAD);
    expect((await rudi.visitor.get(second)).status).toBe(404);
    expect(await portal.database.owner('select from school_list_import where content is not null')).toEqual(
      [],
    );
    expect(await tablesHolding(portal, 'Fjildh')).toEqual(['listed_school']);
  });
});

describe('6,600 schools', () => {
  test('come in, change and go with the right counts; the pages stay light', async () => {
    const all = madeUp(6600);
    const next = all.map((school, i) => (i % 2 ? { ...school, phone: '0599-1' } : school)).slice(600);

    const to = (await upload(portal, rudi, file(all))).location ?? '';
    const preview = await rudi.visitor.get(to);
    const part = await rudi.visitor.get(`${to}/nieuw/66`);
    const done = await rudi.visitor.post(to, hidden(preview));
    const second = (await upload(portal, rudi, file(next))).location ?? '';
    const changes = await rudi.visitor.get(second);
    await rudi.visitor.post(second, hidden(changes));
    const result = await rudi.visitor.get(second);
    const again = await load(portal, rudi, file(next));

    expect(visibleText(preview)).toContain('Nieuwe scholen (6.600)');
    expect(visibleText(preview)).toContain('Toon meer: alle 6.600');
    expect(preview.html.length).toBeLessThan(60_000);
    expect(visibleText(part)).toContain('6.501 tot en met 6.600 van 6.600');
    expect(part.html.length).toBeLessThan(60_000);
    expect((await rudi.visitor.get(`${to}/nieuw/67`)).status).toBe(404);
    expect(done.status).toBe(303);
    expect(visibleText(result)).toContain('3.000 gewijzigde scholen');
    expect(visibleText(result)).toContain('600 scholen niet meer in het bestand');
    expect(visibleText(again.preview)).toContain('Er is niets veranderd');
    const rows = await listed(portal);
    expect([
      rows.length,
      rows.filter(({ gone_on }) => gone_on).length,
      rows.filter(({ phone }) => phone === '0599-1').length,
    ]).toEqual([6600, 600, 3000]);
  });

  test('of the country, of which the portal takes its own, leave the rest unkept', async () => {
    const country = madeUp(6600).map((school, i) =>
      i < 300
        ? school
        : {
            ...school,
            municipalityNumber: String(3000 + (i % 331)),
            municipality: `ELDERS ${String(i % 331)}`,
          },
    );

    const to = (await upload(portal, rudi, file(country))).location ?? '';
    const preview = await rudi.visitor.get(to);
    const part = await rudi.visitor.get(`${to}/buiten/4`);

    expect(visibleText(preview)).toContain('Nieuwe scholen (300)');
    expect(visibleText(preview)).toContain(
      'Gemeenten die het portaal niet kent (331) Deze 6.300 scholen worden niet overgenomen.',
    );
    expect(visibleText(part)).toContain('301 tot en met 331 van 331');
    expect(await tablesHolding(portal, 'Fantasielaan 6000')).toEqual([]);
  });
});

describe('whatever stands in a cell', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; drop table listed_school; --",
    '=HYPERLINK("https://kwaad.example","klik")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '{{7*7}} ${7*7} <%= 7*7 %>',
    'مدرسة 学校 학교 Школа שלום',
    'x\\u0000\\n%00 \\x00',
    '𝒮'.repeat(100),
    '__proto__',
  ];

  test('is text and nothing else: kept as it is, shown as it is', async () => {
    const schools = madeUp(HOSTILE.length).map((school, i) => {
      const text = HOSTILE[i] ?? '';
      return {
        ...school,
        name: text,
        place: text.slice(0, 90),
        street: text.slice(0, 90),
        denomination: text.slice(0, 90),
        website: text,
        phone: text.slice(0, 20),
      };
    });

    const { preview } = await load(portal, rudi, file(schools));
    const rows = await listed(portal);
    const again = await load(portal, rudi, file(schools));

    expect(rows.map(({ name }) => name).sort()).toEqual([...HOSTILE].sort());
    expect(rows.filter(({ website }) => website)).toEqual([]);
    expect(preview.html).not.toMatch(/<script>alert|<img src|<%= 7/);
    expect(preview.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(visibleText(again.preview)).toContain('Er is niets veranderd');
  });

  test('no address of a page but those that there are', async () => {
    const to = (await upload(portal, rudi, file(TWENTY))).location ?? '';
    const before = await rowCounts(portal);

    const paths = [
      'nieuw/0',
      'nieuw/2',
      'nieuw/1e0',
      'nieuw/-1',
      'nieuw/99999',
      'gewijzigd/1',
      '__proto__/1',
      'constructor/1',
    ];
    const replies = await Promise.all(paths.map((path) => rudi.visitor.get(`${to}/${path}`)));

    expect(replies.map(({ status }) => status)).toEqual(paths.map(() => 404));
    expect((await rudi.visitor.get(`${to}/nieuw/1`)).status).toBe(200);
    expect(await rowCounts(portal)).toEqual(before);
  });
});
