import { describe, expect, it } from 'vitest';
import { casting } from '../../demo/casting.ts';
import { schools } from '../../demo/organisations.ts';
import { accounts, people } from '../../demo/people.ts';
import { demoPupils } from '../../demo/pupils.ts';
import {
  assignmentNotes,
  closingTexts,
  correctionReasons,
  refusalReasons,
  reopeningReasons,
} from '../../demo/texts/decisions.ts';
import { fill, fillAll } from '../../demo/texts/fill-in-names.ts';
import { fittingTexts } from '../../demo/texts/fitting-texts.ts';
import { lightSignals } from '../../demo/texts/light-signals.ts';
import { stories } from '../../demo/texts/stories.ts';
import type { SignalText } from '../../demo/texts/story.ts';

const LONGEST_TEXT = 4000;
const TODAY = '2026-03-12';

const signals = [
  ...stories.flatMap((story) => [story.signal, ...(story.laterSignal ? [story.laterSignal] : [])]),
  ...lightSignals,
];

const signalTexts = ({ observed, ownWords, done, where }: SignalText) => [observed, ownWords, done, where];

const texts = [
  ...signals.flatMap(signalTexts),
  ...stories.flatMap((story) => [
    ...Object.values<string>({ ...story.consultation }),
    ...Object.values<string>({ ...story.conversation }),
    ...Object.values<string>({ ...story.referral }),
    story.question,
    story.answer,
    story.returnAdvice,
    ...story.contactNotes,
    story.feedback,
    ...(story.parentsView ? [story.parentsView] : []),
    story.result,
  ]),
  ...refusalReasons,
  ...correctionReasons,
  ...reopeningReasons,
  ...Object.values(closingTexts).flat(),
  ...assignmentNotes,
];

const sentences = (text: string) =>
  text
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => sentence.trim().toLowerCase())
    .filter(Boolean);

