import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make, type Someone } from '../factories.ts';
import { hidden, startPortal, type Fields, type Portal, type Reply, type Visitor } from '../portal.ts';
import { childOf } from '../zorgroute/child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const SIGNAL = { observed: 'Sam zat stil.\r\nHeel stil.', seenOn: '3-2-2026', area: 'home', need: 'living' };

async function atTheForm() {
  const child = await childOf(make);
  const visitor = await portal.as(child.teacher.membershipId);
  const path = `/leerlingen/${child.pupilId}/signaal`;
  const tab = async () => hidden(await visitor.get(path));
  return { ...child, visitor, path, tab };
}

const type = (visitor: Visitor, path: string, fields: Fields) =>
  visitor.post(path, fields, { 'X-Draft': 'keystroke' });
const told = ({ html }: Reply): unknown => JSON.parse(html);
const draftsOf = ({ personId }: Someone) =>
  portal.database.owner('select place, fields from draft where person_id = $1', [personId]);
const sleep = ({ personId }: Someone) =>
  portal.database.owner(
    "update session set seen_at = portal_now() - interval '40 minutes' where person_id = $1",
    [personId],
  );

test('what is typed in a second tab after the first was sent is kept, and both the script and the form say so', async () => {
  const { visitor, path, tab, teacher } = await atTheForm();
  const [first, second] = [await tab(), await tab()];

  await visitor.post(path, { ...first, ...SIGNAL });
  const typed = await type(visitor, path, { ...second, ...SIGNAL, observed: 'Sam werd boos.' });
  const form = await visitor.get(path);

  expect(told(typed)).toEqual({
    saved: expect.stringMatching(
      /^U had dit formulier al bewaard\. Wat u daarna typte, is als concept bewaard om \d\d:\d\d\.$/,
    ),
  });
  expect(form.html).toContain('De tekst die u daarna typte, staat hieronder.');
  expect(form.html).toContain('Sam werd boos.');
  expect(await draftsOf(teacher)).toHaveLength(1);
});

test('in a second tab the same text is nothing to keep', async () => {
  const { visitor, path, tab, teacher } = await atTheForm();
  const [first, second] = [await tab(), await tab()];

  await visitor.post(path, { ...first, ...SIGNAL });
  const typed = await type(visitor, path, { ...second, ...SIGNAL, observed: 'Sam zat stil.\nHeel stil.' });

  expect(told(typed)).toEqual({ saved: 'U had dit formulier al bewaard.' });
  expect(await draftsOf(teacher)).toEqual([]);
});

test('a keystroke that comes after its own page was sent, or its draft thrown away, leaves nothing', async () => {
  const { visitor, path, tab, teacher } = await atTheForm();

  const sent = await tab();
  await visitor.post(path, { ...sent, ...SIGNAL });
  const late = await type(visitor, path, { ...sent, observed: 'Sam zat' });
  const dropped = await tab();
  await visitor.post(path, { ...dropped, _do: 'drop' });
  const later = await type(visitor, path, { ...dropped, observed: 'Sam zat' });

  expect([told(late), told(later)]).toEqual([{ saved: null }, { saved: null }]);
  expect(await draftsOf(teacher)).toEqual([]);
});

test('a form without text, a button and a search leave no draft when the session sleeps', async () => {
  const { visitor, path, tab, teacher, trajectoryId, ib, pupilId } = await atTheForm();
  const other = await portal.as(ib.membershipId);
  const search = hidden(await other.get('/leerlingen'));
  const referral = `/trajecten/${trajectoryId}/aanmelding/wat-er-speelt`;
  const versioned = hidden(await other.get(referral));
  const empty = await tab();
  for (const person of [teacher, ib]) await sleep(person);

  const replies = [
    await visitor.post(path, { ...empty, observed: ' ', seenOn: '' }),
    await other.post('/leerlingen/zoeken', { ...search, q: 'Sam' }),
    await other.post(referral, { ...versioned, reason: '' }),
    await other.post(`/leerlingen/${pupilId}/ouders/${pupilId}/verwijdering`, { ...search, version: '1' }),
  ];

  expect(replies.map(({ location }) => location)).toEqual(replies.map(() => '/inloggen?reden=verlopen'));
  expect([...(await draftsOf(teacher)), ...(await draftsOf(ib))]).toEqual([]);
});

test('without text nothing is kept for another role either', async () => {
  const { path, tab, school, teacher } = await atTheForm();
  const there = await make.person(school.id, 'intern_begeleider', teacher.personId);
  const empty = await tab();
  const inOtherRole = await portal.as(there.membershipId);

  const reply = await inOtherRole.post(path, { ...empty, observed: '' });

  expect(reply.status).toBe(409);
  expect(reply.html).not.toContain('Wat u had getypt, is bewaard.');
  expect(await draftsOf(teacher)).toEqual([]);
});

test('text that is too long to keep is refused and said so; the draft from before stays', async () => {
  const { visitor, path, tab, teacher } = await atTheForm();
  const form = await tab();
  const long = 'x'.repeat(250_000);
  await type(visitor, path, { ...form, observed: 'Een begin.' });

  const typed = await type(visitor, path, { ...form, observed: long });
  const pressed = await visitor.post(path, { ...form, observed: long, _do: 'draft' });
  await sleep(teacher);
  const asleep = await type(visitor, path, { ...form, observed: long });

  expect([typed.status, told(typed)]).toEqual([413, { saved: null }]);
  expect(pressed.status).toBe(413);
  expect(told(asleep)).toEqual({ saved: null });
  expect(await draftsOf(teacher)).toMatchObject([{ fields: { observed: 'Een begin.' } }]);
});
