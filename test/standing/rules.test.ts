import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays, addMonths } from '../../src/calendar/days.ts';
import { placeOf, recheckOn, schoolRow } from '../../src/standing/rules.ts';
import { progressOf } from '../../src/zorgroute/progress/progress.ts';
import { DEFAULT_CALENDAR } from '../../src/calendar/working-days.ts';
import { CONVERSATION_OUTCOMES } from '../../src/zorgroute/facts.ts';
import type { TrajectoryFacts } from '../../src/zorgroute/facts/facts-of-rows.ts';
import { anyFacts, EXAMPLES } from '../zorgroute/facts.ts';

const TODAY = '2026-03-02';
const TEAM = 'b0b0b0b0-0000-4000-8000-000000000001';
const MOTHER = 'b0b0b0b0-0000-4000-8000-000000000002';
const FATHER = 'b0b0b0b0-0000-4000-8000-000000000003';

/** A child of whom the parents agreed to a referral, and whose consents decide where it stands. */
const ASKED: TrajectoryFacts = {
  trajectoryId: TEAM,
  freeDays: [],
  pupilId: TEAM,
  schoolId: TEAM,
  callName: 'Sam',
  prefix: '',
  familyName: 'Bakker',
  groupId: null,
  groupName: 'Groep 5',
  yearGroup: '5',
  birthDate: '2018-03-03',
  residenceId: TEAM,
  startedOn: '2026-01-12',
  outcome: null,
  endedOn: null,
  reopenedOn: null,
  firstSeenOn: '2026-01-12',
  lastSignalOn: '2026-01-12',
  need: 'living',
  consultationOn: null,
  decision: null,
  evaluateOn: null,
  conversationOn: '2026-01-20',
  conversationOutcome: 'refer',
  talkedAlone: false,
  againOn: null,
  plannedOn: null,
  unseenSince: null,
  unseenWhat: null,
  preparationOn: null,
  preparationChangedOn: null,
  preparedSinceReturn: false,
  talkedSinceReturn: false,
  textVersion: 0,
  preparation: null,
  onlyTeamId: TEAM,
  consentSince: null,
  refusalDecision: null,
  reconsiderOn: null,
  parentsLiveApart: false,
  guardians: [],
  consents: [],
  referralId: null,
  reference: null,
  teamId: null,
  sentOutsideOn: null,
  sharingOpen: null,
  rounds: null,
  sentOn: null,
  receivedOn: null,
  questionSince: null,
  paused: null,
  returnedOn: null,
  movedToName: null,
  assignedOn: null,
  firstContactOn: null,
  lastFeedbackOn: null,
  careReopenedOn: null,
  nextFeedbackOn: null,
  promisedOn: null,
  newPromisedOn: null,
  withdrawnOn: null,
  casemanagerName: null,
  casemanagerPhone: null,
  standInName: null,
  casemanagerUntil: null,
  schoolEndedOn: null,
  schoolReopenedOn: null,
};

const around = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
const consent = fc.record({
  id: fc.constant(TEAM),
  guardianId: fc.constantFrom(MOTHER, FATHER, null),
  direction: fc.constant('school_to_team' as const),
  answer: fc.constantFrom('given' as const, 'refused' as const),
  categories: fc.constant<string[]>([
    'child_details',
    'guardian_details',
    'concern',
    'school_support',
    'wishes',
    'involved_help',
  ]),
  receiverId: fc.constant(TEAM),
  givenOn: around,
  endsOn: fc.option(around),
  manner: fc.constant('spoken'),
  withdrawnOn: fc.option(around),
  textVersion: fc.constant(0),
  readVersion: fc.constant(null),
});
const guardian = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant('Ouder'),
    relation: fc.constant('mother'),
    custody: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
    deceased: fc.boolean(),
  });
/** Born so that the birthdays that matter lie near today, the 29th of February among them. */
const birthDate = fc.oneof(
  fc.tuple(fc.constantFrom(0, 12, 16), around).map(([years, day]) => addMonths(day, -12 * years)),
  fc.constantFrom('2012-02-29', '2008-02-29', '2014-02-28'),
);
const asked: fc.Arbitrary<TrajectoryFacts> = fc
  .record({
    // Mostly a referral: only then consents decide.
    conversationOutcome: fc.constantFrom('refer' as const, 'refer' as const, ...CONVERSATION_OUTCOMES),
    talkedAlone: fc.boolean(),
    againOn: fc.option(around),
    plannedOn: fc.option(around),
    birthDate: fc.option(birthDate),
    guardians: fc.tuple(guardian(MOTHER), guardian(FATHER)),
    consents: fc.array(consent, { maxLength: 5 }),
  })
  .map((more) => ({ ...ASKED, ...more }));

describe('the day to look again', () => {
  test('is the first on which consents may decide otherwise, or a talk is over: until then the row reads the same', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 500 }), (facts, later) => {
        const [now, again] = [schoolRow(facts, TODAY), addDays(TODAY, later)];
        if (now.recheck_on !== null && now.recheck_on <= again) return;

        expect({ ...schoolRow(facts, again), recheck_on: now.recheck_on }).toEqual(now);
      }),
      { numRuns: 4000 },
    );
  });

  test('always lies ahead, and is not there where consents decide nothing', () => {
    fc.assert(
      fc.property(asked, around, (facts, today) => {
        expect((recheckOn(facts, today) ?? '9999') > today).toBe(true);
      }),
    );
    expect(recheckOn({ ...ASKED, consents: null }, TODAY)).toBeNull();
    expect(recheckOn({ ...ASKED, outcome: 'closed' }, TODAY)).toBeNull();
  });

  test('is the day after a consent ended, and the birthday after which a child decides too', () => {
    const yes = { ...consentOf(MOTHER), endsOn: '2026-05-01' };

    expect(recheckOn({ ...ASKED, consents: [yes] }, TODAY)).toBe('2026-05-02');
    expect(recheckOn({ ...ASKED, consents: [], birthDate: '2014-04-01' }, TODAY)).toBe('2026-04-01');
    expect(recheckOn({ ...ASKED, consents: [], birthDate: '2010-06-30' }, TODAY)).toBe('2026-06-30');
  });
});

const consentOf = (guardianId: string) => ({
  id: TEAM,
  guardianId,
  direction: 'school_to_team' as const,
  answer: 'given' as const,
  categories: [],
  receiverId: TEAM,
  givenOn: '2026-02-01',
  endsOn: null as string | null,
  manner: 'spoken',
  withdrawnOn: null,
  textVersion: 0,
  readVersion: null,
});

describe('where the figures count it', () => {
  test('is the step that the page of the child shows, for any facts; a signal that waits for consultation counts at step 1', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { state, step } = progressOf({ ...facts, end: undefined }, DEFAULT_CALENDAR);
        expect(placeOf(state, step)).toBe(/^signal\b/.test(state) ? '1' : String(step));
      }),
      { numRuns: 3000 },
    );
  });

  test('an ended traject counts by its way out', () => {
    const placeIn = (facts: (typeof EXAMPLES)['signal']) => {
      const { state, step } = progressOf(facts, DEFAULT_CALENDAR);
      return placeOf(state, step);
    };

    expect(placeIn(EXAMPLES['ended:closed'])).toBe('closed');
    expect(placeIn(EXAMPLES['ended:moved'])).toBe('moved');
  });
});
