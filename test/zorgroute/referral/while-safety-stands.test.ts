// While a choice for safety stands, no page of the child urges a talk with its parents: every link is followed, at every place of the route.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addSchoolDays, DEFAULT_CALENDAR } from '../../../src/calendar/working-days.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { presentDay } from '../../clock.ts';
import { factories, type Make } from '../../factories.ts';
import { startPortal, type Portal, type Visitor } from '../../portal.ts';
import { by } from '../child.ts';
import { daysAgo, NO, referredChild, type ReferredChild } from '../referred-child.ts';
import { fillInAll, makeReady, sendIt } from './referral-to-send.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** The ways in which Dutch sentences and buttons ask for it. A warning ("Praat niet met …") asks for the contrary. */
const URGED = [
  /\bpra(at|ten) (opnieuw )?met (de|een|beide) (ouders?|vader|moeder)/i,
  /\bopnieuw met de ouders/i,
  /\b(be)?spre(ek|ken|ekt) [^.<]{0,40}\bouders\b/i,
  /\bspreek de ouders/i,
  /\bgesprek met (de )?ouders (vastleggen|bewaren)/i,
  /\bwacht op gesprek met ouders/i,
  /\bleg (het|dat|een) gesprek\b/i,
  /· gesprek met ouders/,
  /\bbespreekt het opnieuw|zou het opnieuw bespreken/i,
  /\bvertel dat voordat u verstuurt/i,
];

type Place = { child: ReferredChild; referralId?: string };

const talk = (child: ReferredChild, on: string, more: Record<string, string>) =>
  make.entry('conversation', child.trajectoryId, {
    on,
    answers: {
      present: 'Ans en Bert',
      recognised: 'yes',
      discussed: 'Het slapen.',
      toldRoute: 'no',
      toldRights: 'no',
      outcome: 'refer',
      ...more,
    },
    ...by(child.teacher),
  });

async function sent(): Promise<Required<Place>> {
  const child = await referredChild(portal, make);
  const ib = await portal.as(child.ib.membershipId);
  await makeReady(ib, child);
  return { child, referralId: (await sendIt(ib, child)).split('/').at(-1) ?? '' };
}

async function returned(): Promise<Required<Place>> {
  const at = await sent();
  const worker = await make.person(at.child.team.id, 'cjg_worker');
  await make.insert('advice', {
    referral_id: at.referralId,
    version: 1,
    advice: 'Vraag eerst de schoolarts.',
    ...by(worker, 'cjg_worker'),
  });
  return at;
}

const PLACES: Record<string, () => Promise<Place>> = {
  'no talk yet': async () => ({ child: await referredChild(portal, make, { conversation: 'none' }) }),
  'a text without a talk': async () => {
    const child = await referredChild(portal, make, { conversation: 'none' });
    await fillInAll(await portal.as(child.ib.membershipId), child);
    return { child };
  },
  'the school helps': async () => ({
    child: await referredChild(portal, make, { conversation: 'own_help' }),
  }),
  'the parents want no referral': async () => {
    const child = await referredChild(portal, make, { conversation: 'no_referral' });
    await fillInAll(await portal.as(child.ib.membershipId), child);
    return { child };
  },
  'parents who were not told their rights': async () => {
    const child = await referredChild(portal, make, { conversation: 'none' });
    await talk(child, daysAgo(312), {});
    await makeReady(await portal.as(child.ib.membershipId), child);
    return { child };
  },
  'a refusal, to be spoken of later': async () => {
    const child = await referredChild(portal, make);
    const ib = await portal.as(child.ib.membershipId);
    await fillInAll(ib, child);
    await ib.fillIn(`${child.base}/toestemmingen/nieuw`, { ...NO, who: child.mother });
    const reply = await ib.fillIn(`${child.base}/weigering`, {
      decision: 'reconsider',
      reconsiderOn: typedDay(addSchoolDays(presentDay(), 10, DEFAULT_CALENDAR)),
    });
    if (reply.status !== 303) throw new Error(`The refusal: ${String(reply.status)}`);
    return { child };
  },
  sent,
  returned,
  'returned, and then no referral': async () => {
    const at = await returned();
    await talk(at.child, presentDay(), { outcome: 'no_referral' });
    return at;
  },
  'moved to another municipality': async () => {
    const at = await sent();
    const elsewhere = await make.team();
    await portal.database.owner('update pupil set residence_id = $2 where id = $1', [
      at.child.pupilId,
      elsewhere.municipalityId,
    ]);
    return at;
  },
};

/** Its teacher noted the consultation: she knows of it, as the intern begeleider does. */
const chooseSafety = ({ trajectoryId, teacher }: ReferredChild) =>
  make.entry('consultation', trajectoryId, {
    on: presentDay(),
    answers: { discussed: 'Besproken.', decision: 'talk_with_parents' },
    apart: { safetyNote: 'Blauw.' },
    ...by(teacher),
  });

/** The page as it is read. What can be chosen in a form is a question, and what was written down is what happened: no urging. */
const readable = (html: string) =>
  (html.split('<main')[1] ?? '')
    .replaceAll(/<ol class="zr-timeline">.*?<\/ol>/gs, '')
    .replaceAll(/<label class="zr-option__label"[^>]*>[^<]*<\/label>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const linksTo = (html: string, ids: readonly string[]) =>
  [...html.matchAll(/ (?:href|action)="(\/[^"#?]*)"/g)]
    .map(([, href = '']) => href)
    .filter((href) => ids.some((id) => href.includes(id)));

/** What the law itself says of the parents stands on the page of the steps. */
const isOfTheLaw = (path: string) => path.endsWith('/overleg/veiligheid');

/** Every page that can be reached from the child, the lists and the work, with what is wrong there. */
async function faultsOf(visitor: Visitor, { child, referralId }: Place) {
  const ids = [child.pupilId, child.trajectoryId, ...(referralId ? [referralId] : [])];
  const waiting = [
    '/werk',
    '/leerlingen',
    `/leerlingen/${child.pupilId}`,
    `${child.base}/aanmelding/controle`,
  ];
  const seen = new Set<string>();
  const faults: string[] = [];
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    if (seen.has(path) || isOfTheLaw(path)) continue;
    seen.add(path);
    const { html, status, location } = await visitor.get(path);
    if (location) waiting.push(location);
    if (status !== 200) continue;
    const links = linksTo(html, ids);
    if (links.includes(`${child.base}/gesprek`)) faults.push(`${path}: leads to the talk`);
    const text = readable(html);
    faults.push(...URGED.flatMap((urge) => urge.exec(text)?.[0] ?? []).map((found) => `${path}: ${found}`));
    waiting.push(...links.filter((link) => link !== `${child.base}/gesprek`));
  }
  return { faults, seen };
}

test.for(Object.keys(PLACES))('%s: no page of the child urges a talk while safety stands', async (name) => {
  const place = await PLACES[name]?.();
  if (!place) throw new Error(name);
  const { child } = place;
  await chooseSafety(child);

  for (const { membershipId } of [child.ib, child.teacher]) {
    const { faults, seen } = await faultsOf(await portal.as(membershipId), place);
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(5);
  }
});

test('the same walk finds the talk where safety was not chosen', async () => {
  const child = await referredChild(portal, make, { conversation: 'no_referral' });

  const { faults } = await faultsOf(await portal.as(child.ib.membershipId), { child });

  expect(faults).not.toEqual([]);
});
