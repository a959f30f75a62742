// A family is one row of a casemanager's work: by what comes first, with how much more waits of it.

import { expect, test } from 'vitest';

import { oncePerFamily, type ByFamily } from '../../src/work/one-family.ts';

type Thing = [what: string, familyId: string | null, until: string | null];

const listOf = (id: string, ...things: Thing[]): ByFamily => ({
  section: {
    id,
    title: id,
    none: 'Niets.',
    rows: things.map(([what]) => ({ href: '/', who: what, what, subject: what })),
    keys: things.map(([what]) => what),
  },
  of: things.map(([, familyId, until]) => ({ familyId, until })),
});
const shown = (...lists: ByFamily[]) =>
  Object.fromEntries(
    oncePerFamily(lists).map(({ id, rows, keys, elsewhere }) => [
      id,
      { rows: rows.map(({ what }) => what), keys, elsewhere },
    ]),
  );

test('the list of its first day has the row, and says how much more there is', () => {
  const found = shown(
    listOf('school', ['feedback', 'a', '2026-12-10'], ['contact', 'b', '2026-12-02']),
    listOf('plan', ['answer', 'a', '2026-12-04']),
    listOf('help', ['ring', 'a', '2026-12-05'], ['ask', 'b', '2026-12-09']),
  );

  expect(found).toEqual({
    school: { rows: ['contact · en nog 1'], keys: ['contact'], elsewhere: 1 },
    plan: { rows: ['answer · en nog 2'], keys: ['answer'], elsewhere: 0 },
    help: { rows: [], keys: [], elsewhere: 2 },
  });
});

test('two children of a family keep their rows, and the first says what else there is', () => {
  const found = shown(
    listOf('school', ['one', 'a', '2026-12-01'], ['two', 'a', '2026-12-08'], ['no family', null, null]),
    listOf('plan', ['answer', 'a', '2026-12-04']),
  );

  expect(found).toMatchObject({
    school: { rows: ['one · en nog 1', 'two', 'no family'], elsewhere: 0 },
    plan: { rows: [] },
  });
});

test('whose work stands in another list is not told that nothing waits', () => {
  const [school, empty] = oncePerFamily([
    listOf('school', ['feedback', 'a', '2026-12-10']),
    listOf('none'),
    listOf('plan', ['answer', 'a', '2026-12-04']),
  ]);

  expect(school?.none).toBeUndefined();
  expect(empty?.none).toBe('Niets.');
});
