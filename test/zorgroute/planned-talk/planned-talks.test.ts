// A talk with the parents that is planned, moved, called off and held; until its day it is late for nobody.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { factories, type Make, type Someone } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { ALL_AS_DERIVED, differencesIn } from '../../standing/rows.ts';
import { childOf, consultationBy } from '../child.ts';
import { childToTalkAbout, plansIn, standingIn, TALK, WELL } from './plans.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
beforeEach(() => portal.clock.set('2026-11-27T12:00'));
afterAll(() => portal.stop());

const child = () => childToTalkAbout(portal, make);
const standingOf = (trajectoryId: string) => standingIn(portal, trajectoryId);
const plansOf = (trajectoryId: string) => plansIn(portal, trajectoryId);
const pagesFor = async ({ membershipId }: Someone, pupilId: string) => {
  const visitor = await portal.as(membershipId);
  const pages = [await visitor.get(`/leerlingen/${pupilId}`), await visitor.get('/werk')];
  return pages.map(({ html }) => (html.split('<main')[1] ?? '').replaceAll('\u00a0', ' '));
};

test('a teacher plans the talk that she has to have: everybody reads on which day, and nothing is late before it', async () => {
  const { teacher, ib, visitor, pupilId, trajectoryId, plan } = await child();
  const before = await standingOf(trajectoryId);

  const form = await visitor.get(plan);
  const reply = await visitor.fillIn(plan, WELL);

  expect(before).toEqual({ until: '2026-12-11', announced_on: null });
  expect(form.html).toContain('Gesprek plannen met de ouders van Sam, groep 5');
  expect(form.html).not.toContain('name="calledOff"');
  expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${pupilId}` });
  expect(await standingOf(trajectoryId)).toEqual({ until: '2026-12-08', announced_on: '2026-12-08' });
  for (const html of await pagesFor(teacher, pupilId))
    expect(html).toContain('gepland op dinsdag 8 december');
  const [childs = ''] = await pagesFor(ib, pupilId);
  expect(childs).toContain('Gesprek met ouders gepland');
  expect(childs).toContain('15.30 uur');
  const lines = await portal.database.owner(
    "select action from access_log where $1 = any (subject_ids) and what = 'parentConversation:plan' order by id",
    [pupilId],
  );
  expect(lines.map(({ action }) => action as string)).toEqual(['read', 'read', 'read', 'change']);
});

test('once its day is over the ordinary term counts again, and ends no day before it', async () => {
  const early = await child();
  const late = await child();
  await early.visitor.fillIn(early.plan, { ...WELL, plannedOn: '1-12-2026' });
  await late.visitor.fillIn(late.plan, { ...WELL, plannedOn: '18-12-2026' });
  const lateOn = async (day: string) => {
    portal.clock.set(`${day}T12:00`);
    await portal.database.settle();
    expect(await differencesIn(portal.database)).toEqual(ALL_AS_DERIVED);
    const rows = [await standingOf(early.trajectoryId), await standingOf(late.trajectoryId)];
    return rows.map((row) => (row?.until ?? '') < day);
  };

  expect(await lateOn('2026-12-01')).toEqual([false, false]);
  expect(await lateOn('2026-12-02')).toEqual([false, false]);
  expect(await standingOf(early.trajectoryId)).toEqual({ until: '2026-12-11', announced_on: null });
  expect(await lateOn('2026-12-11')).toEqual([false, false]);
  expect(await lateOn('2026-12-12')).toEqual([true, false]);
  expect(await lateOn('2026-12-18')).toEqual([true, false]);
  expect(await lateOn('2026-12-19')).toEqual([true, true]);
});

test('it is moved by whoever teaches the child or the intern begeleider, and stands once; called off it counts for nothing', async () => {
  const { teacher, colleague, ib, visitor, pupilId, trajectoryId, plan } = await child();
  await visitor.fillIn(plan, WELL);
  const other = await portal.as(colleague.membershipId);
  const ibs = await portal.as(ib.membershipId);

  const form = await other.get(plan);
  const moved = [
    await other.fillIn(plan, { plannedOn: '9-12-2026' }),
    await ibs.fillIn(plan, { plannedOn: '10-12-2026' }),
  ];
  const planned = await standingOf(trajectoryId);
  const changed = await visitor.get(plan);
  const off = await visitor.fillIn(plan, { plannedOn: '10-12-2026', calledOff: 'yes' });

  expect(form.html.replaceAll('\u00a0', ' ')).toContain(
    `Het gesprek is gepland op dinsdag 8 december, door ${teacher.name}.`,
  );
  expect(changed.html.replaceAll('\u00a0', ' ')).toContain(`op donderdag 10 december, door ${ib.name}.`);
  expect(form.html).toContain('value="8-12-2026"');
  expect(form.html).toContain('value="Moeder en juf An"');
  expect([...moved, off].map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(planned?.announced_on).toBe('2026-12-10');
  expect((await plansOf(trajectoryId)).map(({ on, off: isOff, stands }) => [on, isOff, stands])).toEqual([
    ['2026-12-08', 'false', false],
    ['2026-12-09', 'false', false],
    ['2026-12-10', 'false', false],
    ['2026-12-10', 'true', true],
  ]);
  expect((await standingOf(trajectoryId))?.announced_on).toBeNull();
  const [childs = ''] = await pagesFor(teacher, pupilId);
  expect(childs).toContain('Gesprek met ouders gaat niet door');
  expect(childs).not.toContain('Gepland op');
});

test('the talk that is recorded ends the plan; one that is struck does not', async () => {
  const { visitor, trajectoryId, at, plan } = await child();
  await visitor.fillIn(plan, WELL);

  await visitor.fillIn(`${at}/gesprek`, { ...TALK, outcome: 'parents_think', againOn: '2-12-2026' });
  const held = await standingOf(trajectoryId);
  const [talk] = await portal.database.owner<{ id: string }>(
    "select id from school_entry where kind = 'conversation' and trajectory_id = $1",
    [trajectoryId],
  );
  await visitor.fillIn(`${at}/gesprek/${talk?.id ?? ''}/doorhaling`, { reason: 'Bij een ander kind.' });

  expect(held).toEqual({ until: '2026-12-02', announced_on: null });
  expect((await standingOf(trajectoryId))?.announced_on).toBe('2026-12-08');
});

test('a talk that was had before the plan was made and is noted after it, leaves the plan', async () => {
  const { visitor, trajectoryId, at, plan } = await child();
  await visitor.fillIn(plan, WELL);

  const again = { outcome: 'talk_on', againOn: '15-12-2026' };
  const noted = await visitor.fillIn(`${at}/gesprek`, { ...TALK, ...again, heldOn: '26-11-2026' });
  const before = await standingOf(trajectoryId);
  await visitor.fillIn(`${at}/gesprek`, { ...TALK, ...again, heldOn: '27-11-2026' });

  expect(noted.status).toBe(303);
  expect(before?.announced_on).toBe('2026-12-08');
  expect((await standingOf(trajectoryId))?.announced_on).toBe('2026-12-15');
});

test.each([
  ['enough', false],
  ['own_help', true],
])('a later consultation that decides on %s: is the talk still planned? %s', async (decision, isPlanned) => {
  const { ib, visitor, trajectoryId, plan } = await child();
  await visitor.fillIn(plan, WELL);

  await make.entry('consultation', trajectoryId, {
    ...consultationBy(ib, { decision, evaluateOn: '2026-12-18' }),
    on: '2026-11-27',
    author_role: 'intern_begeleider',
  });
  const form = await visitor.get(plan);

  expect(form.html.includes('name="calledOff"')).toBe(isPlanned);
});

test('an intern begeleider who only plans the talk has not seen what waits for her', async () => {
  const { ib, trajectoryId, plan } = await child();

  const reply = await (await portal.as(ib.membershipId)).fillIn(plan, WELL);

  expect(reply.status).toBe(303);
  const waiting = await portal.database.owner(
    'select kind from school_entry where trajectory_id = $1 and unseen_since is not null',
    [trajectoryId],
  );
  expect(waiting).toEqual([{ kind: 'consultation' }]);
});

test.each(['talk_with_parents', 'safety'])(
  'a later consultation that decides on %s leaves the plan: the parents come, until somebody calls it off',
  async (decision) => {
    const { ib, visitor, pupilId, trajectoryId, at, plan } = await child();
    await visitor.fillIn(plan, WELL);

    const ibs = await portal.as(ib.membershipId);
    const said = { heldOn: '27-11-2026', discussed: 'Nog eens.', decision };
    await ibs.fillIn(`${at}/overleg`, { ...said, ...(decision === 'safety' && { safetyNote: 'Blauw.' }) });

    expect((await standingOf(trajectoryId))?.announced_on).toBe('2026-12-08');
    expect((await visitor.get(plan)).html).toContain('name="calledOff"');
    const [hers] = await pagesFor(ib, pupilId);
    expect(hers?.includes('Er staat een gesprek met de ouders voor dinsdag 8 december')).toBe(
      decision === 'safety',
    );
  },
);

test('whoever knows that safety was chosen is warned and led to call it off; another reads its day as a last day, without a talk', async () => {
  const { ib, colleague, visitor, pupilId, trajectoryId, at, plan } = await child();
  const safety = { heldOn: '27-11-2026', discussed: 'Nog eens.', decision: 'safety', safetyNote: 'Blauw.' };
  await (await portal.as(ib.membershipId)).fillIn(`${at}/overleg`, safety);
  await visitor.fillIn(plan, WELL);

  const pages = await pagesFor(ib, pupilId);
  const others = await pagesFor(colleague, pupilId);
  const asIb = await portal.as(ib.membershipId);
  const asOther = await portal.as(colleague.membershipId);
  const forms = [await asIb.get(`${at}/gesprek`), await asIb.get(plan)];
  const formsOfOther = [await asOther.get(`${at}/gesprek`), await asOther.get(plan)];

  expect((await standingOf(trajectoryId))?.announced_on).toBe('2026-12-08');
  for (const html of pages) expect(html).not.toMatch(/gepland op/i);
  for (const html of [pages[0], ...forms.map((form) => form.html)])
    expect(html).toContain('Praat niet met de ouders als het daardoor onveiliger wordt');
  for (const html of [pages[0], forms[0]?.html])
    expect(html?.replaceAll('\u00a0', ' ')).toContain(
      `Er staat een gesprek met de ouders voor dinsdag 8 december. <a href="${plan}">Afzeggen</a>`,
    );
  expect(pages[0]).not.toContain('Verzetten of afzeggen');
  expect(forms[1]?.html).toContain('Zeg dit gesprek dan af');
  for (const { html } of formsOfOther)
    expect(html.split('<main')[1]).not.toMatch(/onveilig|meldcode|Afzeggen<|dan af/);
  for (const html of others) {
    expect(html).toContain('Doen wat in het overleg is afgesproken');
    expect(html).toMatch(/uiterlijk (<\/i>)?(dinsdag|di) 8 december/i);
    expect(html).not.toMatch(/gepland op|praten met de ouders|praat met de ouders/i);
  }

  expect((await asIb.fillIn(plan, { ...WELL, calledOff: 'yes' })).status).toBe(303);
  expect((await pagesFor(ib, pupilId))[0]).not.toContain(`href="${plan}"`);
});

test.each([
  [{ plannedOn: '' }, 'Vul in wanneer het gesprek is, bijvoorbeeld 3-2-2026.'],
  [{ plannedOn: '26-11-2026' }, 'Deze dag is voorbij. Kies vandaag of een latere dag.'],
  [{ plannedOn: '1-6-2027' }, 'Kies een dag tot en met zaterdag 27\u00a0februari 2027'],
  [{ plannedOn: '22-12-2026' }, 'De school is vrij: kerstvakantie.'],
  [{ plannedOn: '5-12-2026' }, 'Op deze dag is er geen school.'],
  [{ calledOff: 'yes' }, 'Er is geen gesprek gepland dat niet door kan gaan.'],
])('%o is no plan, and what was typed stays', async (wrong, sentence) => {
  const { visitor, trajectoryId, plan } = await child();
  const form = { ...WELL, ...wrong };

  const reply = await visitor.fillIn(plan, form);

  expect(reply.status).toBe(422);
  expect(reply.html).toContain(sentence);
  expect(reply.html).toContain('value="Moeder en juf An"');
  expect(await plansOf(trajectoryId)).toEqual([]);
});

test('today still can be planned, until midnight; whose day is over is called off or moved', async () => {
  const { teacher, trajectoryId, plan } = await child();
  portal.clock.set('2026-11-30T23:59');
  const visitor = await portal.as(teacher.membershipId);
  const today = await visitor.fillIn(plan, { plannedOn: '30-11-2026' });
  portal.clock.set('2026-12-01T00:00');
  const passed = await visitor.fillIn(plan, { plannedOn: '30-11-2026' });
  const form = await visitor.get(plan);
  const shown = {
    ...hidden(form),
    plannedOn: /name="plannedOn"[^>]*value="([^"]*)"/.exec(form.html)?.[1] ?? '',
  };
  const off = await visitor.post(plan, { ...shown, calledOff: 'yes' });

  expect([today.status, passed.status, off.status]).toEqual([303, 422, 303]);
  expect(shown.plannedOn).toBe('30-11-2026');
  expect(await plansOf(trajectoryId)).toHaveLength(2);
});

test('a day that the school has free is refused by its name', async () => {
  const { school, visitor, plan } = await child();
  await make.insert('own_free_day', {
    organisation_id: school.id,
    name: 'Studiedag rekenen',
    from_day: '2026-12-08',
    until_day: '2026-12-08',
  });

  const reply = await visitor.fillIn(plan, WELL);

  expect(reply.html).toContain('De school is vrij: Studiedag rekenen.');
});

test('a draft is kept; another school gets 404, a team 403, a traject that ended says so', async () => {
  const { ib, visitor, trajectoryId, plan } = await child();
  const other = await childOf(make);
  const worker = await make.person((await make.team()).id, 'cjg_worker');

  await visitor.fillIn(plan, { ...WELL, plannedOn: 'volgende week', _do: 'draft' });
  const kept = await visitor.get(plan);
  const statuses = [
    await (await portal.as(other.teacher.membershipId)).get(plan),
    await (await portal.as(worker.membershipId)).get(plan),
    await portal.visitor().get(plan),
    await (await portal.as(other.ib.membershipId)).post(plan, WELL),
  ].map(({ status }) => status);
  await make.insert('trajectory_end', {
    trajectory_id: trajectoryId,
    outcome: 'solved_at_school',
    author_name: ib.name,
    author_role: 'intern_begeleider',
  });

  expect(kept.html).toContain('value="volgende week"');
  expect(statuses).toEqual([404, 403, 303, 404]);
  expect((await visitor.get(plan)).html).not.toContain('name="plannedOn"');
  expect(await plansOf(trajectoryId)).toEqual([]);
});

test('what safety asks waits for no day of a talk: for whoever may know it is for today, and another cannot tell', async () => {
  const { ib, teacher, colleague, visitor, pupilId, trajectoryId, at, plan } = await child();
  const safety = { heldOn: '27-11-2026', discussed: 'Nog eens.', decision: 'safety', safetyNote: 'Blauw.' };
  await visitor.fillIn(`${at}/overleg`, safety);
  await (await portal.as(colleague.membershipId)).fillIn(plan, WELL);

  for (const who of [teacher, ib]) {
    const [childs = '', work = ''] = await pagesFor(who, pupilId);
    expect(work).toContain('Zorg over de veiligheid: ');
    if (who === teacher) expect(work).toMatch(/meldcode volgen.*uiterlijk (<\/i>)?vandaag/);
    for (const html of [childs.split('tijdlijn')[0] ?? '', work])
      expect(html).not.toMatch(/(gepland op|uiterlijk (<\/i>)?)(dinsdag|di) 8 december/i);
  }
  expect((await pagesFor(colleague, pupilId))[1]).not.toMatch(/veiligheid|meldcode/);
  expect((await standingOf(trajectoryId))?.announced_on).toBe('2026-12-08');
});
