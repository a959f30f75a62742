import { request } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { MAX_UPLOAD_BYTES } from '../../src/uploads/file-size.ts';
import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal, type Reply, type Visitor } from '../portal.ts';
import { rowCounts, visibleText } from '../administered-school.ts';
import { cellsOf, encoded, file, madeUp, sentenceOf, table } from './duo-files.ts';
import { keeper, listed, load, send, upload, UPLOAD, type Keeper } from './keeper-of-list.ts';

let portal: Portal;
let make: Make;
let rudi: Keeper;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  rudi = await keeper(portal, make);
  await load(portal, rudi, file(madeUp(20)));
});
afterAll(() => portal.stop());

const SECRET = 'Geheimstra';
const rows = madeUp(5).map((school): Record<string, string> => ({
  ...cellsOf(school, 'new'),
  VESTIGINGSNAAM: SECRET,
}));
const [header = '', ...lines] = table(rows).toString().trimEnd().split('\n');
const withLines = (...changed: string[]) => Buffer.from([header, ...changed].join('\n'));
const without = (...names: string[]) =>
  table(rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))));
const filler = (bytes: number) =>
  Buffer.concat([Buffer.from(`${header}\n`), Buffer.alloc(bytes, `${'x'.repeat(99)}\n`)]);

const BAD: [what: string, bytes: () => Buffer, sentence: string][] = [
  ['nothing', () => Buffer.alloc(0), 'Dit bestand is leeg.'],
  ['only white space', () => Buffer.from('\ufeff \r\n\r\n'), 'Dit bestand is leeg.'],
  ['a sentence', () => Buffer.from(`${SECRET} staat op de lijst`), 'Dit is geen CSV-bestand.'],
  [
    'a page of the web',
    () => Buffer.from(`<!DOCTYPE html>\n<p>${SECRET}, ${SECRET}</p>`),
    'Dit is geen CSV-bestand.',
  ],
  ['one line without end', () => Buffer.alloc(1_000_000, ';'), 'Dit is geen CSV-bestand.'],
  [
    'a spreadsheet',
    () => Buffer.from('504b0304140006000800000021', 'hex'),
    'In dit bestand staat geen tekst.',
  ],
  ['a photo', () => Buffer.from('ffd8ffe000104a464946000101', 'hex'), 'In dit bestand staat geen tekst.'],
  ['only NULs', () => Buffer.alloc(5000), 'In dit bestand staat geen tekst.'],
  ['UTF-16', () => Buffer.from(`\ufeff${header}\n`, 'utf16le'), 'De letters in dit bestand zijn beschadigd'],
  [
    'a byte that windows-1252 has no letter for',
    () => Buffer.concat([withLines(...lines), Buffer.from([0x81, 0x0a])]),
    'De letters in dit bestand zijn beschadigd',
  ],
  [
    'UTF-8 that was read as windows-1252 once',
    () =>
      Buffer.from(
        withLines(...lines)
          .toString()
          .replace(SECRET, 'M\u00c3\u00bcller'),
      ),
    'De letters in dit bestand zijn beschadigd',
  ],
  [
    'both kinds of letters in one file',
    () => Buffer.concat([withLines(...lines), encoded('\nMüller', 'windows-1252'), Buffer.from('Müller')]),
    'De letters in dit bestand zijn beschadigd',
  ],
  [
    'letters that were lost',
    () =>
      Buffer.from(
        withLines(...lines)
          .toString()
          .replace(SECRET, 'M\ufffdller'),
      ),
    'De letters in dit bestand zijn beschadigd',
  ],
  ['more than 10 MB', () => filler(MAX_UPLOAD_BYTES), 'Dit bestand is groter dan 10 MB.'],
  [
    'more rows than there are schools',
    () => Buffer.from(`${header}\n${'x\n'.repeat(20_001)}`),
    'meer regels dan er scholen zijn',
  ],
  ['only names of columns', () => withLines(), 'alleen de namen van de kolommen'],
  [
    'names of columns and rows of nothing',
    () => withLines(',,,,', '  ', '""'),
    'alleen de namen van de kolommen',
  ],
  [
    'the list of school boards',
    () =>
      Buffer.from(
        `BEVOEGD GEZAG NUMMER,BEVOEGD GEZAG NAAM,PLAATSNAAM,KVK-NUMMER\n90001,${SECRET},LEEK,1234567`,
      ),
    'Deze kolommen ontbreken: INSTELLINGSCODE (of BRIN NUMMER), VESTIGINGSCODE (of VESTIGINGSNUMMER), VESTIGINGSNAAM (of INSTELLINGSNAAM), GEMEENTENUMMER.',
  ],
  [
    'main branches only',
    () => without('VESTIGINGSCODE'),
    'Deze kolommen ontbreken: VESTIGINGSCODE (of VESTIGINGSNUMMER).',
  ],
  [
    'no places',
    () => without('PLAATSNAAM', 'GEMEENTENUMMER'),
    'Deze kolommen ontbreken: PLAATSNAAM, GEMEENTENUMMER.',
  ],
  [
    'the list of secondary schools',
    () => table(rows.map((row) => ({ ...row, ONDERWIJSSTRUCTUUR: 'HAVO' }))),
    'Dit is een lijst van het voortgezet onderwijs.',
  ],
  [
    'a column twice',
    () =>
      Buffer.from(
        withLines(...lines)
          .toString()
          .replace('"DENOMINATIE"', '"POSTCODE"'),
      ),
    'De kolom POSTCODE staat twee keer in dit bestand.',
  ],
  [
    'a school twice',
    () => withLines(...lines, '', lines[1] ?? ''),
    `School ${rows[1]?.INSTELLINGSCODE ?? ''}00 staat twee keer in dit bestand: op regel 3 en op regel 8.`,
  ],
  [
    'a row with too few cells',
    () => withLines(lines[0] ?? '', '"a","b"', lines[2] ?? ''),
    'Regel 3 heeft te weinig cellen: 2, terwijl er 22 kolommen zijn.',
  ],
  [
    'a row with too many cells',
    () => withLines(lines[0] ?? '', `${lines[1] ?? ''},"${SECRET}"`),
    'Regel 3 heeft te veel cellen: 23, terwijl er 22 kolommen zijn.',
  ],
  [
    'a file that was cut off',
    () => withLines(...lines).subarray(0, -120),
    'Vanaf regel 6 klopt de opbouw van dit bestand niet.',
  ],
  [
    'a line of many cells',
    () => withLines(lines[0] ?? '', ','.repeat(30_000)),
    'Vanaf regel 3 klopt de opbouw van dit bestand niet.',
  ],
];

