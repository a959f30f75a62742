import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { childOf } from '../zorgroute/child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const NEW = '/leerlingen/nieuw';
const pupilsOf = (schoolId: string) =>
  portal.database.owner(
    'select *, birth_date::text as born from pupil where school_id = $1 order by created_at',
    [schoolId],
  );

describe('a child added by hand', () => {
  const well = (groupId: string) => ({
    callName: 'Zoë',
    prefix: 'van',
    familyName: 'Dijk',
    birthDate: '1-2-2016',
    groupId,
    postcode: '9801 ab',
  });

  test('is in its group at once, and can be found', async () => {
    const { ib, school, group } = await childOf(make);
    const visitor = await portal.as(ib.membershipId);

    const reply = await visitor.fillIn(NEW, well(group));

    const added = (await pupilsOf(school.id)).at(-1);
    expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${String(added?.id)}` });
    expect(added).toMatchObject({
      call_name: 'Zoë',
      search_call: 'zoe',
      search_family: 'dijk',
      postcode: '9801AB',
      born: '2016-02-01',
      year_group: '5',
      group_id: group,
    });
    expect((await visitor.post('/leerlingen/zoeken', { q: 'zoe' })).html).toContain('Zoë van Dijk');
    expect(
      await portal.database.owner(
        "select what from access_log where $1 = any (subject_ids) and action = 'change'",
        [added?.id],
      ),
    ).toMatchObject([{ what: 'pupil:add' }]);
  });

  test('in a combination group has a year group of its own, which is asked', async () => {
    const { ib, school } = await childOf(make);
    const combined = await make.insert('school_group', {
      school_id: school.id,
      name: 'Groep 1/2',
      year_group: 'C',
    });
    const visitor = await portal.as(ib.membershipId);

    const asked = await visitor.fillIn(NEW, well(combined));
    const added = await visitor.fillIn(NEW, { ...well(combined), yearGroup: '2' });

    expect(asked.status).toBe(422);
    expect(asked.html).toContain('Groep 1/2 is een combinatiegroep. Kies de jaargroep van het kind.');
    expect(added.status).toBe(303);
    expect((await pupilsOf(school.id)).at(-1)).toMatchObject({ year_group: '2', group_id: combined });
  });

  test.each([
    ['12–03–18', 303],
    ['1e maart ’18', 303],
    ['1-2-35', 422],
    ['1-2-2035', 422],
    ['31-12-1984', 422],
  ])('born on "%s" is answered with %i', async (birthDate, status) => {
    const { ib, group } = await childOf(make);

    const reply = await (await portal.as(ib.membershipId)).fillIn(NEW, { ...well(group), birthDate });

    expect(reply.status).toBe(status);
    expect(reply.html.includes('van de geboortedatum na.')).toBe(status === 422);
  });

  test('asks for what is missing, and keeps what was typed', async () => {
    const { ib, school } = await childOf(make);

    const reply = await (
      await portal.as(ib.membershipId)
    ).fillIn(NEW, { familyName: 'De <Vries>', postcode: '98' });

    expect(reply.status).toBe(422);
    for (const sentence of [
      'Vul de roepnaam in.',
      'Vul de geboortedatum in, bijvoorbeeld 31-12-2016.',
      'Kies de groep.',
      'Schrijf de postcode als 1234 AB.',
    ]) {
      expect(reply.html.split(sentence).length).toBe(3);
    }
    expect(reply.html).toContain('De &lt;Vries&gt;');
    expect(await pupilsOf(school.id)).toHaveLength(1);
  });

  test('that is perhaps here already is shown first; a person decides', async () => {
    const { ib, school, group, pupilId } = await childOf(make, { family_name: 'Jansen' });
    const visitor = await portal.as(ib.membershipId);
    const twin = { ...well(group), callName: 'Sam', familyName: 'Jansen', birthDate: '3-3-2018' };

    const asked = await visitor.fillIn(NEW, twin);
    const added = await visitor.fillIn(NEW, { ...twin, another: 'yes' });

    expect(asked.status).toBe(422);
    expect(asked.html).toContain('Er is al een Sam Jansen, geboren op 3\u00a0maart 2018.');
    expect(asked.html).toContain(`href="/leerlingen/${pupilId}"`);
    expect(added.status).toBe(303);
    expect(await pupilsOf(school.id)).toHaveLength(2);
  });

  test('goes into no group of another school', async () => {
    const { ib } = await childOf(make);
    const other = await childOf(make);

    const reply = await (await portal.as(ib.membershipId)).fillIn(NEW, well(other.group));

    expect(reply.status).toBe(422);
    expect(reply.html).toContain('Kies een groep uit de lijst.');
    expect(await pupilsOf(other.school.id)).toHaveLength(1);
  });

  test('can be added by the administrator of the school, who then goes back to the list of pupils', async () => {
    const { school, group } = await childOf(make);
    const administrator = await make.person(school.id, 'administrator');

    const reply = await (await portal.as(administrator.membershipId)).fillIn(NEW, well(group));

    expect(reply).toMatchObject({ status: 303, location: '/beheer/leerlingen' });
    expect(await pupilsOf(school.id)).toHaveLength(2);
  });

  test('waits for a group; a teacher and a team do not add children', async () => {
    const school = await make.school();
    const ib = await make.person(school.id, 'intern_begeleider');
    const { teacher } = await childOf(make);
    const worker = await make.person((await make.team()).id, 'cjg_worker');

    expect((await (await portal.as(ib.membershipId)).get(NEW)).html).toContain('Er is nog geen groep');
    expect((await (await portal.as(teacher.membershipId)).get(NEW)).status).toBe(403);
    expect((await (await portal.as(worker.membershipId)).get(NEW)).status).toBe(403);
    expect((await portal.visitor().get(NEW)).status).toBe(303);
  });
});

describe('the municipality of residence', () => {
  const westerkwartier = async () =>
    String((await portal.database.owner("select id from organisation where cbs_code = '1969'"))[0]?.id);

  test('is chosen by the intern begeleider; the postcode only helps to remember', async () => {
    const { ib, school, pupilId } = await childOf(make, { postcode: '9801AB' });
    const visitor = await portal.as(ib.membershipId);
    const path = `/leerlingen/${pupilId}/woonplaats`;
    const municipalityId = await westerkwartier();

    const page = await visitor.get(path);
    const reply = await visitor.fillIn(path, { municipalityId });

    expect(page.html).toContain('9801\u00a0AB');
    expect(page.html).not.toContain(' checked');
    expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${pupilId}` });
    expect(await pupilsOf(school.id)).toMatchObject([{ residence_id: municipalityId }]);
    expect((await visitor.get(`/leerlingen/${pupilId}`)).html).toContain('Westerkwartier');
  });

  test('is asked for when it is missing, and is a municipality of the list', async () => {
    const { ib, school, pupilId } = await childOf(make);
    const visitor = await portal.as(ib.membershipId);
    const path = `/leerlingen/${pupilId}/woonplaats`;

    const none = await visitor.fillIn(path, {});
    const other = await visitor.fillIn(path, { municipalityId: school.id });
    const nonsense = await visitor.fillIn(path, { municipalityId: 'iets' });

    expect(none.status).toBe(422);
    expect(none.html).toContain('Kies de gemeente waar het kind woont.');
    expect([other.status, nonsense.status]).toEqual([409, 409]);
    expect(other.html).toContain('Kies een gemeente uit de lijst.');
  });

  test('is not for the teacher, nor for another school', async () => {
    const { teacher, pupilId } = await childOf(make);
    const other = await childOf(make);
    const path = `/leerlingen/${pupilId}/woonplaats`;
    const municipalityId = await westerkwartier();

    const statuses = [
      await (await portal.as(teacher.membershipId)).get(path),
      await (await portal.as(other.ib.membershipId)).get(path),
      await (await portal.as(other.ib.membershipId)).post(path, { municipalityId }),
      await portal.visitor().get(path),
    ].map(({ status }) => status);

    expect(statuses).toEqual([403, 404, 404, 303]);
  });
});
