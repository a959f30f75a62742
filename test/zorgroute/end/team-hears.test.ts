// Does the team hear that the school ended what it sent, and nothing more than that?

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { spokenDay } from '../../../src/forms/dates.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { addDays } from '../../../src/calendar/days.ts';
import { presentDay } from '../../clock.ts';
import { factories, type Make, type Someone } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';

let portal: Portal;
let make: Make;
const today = presentDay();
const SECRET = 'Moeder is het vertrouwen kwijt.';

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function atTheTeam() {
  const [school, team] = [await make.school(), await make.team()];
  const people = {
    ib: await make.person(school.id, 'intern_begeleider'),
    worker: await make.person(team.id, 'cjg_worker'),
    coordinator: await make.person(team.id, 'cjg_coordinator'),
    casemanager: await make.person(team.id, 'casemanager'),
  };
  const sent = await make.sentReferral(school, team, { sentOn: addDays(today, -20) });
  return { school, team, sent, ...people };
}
async function withCasemanager() {
  const made = await atTheTeam();
  const { familyId } = await make.assigned(made.sent, made.team, made.casemanager);
  return { ...made, familyId };
}

const end = async ({ ib, sent }: { ib: Someone; sent: { trajectoryId: string } }, outcome: string) =>
  (await portal.as(ib.membershipId)).fillIn(`/trajecten/${sent.trajectoryId}/afsluiting`, {
    outcome,
    reason: SECRET,
  });
const page = async (someone: Someone, path: string) =>
  (await (await portal.as(someone.membershipId)).get(path)).html;
/** The rows of one list of a page, by the id of its heading. */
const listOf = (html: string, id: string) => html.split(`id="${id}"`)[1]?.split('</section>')[0] ?? '';
const milestonesOf = (referralId: string) =>
  portal.database.owner(
    'select kind, on_date::text, promised_on, author_name, author_role from milestone where referral_id = $1 order by created_at',
    [referralId],
  );

