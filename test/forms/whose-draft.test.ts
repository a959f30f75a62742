// Whose is the page that a draft is kept for? Every form of every role that may open it keeps one; nobody keeps one elsewhere.

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { entryOf } from '../../src/access/permissions.ts';
import { addressOf, idsFor, playerOf } from '../access/addresses.ts';
import { makeFullWorld, type FullWorld } from '../access/full-world.ts';
import { factories } from '../factories.ts';
import { hidden, startPortal, type Fields, type Portal, type Reply, type Visitor } from '../portal.ts';
import { routesOf } from '../routes.ts';

let portal: Portal;
let world: FullWorld;
let elsewhere: FullWorld;

beforeAll(async () => {
  portal = await startPortal();
  world = await makeFullWorld(portal.database);
  elsewhere = await makeFullWorld(portal.database);
});
afterAll(() => portal.stop());

/** Every address of a form in the world, for every role that has it; the same of another world, and with ids of nothing. */
function* everyForm() {
  const routes = routesOf(portal.app);
  const pages = new Set(routes.filter(({ method }) => method === 'GET').map(({ path }) => path));
  for (const route of routes) {
    if (route.method !== 'POST' || !route.permission || !pages.has(route.path)) continue;
    for (const role of entryOf(route.permission).roles) {
      const player = playerOf(role, route);
      const there = idsFor(route, role, elsewhere);
      for (const [i, ids] of idsFor(route, role, world).entries()) {
        const none = Object.fromEntries(
          Object.entries(ids).map(([name, id]) => [name, name.endsWith('Id') ? randomUUID() : id]),
        );
        yield {
          who: `${route.path} as ${role}`,
          path: route.path,
          player,
          address: addressOf(route, ids),
          foreign: addressOf(route, there[i] ?? {}),
          madeUp: addressOf(route, none),
        };
      }
    }
  }
}

/** The first field in which something can be typed. */
const firstField = ({ html }: Reply) =>
  /<textarea[^>]* name="(\w+)"/.exec(html)?.[1] ?? /<input[^>]*type="text"[^>]* name="(\w+)"/.exec(html)?.[1];
const isKept = ({ html }: Reply) => html.includes('data-autosave');
const keystroke = (visitor: Visitor, address: string, fields: Fields) =>
  visitor.post(address, fields, { 'X-Draft': 'keystroke' });
const drafts = (membershipId: string) =>
  portal.database.owner<{ place: string }>('select place from draft where membership_id = $1 order by 1', [
    membershipId,
  ]);

test('every form keeps a draft, by a keystroke and by the button, for every role that may open it', async () => {
  const wrong: string[] = [];
  const walked = new Set<string>();
  for (const { who, path, player, address } of everyForm()) {
    const visitor = await portal.as(world.people[player].membershipId);
    const page = await visitor.get(address);
    const field = firstField(page);
    if (page.status !== 200 || !isKept(page) || !field) continue;
    walked.add(path);

    const typed = await keystroke(visitor, address, { ...hidden(page), [field]: 'Half af' });
    const pressed = await visitor.post(address, { ...hidden(page), [field]: 'Half af', _do: 'draft' });
    const again = await visitor.get(address);
    const work = await visitor.get('/werk');

    const shown = again.html.includes('Half af') && work.html.includes(`href="${address}"`);
    if (typed.status !== 200 || pressed.status !== 303 || again.status !== 200 || !shown)
      wrong.push(`${who}: ${String([typed.status, pressed.status, again.status, shown])}`);
  }

  expect(wrong).toEqual([]);
  expect(walked.size).toBeGreaterThan(20);
  expect([...walked]).toContain('/gezinnen/:familyId/naam');
});

test('no draft at a page of somebody else or at none: both answer alike, and nothing is kept', async () => {
  const wrong: string[] = [];
  for (const { who, player, address, foreign, madeUp } of everyForm()) {
    if (address === madeUp) continue; // an address without ids is nobody's
    const { membershipId } = world.people[player];
    const visitor = await portal.as(membershipId);
    const own = hidden(await visitor.get('/werk'));
    const before = await drafts(membershipId);
    const fields = {
      _membership: membershipId,
      ...own,
      note: 'Tekst',
      _key: randomUUID(),
      _page: randomUUID(),
    };
    const answers = async (at: string) =>
      [
        await keystroke(visitor, at, fields),
        await visitor.post(at, { ...fields, _do: 'draft' }),
        await visitor.post(at, { ...fields, _takeOver: 'note:1' }),
        await visitor.post(at, { ...fields, _do: 'discard' }),
        await visitor.post(at, { ...fields, _do: 'drop' }),
      ].map(({ status }) => status);

    const [theirs, nobodys] = [await answers(foreign), await answers(madeUp)];

    if (String(theirs) !== String(nobodys) || theirs[0] !== 404)
      wrong.push(`${who}: ${String(theirs)} and ${String(nobodys)}`);
    if ((await drafts(membershipId)).length !== before.length) wrong.push(`${who}: kept`);
  }
  expect(wrong).toEqual([]);
});