describe('a file that is refused', () => {
  test.each(BAD)(
    '%s: its own sentence at the field, and every row count as it was',
    async (_what, bytes, sentence) => {
      const before = await rowCounts(portal);

      const reply = await upload(portal, rudi, bytes());

      expect(reply.status).toBe(422);
      expect(reply.html).toContain('<title>Fout: ');
      expect(visibleText(reply).split(sentence)).toHaveLength(3);
      expect(reply.html).not.toContain(SECRET);
      expect(await rowCounts(portal)).toEqual(before);
    },
  );

  test('has another sentence for every kind, that says what to do', async () => {
    const sentences: string[] = [];
    for (const [, bytes] of BAD) {
      sentences.push(sentenceOf(bytes()));
      await setImmediate(); // some are large, and the portal of this process must not seem to sleep meanwhile
    }

    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*(Kies|Download) .*\.$/);
    expect(new Set(sentences).size).toBe(new Set(BAD.map(([, , sentence]) => sentence)).size);
  });

  test('is no file, two files, one under another name, or one that was cut off on its way', async () => {
    const fields = hidden(await rudi.visitor.get(UPLOAD));
    const good = file(madeUp(3));
    const before = await rowCounts(portal);
    const raw = (type: string, body: string) =>
      fetch(portal.url + UPLOAD, {
        method: 'POST',
        redirect: 'manual',
        body,
        headers: { cookie: rudi.visitor.cookie, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': type },
      });

    const broken = [
      await raw(
        'multipart/form-data; boundary=x',
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nPRO',
      ),
      await raw('multipart/form-data', 'x'),
    ];
    const replies = [
      await send(portal, rudi.visitor, [], fields),
      await send(
        portal,
        rudi.visitor,
        [
          ['file', good],
          ['file', good],
        ],
        fields,
      ),
      await send(portal, rudi.visitor, [['bestand', good]], fields),
      await rudi.visitor.post(UPLOAD, fields),
    ];

    expect([...broken, ...replies].map(({ status }) => status)).toEqual(Array(6).fill(422));
    expect(visibleText(replies[0] as Reply)).toContain(
      'Kies het bestand &#34;alle vestigingen basisonderwijs&#34; van DUO.',
    );
    expect(visibleText(replies[1] as Reply)).toContain('Kies één bestand tegelijk');
    expect(await rowCounts(portal)).toEqual(before);
  });
});

