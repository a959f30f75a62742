import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { by, childOf, consultationBy, signalBy } from '../zorgroute/child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const page = async (membershipId: string, pupilId: string) =>
  (await portal.as(membershipId)).get(`/leerlingen/${pupilId}`);
const primary = (html: string) =>
  /utrecht-button--primary-action" href="([^"]*)">([^<]*)</.exec(html)?.slice(1);

describe('the page of a child', () => {
  test('tells where it stands, who is next and until when, with one thing to do', async () => {
    const { teacher, ib, pupilId, trajectoryId } = await childOf(make);

    const { html, status } = await page(teacher.membershipId, pupilId);

    expect(status).toBe(200);
    expect(html).toContain('Overleggen over het signaal');
    expect(html).toContain(`Aan zet: ${ib.name} (IB&#39;er).`);
    expect(primary(html)).toEqual([`/trajecten/${trajectoryId}/gesprek`, 'Gesprek met ouders vastleggen']);
    expect(html.match(/utrecht-button--primary-action/g)).toHaveLength(1);
    expect(html).toContain(`/trajecten/${trajectoryId}/overleg`);
    expect(html).not.toContain('/afsluiting');
    expect(
      await portal.database.owner(
        "select action from access_log where $1 = any (subject_ids) and what = 'pupil:read'",
        [pupilId],
      ),
    ).toMatchObject([{ action: 'read' }]);
  });

  test('says of an early conversation that stays away that its day has passed, also while the school helps', async () => {
    const { teacher, ib, pupilId, trajectoryId, signalId } = await childOf(make);
    await portal.database.owner("update trajectory set started_on = '2026-02-02' where id = $1", [
      trajectoryId,
    ]);
    await portal.database.owner(
      "update school_entry set first_saved_at = '2026-02-02T10:00Z' where id = $1",
      [signalId],
    );
    await make.entry(
      'consultation',
      trajectoryId,
      consultationBy(ib, { decision: 'own_help', evaluateOn: '2099-01-05' }),
    );

    const { html } = await page(teacher.membershipId, pupilId);
    const list = await (await portal.as(teacher.membershipId)).get('/leerlingen');

    expect(html).toMatch(/Intussen: [^<]* praat met de ouders, uiterlijk [^<]*, dat is voorbij\./);
    expect(html).not.toMatch(/Aan zet: [^<]*dat is voorbij/);
    expect(list.html).toMatch(
      /Hulp op school · gesprek met ouders<.*te laat, uiterlijk ma\u00a016\u00a0februari/s,
    );
  });

  test('offers each reader the thing that is theirs', async () => {
    const { teacher, ib, pupilId, trajectoryId } = await childOf(make);
    await make.entry('conversation', trajectoryId, {
      on: '2026-02-05',
      answers: {
        present: 'Moeder',
        recognised: 'yes',
        discussed: 'Moeder wil hulp.',
        toldRoute: 'yes',
        toldRights: 'yes',
        outcome: 'refer',
      },
      ...by(teacher),
    });

    const forTeacher = await page(teacher.membershipId, pupilId);
    const forIb = await page(ib.membershipId, pupilId);

    expect(primary(forTeacher.html)).toBeUndefined();
    expect(primary(forIb.html)).toEqual([
      `/trajecten/${trajectoryId}/toestemmingen`,
      'Toestemming vastleggen',
    ]);
    expect(forIb.html).toContain(`/trajecten/${trajectoryId}/afsluiting`);
    expect(forTeacher.html).not.toContain('/toestemmingen');
  });

  test('shows the newest entry first, and changing only what one may', async () => {
    const { teacher, colleague, ib, pupilId, trajectoryId } = await childOf(make);
    await make.entry('consultation', trajectoryId, consultationBy(colleague));

    const forTeacher = await page(teacher.membershipId, pupilId);
    const forIb = await page(ib.membershipId, pupilId);

    expect(forTeacher.html.indexOf('Wij spraken over')).toBeLessThan(forTeacher.html.indexOf('Sam zat stil'));
    expect(forTeacher.html.match(/Verbeteren of doorhalen/g)).toHaveLength(1);
    expect(forIb.html.match(/Verbeteren of doorhalen/g)).toHaveLength(2);
  });

  test('shows guardians and where the child lives to the intern begeleider only', async () => {
    const { teacher, ib, pupilId } = await childOf(make);
    await make.insert('guardian', {
      pupil_id: pupilId,
      name: 'Moeder Bakker',
      relation: 'mother',
      custody: 'unknown',
    });

    const forTeacher = await page(teacher.membershipId, pupilId);
    const forIb = await page(ib.membershipId, pupilId);

    expect(forIb.html).toContain('Moeder Bakker, gezag onbekend');
    expect(forIb.html).toContain(`/leerlingen/${pupilId}/ouders`);
    expect(forIb.html).toContain(`/leerlingen/${pupilId}/woonplaats`);
    expect(forTeacher.html).not.toContain('Moeder Bakker');
    expect(forTeacher.html).not.toContain('/woonplaats');
  });

  test('has on paper no link and no question that only a screen answers', async () => {
    const { ib, pupilId } = await childOf(make);

    const { html } = await page(ib.membershipId, pupilId);

    const aside = /<aside>[^]*?<\/aside>/.exec(html)?.[0] ?? '';
    const onPaper = aside.replace(/<(p|div|ul|a)\b[^>]*\bzr-no-print\b[^>]*>[^]*?<\/\1>/g, '');
    expect(aside).toContain('Waarom zie ik dit?');
    expect(onPaper).toContain('Ouders en gezag');
    expect(onPaper).not.toMatch(/<a |<details/);
  });

  test('folds what several people answered under their names as they are written', async () => {
    const { ib, school, pupilId, trajectoryId } = await childOf(make);
    for (const giver_name of ['Hinke Postma', 'Auke Veenstra'])
      await make.insert('consent', {
        trajectory_id: trajectoryId,
        ...{ giver_name, direction: 'school_to_team', answer: 'refused', manner: 'spoken' },
        given_on: '2026-02-05',
        text_version: 0,
        receiver_id: school.id,
        ...by(ib, 'intern_begeleider'),
      });

    const { html } = await page(ib.membershipId, pupilId);

    const [, title = ''] = /<details><summary>([^<]*)</.exec(html) ?? [];
    for (const name of ['Hinke Postma', 'Auke Veenstra']) expect(title).toContain(`${name} geeft geen`);
  });

  test('answers why one sees it, and who else can', async () => {
    const { teacher, colleague, ib, school, pupilId } = await childOf(make);

    const forTeacher = await page(teacher.membershipId, pupilId);
    const forIb = await page(ib.membershipId, pupilId);

    expect(forTeacher.html).toMatch(/U bent leerkracht van Groep 5, sinds [^<]*2020/);
    expect(forIb.html).toContain(`U bent intern begeleider van ${school.name}`);
    for (const { name } of [teacher, colleague, ib]) expect(forIb.html).toContain(`<li>${name}, `);
  });

  test('of a child without a signal says what to do first', async () => {
    const { teacher, school, group } = await childOf(make);
    const quiet = await make.pupil(school.id, { group_id: group, call_name: 'Noor' });

    const { html } = await page(teacher.membershipId, quiet);

    expect(html).toContain('Er is nog niets vastgelegd over Noor');
    expect(html).toContain('Daarvoor is er na het signaal een korte notitie.');
    expect(primary(html)).toEqual([`/leerlingen/${quiet}/signaal`, 'Signaal vastleggen']);
  });

  test('keeps an earlier traject below the running one', async () => {
    const { teacher, ib, pupilId, trajectoryId } = await childOf(make);
    await make.insert('trajectory_end', {
      trajectory_id: trajectoryId,
      outcome: 'solved_at_school',
      ...by(ib),
    });
    const next = await make.insert('trajectory', { pupil_id: pupilId });
    await make.entry('signal', next, signalBy(teacher, { observed: 'Het begon opnieuw.' }));

    const { html } = await page(teacher.membershipId, pupilId);

    const [now = '', earlier = ''] = html.split('Eerder traject');
    expect(now).toContain('Het begon opnieuw.');
    expect(now).not.toContain('Sam zat stil in een hoek.');
    expect(earlier).toContain('Sam zat stil in een hoek.');
    expect(earlier).toContain('op school opgelost');
  });

  test('shows what the team did as milestones, and the referral to open', async () => {
    const { teacher, ib, school, pupilId, trajectoryId } = await childOf(make);
    const team = await make.team();
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
    await make.insert('milestone', {
      referral_id: referral,
      kind: 'received',
      author_name: 'Ans',
      author_role: 'cjg_worker',
    });

    const { html } = await page(teacher.membershipId, pupilId);

    expect(html).toContain('Aanmelding verstuurd');
    expect(html).toContain('Ontvangst bevestigd');
    expect(html).toContain(`/aanmeldingen/${referral}`);
    expect(html).toContain(team.name);
    expect(html).toContain('layer-edge--shared');
    const [milestones = ''] = /<details><summary>[^<]*<span>[^]*?<\/details>/.exec(html) ?? [];
    expect(milestones).toContain('Aanmelding verstuurd');
    expect(milestones).toContain('Ontvangst bevestigd');
  });

  test('shows the ten newest entries; the whole timeline is one step further', async () => {
    const { teacher, pupilId, trajectoryId } = await childOf(make);
    for (let i = 0; i < 29; i++) {
      await make.entry('signal', trajectoryId, {
        ...signalBy(teacher),
        on: `2026-01-${String(i + 1).padStart(2, '0')}`,
      });
    }

    const { html } = await page(teacher.membershipId, pupilId);
    const whole = await (await portal.as(teacher.membershipId)).get(`/leerlingen/${pupilId}/verloop`);

    expect(html.match(/<li class="zr-entry/g)).toHaveLength(10);
    expect(html).toContain('Toon het hele verloop (30)');
    expect(whole.html.match(/<li class="zr-entry/g)).toHaveLength(30);
  });

  test('another school gets 404, another role 403, nobody the login, a wrong id 404; a left group closes it', async () => {
    const { pupilId, colleague, group } = await childOf(make);
    const other = await childOf(make);
    const worker = await make.person((await make.team()).id, 'cjg_worker');
    await portal.database.owner(
      "update group_teacher set ends_on = '2026-01-01' where group_id = $1 and membership_id = $2",
      [group, colleague.membershipId],
    );

    const statuses = [
      await page(other.teacher.membershipId, pupilId),
      await page(other.ib.membershipId, pupilId),
      await page(colleague.membershipId, pupilId),
      await page(worker.membershipId, pupilId),
      await portal.visitor().get(`/leerlingen/${pupilId}`),
      await page(other.teacher.membershipId, 'geen-id'),
    ].map(({ status }) => status);

    expect(statuses).toEqual([404, 404, 404, 403, 303, 404]);
    expect(
      await portal.database.owner(
        "select 1 from access_log where $1 = any (subject_ids) and result = 'refused'",
        [pupilId],
      ),
    ).toHaveLength(4);
  });
});
