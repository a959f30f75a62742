// Does a view get what it uses? The compiler holds every caller to the view's first line, and the view itself as well.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

import { callerFaults, typeFaults } from '../../scripts/views/check.ts';
import { allViews, printTakes, TAKES, viewOf } from '../../scripts/views/takes.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const views = allViews();

const changed = (name: string, from: string, to: string) => {
  const source = fs.readFileSync(path.join(SRC, '../views', `${name}.ejs`), 'utf8');
  expect(source).toContain(from);
  return viewOf(name, source.replace(from, to));
};

test('every view says in its first line what it takes, and src/takes.ts says the same', () => {
  expect(views.filter(({ takes }) => takes === undefined).map(({ name }) => name)).toEqual([]);
  expect(fs.readFileSync(TAKES, 'utf8')).toBe(printTakes(views));
});

test('no view uses what it does not take', () => {
  expect(typeFaults(views)).toEqual([]);
});

test('nobody gives a view something else than it takes', () => {
  const callers = fs
    .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(SRC, file))
    .filter((file) => file.endsWith('.ts') && fs.readFileSync(file, 'utf8').includes('render('));

  expect(callers.length).toBeGreaterThan(40);
  expect(callerFaults(callers)).toEqual([]);
});

test('a key that is called otherwise in a view is found, also within a row and in what a part is given', () => {
  const faults = typeFaults([
    changed('zorgroute/consent/record', 'it.guardiansHref', 'it.oudersHref'),
    changed('components/work-list', 'row.since %>', 'row.sinds %>'),
    changed('groups/group', '{ facts: it.former }', '{ feiten: it.former }'),
    changed('account/login', 'it.form.fields.email', 'it.form.fields.mail'),
  ]);

  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'views/zorgroute/consent/record.ejs',
    'views/components/work-list.ejs',
    'views/groups/group.ejs',
    'views/account/login.ejs',
  ]);
});

test('a whole thing, a yes-or-no or nothing at all never stands on a page as such', () => {
  expect(
    typeFaults([changed('components/pager', "it.pager.label ?? 'Toon meer'", 'it.pager.label')]),
  ).toEqual([expect.stringContaining("Type 'undefined' is not assignable")]);
});
