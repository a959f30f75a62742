// What was said earlier stays as it was said: only the newest look of its kind is mended.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { startPortal, type Portal } from '../../portal.ts';
import { familyAgreed, look, newestLook } from './story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

test('an older look stays as it was: its page offers nothing, and its form is not there', async () => {
  const family = await familyAgreed(portal);
  await look(family);
  const older = await newestLook(portal, family.familyId);
  await look(family);
  const newest = await newestLook(portal, family.familyId);

  const page = await family.visitor.get(family.at);
  const [ofOlder, ofNewest] = [
    await family.visitor.get(`${family.at}/${older}/correctie`),
    await family.visitor.get(`${family.at}/${newest}/correctie`),
  ];

  expect(page.html).toContain(`${newest}/correctie`);
  expect(page.html).not.toContain(`${older}/`);
  expect([ofOlder.status, ofNewest.status]).toEqual([404, 200]);
});
