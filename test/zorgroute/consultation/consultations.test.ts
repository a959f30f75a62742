import { afterAll, beforeAll, expect, test } from 'vitest';

import { childOf } from '../child.ts';
import { factories, type Make } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-11-27T12:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

async function childWithSignal() {
  const child = await childOf(make);
  return { ...child, path: `/trajecten/${child.trajectoryId}/overleg` };
}

const WELL = {
  heldOn: '3-2-2026',
  discussed: 'Wat wij in de klas zien.',
  decision: 'own_help',
  evaluateOn: '8-5-2026',
};
const consultationsOf = (trajectoryId: string) =>
  portal.database.owner(
    `select e.*, x.answers as apart from school_entry e left join school_entry_apart x on x.id = e.id
     where e.kind = 'consultation' and e.trajectory_id = $1 order by e.created_at`,
    [trajectoryId],
  );

test('the page brings the script that shows a question once its answer is chosen; one without such a question does not', async () => {
  const { ib, trajectoryId } = await childOf(make);
  const visitor = await portal.as(ib.membershipId);

  const [consultation, note] = [
    await visitor.get(`/trajecten/${trajectoryId}/overleg`),
    await visitor.get(`/trajecten/${trajectoryId}/afsluiting`),
  ];

  expect(consultation.html).toContain('/scripts/asked-when.js');
  expect(note.html).not.toContain('/scripts/asked-when.js');
});

test.each(['safety', 'talk_with_parents', 'own_help'])(
  'what was discussed may stay empty where nothing is told by it: %s',
  async (decision) => {
    const { ib, trajectoryId, path } = await childWithSignal();
    const evaluateOn = decision === 'own_help' ? WELL.evaluateOn : '';

    const reply = await (
      await portal.as(ib.membershipId)
    ).fillIn(path, { ...WELL, discussed: '', decision, evaluateOn });

    expect(reply.status).toBe(decision === 'own_help' ? 422 : 303);
    expect(await consultationsOf(trajectoryId)).toHaveLength(decision === 'own_help' ? 0 : 1);
    if (decision === 'own_help') expect(reply.html).toContain('Schrijf op wat er is besproken.');
  },
);

