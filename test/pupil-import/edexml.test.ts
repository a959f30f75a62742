import { describe, expect, test } from 'vitest';

import { elements, file, header, pupil, read, teacher, xml } from './edexml-files.ts';

const ZOE = elements({ achternaam: 'Özdemir', roepnaam: 'Zoë', geboortedatum: '2017-10-16' });

const onlyPupil = async (inside: string, changes = {}) =>
  (await read(file({ pupils: pupil('L1', inside), ...changes }))).pupils[0];
const questions = async (bytes: Buffer) => (await read(bytes)).questions.map(({ kind }) => kind);

describe('the letters of a file', () => {
  const declared = (encoding: string) =>
    xml({ declaration: `<?xml version="1.0" encoding="${encoding}"?>`, pupils: pupil('L1', ZOE) });
  const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

  test.each([
    ['UTF-8', Buffer.from(declared('UTF-8'))],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${declared('utf-8')}`)],
    ['UTF-8 without a declaration', Buffer.from(xml({ declaration: '', pupils: pupil('L1', ZOE) }))],
    ['UTF-16', Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le')],
    ['UTF-16, big end first', bigEndian(`\ufeff${declared('UTF-16')}`)],
    ['UTF-16 without a mark', Buffer.from(declared('UTF-16LE'), 'utf16le')],
    ['UTF-16 without a mark, big end first', bigEndian(declared('UTF-16BE'))],
    ['ISO-8859-1', Buffer.from(declared('ISO-8859-1'), 'latin1')],
    ['windows-1252', Buffer.from(declared('windows-1252'), 'latin1')],
    ['white space before the declaration', Buffer.from(`\r\n ${declared('UTF-8')}`)],
  ])('come out of %s', async (_encoding, bytes) => {
    expect((await read(bytes)).pupils[0]).toMatchObject({ familyName: 'Özdemir', callName: 'Zoë' });
  });

  test('come out of windows-1252 where ISO-8859-1 has none', async () => {
    const text = xml({
      declaration: '<?xml version="1.0" encoding="ISO-8859-1"?>',
      pupils: pupil('L1', '<roepnaam>D\u0092Angelo \u008aar\u0080</roepnaam>'),
    });
    expect((await read(Buffer.from(text, 'latin1'))).pupils[0]?.callName).toBe('D’Angelo Šar€');
  });

  test('lose control characters, invisible ones and needless spaces', async () => {
    const name = '<roepnaam>\u0000\u0007 Zo\u0308e\u202e\u200b \n\t Maria&#160;\u007f</roepnaam>';
    expect((await onlyPupil(name))?.callName).toBe('Zöe Maria');
  });

  test('may stand in CDATA and around comments', async () => {
    expect((await onlyPupil('<roepnaam>Zo<!-- niet --><![CDATA[ë & <Sam>]]></roepnaam>'))?.callName).toBe(
      'Zoë & <Sam>',
    );
  });
});

describe('a file of version 1.03', () => {
  const groups =
    '<groepen><groep key="49"><naam>1A</naam><jaargroep>1</jaargroep></groep><groep key="50"><naam>Oud</naam><jaargroep>H</jaargroep></groep></groepen>';
  const pupils =
    pupil(
      '1',
      `${ZOE}<groep key="49"/><etniciteit>9</etniciteit><land>?</land><sofinummer>999900006</sofinummer>`,
    ) +
    pupil('2', elements({ roepnaam: 'Sam', geboortedatum: '2016-01-02', jaargroep: '4' })) +
    pupil('3', `${ZOE}<groep key="50"/>`);
  const old = (version: Record<string, string>) => {
    const school = { schooljaar: '2012-2013', brincode: '00YY', ...version };
    return file({
      header: `<school>${elements(school)}</school>`,
      groups,
      pupils,
      staff: teacher('T1', `${ZOE}<groepen><groep key="49"/></groepen>`),
    });
  };

  test('gives a pupil either a group, whose year group counts, or a year group', async () => {
    const { pupils } = await read(old({ xsdversie: '1.03' }));
    expect(pupils[0]).toMatchObject({ groupKey: '49', yearGroup: '1' });
    expect(pupils[1]).toMatchObject({ groupKey: null, yearGroup: '4' });
  });

  test('may have a group of former pupils', async () => {
    expect((await read(old({ xsdversie: '1.03' }))).pupils[2]).toMatchObject({
      isFormer: true,
      groupKey: null,
    });
  });

  test('asks nothing about what the version cannot say', async () => {
    expect(await questions(old({ xsdversie: '1.03' }))).toEqual(['onlyCallName', 'noGroup']);
    expect(await questions(old({}))).toEqual(['onlyCallName', 'noGroup']);
  });

  test('has no roles and no e-mail', async () => {
    expect((await read(old({ xsdversie: '1.03' }))).staff).toMatchObject([
      { roles: [], email: null, groupKeys: ['49'] },
    ]);
  });
});

describe('a file of version 2', () => {
  test.each([['2.0'], ['2.1'], ['']])('is read, xsdversie "%s"', async (version) => {
    const bytes = file({ header: header({ xsdversie: version }) });
    expect(await read(bytes)).toMatchObject({ version: version || null, pupils: [{ callName: 'Sanne' }] });
  });

  test('may have places, which the portal does not need', async () => {
    const places = '<vestigingen><vestiging key="VH"><naam>Huissen</naam></vestiging></vestigingen>';
    const school = await read(
      file({ header: header() + places, pupils: pupil('L1', `${ZOE}<vestiging key="VH"/>`) }),
    );
    expect(JSON.stringify(school)).not.toMatch(/Huissen|VH/);
  });

  test('may have roles within a group, and roles in words', async () => {
    const staff = teacher(
      'T1',
      `${ZOE}<rolomschrijving>Manusje van alles</rolomschrijving><rol>XYZ</rol><groepen><groep key="g5"><rol>STA</rol></groep><samengestelde_groep key="plus"/></groepen>`,
    );
    expect((await read(file({ staff }))).staff).toMatchObject([
      {
        groupKeys: ['g5', 'plus'],
        roles: [
          { code: null, label: 'Manusje van alles', portalRole: null },
          { code: 'STA', label: 'stagiair', portalRole: null },
        ],
      },
    ]);
  });

  test('takes the year group of the group when the pupil has none, and asks', async () => {
    const pupils =
      pupil('L1', `${ZOE}<groep key="g5"/>`) + pupil('L2', `${ZOE}<jaargroep>6</jaargroep><groep key="g5"/>`);
    const school = await read(file({ pupils }));
    expect(school.pupils.map(({ yearGroup }) => yearGroup)).toEqual(['5', '6']);
    expect(school.questions.map(({ kind, pupilKey }) => [kind, pupilKey])).toEqual([
      ['yearGroupFromGroup', 'L1'],
    ]);
  });

  test('gives a group with a dummy key its name as key, so that the next file means the same', async () => {
    const groups = (key: string) =>
      `<groepen><groep key="${key}"><naam>Kikkers</naam><jaargroep>C</jaargroep></groep></groepen>`;
    const pupils = (key: string) => pupil('L1', `${ZOE}<groep key="${key}"/>`);
    for (const key of ['#1', '#2']) {
      const school = await read(file({ groups: groups(key), pupils: pupils(key) }));
      expect(school.groups[0]?.key).toBe('#Kikkers');
      expect(school.pupils[0]?.groupKey).toBe('#Kikkers');
    }
  });
});

describe('groups with dummy keys', () => {
  test('that share a name stay two groups', async () => {
    const groups =
      '<groepen><groep key="#1"><naam>A</naam></groep><groep key="#2"><naam>A</naam></groep></groepen>';
    expect((await read(file({ groups }))).groups.map(({ key }) => key)).toEqual(['#A', '#A#2']);
  });
});

describe('a pupil in the file', () => {
  test.each([
    ['0', 'unknown'],
    ['1', 'boy'],
    ['2', 'girl'],
    ['9', 'unspecified'],
    ['x', 'unknown'],
  ])('with geslacht %s is %s', async (code, gender) => {
    expect((await onlyPupil(`${ZOE}<geslacht>${code}</geslacht>`))?.gender).toBe(gender);
  });

  test.each([
    ['2017-03-13Z', '2017-03-13'],
    ['2017-03-13+01:00', '2017-03-13'],
    ['2017-02-29', null],
    ['13-03-2017', null],
    ['0017-03-13', null],
  ])('born on %s', async (text, birthDate) => {
    const bytes = file({
      pupils: pupil('L1', elements({ achternaam: 'A', roepnaam: 'B', geboortedatum: text })),
    });
    expect((await read(bytes)).pupils[0]?.birthDate).toBe(birthDate);
    expect((await questions(bytes)).includes('unreadableBirthDate')).toBe(birthDate === null);
  });

  test('without call name is called by the first of the first names, and asked about', async () => {
    const bytes = file({
      pupils: pupil('L1', elements({ achternaam: 'Assati', voornamen: 'Ismaël Hassan' })),
    });
    expect((await read(bytes)).pupils[0]?.callName).toBe('Ismaël');
    expect(await questions(bytes)).toContain('noCallName');
  });

  test('in two groups of its own is placed in neither, and asked about', async () => {
    const groups =
      '<groepen><groep key="a"><naam>A</naam></groep><groep key="b"><naam>B</naam></groep></groepen>';
    const bytes = file({ groups, pupils: pupil('L1', `${ZOE}<groep key="a"/><groep key="b"/>`) });
    expect((await read(bytes)).pupils[0]?.groupKey).toBe(null);
    expect(await questions(bytes)).toContain('severalGroups');
  });

  test('who left before the file was made is a former pupil; who leaves later is not', async () => {
    const left = async (day: string) =>
      await onlyPupil(
        `${ZOE}<jaargroep>5</jaargroep><groep key="g5"/><uitstroomdatum>${day}</uitstroomdatum>`,
        {
          header: header({ aanmaakdatum: '2026-11-02T09:14:00' }),
        },
      );
    expect(await left('2026-10-31')).toMatchObject({ isFormer: true, groupKey: null, leftOn: '2026-10-31' });
    expect(await left('2027-07-01')).toMatchObject({ isFormer: false, groupKey: 'g5', leftOn: '2027-07-01' });
  });

  test('keeps a Dutch postcode only', async () => {
    expect((await onlyPupil(`${ZOE}<postcodenl>9801 ab</postcodenl>`))?.postcode).toBe('9801AB');
    expect((await onlyPupil(`${ZOE}<postcodenl>0801AB</postcodenl>`))?.postcode).toBe(null);
    expect((await onlyPupil(`${ZOE}<postcodeoverig>26789</postcodeoverig>`))?.postcode).toBe(null);
  });
});

describe('what must be dropped', () => {
  const DROPPED = {
    bsn: '999900006',
    sofinummer: '999900018',
    onderwijsnummer: '999900031',
    'bsn_ondwnr-4': '7391',
    rijksregisternummer: '88888888888',
    etniciteit: 'Wegmee-etniciteit',
    land: 'Wegmee-land',
    land_vader: 'Wegmee-vader',
    land_moeder: 'Wegmee-moeder',
    gewicht: 'Wegmee-gewicht',
    gewicht_nieuw: 'Wegmee-gewicht-nieuw',
    fotourl: 'https://wegmee.invalid/foto',
    emailadres: 'kind@wegmee.invalid',
    gebruikersnaam: 'wegmee-gebruiker',
  };
  const inside = `${ZOE}${elements(DROPPED)}<toevoegingen><blok><code>wegmee</code><opmerking>wegmee</opmerking></blok></toevoegingen><roepnaam>Wegmee-tweede</roepnaam>`;
  const eckid = ' eckid="https://ketenid.nl/201703/wegmee"';

  test('never comes out, wherever it stands', async () => {
    const hidden = pupil(
      'L2',
      `<roepnaam>Sam<bsn>999900006</bsn></roepnaam><groep key="g5"><bsn>999900006</bsn></groep>`,
    );
    const staff = teacher('T1', `${ZOE}${elements({ gebruikersnaam: 'wegmee-leerkracht' })}`);
    const everything = JSON.stringify(
      await read(file({ pupils: pupil('L1', inside, eckid) + hidden, staff })),
    );
    for (const value of [...Object.values(DROPPED), 'ketenid']) expect(everything).not.toContain(value);
    expect(everything.toLowerCase()).not.toContain('wegmee');
  });

  test('is the parents’ address of a pupil, not the work address of a teacher', async () => {
    const address = elements({ emailadres: 'juf@school.invalid' });
    const school = await read(
      file({ pupils: pupil('L1', ZOE + address), staff: teacher('T1', ZOE + address) }),
    );
    expect(JSON.stringify(school.pupils)).not.toContain('juf@school.invalid');
    expect(school.staff[0]?.email).toBe('juf@school.invalid');
  });
});
