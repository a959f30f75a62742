import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function childAtSchool() {
  const school = await make.school();
  const ib = await make.person(school.id, 'intern_begeleider');
  const teacher = await make.person(school.id, 'teacher');
  const group = await make.group(school.id, 'Groep 5');
  await make.teaches(group, teacher.membershipId);
  const pupilId = await make.pupil(school.id, { group_id: group, call_name: 'Sam' });
  return { school, ib, teacher, pupilId, path: `/leerlingen/${pupilId}/ouders` };
}

const MOTHER = {
  name: 'Ans Bakker',
  relation: 'mother',
  custody: 'yes',
  phone: '06 12345678',
  address: 'Dorpsstraat 1',
};
const guardiansOf = (pupilId: string) =>
  portal.database.owner(
    `select g.*, c.phone, c.address, c.secret_address from guardian g left join guardian_contact c on c.id = g.id
     where g.pupil_id = $1 order by g.created_at`,
    [pupilId],
  );

test('the intern begeleider adds, changes and removes a parent; the log says so', async () => {
  const { ib, pupilId, path } = await childAtSchool();
  const visitor = await portal.as(ib.membershipId);

  const added = await visitor.fillIn(`${path}/nieuw`, { ...MOTHER, secretAddress: 'yes' });
  const [mother] = await guardiansOf(pupilId);
  const own = `${path}/${String(mother?.['id'])}`;
  const changed = await visitor.fillIn(own, { ...MOTHER, custody: 'unknown', deceased: '' });
  const list = await visitor.get(path);
  const removal = await visitor.get(`${own}/verwijdering`);
  const removed = await visitor.post(`${own}/verwijdering`, hidden(removal));

  expect([added.location, changed.location, removed.location]).toEqual([path, path, path]);
  expect(mother).toMatchObject({
    name: 'Ans Bakker',
    custody: 'yes',
    secret_address: true,
    phone: '06 12345678',
  });
  expect(list.html).toContain('Gezag niet bekend');
  expect(await guardiansOf(pupilId)).toMatchObject([
    { custody: 'unknown', removed_at: expect.anything(), secret_address: false },
  ]);
  expect((await visitor.get(path)).html).toContain('Er staat nog niemand');
  expect((await visitor.get(own)).status).toBe(404);
  const lines = await portal.database.owner<{ action: string }>(
    "select action from access_log where $1 = any (subject_ids) and what = 'guardian:keep' and action = 'change'",
    [pupilId],
  );
  expect(lines).toHaveLength(3);
});

test('each missing answer has its sentence, and what was typed stays', async () => {
  const { ib, pupilId, path } = await childAtSchool();

  const reply = await (
    await portal.as(ib.membershipId)
  ).fillIn(`${path}/nieuw`, { phone: 'bel maar', email: 'nee@', address: 'Dorpsstraat <1>' });

  expect(reply.status).toBe(422);
  for (const sentence of [
    'Vul de naam in.',
    'Kies wie dit voor het kind is.',
    'Kies ja, nee of niet bekend.',
    'Vul een telefoonnummer in',
    'Vul een e-mailadres in',
  ]) {
    expect(reply.html.split(sentence).length, sentence).toBe(3);
  }
  expect(reply.html).toContain('Dorpsstraat &lt;1&gt;');
  expect(await guardiansOf(pupilId)).toEqual([]);
});

test('the same name twice is asked about once; somebody else with that name can be added', async () => {
  const { ib, pupilId, path } = await childAtSchool();
  const visitor = await portal.as(ib.membershipId);
  const form = await visitor.get(`${path}/nieuw`);
  await visitor.fillIn(`${path}/nieuw`, MOTHER);
  const twice = { ...MOTHER, name: 'ans  bakker' };

  const asked = await visitor.fillIn(`${path}/nieuw`, twice);
  const before = await guardiansOf(pupilId);
  const sure = await visitor.fillIn(`${path}/nieuw`, { ...twice, another: 'yes' });
  const father = await visitor.fillIn(`${path}/nieuw`, { ...MOTHER, relation: 'father' });

  expect(form.html).not.toContain('name="another"');
  expect(asked.status).toBe(409);
  expect(asked.html).toContain('Ans Bakker staat al in de lijst. Is dit iemand anders met dezelfde naam?');
  expect(asked.html).toContain('name="another"');
  expect(asked.html).toContain('value="ans  bakker"');
  expect(before).toHaveLength(1);
  expect([sure.location, father.location]).toEqual([path, path]);
  expect(await guardiansOf(pupilId)).toHaveLength(3);
});

test('who died has no custody any more', async () => {
  const { ib, path } = await childAtSchool();
  const visitor = await portal.as(ib.membershipId);
  await visitor.fillIn(`${path}/nieuw`, { ...MOTHER, deceased: 'yes' });

  const { html } = await visitor.get(path);

  expect(html).toContain('overleden');
  expect(html).not.toMatch(/<dt[^>]*>Gezag/);
});