test('a teacher records a consultation and goes back to the child', async () => {
  const { teacher, pupilId, trajectoryId, path } = await childWithSignal();
  const visitor = await portal.as(teacher.membershipId);

  const page = await visitor.get(path);
  const reply = await visitor.fillIn(path, WELL);

  expect(page.html).toContain('Overleg bewaren bij Sam, groep 5');
  expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${pupilId}` });
  expect(await consultationsOf(trajectoryId)).toMatchObject([
    {
      answers: { discussed: 'Wat wij in de klas zien.' },
      decision: 'own_help',
      author_name: teacher.name,
    },
  ]);
  const lines = await portal.database.owner(
    "select action, what from access_log where $1 = any (subject_ids) and what = 'consultation:record' order by id",
    [pupilId],
  );
  expect(lines.at(0)).toMatchObject({ action: 'read' });
  expect(lines.at(-1)).toMatchObject({ action: 'change' });
});

test('the signal is offered sentence by sentence, and taken over without a script', async () => {
  const { teacher, path } = await childWithSignal();
  const visitor = await portal.as(teacher.membershipId);

  const { html } = await visitor.get(path);
  const taken = await visitor.fillIn(path, { _takeOver: 'discussed:Daarna huilde hij.' });
  const again = await visitor.get(path);

  expect(html.match(/name="_takeOver"/g)).toHaveLength(3);
  expect(taken.status).toBe(303);
  expect(/<textarea[^>]*id="veld-discussed"[^>]*>([^<]*)</.exec(again.html)?.[1]?.trim()).toBe(
    'Daarna huilde hij.',
  );
});

test('each missing answer has its sentence, and what was typed stays', async () => {
  const { teacher, trajectoryId, path } = await childWithSignal();

  const reply = await (
    await portal.as(teacher.membershipId)
  ).fillIn(path, { present: 'Juf <An>', evaluateOn: '' });

  expect(reply.status).toBe(422);
  for (const sentence of [
    'Vul in wanneer het overleg was, bijvoorbeeld 3-2-2026.',
    'Kies hoe het verder gaat.',
  ]) {
    expect(reply.html.split(sentence).length).toBe(3);
  }
  expect(reply.html).toContain('Juf &lt;An&gt;');
  expect(await consultationsOf(trajectoryId)).toEqual([]);
});

test.each([
  [{ heldOn: '1-1-2098' }, 'Deze dag moet nog komen.'],
  [{ evaluateOn: '' }, 'Vul in wanneer u bekijkt of de hulp op school genoeg is.'],
  [{ evaluateOn: '3-2-2026' }, 'Kies een dag na het overleg'],
  [{ heldOn: '1-1-2018' }, 'Op deze dag was het kind nog niet geboren.'],
  [{ heldOn: '1-2-2026' }, 'Het eerste signaal is van maandag 2\u00a0februari'],
  [{ evaluateOn: '9-5-2026' }, 'Op deze dag is er geen school.'],
  [{ evaluateOn: '29-4-2026' }, 'Op deze dag is er geen school.'],
  [{ safetyNote: 'Iets ernstigs.' }, 'U schreef iets over veiligheid, maar koos een ander besluit.'],
])('an agreement that is broken is told: %o', async (change, sentence) => {
  const { teacher, trajectoryId, path } = await childWithSignal();

  const reply = await (await portal.as(teacher.membershipId)).fillIn(path, { ...WELL, ...change });

  expect(reply.status).toBe(422);
  expect(reply.html).toContain(sentence);
  expect(await consultationsOf(trajectoryId)).toEqual([]);
});

test('held before the signal was noted, but not before it was seen: it was about this signal', async () => {
  const { teacher, ib, pupilId, path } = await childWithSignal();
  const visitor = await portal.as(teacher.membershipId);

  // Noted by the intern begeleider it waits for nobody to see it.
  await (await portal.as(ib.membershipId)).fillIn(path, WELL);
  const after = await visitor.get(`/leerlingen/${pupilId}`);
  await visitor.fillIn(`/leerlingen/${pupilId}/signaal`, {
    seenOn: '4-2-2026',
    observed: 'Weer zo.',
    area: 'home',
    need: 'living',
  });
  const again = await visitor.get(`/leerlingen/${pupilId}`);

  expect(after.html).toContain('Bekijken of de hulp op school genoeg is');
  expect(again.html).toContain('Overleggen over het signaal');
});

test('after own help the teacher may say that it was enough; then the intern begeleider ends it', async () => {
  const { teacher, ib, pupilId, trajectoryId, path } = await childWithSignal();
  const visitor = await portal.as(teacher.membershipId);
  const internBegeleider = await portal.as(ib.membershipId);
  const first = await visitor.get(path);
  await visitor.fillIn(path, WELL);

  const second = await visitor.get(path);
  const reply = await visitor.fillIn(path, {
    ...WELL,
    heldOn: '8-5-2026',
    evaluateOn: '',
    decision: 'enough',
  });
  const teachers = await visitor.get(`/leerlingen/${pupilId}`);
  const teachersWork = await visitor.get('/werk');
  const childs = await internBegeleider.get(`/leerlingen/${pupilId}`);
  const work = await internBegeleider.get('/werk');

  expect(first.html).not.toContain('value="enough"');
  expect(second.html).toContain('value="enough"');
  expect(reply.location).toBe(`/leerlingen/${pupilId}`);
  expect(await consultationsOf(trajectoryId)).toMatchObject([
    { decision: 'own_help' },
    { decision: 'enough', evaluate_on: null },
  ]);
  expect(teachers.html).toContain('De hulp op school was genoeg.');
  expect(teachers.html).not.toContain('Bekijken of de hulp op school genoeg is');
  expect(teachersWork.html).toMatch(
    new RegExp(`Hier wacht u op[^]*${ib.name}[^]{0,120}Afsluiten, want de hulp op school was genoeg`),
  );
  expect(childs.html).toContain(`primary-action" href="/trajecten/${trajectoryId}/afsluiting">Afsluiten</a>`);
  expect(work.html).toContain(`href="/trajecten/${trajectoryId}/afsluiting"`);
  expect(work.html).toContain('Afsluiten, want de hulp op school was genoeg');
});

