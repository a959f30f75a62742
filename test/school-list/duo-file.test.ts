import { describe, expect, test } from 'vitest';

import { websiteOf } from '../../src/school-list/cell-values.ts';
import { Refused } from '../../src/forms/refusal-at-a-field.ts';
import {
  cellsOf,
  DELIMITERS,
  encoded,
  ENCODINGS,
  file,
  GENERATIONS,
  LINE_ENDS,
  madeUp,
  read,
  table,
  type MadeUp,
  type Shape,
} from './duo-files.ts';

const TWENTY = madeUp(20);
const SHAPES = GENERATIONS.flatMap((generation) =>
  DELIMITERS.flatMap((delimiter) =>
    ENCODINGS.flatMap((encoding) =>
      LINE_ENDS.map((lineEnd): Shape => ({ generation, delimiter, encoding, lineEnd })),
    ),
  ),
);
const nameOf = ({ generation, delimiter, encoding, lineEnd }: Shape) =>
  `${generation} names, ${delimiter}, ${encoding}, ${lineEnd === '\n' ? 'LF' : 'CRLF'}`;

/** What the list has of a school as it was made up. */
const listed = (school: MadeUp) => ({
  brin: school.brin,
  branchNumber: school.branch,
  name: school.name,
  street: `${school.street} ${school.number}`,
  postcode: school.postcode,
  place: school.place,
  municipalityId: `id of ${school.municipalityNumber}`,
  boardNumber: school.board,
  denomination: school.denomination,
  phone: school.phone,
  website: `https://${school.website}`,
});

const [first] = TWENTY as [MadeUp, ...MadeUp[]];
const one = (more: Record<string, string>) => read(table([{ ...cellsOf(first, 'new'), ...more }]));

describe('a file of DUO', () => {
  test.each(SHAPES.map((shape) => [nameOf(shape), shape] as const))(
    'with %s tells of its 20 schools',
    (_name, shape) => {
      const content = read(file(TWENTY, shape));

      expect(content).toEqual({ schools: TWENTY.map(listed), silent: [], notes: [], left: [], outside: [] });
    },
  );

  test('may have its columns in any order and any case, with more of them, and empty rows and cells at the end', () => {
    const names = Object.keys(cellsOf(first, 'new')).reverse();
    const cells = names.map((name) => cellsOf(first, 'new')[name] ?? '');
    const text = `\n${names.map((name) => ` ${name.toLowerCase().replaceAll(' ', '_')} `).join(';')};X\n\n${cells.join(';')};;;;\n;;;\n`;

    expect(read(Buffer.from(text)).schools).toEqual([listed(first)]);
  });

  test('counts the schools of other municipalities by the name that DUO gives them, and takes none', () => {
    const elsewhere = { GEMEENTENUMMER: '0363', GEMEENTENAAM: 'AMSTERDAM' };
    const other = { GEMEENTENUMMER: '344', GEMEENTENAAM: '' };
    const rows = madeUp(4).map((school) => cellsOf(school, 'new'));

    const content = read(
      table([
        { ...rows[0], ...elsewhere },
        { ...rows[1], ...elsewhere },
        { ...rows[2], ...other },
        rows[3] ?? {},
      ]),
    );

    expect(content.schools).toHaveLength(1);
    expect(content.outside).toEqual([
      { name: '0344', count: 1 },
      { name: 'AMSTERDAM', count: 2 },
    ]);
  });

  test('without some columns is silent about what stands in them', () => {
    const { TELEFOONNUMMER: _phone, INTERNETADRES: _website, ...rest } = cellsOf(first, 'new');

    expect(read(table([rest]))).toMatchObject({ silent: ['phone', 'website'], schools: [{ phone: null }] });
  });
});

