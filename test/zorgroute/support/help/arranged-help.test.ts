// The help that is arranged, through the portal: asked, decided, waiting, begun, said by the family, stopped; each house's own, and what a school hears.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../../../src/calendar/days.ts';
import { typedDay } from '../../../../src/forms/typed-days.ts';
import { factories } from '../../../factories.ts';
import { hidden, startPortal, type Portal } from '../../../portal.ts';
import { today } from '../../plan/story.ts';
import {
  CALL_ON,
  familyWithHelp as familyWithHelpIn,
  helpFields,
  news,
  say,
  standingsOf,
  told as toldTo,
} from './story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const familyWithHelp = () => familyWithHelpIn(portal);
const told = (referralId: string) => toldTo(portal, referralId);

test('help is asked, decided, begins, is confirmed by the family and stops; each with the next thing and its day', async () => {
  const family = await familyWithHelp();
  const { visitor, at, familyId } = family;
  const tasks: unknown[] = [];
  const note = async () => tasks.push((await standingsOf(portal, familyId))[0]);

  await note();
  const work = await visitor.get('/werk');
  await news(family, { step: 'granted', callOn: typedDay(addDays(today, 3)), expected: 'begin februari' });
  await note();
  await news(family, { step: 'begun' });
  await note();
  await say(family, { step: 'once', callOn: typedDay(addDays(today, 5)) });
  await note();
  await news(family, { step: 'begun' });
  const page = await visitor.get(at);
  await say(family, { step: 'yes', words: 'We gingen naar de skatebaan.', callOn: '' });
  await note();
  await news(family, { step: 'stopped', why: 'reached' });
  await note();
  const after = await visitor.get(at);

  expect(tasks).toMatchObject([
    { task: 'decision', until: CALL_ON, what: 'Ouderschap na scheiding, De Brugwachter' },
    { task: 'call', until: addDays(today, 3) },
    { task: 'confirm', since: today },
    { task: 'call', until: addDays(today, 5) },
    { task: 'goesOn' },
    { task: 'ended', until: null },
  ]);
  expect(work.html).toContain(
    'Bellen of er een besluit is: Ouderschap na scheiding, De Brugwachter · wacht 20 dagen',
  );
  expect(page.html).toContain('Vragen of de hulp echt begonnen is');
  expect(after.html).toContain('Jurre: ja, het is begonnen');
  expect(after.html).toContain('Het doel is gehaald');
});

