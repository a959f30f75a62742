import { expect, test } from 'vitest';

import { ageOf } from '../../src/basisteam/inbox-rows.ts';

const SUNDAY = '2026-11-29';

test.for<[since: string, age: string]>([
  ['2026-11-29', 'vandaag'],
  ['2026-11-28', 'sinds kort'],
  ['2026-11-27', 'sinds kort'],
  ['2026-11-26', '1 werkdag'],
  ['2026-11-25', '2 werkdagen'],
])('on a Sunday, what lies there since %s lies there %s', ([since, age]) => {
  expect(ageOf({ since }, SUNDAY)).toBe(age);
});
