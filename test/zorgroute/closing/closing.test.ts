// Help ends, is looked after, and is opened again, through the portal: nobody is forgotten, each reads the own words, and a school hears that it is so.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays, addMonths } from '../../../src/calendar/days.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { helpName } from '../../../src/zorgroute/closing/closing.ts';
import { ensureJobsRole } from '../../../src/database/roles.ts';
import { drain } from '../../../src/standing/drain.ts';
import { factories } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { familyAgreed, planStandingOf } from '../evaluation/story.ts';
import { goalFields, today } from '../plan/story.ts';
import { helpFields, standingsOf, told } from '../support/help/story.ts';
import {
  CARE_ON,
  caseOf,
  close,
  closingAt,
  familyAnswered,
  reopen,
  SAID,
  STAYS,
  TALK_ON,
  toldEnds,
} from './story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const standing = ({ familyId }: { familyId: string }) => planStandingOf(portal, familyId);
const ibOf = async ({ school }: { school: { id: string } }) =>
  portal.as((await factories(portal.database).person(school.id, 'intern_begeleider')).membershipId);

test('with every goal answered it ends: the day of aftercare is on Mijn werk, keeping begins, and what each said is kept', async () => {
  const family = await familyAnswered(portal);
  const before = await standing(family);

  const open = await family.visitor.get(closingAt(family));
  const reply = await close(family);
  const page = await family.visitor.get(closingAt(family));
  const plan = await family.visitor.get(family.path);
  const looks = await family.visitor.get(family.at);
  const kept = await caseOf(portal, family.sent.referralId);

  expect(before).toMatchObject({ task: 'close' });
  expect(open.html).toContain('Afsluiten, of een nieuw doel afspreken, uiterlijk ');
  expect(reply.status).toBe(303);
  expect(looks.html).toContain('De hulp is afgesloten: u hoeft niet meer samen te kijken.');
  expect(await standing(family)).toEqual({ task: 'aftercare', until: CARE_ON });
  for (const words of [...Object.values(SAID), STAYS.what, STAYS.who, 'Het is gelukt', 'Een beetje'])
    expect(page.html).toContain(words);
  expect(plan.html).toContain(`Kijken of het goed blijft gaan: ${STAYS.what} (${STAYS.who})`);
  expect(kept).toEqual({ closed_on: today, kept_until: addMonths(today, 240) });
});

test('the day of aftercare stands on Mijn werk when it comes, for the coordinator when it is over, and after it nothing waits', async () => {
  const family = await familyAnswered(portal);
  await close(family, { 'stays.0.on': typedDay(addDays(today, 2)) });
  const coordinator = await portal.as(family.coordinator.membershipId);
  const [end] = await portal.database.owner<{ id: string }>(
    `select id from care_entry where family_id = $1 and kind = 'care_end'`,
    [family.familyId],
  );
  const at = `${closingAt(family)}/nazorg/${end?.id ?? ''}/0`;

  const work = await family.visitor.get('/werk');
  const again = await family.visitor.fillIn(at, { how: 'again', againOn: typedDay(CARE_ON), words: 'Druk.' });
  const moved = await standing(family);
  await portal.database.owner(`update plan_standing set until = $2::date where family_id = $1`, [
    family.familyId,
    addDays(today, -1),
  ]);
  const late = await coordinator.get('/werk');
  const well = await family.visitor.fillIn(at, { how: 'well', words: 'Het gaat goed.', againOn: '' });
  const gone = await family.visitor.get(at);
  const after = await family.visitor.get('/werk');

  expect(work.html).toContain('Kijken of het goed blijft gaan');
  expect(work.html).toContain(closingAt(family));
  expect([again.status, well.status, gone.status]).toEqual([303, 303, 404]);
  expect(moved).toEqual({ task: 'aftercare', until: CARE_ON });
  expect(late.html).toContain('Kijken of het goed blijft gaan'.toLowerCase().slice(1));
  expect(await standing(family)).toEqual({ task: 'ended', until: null });
  expect(after.html).not.toContain(family.familyId);
});

