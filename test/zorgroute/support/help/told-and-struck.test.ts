// What a school heard of the help, and what is left of news that was struck.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { addDays } from '../../../../src/calendar/days.ts';
import { spokenDay } from '../../../../src/forms/dates.ts';
import { typedDay } from '../../../../src/forms/typed-days.ts';
import { becoming } from '../../../access/becoming.ts';
import { factories } from '../../../factories.ts';
import { startPortal, type Portal, type Visitor } from '../../../portal.ts';
import { answer, today } from '../../plan/story.ts';
import { CALL_ON, familyWithHelp, helpFields, news, say, told } from './story.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

type HelpFamily = Awaited<ReturnType<typeof familyWithHelp>>;

const changeHelp = (family: HelpFamily, fields: Record<string, string | string[]>) => {
  const { callOn: _callOn, ...shared } = helpFields(family, family.goalId);
  return family.visitor.fillIn(`${family.at}/${family.helpId}/wijziging`, {
    ...{ ...shared, ...fields },
    reason: 'Anders afgesproken.',
  });
};
/** It began, and the family says so. */
async function begin(family: HelpFamily) {
  await news(family, { step: 'begun' });
  await say(family, { step: 'yes', callOn: '' });
}
const newestNews = async ({ helpId }: Pick<HelpFamily, 'helpId'>) =>
  (
    await portal.database.owner<{ id: string }>(
      `select id from care_entry where subject_id = $1 and kind = 'help_news' order by created_at desc limit 1`,
      [helpId],
    )
  )[0]?.id ?? '';
const strikePage = async (family: HelpFamily) =>
  `${family.at}/${family.helpId}/nieuws/${await newestNews(family)}/doorhaling`;
const strike = async (family: HelpFamily, visitor: Visitor) =>
  visitor.fillIn(await strikePage(family), { reason: 'Verkeerd gezin.' });
const officerOf = async ({ team }: HelpFamily) =>
  portal.as((await factories(portal.database).person(team.municipalityId, 'privacy_officer')).membershipId);

test('the school that heard that help began hears that it stopped, also when it is for another child by then', async () => {
  const family = await familyWithHelp(portal);
  await begin(family);

  const changed = await changeHelp(family, { forWhom: [family.ids.fenna] });
  await news(family, { step: 'stopped', why: 'reached' });

  expect(changed.status).toBe(303);
  expect(await told(portal, family.sent.referralId)).toEqual([
    { kind: 'help_begun' },
    { kind: 'help_stopped' },
  ]);
  expect(await told(portal, family.other.referralId), 'never heard that it began').toEqual([]);
});

test('of help that it did not hear begin a school does not hear that it stopped, whatever goal it came under since', async () => {
  const family = await familyWithHelp(portal, { goalId: '' });
  await begin(family);

  const changed = await changeHelp(family, {});
  await news(family, { step: 'stopped', why: 'reached' });

  expect(changed.status).toBe(303);
  expect(await told(portal, family.sent.referralId)).toEqual([]);
});

test('a beginning that was struck tells nobody of an end: what was said anew counts', async () => {
  const family = await familyWithHelp(portal);
  await begin(family);
  await strike(family, family.visitor);
  await changeHelp(family, { goalId: '' });
  await say(family, { step: 'yes', callOn: '' });

  await news(family, { step: 'stopped', why: 'reached' });

  expect(await told(portal, family.sent.referralId)).toEqual([]);
});

test('the page says what the school heard, and nothing where sharing had ended or the child’s care was closed', async () => {
  const [open, withdrawn, closed] = [
    await familyWithHelp(portal),
    await familyWithHelp(portal),
    await familyWithHelp(portal),
  ];
  await portal.database.owner('update referral set sharing_open = false where id = $1', [
    withdrawn.sent.referralId,
  ]);
  await portal.database.owner('update care_case set closed_on = portal_today() where referral_id = $1', [
    closed.sent.referralId,
  ]);
  const pages: string[] = [];
  for (const family of [open, withdrawn, closed]) {
    await begin(family);
    pages.push((await family.visitor.get(family.at)).html);
  }
  // Shared again: what it did not hear begin, it does not hear stop.
  await portal.database.owner('update referral set sharing_open = true where id = $1', [
    withdrawn.sent.referralId,
  ]);
  await news(withdrawn, { step: 'stopped', why: 'reached' });
  const stopped = await withdrawn.visitor.get(withdrawn.at);

  expect(pages[0]).toContain('Alleen dat er hulp is begonnen.');
  for (const html of [pages[1], pages[2], stopped.html]) expect(html).not.toMatch(/De school hoor(t|de)</);
  for (const { sent } of [withdrawn, closed]) expect(await told(portal, sent.referralId)).toEqual([]);
});

test('whoever strikes what a school heard reads that it may have been read; of other news nothing of the sort', async () => {
  const family = await familyWithHelp(portal);
  await news(family, { step: 'begun' });
  const untold = await family.visitor.get(await strikePage(family));
  await say(family, { step: 'yes', callOn: '' });
  await news(family, { step: 'stopped', why: 'reached' });

  const stopped = await family.visitor.get(await strikePage(family));

  expect(stopped.html).toContain('De school hoorde dit bericht en kan het al hebben gelezen.');
  expect(untold.html).not.toContain('kan het al hebben gelezen');
});

