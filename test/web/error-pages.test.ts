import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { visibleText } from '../administered-school.ts';
import { NotNow } from '../../src/problems/problems.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal, type Visitor } from '../portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const MAYBE = 'Misschien kunt u deze pagina zien in een andere rol:';
const SURELY = 'In een andere rol kunt u deze pagina wel zien:';
const NOBODY = '/beheer/mensen/00000000-0000-0000-0000-000000000000';

/** Presses "Verder als …" and gets the page again, as the browser does. */
async function goOnAs(visitor: Visitor, membershipId: string, path: string) {
  const switched = await visitor.post(`/wisselen/${membershipId}`);
  const cookie = switched.headers.getSetCookie().find((one) => one.startsWith('zorgroute='));
  const there = portal.visitor(cookie?.split(';')[0]);
  return { visitor: there, reply: await there.get(path) };
}

test('a page that nobody finds is offered in each other role once, as maybe, and never round again', async () => {
  const [one, two, three] = [await make.school(), await make.school(), await make.school()];
  const first = await make.person(one.id, 'administrator');
  const second = await make.person(two.id, 'administrator', first.personId);
  const third = await make.person(three.id, 'administrator', first.personId);
  const visitor = await portal.as(first.membershipId);

  const before = await visitor.get(NOBODY);
  const reloaded = await visitor.get(NOBODY);
  const next = await goOnAs(visitor, second.membershipId, NOBODY);
  const last = await goOnAs(next.visitor, third.membershipId, NOBODY);

  for (const reply of [before, reloaded]) {
    expect(reply.status).toBe(404);
    expect(visibleText(reply)).toContain(MAYBE);
    expect(visibleText(reply)).not.toContain(SURELY);
    expect(reply.html).toContain(`/wisselen/${second.membershipId}`);
    expect(reply.html).toContain(`/wisselen/${third.membershipId}`);
  }
  expect(next.reply.html).not.toContain(`/wisselen/${first.membershipId}`);
  expect(next.reply.html).toContain(`/wisselen/${third.membershipId}`);
  expect(last.reply.status).toBe(404);
  expect(last.reply.html).not.toContain('Verder als');
});

test('a child that another role sees is offered there for sure, also right after a child of this role was', async () => {
  const [here, there] = [await make.school(), await make.school()];
  const ib = await make.person(here.id, 'intern_begeleider');
  const elsewhere = await make.person(there.id, 'intern_begeleider', ib.personId);
  const [childHere, childThere] = [await make.pupil(here.id), await make.pupil(there.id)];
  const visitor = await portal.as(ib.membershipId);

  const asked = await visitor.get(`/leerlingen/${childThere}`);
  const found = await goOnAs(visitor, elsewhere.membershipId, `/leerlingen/${childThere}`);
  const back = await found.visitor.get(`/leerlingen/${childHere}`);

  expect(asked.status).toBe(404);
  expect(visibleText(asked)).toContain(SURELY);
  expect(asked.html).toContain(`/wisselen/${elsewhere.membershipId}`);
  expect(found.reply.status).toBe(200);
  expect(visibleText(back)).toContain(SURELY);
  expect(back.html).toContain(`/wisselen/${ib.membershipId}`);
});

test('a page that takes another role is offered in it for sure; one about somebody as maybe', async () => {
  const school = await make.school();
  const teacher = await make.person(school.id, 'teacher');
  const administrator = await make.person(school.id, 'administrator', teacher.personId);
  const visitor = await portal.as(teacher.membershipId);

  const people = await visitor.get('/beheer/mensen');
  const somebody = await visitor.get(NOBODY);
  const there = await goOnAs(visitor, administrator.membershipId, NOBODY);
  const again = await goOnAs(there.visitor, teacher.membershipId, '/beheer/mensen');

  expect([people.status, somebody.status, there.reply.status]).toEqual([403, 403, 404]);
  expect(visibleText(people)).toContain(SURELY);
  expect(visibleText(somebody)).toContain(MAYBE);
  expect(there.reply.html).not.toContain('Verder als');
  expect(visibleText(again.reply)).toContain(SURELY);
  expect(again.reply.html).toContain(`/wisselen/${administrator.membershipId}`);
});

test('when no connection is left while a mistake is answered, it is said so: it is no fault of ours', async () => {
  const school = await make.school();
  const visitor = await portal.as((await make.person(school.id, 'administrator')).membershipId);
  const connect = portal.pool.connect.bind(portal.pool);
  const busy = vi
    .spyOn(portal.pool, 'connect')
    .mockImplementationOnce(() => connect() as never)
    .mockImplementation(() => Promise.reject(new NotNow()) as never);

  const reply = await visitor.get(NOBODY);
  busy.mockRestore();

  expect(reply.status).toBe(503);
  expect(visibleText(reply)).toContain('Het lukt nu even niet');
});