describe('who may', () => {
  const everywhere = (to: string) => ['/beheer/scholen', UPLOAD, to, `${to}/nieuw/1`];

  test('is the administrator of a board or a municipality; of a school, a team or a partner it is not there', async () => {
    const to = (await upload(portal, rudi, file(madeUp(3, 20)))).location ?? '';
    const [school, team] = [await make.school(), await make.team()];
    const others = [school.id, team.id, await make.organisation('partner')];
    const fields = hidden(await rudi.visitor.get(to));
    const kept = () => portal.database.owner('select content from school_list_import order by id');
    const before = [await kept(), await listed(portal)];

    for (const organisation of others) {
      const visitor = await portal.as((await make.person(organisation, 'administrator')).membershipId);
      for (const path of everywhere(to)) expect((await visitor.get(path)).status, path).toBe(404);
      const sent = await send(portal, visitor, [['file', file(madeUp(3))]]);
      const confirmed = await visitor.post(to, { version: fields.version ?? '' });
      const thrown = await visitor.post(`${to}/weg`);
      expect([sent.status, confirmed.status, thrown.status]).toEqual([404, 404, 404]);
      expect((await visitor.get('/beheer')).html).not.toContain('/beheer/scholen');
    }
    expect((await rudi.visitor.get('/beheer')).html).toContain('href="/beheer/scholen"');
    expect([await kept(), await listed(portal)]).toEqual(before);
    expect((await rudi.visitor.get(to)).status).toBe(200);
  });

  test('a file that waits is of the keeper who read it in: for another one it is not there', async () => {
    const to = (await upload(portal, rudi, file(madeUp(3, 20)))).location ?? '';
    const anke = await keeper(portal, make, 'municipality');
    const fields = hidden(await rudi.visitor.get(to));
    const before = await listed(portal);

    const replies = [
      await anke.visitor.get(to),
      await anke.visitor.get(`${to}/nieuw/1`),
      await anke.visitor.post(to, { version: fields.version ?? '' }),
      await anke.visitor.post(`${to}/weg`),
    ];

    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(await listed(portal)).toEqual(before);
    expect((await rudi.visitor.get(to)).status).toBe(200);
  });

  test('is known before the file is read: the refusal comes while it is still on its way', async () => {
    const school = await make.school();
    const ib = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);
    const ofSchool = await portal.as((await make.person(school.id, 'administrator')).membershipId);

    const refusals = [await refusalOf(ib), await refusalOf(ofSchool), await refusalOf(portal.visitor())];

    expect(refusals).toEqual([403, 404, 303]);
  });

  test('leaves no line in the log of looking: a list of schools is nobody’s data', async () => {
    const lines = () =>
      portal.database.owner('select from access_log where person_id = $1', [rudi.someone.personId]);
    const before = await lines();

    await load(portal, rudi, file(madeUp(20)));

    expect(await lines()).toHaveLength(before.length);
  });
});

/** What comes back after the first bytes of nine million. */
const refusalOf = (visitor: Visitor) =>
  new Promise<number | undefined>((answered, failed) => {
    const sending = request(portal.url + UPLOAD, {
      method: 'POST',
      headers: {
        cookie: visitor.cookie,
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': 'multipart/form-data; boundary=x',
        'Content-Length': 9_000_000,
      },
    });
    sending.on('response', ({ statusCode }) => {
      sending.destroy();
      answered(statusCode);
    });
    sending.on('error', failed);
    setTimeout(() => {
      sending.destroy();
      answered(undefined);
    }, 5000).unref();
    sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nPROVINCIE');
  });
