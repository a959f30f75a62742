import { describe, expect, test } from 'vitest';

import { read, sample } from './edexml-files.ts';

const school = await read(sample());

const pupil = (key: string) => {
  const found = school.pupils.find((one) => one.key === key);
  if (!found) throw new Error(`no pupil ${key}`);
  return found;
};

const questionsAbout = (key: string) =>
  school.questions.filter(({ pupilKey }) => pupilKey === key).map(({ kind }) => kind);

describe('the sample file of a made-up school', () => {
  test('holds thirty pupils, five groups, a composed group and six members of staff', () => {
    expect(school.pupils).toHaveLength(30);
    expect(school.groups.filter(({ composed }) => !composed)).toHaveLength(5);
    expect(school.groups.filter(({ composed }) => composed)).toHaveLength(1);
    expect(school.staff).toHaveLength(6);
  });

  test('is of a school year outside the published list: two successive years are a school year', () => {
    expect(school.schoolYear).toBe('2026-2027');
    expect(school.referenceDate).toBe('2026-10-01');
  });

  test('has a dependancecode of 00, which is none', async () => {
    expect((await read(sample(), { brin: '00YY' })).pupils).toHaveLength(30);
    expect((await read(sample(), { brin: '00YY', branchNumber: '00' })).pupils).toHaveLength(30);
  });

  test('has combined groups, where the own year group of the pupil counts', () => {
    expect(school.groups.find(({ key }) => key === 'g12')).toEqual({
      key: 'g12',
      name: 'Kikkers',
      yearGroup: 'C',
      composed: false,
    });
    expect(pupil('L1012')).toMatchObject({ yearGroup: '4', groupKey: 'g34' });
    expect(pupil('L1020')).toMatchObject({ yearGroup: '8', groupKey: 'g78' });
  });

  test('has a pupil without year group: imported, and asked about', () => {
    expect(pupil('L1025')).toMatchObject({ callName: 'Koen', yearGroup: null, groupKey: 'g78' });
    expect(questionsAbout('L1025')).toEqual(['noYearGroup']);
  });

  test('has a pupil without birth date: imported, and asked about', () => {
    expect(pupil('L1026')).toMatchObject({ callName: 'Marit', birthDate: null });
    expect(questionsAbout('L1026')).toEqual(['noBirthDate']);
  });

  test('has a pupil with only a call name: imported under that name', () => {
    expect(pupil('L1027')).toMatchObject({ callName: 'Ruben', prefix: '', familyName: '' });
    expect(questionsAbout('L1027')).toEqual(['onlyCallName']);
  });

  test('has a pupil with a dummy key: marked as such', () => {
    expect(pupil('#17')).toMatchObject({ callName: 'Elin', isDummyKey: true });
    expect(questionsAbout('#17')).toEqual(['dummyKey']);
    expect(school.pupils.filter(({ isDummyKey }) => isDummyKey)).toHaveLength(1);
  });

  test('has a former pupil: placed in no group, and nothing is asked', () => {
    expect(pupil('L1029')).toMatchObject({
      isFormer: true,
      leftOn: '2026-07-10',
      groupKey: null,
      yearGroup: null,
    });
    expect(questionsAbout('L1029')).toEqual([]);
    expect(school.pupils.filter(({ isFormer }) => isFormer)).toHaveLength(1);
  });

  test('asks nothing else', () => {
    expect(school.questions).toHaveLength(4);
    for (const { sentence } of school.questions) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  test('names roles, which are a proposal: a director has no role in the portal', () => {
    const roles = Object.fromEntries(
      school.staff.map(({ key, roles }) => [key, roles.map(({ code, portalRole }) => [code, portalRole])]),
    );
    expect(roles).toMatchObject({
      T1: [['LRK', 'teacher']],
      T4: [
        ['LRK', 'teacher'],
        ['IB', 'intern_begeleider'],
      ],
      T6: [['DIR', null]],
    });
    expect(school.staff.find(({ key }) => key === 'T4')).toMatchObject({
      email: 'rianne.meijer@school.invalid',
      groupKeys: ['g6', 'g78'],
    });
  });

  test('has pupils in the plus class beside their own group', () => {
    expect(pupil('L1004')).toMatchObject({ groupKey: 'g6', composedGroupKeys: ['plus'] });
  });

  test('keeps names and accents as they are', () => {
    expect(pupil('L1009')).toMatchObject({ callName: 'Yara', prefix: "van 't", familyName: 'Hof' });
    expect(pupil('L1007').familyName).toBe('Özdemir');
    expect(pupil('L1018').callName).toBe('Zoë');
    expect(pupil('L1001')).toMatchObject({
      gender: 'girl',
      birthDate: '2020-03-13',
      postcode: '9801AB',
      line: 38,
    });
    expect(pupil('L1002').gender).toBe('boy');
  });

  test('loses what the portal may not know', () => {
    const everything = JSON.stringify(school);
    for (const dropped of ['999900006', 'ketenid', 'ouders.', '"NL"', 'land', 'bsn', 'eckid']) {
      expect(everything).not.toContain(dropped);
    }
  });
});
