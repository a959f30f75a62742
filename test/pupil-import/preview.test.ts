import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ExistingPupil, ExistingSchool } from '../../src/pupil-import/comparison/existing-school.ts';
import type { ImportedSchool } from '../../src/pupil-import/imported-school.ts';
import { previewImport } from '../../src/pupil-import/comparison/import-preview.ts';
import { confirm, EMPTY_SCHOOL } from './confirmed-import.ts';
import { elements, file, header, pupil, read, RIGHT, sample, teacher } from './edexml-files.ts';

const TODAY = '2026-11-22';

const look = (imported: ImportedSchool, existing: ExistingSchool) => previewImport(imported, existing, TODAY);
const importInto = (existing: ExistingSchool, imported: ImportedSchool) =>
  confirm(existing, look(imported, existing), TODAY);

/** A file with these pupils; `more` goes into the pupil as it is. */
const withPupils = async (...pupils: string[]) => read(file({ pupils: pupils.join('') }));

const SAM = { achternaam: 'Vries', voorvoegsel: 'de', roepnaam: 'Sam', geboortedatum: '2017-03-13' };
const sam = (key: string, changes: Record<string, string> = {}, inside = '<groep key="g5"/>') =>
  pupil(key, elements({ ...SAM, geslacht: '1', jaargroep: '5', ...changes }) + inside);

const schoolWith = async (...pupils: string[]) => importInto(EMPTY_SCHOOL, await withPupils(...pupils));

/** The school, with this changed by hand at its only pupil. */
function byHand(school: ExistingSchool, changes: Partial<ExistingPupil>): ExistingSchool {
  return { ...school, pupils: school.pupils.map((one) => ({ ...one, ...changes })) };
}

const fieldsOf = (changes: readonly { field: string }[] | undefined) => changes?.map(({ field }) => field);

describe('the same file again', () => {
  test('changes nothing, with the dummy key and the former pupil in it', async () => {
    const first = look(await read(sample()), EMPTY_SCHOOL);
    expect(first.newPupils).toHaveLength(29);
    expect(first.formerPupils.map(({ key }) => key)).toEqual(['L1029']);
    expect(first.newGroups).toHaveLength(6);
    expect(first.nothingChanges).toBe(false);

    const second = look(await read(sample()), confirm(EMPTY_SCHOOL, first, TODAY));
    expect(second).toMatchObject({
      newPupils: [],
      changedPupils: [],
      gonePupils: [],
      returning: [],
      unclear: [],
    });
    expect(second).toMatchObject({ newGroups: [], changedGroups: [], endedGroups: [], nothingChanges: true });
  });

  test('changes nothing after an administrator filled in what it leaves open', async () => {
    const open = await withPupils(pupil('L1', elements({ roepnaam: 'Sam' })));
    const filled = byHand(importInto(EMPTY_SCHOOL, open), {
      ...{ familyName: 'Vries', prefix: 'de', birthDate: '2017-03-13', gender: 'boy' },
      ...{ yearGroup: '5', groupKey: 'g5', postcode: '9801AB' },
    });
    expect(look(open, filled).nothingChanges).toBe(true);

    const dummy = await withPupils(pupil('#1', elements({ roepnaam: 'Sam' })));
    expect(look(dummy, byHand(filled, { key: '#1' })).nothingChanges).toBe(true);
  });

  test('changes nothing with two children whom only their dummy keys tell apart', async () => {
    const twice = await withPupils(sam('#1'), sam('#2'));
    const school = importInto(EMPTY_SCHOOL, twice);
    expect(school.pupils).toHaveLength(2);
    expect(look(twice, school).nothingChanges).toBe(true);
  });
});

