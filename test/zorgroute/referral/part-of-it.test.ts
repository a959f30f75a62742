// Parents may allow a part, and read a text once: the rest stays at school, and a number that went up asks nothing of them.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { referredChild, YES, yearsAgo } from '../referred-child.ts';
import {
  fillInAll,
  makeReady,
  readText,
  sayYes,
  sendIt,
  wellFilled,
  fillInPart,
} from './referral-to-send.ts';

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

test('where the parents may not be named, nobody at the team reads a name: who said what is told by relation, and the way to them is the school', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await portal.database.owner("update organisation set phone = '0594 12 34 56' where id = $1", [
    child.school.id,
  ]);
  await portal.database.owner(
    `insert into guardians_version (id, parents_live_apart) values ($1, true)
     on conflict (id) do update set parents_live_apart = true`,
    [child.pupilId],
  );
  await fillInAll(visitor, child);
  for (const who of [child.mother, child.father]) await readText(visitor, child, who);
  await sayYes(visitor, child, child.mother);
  await sayYes(visitor, child, child.father, { categories: without('guardian_details') });

  const check = await visitor.get(`${child.base}/aanmelding/controle`);
  const address = await sendIt(visitor, child);
  const coordinator = await make.person(child.team.id, 'cjg_coordinator');
  const shown = [
    await visitor.get(address),
    await (await portal.as(coordinator.membershipId)).get(address),
  ].map(({ html }) => html);
  const [sent] = await portal.database.owner<{ content: unknown }>(
    `select v.content from referral_version v join referral r on r.id = v.referral_id where r.trajectory_id = $1`,
    [child.trajectoryId],
  );

  for (const text of [...shown, JSON.stringify(sent?.content)])
    expect(text).not.toMatch(/Ans Bakker|Bert Smit|wonen niet bij elkaar/);
  for (const html of shown) {
    for (const section of ['id="gelezen"', 'id="delen"']) {
      const [, after = ''] = html.split(section);
      expect(after, section).toMatch(/>\s*Moeder\s*</);
      expect(after, section).toMatch(/>\s*Vader\s*</);
    }
    expect(html).toMatch(/via de school[\s\S]{0,200}href="tel:/);
  }
  expect(sent?.content).toMatchObject({ parentsLiveApart: null });
  const [, readers = ''] = check.html.split('Wat de ouders en het kind van de tekst vinden');
  expect(readers).toMatch(/>\s*Vader\s*</);
  expect(readers).not.toContain('Bert Smit');
  expect(check.html).toContain('Een naam die u zelf in de tekst schreef, gaat wel mee.');
});

test('where the parents may be named they are, and nobody is sent to the school for their number', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await makeReady(visitor, child);

  const address = await sendIt(visitor, child);
  const coordinator = await make.person(child.team.id, 'cjg_coordinator');
  const { html } = await (await portal.as(coordinator.membershipId)).get(address);

  expect(html.split('id="delen"')[1]).toContain('Bert Smit');
  expect(html).not.toContain('via de school');
});

test('the paper of a parent who allowed a part: the text as it would go, what stays at school, and that answer', async () => {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);
  await sayYes(visitor, child, child.mother);
  await sayYes(visitor, child, child.father, {
    categories: without('guardian_details', 'school_support', 'involved_help'),
  });
  const paperOf = async (who: string) => (await visitor.get(`${child.base}/aanmelding/afdruk/${who}`)).html;

  const [fathers, mothers] = [await paperOf(child.father), await paperOf(child.mother)];

  for (const kept of ['Tekst bij tried.', 'Tekst bij involved.', 'Vaderplein 2', '06 90000000'])
    expect(fathers, kept).not.toContain(kept);
  expect(fathers).toContain('Tekst bij reason.');
  const [, staying = ''] = fathers.split('Dit blijft op school');
  const [may = ''] = (fathers.split('Wat mag de school delen?')[1] ?? '').split('Dit blijft op school');
  for (const name of [
    'Namen en contactgegevens van de ouders',
    'Wat de school al heeft gedaan',
    'Welke hulp er al is',
  ]) {
    expect(staying).toContain(name);
    expect(may).not.toContain(name);
  }
  expect(fathers).toContain('U zei eerder: de school mag dit delen, maar niet alles.');
  // What the father left out is his: on the mother's paper stands what she allowed.
  expect(mothers).toContain('Tekst bij tried.');
  expect(mothers).toContain('U zei eerder: de school mag delen.');
  expect(mothers).not.toContain('Dit blijft op school');
  const [first] = [await visitor.get(`${child.base}/aanmelding/het-kind`)];
  expect(first.html).not.toContain('en de gegevens van de ouders');
  expect(first.html).toContain(
    'De gegevens van de ouders gaan alleen mee als iedereen die beslist dat goedvindt.',
  );
});

test('the paper of a child that allowed a part says what stays at school', async () => {
  const child = await referredChild(portal, make, { birthDate: yearsAgo(13) });
  const visitor = await portal.as(child.ib.membershipId);
  await fillInAll(visitor, child);
  await sayYes(visitor, child, 'child', { categories: without('school_support') });

  const { html } = await visitor.get(`${child.base}/aanmelding/afdruk/kind`);

  expect(html).not.toContain('Tekst bij tried.');
  expect(html.split('Dit blijft op school')[1]).toContain('Wat je school al heeft gedaan');
  expect(html).toContain('Je zei eerder: mijn school mag dit delen, maar niet alles.');
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
