// What a choice for safety asks waits today for a living person who may know it, and for everybody else nothing is otherwise.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make, type Someone } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { filesOf } from '../../work/files-at-each-place.ts';
import { childOf, consultationBy, conversationBy } from '../child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-02-04T12:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

type Child = Awaited<ReturnType<typeof childOf>>;

const as = ({ membershipId }: Someone) => portal.as(membershipId);
const mainOf = (html: string) => (html.split('<main')[1] ?? '').replaceAll('\u00a0', ' ');
const childPage = async (child: Child, who: Someone) =>
  mainOf((await (await as(who)).get(`/leerlingen/${child.pupilId}`)).html);
const work = async (who: Someone) => mainOf((await (await as(who)).get('/werk')).html);
const under = (html: string, id: string) => html.split(`id="${id}"`)[1]?.split('</section>')[0] ?? '';
/** The line of the route says whose turn it is, the sentence below until when. */
const HERS_TODAY = /u bent aan zet<[^]*?uiterlijk vandaag<[^]*?<p>Uiterlijk vandaag, woensdag 4 februari\./;
const STEPS = 'Zorg over de veiligheid: de stappen van de meldcode volgen';

/** Of which this person chose safety, on the third of February. */
async function chosenBy(of: (child: Child) => Someone, on = '2026-02-03') {
  const child = await childOf(make);
  const author = of(child);
  await make.entry('consultation', child.trajectoryId, {
    ...consultationBy(author),
    ...(author === child.ib && { author_role: 'intern_begeleider' }),
    on,
    apart: { safetyNote: 'Blauw.' },
  });
  await portal.database.settle();
  return child;
}
const byIb = () => chosenBy(({ ib }) => ib);
const byTeacher = () => chosenBy(({ teacher }) => teacher);

test('what the intern begeleider chose is her own work today, and no teacher’s whom it would tell', async () => {
  const child = await byIb();

  const hers = under(await work(child.ib), 'voor-u');
  const page = await childPage(child, child.ib);

  expect(hers).toContain(STEPS);
  expect(hers).toContain('vandaag');
  expect(hers).toContain(`href="/trajecten/${child.trajectoryId}/overleg/veiligheid"`);
  expect(under(await work(child.ib), 'van-anderen')).toBe('');
  expect(page).toMatch(HERS_TODAY);
  expect(page).toMatch(/primary[^>]*href="[^"]*veiligheid"/);
  expect(under(await work(child.teacher), 'voor-u')).toContain('Doen wat in het overleg is afgesproken');
  expect(await childPage(child, child.teacher)).toMatch(/Aan zet: u of [^.]*\. Uiterlijk (?!woensdag 4 feb)/);
});

test('no planned day and no term puts it off, and it stands among hers before what has a later day', async () => {
  const child = await byIb();
  const { trajectoryId: other } = await childInSameGroup(child, 'Bo');
  await (
    await as(child.teacher)
  ).fillIn(`/trajecten/${child.trajectoryId}/gesprek-plannen`, { plannedOn: '10-3-2026' });

  const hers = under(await work(child.ib), 'voor-u');

  expect(other).toBeTruthy();
  expect(hers.indexOf('Sam')).toBeGreaterThan(-1);
  expect(hers.indexOf('Sam')).toBeLessThan(hers.indexOf('Bo'));
  expect(hers).not.toContain('10 maart');
});

/** Whose signal waits for the intern begeleider, until a later day. */
async function childInSameGroup({ school, group }: Child, name: string) {
  const pupilId = await make.pupil(school.id, { group_id: group, call_name: name });
  const trajectoryId = await make.insert('trajectory', { pupil_id: pupilId });
  await make.entry('signal', trajectoryId, {
    on: '2026-02-03',
    answers: { observed: 'Iets.', area: 'home', need: 'living' },
    author_name: 'An',
    author_role: 'teacher',
  });
  await portal.database.settle();
  return { pupilId, trajectoryId };
}

test('more rows than a page holds follow the reader’s own days, here and where the list is read on', async () => {
  const child = await byIb();
  for (let i = 0; i < 26; i += 1) await childInSameGroup(child, `Kind${String(i)}`);
  const visitor = await as(child.ib);

  const first = mainOf((await visitor.get('/werk')).html);
  const [, more = ''] = /href="(\/werk\/voor-u[^"]*)"/.exec(first) ?? [];
  const rest = more ? mainOf((await visitor.get(more)).html) : '';

  expect(under(first, 'voor-u').indexOf('Sam ')).toBeGreaterThan(-1);
  expect(under(first, 'voor-u').indexOf('Sam ')).toBeLessThan(first.indexOf('Kind'));
  expect(rest).not.toContain('Sam ');
});

test('what a teacher chose waits for her by name, not for a colleague who may not know; she herself reads "u"', async () => {
  const child = await byTeacher();

  const others = under(await work(child.ib), 'van-anderen');

  expect(others).toContain(STEPS);
  expect(others).toContain(child.teacher.name);
  expect(others).not.toContain(child.colleague.name);
  expect(await childPage(child, child.ib)).toContain(`Aan zet: ${child.teacher.name} (leerkracht).`);
  expect(await childPage(child, child.teacher)).toMatch(HERS_TODAY);
  expect(under(await work(child.teacher), 'voor-u')).toContain(STEPS);
});