test('once the casemanager’s role ends, what is looked after is the coordinator’s to hand over the day after', async () => {
  const family = await familyAnswered(portal);
  await close(family);
  const coordinator = await portal.as(family.coordinator.membershipId);
  const naming = `/aanmeldingen/${family.sent.referralId}/casemanager`;
  const before = await coordinator.get('/werk');
  await portal.database.owner(`update membership set ends_on = $2::date - 1 where id = $1`, [
    family.casemanager.membershipId,
    today,
  ]);
  await drain(await ensureJobsRole(portal.database.ownerUrl), portal.clock.now);

  const after = await coordinator.get('/werk');

  expect(before.html).not.toContain(naming);
  expect(after.html).toContain(naming);
  expect(after.html).toContain('Een andere casemanager aanwijzen');
  expect((await coordinator.get(naming)).status).toBe(200);
});

test('each school hears that help ended and is next itself, and reads nothing of why or of what was said', async () => {
  const family = await familyAnswered(portal);
  await portal.database.owner('update referral set sharing_open = false where id = $1', [
    family.other.referralId,
  ]);
  await close(family);
  const ib = await ibOf(family);
  const child = await ib.get(`/leerlingen/${family.sent.pupilId}`);
  const work = await ib.get('/werk');

  await reopen(family);
  const again = await ib.get(`/leerlingen/${family.sent.pupilId}`);

  expect(await toldEnds(portal, family.sent.referralId)).toEqual(['feedback', 'closed', 'reopened']);
  expect(await toldEnds(portal, family.other.referralId)).toEqual([]);
  expect(child.html).toContain('De hulp is afgesloten');
  for (const { html } of [child, work]) expect(html).toContain('Bekijken of het traject klaar is');
  expect(again.html).toContain('De hulp is weer open');
  expect(again.html).not.toContain('Bekijken of het traject klaar is');
  for (const { html } of [child, work, again])
    for (const words of [...Object.values(SAID), ...Object.values(STAYS), 'Het is gelukt', 'ziekenhuis'])
      expect(html).not.toContain(words);
});

test('nothing ends while a goal has no answer or help has no end, unless the family itself wants no more', async () => {
  const family = await familyAgreed(portal);
  const { visitor, familyId, goalId } = family;
  await visitor.fillIn(`/gezinnen/${familyId}/hulp/nieuw`, helpFields(family, goalId));
  const [help] = await standingsOf(portal, familyId);
  const field = helpName(help?.help_id ?? '');

  const shown = await visitor.get(`${closingAt(family)}/nieuw`);
  const unanswered = await close(family, { [field]: 'stopped' });
  const unsaid = await close(family, { reason: 'not_wanted' });
  const left = await close(family, { reason: 'not_wanted', [field]: 'stays' });
  const still = await caseOf(portal, family.sent.referralId);
  const done = await close(family, { reason: 'not_wanted', [field]: 'stopped' });

  expect(shown.html).toContain('Nog zonder antwoord');
  expect(shown.html).toContain('Hoe eindigt deze hulp? Ouderschap na scheiding, De Brugwachter');
  expect(unanswered.html).toContain('Nog niet elk doel heeft een antwoord');
  expect(unsaid.html).toContain('Kies hoe deze hulp eindigt: Ouderschap na scheiding, De Brugwachter.');
  expect(shown.html).toContain('Kijk daar eerst samen naar');
  expect(left.html).toContain('Deze hulp is voor niemand die u nog helpt');
  for (const { html } of [unanswered, unsaid, left]) expect(html).toContain(SAID.mother);
  expect(still?.closed_on).toBeNull();
  expect(done.status).toBe(303);
  expect(await standingsOf(portal, familyId)).toMatchObject([{ task: 'ended' }]);
});

test('help that goes on without the team has not stopped: no school hears that it did', async () => {
  const family = await familyAnswered(portal);
  const { visitor, familyId, goalId, ids } = family;
  await visitor.fillIn(`/gezinnen/${familyId}/hulp/nieuw`, helpFields(family, goalId));
  const [help] = await standingsOf(portal, familyId);
  const at = `/gezinnen/${familyId}/hulp/${help?.help_id ?? ''}`;
  await visitor.fillIn(`${at}/nieuws`, { step: 'begun', on: typedDay(today) });
  await visitor.fillIn(`${at}/bevestiging`, {
    saidBy: ids.jurre,
    step: 'yes',
    on: typedDay(today),
    callOn: '',
  });

  await close(family, { [helpName(help?.help_id ?? '')]: 'handed_over' });
  const page = await visitor.get(`/gezinnen/${familyId}/hulp`);

  expect(await told(portal, family.sent.referralId)).toEqual([{ kind: 'help_begun' }]);
  expect(page.html).toContain('Overgedragen op');
  expect(await standingsOf(portal, familyId)).toMatchObject([{ task: 'ended' }]);
});