test('who is asked whether help began is a parent, before a child under twelve whom it is for', async () => {
  const family = await familyWithHelp();
  const { visitor, at, ids, familyId } = family;
  const hers = { what: 'Spelen met anderen', forWhom: [ids.fenna] };
  await visitor.fillIn(`${at}/nieuw`, { ...helpFields(family, family.goalId), ...hers });
  const help = (await standingsOf(portal, familyId)).find(({ what }) => what.startsWith(hers.what));
  const path = `${at}/${help?.help_id ?? ''}`;
  await visitor.fillIn(`${path}/nieuws`, { on: typedDay(today), step: 'begun' });

  const { html } = await visitor.get(`${path}/bevestiging`);

  const names = [...html.matchAll(/<option value="[^"]+"[^>]*>([^<]+)</g)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(2);
  expect(names[0]).not.toContain('Fenna');
  expect(names.some((name) => name.includes('Fenna'))).toBe(true);
});

test('the school of the child hears that help began once the family said so, and nothing of the care file', async () => {
  const family = await familyWithHelp();
  const make = factories(portal.database);
  const ib = await portal.as((await make.person(family.school.id, 'intern_begeleider')).membershipId);

  await news(family, { step: 'begun' });
  const before = await told(family.sent.referralId);
  await say(family, { step: 'yes', words: 'Skatebaan', callOn: '' });
  const begun = await told(family.sent.referralId);
  const page = await ib.get(`/leerlingen/${family.sent.pupilId}`);
  await news(family, { step: 'stopped', why: 'not_helping' });

  expect(before).toEqual([]);
  expect(begun).toEqual([{ kind: 'help_begun' }]);
  expect(page.html).toContain('Hulp begonnen');
  for (const word of ['Ouderschap', 'Brugwachter', 'Skatebaan', 'Opa Jan', 'half januari'])
    expect(page.html).not.toContain(word);
  expect(await told(family.sent.referralId)).toHaveLength(2);
  expect(await told(family.other.referralId), 'the school of the other child').toEqual([]);
});

test('a school hears nothing once sharing ended, and what was struck is untold', async () => {
  const family = await familyWithHelp();
  await news(family, { step: 'granted', callOn: typedDay(CALL_ON) });
  await say(family, { step: 'not_yet', callOn: typedDay(addDays(today, 5)) });
  await say(family, { step: 'yes', callOn: '' });
  const [entry] = await portal.database.owner<{ id: string }>(
    `select id from care_entry where family_id = $1 and answers ->> 'step' = 'yes'`,
    [family.familyId],
  );

  const struck = await family.visitor.fillIn(
    `${family.at}/${family.helpId}/nieuws/${entry?.id ?? ''}/doorhaling`,
    { reason: 'Verkeerd gezin.' },
  );
  const untold = await told(family.sent.referralId);
  await portal.database.owner('update referral set sharing_open = false where id = $1', [
    family.sent.referralId,
  ]);
  await say(family, { step: 'yes', callOn: '' });

  expect(struck.status).toBe(303);
  expect(untold).toEqual([]);
  expect(await told(family.sent.referralId)).toEqual([]);
  expect((await standingsOf(portal, family.familyId))[0]).toMatchObject({ task: 'goesOn' });
});

test('of help that never began the school does not hear that it stopped', async () => {
  const family = await familyWithHelp();

  await news(family, { step: 'stopped', why: 'not_wanted' });

  expect(await told(family.sent.referralId)).toEqual([]);
  expect(await standingsOf(portal, family.familyId)).toMatchObject([{ task: 'ended' }]);
});

test('help of one house is on no page and no paper of the other, and what only the CJG reads on none', async () => {
  const family = await familyWithHelp();
  const { visitor, path, ids, at, ownGoalId } = family;
  const own = await visitor.fillIn(`${at}/nieuw`, {
    ...helpFields(family, ownGoalId),
    ...{ what: 'Hulp met geld', by: 'Gijs van de buurt', forWhom: [ids.mother], readers: '' },
  });
  await news(family, { step: 'called', callOn: typedDay(CALL_ON), words: 'De balie was kortaf.' });
  const of = async (id: string) =>
    [await visitor.get(`${path}/met/${id}`), await visitor.get(`${path}/papier/${id}`)].map(
      ({ html }) => html,
    );

  const [hers, his, childs] = [await of(ids.mother), await of(ids.father), await of(ids.fenna)];

  expect(own.status).toBe(303);
  for (const html of [...hers, ...his, ...childs]) {
    expect(html).toContain('Ouderschap na scheiding');
    expect(html).not.toContain('De balie was kortaf');
  }
  for (const html of hers) expect(html).toContain('Hulp met geld');
  for (const html of [...his, ...childs])
    for (const word of ['Hulp met geld', 'Gijs']) expect(html).not.toContain(word);
});

test('help for a child is never of one house, is never read by more than its goal, and stays in its house', async () => {
  const family = await familyWithHelp();
  const { visitor, at, ids, goalId, ownGoalId, familyId } = family;
  const fields = helpFields(family, goalId);

  const child = await visitor.fillIn(`${at}/nieuw`, { ...fields, readers: ids.mother });
  const wider = await visitor.fillIn(`${at}/nieuw`, {
    ...{ ...fields, goalId: ownGoalId },
    ...{ forWhom: [ids.mother], readers: ids.father },
  });
  const mixed = await visitor.fillIn(`${at}/nieuw`, { ...fields, goalId: ownGoalId });
  await visitor.fillIn(`${at}/nieuw`, { ...fields, what: 'Geld', goalId: ownGoalId, forWhom: [ids.mother] });
  const standing = (await standingsOf(portal, familyId)).find(({ what }) => what.startsWith('Geld'));
  const { callOn: _callOn, ...shared } = {
    ...fields,
    what: 'Geld',
    forWhom: [ids.mother],
    reason: 'Ander doel.',
  };
  const shown = await visitor.fillIn(`${at}/${standing?.help_id ?? ''}/wijziging`, shared);

  expect(child.html).toContain('is nooit van één huis');
  expect(wider.html).toContain('Wie het doel niet leest');
  expect(mixed.html).toContain('Dit doel leest alleen Marieke');
  expect(shown.html).toContain('Deze hulp is van één huis');
  for (const reply of [child, wider, mixed, shown]) expect(reply.status).toBe(409);
});

test('two at one help: the second sees both texts and loses nothing', async () => {
  const family = await familyWithHelp();
  const { at, helpId, goalId, standIn } = family;
  const page = `${at}/${helpId}/wijziging`;
  const other = await portal.as(standIn.membershipId);
  const { callOn: _callOn, ...fields } = { ...helpFields(family, goalId), reason: 'Andere aanbieder.' };
  const opened = hidden(await family.visitor.get(page));

  const first = await other.fillIn(page, { ...fields, by: 'De Linde' });
  const second = await family.visitor.post(page, { ...opened, ...fields, by: 'De Wilg' });
  const shown = await family.visitor.get(at);

  expect(first.status).toBe(303);
  expect(second.status).toBe(409);
  expect(second.html).toContain('De Linde');
  expect(second.html).toContain('De Wilg');
  expect(shown.html).toContain('De Linde');
});

test('what cannot be is refused with what to do, and everything typed stays', async () => {
  const family = await familyWithHelp();
  const { visitor, at, helpId, goalId } = family;
  const fields = { ...helpFields(family, goalId), what: '<script>x</script>' };

  const future = await visitor.fillIn(`${at}/nieuw`, { ...fields, askedOn: typedDay(addDays(today, 1)) });
  const past = await visitor.fillIn(`${at}/nieuw`, { ...fields, callOn: typedDay(addDays(today, -1)) });
  const nobody = await visitor.fillIn(`${at}/nieuw`, { ...fields, forWhom: [] });
  const stranger = await visitor.fillIn(`${at}/nieuw`, { ...fields, forWhom: ['zomaar iemand'] });
  const noGoal = await visitor.fillIn(`${at}/nieuw`, { ...fields, goalId: 'zomaar' });
  const early = await news(family, { step: 'begun', on: typedDay(addDays(today, -40)) });
  const jump = await news(family, { step: 'goes_on' });
  const said = await say(family, { step: 'yes', callOn: '', saidBy: 'zomaar' });

  for (const reply of [future, past, nobody, stranger, noGoal]) {
    expect(reply.html).toContain('&lt;script&gt;x');
    expect(reply.html).not.toContain('<script>x');
  }
  expect(future.html).toContain('Deze dag moet nog komen');
  expect(past.html).toContain('Kies vandaag of een dag die nog komt.');
  expect(nobody.html).toContain('Kies voor wie deze hulp is.');
  expect(stranger.html).toContain('Kies iemand uit de lijst.');
  expect(noGoal.html).toContain('Kies een doel uit de lijst');
  expect(early.html).toContain('Kies die dag of een latere.');
  expect(jump.html).toContain('Dit past niet bij hoe de hulp nu staat');
  expect(said.status).toBe(409);
  expect(await standingsOf(portal, family.familyId)).toMatchObject([{ help_id: helpId, task: 'decision' }]);
});

test('only who keeps the family writes, the coordinator reads, and help of which the day is over is on its work', async () => {
  const family = await familyWithHelp();
  const { at, helpId, familyId } = family;
  const make = factories(portal.database);
  const coordinator = await portal.as(family.coordinator.membershipId);
  const other = await portal.as((await make.person(family.team.id, 'casemanager')).membershipId);
  await portal.database.owner(`update help_standing set until = $2::date where family_id = $1`, [
    familyId,
    addDays(today, -1),
  ]);

  const [read, written, stranger, strangers, late] = [
    await coordinator.get(at),
    await coordinator.get(`${at}/${helpId}/nieuws`),
    await other.get(at),
    await other.get(`${at}/${helpId}/nieuws`),
    await coordinator.get('/werk'),
  ];

  expect(read.html).toContain('Ouderschap na scheiding');
  expect(read.html).not.toContain('Nieuws vastleggen');
  expect(written.status).toBe(403);
  expect([stranger.status, strangers.status]).toEqual([404, 404]);
  expect(late.html).toContain('Hulp: de dag is voorbij');
});
