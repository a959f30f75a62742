// A day that is over is promised to nobody: whoever waits reads that it went by, on whichever page, and nobody is said to have been reminded.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../src/calendar/days.ts';
import { shortDay, spokenDay, spokenNearDay } from '../../src/forms/dates.ts';
import { typedDay } from '../../src/forms/typed-days.ts';
import { DEFAULT_CALENDAR, workingDayFrom } from '../../src/calendar/working-days.ts';
import { presentDay } from '../clock.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';

const START = presentDay();
const NEXT = workingDayFrom(addDays(START, 14), DEFAULT_CALENDAR);
const DAYS_READ = [0, 1, 9].map((after) => addDays(NEXT, after));

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** Every sentence that speaks of a day of the last year as one that is to come. */
function promisedTooLate(html: string, today: string): string[] {
  const past = Array.from({ length: 365 }, (_, ago) => addDays(today, -1 - ago));
  return past
    .flatMap((day) => [spokenDay(day, today), shortDay(day, today)])
    .flatMap((day) => [`hoort uiterlijk ${day}`, `komt uiterlijk ${day}`])
    .filter((sentence) => new RegExp(`${sentence}(?![\\w ]*\\d{4})`).test(html));
}

/** Two referrals of a school: one waits for a casemanager, of the other feedback was said to come. Both until NEXT. */
async function waiting() {
  const [school, team] = [await make.school(), await make.team()];
  const [kees, loes] = [await make.person(team.id, 'casemanager'), await make.person(team.id, 'casemanager')];
  const ib = await make.person(school.id, 'intern_begeleider');
  const coordinator = await make.person(team.id, 'cjg_coordinator');
  const unnamed = await make.sentReferral(school, team);
  await portal.database.owner('update referral set promised_on = $2 where id = $1', [
    unnamed.referralId,
    NEXT,
  ]);
  const helped = await make.sentReferral(school, team, { sentOn: addDays(START, -8) });
  const { familyId } = await make.assigned(helped, team, kees, loes);
  const casemanager = await portal.as(kees.membershipId);
  const told = await casemanager.fillIn(`${helped.path}/terugkoppeling`, {
    ...{ contact: 'going_on', phase: 'making_a_plan', schoolCan: 'carry_on', nextFeedbackOn: typedDay(NEXT) },
  });
  expect(told.status).toBe(303);
  const paths = [
    [
      ib,
      ['/werk', unnamed.path, helped.path, `/leerlingen/${helped.pupilId}`, `/leerlingen/${unnamed.pupilId}`],
    ],
    [coordinator, ['/werk', '/postvak', unnamed.path, helped.path, `/gezinnen/${familyId}`]],
    [kees, ['/werk', helped.path, `/gezinnen/${familyId}`]],
  ] as const;
  return { paths, unnamed, helped };
}

test('on the day itself it is to come; after it no page says so, and who waits reads that it is over', async () => {
  const { paths, unnamed, helped } = await waiting();
  const atSchool: Record<string, string> = {};

  for (const today of DAYS_READ) {
    portal.clock.set(`${today}T10:00`);
    for (const [{ membershipId }, pages] of paths) {
      const visitor = await portal.as(membershipId);
      for (const path of pages) {
        const { status, html } = await visitor.get(path);
        expect(status, path).toBe(200);
        expect(promisedTooLate(html, today), `${path} on ${today}`).toEqual([]);
        expect(html, path).not.toMatch(/herinnerd op/i);
        if (pages === paths[0][1]) atSchool[`${path} ${today}`] = html;
      }
    }
  }

  const [onTheDay, after] = [NEXT, addDays(NEXT, 9)];
  const of = (path: string, today: string) => atSchool[`${path} ${today}`];
  expect(of(helped.path, onTheDay)).toContain(
    `De volgende terugkoppeling komt uiterlijk ${spokenNearDay(NEXT, NEXT)}.`,
  );
  expect(of(helped.path, after)).toContain(
    `De terugkoppeling zou er uiterlijk ${spokenDay(NEXT, after)} zijn. Die is er nog niet`,
  );
  expect(of(unnamed.path, onTheDay)).toContain(`U hoort uiterlijk ${spokenNearDay(NEXT, NEXT)}`);
  expect(of(unnamed.path, after)).toContain(`U zou uiterlijk ${spokenDay(NEXT, after)} iets horen`);
});
