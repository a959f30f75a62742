// Does every route answer as the table of rights says? Every real route, for every role, in its own world and the other,
// after the end of a membership and after a switch; and does the log of looking tell it?

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { entryOf, mayDo } from '../../src/access/permissions.ts';
import { ALL_ROLES, type Role } from '../../src/access/roles.ts';
import { factories } from '../factories.ts';
import { hidden, startPortal, type Portal, type Reply, type Visitor } from '../portal.ts';
import { allRoutes, nameOf, type Route } from '../routes.ts';
import { addressOf, idsFor, isCursor, playerOf, subjectOf, type Ids } from './addresses.ts';
import { makeFullWorld, type FullWorld } from './full-world.ts';

const ROUTES = allRoutes();
const GUARDED = ROUTES.filter((route) => route.permission).map((route) => [nameOf(route), route] as const);
const PUBLIC = ROUTES.filter((route) => route.isPublic).map((route) => [nameOf(route), route] as const);
/** It leaves the session that asks it, so that each try needs its own. */
const isSwitch = (route: Route) => route.path === '/wisselen/:membershipId';

let portal: Portal;
let here: FullWorld;
let there: FullWorld;
let ended: Map<Role, Visitor>;
/** Who began in one role and switched to the next. */
let switched: Map<Role, Visitor>;

beforeAll(async () => {
  portal = await startPortal();
  here = await makeFullWorld(portal.database);
  there = await makeFullWorld(portal.database);
  ended = new Map(await inTurn(ALL_ROLES, async (role) => [role, await endedIn(role)] as const));
  switched = new Map(await inTurn(ALL_ROLES, async (role) => [role, await switchedTo(role)] as const));
});
afterAll(() => portal.stop());

test.for(GUARDED)('%s: each role as the table of rights says, and the log tells it', async ([, route]) => {
  const world = route.method === 'POST' ? await worldToPostIn() : here;
  for (const role of ALL_ROLES) {
    const { membershipId, personId } = world.people[playerOf(role, route)];
    for (const ids of await ownIds(route, role, world)) {
      const line = await lineAfter(personId, async () => {
        const reply = await ask(await visitorFor(route, membershipId), route, ids);
        const told = `${role}: ${String(reply.status)} ${reply.location ?? ''}`;
        if (allowed(role, route)) {
          expect([200, 303, 409, 422], told).toContain(reply.status);
          expect(reply.location ?? '', told).not.toMatch(/^\/inloggen/);
        } else expect(reply.status, told).toBe(403);
        return reply;
      });

      if (!allowed(role, route))
        expect(line, role).toMatchObject({ result: 'refused', what: route.permission });
      else if (route.method === 'GET' && line.status === 200)
        expectLook(line, route, subjectOf(route, ids, world), role);
    }
  }
});

test.for(GUARDED.filter(([, { params }]) => params.some((name) => name.endsWith('Id'))))(
  '%s: what is of another organisation answers as what does not exist, and the refusal is written down',
  async ([, route]) => {
    for (const role of ALL_ROLES.filter((one) => allowed(one, route))) {
      const { membershipId, personId } = here.people[playerOf(role, route)];
      const visitor = await portal.as(membershipId);
      const [own = {}] = idsFor(route, role, here);
      const [others = {}] = idsFor(route, role, there);
      const cursor = isCursor(route) ? route.params.at(-1) : undefined;
      // All of the other world, and one id of it in an address that is for the rest one's own.
      const foreign = [idNames(route), ...idNames(route).map((name) => [name])];

      for (const names of foreign) {
        const line = await lineAfter(personId, async () => {
          const nowhere = await ask(
            visitor,
            route,
            withIds(own, names, () => randomUUID()),
          );
          const reply = await ask(
            visitor,
            route,
            withIds(own, names, (name) => others[name] ?? ''),
          );
          const told = `${role} with :${names.join(', :')} of the other world`;
          if (names.join() === cursor) expect([200, 404], told).toContain(reply.status);
          else if (names.length === idNames(route).length) expect(reply.status, told).toBe(404);
          // A form that was never opened may be told so first: also then, by the same words.
          else expect([404, 409, 422], told).toContain(reply.status);
          expect(bare(reply), told).toBe(bare(nowhere));
          return reply;
        });
        if (line.status === 404)
          expect(line, role).toMatchObject({ result: 'refused', what: route.permission });
        else expect(JSON.stringify(there)).not.toContain(line.subject_ids?.[0] ?? 'nobody');
      }
    }
  },
);

