// A parent took the consent back after sending: what the school reads and can do then is true of it.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { typedDay } from '../../../src/forms/typed-days.ts';
import { presentDay } from '../../clock.ts';
import { factories, type Make } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { referredChild } from '../referred-child.ts';
import { makeReady, sendIt } from '../referral/referral-to-send.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** Sent, and then one parent took the yes back; `far`: once there was contact with the family. */
async function withdrawn({ far, met = far }: { far: boolean; met?: boolean }) {
  const child = await referredChild(portal, make);
  const ib = await portal.as(child.ib.membershipId);
  await makeReady(ib, child);
  const path = await sendIt(ib, child);
  if (far) {
    const referralId = path.split('/').at(-1) ?? '';
    const casemanager = await make.person(child.team.id, 'casemanager');
    await make.assigned(
      { referralId, trajectoryId: child.trajectoryId, pupilId: child.pupilId, path },
      child.team,
      casemanager,
    );
    if (met) await make.insert('milestone', { referral_id: referralId, kind: 'first_contact' });
  }
  const overview = (await ib.get(`${child.base}/toestemmingen`)).html;
  const [, href = ''] = /href="([^"]+\/intrekking)"/.exec(overview) ?? [];
  await ib.fillIn(href, { withdrawnOn: typedDay(presentDay()) });
  return { child, ib, path };
}

const mainOf = (html: string) => (html.split('<main')[1] ?? '').split('</main>')[0] ?? '';
const linksOf = (html: string) =>
  [...mainOf(html).matchAll(/href="(\/[^"#]+)"/g)].map(([, href = '']) => href);
const barOf = (html: string) => [...html.matchAll(/zr-route__step--(\w+)/g)].map(([, state]) => state);

test.each([{ far: false }, { far: true }])('no link leads nowhere: $far', async ({ far }) => {
  const { child, ib, path } = await withdrawn({ far });
  const pages = [
    `/leerlingen/${child.pupilId}`,
    `${child.base}/toestemmingen`,
    `${child.base}/weigering`,
    path,
  ];

  const links = new Set<string>();
  for (const page of pages) for (const href of linksOf((await ib.get(page)).html)) links.add(href);
  const elsewhere: string[] = [];
  for (const href of links) {
    const { status } = await ib.get(href);
    if (status !== 200) elsewhere.push(href);
  }

  expect(elsewhere).toEqual([]);
});

test('the consent that was taken back can still be struck, by the one link that says so', async () => {
  const { child, ib } = await withdrawn({ far: false });
  const [consent] = await portal.database.owner<{ id: string }>(
    'select id from consent_withdrawal where trajectory_id = $1',
    [child.trajectoryId],
  );

  const reply = await ib.get(`${child.base}/toestemming/${consent?.id}/doorhaling`);

  expect(reply.status).toBe(200);
});

test.each([
  { far: false, ends: ['withdrawn', 'solved_at_school', 'no_referral'] },
  { far: true, ends: ['withdrawn', 'closed', 'solved_at_school', 'no_referral'] },
])('every end that can be true is offered and taken: $ends', async ({ far, ends }) => {
  const { child, ib } = await withdrawn({ far });
  const end = `${child.base}/afsluiting`;

  const { html } = await ib.get(end);
  const reply = await ib.fillIn(end, { outcome: 'solved_at_school', reason: 'De school helpt.' });

  expect([...html.matchAll(/type="radio"[^>]*value="(\w+)"/g)].map(([, value]) => value)).toEqual(ends);
  expect(html).not.toContain('stopt meteen');
  expect(reply.status).toBe(303);
});

test('what was under way reads as stopped, what was done as done at school', async () => {
  const { child, ib } = await withdrawn({ far: true });
  const page = `/leerlingen/${child.pupilId}`;

  const open = barOf((await ib.get(page)).html);
  await ib.fillIn(`${child.base}/afsluiting`, { outcome: 'withdrawn', reason: 'Ouders stoppen.' });
  const { html } = await ib.get(page);

  expect(open).toEqual(['done', 'skipped', 'done', 'now', 'done', 'stopped', 'todo']);
  expect(barOf(html)).toEqual(['done', 'skipped', 'done', 'done', 'done', 'stopped', 'skipped']);
  expect(html).toContain('gestopt');
});

test('a casemanager who was named and had no contact yet was not skipped either', async () => {
  const { child, ib } = await withdrawn({ far: true, met: false });

  const open = barOf((await ib.get(`/leerlingen/${child.pupilId}`)).html);

  expect(open.slice(3)).toEqual(['now', 'stopped', 'todo', 'todo']);
});
