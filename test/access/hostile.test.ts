// What when somebody sends anything at all? Every form of the portal with bodies, names and addresses that no page of ours makes:
// never a 500, and never something stored that was not taken in as a whole.

import type { FieldSpec } from '../../src/forms/fields.ts';
import { ConsultationForm } from '../../src/zorgroute/consultation/form.ts';
import { ParentConversationForm } from '../../src/zorgroute/parent-conversation/form.ts';
import { PARTS } from '../../src/zorgroute/referral/parts.ts';
import { SignalForm } from '../../src/zorgroute/signal/form.ts';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { mayDo } from '../../src/access/permissions.ts';
import { ALL_ROLES } from '../../src/access/roles.ts';
import { typedDay } from '../../src/forms/typed-days.ts';
import { hidden, startPortal, type Fields, type Portal } from '../portal.ts';
import { allRoutes, nameOf, routesOf, type Route } from '../routes.ts';
import { addressOf, idsFor, playerOf } from './addresses.ts';
import { makeFullWorld, type FullWorld } from './full-world.ts';
import { openHonestly } from './honest-sends.ts';
import { fillInPart } from '../zorgroute/referral/referral-to-send.ts';

const SEED = 20260203;
const STRINGS = 200;
const STRINGS_OF_A_PAGE = 15;
const FORMS = allRoutes()
  .filter(({ method, path }) => method === 'POST' && path !== '/wisselen/:membershipId')
  .map((route) => [nameOf(route), route] as const);

/** The day that the portal stands on. */
const DAY = '2026-11-27';

let portal: Portal;
let world: FullWorld;

beforeAll(async () => {
  portal = await startPortal({ at: `${DAY}T12:00` });
  world = await makeFullWorld(portal.database);
});
afterAll(() => portal.stop());

const URLENCODED = 'application/x-www-form-urlencoded';
/** A body for the fields that a form has; `kept` is what its hidden fields say. */
type Body = {
  /** It ends before any route: a few of them are enough to see it. */
  early?: true;
  type?: string;
  headers?: Record<string, string>;
  text: (fields: string[], kept: string) => string;
};
const filled =
  (value: string, more = '') =>
  (fields: string[], kept: string) =>
    [...fields.map((field) => `${encodeURIComponent(field)}=${value}`), kept, more].filter(Boolean).join('&');

const EARLY = new Set([
  '/inloggen',
  '/leerlingen/:pupilId/signaal',
  '/beheer/import/:schoolId',
  '/aanmeldingen/:referralId/casemanager',
]);
const BODIES: Record<string, Body> = {
  'no type at all': { early: true, text: () => 'observed=x', type: '' },
  JSON: {
    early: true,
    text: () => '{"observed":{"$gt":""},"__proto__":{"admin":true}}',
    type: 'application/json',
  },
  'an unknown charset': { early: true, text: filled('x'), type: `${URLENCODED}; charset=utf-7` },
  'a compression that is none': { early: true, text: filled('x'), headers: { 'Content-Encoding': 'gzip' } },
  'half a multipart': {
    early: true,
    text: () => '--x\r\nContent-Disposition: form-data; name="observed"\r\n\r\nhal',
    type: 'multipart/form-data; boundary=x',
  },
  'multipart without a boundary': { early: true, text: () => 'x', type: 'multipart/form-data' },
  'prototype keys': {
    text: (_, kept) =>
      `__proto__=x&constructor=y&toString=z&hasOwnProperty=1&__proto__[admin]=1&valueOf=x&${kept}`,
  },
  'prototype keys, to take over': {
    text: (_, kept) => `_takeOver=__proto__:0&__proto__=x&constructor=y&${kept}`,
  },
  'unknown fields': {
    text: filled('x', 'author_name=Iemand&school_id=1&id=1&role=administrator&outcome=closed'),
  },
  'names with brackets': {
    text: (fields, kept) => [...fields.map((field) => `${field}[a][b]=x&${field}[]=y`), kept].join('&'),
  },
  'every field three times': {
    text: (fields, kept) =>
      [filled('a')(fields, ''), filled('b')(fields, ''), filled('c')(fields, kept)].join('&'),
  },
  NUL: { text: filled('a%00b') },
  'NUL, as a search': { text: filled('a%00b', '_do=search&_search=1') },
  'NUL, as a draft': { text: filled('a%00b', '_do=draft') },
  'NUL in a name, as a draft': { text: filled('x', 'a%00b=c&_do=draft') },
  'an escape that is no NUL, as a draft': { text: filled(encodeURIComponent('a\\u0000'), '_do=draft') },
  'half a character': { text: filled('%ED%A0%80%ff%fe') },
  'half a character, as a draft': { text: filled('%ED%A0%80%ff', '_do=draft') },
  'a percent sign that encodes nothing': { text: filled('%zz%') },
  'only spaces and line ends': { text: filled('%20%0d%0a%e2%80%8b') },
  'a number without end': { text: filled('9'.repeat(400)) },
  'a day that is none': { text: filled('99-99-9999') },
  'a moment that is none': {
    text: filled(
      encodeURIComponent('9999-99-99 99:99:99+99'),
      'afterAt=9999-99-99+99:99:99%2b99&afterId=999999999999999999',
    ),
  },
  'a moment of no calendar': { text: filled('9', 'afterAt=9999999999999999&afterId=999999999999999999') },
  'an id that is none': { text: filled('------------------------------------') },
  'an id of nothing': { text: filled('00000000-0000-4000-8000-000000000000') },
  SQL: { text: filled(encodeURIComponent("'; drop table pupil; --")) },
  'text that is too long': { text: filled('x'.repeat(5000)) },
  'text of a megabyte': {
    early: true,
    text: (fields, kept) => filled('x', `veel=${'x'.repeat(1_100_000)}`)(fields, kept),
  },
  'two thousand fields': {
    early: true,
    text: (fields, kept) =>
      filled('x', Array.from({ length: 2000 }, (_, i) => `f${String(i)}=x`).join('&'))(fields, kept),
  },
  'a membership and a key that are none': {
    text: (fields) =>
      filled('x')(
        fields,
        `_membership=${'-'.repeat(36)}&_key=${'-'.repeat(36)}&version=99999999999999999999`,
      ),
  },
  'a membership that is none, from the keyboard': {
    text: (fields) => filled('x')(fields, `_membership=${'-'.repeat(36)}&_key=x`),
    headers: { 'X-Draft': 'keystroke' },
  },
};