test('two people in one text: the second sees both, nothing is lost, and chooses', async () => {
  const { school, ib, pupilId, path } = await childAtSchool();
  const first = await portal.as(ib.membershipId);
  const second = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);
  await first.fillIn(`${path}/nieuw`, MOTHER);
  const own = `${path}/${String((await guardiansOf(pupilId))[0]?.['id'])}`;
  const opened = hidden(await second.get(own));

  await first.fillIn(own, { ...MOTHER, phone: '06 11111111' });
  const late = await second.post(own, { ...opened, ...MOTHER, phone: '06 22222222' });

  expect(late.status).toBe(409);
  expect(late.html).toContain('06 11111111');
  expect(late.html).toContain('06 22222222');
  expect(late.html).toContain(`${ib.name} bewaarde intussen een andere tekst`);
  expect(await guardiansOf(pupilId)).toMatchObject([{ phone: '06 11111111' }]);

  const chosen = await second.post(own, { ...hidden(late), ...MOTHER, phone: '06 22222222' });
  expect(chosen.location).toBe(path);
  expect(await guardiansOf(pupilId)).toMatchObject([{ phone: '06 22222222' }]);
});

test('an own draft from before a colleague saved overwrites nothing unseen: who opens it sees both and chooses', async () => {
  const { school, ib, pupilId, path } = await childAtSchool();
  const first = await portal.as(ib.membershipId);
  const second = await portal.as((await make.person(school.id, 'intern_begeleider')).membershipId);
  await first.fillIn(`${path}/nieuw`, MOTHER);
  const own = `${path}/${String((await guardiansOf(pupilId))[0]?.['id'])}`;

  await second.post(own, { ...hidden(await second.get(own)), ...MOTHER, phone: '06 22222222', _do: 'draft' });
  await first.fillIn(own, { ...MOTHER, phone: '06 11111111' });
  const opened = await second.get(own);
  await first.fillIn(own, { ...MOTHER, phone: '06 33333333' });
  const late = await second.post(own, { ...hidden(opened), ...MOTHER, phone: '06 22222222' });

  expect(opened.html).toContain(`${ib.name} bewaarde intussen een andere tekst`);
  expect(opened.html).toContain('06 11111111');
  expect(opened.html).toContain('value="06 22222222"');
  expect(late.status).toBe(409);
  expect(late.html).toContain('06 33333333');
  expect(await guardiansOf(pupilId)).toMatchObject([{ phone: '06 33333333' }]);
  const chosen = await second.post(own, { ...hidden(late), ...MOTHER, phone: '06 22222222' });
  expect(chosen.location).toBe(path);
});

test('parents that do not live together are recorded, and two people at once are told', async () => {
  const { ib, pupilId, path } = await childAtSchool();
  const visitor = await portal.as(ib.membershipId);
  const opened = hidden(await visitor.get(path));

  const saved = await visitor.post(path, { ...opened, liveApart: 'yes' });
  const late = await visitor.post(path, {
    ...hidden(await visitor.get(path)),
    version: String(opened['version']),
  });

  expect(saved.location).toBe(path);
  expect(late.status).toBe(409);
  expect(late.html).toContain('Er is nog niets bewaard');
  const rows = await portal.database.owner(
    'select parents_live_apart, version from guardians_version where id = $1',
    [pupilId],
  );
  expect(rows).toEqual([{ parents_live_apart: true, version: 1 }]);
});

test('a teacher has no page of guardians and reads no address; another school gets 404, nobody the login', async () => {
  const { ib, teacher, pupilId, path } = await childAtSchool();
  const other = await childAtSchool();
  await (await portal.as(ib.membershipId)).fillIn(`${path}/nieuw`, MOTHER);
  const guardianId = String((await guardiansOf(pupilId))[0]?.['id']);

  for (const address of [
    path,
    `${path}/nieuw`,
    `${path}/${guardianId}`,
    `${path}/${guardianId}/verwijdering`,
  ]) {
    const wrongRole = await (await portal.as(teacher.membershipId)).get(address);
    const elsewhere = await (await portal.as(other.ib.membershipId)).get(address);
    const nobody = await portal.visitor().get(address);
    expect([wrongRole.status, elsewhere.status, nobody.status], address).toEqual([403, 404, 303]);
  }
  const ibOther = await portal.as(other.ib.membershipId);
  const own = hidden(await ibOther.get(`${other.path}/nieuw`));
  expect((await ibOther.post(`${path}/nieuw`, { ...own, ...MOTHER })).status).toBe(404);
  expect((await ibOther.get(`${other.path}/${guardianId}`)).status).toBe(404);
  expect((await ibOther.get(`${other.path}/niet-een-id`)).status).toBe(404);
});