describe('a pupil who is known by key', () => {
  test('changes field by field, from and to', async () => {
    const groups = `${RIGHT.groups.slice(0, -'</groepen>'.length)}<groep key="g6"><naam>Groep 6</naam><jaargroep>6</jaargroep></groep></groepen>`;
    const inside =
      '<groep key="g6"/><samengestelde_groepen><samengestelde_groep key="plus"/></samengestelde_groepen><postcodenl>9801AB</postcodenl>';
    const next = await read(
      file({ groups, pupils: sam('L1', { jaargroep: '6', roepnaam: 'Sammie' }, inside) }),
    );
    const preview = look(next, await schoolWith(sam('L1')));
    expect(preview.changedPupils[0]?.changes).toEqual([
      { field: 'callName', from: 'Sam', to: 'Sammie' },
      { field: 'yearGroup', from: '5', to: '6' },
      { field: 'groupKey', from: 'g5', to: 'g6' },
      { field: 'composedGroupKeys', from: [], to: ['plus'] },
      { field: 'postcode', from: null, to: '9801AB' },
    ]);
    expect(preview).toMatchObject({ newPupils: [], gonePupils: [], unclear: [], nothingChanges: false });
  });

  test('loses the prefix when the family name is said without one', async () => {
    const next = await withPupils(pupil('L1', elements({ achternaam: 'Vries', roepnaam: 'Sam' })));
    expect(look(next, await schoolWith(sam('L1'))).changedPupils[0]?.changes).toEqual([
      { field: 'prefix', from: 'de', to: '' },
    ]);
  });

  test('keeps the composed groups that a file of version 1.03 cannot say', async () => {
    const inside =
      '<groep key="g5"/><samengestelde_groepen><samengestelde_groep key="plus"/></samengestelde_groepen>';
    const school = await schoolWith(sam('L1', {}, inside));
    const old = await read(
      file({
        header: header({ xsdversie: '1.03' }),
        groups: '<groepen><groep key="g5"><naam>Groep 5</naam><jaargroep>5</jaargroep></groep></groepen>',
        pupils: sam('L1'),
      }),
    );
    expect(look(old, school).nothingChanges).toBe(true);
    expect(look(await withPupils(sam('L1')), school).changedPupils[0]?.changes).toEqual([
      { field: 'composedGroupKeys', from: ['plus'], to: [] },
    ]);
  });

  test('is unclear when the key now belongs to another name and birth date', async () => {
    const other = { roepnaam: 'Noor', achternaam: 'Postma', geboortedatum: '2016-01-01' };
    const preview = look(await withPupils(sam('L1', other)), await schoolWith(sam('L1')));
    expect(preview.unclear).toMatchObject([
      { kind: 'perhapsOther', candidates: [{ existing: { callName: 'Sam' } }] },
    ]);
    expect(preview).toMatchObject({ newPupils: [], changedPupils: [], gonePupils: [] });
    const formerOther = look(
      await withPupils(sam('L1', { ...other, jaargroep: 'H' })),
      await schoolWith(sam('L1')),
    );
    expect(formerOther).toMatchObject({
      unclear: [],
      gonePupils: [{ reason: 'notInFile' }],
      formerPupils: [{}],
    });
    expect(
      look(await withPupils(sam('L1', { roepnaam: 'Noor' })), await schoolWith(sam('L1'))).unclear,
    ).toEqual([]);
    expect(
      look(await withPupils(sam('L1', { geboortedatum: '2017-03-31' })), await schoolWith(sam('L1'))).unclear,
    ).toEqual([]);
  });
});

describe('a pupil who is gone', () => {
  test('is a question, and never deleted', async () => {
    const school = await schoolWith(sam('L1'), pupil('L2', '<roepnaam>Noor</roepnaam>'));
    const preview = look(await withPupils(sam('L1')), school);
    expect(preview.gonePupils).toMatchObject([
      { existing: { key: 'L2' }, reason: 'notInFile', leftOn: null },
    ]);
    const after = importInto(school, await withPupils(sam('L1')));
    expect(after.pupils).toHaveLength(2);
    expect(look(await withPupils(sam('L1')), after).nothingChanges).toBe(true);
  });

  test('may be named by the file as a former pupil, by H or by a day that has come', async () => {
    const school = await schoolWith(sam('L1'));
    const gone = async (changes: Record<string, string>) =>
      look(await withPupils(sam('L1', changes)), school);
    expect((await gone({ jaargroep: 'H' })).gonePupils).toMatchObject([
      { reason: 'formerInFile', leftOn: null },
    ]);
    expect((await gone({ uitstroomdatum: TODAY })).gonePupils).toMatchObject([{ leftOn: TODAY }]);
    expect((await gone({ uitstroomdatum: '2026-11-23' })).nothingChanges).toBe(true);
  });

  test('who was never at this school is not created, and placed in no group', async () => {
    const preview = look(await withPupils(sam('L1', { uitstroomdatum: '2026-11-21' })), EMPTY_SCHOOL);
    expect(preview.newPupils).toEqual([]);
    expect(preview.formerPupils).toMatchObject([{ key: 'L1', groupKey: null, composedGroupKeys: [] }]);
  });

  test('is not asked about when added by hand: that one never came from a file', async () => {
    const school = byHand(await schoolWith(sam('L1')), { key: null });
    expect(look(await withPupils(pupil('L2', '<roepnaam>Noor</roepnaam>')), school).gonePupils).toEqual([]);
  });

  test('and is in the file again, is a question too', async () => {
    const left = byHand(await schoolWith(sam('L1')), { leftOn: '2026-09-01', groupKey: null });
    const preview = look(await withPupils(sam('L1')), left);
    expect(preview).toMatchObject({ newPupils: [], changedPupils: [], unclear: [], nothingChanges: false });
    expect(fieldsOf(preview.returning[0]?.changes)).toEqual(['groupKey']);
    expect(
      look(await withPupils(sam('L1')), importInto(left, await withPupils(sam('L1')))).nothingChanges,
    ).toBe(true);
  });
});

