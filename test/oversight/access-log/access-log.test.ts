import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { foldLines, LINES_READ, type Foldable } from '../../../src/oversight/access-log/rules.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { factories, type Make } from '../../factories.ts';
import { filesOf } from '../../work/files-at-each-place.ts';

let portal: Portal;
let make: Make;
let files: ReturnType<typeof filesOf>;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
  files = filesOf(make);
});
afterAll(() => portal.stop());

async function region() {
  const school = await make.school();
  const team = await make.team();
  const group = await make.group(school.id, 'Groep 5');
  const teacher = await make.person(school.id, 'teacher');
  await make.teaches(group, teacher.membershipId);
  const worker = await make.person(team.id, 'cjg_worker');
  const fg = await make.person(school.boardId, 'privacy_officer');
  const fgTown = await make.person(team.municipalityId, 'privacy_officer');
  const pupilId = await make.pupil(school.id, {
    group_id: group,
    call_name: 'Lotte',
    family_name: 'Vermeer',
  });
  return { school, team, group, teacher, worker, fg, fgTown, pupilId };
}
const asked = async (membershipId: string, fields?: Record<string, string>) => {
  const visitor = await portal.as(membershipId);
  return fields ? visitor.post('/werk', fields) : visitor.get('/werk');
};
/** Every line, and the sentences: one for a person, a day and the same children. */
const linesOf = (html: string) => html.split('class="zr-log__line"').slice(1);
const looksOf = (html: string) => html.split('class="zr-log__look"').slice(1);

test('a look is a line: who, in which role, where, on which ground, what, whom, which layer, from where; never text of a file', async () => {
  const { teacher, fg, pupilId, school } = await region();
  await files.signalled(pupilId, '2026-02-02');
  const looking = await portal.as(teacher.membershipId);
  await looking.get('/werk');
  await looking.get(`/leerlingen/${pupilId}/signaal`);

  const { html } = await asked(fg.membershipId);

  const [look, ...others] = looksOf(html);
  for (const words of ['Wie heeft gekeken?', 'op grond waarvan']) expect(html).toContain(words);
  expect(others).toEqual([]);
  expect(look).toContain(
    `<strong>${teacher.name}</strong> keek 2 keer naar <strong>Lotte Vermeer</strong>: signaal, mijn werk.`,
  );
  for (const text of [
    teacher.name,
    'leerkracht',
    school.name,
    'leerkracht van de groep',
    'Lotte Vermeer',
    'Signaal: gelezen',
    'Mijn werk: gelezen',
    'Alleen school',
    'vanaf 127.0.0.1',
  ])
    expect(look).toContain(text);
  expect(look?.split('vanaf')[0]).toContain('<summary>Waarvandaan</summary>');
  expect(html).not.toContain('Een tekst die niemand');
});

test('looking at the log is a line itself, that names the children it named', async () => {
  const { teacher, fg, pupilId } = await region();
  await files.signalled(pupilId, '2026-02-02');
  await (await portal.as(teacher.membershipId)).get('/werk');

  await asked(fg.membershipId);
  await asked(fg.membershipId, { person: 'niemand' });

  const lines = await portal.database.owner(
    'select action, what, layer, subject_ids from access_log where person_id = $1 order by id',
    [fg.personId],
  );
  expect(lines).toEqual([
    { action: 'read', what: 'accessLog:read', layer: 'log', subject_ids: [pupilId] },
    { action: 'search', what: 'accessLog:read', layer: 'log', subject_ids: [] },
  ]);
});

test('an officer reads "U" at the own looks, and a name at those of others, of another officer too', async () => {
  const { school, fg, pupilId } = await region();
  await files.signalled(pupilId, '2026-02-02');
  const colleague = await make.person(school.boardId, 'privacy_officer');
  await asked(fg.membershipId);
  await asked(colleague.membershipId);

  const { html } = await asked(fg.membershipId);
  const lines = looksOf(html);

  const [ofOthers = '', own = ''] = html.split('<details class="zr-log-own"><summary>U keek zelf');
  expect([looksOf(ofOthers).length, looksOf(own).length]).toEqual([1, 1]);
  const names = lines.map((line) => /<strong>([^<]*)<\/strong>/.exec(line)?.[1]);
  expect(names).toEqual([colleague.name, 'U']);
});

