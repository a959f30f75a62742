// Do the answers lead to the laws that the agreed table names, whatever somebody answers?

import { describe, expect, test } from 'vitest';

import {
  answersOf,
  choicesOf,
  isAfterSafety,
  nextQuestion,
  OUTCOMES,
  outcomesAsRead,
  outcomesOf,
  readCodes,
  wayTo,
  writeCodes,
  type Given,
} from '../../../src/guidance/care-at-school/rules.ts';
import { QUESTIONS } from '../../../src/guidance/care-at-school/questions.ts';
import { CODES, everyCase, TABLE, WAY_ON, type Case } from './agreed-table.ts';

const CASES = everyCase();

/** Clicks through the questions as somebody in this case would. */
function walk(given: Case, way: 'clicked' | 'on from safety' = 'clicked'): Given[] {
  const codes = Object.entries(CODES).map(([V, all]) =>
    V === 'V1' && way === 'on from safety' ? WAY_ON : (all as Record<string, string>)[given[V as keyof Case]],
  );
  const steps: Given[] = [];
  for (let question = nextQuestion({}); question; question = nextQuestion(answersOf(steps))) {
    const answer = question.answers.find(({ code }) => codes.includes(code));
    if (!answer) throw new Error(`No answer to ${question.id}.`);
    steps.push({ question, answer });
  }
  return steps;
}

describe('every combination of answers', () => {
  test('there are as many as the questions give', () => {
    expect(CASES).toHaveLength(2 * 3 * 2 * 5 * 13 * 2);
  });

  test('gives exactly the outcomes of the table, and at least one', () => {
    for (const given of CASES) {
      const expected = TABLE.filter(({ holds }) => holds(given)).map(({ id }) => id);

      const outcomes = outcomesOf(answersOf(walk(given))).map(({ id }) => id);

      expect(outcomes, JSON.stringify(given)).toEqual(expected);
      expect(outcomes.length, JSON.stringify(given)).toBeGreaterThan(0);
    }
  });

  test('has nothing left to ask at the end, and gives no outcome before it', () => {
    for (const given of CASES) {
      const steps = walk(given);

      expect(nextQuestion(answersOf(steps))).toBeUndefined();
      for (let i = 0; i < steps.length; i++) expect(outcomesOf(answersOf(steps.slice(0, i)))).toEqual([]);
    }
  });

  test('stands in an address that reads back as the same answers', () => {
    for (const given of CASES) {
      const steps = walk(given);

      expect(readCodes(writeCodes(steps))).toEqual(steps);
    }
  });
});

describe('who reads on about help after the outcome about safety', () => {
  const fearful = CASES.filter(({ V1 }) => V1 === 'ja');

  test('gets exactly what the table gives without such a fear, and the fear still stands', () => {
    expect(fearful).toHaveLength(CASES.length / 2);
    for (const given of fearful) {
      const expected = TABLE.filter(({ holds }) => holds({ ...given, V1: 'nee' })).map(({ id }) => id);
      const steps = walk(given, 'on from safety');

      expect(outcomesOf(answersOf(steps)).map(({ id }) => id)).toEqual(expected);
      expect(isAfterSafety(answersOf(steps)), JSON.stringify(given)).toBe(true);
      expect(steps[0]?.answer.label).toBe(QUESTIONS[0]?.answers.find(({ code }) => code === '1j')?.label);
      expect(readCodes(writeCodes(steps))).toEqual(steps);
    }
  });

  test('is nobody else, and nobody is asked to choose it', () => {
    for (const given of CASES) expect(isAfterSafety(answersOf(walk(given)))).toBe(false);
    expect(QUESTIONS.flatMap((question) => choicesOf(question).map(({ code }) => code))).not.toContain(
      WAY_ON,
    );
  });
});

