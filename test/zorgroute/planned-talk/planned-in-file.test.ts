// How does a planned talk stand in the file, and which ways lead from it?

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { childToTalkAbout, plansIn, standingIn, WELL } from './plans.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const fileOf = (html: string) => (html.split('<main')[1] ?? '').replaceAll('\u00a0', ' ');

/** With a talk that is planned for 8 December. */
async function planned() {
  const made = await childToTalkAbout(portal, make);
  await made.visitor.fillIn(made.plan, WELL);
  const [entry] = await portal.database.owner<{ id: string }>(
    "select id from school_entry where kind = 'planned_talk' and trajectory_id = $1",
    [made.trajectoryId],
  );
  return { ...made, entry: `${made.plan}/${entry?.id ?? ''}` };
}

test('there is one way to change it, without a reason; of the wrong child it is struck', async () => {
  const { visitor, pupilId, trajectoryId, plan, entry } = await planned();

  const page = fileOf((await visitor.get(`/leerlingen/${pupilId}`)).html);
  const correction = [
    await visitor.get(`${entry}/correctie`),
    await visitor.post(`${entry}/correctie`, WELL),
  ];
  const struck = await visitor.fillIn(`${entry}/doorhaling`, { reason: 'Bij een ander kind.' });

  expect(page).toContain(`<a href="${plan}">Verzetten of afzeggen</a>`);
  expect(page).toContain(`<a href="${entry}/doorhaling">Doorhalen</a>`);
  expect(page).not.toContain(`${entry}/correctie`);
  expect(correction.map(({ status }) => status)).toEqual([404, 404]);
  expect(struck.status).toBe(303);
  expect((await standingIn(portal, trajectoryId))?.announced_on).toBeNull();
});

test('what does not go on any more is not moved from the file', async () => {
  const { visitor, pupilId, trajectoryId, plan } = await planned();

  await visitor.fillIn(plan, { ...WELL, calledOff: 'yes' });
  const page = fileOf((await visitor.get(`/leerlingen/${pupilId}`)).html);

  expect(await plansIn(portal, trajectoryId)).toHaveLength(2);
  expect(page).toContain('Gesprek met ouders gaat niet door');
  expect(page).not.toContain('Verzetten of afzeggen');
});

test('after a move it says from which day, and nothing stands empty', async () => {
  const { visitor, pupilId, plan } = await planned();

  await visitor.fillIn(plan, { plannedOn: '9-12-2026', time: '', who: '' });
  await visitor.fillIn(plan, { plannedOn: '9-12-2026', time: '10 uur', who: '' });
  const pages = [
    await visitor.get(`/leerlingen/${pupilId}`),
    await visitor.get(`/leerlingen/${pupilId}/verloop`),
  ];

  for (const { html } of pages) {
    const page = fileOf(html);
    expect(page).toContain('Veranderd op');
    expect(page.match(/>Dag<\/dt>\s*<dd[^>]*>[^<]*/g)?.map((fact) => fact.split('>').at(-1)?.trim())).toEqual(
      ['di 8 december'],
    );
    expect(page).not.toMatch(/zr-entry__text">\s*<\/p>/);
  }
});