test('each officer reads the own organisation; what is shared both read, the municipality without the name', async () => {
  const here = await region();
  const there = await region();
  await files.signalled(here.pupilId, '2026-02-02');
  await (await portal.as(here.teacher.membershipId)).get('/werk');
  const trajectory = await files.signalled(
    await make.pupil(here.school.id, { call_name: 'Gedeeld', family_name: 'Kind' }),
    '2026-02-02',
  );
  const referral = await files.sent(trajectory, here.team.id, 'Gedeeld Kind');
  const [{ reference } = { reference: '' }] = await portal.database.owner<{ reference: string }>(
    'select reference from referral where id = $1',
    [referral],
  );
  await (await portal.as(here.worker.membershipId)).get('/werk');

  const board = looksOf((await asked(here.fg.membershipId)).html);
  const town = (await asked(here.fgTown.membershipId)).html;
  const elsewhere = [await asked(there.fg.membershipId), await asked(there.fgTown.membershipId)];

  expect(board.join()).toContain(here.teacher.name);
  expect(board.find((line) => line.includes(here.worker.name))).toContain('Gedeeld Kind');
  expect(town).toContain(here.worker.name);
  expect(town).toContain(reference);
  expect(town).not.toContain('Gedeeld Kind');
  expect(town).not.toContain(here.teacher.name);
  for (const { html } of elsewhere) {
    expect(html).not.toContain(here.teacher.name);
    expect(html).not.toContain(here.worker.name);
  }
});

test('a refused look is listed, at the officer of who tried and of who was looked for', async () => {
  const { pupilId, fg } = await region();
  const other = await region();
  await (await portal.as(other.teacher.membershipId)).get(`/leerlingen/${pupilId}/signaal`);

  const owner = await asked(fg.membershipId, { result: 'refused' });
  const actor = await asked(other.fg.membershipId, { result: 'refused' });

  expect(looksOf(owner.html)[0]).toContain('Geweigerd');
  expect(owner.html).toContain('Lotte Vermeer');
  expect(looksOf(actor.html)[0]).toContain('een kind van een andere organisatie');
  expect(actor.html).not.toContain('Lotte Vermeer');
});

test('filters: person, child, action, result, layer and period; nothing of it in an address', async () => {
  const { teacher, fg, school, group, pupilId } = await region();
  const second = await make.person(school.id, 'teacher');
  await make.teaches(group, second.membershipId);
  const [one, two] = [await portal.as(teacher.membershipId), await portal.as(second.membershipId)];
  await files.signalled(pupilId, '2026-02-02');
  await one.get(`/leerlingen/${pupilId}/signaal`);
  await two.fillIn(`/leerlingen/${pupilId}/signaal`, {
    observed: 'x',
    seenOn: '3-2-2026',
    area: 'home',
    need: 'living',
  });
  const found = async (fields: Record<string, string>) =>
    linesOf((await asked(fg.membershipId, fields)).html);

  const ofSecond = looksOf((await asked(fg.membershipId, { person: second.name })).html);
  expect(ofSecond.every((look) => look.includes(second.name))).toBe(true);
  expect((await found({ person: second.name })).length).toBeGreaterThan(0);
  expect((await found({ child: 'vermeer' })).length).toBeGreaterThan(2);
  expect(await found({ child: 'bestaat niet' })).toEqual([]);
  expect(await found({ action: 'change' })).toHaveLength(1);
  expect(await found({ layer: 'care' })).toEqual([]);
  expect(await found({ from: '1-1-2020', until: '2-1-2020' })).toEqual([]);
  expect(await found({ person: '100%_' })).toEqual([]);
  const wrong = await asked(fg.membershipId, { from: '3-2-2026', until: '1-2-2026' });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain('Kies een dag op of na de eerste dag.');
});

test('the municipality finds a referral by its reference', async () => {
  const { team, school, worker, fgTown, fg } = await region();
  const send = async (name: string) =>
    files.sent(await files.signalled(await make.pupil(school.id), '2026-02-02'), team.id, name);
  const referral = await send('Een');
  const [{ reference } = { reference: '' }] = await portal.database.owner<{ reference: string }>(
    'select reference from referral where id = $1',
    [referral],
  );
  await (await portal.as(worker.membershipId)).get('/werk');
  const other = await region();

  for (const officer of [fgTown, fg])
    expect(
      linesOf((await asked(officer.membershipId, { child: reference.toLowerCase() })).html),
    ).toHaveLength(1);
  expect(linesOf((await asked(other.fgTown.membershipId, { child: reference })).html)).toEqual([]);
});