describe('as somebody reads them', () => {
  test('they are the same outcomes, whatever is answered', () => {
    for (const given of CASES) {
      const answers = answersOf(walk(given));
      const ids = (outcomes: readonly { id: string }[]) => outcomes.map(({ id }) => id).sort();

      expect(ids(outcomesAsRead(answers))).toEqual(ids(outcomesOf(answers)));
    }
  });

  test('what was asked for stands before the Wlz', () => {
    const read = (codes: string) => outcomesAsRead(answersOf(readCodes(codes) ?? [])).map(({ id }) => id);

    expect(read('1n-2z-4j-5vv')).toEqual(['transport', 'longTermCare']);
    expect(read('1n-2a-5lm-4j-5oz')).toEqual(['extraSupport', 'parents', 'longTermCare']);
    expect(read('1n-2z-4j-5pm')).toEqual(['longTermCare', 'paramedical']);
  });

  test('nobody who said that there is a Wlz indication is asked for it again', () => {
    for (const given of CASES) {
      const answers = answersOf(walk(given));
      if (answers.wlz === 'yes')
        for (const { firstStep } of outcomesAsRead(answers))
          expect(firstStep).not.toContain('Is er een Wlz-indicatie?');
    }
  });
});

describe('every outcome', () => {
  test('of the table is there, in its order, and no other', () => {
    expect(OUTCOMES.map(({ id }) => id)).toEqual(TABLE.map(({ id }) => id));
  });

  test.for(OUTCOMES.map((outcome) => [outcome.id, outcome] as const))(
    '%s can be reached alone',
    ([, outcome]) => {
      const way = wayTo(outcome);

      expect(way && outcomesOf(answersOf(way))).toEqual([outcome]);
    },
  );

  test.for(TABLE.map((row) => [row.id, row] as const))('%s says what the table says', ([id, row]) => {
    const outcome = OUTCOMES.find((one) => one.id === id);

    for (const cell of ['law', 'decides', 'arranges', 'pays', 'recorded'] as const) {
      const text = outcome?.[cell]?.toLowerCase();
      if (!row[cell].length) expect(text, cell).toBeUndefined();
      for (const word of row[cell]) expect(text, cell).toContain(word.toLowerCase());
    }
  });

  test.for(TABLE.map((row) => [row.id, row] as const))('%s tells how sure it is', ([id, { mark }]) => {
    const outcome = OUTCOMES.find((one) => one.id === id);

    expect(outcome?.sources).not.toEqual([]);
    if (mark === 'G') expect(outcome?.toCheck).toEqual([]);
    else expect(outcome?.toCheck).not.toEqual([]);
  });

  test('has a first step, somebody to talk with, something to bring, and sources with the day they were looked up', () => {
    for (const outcome of OUTCOMES) {
      expect(outcome.firstStep, outcome.id).toMatch(/\.$/);
      expect(outcome.talkWith, outcome.id).not.toEqual([]);
      expect(outcome.bring, outcome.id).not.toEqual([]);
      expect(outcome.lookedUpOn).toMatch(/^2026-11-2[28]$/);
      expect(outcome.sources, outcome.id).not.toEqual([]);
      for (const { href, label } of outcome.sources) {
        expect(new URL(href).pathname.length).toBeGreaterThan(1);
        expect(label).not.toMatch(/venemaschool|wetshuys|knuwer|vhic/i);
      }
    }
  });
});

test('no outcome is for somebody who is sixteen or older', () => {
  for (const { id, ...outcome } of OUTCOMES)
    expect(JSON.stringify(outcome), id).not.toMatch(/1[68] jaar of ouder|Wajong|voortgezet speciaal/);
});

test('a wheelchair at home is the municipality’s, also with a Wlz indication', () => {
  const [wheelchair] = outcomesAsRead(answersOf(readCodes('1n-2z-4j-5hr') ?? []));

  expect(wheelchair?.decides).toMatch(/^De gemeente\./);
  expect(wheelchair?.law).toContain('ook met een Wlz-indicatie');
});

test('safety ends the questions: nothing else is asked first', () => {
  expect(QUESTIONS[0]?.id).toBe('safety');
  expect(outcomesOf({ safety: 'yes' }).map(({ id }) => id)).toEqual(['safety']);
});

test('every code stands for one answer only', () => {
  const codes = QUESTIONS.flatMap(({ answers }) => answers.map(({ code }) => code));

  expect(new Set(codes).size).toBe(codes.length);
});

test.for([
  ['nothing', ''],
  ['an unknown code', 'x'],
  ['an unknown code at the end', '1n-2z-9z'],
  ['a name of JavaScript itself', '__proto__'],
  ['an answer to a later question', '2z'],
  ['an answer that was given before', '1n-1n'],
  ['an answer too many', '1n-2l-5lb-4j'],
  ['an empty place', '1n--2z'],
  ['capitals', '1N'],
])('%s is no address of ours', ([, codes]) => {
  expect(readCodes(codes ?? '')).toBeUndefined();
});
