// Every choice that a form offers is one that it can take: sent with everything else filled in, it goes on or says at a field what to do.
// A part of them, drawn anew for each seed; all of them with `npm run walk:choices`.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { dice } from '../../demo/random-choices.ts';
import { seedDemo } from '../../demo/seed.ts';
import { startPortal, type Portal } from '../portal.ts';
import { formsOf, isAnswered, send, type Sent, type Try, type Walker } from './walk-of-choices.ts';

const IS_WHOLE = process.env.ZORGROUTE_CHOICES === 'all';
/** A school day on which the portal stands, after those on which its texts were checked. */
const DAY = '2026-12-01';
const SEED = 20261129;
/** Pages of a kind that are opened, and choices of a form that are sent. */
const [PAGES, CHOICES] = IS_WHOLE ? [12, Infinity] : [4, 6];

let portal: Portal;
const sent: Sent[] = [];
const gone: string[] = [];

beforeAll(async () => {
  portal = await startPortal({ demo: true, at: `${DAY}T12:00` });
  await seedDemo(portal.database.ownerUrl, () => undefined, portal.clock.now());
});
afterAll(() => portal.stop());

test('every choice of every form goes on, or is answered with a sentence at a field', async () => {
  const walkers = await walkersOf();
  const tries: Try[] = [];
  for (const who of walkers) tries.push(...(await formsOf(portal, who, PAGES)));
  for (const [nth, one] of drawn(tries).entries()) {
    if (IS_WHOLE && nth % 250 === 0) console.log(`${String(nth)} of ${String(tries.length)}`);
    const answer = await send(portal, one, nth);
    if (answer) sent.push(answer);
    else gone.push(one.form.name);
  }
  if (IS_WHOLE) tell();

  expect(walkers.length).toBeGreaterThan(9);
  expect(sent.filter((one) => !isAnswered(one))).toEqual([]);
});

test('most of them were taken in: a walk that only makes mistakes proves nothing', () => {
  expect(sent.length).toBeGreaterThan(100);
  expect(sent.filter(({ status }) => status < 400).length).toBeGreaterThan(sent.length / 2);
});

/** One of each role in each kind of organisation: in the whole walk everybody. */
function walkersOf(): Promise<Walker[]> {
  return portal.database.owner<Walker>(`
    select ${IS_WHOLE ? '' : 'distinct on (m.role, o.kind)'} m.id as "membershipId", m.role || ' at ' || o.kind as role
    from membership m join account a on a.id = m.person_id join organisation o on o.id = m.organisation_id
    where m.ends_on is null order by m.role, o.kind, m.starts_on, m.id`);
}

/** In another order for each seed, and no more of a form than said. */
function drawn(tries: readonly Try[]): Try[] {
  const random = dice(SEED);
  const mixed = tries.map((one) => ({ one, at: random.roll() })).sort((a, b) => a.at - b.at);
  const counts = new Map<string, number>();
  return mixed.flatMap(({ one }) => {
    const count = (counts.get(one.form.name) ?? 0) + 1;
    counts.set(one.form.name, count);
    return count <= CHOICES ? [one] : [];
  });
}

function tell() {
  const counts = new Map<string, number>();
  for (const { status, says, name } of sent) {
    const line = status === 303 ? '303' : `${String(status)} ${name}: ${says}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  for (const [line, count] of counts) console.log(`${String(count)} × ${line}`);
  console.log(`${String(sent.length)} sent, ${String(gone.length)} were on no page any more.`);
}