test('equal lines of one day are one with a count; "Toon meer" goes on after the last, with the same filters', async () => {
  const { teacher, fg, pupilId, school } = await region();
  const insert = `insert into access_log (at, person_id, person_name, role, organisation_id, actor_root_id, action, what, layer, ground, subject_kind, subject_ids, board_id)
    select portal_now() - make_interval(mins => n), $1, $2, 'teacher', $3, $4, 'read', 'pupil:read', 'school', g, 'pupil', array[$5]::uuid[], $4 from generate_series(1, 3) n, unnest($6::text[]) g`;
  const grounds = Array.from({ length: 40 }, (_, i) => `grond ${String(i)}`);
  await portal.database.owner(insert, [
    teacher.personId,
    teacher.name,
    school.id,
    school.boardId,
    pupilId,
    grounds,
  ]);

  const first = await asked(fg.membershipId, { person: teacher.name });
  const next: Record<string, string> = Object.fromEntries(
    [
      ...first.html
        .slice(first.html.indexOf('class="zr-log"'))
        .matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g),
    ].map(([, name = '', value = '']) => [name, value]),
  );
  const second = await asked(fg.membershipId, next);

  expect(linesOf(first.html)).toHaveLength(25);
  expect(next).toMatchObject({ person: teacher.name });
  expect(first.html).not.toMatch(/<a [^>]*href="[^"]*\?/);
  expect(second.html).toContain('Eerdere regels');
  expect(linesOf(second.html).length).toBeGreaterThan(0);
});

test('equal lines unfold to their times, and whom is searched is not hidden among the others', async () => {
  const { teacher, fg, school } = await region();
  const names = ['Anna', 'Bram', 'Cas', 'Dirk', 'Zwaan'];
  const pupils = await Promise.all(names.map((call_name) => make.pupil(school.id, { call_name })));
  await portal.database.owner(
    `insert into access_log (at, person_id, person_name, role, organisation_id, actor_root_id, action, what, layer, ground, subject_kind, subject_ids, board_id)
     select portal_now() - make_interval(secs => n), $1, $2, 'teacher', $3, $4, 'read', 'pupil:read', 'school', 'grond', 'pupil', $5::uuid[], $4 from generate_series(1, 3) n`,
    [teacher.personId, teacher.name, school.id, school.boardId, pupils],
  );

  const { html } = await asked(fg.membershipId, { person: teacher.name, child: 'zwa' });

  expect(html).toMatch(/<summary>3 keer die dag<\/summary><p>\d\d:\d\d, \d\d:\d\d, \d\d:\d\d<\/p>/);
  expect(html).toMatch(/keek 3 keer naar <strong>Zwaan /);
});

test('what was changed is no look: it has a sentence of its own', async () => {
  const { teacher, fg, school, pupilId } = await region();
  await portal.database.owner(
    `insert into access_log (at, person_id, person_name, role, organisation_id, actor_root_id, action, what, layer, ground, subject_kind, subject_ids, board_id)
     select portal_now() - make_interval(secs => n), $1, $2, 'teacher', $3, $4, case when n < 3 then 'read' else 'change' end, 'signal:record', 'school', 'grond', 'pupil', array[$5::uuid], $4
     from generate_series(1, 5) n`,
    [teacher.personId, teacher.name, school.id, school.boardId, pupilId],
  );

  const { html } = await asked(fg.membershipId, { person: teacher.name });

  expect(looksOf(html)).toHaveLength(2);
  expect(html).toMatch(/keek 2 keer naar <strong>Lotte Vermeer<\/strong>: [^(<]*\.</);
  expect(html).toMatch(/wijzigde 3 keer iets bij <strong>Lotte Vermeer<\/strong>: [^(<]*\.</);
});

test('folding loses no line and doubles none, wherever the page ends', () => {
  const line = fc.record({
    day: fc.constantFrom('2026-02-01', '2026-02-02'),
    what: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 300 }), fc.integer({ min: 1, max: 6 }), (made, most) => {
      const all: Foldable[] = made.map((one, i) => ({
        id: 1000 - i,
        rawAt: String(1000 - i),
        personId: null,
        role: null,
        organisationName: null,
        action: 'read',
        layer: 'school',
        ground: null,
        subjectIds: [],
        result: 'done',
        origin: null,
        ...one,
      }));
      let [counted, from, pages] = [0, 0, 0];
      for (;;) {
        const { folded, next } = foldLines(all.slice(from, from + LINES_READ), most);
        expect(folded.length).toBeLessThanOrEqual(most);
        counted += folded.reduce((sum, { equal }) => sum + 1 + equal.length, 0);
        pages += 1;
        if (!next || pages > 400) break;
        from = all.findIndex(({ id }) => id === next.id) + 1;
      }
      expect(counted).toBe(all.length);
    }),
  );
});
