// Is everything derived anew when a release derives by other rules?

import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { rulesOfNow } from '../../src/standing/rules-of-now.ts';

/** What a file that is read from here has no part in: how a form is filled in, how a question is asked and who asks. */
const NO_RULE = /^(forms|database|problems|clock|access)\b/;
let copy: string;

beforeAll(async () => {
  copy = await fs.mkdtemp(path.join(os.tmpdir(), 'zorgroute-rules-'));
  await fs.cp('src', copy, { recursive: true });
});
afterAll(() => fs.rm(copy, { recursive: true }));

/** The file and all that it takes from, without what is only a type. */
async function takenFrom(file: string, known = new Set<string>()): Promise<Set<string>> {
  if (known.has(file)) return known;
  known.add(file);
  const text = await fs.readFile(path.join(copy, file), 'utf8');
  for (const [, from = ''] of text.matchAll(/^(?:import|export)(?! type)[^;]*? from '(\.[^']+)'/gm))
    await takenFrom(path.join(path.dirname(file), from), known);
  return known;
}

test('another text of any file that the rules take from, holidays and terms among them, is other rules', async () => {
  const rules = [...(await takenFrom('standing/rules.ts'))].filter((file) => !NO_RULE.test(file));
  const before = await rulesOfNow(copy);

  const unseen = [];
  for (const file of rules) {
    const text = await fs.readFile(path.join(copy, file), 'utf8');
    await fs.writeFile(path.join(copy, file), `${text}// Another rule.\n`);
    if ((await rulesOfNow(copy)) === before) unseen.push(file);
    await fs.writeFile(path.join(copy, file), text);
  }

  expect(rules).toContain('calendar/free-days-table.ts');
  expect(unseen).toEqual([]);
});