test('struck news reads in words to the privacy officer: what the family said, its day, and no number of anything', async () => {
  const family = await familyWithHelp(portal);
  const day = addDays(today, 5);
  await news(family, { step: 'begun' });
  await say(family, { step: 'not_yet', callOn: typedDay(day), words: 'Niemand belde.' });
  const id = await newestNews(family);
  await strike(family, family.visitor);

  const { html } = await (await officerOf(family)).get(`/doorgehaald/nieuws-over-hulp/${id}`);
  const held = html.slice(html.indexOf('id="tekst"'));

  for (const words of ['Nee, nog niet', 'Niemand belde.', 'Iemand van het gezin', spokenDay(day, today)])
    expect(held).toContain(words);
  expect(held).not.toMatch(/not_yet|\d{4}-\d\d-\d\d|[0-9a-f]{8}-[0-9a-f]{4}/);
});

test('struck help and struck answers to the plan read to the privacy officer without a number or a raw day', async () => {
  const family = await familyWithHelp(portal);
  const { visitor, path, ids, goalId, at, helpId } = family;
  await visitor.fillIn(`${at}/${helpId}/doorhaling`, { reason: 'Verkeerd gezin.' });
  await answer(visitor, path, ids.mother, {
    ...{ answer: 'disagrees', view: 'Te snel.', viewReaders: [ids.father], against: [goalId] },
  });
  await answer(visitor, path, ids.fenna, { view: 'Het is fijn.' });
  await portal.database.owner(
    `update care_entry set struck_at = portal_now(), struck_by = 'Wie', strike_reason = 'Verkeerd.' where family_id = $1 and struck_at is null`,
    [family.familyId],
  );
  const officer = await officerOf(family);
  const entries = await portal.database.owner<{ id: string; kind: string }>(
    `select id, kind from care_entry where family_id = $1 and superseded_at is null`,
    [family.familyId],
  );
  const slugs: Record<string, string> = { arranged_help: 'hulp', plan_answer: 'antwoord-op-plan' };

  const texts: Record<string, string> = {};
  for (const { id, kind } of entries) {
    const { html } = await officer.get(`/doorgehaald/${slugs[kind] ?? ''}/${id}`);
    texts[kind] = `${texts[kind] ?? ''}${html.slice(html.indexOf('id="tekst"'))}`;
  }

  expect(texts.arranged_help).toContain(spokenDay(CALL_ON, today));
  expect(texts.arranged_help).toContain('De Brugwachter');
  for (const words of ['Niet akkoord', 'Te snel.', 'De mening is gevraagd', 'Het is fijn.'])
    expect(texts.plan_answer).toContain(words);
  for (const text of Object.values(texts))
    expect(text).not.toMatch(/\d{4}-\d\d-\d\d|[0-9a-f]{8}-[0-9a-f]{4}/);
});

test('whoever keeps the family strikes the newest news of a colleague, and no older one; the author stays', async () => {
  const family = await familyWithHelp(portal);
  const standIn = await portal.as(family.standIn.membershipId);
  await news(family, { step: 'called', callOn: typedDay(CALL_ON) });
  const older = await strikePage(family);
  await news({ ...family, visitor: standIn }, { step: 'stopped', why: 'not_wanted' });
  const page = await family.visitor.get(family.at);
  const href = await strikePage(family);
  const form = await family.visitor.get(href);

  const ofOlder = await standIn.get(older);
  const struck = await strike(family, family.visitor);
  const [row] = await portal.database.owner<{ author_name: string; struck_by: string }>(
    `select author_name, struck_by from care_entry where subject_id = $1 and struck_at is not null`,
    [family.helpId],
  );
  const after = await family.visitor.get(family.at);

  expect(page.html).toContain(href);
  expect(form.html).toContain('Alleen wie het schreef en de functionaris gegevensbescherming');
  expect(ofOlder.status).toBe(404);
  expect(struck.status).toBe(303);
  expect(row).toEqual({ author_name: family.standIn.name, struck_by: family.casemanager.name });
  expect(after.html).toContain('Bellen of er een besluit is');
});

test('the database strikes for a colleague no older news, no help itself, and nothing of a family that the actor does not keep', async () => {
  const family = await familyWithHelp(portal);
  const stranger = await factories(portal.database).person(family.team.id, 'casemanager');
  const { standIn, coordinator } = family;
  const [help] = await portal.database.owner<{ id: string }>(
    `select id from care_entry where subject_id = $1 and kind = 'arranged_help'`,
    [family.helpId],
  );
  const app = becoming(portal.database);
  const strikes = ({ membershipId }: { membershipId: string }, id: string) =>
    app.become(
      membershipId,
      async (query) => (await query(`select access.strike_care_entry($1, 'x') as done`, [id])).rows[0]?.done,
    );
  const ofHelp = await strikes(standIn, help?.id ?? '');
  await news(family, { step: 'called', callOn: typedDay(CALL_ON) });
  const older = await newestNews(family);
  await news(family, { step: 'granted', callOn: typedDay(CALL_ON) });
  const newest = await newestNews(family);
  const done = [
    await strikes(standIn, older),
    ofHelp,
    await strikes(stranger, newest),
    await strikes(coordinator, newest),
    await strikes(standIn, newest),
  ];
  await app.end();

  expect(done).toEqual([false, false, false, false, true]);
});

test('the database tells no school with which sharing ended, whatever news names it', async () => {
  const family = await familyWithHelp(portal);
  const { referralId } = family.sent;
  await portal.database.owner('update referral set sharing_open = false where id = $1', [referralId]);

  await factories(portal.database).insert('care_entry', {
    ...{ kind: 'help_news', family_id: family.familyId, subject_id: family.helpId, happened_on: today },
    ...{ author_name: family.casemanager.name, author_role: 'casemanager' },
    answers: { step: 'yes', words: '', callOn: null, expected: '', why: '', saidBy: '', tells: [referralId] },
  });

  expect(await told(portal, referralId)).toEqual([]);
});