describe('a dummy key', () => {
  test('does not hide that a child has left', async () => {
    const left = sam('#1', { jaargroep: 'H', postcodenl: '9801AB' }, '');
    const preview = look(await withPupils(left), await schoolWith(sam('#17')));
    expect(preview.gonePupils).toMatchObject([{ existing: { key: '#17' }, reason: 'formerInFile' }]);
    expect(preview.formerPupils).toEqual([]);
  });

  test('is never compared with the same dummy key of an earlier file', async () => {
    const other = pupil(
      '#17',
      elements({ achternaam: 'Nowak', roepnaam: 'Elin', geboortedatum: '2016-02-06' }),
    );
    const preview = look(await withPupils(other), await schoolWith(sam('#17')));
    expect(preview.newPupils).toMatchObject([{ callName: 'Elin' }]);
    expect(preview.gonePupils).toMatchObject([{ existing: { callName: 'Sam' } }]);
  });

  test('may change from file to file for a child that is otherwise equal', async () => {
    expect(look(await withPupils(sam('#99')), await schoolWith(sam('#17'))).nothingChanges).toBe(true);
  });

  test('never changes a child: whoever is not equal in everything is unclear', async () => {
    const preview = look(await withPupils(sam('#17', { jaargroep: '6' })), await schoolWith(sam('#17')));
    expect(preview).toMatchObject({ newPupils: [], changedPupils: [], gonePupils: [] });
    expect(preview.unclear).toMatchObject([{ kind: 'perhapsSame', imported: { yearGroup: '6' } }]);
    expect(fieldsOf(preview.unclear[0]?.candidates[0]?.changes)).toEqual(['yearGroup']);
  });

  test('does not make a child of the same name and another birth date the same', async () => {
    const preview = look(
      await withPupils(sam('#17', { geboortedatum: '2018-01-01' })),
      await schoolWith(sam('#17')),
    );
    expect(preview.newPupils).toHaveLength(1);
  });

  test('does not recognise a child who has a real key at the school', async () => {
    expect(look(await withPupils(sam('#17')), await schoolWith(sam('L1'))).unclear).toMatchObject([
      { kind: 'perhapsSame' },
    ]);
  });
});

describe('an unknown key', () => {
  test.each([
    ['came with a dummy key', { key: '#17' }],
    ['was added by hand', { key: null }],
    ['has another key, as after a change of administration', { key: 'OUD-1' }],
    ['is written with other accents and capitals', { callName: 'SÁM', familyName: 'Anders' }],
    ['has another call name but the same family name', { callName: 'Samuel' }],
    ['left before', { key: 'OUD-1', leftOn: '2026-01-01' }],
  ])('of a child who looks like one that %s, is a question', async (_how, changes) => {
    const school = byHand(await schoolWith(sam('L1')), { key: 'OUD-1', ...changes });
    const preview = look(await withPupils(sam('L2')), school);
    expect(preview.unclear).toMatchObject([{ kind: 'perhapsSame', imported: { key: 'L2' } }]);
    expect(preview).toMatchObject({ newPupils: [], gonePupils: [] });
    const after = importInto(school, await withPupils(sam('L2')));
    expect(after.pupils).toHaveLength(1);
    expect(look(await withPupils(sam('L2')), after).nothingChanges).toBe(true);
  });

  test('of a twin is a new child: the other one is known by key', async () => {
    const twins = await withPupils(sam('L1'), sam('L2', { roepnaam: 'Daan' }));
    expect(look(twins, await schoolWith(sam('L1'))).newPupils).toMatchObject([{ callName: 'Daan' }]);
  });
});

