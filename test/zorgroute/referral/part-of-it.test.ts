// Parents may allow a part, and read a text once: the rest stays at school, and a number that went up asks nothing of them.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { referredChild, YES } from '../referred-child.ts';
import { fillInAll, makeReady, sayYes, sendIt, wellFilled, fillInPart } from './referral-to-send.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const without = (...left: string[]) => YES.categories.filter((category) => !left.includes(category));

test('the referral goes with what was allowed: the rest stays at school, and both sides read that it does', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);
  await sayYes(visitor, child, child.mother, { categories: without('wishes') });
  await sayYes(visitor, child, child.father, { categories: without('guardian_details') });

  const page = await visitor.get(`${child.base}/aanmelding/controle`);
  const shown = await visitor.get(await sendIt(visitor, child));
  const [sent] = await portal.database.owner<{ content: unknown; contacts: unknown[] }>(
    `select v.content, c.contacts from referral_version v join referral r on r.id = v.referral_id
     left join referral_contacts c on c.id = v.id where r.trajectory_id = $1`,
    [child.trajectoryId],
  );

  expect(page.html).toContain('Gaat niet mee: de ouders gaven daar geen toestemming voor');
  expect(page.html).not.toContain('Tekst bij parentsAsk.');
  expect(shown.html).toContain('Gaat niet mee');
  expect(shown.html).toContain('Wat de ouders en het kind willen');
  const content = JSON.stringify(sent?.content);
  expect(content).toContain(
    '"leftOut":["Namen en contactgegevens van de ouders","Wat de ouders en het kind willen"]',
  );
  expect(content).not.toContain('wat-vindt-het-kind');
  expect(sent?.content).toMatchObject({ guardians: [] });
  expect(sent?.contacts).toEqual([]);
});

test('an identical text is read once, whatever number it has', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await makeReady(visitor, child);
  const check = `${child.base}/aanmelding/controle`;
  const asksToRead = async () => (await visitor.get(check)).html.includes('heeft een eerdere tekst gezien');

  await fillInPart(visitor, child, 'aanleiding', wellFilled('aanleiding'));
  const savedAgain = await asksToRead();
  await fillInPart(visitor, child, 'aanleiding', { ...wellFilled('aanleiding'), reason: 'Iets anders.' });
  const changed = await asksToRead();
  await fillInPart(visitor, child, 'aanleiding', wellFilled('aanleiding'));
  const changedBack = await asksToRead();

  expect([savedAgain, changed, changedBack]).toEqual([false, true, false]);
  await sendIt(visitor, child);
});