test('a paper holds the own judgement alone, and of what stays what this person may read', async () => {
  const family = await familyAnswered(portal);
  const { visitor, ids } = family;
  await close(family, {
    ...{ 'stays.1.what': 'Op maandag de post openmaken', 'stays.1.asked': 'self', 'stays.1.who': '' },
    ...{ 'stays.1.on': typedDay(CARE_ON), 'stays.1.readers': ids.mother },
  });

  const of = async (id: string) => (await visitor.get(`${closingAt(family)}/papier/${id}`)).html;
  const papers = { mother: await of(ids.mother), father: await of(ids.father), fenna: await of(ids.fenna) };

  for (const [whose, html] of Object.entries(papers)) {
    for (const [who, words] of Object.entries(SAID))
      if (who === whose) expect(html).toContain(words);
      else expect(html).not.toContain(words);
    expect(html).toContain(STAYS.what);
    expect(html).toContain('Het CJG bewaart dit tot en met');
  }
  expect(papers.mother).toContain('de post openmaken');
  for (const html of [papers.father, papers.fenna]) expect(html).not.toContain('de post openmaken');
});

test('one child is closed apart: what is for the other goes on, and its day of aftercare is not lost', async () => {
  const family = await familyAnswered(portal);
  const { visitor, sent, other, ids } = family;
  await visitor.fillIn(`${family.path}/doelen/nieuw`, {
    ...goalFields(ids),
    ...{ words: 'Fenna slaapt door', forWhom: [ids.fenna] },
  });

  const reply = await close(family, { children: [sent.referralId] });
  const closed = [await caseOf(portal, sent.referralId), await caseOf(portal, other.referralId)];
  const waits = await standing(family);
  const list = await visitor.get('/gezinnen');
  const rest = await close(family, { children: [other.referralId] });

  expect(reply.status).toBe(303);
  expect(closed).toMatchObject([{ closed_on: today }, { closed_on: null }]);
  expect(waits?.task, 'what comes first by its day').toBe('ask');
  expect(await toldEnds(portal, other.referralId)).toEqual([]);
  expect(list.html).toContain(family.familyId);
  expect(rest.html, 'the goal of the other').toContain('“Fenna slaapt door”');
});

test('a child that was closed apart is asked nothing more of the plan, and is again once it is opened', async () => {
  const family = await familyAnswered(portal);
  const { visitor, sent, ids, path, familyId } = family;
  await visitor.fillIn(`${path}/doelen/nieuw`, {
    ...goalFields(ids),
    ...{ words: 'Fenna slaapt door', forWhom: [ids.fenna] },
  });
  const asked = async () =>
    (
      await portal.database.owner<{ who: string }>('select who from plan_standing where family_id = $1', [
        familyId,
      ])
    )[0]?.who;
  const before = await asked();

  await close(family, { children: [sent.referralId] });
  const apart = await asked();
  const page = await visitor.get(path);
  await reopen(family);
  const again = await visitor.get(path);

  expect(before).toBe('Marieke, Remco en Jurre');
  expect(apart).toBe('Marieke en Remco');
  expect(page.html).toContain('de hulp aan dit kind is afgesloten');
  expect(page.html).not.toContain('Antwoord van Jurre vastleggen');
  expect(again.html).toContain('Antwoord van Jurre vastleggen');
});

test('opened again in one step the family is spoken by a day, the goals of then stand again and are asked anew', async () => {
  const family = await familyAnswered(portal);
  const { visitor, goalId, sent } = family;
  await close(family);

  const reply = await reopen(family, { goals: [goalId] });
  const page = await visitor.get(closingAt(family));
  const work = await visitor.get('/werk');
  const plan = await visitor.get(family.path);
  const kept = await caseOf(portal, sent.referralId);

  expect(reply.status).toBe(303);
  expect(await standing(family)).toEqual({ task: 'talk', until: TALK_ON });
  expect(work.html).toContain('Het gezin spreken: het is weer open');
  for (const words of ['Marieke', 'Opa ligt in het ziekenhuis.']) expect(page.html).toContain(words);
  expect(page.html, 'what was agreed for afterwards is part of the help again').not.toContain(
    'Vastleggen hoe het gaat',
  );
  expect(plan.html).toContain('daarna veranderde het plan');
  expect(kept).toEqual({ closed_on: null, kept_until: null });
});