describe('a group', () => {
  const groups = async (inside: string) => read(file({ groups: `<groepen>${inside}</groepen>` }));
  const group = (key: string, name: string, year = 'C') =>
    `<groep key="${key}"><naam>${name}</naam><jaargroep>${year}</jaargroep></groep>`;

  test('is new, changed or ended', async () => {
    const school = importInto(EMPTY_SCHOOL, await groups(group('a', 'Kikkers') + group('b', 'Uilen')));
    const preview = look(await groups(group('a', 'Padden', '3') + group('c', 'Vossen')), school);
    expect(preview.newGroups.map(({ name }) => name)).toEqual(['Vossen']);
    expect(preview.endedGroups.map(({ name }) => name)).toEqual(['Uilen']);
    expect(preview.changedGroups[0]?.changes).toEqual([
      { field: 'name', from: 'Kikkers', to: 'Padden' },
      { field: 'yearGroup', from: 'C', to: '3' },
    ]);
  });

  test('that is composed and not in the file keeps whom it has; one that is there says who is in it', async () => {
    const places = (...keys: string[]) =>
      `<samengestelde_groepen>${keys.map((key) => `<samengestelde_groep key="${key}"/>`).join('')}</samengestelde_groepen>`;
    const composed = (key: string) =>
      `<samengestelde_groep key="${key}"><naam>${key}</naam></samengestelde_groep>`;
    const school = importInto(
      EMPTY_SCHOOL,
      await read(
        file({
          groups: `<groepen>${group('g5', 'Groep 5', '5')}${composed('plus')}${composed('lezen')}</groepen>`,
          pupils: sam('L1', {}, `<groep key="g5"/>${places('plus', 'lezen')}`),
        }),
      ),
    );

    const without = await read(
      file({
        groups: `<groepen>${group('g5', 'Groep 5', '5')}${composed('lezen')}</groepen>`,
        pupils: sam('L1'),
      }),
    );

    expect(look(without, school).changedPupils[0]?.changes).toEqual([
      { field: 'composedGroupKeys', from: ['plus', 'lezen'], to: ['plus'] },
    ]);
    expect(look(without, school).endedGroups.map(({ name }) => name)).toEqual(['plus']);
  });

  test('that ended and is back opens again', async () => {
    const both = await groups(group('a', 'Kikkers') + group('b', 'Uilen'));
    const ended = importInto(importInto(EMPTY_SCHOOL, both), await groups(group('a', 'Kikkers')));
    expect(fieldsOf(look(both, ended).changedGroups[0]?.changes)).toEqual(['endedOn']);
    expect(look(both, importInto(ended, both)).nothingChanges).toBe(true);
  });

  test('made by hand is left alone, and so are all when the file names none', async () => {
    const school = importInto(EMPTY_SCHOOL, await groups(group('a', 'Kikkers')));
    const hand = { ...school, groups: school.groups.map((one) => ({ ...one, key: null })) };
    expect(look(await groups(group('a', 'Kikkers')), hand).endedGroups).toEqual([]);
    expect(look(await read(file({ groups: '' })), school).endedGroups).toEqual([]);
  });
});

