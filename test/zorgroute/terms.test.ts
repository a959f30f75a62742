import { describe, expect, test } from 'vitest';
import { DEFAULT_CALENDAR as calendar } from '../../src/calendar/working-days.ts';
import { pausedWorkingDays, promisedDate } from '../../src/zorgroute/assignment/rules.ts';
import { TERMS } from '../../src/zorgroute/steps.ts';
import { dueOn as termDueOn, type Terms } from '../../src/zorgroute/terms.ts';

const lengths = Object.fromEntries(TERMS.map(({ id, amount, unit }) => [id, `${amount} ${unit}`]));
const dueOn = (id: string, from: string, by: typeof calendar, own?: Terms) =>
  TERMS.filter((term) => term.id === id).map((term) => termDueOn(term, from, by, own))[0];

describe('terms', () => {
  test('the default terms are those of the route', () => {
    expect(lengths).toEqual({
      consultation: '10 schoolDays',
      parentConversation: '10 schoolDays',
      promise: '20 workingDays',
      receipt: '2 workingDays',
      casemanager: '5 workingDays',
      firstContact: '10 workingDays',
      plan: '30 workingDays',
      feedback: '6 weeks',
      evaluation: '3 months',
      schoolStep: '10 schoolDays',
      answer: '5 workingDays',
      court: '6 weeks',
      planStep: '10 workingDays',
      helpStep: '10 workingDays',
      helpWaits: '8 weeks',
      schooldeelAnswer: '10 schoolDays',
      schooldeelHow: '4 weeks',
      schooldeelStep: '10 workingDays',
    });
  });

  test('terms at school wait for the holidays, terms of the team do not', () => {
    expect(dueOn('consultation', '2026-02-20', calendar)).toBe('2026-03-13');
    expect(dueOn('firstContact', '2026-02-20', calendar)).toBe('2026-03-06');
  });

  test('six weeks and three months keep the date', () => {
    expect(dueOn('feedback', '2026-02-03', calendar)).toBe('2026-03-17');
    expect(dueOn('evaluation', '2026-02-03', calendar)).toBe('2026-05-04');
  });

  test('weeks and months that end on a free day end on the next working day', () => {
    // Hemelvaartsdag, the day that is equated with a public holiday, and a weekend.
    expect(dueOn('feedback', '2026-04-02', calendar)).toBe('2026-05-18');
    expect(dueOn('evaluation', '2026-02-14', calendar)).toBe('2026-05-18');
  });

  test('a municipality chooses its own length and unit, and keeps the other terms', () => {
    const own = { casemanager: { amount: 2, unit: 'weeks' } } as const;
    expect(dueOn('casemanager', '2026-01-27', calendar, own)).toBe('2026-02-10');
    expect(dueOn('receipt', '2026-01-27', calendar, own)).toBe('2026-01-29');
  });

  test('sent on 27 January, the school hears by Tuesday 3 February', () => {
    expect(promisedDate('2026-01-27', calendar)).toBe('2026-02-03');
  });

  test('working days that a question took are added to the promise', () => {
    expect(promisedDate('2026-01-27', calendar, {}, 4)).toBe('2026-02-09');
  });
});

describe('the pause by questions back', () => {
  test('each answered question counts its working days', () => {
    const questions = [
      { askedOn: '2026-02-10', answeredOn: '2026-02-11' },
      { askedOn: '2026-01-29', answeredOn: '2026-02-03' },
    ];
    expect(pausedWorkingDays(questions, calendar)).toBe(3 + 1);
  });

  test('a day on which two questions were open counts once', () => {
    const questions = [
      { askedOn: '2026-02-02', answeredOn: '2026-02-06' },
      { askedOn: '2026-02-03', answeredOn: '2026-02-05' },
      { askedOn: '2026-02-05', answeredOn: '2026-02-09' },
    ];
    expect(pausedWorkingDays(questions, calendar)).toBe(5);
  });

  test('a question answered the same day, or not yet, pauses nothing that can be added', () => {
    const questions = [{ askedOn: '2026-02-02', answeredOn: '2026-02-02' }, { askedOn: '2026-02-03' }];
    expect(pausedWorkingDays(questions, calendar)).toBe(0);
  });
});