test.for(FORMS)('%s: whatever is sent, it answers, and stores all or nothing', async ([, route]) => {
  const { visitor, address, fields, kept } = await formAt(route);

  const bodies = Object.entries(BODIES).filter(([, { early }]) => !early || EARLY.has(route.path));
  let before = await changes();
  for (const [what, { type = URLENCODED, headers, text }] of bodies) {
    const response = await fetch(portal.url + address, {
      method: 'POST',
      redirect: 'manual',
      body: new TextEncoder().encode(text(fields, kept)),
      headers: {
        cookie: visitor.cookie,
        'Sec-Fetch-Site': 'same-origin',
        ...(type && { 'Content-Type': type }),
        ...headers,
      },
    });
    const body = await response.text();

    expect(
      [200, 303, 400, 401, 403, 404, 409, 413, 415, 422, 429],
      `${what}: ${body.slice(0, 300)}`,
    ).toContain(response.status);
    const after = await changes();
    if (response.status !== 303) expect(after, what).toBe(before);
    before = after;
  }
});

/** Every change of a row that counts is told here; drafts and sessions are not. */
async function changes(): Promise<number> {
  const [row] = await portal.database.owner<{ n: number }>('select count(*)::int as n from change_log');
  return row?.n ?? 0;
}

/** The form as somebody who may sees it: what it asks, and what its hidden fields say. */
async function formAt(route: Route) {
  let shown = await openHonestly({ portal, world, route });
  if (!shown) {
    world = await makeFullWorld(portal.database); // what came before may have ended what the form is about
    shown = await openHonestly({ portal, world, route });
  }
  if (!shown) throw new Error(`No page shows the form of ${nameOf(route)}.`);
  const { visitor, form } = shown;
  const isOurs = (name: string) => name.startsWith('_') || name === 'version' || name === 'base';
  const ours = form.questions
    .filter(({ name }) => isOurs(name))
    .map(({ name, value }) => [name, value[0] ?? '']);
  return {
    visitor,
    address: form.action,
    fields: form.questions.map(({ name }) => name).filter((name) => !name.startsWith('_')),
    kept: new URLSearchParams(ours).toString(),
  };
}

const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(400),
  '%00',
  '%E0%A4%A',
  '..%2f..%2f',
  '%F0%9F%98%80',
  '%20',
];