describe('who teaches which group', async () => {
  const staff = teacher(
    'T1',
    `${elements({ roepnaam: 'Anke', emailadres: 'Anke@school.invalid' })}<rol>LRK</rol><groepen><groep key="g5"/></groepen>`,
  );
  const imported = await read(file({ staff }));
  const anke = { id: 'p1', email: 'anke@school.invalid', groupKeys: [] as string[] };

  test('is a proposal and no change', () => {
    const school = importInto(EMPTY_SCHOOL, imported);
    const preview = look(imported, school);
    expect(preview.staffProposals).toMatchObject([
      { known: null, groupKeys: ['g5'], staff: { callName: 'Anke' } },
    ]);
    expect(preview.nothingChanges).toBe(true);
    expect(look(imported, { ...school, staff: [anke] }).staffProposals).toMatchObject([
      { known: { id: 'p1' } },
    ]);
  });

  test('shows somebody unknown without a group too', async () => {
    const director = teacher('T6', '<roepnaam>Petra</roepnaam><rol>DIR</rol>');
    expect(look(await read(file({ staff: director })), EMPTY_SCHOOL).staffProposals).toMatchObject([
      { known: null, groupKeys: [], staff: { roles: [{ code: 'DIR', portalRole: null }] } },
    ]);
  });

  test('is proposed no longer once it is so', () => {
    const school = { ...EMPTY_SCHOOL, staff: [{ ...anke, groupKeys: ['g5'] }] };
    expect(look(imported, school).staffProposals).toEqual([]);
  });
});

describe('whatever a school exports', () => {
  const name = fc.constantFrom('Sam', 'Noor', 'Zoë', 'ZOE', 'Daan', '-', 'A');
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const day = fc.constantFrom('2017-03-13', '2016-01-01', '2015-12-31', '13-3-2017');
  const someone = fc.record({
    key: fc.constantFrom('L1', 'L2', 'L3', 'L4', 'L5', '#1', '#2', '#3'),
    roepnaam: name,
    achternaam: maybe(name),
    voorvoegsel: maybe(fc.constantFrom('de', 'van')),
    geboortedatum: maybe(day),
    geslacht: maybe(fc.constantFrom('0', '1', '2', '9')),
    jaargroep: maybe(fc.constantFrom('4', '5', 'H', 'C')),
    postcodenl: maybe(fc.constantFrom('9801AB', '9363XK')),
    uitstroomdatum: maybe(fc.constantFrom('2026-07-10', '2027-07-10')),
    group: maybe(fc.constantFrom('g5', '#g')),
    composed: fc.boolean(),
  });
  const schoolFile = fc
    .uniqueArray(someone, { selector: ({ key }) => key, minLength: 1, maxLength: 8 })
    .map((pupils) => {
      const texts = pupils.map(({ key, group, composed, ...rest }) => {
        const said = Object.entries<string | undefined>(rest).flatMap(([field, text]) =>
          text === undefined ? [] : [[field, text] as const],
        );
        const places = `${group ? `<groep key="${group}"/>` : ''}${composed ? '<samengestelde_groepen><samengestelde_groep key="plus"/></samengestelde_groepen>' : ''}`;
        return pupil(key, elements(Object.fromEntries(said)) + places);
      });
      const groups = RIGHT.groups.replace('<groepen>', '<groepen><groep key="#g"><naam>Egels</naam></groep>');
      return file({ groups, pupils: texts.join('') });
    });

  test('import, confirm, import again: nothing changes', async () => {
    await fc.assert(
      fc.asyncProperty(schoolFile, async (bytes) => {
        const imported = await read(bytes);
        expect(look(imported, importInto(EMPTY_SCHOOL, imported)).nothingChanges).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('one file over another comes to rest, and nobody is lost', async () => {
    await fc.assert(
      fc.asyncProperty(schoolFile, schoolFile, async (...files) => {
        const [first, second] = [await read(files[0]), await read(files[1])];
        const before = importInto(EMPTY_SCHOOL, first);
        let school = before;
        for (let round = 0; round < 3; round++) school = importInto(school, second);
        expect(look(second, school).nothingChanges).toBe(true);
        const ids = new Set(school.pupils.map(({ id }) => id));
        expect(before.pupils.every(({ id }) => ids.has(id))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('every pupil of the file is in exactly one place of the preview, or unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(schoolFile, schoolFile, async (...files) => {
        const [first, second] = [await read(files[0]), await read(files[1])];
        const { newPupils, changedPupils, returning, unclear, formerPupils } = look(
          second,
          importInto(EMPTY_SCHOOL, first),
        );
        const seen = [
          ...[...newPupils, ...formerPupils].map(({ key }) => key),
          ...[...changedPupils, ...returning, ...unclear].map(({ imported }) => imported.key),
        ];
        expect(new Set(seen).size).toBe(seen.length);
      }),
    );
  });
});
