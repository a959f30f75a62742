// Does the database hold what is printed in migrations/tables? And is a change that landed as it was when it landed?

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { readChecksums } from '../../src/database/migrations/checksums.ts';
import { readChanges } from '../../src/database/migrations/sql-files.ts';
import { readPages } from '../../src/database/printed/folder.ts';
import { findDrift, printPages, type Pages } from '../../src/database/printed/pages.ts';
import { testDatabase, type TestDatabase } from '../database.ts';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

let database: TestDatabase;
let committed: Pages;

beforeAll(async () => {
  database = await testDatabase();
  committed = await readPages(path.join(migrations, 'tables'));
});
afterAll(() => database.drop());

/** Prints what the database would hold after this, and puts it back. */
async function driftAfter(sql: string) {
  const copy = await testDatabase();
  try {
    await copy.owner(sql);
    return findDrift(await printPages(copy.ownerUrl), committed);
  } finally {
    await copy.drop();
  }
}

test('every page says what the files make: after a change of one, `npm run rights:print`', async () => {
  const printed = await printPages(database.ownerUrl);

  expect([...committed.keys()].sort()).toEqual([...printed.keys()].sort());
  for (const [name, text] of printed) expect(committed.get(name), name).toBe(text);
});

test('a policy, a grant of one column, a trigger or a function changed by hand shows on its page, and on no other', async () => {
  expect(
    await driftAfter(
      `alter policy school_reads on school_entry using (true);
       grant update (note) on contact_note to portal_app;
       drop trigger log_change on consent;
       alter table contact add column notes text;
       alter table family drop constraint family_name_check;
       drop index guardian_pupil;
       alter table pupil disable row level security;
       alter view shown_team set (security_invoker = false);
       alter function access.strike(text, uuid, text) security invoker`,
    ),
  ).toEqual([
    '_functions.md',
    '_views.md',
    'consent.md',
    'contact.md',
    'contact_note.md',
    'family.md',
    'guardian.md',
    'pupil.md',
    'school_entry.md',
  ]);
});

test('a table that no page tells of, and a text of a function that its file does not have, show as well', async () => {
  expect(await driftAfter('create table secret (id int)')).toEqual(['secret.md']);
  expect(
    await driftAfter(
      `create or replace function school_ids() returns uuid[] language sql stable return '{}'::uuid[]`,
    ),
  ).toEqual(['_functions.md']);
});

test('every change is as it was when it landed, and none is without its checksum', async () => {
  const landed = await readChecksums(path.join(migrations, 'changes/checksums.sha256'));

  const changes = await readChanges(migrations);

  expect(changes.map(({ name, sha256 }) => ({ name, sha256 }))).toEqual(landed);
});
