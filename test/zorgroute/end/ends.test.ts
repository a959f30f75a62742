import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { outcomesFor } from '../../../src/zorgroute/end/rules.ts';
import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { by, childOf } from '../child.ts';
import { daysAgo } from '../referred-child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function child() {
  const made = await childOf(make);
  const end = `/trajecten/${made.trajectoryId}/afsluiting`;
  return { ...made, end, reopening: `/trajecten/${made.trajectoryId}/heropening` };
}
const trajectory = async (id: string) =>
  (
    await portal.database.owner('select outcome, ended_on, reopened_on from trajectory where id = $1', [id])
  )[0];

describe('an end', () => {
  test('is chosen by the intern begeleider, with a reason; the child page tells it', async () => {
    const { ib, pupilId, trajectoryId, end } = await child();
    const visitor = await portal.as(ib.membershipId);

    const page = await visitor.get(end);
    const reply = await visitor.fillIn(end, { outcome: 'solved_at_school', reason: 'Het maatje werkt.' });

    expect(page.html).toContain('Traject afsluiten bij Sam, groep 5');
    expect(page.html).not.toMatch(/value="(moved|withdrawn|returned|reported)"/);
    expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${pupilId}` });
    expect(await trajectory(trajectoryId)).toMatchObject({ outcome: 'solved_at_school' });
    const { html } = await visitor.get(`/leerlingen/${pupilId}`);
    expect(html).toContain('Afgesloten: op school opgelost');
    expect(html).toContain('Het maatje werkt.');
    expect(html).toContain(`/trajecten/${trajectoryId}/heropening`);
    const work = await visitor.get('/werk');
    expect(work.status).toBe(200);
    expect(work.html).toContain('Pas geëindigd (1)');
  });

  test('needs an outcome and a reason; what was typed stays', async () => {
    const { ib, trajectoryId, end } = await child();
    const visitor = await portal.as(ib.membershipId);

    const reply = await visitor.fillIn(end, {});
    const half = await visitor.fillIn(end, { reason: 'Het <maatje>' });

    expect(reply.status).toBe(422);
    for (const sentence of ['Kies hoe het eindigt.', 'Schrijf in een paar woorden op waarom u afsluit.']) {
      expect(reply.html.split(sentence).length).toBe(3);
    }
    expect(half.html).toContain('Het &lt;maatje&gt;');
    expect(await trajectory(trajectoryId)).toMatchObject({ outcome: null });
  });

  test.each(['moved', 'reported', 'withdrawn', 'iets'])(
    'that does not fit the state is refused: %s',
    async (outcome) => {
      const { ib, trajectoryId, end } = await child();

      const reply = await (await portal.as(ib.membershipId)).fillIn(end, { outcome, reason: 'Daarom.' });

      expect(reply.status).toBe(409);
      expect(reply.html).toContain('Zo kan het nu niet eindigen.');
      expect(await trajectory(trajectoryId)).toMatchObject({ outcome: null });
    },
  );

  test('of a traject that somebody else ended keeps the text and says so', async () => {
    const { ib, trajectoryId, end } = await child();
    const visitor = await portal.as(ib.membershipId);
    const fields = hidden(await visitor.get(end));
    await make.insert('trajectory_end', { trajectory_id: trajectoryId, outcome: 'no_referral', ...by(ib) });

    const reply = await visitor.post(end, { ...fields, outcome: 'solved_at_school', reason: 'Mijn reden.' });

    expect(reply.status).toBe(409);
    expect(reply.html).toContain('Dit traject is intussen al afgesloten.');
    expect(reply.html).toContain('Mijn reden.');
  });

  test('of parents who want no referral keeps its reason from the teacher', async () => {
    const { ib, teacher, pupilId, trajectoryId, end } = await child();
    await (
      await portal.as(ib.membershipId)
    ).fillIn(end, { outcome: 'no_referral', reason: 'Zij vertrouwen het niet.' });

    const seen = async (id: string) => (await (await portal.as(id)).get(`/leerlingen/${pupilId}`)).html;

    expect(await seen(ib.membershipId)).toContain('Zij vertrouwen het niet.');
    expect(await seen(teacher.membershipId)).not.toContain('Zij vertrouwen het niet.');
    expect(
      await portal.database.owner(
        'select outcome, reason from trajectory_end_reason where trajectory_id = $1',
        [trajectoryId],
      ),
    ).toEqual([{ outcome: 'no_referral', reason: 'Zij vertrouwen het niet.' }]);
  });
});

test('of a choice for safety can be that it was reported; others read that it ended, and no more', async () => {
  const { ib, teacher, pupilId, trajectoryId, end } = await child();
  const visitor = await portal.as(ib.membershipId);
  const said = { heldOn: typedDay(daysAgo(0)), discussed: '', decision: 'safety', safetyNote: 'Blauw.' };
  await visitor.fillIn(`/trajecten/${trajectoryId}/overleg`, said);

  const page = await visitor.get(end);
  const reply = await visitor.fillIn(end, { outcome: 'reported', reason: 'Melding van dinsdag.' });

  expect(page.html).toContain('Gemeld: Veilig Thuis neemt het over');
  expect(reply.status).toBe(303);
  expect(await trajectory(trajectoryId)).toMatchObject({ outcome: 'closed' });
  const seen = async (id: string) => (await (await portal.as(id)).get(`/leerlingen/${pupilId}`)).html;
  expect(await seen(ib.membershipId)).toContain('Gemeld: Veilig Thuis neemt het over. Melding van dinsdag.');
  expect((await seen(teacher.membershipId)).split('<main')[1]).not.toMatch(/[Gg]emeld|Melding|Veilig Thuis/);
  // What never went to the team was not evaluated.
  expect(await seen(ib.membershipId)).toMatch(
    /Evaluatie en afsluiting<\/(a|span)>\s*<span class="zr-route__note">niet nodig/,
  );
});

const BEFORE = { sentOn: null, returnedOn: null, assignedOn: null, sentOutsideOn: null, sharingOpen: null };
const SENT = { ...BEFORE, sentOn: '2026-02-02', sharingOpen: true };
test.each([
  ['before sending', BEFORE, ['solved_at_school', 'no_referral', 'closed', 'by_mistake']],
  ['while it lies with the team', SENT, ['withdrawn']],
  [
    'returned with advice',
    { ...SENT, returnedOn: '2026-02-09' },
    ['returned', 'solved_at_school', 'no_referral'],
  ],
  ['with a casemanager', { ...SENT, assignedOn: '2026-02-05' }, ['closed', 'withdrawn']],
  ['on paper', { ...SENT, sentOutsideOn: '2026-02-02' }, ['closed', 'returned', 'withdrawn']],
  [
    'after a withdrawn consent',
    { ...SENT, assignedOn: '2026-02-05', sharingOpen: false },
    ['withdrawn', 'closed', 'solved_at_school', 'no_referral'],
  ],
])('the outcomes that fit %s', (_when, facts, outcomes) => {
  expect(outcomesFor(facts)).toEqual(outcomes);
});

describe('a reopening', () => {
  const ended = async () => {
    const made = await child();
    await make.insert('trajectory_end', {
      trajectory_id: made.trajectoryId,
      outcome: 'solved_at_school',
      ...by(made.ib),
    });
    return made;
  };

  test('says who, when and why in one step', async () => {
    const { ib, pupilId, trajectoryId, reopening } = await ended();
    const visitor = await portal.as(ib.membershipId);

    const page = await visitor.get(reopening);
    const reply = await visitor.fillIn(reopening, { reason: 'Het komt terug.' });

    expect(page.html).toContain(': op school opgelost.');
    expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${pupilId}` });
    expect(await trajectory(trajectoryId)).toMatchObject({ outcome: null, reopened_on: expect.anything() });
    const { html } = await visitor.get(`/leerlingen/${pupilId}`);
    expect(html).toContain('Heropend');
    expect(html).toContain('Het komt terug.');
    expect(html).toContain(ib.name);
  });

  test('needs a reason', async () => {
    const { ib, reopening } = await ended();

    const reply = await (await portal.as(ib.membershipId)).fillIn(reopening, {});

    expect(reply.status).toBe(422);
    expect(reply.html.split('Schrijf op waarom u het weer opent.').length).toBe(3);
  });

  test('waits while another traject of the child runs', async () => {
    const { ib, pupilId, trajectoryId, reopening } = await ended();
    await make.insert('trajectory', { pupil_id: pupilId });

    const reply = await (await portal.as(ib.membershipId)).fillIn(reopening, { reason: 'Het komt terug.' });

    expect(reply.status).toBe(409);
    expect(reply.html).toContain('Er loopt al een nieuw traject voor dit kind.');
    expect(await trajectory(trajectoryId)).toMatchObject({ outcome: 'solved_at_school' });
  });

  test('of a traject that runs is no question', async () => {
    const { ib, reopening } = await child();
    const visitor = await portal.as(ib.membershipId);

    const page = await visitor.get(reopening);
    const posted = await visitor.post(reopening, { reason: 'Toch.' });

    expect(page.html).toContain('Er valt niets te heropenen.');
    expect(posted.status).toBe(409);
    expect(posted.html).toContain('Dit traject loopt al.');
  });
});

test.each(['end', 'reopening'] as const)(
  '%s: a teacher 403, another school 404, nobody the login',
  async (page) => {
    const made = await child();
    const other = await child();
    const path = made[page];

    const statuses = [
      await (await portal.as(made.teacher.membershipId)).get(path),
      await (await portal.as(other.ib.membershipId)).get(path),
      await (await portal.as(other.ib.membershipId)).post(path, { outcome: 'solved_at_school', reason: 'x' }),
      await portal.visitor().get(path),
    ].map(({ status }) => status);

    expect(statuses).toEqual([403, 404, 404, 303]);
    const lines = await portal.database.owner(
      "select 1 from access_log where $1 = any (subject_ids) and result = 'refused'",
      [made.pupilId],
    );
    expect(lines).toHaveLength(3);
  },
);