test.each([
  ['her role ends', `update membership set ends_on = '2026-02-03' where id = $1`],
  ['she leaves the group', `update group_teacher set ends_on = '2026-02-03' where membership_id = $1`],
])('once %s, it waits for the intern begeleider', async (_what, statement) => {
  const child = await byTeacher();

  await portal.database.owner(statement, [child.teacher.membershipId]);
  await portal.database.settle();

  expect(under(await work(child.ib), 'voor-u')).toContain(STEPS);
  expect(await childPage(child, child.ib)).toMatch(HERS_TODAY);
});

test('a second intern begeleider has it as well, and reads with whom', async () => {
  const child = await byIb();
  const second = await make.person(child.school.id, 'intern_begeleider');

  expect(under(await work(second), 'voor-u')).toContain(STEPS);
  expect(await childPage(child, second)).toContain(`Aan zet: u of ${child.ib.name}.`);
});

test('what a teacher who may not know agrees with the parents puts nothing off, seen or not', async () => {
  const child = await byIb();
  await make.entry('conversation', child.trajectoryId, {
    ...conversationBy(child.colleague),
    on: '2026-02-04',
    unseen_since: '2026-02-04T11:00:00Z',
  });
  await portal.database.settle();
  const unseen = under(await work(child.ib), 'voor-u');
  await portal.database.owner(
    `update school_entry set unseen_since = null, seen_at = now(), seen_by = 'IB' where trajectory_id = $1`,
    [child.trajectoryId],
  );
  await portal.database.settle();
  const seen = under(await work(child.ib), 'voor-u');

  expect(unseen).toContain('Zorg over de veiligheid: lezen wat de leerkracht');
  expect(unseen).toContain('vandaag');
  expect(seen).toContain(STEPS);
});

test('it counts in the number of what waits in another membership of who may know', async () => {
  const child = await byIb();
  const elsewhere = await make.school();
  const membershipId = await make.insert('membership', {
    person_id: child.ib.personId,
    organisation_id: elsewhere.id,
    role: 'intern_begeleider',
    starts_on: '2020-01-01',
  });

  const { html } = await (await portal.as(membershipId)).get('/werk');

  expect(html).toContain('Wisselen <span class="utrecht-number-badge">1</span>');
});

test('besides what the intern begeleider has to read first, it is for the teacher who chose it, today', async () => {
  const child = await childOf(make);
  const said = { heldOn: '3-2-2026', discussed: 'Besproken.', decision: 'safety', safetyNote: 'Blauw.' };
  await (await as(child.teacher)).fillIn(`/trajecten/${child.trajectoryId}/overleg`, said);

  const hers = under(await work(child.teacher), 'voor-u');

  expect(hers).toContain(STEPS);
  expect(hers).toContain('vandaag</span>');
  expect(await childPage(child, child.teacher)).toMatch(HERS_TODAY);
  expect(under(await work(child.ib), 'voor-u')).toMatch(
    /Zorg over de veiligheid: lezen wat[^]*?vandaag<[^]*?<\/li>/,
  );
});

test('what a teacher chose alone leads the intern begeleider to the steps; that she has seen it, stands beside', async () => {
  const child = await childOf(make);
  const said = { heldOn: '3-2-2026', discussed: 'Besproken.', decision: 'safety', safetyNote: 'Blauw.' };
  await (await as(child.teacher)).fillIn(`/trajecten/${child.trajectoryId}/overleg`, said);

  const page = await childPage(child, child.ib);
  const now = page.split('zr-now')[1]?.split('</section>')[0] ?? '';

  expect(now).toContain('Zorg over de veiligheid: eerst de stappen van de meldcode');
  expect(now).toMatch(/primary-action" href="[^"]*\/overleg\/veiligheid">De stappen van de meldcode/);
  expect(now).toMatch(/secondary-action" type="submit">Gezien/);
  expect(now).toContain('Daarna: lezen wat de leerkracht over het overleg vastlegde.');
  expect(now).toContain(`Intussen: ${child.teacher.name} (leerkracht) volgt de stappen van de meldcode`);
});

test('a teacher has it before all that is late as well, once it is her own, and it is counted there', async () => {
  const child = await byTeacher();
  for (const day of ['2025-12-01', '2025-12-02', '2025-12-03']) {
    const pupilId = await make.pupil(child.school.id, { group_id: child.group });
    const trajectoryId = await make.insert('trajectory', { pupil_id: pupilId });
    await make.entry('consultation', trajectoryId, {
      ...consultationBy(child.ib, { decision: 'own_help', evaluateOn: '2025-12-20' }),
      author_role: 'intern_begeleider',
      on: day,
    });
  }
  await portal.database.settle();

  const hers = under(await work(child.teacher), 'voor-u');
  const colleagues = under(await work(child.colleague), 'voor-u');

  expect(hers).toMatch(/Eerst: veiligheid <span>1<[^]*?meldcode[^]*?Te laat <span>3</);
  expect(colleagues).not.toContain('Eerst: veiligheid');
});

test('it stands before all that is late, and is counted there', async () => {
  const child = await byIb();
  for (const day of ['2025-12-01', '2025-12-02', '2025-12-03'])
    await filesOf(make).signalled(await make.pupil(child.school.id), day);
  await portal.database.settle();

  const hers = under(await work(child.ib), 'voor-u');

  expect(hers).toMatch(/Eerst: veiligheid[^]*?meldcode[^]*?Te laat/);
});
