// By when does a plan wait, in words? A last day is late once it is over.

import { expect, test } from 'vitest';

import { planWaitsInWords } from '../../../src/zorgroute/plan/next-in-words.ts';
import type { PlanStands } from '../../../src/zorgroute/plan/rules.ts';

const TODAY = '2026-11-30';
const stands = (task: PlanStands['task'], until: string) => ({ task, who: '', since: '2026-10-08', until });

test('what was agreed for a day is planned, the rest has a last day, and a day that is over is late', () => {
  const asked = planWaitsInWords(stands('ask', '2026-10-22'), TODAY);
  const open = planWaitsInWords(stands('close', '2026-12-14'), TODAY);
  const planned = planWaitsInWords(stands('look', '2026-12-14'), TODAY);

  expect(asked.isLate).toBe(true);
  expect(asked.what).toMatch(/, uiterlijk donderdag 22\soktober\.$/);
  expect(open.isLate).toBe(false);
  expect(open.what).toMatch(/, uiterlijk maandag 14\sdecember\.$/);
  expect(planned.what).toMatch(/, gepland op maandag 14\sdecember\.$/);
});
