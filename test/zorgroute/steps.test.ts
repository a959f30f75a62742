import { describe, expect, test } from 'vitest';
import { STEPS } from '../../src/zorgroute/steps.ts';

describe('the route', () => {
  test('has seven steps, numbered in order', () => {
    expect(STEPS.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 Signaal',
      '2 Overleg op school',
      '3 Gesprek met ouders',
      '4 Aanmelding',
      '5 Casemanager',
      '6 Plan en hulp',
      '7 Evaluatie en afsluiting',
    ]);
  });

  test('says of each step who does it, what stays and what it means, in sentences', () => {
    for (const step of STEPS) {
      for (const text of [step.leavesBehind, step.description]) expect(text).toMatch(/^[A-Z].*\.$/);
      expect(step.who).toMatch(/^(De|Het) /);
    }
  });
});