test('what the school opens again while it shares, the casemanager has again', async () => {
  const family = await familyAnswered(portal);
  await close(family);
  const ib = await ibOf(family);
  const at = `/trajecten/${family.sent.trajectoryId}`;
  await ib.fillIn(`${at}/afsluiting`, { outcome: 'closed', reason: 'Klaar.' });

  const reply = await ib.fillIn(`${at}/heropening`, { reason: 'Het gaat weer slechter.' });
  const work = await family.visitor.get('/werk');
  const plan = await family.visitor.get(family.path);

  expect(reply.status).toBe(303);
  expect(await caseOf(portal, family.sent.referralId)).toMatchObject({ closed_on: null });
  expect(work.html).toContain(family.familyId);
  expect(plan.html).not.toContain('id="nu">Afgesloten');
});

test('partners are done once no child is helped any more', async () => {
  const family = await familyAnswered(portal);
  const make = factories(portal.database);
  const organisation = await make.organisation('partner');
  const partner = await make.person(organisation, 'partner');
  await make.insert('family_partner', {
    ...{ family_id: family.familyId, membership_id: partner.membershipId, partner_name: 'Renée' },
    ...{ purpose: 'Meekijken', consent_by: 'Beide ouders', consent_on: today, starts_on: today },
    ...{ ends_on: addDays(today, 90), author_name: 'C', author_role: 'casemanager' },
  });
  const visitor = await portal.as(partner.membershipId);
  const before = await visitor.get('/werk');

  await close(family, { children: [family.sent.referralId] });
  const between = await visitor.get('/werk');
  await close(family, { children: [family.other.referralId] });
  const after = await visitor.get('/werk');

  for (const { html } of [before, between]) expect(html).toContain(family.familyId);
  expect(after.html).not.toContain(family.familyId);
});

test('what cannot be is refused with what to do, and everything typed stays', async () => {
  const family = await familyAnswered(portal);
  const hostile = { 'stays.0.what': '<script>x</script>' };

  const future = await close(family, { ...hostile, on: typedDay(addDays(today, 1)) });
  const nobody = await close(family, { ...hostile, 'stays.0.who': '' });
  const past = await close(family, { ...hostile, 'stays.0.on': typedDay(addDays(today, -1)) });
  const late = await close(family, { ...hostile, 'stays.0.on': typedDay(addDays(today, 500)) });
  const stranger = await close(family, { ...hostile, children: ['00000000-0000-4000-8000-000000000000'] });
  const open = await reopen(family);
  await close(family);
  const twice = await close(family);
  const far = await reopen(family, { talkOn: typedDay(addDays(today, 60)) });

  for (const reply of [future, nobody, past, late, stranger]) {
    expect(reply.status).not.toBe(303);
    expect(reply.html).toContain('&lt;script&gt;x');
    expect(reply.html).not.toContain('<script>x');
  }
  expect(future.html).toContain('Deze dag moet nog komen');
  expect(nobody.html).toContain('Vul in wie die ander is.');
  expect(past.html).toContain('Kies een dag die nog komt.');
  expect(late.html).toContain('Kies een dag binnen een jaar.');
  expect([stranger.status, open.status, twice.status]).toEqual([409, 409, 409]);
  expect(far.html).toContain('Spreek het gezin binnen een maand');
});

test('only who keeps the family closes and opens; the coordinator reads; a stranger finds nothing', async () => {
  const family = await familyAnswered(portal);
  await close(family);
  const at = closingAt(family);
  const coordinator = await portal.as(family.coordinator.membershipId);
  const stranger = await portal.as(
    (await factories(portal.database).person(family.team.id, 'casemanager')).membershipId,
  );

  const read = await coordinator.get(at);
  const statuses = [
    (await coordinator.get(`${at}/heropening`)).status,
    (await coordinator.get(`${at}/papier/${family.ids.mother}`)).status,
    (await stranger.get(at)).status,
    (await stranger.get(`${at}/heropening`)).status,
  ];

  expect(read.html).toContain(SAID.mother);
  expect(read.html).not.toContain('Weer openen');
  expect(statuses).toEqual([403, 403, 404, 404]);
});