test.for(GUARDED)(
  '%s: without a session, or with a membership that ended, one logs in first',
  async ([, route]) => {
    for (const role of rolesInTurn(route)) {
      const [ids = {}] = idsFor(route, role, here);
      const reply = await ask(ended.get(role), route, ids);
      expect([reply.status, reply.location?.split('?')[0]], `${role}, ended`).toEqual([303, '/inloggen']);
    }
    const [ids = {}] = idsFor(route, 'intern_begeleider', here);
    const nobody = await ask(portal.visitor(), route, ids);
    expect([nobody.status, nobody.location]).toEqual([303, '/inloggen']);
  },
);

test.for(GUARDED.filter(([, route]) => !isSwitch(route)))(
  '%s: whoever switched answers as the new role, not as the old one',
  async ([, route]) => {
    for (const role of rolesInTurn(route)) {
      const [ids = {}] = idsFor(route, role, there);
      const reply = await ask(switched.get(role), route, ids);

      expect(reply.location ?? '', role).not.toMatch(/^\/inloggen/);
      if (allowed(role, route)) expect([200, 303, 404, 409, 422], role).toContain(reply.status);
      else expect(reply.status, role).toBe(403);
    }
  },
);

test.for(PUBLIC)('%s: everybody may, logged in or not', async ([, route]) => {
  const [ids = {}] = idsFor(route, 'teacher', here);
  const visitors = [
    portal.visitor(),
    await portal.as(here.people.teacher.membershipId),
    ended.get('teacher'),
  ];
  for (const visitor of visitors) {
    const reply = await ask(visitor, route, ids);
    expect(route.params.includes('token') ? [404] : [200, 303, 422]).toContain(reply.status);
  }
});

test.for(ROUTES.filter(({ method }) => method === 'POST').map((route) => [nameOf(route), route] as const))(
  '%s: not from a page of somebody else',
  async ([, route]) => {
    const role = ALL_ROLES.find((one) => allowed(one, route)) ?? 'teacher';
    const visitor = await portal.as(here.people[playerOf(role, route)].membershipId);
    const [ids = {}] = idsFor(route, role, here);

    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': '', Origin: 'https://elders.example' },
      { 'Sec-Fetch-Site': '' },
    ])
      expect((await visitor.post(addressOf(route, ids), {}, headers)).status).toBe(403);
  },
);

test('every answer about people forbids keeping it, framing it, and whatever is not our own', async () => {
  const visitor = await portal.as(here.people.teacher.membershipId);
  const paths = [
    '/werk',
    `/leerlingen/${here.atSchool.pupilId}`,
    `/leerlingen/${there.atSchool.pupilId}`,
    '/inloggen',
  ];
  for (const path of paths) {
    const { headers } = await visitor.get(path);
    const policy = headers.get('content-security-policy') ?? '';

    expect(headers.get('cache-control'), path).toBe('no-store');
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('referrer-policy'), path).toBe('same-origin');
    expect(headers.get('x-powered-by'), path).toBeNull();
  }
});

test('the cookie of a session is for the server alone, and for our own pages', async () => {
  const make = factories(portal.database);
  const person = await make.person(here.school.id, 'teacher');
  const other = await make.person(here.team.id, 'cjg_worker', person.personId);
  const reply = await (await portal.as(person.membershipId)).post(`/wisselen/${other.membershipId}`);

  expect(reply.headers.getSetCookie().find((cookie) => cookie.startsWith('zorgroute='))).toMatch(
    /; Path=\/;.*; HttpOnly; SameSite=Lax$/,
  );
});

