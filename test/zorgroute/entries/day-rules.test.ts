import { expect, test } from 'vitest';

import { noSchoolMistake } from '../../../src/zorgroute/entries/day-rules.ts';

test.each([
  ['2027-03-29', 'De school is vrij: Tweede Paasdag.'],
  ['2026-12-25', 'De school is vrij: kerstvakantie.'],
  ['2026-12-05', 'Op deze dag is er geen school. Kies een dag waarop u op school bent.'],
  ['2026-12-09', undefined],
])('what keeps %s from being a school day is named', (day, sentence) => {
  const mistake = noSchoolMistake(day, []);
  if (sentence === undefined) expect(mistake).toBeUndefined();
  else expect(mistake).toContain(sentence);
});