test('a form that sleeps or is of another role keeps nothing at an address that was never shown', async () => {
  const { teacher } = world.people;
  const visitor = await portal.as(teacher.membershipId);
  const before = await drafts(teacher.membershipId);
  const at = `/leerlingen/${randomUUID()}/signaal`;
  const fields = { _membership: teacher.membershipId, _key: randomUUID(), observed: 'Tekst' };

  await portal.database.owner(
    `update session set seen_at = portal_now() - interval '40 minutes' where person_id = $1`,
    [teacher.personId],
  );
  const asleep = await visitor.post(at, fields);

  expect(asleep.status).toBe(401);
  expect(asleep.html).toContain('is niet bewaard');
  expect(await drafts(teacher.membershipId)).toEqual(before);
});

test('a referral that is somebody else’s since takes its draft out of the work, and takes no more text', async () => {
  const { worker } = elsewhere.people;
  const visitor = await portal.as(worker.membershipId);
  const at = `/aanmeldingen/${elsewhere.sent.referralId}/advies`;
  const form = hidden(await visitor.get(at));
  await visitor.post(at, { ...form, advice: 'Half af', _do: 'draft' });
  const before = await visitor.get('/werk');

  await factories(portal.database).assigned(
    { ...elsewhere.sent, trajectoryId: '', pupilId: '', path: '' },
    elsewhere.team,
    elsewhere.people.casemanager,
  );
  const [after, typed] = [
    await visitor.get('/werk'),
    await keystroke(visitor, at, { ...form, advice: 'Half af en verder' }),
  ];

  expect((await visitor.get(at)).status).toBe(404);
  expect(before.html).toContain(`href="${at}"`);
  expect(after.html).not.toContain(`href="${at}"`);
  expect(typed.status).toBe(404);
});

test('an id in disguise is no other address of the same page', async () => {
  const visitor = await portal.as(world.people.teacher.membershipId);
  const { pupilId } = world.atSchool;
  const disguised = `%${pupilId.charCodeAt(0).toString(16)}${pupilId.slice(1)}`;

  const replies = [
    await visitor.get(`/leerlingen/${disguised}/signaal`),
    await visitor.get(`/leerlingen/${pupilId.toUpperCase()}/signaal`),
  ];

  expect(replies.map(({ status }) => status)).toEqual([404, 404]);
});

test('a hundred drafts are enough for one person, and a sentence says so while the text stays', async () => {
  const { plusTeacher } = world.people;
  const visitor = await portal.as(plusTeacher.membershipId);
  const at = `/leerlingen/${world.atSchool.pupilId}/signaal`;
  const form = hidden(await visitor.get(at));
  await portal.database.owner(
    `insert into draft (membership_id, person_id, place, fields)
     select $1, $2, '/plek/' || n, '{}' from generate_series(1, 100) n`,
    [plusTeacher.membershipId, plusTeacher.personId],
  );

  const typed = await keystroke(visitor, at, { ...form, observed: 'Een zin.' });
  const pressed = await visitor.post(at, { ...form, observed: 'Een hele zin.', _do: 'draft' });
  await portal.database.owner(`delete from draft where place = '/plek/1' and person_id = $1`, [
    plusTeacher.personId,
  ]);
  const withRoom = await visitor.post(at, { ...form, observed: 'Een hele zin.', _do: 'draft' });

  expect([typed.status, pressed.status, withRoom.status]).toEqual([409, 409, 303]);
  expect(JSON.parse(typed.html)).toEqual({
    saved: null,
    sentence: expect.stringContaining('U hebt zo veel concepten liggen'),
  });
  expect(pressed.html).toContain('U hebt zo veel concepten liggen');
  expect(pressed.html).toContain('Een hele zin.');
});

test('four million bytes are enough as well', async () => {
  const { standIn, casemanager } = world.people;
  const at = `/gezinnen/${world.helped.familyId}/contact`;
  const visitor = await portal.as(standIn.membershipId);
  const form = hidden(await visitor.get(at));
  await portal.database.owner(
    `insert into draft (membership_id, person_id, place, fields)
     select $1, $2, '/plek/' || n, jsonb_build_object('a', repeat('x', 199000)) from generate_series(1, 20) n`,
    [standIn.membershipId, standIn.personId],
  );

  const full = await visitor.post(at, { ...form, note: 'x'.repeat(30_000), _do: 'draft' });
  const colleague = await portal.as(casemanager.membershipId);
  const other = await colleague.post(at, {
    ...hidden(await colleague.get(at)),
    note: 'x'.repeat(30_000),
    _do: 'draft',
  });

  expect([full.status, other.status]).toEqual([409, 303]);
});