test('the session that was switched from is over, and its membership carries on in the new one', async () => {
  const make = factories(portal.database);
  const person = await make.person(here.school.id, 'teacher');
  const other = await make.person(here.team.id, 'cjg_worker', person.personId);
  const visitor = await portal.as(person.membershipId);
  await visitor.post(`/wisselen/${other.membershipId}`);

  expect((await visitor.get('/werk')).location).toMatch(/^\/inloggen/);
});

test('a membership of somebody else, or one that ended, cannot be switched to', async () => {
  const make = factories(portal.database);
  const person = await make.person(here.school.id, 'teacher');
  const over = await make.person(here.team.id, 'cjg_worker', person.personId);
  await portal.database.owner('update membership set ends_on = portal_today() - 1 where id = $1', [
    over.membershipId,
  ]);
  const visitor = await portal.as(person.membershipId);

  const replies = [
    await visitor.post(`/wisselen/${here.people.internBegeleider.membershipId}`),
    await visitor.post(`/wisselen/${over.membershipId}`),
  ];

  expect(replies.map(({ status }) => status)).toEqual([404, 404]);
  expect((await visitor.get('/werk')).status).toBe(200);
});

test('a form that was opened in one role and posted in another stores nothing', async () => {
  const make = factories(portal.database);
  const { personId, membershipId } = here.people.teacher;
  const ib = await make.person(here.school.id, 'intern_begeleider', personId);
  const path = `/leerlingen/${here.atSchool.pupilId}/signaal`;
  const form = hidden(await (await portal.as(membershipId)).get(path));
  const count = () =>
    portal.database.owner("select from school_entry where kind = 'signal' and pupil_id = $1", [
      here.atSchool.pupilId,
    ]);
  const before = await count();

  const reply = await (
    await portal.as(ib.membershipId)
  ).post(path, { ...form, observed: 'Nieuw.', seenOn: '3-2-2026', area: 'home', need: 'living' });

  expect(reply.status).toBe(409);
  expect(await count()).toHaveLength(before.length);
});

test('a form that was opened in one role and posted in another stores nothing, also where nothing is read before', async () => {
  const make = factories(portal.database);
  const { personId, membershipId } = here.people.worker;
  const other = await make.person(here.team.id, 'cjg_coordinator', personId);
  const path = `/aanmeldingen/${here.sent.referralId}/advies`;
  const form = hidden(await (await portal.as(membershipId)).get(path));
  const advices = () =>
    portal.database.owner('select from advice where referral_id = $1', [here.sent.referralId]);
  const before = await advices();

  const reply = await (await portal.as(other.membershipId)).post(path, { ...form, advice: 'Eerst dit.' });

  expect(reply.status).toBe(409);
  expect(await advices()).toHaveLength(before.length);
});

type Line = {
  result?: string;
  what?: string;
  role?: string;
  subject_ids?: string[];
  subject_kind?: string;
  status: number;
};

/** The last line of each person, as far as this test read it. */
const lastLines = new Map<string, string | undefined>();
beforeEach(() => {
  lastLines.clear();
});

/** The last line that this person left in the log of looking meanwhile. */
async function lineAfter(personId: string, work: () => Promise<Reply>): Promise<Line> {
  const last = async () => {
    const [line] = await portal.database.owner<Line & { id: string }>(
      'select id, result, what, role, subject_ids, subject_kind from access_log where person_id = $1 order by id desc limit 1',
      [personId],
    );
    lastLines.set(personId, line?.id);
    return line;
  };
  const before = lastLines.has(personId) ? lastLines.get(personId) : (await last())?.id;
  const { status } = await work();
  const after = await last();
  return after && after.id !== before ? { ...after, status } : { status };
}

let postedIn: { world: FullWorld; changes: number } | undefined;

/** The one of the post before, unless somebody changed it: what an empty form is answered with hangs on what there is. */
async function worldToPostIn(): Promise<FullWorld> {
  const changes = async () => {
    const [row] = await portal.database.owner<{ n: number }>(
      'select (select count(*) from change_log)::int + (select count(*) from submission)::int as n',
    );
    return row?.n ?? 0;
  };
  if (postedIn?.changes !== (await changes())) {
    const world = await makeFullWorld(portal.database);
    postedIn = { world, changes: await changes() };
  }
  return postedIn.world;
}

