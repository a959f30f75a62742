// Is every form of the portal one that somebody can send, and nobody in somebody else's name? Of every route that takes something in: a page
// shows its form to somebody who may, others get nowhere with it, and filled in as that page asks it goes on.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startPortal, type Portal, type Reply, type Visitor } from '../portal.ts';
import { allRoutes, nameOf, routesOf, type Route } from '../routes.ts';
import { addressOf, idsFor, playerOf } from './addresses.ts';
import { makeFullWorld, type FullWorld } from './full-world.ts';
import { HONEST } from './honest-fields.ts';
import { fillHonestly, isTakenIn, saidBy, sendFilled, type Filled } from './honest-sends.ts';
import { changedIn, KINDS, watchKept, type Kept, type Kind } from './kept-of-people.ts';
import { othersThan, ownerOf, sendAsThemselves, triesOf, type Other } from './impostors.ts';
import { rolesOf } from './shown-forms.ts';

const POSTS = allRoutes()
  .filter(({ method }) => method === 'POST')
  .map((route) => [nameOf(route), route] as const);

let portal: Portal;
let world: FullWorld;
let elsewhere: FullWorld;
let kept: Kept;
/** What routes were seen to write. */
const written = new Set<Kind>();

beforeAll(async () => {
  portal = await startPortal();
  kept = await watchKept(portal);
  await makeWorld();
  elsewhere = await makeFullWorld(portal.database);
});
afterAll(async () => {
  await kept.end();
  await portal.stop();
});

/** A week old: what happened there before today has its day. */
async function makeWorld() {
  portal.clock.set('2026-11-24T12:00');
  world = await makeFullWorld(portal.database);
  // Somebody keeps the portal when another's role is over.
  await portal.database.owner(`update account set password_hash = 'x' where id = $1`, [
    world.people.portalKeeper.personId,
  ]);
  portal.clock.set('2026-12-01T12:00');
}

test.for(POSTS)(
  '%s: a page shows its form to somebody who may, nobody else sends it in that name, and what it asks is taken in',
  async ([, route]) => {
    let reply = await sendAmongOthers(route);
    if (!isTakenIn(reply)) {
      await makeWorld(); // an earlier form may have ended what this one is about
      reply = await sendAmongOthers(route);
    }

    expect(isTakenIn(reply), saidBy(reply)).toBe(true);
  },
);

/** Its owner sends it after everybody else tried to: so what they sent was a whole form, and nothing of it was spent. */
async function sendAmongOthers(route: Route): Promise<Reply | undefined> {
  const filled = await fillHonestly({ portal, world, route });
  if (!filled) return undefined;
  const { visitor } = filled;
  const owner = await ownerOf(portal, visitor);
  const others = await othersThan(owner, route, { portal, world, elsewhere });
  const start = await kept.lines();
  if (route.permission) await visitor.post(filled.form.action, filled.fields, { 'X-Draft': 'keystroke' });
  await expectNothingOf(others, async () => {
    expect(await triesOf(others, route, filled)).toEqual([]);
  });
  if (route.permission) await expectAskedInWhichRole(visitor, filled);
  const reply = await sendFilled(visitor, filled);
  if (!isTakenIn(reply)) return reply;
  const kinds = changedIn(start, await kept.lines());
  for (const kind of kinds) written.add(kind);
  if (kinds.includes('link')) await expectWaitsForCode(visitor, reply);
  await expectNothingOf(others, async () => {
    if (route.permission) expect(await sendAsThemselves(others, filled)).toEqual([]);
  });
  return reply;
}

/** The page says in which role its form was filled in; sent without that it is refused, with nothing done and the text given back. */
async function expectAskedInWhichRole(visitor: Visitor, filled: Filled) {
  if (filled.form.action.startsWith('/wisselen/')) return; // it says itself which role is meant
  expect(String(filled.fields._membership), filled.form.action).toMatch(/^[0-9a-f-]{36}$/);
  const before = await kept.lines();
  for (const said of [undefined, '', 'iemand']) {
    const { _membership, ...without } = filled.fields;
    const fields = { ...without, _membership: said ?? [] };
    const { status, html } = await sendFilled(visitor, { ...filled, fields });
    expect([status, html.includes('niet in welke rol')], filled.form.action).toEqual([409, true]);
  }
  if (!filled.file) expect(await sendAsFile(visitor, filled)).toBe(409);
  expect(await kept.lines()).toEqual(before);
}

/** As a form with a file in it, which this one has not: its fields, and the role among them, are not read. */
async function sendAsFile({ cookie }: Visitor, { form, fields, url }: Filled): Promise<number> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(name, one);
  const headers = { cookie, 'Sec-Fetch-Site': 'same-origin' };
  const { status } = await fetch(url + form.action, { method: 'POST', body, redirect: 'manual', headers });
  return status;
}

/** Links, keys, drafts, sessions and passwords of everybody else stay as they are. */
async function expectNothingOf(others: readonly Other[], work: () => Promise<void>) {
  const people = others.map(({ personId }) => personId);
  const before = await kept.lines(people);
  await work();
  expect(await kept.lines(people)).toEqual(before);
}

/** Whoever made a link sees it, and cannot open it: its code is on no page of theirs. */
async function expectWaitsForCode(maker: Visitor, { html }: Reply) {
  const [link] = /\/wachtwoord\/[\w-]{43}/.exec(html) ?? [];
  if (!link) return; // a link was used, or is gone
  const codes = [...(await maker.get('/wachtwoordcodes')).html.matchAll(/Code: (\w+)/g)].map(
    ([, code]) => code ?? '',
  );
  const before = await kept.lines();
  for (const code of ['', 'ZZ99ZZ99', ...codes.slice(0, 2)])
    await maker.post(link, {
      code,
      password: 'vier gewone lange woorden',
      again: 'vier gewone lange woorden',
    });
  expect(await kept.lines(), 'a link that was made, tried by who made it').toEqual(before);
}

test('every kind of thing that makes somebody who they are was written by these forms, in every way there is', async () => {
  expect(KINDS.filter((kind) => !written.has(kind))).toEqual([]);
  expect(await kept.unasked()).toEqual([]);
});

test('no page that is only opened writes one of them', async () => {
  const pages = routesOf(portal.app)
    .filter(({ method }) => method === 'GET')
    .map((route) => ({ route, role: rolesOf(route)[0] ?? 'teacher' }));
  const players = new Set(pages.map(({ route, role }) => playerOf(role, route)));
  const visitors = new Map<string, Visitor>();
  for (const player of players) visitors.set(player, await portal.as(world.people[player].membershipId));
  const before = await kept.lines();
  const statuses: unknown[] = [];
  for (const { route, role } of pages) {
    const address = addressOf(route, idsFor(route, role, world)[0] ?? {});
    statuses.push((await visitors.get(playerOf(role, route))?.get(address))?.status);
  }

  expect(await kept.lines()).toEqual(before);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(statuses.length / 2);
});

test('what is told of a route is told of one that is there', () => {
  const paths = POSTS.map(([, { path }]) => path);
  expect(Object.keys(HONEST).filter((path) => !paths.includes(path))).toEqual([]);
});
