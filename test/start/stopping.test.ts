// Does a portal that ends finish what is under way, refuse what is new with a sentence, and only then go?

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { typedDay } from '../../src/forms/typed-days.ts';
import { presentDay } from '../clock.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { factories, type Make, type Someone } from '../factories.ts';
import { hidden, sessionFor, visitorOf, type Fields, type Reply, type Visitor } from '../portal.ts';
import { startServer } from '../processes.ts';

const AT_ONCE = 40;
const { ZORGROUTE_NOW } = process.env;

let database: TestDatabase;
let make: Make;
let teacher: Someone;
let pupils: string[];

beforeAll(async () => {
  database = await testDatabase();
  make = factories(database);
  const school = await make.school();
  teacher = await make.person(school.id, 'teacher');
  const groupId = await make.group(school.id);
  await make.teaches(groupId, teacher.membershipId);
  pupils = [];
  for (let i = 0; i < AT_ONCE; i++) pupils.push(await make.pupil(school.id, { group_id: groupId }));
});
afterAll(() => database.drop());

/** A portal of its own, and somebody who is logged in there. */
async function startPortal(): Promise<{ portal: ChildProcess; url: string; visitor: Visitor }> {
  const portal = startServer({
    DATABASE_URL: database.ownerUrl,
    // Whose session began on a later day than the portal has is not logged in there.
    ...(ZORGROUTE_NOW && { ZORGROUTE_NOW }),
  });
  portal.stderr.pipe(process.stderr);
  const [line] = (await once(createInterface(portal.stdout), 'line')) as [string];
  const url = /http:\S+/.exec(line)?.[0] ?? line;
  return {
    portal,
    url,
    visitor: visitorOf(url, `zorgroute=${await sessionFor(database, teacher.membershipId)}`),
  };
}

const signalOf = (pupilId: string) => `/leerlingen/${pupilId}/signaal`;
const SEEN = { observed: 'Is stil.', seenOn: typedDay(presentDay()), area: 'home', need: 'living' };

test('forty forms that were sent when it was told to stop are all taken in', async () => {
  const { portal, url, visitor } = await startPortal();
  const forms: Reply[] = [];
  for (const pupilId of pupils) forms.push(await visitor.get(signalOf(pupilId)));

  const posts = await Promise.all(
    pupils.map((pupilId, i) =>
      sent(visitor, url + signalOf(pupilId), { ...hidden(forms[i] as Reply), ...SEEN }),
    ),
  );
  portal.kill('SIGTERM');
  const told = await Promise.all(posts.map((answered) => answered()));
  const [code] = (await once(portal, 'exit')) as [number];

  expect(told).toEqual(pupils.map(() => 303));
  expect(await database.owner("select from school_entry where kind = 'signal'")).toHaveLength(AT_ONCE);
  expect(code).toBe(0);
});

test('while something is under way, what is new is refused with a sentence, and who watches hears that it stops', async () => {
  const { portal, url, visitor } = await startPortal();
  const slow = http.request(`${url}/inloggen`, {
    method: 'POST',
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': '20',
    },
  });
  slow.write('email=iemand');
  await visitor.get('/gezond'); // by then it has begun to read the other
  const answered = once(slow, 'response') as Promise<[http.IncomingMessage]>;
  portal.kill('SIGTERM');

  const ready = await until(visitor, '/gezond/klaar', 503);
  const refused = await until(visitor, signalOf(pupils[0] ?? ''), 503);
  const posted = await visitor.post(signalOf(pupils[0] ?? ''), SEEN);
  const alive = await visitor.get('/gezond');
  slow.end('&x=12345');
  const [{ statusCode }] = await answered;
  const [code] = (await once(portal, 'exit')) as [number];

  expect(ready.html).toBe('het portaal stopt\n');
  expect(refused.html).toContain('Het portaal wordt opnieuw gestart. Dat duurt kort.');
  expect(posted.status).toBe(503);
  expect(posted.html).toContain('Wat u verstuurde, is nog niet bewaard.');
  expect(alive.status).toBe(200);
  expect(statusCode).toBe(422);
  expect(code).toBe(0);
});

/** Left here as a whole, whether or not it was read there. Gives what waits for its answer. */
async function sent({ cookie }: Visitor, url: string, fields: Fields) {
  const request = http.request(url, {
    method: 'POST',
    agent: false,
    headers: {
      cookie,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/x-www-form-urlencoded',
    },
  });
  const answered = (once(request, 'response') as Promise<[http.IncomingMessage]>).then(
    ([{ statusCode }]) => statusCode,
    () => 'cut off',
  );
  await new Promise<void>((left) =>
    request.end(new URLSearchParams(fields as Record<string, string>).toString(), left),
  );
  return () => answered;
}

async function until(visitor: Visitor, path: string, status: number): Promise<Reply> {
  for (;;) {
    const reply = await visitor.get(path);
    if (reply.status === status) return reply;
    await sleep(10);
  }
}
