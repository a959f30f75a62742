import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { by, childOf, consultationBy, conversationBy, signalBy } from '../child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-23T10:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function child() {
  const made = await childOf(make);
  return { ...made, path: `/trajecten/${made.trajectoryId}/signaal/${made.signalId}` };
}
type Child = Awaited<ReturnType<typeof child>>;

const BETTER = {
  observed: 'Sam zat stil op de bank.',
  seenOn: '2-2-2026',
  area: 'home',
  need: 'living',
  correctionReason: 'Het was de bank.',
};
const signalsOf = (trajectoryId: string) =>
  portal.database.owner(
    "select * from school_entry where kind = 'signal' and trajectory_id = $1 order by created_at, answers ->> 'observed' desc",
    [trajectoryId],
  );
const seenBy = async (membershipId: string, pupilId: string) =>
  (await (await portal.as(membershipId)).get(`/leerlingen/${pupilId}`)).html;

describe('a correction', () => {
  test('is a new version with a reason; the earlier one is folded in', async () => {
    const { teacher, colleague, pupilId, trajectoryId, signalId, path } = await child();
    const visitor = await portal.as(teacher.membershipId);

    const page = await visitor.get(`${path}/correctie`);
    const reply = await visitor.fillIn(`${path}/correctie`, BETTER);

    expect(page.html).toContain('Sam zat stil in een hoek.');
    expect(page.html).toContain('value="2-2-2026"');
    expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${pupilId}` });
    const rows = await signalsOf(trajectoryId);
    expect(rows).toHaveLength(2);
    expect(rows.find(({ corrects_id: of }) => of === signalId)).toMatchObject({
      answers: { observed: 'Sam zat stil op de bank.' },
    });
    expect(rows.find(({ id }) => id === signalId)).toMatchObject({ superseded_at: expect.anything() });
    const html = await seenBy(colleague.membershipId, pupilId);
    expect(html).toMatch(/Gecorrigeerd op [^<]*: Het was de bank\./);
    expect(html).toMatch(/<details><summary>Zoals [^<]*<\/summary><p[^>]*>Sam zat stil in een hoek\./);
    expect(html.match(/<li class="zr-entry/g)).toHaveLength(1);
  });

  test('of a traject that runs for years may leave the old day; a day of years before it is a wrong year', async () => {
    const { teacher, trajectoryId, signalId, path } = await child();
    const visitor = await portal.as(teacher.membershipId);
    await portal.database.owner(
      "update school_entry set happened_on = '2022-02-01', first_saved_at = '2022-02-02' where id = $1",
      [signalId],
    );

    const wrong = await visitor.fillIn(`${path}/correctie`, { ...BETTER, seenOn: '1-2-2020' });
    const unborn = await visitor.fillIn(`${path}/correctie`, { ...BETTER, seenOn: '1-1-1900' });
    const same = await visitor.fillIn(`${path}/correctie`, { ...BETTER, seenOn: '1-2-2022' });

    expect([wrong.status, unborn.status, same.status]).toEqual([422, 422, 303]);
    expect(wrong.html).toContain('Deze dag is meer dan twee jaar geleden.');
    expect(unborn.html).toContain('Op deze dag was het kind nog niet geboren.');
    expect(await signalsOf(trajectoryId)).toHaveLength(2);
  });

  test('of each kind keeps what was not changed', async () => {
    const { teacher, trajectoryId } = await child();
    const visitor = await portal.as(teacher.membershipId);
    const consultation = await make.entry('consultation', trajectoryId, consultationBy(teacher));
    const conversation = await make.entry('conversation', trajectoryId, conversationBy(teacher));

    const pages = await Promise.all([
      visitor.get(`/trajecten/${trajectoryId}/overleg/${consultation}/correctie`),
      visitor.get(`/trajecten/${trajectoryId}/gesprek/${conversation}/correctie`),
    ]);
    const reply = await visitor.fillIn(`/trajecten/${trajectoryId}/gesprek/${conversation}/correctie`, {
      heldOn: '5-2-2026',
      present: 'Vader en oma',
      recognised: 'no',
      discussed: 'Vader ziet het anders.',
      toldRoute: 'yes',
      toldRights: 'no',
      outcome: 'own_help',
      correctionReason: 'Oma was er ook.',
    });

    expect(pages[0].html).toMatch(/value="talk_with_parents" checked/);
    expect(pages[1].html).toMatch(/name="toldRights" value="no" checked/);
    expect(reply.status).toBe(303);
  });

  test('of a consultation says that help was enough only where there was help before it, or where it said so', async () => {
    const { teacher, trajectoryId } = await child();
    const visitor = await portal.as(teacher.membershipId);
    const held = (on: string, decision: string) =>
      make.entry('consultation', trajectoryId, {
        ...consultationBy(teacher, {
          decision,
          evaluateOn: decision === 'own_help' ? '2026-05-08' : null,
        }),
        on,
      });
    const [help, enough] = [await held('2026-02-03', 'own_help'), await held('2026-02-10', 'enough')];
    const correction = (id: string) => `/trajecten/${trajectoryId}/overleg/${id}/correctie`;
    const again = (heldOn: string) => ({
      heldOn,
      discussed: 'Anders.',
      decision: 'enough',
      correctionReason: 'Zo was het.',
    });

    const first = await visitor.get(correction(help));
    const refused = await visitor.fillIn(correction(help), again('3-2-2026'));
    const second = await visitor.get(correction(enough));
    const kept = await visitor.fillIn(correction(enough), again('10-2-2026'));
    const later = await visitor.get(correction(await held('2026-02-11', 'talk_with_parents')));

    expect(first.html).not.toContain('value="enough"');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('De school hielp nog niet zelf, dus dit kan nog niet.');
    expect(second.html).toContain('value="enough" checked');
    expect(kept.status).toBe(303);
    expect(later.html).toContain('value="enough"');
  });

  test('of the same version twice tells the second one, who keeps the text and sees the newer version', async () => {
    const { teacher, ib, trajectoryId, path } = await child();
    const [first, second] = [await portal.as(teacher.membershipId), await portal.as(ib.membershipId)];
    const fields = hidden(await second.get(`${path}/correctie`));

    await first.fillIn(`${path}/correctie`, BETTER);
    const reply = await second.post(`${path}/correctie`, {
      ...fields,
      ...BETTER,
      observed: 'Mijn eigen versie.',
    });

    expect(reply.status).toBe(409);
    expect(reply.html).toContain('Iemand heeft deze tekst intussen al verbeterd.');
    expect(reply.html).toContain('Mijn eigen versie.');
    expect(reply.html).toContain('Sam zat stil op de bank.');
    expect(await signalsOf(trajectoryId)).toHaveLength(2);
  });

  test('at the very same moment gives one new version', async () => {
    const { teacher, ib, trajectoryId, path } = await child();
    const [first, second] = [await portal.as(teacher.membershipId), await portal.as(ib.membershipId)];

    const replies = await Promise.all([
      first.fillIn(`${path}/correctie`, BETTER),
      second.fillIn(`${path}/correctie`, BETTER),
    ]);

    expect(replies.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await signalsOf(trajectoryId)).toHaveLength(2);
  });

  test('needs a reason, and what was typed stays', async () => {
    const { teacher, trajectoryId, path } = await child();

    const reply = await (
      await portal.as(teacher.membershipId)
    ).fillIn(`${path}/correctie`, { ...BETTER, correctionReason: '' });

    expect(reply.status).toBe(422);
    expect(reply.html.split('Schrijf op waarom u dit verandert.').length).toBe(3);
    expect(reply.html).toContain('Sam zat stil op de bank.');
    expect(await signalsOf(trajectoryId)).toHaveLength(1);
  });

  test('is for the author and the intern begeleider: a colleague gets 404, in the database too', async () => {
    const { colleague, trajectoryId, path } = await child();
    const visitor = await portal.as(colleague.membershipId);

    const page = await visitor.get(`${path}/correctie`);
    const posted = await visitor.post(`${path}/correctie`, BETTER);

    expect([page.status, posted.status]).toEqual([404, 404]);
    expect(await signalsOf(trajectoryId)).toHaveLength(1);
  });

  test('by who may not is refused by the database itself', async () => {
    const { colleague, teacher, trajectoryId, signalId } = await child();
    const correctAs = (someone: { personId: string; membershipId: string }) =>
      portal.database.owner(`
        select set_config('app.person', '${someone.personId}', true), set_config('app.membership', '${someone.membershipId}', true),
          set_config('app.name', 'Iemand', true), set_config('app.role', 'teacher', true);
        insert into school_entry (kind, trajectory_id, happened_on, answers, corrects_id)
        values ('signal', '${trajectoryId}', '2026-02-02', '{"observed": "Anders.", "need": "living"}', '${signalId}')`);

    await expect(correctAs(colleague)).rejects.toThrow('nothing to correct');
    await correctAs(teacher);

    expect(await signalsOf(trajectoryId)).toHaveLength(2);
  });

  test('of a choice for safety stays a choice for safety', async () => {
    const { teacher, colleague, pupilId, trajectoryId } = await child();
    const visitor = await portal.as(teacher.membershipId);
    const consultation = await make.entry('consultation', trajectoryId, {
      ...consultationBy(teacher),
      apart: { safetyNote: 'Blauwe plekken.' },
    });
    const path = `/trajecten/${trajectoryId}/overleg/${consultation}/correctie`;

    const page = await visitor.get(path);
    await visitor.fillIn(path, {
      heldOn: '3-2-2026',
      discussed: 'Beter opgeschreven.',
      decision: 'safety',
      safetyNote: 'Blauwe plekken op de arm.',
      correctionReason: 'Preciezer.',
    });

    expect(page.html).toMatch(/value="safety" checked/);
    expect(page.html).toContain('Blauwe plekken.');
    expect(await seenBy(teacher.membershipId, pupilId)).toContain('Blauwe plekken op de arm.');
    expect(await seenBy(colleague.membershipId, pupilId)).not.toContain('Blauwe plekken');
  });
});

describe('a strike', () => {
  const strike = async ({ teacher, path }: Child) =>
    (await portal.as(teacher.membershipId)).fillIn(`${path}/doorhaling`, {
      reason: 'Verkeerd opgeschreven.',
    });

  test('hides the entry and its earlier versions from all but its author', async () => {
    const made = await child();
    const { teacher, colleague, ib, pupilId, trajectoryId } = made;
    await (await portal.as(teacher.membershipId)).fillIn(`${made.path}/correctie`, BETTER);
    const [, newer] = [
      made.signalId,
      (await signalsOf(trajectoryId)).find(({ corrects_id: of }) => of)?.id as string,
    ];

    const reply = await strike({ ...made, path: `/trajecten/${trajectoryId}/signaal/${newer}` });

    expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${pupilId}` });
    for (const other of [colleague, ib]) {
      const html = await seenBy(other.membershipId, pupilId);
      expect(html).not.toContain('Sam zat stil');
      expect(html).not.toContain('Signaal:');
    }
    const html = await seenBy(teacher.membershipId, pupilId);
    expect(html).toContain('doorgehaald');
    expect(html).toContain('Verkeerd opgeschreven.');
    expect(html).not.toContain('Verbeteren of doorhalen');
    expect(await signalsOf(trajectoryId)).toMatchObject([
      { struck_by: teacher.name },
      { struck_by: teacher.name },
    ]);
  });

  test('of the last entry ends the traject as begun by mistake, and says so before; nobody is asked anything any more', async () => {
    const { teacher, ib, pupilId, trajectoryId, path } = await child();
    const consultation = await make.entry('consultation', trajectoryId, consultationBy(teacher));
    const mine = await portal.as(teacher.membershipId);
    const work = async () =>
      Promise.all(
        [teacher, ib].map(async ({ membershipId }) => (await portal.as(membershipId)).get('/werk')),
      );
    const overleg = `/trajecten/${trajectoryId}/overleg/${consultation}/doorhaling`;

    const first = await mine.get(`${path}/doorhaling`);
    await mine.fillIn(`${path}/doorhaling`, { reason: 'Verkeerd kind.' });
    const page = await mine.get(`/leerlingen/${pupilId}`);
    const last = await mine.get(overleg);
    await mine.fillIn(overleg, { reason: 'Verkeerd kind.' });

    expect(first.html).not.toContain('Dit is het enige dat er nog staat.');
    expect(page.html).toMatch(/zr-route__step--skipped"[^>]*>.*?Signaal/s);
    expect(last.html).toContain('Dit is het enige dat er nog staat.');
    const ended = await seenBy(ib.membershipId, pupilId);
    expect(ended).toContain('Afgesloten: per vergissing begonnen');
    expect(ended).not.toContain('zr-route__step--done');
    expect(ended).toContain(`/trajecten/${trajectoryId}/heropening`);
    for (const { html } of await work()) expect(html).not.toMatch(/[Oo]verleggen|Wacht op de/);
    expect(
      await portal.database.owner(
        'select e.author_name, e.reopened_at from trajectory_end e where e.trajectory_id = $1 and outcome = $2',
        [trajectoryId, 'by_mistake'],
      ),
    ).toEqual([{ author_name: teacher.name, reopened_at: null }]);
  });

  test('of the first signal lets the traject begin with the next; its correction does not make it new', async () => {
    const made = await child();
    const { teacher, ib, pupilId, trajectoryId, signalId } = made;
    const noted = (id: string, day: string) =>
      portal.database.owner('update school_entry set created_at = $2, first_saved_at = $2 where id = $1', [
        id,
        `${day}T10:00Z`,
      ]);
    const second = await make.entry('signal', trajectoryId, signalBy(teacher));
    await noted(signalId, '2026-02-02');
    await noted(second, '2026-02-05');
    const startedOn = async () =>
      (
        await portal.database.owner<{ started_on: string; last_signal_on: string }>(
          'select started_on::text, last_signal_on::text from trajectory_facts where pupil_id = $1',
          [pupilId],
        )
      )[0];
    const before = await startedOn();

    await strike(made);
    await (
      await portal.as(ib.membershipId)
    ).fillIn(`/trajecten/${trajectoryId}/signaal/${second}/correctie`, BETTER);

    expect(before).toEqual({ started_on: '2026-02-02', last_signal_on: '2026-02-05' });
    expect(await startedOn()).toEqual({ started_on: '2026-02-05', last_signal_on: '2026-02-05' });
  });

  test('needs a reason; a second one is told that it is gone', async () => {
    const made = await child();
    const visitor = await portal.as(made.teacher.membershipId);
    const fields = hidden(await visitor.get(`${made.path}/doorhaling`));

    const without = await visitor.post(`${made.path}/doorhaling`, fields);
    await strike(made);
    const again = await visitor.post(`${made.path}/doorhaling`, {
      ...hidden(await visitor.get(`${made.path}/doorhaling`)),
      reason: 'Nog eens.',
    });

    expect(without.status).toBe(422);
    expect(without.html).toContain('Schrijf op waarom dit hier niet hoort.');
    expect(again.status).toBe(409);
    expect(again.html).toContain('intussen al doorgehaald');
  });

  test('of a consent that was shared by is refused: withdrawing is what is meant', async () => {
    const { ib, pupilId, trajectoryId, school } = await child();
    const team = await make.team();
    const consent = await make.insert('consent', {
      trajectory_id: trajectoryId,
      giver_name: 'Moeder',
      direction: 'school_to_team',
      answer: 'given',
      categories: ['concern'],
      purpose: 'Hulp zoeken.',
      ground: 'Toestemming.',
      given_on: '2026-02-06',
      ends_on: '2027-02-06',
      manner: 'signed',
      text_version: 1,
      ...by(ib, 'intern_begeleider'),
    });
    const referral = await make.insert('referral', {
      trajectory_id: trajectoryId,
      pupil_id: pupilId,
      school_id: school.id,
      home_school_id: school.id,
      municipality_id: team.municipalityId,
      team_id: team.id,
    });
    await make.insert('referral_version', {
      referral_id: referral,
      version: 1,
      content: {},
      ...by(ib, 'intern_begeleider'),
    });

    const reply = await (
      await portal.as(ib.membershipId)
    ).fillIn(`/trajecten/${trajectoryId}/toestemming/${consent}/doorhaling`, { reason: 'Toch niet.' });

    expect(reply.status).toBe(409);
    expect(reply.html).toContain('Leg dan vast dat de toestemming is ingetrokken.');
  });
});