test('nobody says that the help was enough where the school did not help', async () => {
  const { teacher, trajectoryId, path } = await childWithSignal();
  const visitor = await portal.as(teacher.membershipId);

  const reply = await visitor.fillIn(path, { ...WELL, evaluateOn: '', decision: 'enough' });

  expect(reply.status).toBe(422);
  expect(reply.html.split('De school hielp nog niet zelf, dus dit kan nog niet.')).toHaveLength(3);
  expect(reply.html).toContain('Wat wij in de klas zien.');
  expect(await consultationsOf(trajectoryId)).toEqual([]);
});

test('a day to look back beside another decision than own help is asked about; as it was proposed it is nobody’s answer', async () => {
  const { teacher, path, trajectoryId } = await childWithSignal();
  const visitor = await portal.as(teacher.membershipId);
  const [, proposed = ''] =
    /id="veld-evaluateOn"[^>]* value="([^"]*)"/.exec((await visitor.get(path)).html) ?? [];
  const talk = { ...WELL, decision: 'talk_with_parents' };

  const typed = await visitor.fillIn(path, { ...talk, evaluateOn: '12-5-2026' });
  const kept = await consultationsOf(trajectoryId);
  const asProposed = await visitor.fillIn(path, { ...talk, evaluateOn: proposed });

  expect(typed.status).toBe(422);
  expect(typed.html).toContain('Dit hoort bij “De school helpt zelf”. Kies dat, of maak dit leeg.');
  expect(typed.html).toContain('value="12-5-2026"');
  expect(kept).toEqual([]);
  expect(asProposed.status).toBe(303);
});

test('who reads what is said about safety, is said as it is for who writes', async () => {
  const { teacher, ib, path } = await childWithSignal();

  const [byTeacher, byIb] = await Promise.all(
    [teacher, ib].map(async ({ membershipId }) => (await portal.as(membershipId)).get(path)),
  );

  const TO_IB = 'Alleen de intern begeleiders van uw school zien dit; de leerkracht niet.';
  expect(byIb?.html.split(TO_IB)).toHaveLength(3);
  expect(byIb?.html).not.toContain('Alleen u en');
  expect(byTeacher?.html.split('Alleen u en de IB&#39;er zien dit.')).toHaveLength(3);
  expect(byTeacher?.html).not.toContain('de leerkracht niet');
});

test('own help proposes a day to look back; another decision keeps none', async () => {
  const { teacher, trajectoryId, path } = await childWithSignal();
  const visitor = await portal.as(teacher.membershipId);

  const page = await visitor.get(path);
  await visitor.fillIn(path, { ...WELL, evaluateOn: '', decision: 'talk_with_parents' });

  expect(page.html).toMatch(/id="veld-evaluateOn"[^>]* value="\d{1,2}-\d{1,2}-\d{4}"/);
  expect(await consultationsOf(trajectoryId)).toMatchObject([
    { decision: 'talk_with_parents', evaluate_on: null },
  ]);
});

