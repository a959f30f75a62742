import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  placesOf,
  SMALLEST_SHOWN,
  stepOfShape,
  withhold,
  type Shape,
} from '../../../src/oversight/figures/rules.ts';
import { openStateOf } from '../../../src/zorgroute/base-state.ts';
import { DEFAULT_CALENDAR } from '../../../src/calendar/working-days.ts';
import type { Facts } from '../../../src/zorgroute/facts.ts';
import { progressOf } from '../../../src/zorgroute/progress.ts';
import { anyFacts, EXAMPLES } from '../../zorgroute/facts.ts';

/** What access.figures() makes of the same facts. */
function shapeOf({
  consultation,
  conversation,
  consent,
  preparation,
  referral,
  lastSignalOn,
  end,
}: Facts): Shape {
  const talks = [consultation?.heldOn, conversation?.heldOn].filter((day) => day !== undefined).sort();
  const lastTalk = talks.at(-1);
  const returnedOn = referral?.returnedOn;
  return {
    consultation: consultation?.decision ?? null,
    conversation: conversation?.outcome ?? null,
    consultationLast:
      consultation !== undefined && conversation !== undefined && consultation.heldOn > conversation.heldOn,
    signalSince: lastTalk !== undefined && lastSignalOn !== undefined && lastSignalOn > lastTalk,
    sent: referral !== undefined,
    returned: returnedOn !== undefined,
    takenUp:
      returnedOn !== undefined &&
      ((lastTalk ?? '') > returnedOn || (preparation?.startedOn ?? '') >= returnedOn),
    assigned: referral?.assignedOn !== undefined,
    firstContact: referral?.firstContactOn !== undefined,
    stopped: consent.status === 'refused' || consent.status === 'waiting_for_court',
    outcome: end && end.outcome !== 'by_mistake' ? end.outcome : null,
  };
}

describe('the step of a shape', () => {
  test('is the step that the page of the child shows, for any facts; a signal that waits for consultation counts at step 1', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const running = { ...facts, end: undefined };
        const isSignal = openStateOf({ ...running, reopenedOn: undefined }) === 'signal';
        expect(stepOfShape(shapeOf(running))).toBe(
          isSignal ? 1 : progressOf({ ...running, reopenedOn: undefined }, DEFAULT_CALENDAR).step,
        );
      }),
      { numRuns: 3000 },
    );
  });

  test('an ended traject counts by its way out', () => {
    expect(stepOfShape(shapeOf(EXAMPLES['ended:closed']))).toBe('closed');
    expect(stepOfShape(shapeOf(EXAMPLES['ended:moved']))).toBe('moved');
  });

  test('a municipality counts what is back at school at step 4, and has no earlier steps', () => {
    const back = { ...shapeOf(EXAMPLES.conversationDue), sent: true, returned: true, takenUp: true };

    const places = placesOf([{ shape: back, trajectories: 7 }], 'policy_officer');

    expect(places[0]).toEqual({ label: 'Stap 4 · Aanmelding', count: 7 });
    expect(placesOf([{ shape: back, trajectories: 7 }], 'board_member')[2]).toMatchObject({ count: 7 });
  });
});

describe('what is withheld', () => {
  const counts = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 14 });

  test('nothing below five is ever shown, and what is shown is true', () => {
    fc.assert(
      fc.property(counts, (real) => {
        const shown = withhold(real);
        shown.counts.forEach((cell, i) => {
          expect(cell).toBe((real[i] ?? 0) < SMALLEST_SHOWN ? 'few' : real[i]);
        });
        const total = real.reduce((a, b) => a + b, 0);
        expect(total < SMALLEST_SHOWN ? [undefined] : [undefined, total]).toContain(shown.total);
      }),
    );
  });

  test('a withheld count cannot be worked out: with the same page it may be anything from none to four', () => {
    const small = fc.array(fc.oneof(fc.nat({ max: 4 }), fc.integer({ min: 5, max: 9 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(small, (real) => {
        const page = JSON.stringify(withhold(real));
        const hidden = real.flatMap((count, i) => (count < SMALLEST_SHOWN ? [i] : []));
        const possible = allOf(real, hidden).filter((other) => JSON.stringify(withhold(other)) === page);
        for (const i of hidden)
          expect(new Set(possible.map((other) => other[i]))).toEqual(new Set([0, 1, 2, 3, 4]));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    { real: [5, 6], total: 11, why: 'nothing is withheld' },
    { real: [9, 4], total: undefined, why: 'one withheld count is the difference' },
    { real: [9, 0, 0], total: undefined, why: 'the difference would tell that both are none' },
    { real: [9, 4, 4], total: undefined, why: 'the difference would tell that both are four' },
    { real: [9, 3, 1], total: 13, why: 'four may lie anywhere' },
    { real: [1, 2], total: undefined, why: 'the total is small itself' },
  ])('$real: $why', ({ real, total }) => {
    expect(withhold(real).total).toBe(total);
  });
});

/** The same page's counts with every value that the withheld ones could have. */
function allOf(real: number[], hidden: number[]): number[][] {
  return hidden.reduce<number[][]>(
    (made, i) =>
      made.flatMap((counts) =>
        [0, 1, 2, 3, 4].map((value) => counts.map((count, j) => (j === i ? value : count))),
      ),
    [real],
  );
}
