import pg from 'pg';
import { expect, test } from 'vitest';

import { createApp } from '../../src/app.ts';
import { doneAt } from '../../src/work/step-pages.ts';
import { OPEN_STATES } from '../../src/zorgroute/progress/base-state.ts';
import { STATES } from '../../src/zorgroute/progress/states.ts';
import { routesOf } from '../routes.ts';

const ID = '7d9f0c8e-0000-4000-8000-000000000001';
const pages = routesOf(createApp({ pool: new pg.Pool(), secure: false, demo: false }))
  .filter(({ method }) => method === 'GET')
  .map(({ path }) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`));
const isPage = (address: string) => pages.some((page) => page.test(address));

test.each(STATES.map(({ id }) => id))('what waits in %s is done on a page of the portal', (state) => {
  const atSchool = doneAt(state, { trajectoryId: ID, pupilId: ID, referralId: ID });

  expect(atSchool).not.toMatch(/\/\/|\/$/);
  expect(isPage(atSchool)).toBe(true);
});

test('a casemanager goes on with a reopened traject at the family', () => {
  expect(isPage(doneAt('reopened', { referralId: ID, familyId: ID }))).toBe(true);
  expect(OPEN_STATES).toContain('reopened');
});