test('an address whose words are no words of ours answers, also to a draft', async () => {
  const named = routesOf(portal.app).filter(({ params }) => params.some((name) => !name.endsWith('Id')));
  expect(named.length).toBeGreaterThan(3);
  for (const route of named) {
    const role = ALL_ROLES.find((one) => route.permission && mayDo(one, route.permission)) ?? 'teacher';
    const visitor = await portal.as(world.people[playerOf(role, route)].membershipId);
    const [ids = {}] = idsFor(route, role, world);
    for (const word of NAMES) {
      const swapped = Object.fromEntries(
        Object.entries(ids).map(([name, id]) => [name, name.endsWith('Id') ? id : word]),
      );
      const address = addressOf(route, swapped);
      const replies =
        route.method === 'GET'
          ? [await visitor.get(address)]
          : [await visitor.post(address), await visitor.post(address, { observed: 'x', _do: 'draft' })];
      for (const { status, location } of replies) {
        // A capital in an open address leads to the one that has none, and there is no page either.
        const last = status === 301 ? (await visitor.get(location ?? '')).status : status;
        expect([303, 400, 404, 422], `${route.method} ${address}`).toContain(last);
      }
    }
  }
});

test('ids, paths and headers that are no ids, paths and headers answer as pages that do not exist', async () => {
  const visitor = await portal.as(world.people.teacher.membershipId);
  const paths = [
    '/%',
    '/%E0%A4%A',
    '/leerlingen/%00',
    '/leerlingen/1',
    `/leerlingen/${world.atSchool.pupilId.toUpperCase()}`,
    '/leerlingen/../werk/',
    '//evil.example/werk',
    '/werk%2f',
    `/${'x'.repeat(7000)}`,
    '/.env',
    '/styles/%2e%2e/%2e%2e/package.json',
  ];
  for (const path of paths) expect([400, 403, 404], path).toContain((await visitor.get(path)).status);

  const { cookie } = visitor;
  for (const headers of [
    { cookie: 'zorgroute=%E0%A4%A' },
    { cookie: `zorgroute=${'x'.repeat(43)}; zorgroute=y; =; ;;` },
    { cookie, 'X-Forwarded-For': 'garbage' },
    { cookie, 'X-Forwarded-For': 'fe80::1%eth0' },
    { cookie, 'X-Forwarded-For': "'; drop table pupil; --, 127.0.0.1" },
    { cookie, 'X-Forwarded-Proto': 'javascript', 'X-Forwarded-Host': 'evil.example' },
  ] as Record<string, string>[]) {
    const response = await fetch(`${portal.url}/werk`, { headers, redirect: 'manual' });
    expect([200, 303], JSON.stringify(headers)).toContain(response.status);
  }
});

test('a request line with a whole address is no page of ours, or the same one', async () => {
  const visitor = await portal.as(world.people.teacher.membershipId);
  const path = `/leerlingen/${world.atSchool.pupilId}/signaal`;
  const body = `observed=x&_do=draft&_membership=${world.people.teacher.membershipId}`;

  const status = await raw(
    `POST ${portal.url}${path} HTTP/1.1\r\nHost: x\r\nCookie: ${visitor.cookie}\r\nSec-Fetch-Site: same-origin\r\n` +
      `Content-Type: ${URLENCODED}\r\nContent-Length: ${String(body.length)}\r\nConnection: close\r\n\r\n${body}`,
  );

  expect(status).toMatch(/^HTTP\/1\.1 (303|404) /);
});

/** Sends the bytes as they are and gives the first line of the answer. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(portal.url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('end', () => {
      resolve(answer.split('\r\n')[0] ?? '');
    });
    socket.on('error', reject);
  });
}

type Texts = {
  fields: string[];
  others: Fields;
  role: keyof FullWorld['people'];
  at: () => string;
  table: string;
  columns: string[];
};
/** Every text that the form asks of everybody who reads the entry; kept under the name of its question. */
function textsOf({ fields }: { fields: Record<string, FieldSpec> }): Pick<Texts, 'fields' | 'columns'> {
  const names = Object.entries(fields).flatMap(([name, { kind, apart }]) =>
    (kind === 'text' || kind === 'textarea') && !apart ? [name] : [],
  );
  return { fields: names, columns: names };
}
const WITH_TEXT: Record<string, Texts> = {
  signal: {
    ...textsOf(SignalForm),
    others: { seenOn: '3-2-2026', area: 'home', need: 'living' },
    role: 'teacher',
    at: () => `/leerlingen/${world.atSchool.pupilId}/signaal`,
    table: 'school_entry',
  },
  consultation: {
    ...textsOf(ConsultationForm),
    others: { heldOn: '3-2-2026', decision: 'talk_with_parents' },
    role: 'internBegeleider',
    at: () => `/trajecten/${world.atSchool.trajectoryId}/overleg`,
    table: 'school_entry',
  },
  conversation: {
    ...textsOf(ParentConversationForm),
    others: {
      heldOn: '3-2-2026',
      recognised: 'yes',
      toldRoute: 'yes',
      toldRights: 'no',
      outcome: 'own_help',
    },
    role: 'teacher',
    at: () => `/trajecten/${world.atSchool.trajectoryId}/gesprek`,
    table: 'school_entry',
  },
  'contact note': {
    fields: ['withWhom', 'note'],
    columns: ['with_whom', 'note'],
    others: { heldOn: typedDay(DAY), manner: 'phone' },
    role: 'casemanager',
    at: () => `/gezinnen/${world.helped.familyId}/contact`,
    table: 'contact_note',
  },
};

