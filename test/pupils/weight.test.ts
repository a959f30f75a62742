// How heavy is the page of a child? At most 16 kB of HTML, with thirty entries as people write them and more than that.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { stories } from '../../demo/texts/stories.ts';
import type { Story } from '../../demo/texts/story.ts';
import { factories, type Make, type Someone } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { by } from '../zorgroute/child.ts';
import { referredChild } from '../zorgroute/referred-child.ts';

/** Kept from the 16 kB for longer names than these children and readers have. */
const LONGER_NAMES = 150;
const MOST_BYTES = 16_000 - LONGER_NAMES;

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** Signal, consultation and conversation of one story, in its month. */
async function tell(trajectoryId: string, author: Someone, story: Story, month: number, times = 1) {
  const on = (day: number) => `2025-${String(month).padStart(2, '0')}-${String(day)}`;
  const { signal, consultation, conversation } = story;
  await make.entry('signal', trajectoryId, {
    on: on(10),
    answers: {
      observed: signal.observed.repeat(times),
      childWords: signal.ownWords,
      alreadyDone: signal.done,
      place: signal.where,
      area: signal.area,
      need: signal.need,
    },
    ...by(author),
  });
  await make.entry('consultation', trajectoryId, {
    on: on(15),
    answers: {
      present: 'De leerkracht en de intern begeleider',
      discussed: consultation.discussed.repeat(times),
      ownHelp: consultation.ownHelp,
      decision: 'talk_with_parents',
    },
    ...by(author),
  });
  await make.entry('conversation', trajectoryId, {
    on: on(20),
    answers: {
      present: conversation.present,
      recognised: 'partly',
      discussed: conversation.recognition.repeat(times),
      parentsWishes: conversation.wishes,
      childView: conversation.childsView,
      agreements: conversation.agreements,
      toldRoute: 'yes',
      toldRights: 'yes',
      outcome: 'refer',
    },
    ...by(author),
  });
}

async function pageOf(pupilId: string, { membershipId }: Someone) {
  const { html } = await (await portal.as(membershipId)).get(`/leerlingen/${pupilId}`);
  return { html, bytes: Buffer.byteLength(html), entries: html.split('<li class="zr-entry').length - 1 };
}

test('thirty entries of an ordinary length: the page of either reader shows most of ten and weighs at most 16 kB', async () => {
  const child = await referredChild(portal, make, { conversation: 'none' });
  for (const [i, story] of stories.slice(0, 10).entries())
    await tell(child.trajectoryId, child.ib, story, i + 1);

  for (const reader of [child.ib, child.teacher]) {
    const { html, bytes, entries } = await pageOf(child.pupilId, reader);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect(entries).toBeGreaterThanOrEqual(7);
    expect(html).toContain('Toon het hele verloop (31)');
  }
});

test('of long texts it shows fewer, of a single one that much at least', async () => {
  const child = await referredChild(portal, make, { conversation: 'none' });
  for (const [i, story] of stories.slice(0, 3).entries())
    await tell(child.trajectoryId, child.ib, story, i + 1, 10);

  const { bytes, entries } = await pageOf(child.pupilId, child.ib);

  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  expect(entries).toBeGreaterThanOrEqual(1);
});

test('an earlier traject that would make it heavy is one step further', async () => {
  const child = await referredChild(portal, make, { conversation: 'none' });
  for (const [i, story] of stories.slice(0, 5).entries())
    await tell(child.trajectoryId, child.ib, story, i + 1);
  await make.insert('trajectory_end', {
    trajectory_id: child.trajectoryId,
    outcome: 'solved_at_school',
    ...by(child.ib, 'intern_begeleider'),
  });
  const next = await make.insert('trajectory', { pupil_id: child.pupilId });
  for (const [i, story] of stories.slice(5, 10).entries()) await tell(next, child.ib, story, i + 6);

  const { html, bytes } = await pageOf(child.pupilId, child.ib);
  const [, whole] = /<a href="([^"#]*)#eerder-1">Eerder traject, /.exec(html) ?? [];
  const further = await (await portal.as(child.ib.membershipId)).get(whole ?? '');

  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  expect(further.html).toContain('<details id="eerder-1">');
  expect(further.html).toContain('Afgesloten: op school opgelost');
});
