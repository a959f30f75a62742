// Can every break of `npm run break` still be made? Its place in the code is there, and so are the tests that should notice.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import { WRITTEN_BREAKS as BREAKS } from '../scripts/break/written-breaks.ts';
import { PROJECT_ROOT } from '../src/config.ts';

const at = (file: string) => path.join(PROJECT_ROOT, file);

test('what a break replaces stands in its file', () => {
  const gone = BREAKS.filter(
    (one) =>
      'file' in one && !(existsSync(at(one.file)) && readFileSync(at(one.file), 'utf8').includes(one.from)),
  );
  expect(gone.map(({ name }) => name)).toEqual([]);
});

test('the tests that should notice are there', () => {
  const gone = BREAKS.flatMap(({ name, tests }) =>
    tests.filter((file) => !existsSync(at(`test/${file}`))).map((file) => `${name}: ${file}`),
  );
  expect(gone).toEqual([]);
});

test('no break waits for a browser: its tests are not run there', () => {
  const waiting = BREAKS.filter(({ tests }) => tests.some((file) => file.startsWith('browser/')));
  expect(waiting.map(({ name }) => name)).toEqual([]);
});

test('each has a name of its own', () => {
  const names = BREAKS.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