/** Whoever only looks does so in one session; what is posted may end it. */
async function visitorFor({ method }: Route, membershipId: string): Promise<Visitor> {
  const known = method === 'GET' && looking.get(membershipId);
  if (known) return known;
  const visitor = await portal.as(membershipId);
  looking.set(membershipId, visitor);
  return visitor;
}
const looking = new Map<string, Visitor>();

/**
 * One role that may and one that may not, others at each route: who somebody is, is asked by the same guard before any role is. Whether each role may
 * is asked of every route above.
 */
function rolesInTurn(route: Route): Role[] {
  const nth = ROUTES.findIndex((one) => nameOf(one) === nameOf(route));
  const [may, mayNot] = [true, false].map((is) => ALL_ROLES.filter((role) => allowed(role, route) === is));
  return [may, mayNot].flatMap((roles = []) => roles.slice(nth % (roles.length || 1)).slice(0, 1));
}

/** A page with a child's data names the child, referral or family that the address is about; a list names whom it shows, or nobody. */
function expectLook(line: Line, route: Route, subject: string | undefined, role: Role) {
  if (!route.permission || entryOf(route.permission).logs === 'nobody') return;
  expect(line, role).toMatchObject({ result: 'done', role });
  if (subject) expect(line.subject_ids, role).toContain(subject);
  else expect(line.subject_kind === 'none', role).toBe(line.subject_ids?.length === 0);
}

const allowed = (role: Role, { permission, isPublic }: Route): boolean =>
  isPublic || (permission !== undefined && mayDo(role, permission));

async function ask(visitor: Visitor | undefined, route: Route, ids: Ids): Promise<Reply> {
  if (!visitor) throw new Error('Nobody asks.');
  const address = addressOf(route, ids);
  return route.method === 'GET' ? visitor.get(address) : visitor.post(address);
}

/** One switches to a membership of one's own. */
async function ownIds(route: Route, role: Role, world: FullWorld): Promise<Ids[]> {
  if (!isSwitch(route)) return idsFor(route, role, world);
  const other = await factories(portal.database).person(
    world.partnerOrganisation,
    'administrator',
    world.people[playerOf(role, route)].personId,
  );
  return [{ membershipId: other.membershipId }];
}

const idNames = (route: Route) => route.params.filter((name) => name.endsWith('Id'));
const withIds = (ids: Ids, names: string[], value: (name: string) => string): Ids => ({
  ...ids,
  ...Object.fromEntries(names.map((name) => [name, value(name)])),
});

/** The page without what differs at every request. */
const bare = ({ html }: Reply) =>
  html.replaceAll(/nonce="[^"]*"/g, '').replaceAll(/[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/g, '');

const organisationOf = (role: Role, { school, team, partnerOrganisation }: FullWorld): string => {
  if (role === 'teacher' || role === 'intern_begeleider') return school.id;
  if (role === 'board_member' || role === 'administrator' || role === 'privacy_officer')
    return school.boardId;
  if (role === 'policy_officer') return team.municipalityId;
  return role === 'partner' ? partnerOrganisation : team.id;
};

async function endedIn(role: Role): Promise<Visitor> {
  const { membershipId } = await factories(portal.database).person(organisationOf(role, here), role);
  const visitor = await portal.as(membershipId);
  await portal.database.owner('update membership set ends_on = portal_today() - 1 where id = $1', [
    membershipId,
  ]);
  return visitor;
}

async function switchedTo(role: Role): Promise<Visitor> {
  const make = factories(portal.database);
  const before = ALL_ROLES[(ALL_ROLES.indexOf(role) + 1) % ALL_ROLES.length] ?? 'teacher';
  const { personId, membershipId } = await make.person(organisationOf(before, here), before);
  const other = await make.person(organisationOf(role, here), role, personId);
  const reply = await (await portal.as(membershipId)).post(`/wisselen/${other.membershipId}`);
  const cookie = reply.headers.getSetCookie().find((one) => one.startsWith('zorgroute='));
  return portal.visitor(cookie?.split(';')[0] ?? '');
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}
