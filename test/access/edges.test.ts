// Does every form keep what it takes, also at its edges? The longest and shortest text of each question, days of other centuries and of
// today, and each option beside each other's: as somebody who may, over HTTP, up to the commit. A value that a form takes and a table
// refuses is a page that fails.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { sendAtEdge, waysTo } from '../choices/edges-of-answers.ts';
import { startPortal, type Portal } from '../portal.ts';
import type { Route } from '../routes.ts';
import { dryForms, POSTS, type DryForms } from './dry-forms.ts';
import { isTakenIn, saidBy } from './honest-sends.ts';

const TODAY = '2026-12-01';
let portal: Portal;
let forms: DryForms;
const count = { taken: 0, refused: 0 };

beforeAll(async () => {
  portal = await startPortal();
  forms = await dryForms(portal, TODAY);
});
afterAll(() => portal.stop());

test.for(POSTS)('%s: whatever its form takes is kept', async ([, route]) => {
  const failed = await failuresOf(route);
  expect(failed).toEqual([]);
});

/** What was neither taken in nor answered with a sentence. */
async function failuresOf(route: Route): Promise<string[]> {
  const { form, fields: honest, send } = await forms.open(route);
  const failed: string[] = [];
  for (const { name, fields } of form.takesFiles ? [] : waysTo(form, honest, TODAY)) {
    const reply = await sendAtEdge(form, { fields, honest }, send);
    count[isTakenIn(reply) ? 'taken' : 'refused'] += 1;
    if (reply.status >= 500) failed.push(`${name}: ${saidBy(reply)}`);
  }
  return failed;
}

test('most of it was taken in: a walk that only makes mistakes proves nothing', () => {
  expect(count.taken).toBeGreaterThan(150);
  expect(count.refused).toBeLessThan(count.taken / 10);
});

/** Tables that no form writes in, and who does. */
const NO_FORM: Record<string, string> = {
  form_secret: 'made once, with the database',
  former_municipality: 'a list of the migrations',
  known_place: 'a list of the migrations',
  mail: 'made by a task',
  standing_walk: 'the walk of a task',
  task_state: 'noted by tasks',
};

test('every table that judges what it holds was written in, or is known to be filled by no form', async () => {
  const judging = await portal.database.owner<{ name: string }>(
    `select distinct t.relname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
     where c.contype = 'c' and c.connamespace = 'public'::regnamespace and not t.relispartition order by 1`,
  );

  const unreached = judging.map(({ name }) => name).filter((name) => !forms.written.has(name));

  expect(unreached).toEqual(Object.keys(NO_FORM));
});