describe('the texts of the demo', () => {
  it('are enough of every kind', () => {
    const count = (field: 'parentsView' | 'laterSignal') => stories.filter((story) => story[field]).length;

    expect(stories.length).toBeGreaterThanOrEqual(44);
    expect(signals.length).toBeGreaterThanOrEqual(60);
    expect(lightSignals).toHaveLength(12);
    expect(stories.flatMap((story) => story.contactNotes).length).toBeGreaterThanOrEqual(25);
    expect(count('parentsView')).toBeGreaterThanOrEqual(8);
    expect(refusalReasons.length).toBeGreaterThanOrEqual(6);
    expect(correctionReasons.length).toBeGreaterThanOrEqual(8);
    expect(reopeningReasons.length).toBeGreaterThanOrEqual(8);
  });

  it('are all different', () => {
    const normal = texts.map((text) => text.toLowerCase());

    expect(normal.filter((text, place) => normal.indexOf(text) !== place)).toEqual([]);
  });

  it('repeat no sentence more than once', () => {
    const times = new Map<string, number>();
    for (const sentence of texts.flatMap(sentences)) times.set(sentence, (times.get(sentence) ?? 0) + 1);

    expect([...times].filter(([, count]) => count > 2)).toEqual([]);
  });

  it('give facts, no diagnoses and no labels', () => {
    const denied =
      /probleemgeval|probleemkind|probleemgezin|\b(adhd|add|odd|ass|ptss|autis\w*|dyslex\w*|dyscalcul\w*|depressi\w*|borderline|ocd|mutisme|hoogbegaafd\w*|trauma\w*|hechtings\w*|obesitas|anorexia|laagbegaafd\w*|achterstand\w*|achterlijk\w*|asociaal|onhandelbaar|lastig|brutaal|lui|aanstellerij|hysterisch|manipul\w*|verwaarlo\w*|mishandel\w*|liegt|leugen\w*|asielzoeker\w*|allochto\w*|bsn|moslim\w*|dossier|ggd|lorem|todo)\b/i;

    expect(texts.filter((text) => denied.test(text))).toEqual([]);
  });

  it('end with a full stop, fit their field and know only our four words', () => {
    expect(texts.filter((text) => !text.endsWith('.'))).toEqual([]);
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
      expect(text.replace(/\{(kind|[Hh]ij|[Hh]em|[Zz]ijn)\}/g, 'Sam')).not.toMatch(/[{}]| {2}|['"]/);
    }
  });

  it('observe in two to five sentences', () => {
    for (const { observed } of signals) {
      expect(sentences(observed).length, observed).toBeGreaterThanOrEqual(2);
      expect(sentences(observed).length, observed).toBeLessThanOrEqual(5);
    }
  });

  it('become a text about this child', () => {
    const text = '{kind} zoekt {zijn} jas. {Hij} vraagt of iemand {hem} helpt. {Zijn} tas is er wel.';

    expect(fill(text, { callName: 'Lana', gender: 'female' })).toBe(
      'Lana zoekt haar jas. Ze vraagt of iemand haar helpt. Haar tas is er wel.',
    );
    expect(fill(text, { callName: 'Max', gender: 'unknown' })).toBe(
      'Max zoekt Max’ jas. Max vraagt of iemand Max helpt. Max’ tas is er wel.',
    );
    for (const story of stories) {
      expect(JSON.stringify(fillAll(story, { callName: 'Sam', gender: 'male' }))).not.toMatch(/\{\w+\}/);
    }
  });
});

describe('the words of a decision', () => {
  const pools = [refusalReasons, correctionReasons, reopeningReasons, ...Object.values(closingTexts)];

  it('exist for every kind of family', () => {
    for (const { family } of stories) {
      for (const pool of pools) expect(fittingTexts(pool, family), family).not.toEqual([]);
    }
  });

  it('name no father where there is none', () => {
    const texts = fittingTexts(refusalReasons, 'one_custody').join(' ');

    expect(texts).not.toContain('ader');
  });
});

describe('the people of the demo', () => {
  it('have the sixteen accounts, all at demo.invalid', () => {
    expect(accounts.map((person) => person.email)).toEqual(
      accounts.map((person) => `${person.key}@demo.invalid`),
    );
    expect(accounts).toHaveLength(17);
    expect(new Set(people.map((person) => person.key)).size).toBe(people.length);
  });

  it('teach every group', () => {
    const taught = people.flatMap((person) => person.memberships.flatMap(({ groups }) => groups ?? []));

    for (const group of schools.flatMap((school) => school.groups)) expect(taught).toContain(group.key);
  });
});

describe('the pupils of the demo', () => {
  const pupils = demoPupils(TODAY);

  it('are at least 320, the same every time and nobody twice', () => {
    const names = pupils.map(({ firstName, prefix, lastName }) => `${firstName} ${prefix ?? ''} ${lastName}`);

    expect(pupils.length).toBeGreaterThanOrEqual(320);
    expect(demoPupils(TODAY)).toEqual(pupils);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(pupils.map((pupil) => pupil.key)).size).toBe(pupils.length);
  });

  it('keep their names on another day', () => {
    expect(demoPupils('2027-09-01').map((pupil) => pupil.lastName)).toEqual(
      pupils.map((pupil) => pupil.lastName),
    );
  });

  it.each(['2025-08-20', '2026-02-28', '2028-02-29', '2026-07-31', '2026-12-31'])(
    'have an age that fits their year group on %s',
    (today) => {
      for (const { birthDate, yearGroup } of demoPupils(today)) {
        const age = (Date.parse(today) - Date.parse(birthDate)) / (365.25 * 86_400_000);
        expect(age).toBeGreaterThan(3.99);
        expect(age).toBeGreaterThan(yearGroup + 2.8);
        expect(age).toBeLessThan(yearGroup + 5.9);
      }
    },
  );

  it('carry every story once, at both schools, with guardians and a municipality', () => {
    const told = pupils.filter((pupil) => pupil.story);

    expect(told.map((pupil) => pupil.story).toSorted()).toEqual(stories.map((story) => story.key).toSorted());
    expect(pupils.filter((pupil) => pupil.lightSignal)).toHaveLength(lightSignals.length);
    expect(told.every((pupil) => pupil.municipality && pupil.guardians.length > 0)).toBe(true);
    expect(casting.filter(({ school }) => school === 'zwaluwsingel').length).toBeGreaterThanOrEqual(25);
    expect(casting.filter(({ school }) => school === 'brinkvonder').length).toBeGreaterThanOrEqual(25);
    for (const group of schools.flatMap((school) => school.groups)) {
      expect(pupils.filter((pupil) => pupil.group === group.key)).toHaveLength(group.size);
    }
  });
});