describe('a cell', () => {
  test.each([
    ['VESTIGINGSCODE', '0', 'branchNumber', '00'],
    ['VESTIGINGSCODE', '3', 'branchNumber', '03'],
    ['VESTIGINGSCODE', `${first.brin}07`.toLowerCase(), 'branchNumber', '07'],
    ['INSTELLINGSCODE', first.brin.toLowerCase(), 'brin', first.brin],
    ['GEMEENTENUMMER', '14', 'municipalityId', 'id of 0014'],
    ['POSTCODE', '9351ab', 'postcode', '9351 AB'],
    ['POSTCODE', ' 9351  AB ', 'postcode', '9351 AB'],
    ['POSTCODE', '', 'postcode', null],
    ['VESTIGINGSNAAM', '  Zo\u0308e\u202e\u200b \n School\u0007 ', 'name', 'Zöe School'],
    ['VESTIGINGSNAAM', 'CBS DE HOOFDLETTERS', 'name', 'CBS De Hoofdletters'],
    ['TELEFOONNUMMER', '+31 (0)594-123456', 'phone', '+31 (0)594-123456'],
    ['DENOMINATIE', '', 'denomination', null],
    ['HUISNUMMER-TOEVOEGING', '', 'street', 'Fantasielaan'],
  ])('%s with "%s" means %s %s', (column, text, field, value) => {
    const content = one({ [column]: text });

    expect(content.notes).toEqual([]);
    expect(content.schools[0]).toMatchObject({ [field]: value });
  });

  test.each([
    ['INSTELLINGSCODE', '1.2E+05', 'brin'],
    ['VESTIGINGSCODE', 'A', 'branch'],
    ['VESTIGINGSCODE', '99ZZ00', 'otherBranch'],
    ['GEMEENTENUMMER', 'Westerkwartier', 'municipality'],
    ['GEMEENTENUMMER', '', 'municipality'],
    ['VESTIGINGSNAAM', ' ', 'name'],
    ['VESTIGINGSNAAM', 'x'.repeat(201), 'name'],
    ['PLAATSNAAM', '', 'place'],
  ])('%s with "%s" leaves the row, and says which', (column, text, what) => {
    const content = one({ [column]: text });

    expect(content.schools).toEqual([]);
    expect(content.notes).toMatchObject([{ line: 2, what }]);
    const hasCode = !['brin', 'branch', 'otherBranch'].includes(what);
    expect(content.left).toEqual(hasCode ? [first.brin + first.branch] : []);
  });

  test.each([
    ['STRAATNAAM', 'x'.repeat(201), 'street', ''],
    ['POSTCODE', '0351 AB', 'postcode', null],
    ['BEVOEGD GEZAG NUMMER', '1234567', 'boardNumber', null],
    ['DENOMINATIE', 'x'.repeat(101), 'denomination', null],
    ['TELEFOONNUMMER', '0'.repeat(31), 'phone', null],
    ['INTERNETADRES', 'javascript:alert(1)', 'website', null],
  ])('%s with "%s" is left out of the school, and noted', (column, text, field, value) => {
    const content = one({ [column]: text });

    expect(content.schools).toMatchObject([{ name: first.name, [field]: value }]);
    expect(content.notes).toEqual([{ line: 2, name: first.name, what: field }]);
  });

  test('is told of by the line of the file that its row ends on, also after one with a line end in it', () => {
    const rows = madeUp(3).map((school) => cellsOf(school, 'new'));

    const { notes } = read(
      table([{ ...rows[0], VESTIGINGSNAAM: 'Twee\nregels' }, rows[1] ?? {}, { ...rows[2], POSTCODE: '?' }]),
    );

    expect(notes).toMatchObject([{ line: 5, what: 'postcode' }]);
  });
});

describe('a web address', () => {
  test.each([
    ['www.school.example', 'https://www.school.example'],
    ['WWW.School.Example/', 'https://www.school.example'],
    ['http://school.example/over ons', undefined],
    ['http://school.example/over-ons', 'http://school.example/over-ons'],
    ['https://school.example?groep=5', 'https://school.example/?groep=5'],
    ['HTTPS://school.example', 'https://school.example'],
    ['école.example', 'https://xn--cole-9oa.example'],
    ['javascript:alert(1)', undefined],
    ['https://javascript:alert(1)@school.example', undefined],
    ['data:text/html,x', undefined],
    ['ftp://school.example', undefined],
    ['info@school.example', undefined],
    ['http://127.0.0.1/', undefined],
    ['http://[::1]/', undefined],
    ['http://school.example:8080', undefined],
    ['school', undefined],
    ['geen', undefined],
    ['//school.example', 'https://school.example'],
    ['https://school.example/"><script>', undefined],
    [`school.example/${'x'.repeat(300)}`, undefined],
  ])('%s becomes %s', (typed, address) => {
    expect(websiteOf(typed)).toBe(address);
  });
});

describe('whatever bytes there are', () => {
  test('they end in schools or in a sentence, never in another mistake', () => {
    const good = file(madeUp(5));
    for (let cut = 0; cut < good.length; cut += 13) {
      const holed = Buffer.from(good);
      holed.fill(cut % 256, cut, cut + 3);
      for (const bytes of [holed, good.subarray(0, cut)]) expect(mistakeOf(bytes)).toBeUndefined();
    }
  });

  test('half a character never comes out', () => {
    const long = { ...cellsOf(first, 'new'), VESTIGINGSNAAM: `${'x'.repeat(199)}𝒮𝒮`, GEMEENTENAAM: '' };
    const elsewhere = {
      ...long,
      GEMEENTENUMMER: '0363',
      GEMEENTENAAM: `${'x'.repeat(199)}𝒮𝒮`,
      VESTIGINGSCODE: '09',
    };

    const { notes, outside } = read(table([long, elsewhere]));

    expect([notes[0]?.name, outside[0]?.name]).toEqual([`${'x'.repeat(199)}𝒮`, `${'x'.repeat(199)}𝒮`]);
  });

  test('windows-1252 has letters where ISO-8859-1 has none', () => {
    const name = { ...cellsOf(first, 'new'), VESTIGINGSNAAM: 'D’École €' };

    expect(read(table([name], { encoding: 'windows-1252' })).schools[0]?.name).toBe('D’École €');
    expect(encoded('’', 'windows-1252')).toEqual(Buffer.from([0x92]));
  });
});

function mistakeOf(bytes: Buffer): unknown {
  try {
    read(bytes);
  } catch (error) {
    return error instanceof Refused ? undefined : error;
  }
  return undefined;
}