describe('a signal at the wrong child', () => {
  test('is found by name, moved with its versions, and leaves a trail without the other name', async () => {
    const { teacher, group, school, pupilId, trajectoryId, path } = await child();
    const right = await make.pupil(school.id, { group_id: group, call_name: 'Noor', family_name: 'Bakker' });
    const visitor = await portal.as(teacher.membershipId);
    const fields = {
      ...hidden(await visitor.get(`${path}/verplaatsen`)),
      search: 'noo',
      reason: 'Het ging over een ander.',
    };

    const found = await visitor.post(`${path}/verplaatsen`, { ...fields, _search: '1' });
    const reply = await visitor.post(`${path}/verplaatsen`, { ...fields, toPupilId: right });

    expect(found.status).toBe(200);
    expect(found.html).toContain('Noor Bakker');
    expect(found.html).toContain('Het ging over een ander.');
    expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${right}` });
    expect(await seenBy(teacher.membershipId, right)).toContain('Sam zat stil in een hoek.');
    const left = await seenBy(teacher.membershipId, pupilId);
    expect(left).toContain('Een signaal hoorde bij een ander kind en is verplaatst');
    expect(left).not.toContain('Noor');
    expect(await portal.database.owner('select 1 from trajectory where id = $1', [trajectoryId])).toEqual([]);
    const searched = await portal.database.owner(
      "select 1 from access_log where action = 'search' and $1 = any (subject_ids)",
      [right],
    );
    expect(searched.length).toBeGreaterThan(0);
  });

  test('leaves nothing to be done when the consultation about it is struck as well', async () => {
    const { teacher, ib, group, school, pupilId, trajectoryId, path } = await child();
    const right = await make.pupil(school.id, { group_id: group, call_name: 'Noor', family_name: 'Bakker' });
    const consultation = await make.entry('consultation', trajectoryId, consultationBy(teacher));
    const visitor = await portal.as(teacher.membershipId);
    await visitor.fillIn(`/trajecten/${trajectoryId}/overleg/${consultation}/doorhaling`, {
      reason: 'Ander.',
    });

    await visitor.fillIn(`${path}/verplaatsen`, { search: 'noo', toPupilId: right, reason: 'Een ander.' });

    const left = await seenBy(ib.membershipId, pupilId);
    expect(left).toContain('Afgesloten: per vergissing begonnen');
    expect(left).not.toContain('Overleg vastleggen');
    expect(await seenBy(teacher.membershipId, right)).toContain('Overleg vastleggen');
  });

  test('cannot go to a child that the actor does not see', async () => {
    const { teacher, trajectoryId, path } = await child();
    const other = await child();
    const visitor = await portal.as(teacher.membershipId);

    const reply = await visitor.fillIn(`${path}/verplaatsen`, {
      search: 'x',
      toPupilId: other.pupilId,
      reason: 'Daarom.',
    });

    expect(reply.status).toBe(404);
    expect(await signalsOf(trajectoryId)).toHaveLength(1);
  });

  test('each missing answer has its sentence', async () => {
    const { teacher, path } = await child();

    const reply = await (await portal.as(teacher.membershipId)).fillIn(`${path}/verplaatsen`, {});

    expect(reply.status).toBe(422);
    expect(reply.html).toMatch(
      /id="veld-search-error">.*Zoek het kind waar dit signaal bij hoort, en kies het\./,
    );
    expect(reply.html).toContain('Schrijf op waarom u het signaal verplaatst.');
  });
});

test.each(['correctie', 'doorhaling', 'verplaatsen'])(
  'to %s: another school gets 404, another role 403, nobody the login, a wrong kind or id 404',
  async (page) => {
    const { teacher, path, trajectoryId, signalId, pupilId } = await child();
    const other = await child();
    const worker = await make.person((await make.team()).id, 'cjg_worker');
    const mine = await portal.as(teacher.membershipId);

    const statuses = [
      await (await portal.as(other.ib.membershipId)).get(`${path}/${page}`),
      await (
        await portal.as(other.ib.membershipId)
      ).post(`${path}/${page}`, { ...BETTER, reason: 'x', toPupilId: pupilId }),
      await (await portal.as(worker.membershipId)).get(`${path}/${page}`),
      await portal.visitor().get(`${path}/${page}`),
      await mine.get(`/trajecten/${trajectoryId}/iets/${signalId}/${page}`),
      await mine.get(`/trajecten/${trajectoryId}/overleg/${signalId}/${page}`),
      await mine.get(`/trajecten/${trajectoryId}/signaal/${other.signalId}/${page}`),
    ].map(({ status }) => status);

    expect(statuses).toEqual([404, 404, 403, 303, 404, 404, 404]);
    expect(
      await portal.database.owner(
        "select 1 from access_log where $1 = any (subject_ids) and result = 'refused'",
        [pupilId],
      ),
    ).toHaveLength(6);
  },
);

test('a signal of somebody else in my file does not move by hand-made posts either', async () => {
  const { colleague, group, school, trajectoryId, path } = await child();
  const right = await make.pupil(school.id, { group_id: group, call_name: 'Noor' });

  const reply = await (
    await portal.as(colleague.membershipId)
  ).post(`${path}/verplaatsen`, { toPupilId: right, reason: 'x', search: 'n' });

  expect(reply.status).toBe(404);
  expect(await signalsOf(trajectoryId)).toMatchObject([
    { answers: { observed: signalBy(colleague).answers.observed } },
  ]);
});