test('safety leads to the meldcode; only its author and the intern begeleider see that it was chosen', async () => {
  const { teacher, colleague, ib, pupilId, trajectoryId, path } = await childWithSignal();

  const visitor = await portal.as(teacher.membershipId);
  const now = `/trajecten/${trajectoryId}/overleg/veiligheid`;

  const reply = await visitor.fillIn(path, {
    ...WELL,
    evaluateOn: '',
    decision: 'safety',
    safetyNote: 'Blauwe plekken.',
  });
  const { html: next } = await visitor.get(now);

  expect(reply).toMatchObject({ status: 303, location: now });
  expect(next).toContain('Niet als het daardoor onveiliger wordt.');
  expect(next).toContain(`href="/leerlingen/${pupilId}"`);
  expect(next).toContain('href="tel:08002000"');
  expect(await consultationsOf(trajectoryId)).toMatchObject([
    { decision: 'talk_with_parents', evaluate_on: null, apart: { safetyNote: 'Blauwe plekken.' } },
  ]);
  expect(JSON.stringify((await consultationsOf(trajectoryId))[0]?.['answers'])).not.toContain('Blauwe');
  const seen = async (membershipId: string) =>
    (await (await portal.as(membershipId)).get(`/leerlingen/${pupilId}`)).html;
  for (const { membershipId } of [teacher, ib]) {
    const html = await seen(membershipId);
    expect(html).toContain('Blauwe plekken.');
    expect(html).toContain('Praat niet met de ouders als het daardoor onveiliger wordt');
    expect(html).toContain(`href="${now}"`);
  }
  const other = await seen(colleague.membershipId);
  expect(other).toContain('Overleg gehouden. Vervolg is afgesproken.');
  expect(other).not.toContain('Blauwe plekken.');
  expect(other.split('<main')[1]).not.toMatch(/veiligheid/i);
});

test('for a colleague a choice for safety reads exactly as a choice to talk with the parents', async () => {
  const pages = [];
  for (const decision of ['safety', 'talk_with_parents']) {
    const { teacher, colleague, pupilId, path } = await childWithSignal();
    await (await portal.as(teacher.membershipId)).fillIn(path, { ...WELL, decision });
    const { html } = await (await portal.as(colleague.membershipId)).get(`/leerlingen/${pupilId}`);
    pages.push(withoutNames(html));
  }

  expect(pages[0]).toBe(pages[1]);
});

const withoutNames = (html: string) =>
  html
    .replaceAll(/[0-9a-f-]{36}/g, 'id')
    .replaceAll(/(Persoon|School|Achternaam|board) ?\d+/gi, '$1')
    .replaceAll(/nonce="[^"]*"/g, '');

test('in a traject that has ended nothing is recorded, and the text stays', async () => {
  const { ib, trajectoryId, path } = await childWithSignal();
  const visitor = await portal.as(ib.membershipId);
  const { hidden } = await import('../../portal.ts');
  const fields = hidden(await visitor.get(path));
  await make.insert('trajectory_end', { trajectory_id: trajectoryId, outcome: 'solved_at_school' });

  const reply = await visitor.post(path, { ...fields, ...WELL });
  const page = await visitor.get(path);

  expect(reply.status).toBe(409);
  expect(reply.html).toContain('Dit traject is afgesloten. Heropen het eerst');
  expect(reply.html).toContain('Wat wij in de klas zien.');
  expect(page.html).toContain(`/trajecten/${trajectoryId}/heropening`);
  expect(page.html).not.toContain('<textarea');
  expect(await consultationsOf(trajectoryId)).toEqual([]);
});

test('another school gets 404, another role 403, nobody the login, a wrong id 404', async () => {
  const { path, pupilId } = await childWithSignal();
  const other = await childWithSignal();
  const worker = await make.person((await make.team()).id, 'cjg_worker');

  const elsewhere = await (await portal.as(other.teacher.membershipId)).get(path);
  const posted = await (await portal.as(other.teacher.membershipId)).post(path, WELL);
  const wrongRole = await (await portal.as(worker.membershipId)).get(path);
  const nobody = await portal.visitor().get(path);
  const wrongId = await (await portal.as(other.teacher.membershipId)).get('/trajecten/geen-id/overleg');

  expect([elsewhere.status, posted.status, wrongRole.status, nobody.status, wrongId.status]).toEqual([
    404, 404, 403, 303, 404,
  ]);
  const refused = await portal.database.owner(
    "select 1 from access_log where $1 = any (subject_ids) and result = 'refused'",
    [pupilId],
  );
  expect(refused).toHaveLength(3);
});
