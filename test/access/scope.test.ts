import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { createApp } from '../../src/app.ts';
import { momentInAmsterdam, type Clock } from '../../src/clock.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function signalForm() {
  const { id } = await make.school();
  const teacher = await make.person(id, 'teacher');
  const groupId = await make.group(id);
  await make.teaches(groupId, teacher.membershipId);
  const pupilId = await make.pupil(id, { group_id: groupId });
  return { teacher, path: `/leerlingen/${pupilId}/signaal` };
}

test('a page stands on the day of the portal, up to midnight in Amsterdam', async () => {
  const { teacher, path } = await signalForm();

  for (const [wallTime, day] of [
    ['2026-12-31T23:50', '2026-12-31'],
    ['2027-01-01T00:10', '2027-01-01'],
  ] as const) {
    portal.clock.set(wallTime);
    const { html } = await (await portal.as(teacher.membershipId)).get(path);
    expect(html).toMatch(new RegExp(`value="${day}"><label[^>]*>Vandaag<`));
  }
});

test('a day without a year is read on that day', async () => {
  const { teacher, path } = await signalForm();
  portal.clock.set('2027-01-01T00:10');

  const reply = await (await portal.as(teacher.membershipId)).fillIn(path, { seenOn: 'gisteren' });

  expect(reply.status).toBe(422);
  expect(reply.html).toContain('Gisteren was 31-12-2026.');
});

test('a request asks the clock once, so that no midnight falls within it', async () => {
  const { teacher, path } = await signalForm();
  let asked = 0;
  const clock: Clock = () => {
    asked += 1;
    return momentInAmsterdam('2026-12-31T23:59') ?? new Date(0);
  };
  const server = createServer(createApp({ pool: portal.pool, clock, secure: false, demo: false }));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { cookie } = await portal.as(teacher.membershipId);

  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const { status } = await fetch(url + path, { headers: { cookie } });
  await new Promise((closed) => server.close(closed));

  expect([status, asked]).toEqual([200, 1]);
});