/** A text of any kind: what people type, and what no keyboard makes. */
const ANY_TEXT = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '\\u0000',
    '\\',
    '"',
    "'",
    '%',
    '<script>',
    '{{',
    '\u202e',
    '\ufeff',
    '\u0085',
    '$1',
    '\\x00',
    '=1+1',
    '\r\n\r',
    '\ud800',
  ),
);

test.for(Object.entries(WITH_TEXT))(
  `%s: ${String(STRINGS)} strings of any kind are stored as they were typed, or not at all`,
  async ([, { fields, columns, others, role, at, table }]) => {
    world = await makeFullWorld(portal.database); // what came before may have ended the sight of it
    const visitor = await portal.as(world.people[role].membershipId);
    const rows = async () =>
      (
        await portal.database.owner<Record<string, unknown>>(`select * from ${table} order by created_at`)
      ).map(({ answers, ...row }): Record<string, unknown> => ({ ...row, ...(answers ?? {}) }));
    let taken = 0;
    const before = await rows();
    const { _key = '' } = hidden(await visitor.get(at())); // nothing is kept for who was not shown the form
    for (const values of fc.sample(fc.tuple(...fields.map(() => ANY_TEXT)), {
      numRuns: Math.ceil(STRINGS / fields.length),
      seed: SEED,
    })) {
      const typed = Object.fromEntries(fields.map((field, i) => [field, values[i] ?? '']));
      const reply = await visitor.post(at(), { ...others, ...typed });
      expect([303, 422], JSON.stringify(typed)).toContain(reply.status);
      const kept = await visitor.post(at(), { ...others, ...typed, _key, _do: 'draft' });
      expect(kept.status, JSON.stringify(typed)).toBe(303);
      if (reply.status !== 303) continue;

      taken += 1;
      const last = (await rows()).at(-1);
      expect(columns.map((column) => last?.[column])).toEqual(values.map(asStored));
    }
    expect(await rows()).toHaveLength(before.length + taken);
    expect(taken).toBeGreaterThan(10);
  },
);

test.for(PARTS.map((page) => [page.slug, page] as const))(
  `a referral's page %s: ${String(STRINGS_OF_A_PAGE)} strings of any kind are kept as they were typed, or not at all`,
  async ([slug, { form }]) => {
    world = await makeFullWorld(portal.database);
    const { trajectoryId } = world.atSchool;
    const visitor = await portal.as(world.people.internBegeleider.membershipId);
    const child = { base: `/trajecten/${trajectoryId}` };
    const { fields } = textsOf(form);
    const others = Object.fromEntries(
      Object.entries(form.fields).map(([name, { options }]) => [name, options?.[0]?.value ?? '']),
    );
    const kept = async () => {
      const [row] = await portal.database.owner<{ page: Record<string, unknown> | null }>(
        'select answers -> $2 as page from referral_preparation where trajectory_id = $1',
        [trajectoryId, slug],
      );
      return fields.map((field) => row?.page?.[field]);
    };
    let taken = 0;
    const samples = fc.sample(fc.tuple(...fields.map(() => ANY_TEXT)), {
      numRuns: STRINGS_OF_A_PAGE,
      seed: SEED,
    });
    for (const values of samples) {
      const before = await kept();
      const typed = Object.fromEntries(fields.map((field, i) => [field, values[i] ?? '']));
      const reply = await fillInPart(visitor, child, slug, { ...others, ...typed });

      expect([303, 422], JSON.stringify(typed)).toContain(reply.status);
      taken += reply.status === 303 ? 1 : 0;
      expect(await kept()).toEqual(reply.status === 303 ? values.map(asStored) : before);
    }
    expect(taken).toBeGreaterThan(fields.length ? 3 : 0);
  },
);

/** Line ends of one kind, nothing that only turns or hides, a dash for a word processor's own sign, nothing around it; '' when nobody sees any of it. */
const asStored = (typed: string): string => {
  const text = new URLSearchParams({ typed })
    .toString()
    .slice('typed='.length)
    .replaceAll('+', ' ')
    .replaceAll(/.*/gs, (whole) => decodeURIComponent(whole))
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
    .replace(/[\u00ad\u180e\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\ue000-\uf8ff]/g, '-')
    .trim();
  return /[^\p{Z}\p{Cc}\p{Cf}]/u.test(text) ? text : '';
};
