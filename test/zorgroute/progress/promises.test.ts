import { describe, expect, test } from 'vitest';

import { DEFAULT_CALENDAR as calendar } from '../../../src/calendar/working-days.ts';
import type { Facts } from '../../../src/zorgroute/facts.ts';
import { progressOf } from '../../../src/zorgroute/progress/progress.ts';
import {
  hasRoom,
  promisableIn,
  promiseMistake,
  type Promisable,
} from '../../../src/zorgroute/progress/promises.ts';
import { assigned, EXAMPLES, sent, sentAnd, supported, talked } from '../facts.ts';

const promisable = (facts: Facts) => promisableIn(facts, calendar);

describe('what may be promised', () => {
  test('a casemanager, also before the receipt; then contact; then feedback within six weeks of the last', () => {
    expect(promisable(sent)).toMatchObject({
      what: 'Een casemanager aanwijzen',
      until: '2026-02-03',
      last: '2026-02-25',
    });
    expect(promisable(EXAMPLES.received)).toMatchObject({ until: '2026-02-03', last: '2026-02-26' });
    expect(promisable(assigned)).toMatchObject({
      what: 'Contact opnemen met het gezin',
      until: '2026-02-10',
      last: '2026-03-03',
    });
    const told = { ...supported.referral, lastFeedbackOn: '2026-03-10', nextFeedbackOn: '2026-03-31' };
    expect(promisable(sentAnd('2026-03-11', told))).toMatchObject({
      what: 'De school laten weten hoe het gaat',
      until: '2026-03-31',
      last: '2026-04-21',
    });
  });

  test('nothing while the school is next, and after the end', () => {
    for (const facts of [talked, EXAMPLES.questionAsked, EXAMPLES.returned, EXAMPLES['ended:closed']])
      expect(promisable(facts)).toBeUndefined();
  });

  test('no day is left when feedback is due at the end of its six weeks, or was due', () => {
    const room = (today: string) => hasRoom(promisable({ ...supported, today }) as Promisable, today);
    expect(promisable(supported)).toMatchObject({ until: '2026-03-20', last: '2026-03-20' });
    expect(room('2026-02-10')).toBe(false);
    expect(hasRoom(promisable(sent) as Promisable, sent.today)).toBe(true);
  });

  test('a promise before the receipt moves the casemanager, not the receipt', () => {
    const promised = sentAnd('2026-01-28', { newPromisedOn: '2026-02-12' });
    expect(progressOf(promised, calendar)).toMatchObject({ until: '2026-01-29', promise: '2026-02-12' });
  });

  test('a municipality sets its own bound', () => {
    const terms = { promise: { amount: 1, unit: 'weeks' } } as const;
    expect(promisableIn(sent, calendar, terms)).toMatchObject({
      last: '2026-02-04',
      bound: 'Een nieuwe datum is hooguit 1 week na vandaag',
    });
  });
});

describe('which day', () => {
  const today = '2026-12-10';
  const mistake = (day: string) =>
    promiseMistake(
      day,
      { what: 'Iets', until: '2026-12-15', last: '2026-12-26', bound: 'Niet later' },
      today,
      calendar,
      (spoken) => spoken,
    );

  test('one after today and after what was agreed, a working day, not too far', () => {
    expect(mistake('2026-12-16')).toBeUndefined();
    expect(mistake('2026-12-10')).toBe('Kies een dag na vandaag.');
    expect(mistake('2026-12-15')).toBe(
      'Tot nu toe is de afspraak uiterlijk 2026-12-15. Kies een latere dag.',
    );
    expect(mistake('2026-12-27')).toBe('Niet later. Kies een dag tot en met 2026-12-26.');
    expect(mistake('2026-12-19')).toContain('bijvoorbeeld 2026-12-21.');
  });

  test('at Christmas the day before is offered when the next one is too far', () => {
    expect(mistake('2026-12-25')).toBe(
      'Op 2026-12-25 werkt het team niet. Kies een werkdag, bijvoorbeeld 2026-12-24.',
    );
  });
});
