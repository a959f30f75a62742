import { afterAll, beforeAll, expect, test } from 'vitest';

import { shortDay, spokenDay } from '../../src/forms/dates.ts';
import { addDays, type Day } from '../../src/calendar/days.ts';
import {
  addWorkingDays,
  DEFAULT_CALENDAR as calendar,
  isWorkingDay,
} from '../../src/calendar/working-days.ts';
import { presentDay } from '../clock.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { filesOf } from '../work/files-at-each-place.ts';

const TODAY = presentDay();
const ahead = (count: number) => addWorkingDays(TODAY, count, calendar);
const spoken = (day: string) => spokenDay(day, TODAY);

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

function ago(count: number): string {
  let day = TODAY;
  for (let left = count; left > 0;) if (isWorkingDay((day = addDays(day, -1)), calendar)) left -= 1;
  return day;
}

/** Sent so many working days ago, with the promise that belongs to that day; `day` moves a milestone. */
async function sentReferral(sentOn: string) {
  const school = await make.school();
  const team = await make.team();
  const ib = await make.person(school.id, 'intern_begeleider');
  const files = filesOf(make);
  const pupilId = await make.pupil(school.id, { call_name: 'Sam', family_name: 'Testkind' });
  const trajectory = await files.signalled(pupilId, addDays(sentOn, -40));
  await files.talked(trajectory, addDays(sentOn, -30));
  const { referralId } = await make.sentReferral(school, team, { pupilId: await make.pupil(school.id) });
  await portal.database.owner(
    'update referral set trajectory_id = $2, pupil_id = $3, promised_on = $4 where id = $1',
    [referralId, trajectory, pupilId, addWorkingDays(sentOn, 5, calendar)],
  );
  const day = (kind: string, on: string) =>
    portal.database.owner('update milestone set on_date = $3 where referral_id = $1 and kind = $2', [
      referralId,
      kind,
      on,
    ]);
  await day('sent', sentOn);
  const visitor = await portal.as(ib.membershipId);
  const pages = async () => ({
    // Of a list a phone shows the word once: it stands apart from the day.
    work: (await visitor.get('/werk')).html.replaceAll(/<\/?i>/g, ''),
    child: (await visitor.get(`/leerlingen/${pupilId}`)).html,
    referral: (await visitor.get(`/aanmeldingen/${referralId}`)).html,
  });
  return { referralId, team, day, pages };
}

test('a referral that waits for its receipt has one day for that on every page, and one promise', async () => {
  const { pages, team } = await sentReferral(TODAY);

  const { work, child, referral } = await pages();

  const promise = `U hoort uiterlijk ${spoken(ahead(5))} van ${team.name}.`;
  expect(work).toContain(`uiterlijk ${shortDay(ahead(2), TODAY)}`);
  expect(child).toContain(`Uiterlijk ${spoken(ahead(2))}.`);
  expect(child).toContain(promise);
  expect(referral).toContain(promise);
});

test('after an answer the promise has moved by what the question took, on every page', async () => {
  const sentOn = ago(4);
  const [promised, moved] = [5, 5 + 2].map((count) => addWorkingDays(sentOn, count, calendar)) as [Day, Day];
  const { pages, team, day, referralId } = await sentReferral(sentOn);
  const author = { author_name: 'Iemand', author_role: 'cjg_worker' };
  await make.insert('milestone', { referral_id: referralId, kind: 'received', ...author });
  const question = await make.insert('question', {
    referral_id: referralId,
    question: 'Hoe laat?',
    ...author,
  });
  await portal.database.owner(
    "update question set answer = 'Om acht uur.', answered_at = portal_now(), answered_by = 'Bea' where id = $1",
    [question],
  );
  await day('question', ago(3));
  await day('answered', ago(1));

  const { work, child, referral } = await pages();

  expect(work).toContain(`uiterlijk ${shortDay(moved, TODAY)}`);
  expect(child).toContain(`Uiterlijk ${spoken(moved)}.`);
  expect(referral).toContain(`U hoort uiterlijk ${spoken(moved)} van ${team.name}.`);
  expect(referral).not.toContain(spoken(promised));
});