describe('a traject that the school ended after a casemanager was named', () => {
  test('leaves a milestone without content, in the transaction of the end', async () => {
    const made = await withCasemanager();

    const reply = await end(made, 'closed');

    expect(reply.status).toBe(303);
    expect((await milestonesOf(made.sent.referralId)).at(-1)).toEqual({
      kind: 'school_ended',
      on_date: today,
      promised_on: null,
      author_name: made.ib.name,
      author_role: 'intern_begeleider',
    });
    const together = await portal.database.owner(
      `select e.xmin::text = m.xmin::text as together from trajectory_end e
       join referral r on r.trajectory_id = e.trajectory_id
       join milestone m on m.referral_id = r.id and m.kind = 'school_ended' where r.id = $1`,
      [made.sent.referralId],
    );
    expect(together).toEqual([{ together: true }]);
  });

  test('waits for nobody any more: not at the team, and not at school', async () => {
    const made = await withCasemanager();
    const { casemanager, coordinator, ib } = made;
    const before = [await page(casemanager, '/werk'), await page(ib, '/werk')];

    await end(made, 'closed');

    expect(listOf(before[0] ?? '', 'voor-u')).toContain('Sam de Vries');
    expect(listOf(before[1] ?? '', 'van-anderen')).toContain('Sam');
    const after = {
      casemanager: await page(casemanager, '/werk'),
      coordinator: await page(coordinator, '/werk'),
      ib: await page(ib, '/werk'),
    };
    for (const id of ['voor-u', 'van-anderen', 'stil']) {
      for (const html of Object.values(after)) expect(listOf(html, id)).not.toContain('Sam');
    }
    expect(after.casemanager).toContain('De school heeft het afgesloten');
    expect(await page(coordinator, '/postvak')).toContain(
      `<span>${casemanager.name}</span> <span>de school heeft het traject afgesloten</span></span><span></span>`,
    );
  });

  test('says so on the page of the family and of the referral, without why; nothing more is asked there', async () => {
    const made = await withCasemanager();
    await end(made, 'closed');
    const visitor = await portal.as(made.casemanager.membershipId);

    const family = (await visitor.get(`/gezinnen/${made.familyId}`)).html;
    const referral = (await visitor.get(made.sent.path)).html;
    const refused = await Promise.all(
      ['terugkoppeling', 'eerste-contact', 'belofte'].map((path) => visitor.get(`${made.sent.path}/${path}`)),
    );

    expect(family).toContain('De school is gestopt');
    expect(family).toContain('De school heeft dit traject afgesloten op');
    expect(family).toContain('Sam de Vries: de school heeft het traject afgesloten');
    expect(family).not.toMatch(/\/(terugkoppeling|eerste-contact|belofte)"/);
    expect(referral).toContain('School en team verwachten niets meer van elkaar.');
    expect(referral).toContain('Sam is vaak stil.');
    expect(family + referral).not.toContain(SECRET);
    expect(refused.map(({ status }) => status)).toEqual([409, 409, 409]);
    expect(refused[0]?.html).toContain('De school verwacht niets meer van het team.');
  });

  test('comes back to the casemanager when the school opens it again', async () => {
    const made = await withCasemanager();
    const { casemanager, ib, sent, familyId } = made;
    await end(made, 'closed');

    const shown = await page(ib, `/trajecten/${sent.trajectoryId}/heropening`);
    await (
      await portal.as(ib.membershipId)
    ).fillIn(`/trajecten/${sent.trajectoryId}/heropening`, { reason: 'Het begint opnieuw.' });
    await end(made, 'closed');
    await (
      await portal.as(ib.membershipId)
    ).fillIn(`/trajecten/${sent.trajectoryId}/heropening`, { reason: 'Toch weer.' });

    expect(shown).toContain('Het team ziet dat de school het traject heropent');
    expect((await milestonesOf(sent.referralId)).map(({ kind }) => String(kind)).slice(-4)).toEqual([
      'school_ended',
      'school_reopened',
      'school_ended',
      'school_reopened',
    ]);
    expect(listOf(await page(casemanager, '/werk'), 'voor-u')).toContain('Contact opnemen met het gezin');
    const reopened = `De school heeft dit traject heropend op ${spokenDay(today, today)}.`;
    expect(await page(casemanager, sent.path)).toContain(reopened);
    expect(await page(ib, sent.path)).not.toContain(reopened);
    const family = await page(casemanager, `/gezinnen/${familyId}`);
    expect(family).toContain(': de school heeft het traject heropend');
    expect(family).not.toContain('De school is gestopt');
    expect(family).not.toContain('Het begint opnieuw.');
  });

  test('says that it was opened again until something was recorded after that', async () => {
    const made = await withCasemanager();
    const { casemanager, ib, sent } = made;
    await end(made, 'closed');
    await (
      await portal.as(ib.membershipId)
    ).fillIn(`/trajecten/${sent.trajectoryId}/heropening`, { reason: 'Het begint opnieuw.' });
    await portal.database.owner(
      `update milestone set created_at = created_at - interval '3 days', on_date = on_date - 3
       where referral_id = $1 and kind in ('assigned', 'school_ended', 'school_reopened')`,
      [sent.referralId],
    );

    const before = await page(casemanager, sent.path);
    await (
      await portal.as(casemanager.membershipId)
    ).fillIn(`${sent.path}/eerste-contact`, { metOn: typedDay(today) });

    expect(before).toContain('De school heeft dit traject heropend op');
    expect(await page(casemanager, sent.path)).not.toContain('De school heeft dit traject heropend op');
  });

  test('is no number any more at a membership that is not active', async () => {
    const made = await withCasemanager();
    const elsewhere = await make.person((await make.team()).id, 'cjg_worker', made.casemanager.personId);
    const before = await page(elsewhere, '/wisselen');

    await end(made, 'closed');

    expect(before).toContain('1 te doen');
    expect(await page(elsewhere, '/wisselen')).not.toContain('1 te doen');
  });
});

test('a referral that the school withdrew leaves the list of the workers: stopped, and by the school', async () => {
  const made = await atTheTeam();
  const before = await page(made.worker, '/postvak');

  await end(made, 'withdrawn');

  expect(listOf(before, 'wacht')).toContain('Sam de Vries');
  const after = await page(made.worker, '/postvak');
  expect(listOf(after, 'wacht')).not.toContain(made.school.name);
  expect(listOf(after, 'gestopt')).toContain('de school heeft het traject afgesloten');
  expect(after).not.toContain('Sam de Vries');
  expect(await page(made.worker, '/werk')).not.toContain(made.school.name);
  expect((await milestonesOf(made.sent.referralId)).map(({ kind }) => String(kind))).toEqual([
    'sent',
    'withdrawn',
    'school_ended',
  ]);
});

test('a traject that ends after advice: the team hears that it ended, not how', async () => {
  const made = await atTheTeam();
  await (
    await portal.as(made.worker.membershipId)
  ).fillIn(`${made.sent.path}/advies`, { advice: 'Eerst de schoolarts.' });

  const offered = await page(made.ib, `/trajecten/${made.sent.trajectoryId}/afsluiting`);
  await end(made, 'no_referral');

  expect(offered).toContain('Het team ziet dat de school het traject afsluit en wanneer.');
  const inbox = listOf(await page(made.worker, '/postvak'), 'terug');
  expect(inbox).toContain('de school heeft het traject afgesloten');
  const referral = await page(made.worker, made.sent.path);
  expect(referral).toContain('De school heeft dit traject afgesloten op');
  expect(inbox + referral).not.toMatch(/willen geen aanmelding|vertrouwen/i);
});

test('a child that moved: the family page says that the school stopped; nobody learns which administrator wrote it down', async () => {
  const made = await withCasemanager();
  const administrator = await make.person(made.school.boardId, 'administrator');
  await (
    await portal.as(administrator.membershipId)
  ).fillIn(`/beheer/leerlingen/${made.sent.pupilId}/vertrek`, { leftOn: typedDay(today) });

  const family = await page(made.casemanager, `/gezinnen/${made.familyId}`);

  expect(family).toContain('De school heeft dit traject afgesloten op');
  expect(family).toContain('Het delen is gestopt');
  expect(family).not.toContain(administrator.name);
  expect((await milestonesOf(made.sent.referralId)).slice(-2)).toMatchObject([
    { kind: 'withdrawn', author_name: 'Portaal', author_role: 'system' },
    { kind: 'school_ended', author_name: 'Portaal', author_role: 'system' },
  ]);
});

test('a traject that was never sent leaves the team nothing', async () => {
  const { school, ib } = await atTheTeam();
  const pupilId = await make.pupil(school.id);
  const trajectoryId = await make.insert('trajectory', { pupil_id: pupilId });

  const reply = await end({ ib, sent: { trajectoryId } }, 'solved_at_school');

  expect(reply.status).toBe(303);
  const told = await portal.database.owner(
    'select from milestone m join referral r on r.id = m.referral_id where r.trajectory_id = $1',
    [trajectoryId],
  );
  expect(told).toEqual([]);
});
