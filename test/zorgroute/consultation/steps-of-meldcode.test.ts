// The steps of the meldcode have a visible end: who knows that safety was chosen reads what to do, when it is done and how to say so; nobody else ends it.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make, type Someone } from '../../factories.ts';
import { hidden, startPortal, type Portal } from '../../portal.ts';
import { childOf } from '../child.ts';

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
const read = async (who: Someone, path: string) => mainOf((await (await as(who)).get(path)).html);
const under = (html: string, id: string) => html.split(`id="${id}"`)[1]?.split('</section>')[0] ?? '';
const at = ({ trajectoryId }: Child, page: string) => `/trajecten/${trajectoryId}/${page}`;

const STEPS = 'Zorg over de veiligheid: de stappen van de meldcode volgen';
const AGAIN = 'Zorg over de veiligheid: opnieuw kijken hoe het gaat';
const SAFETY = { heldOn: '3-2-2026', discussed: 'Besproken.', decision: 'safety', safetyNote: 'Blauw.' };
const ON = { heldOn: '4-2-2026', discussed: 'Verder.', evaluateOn: '' };

/** The intern begeleider chose safety; the teachers may not know. */
async function chosenByIb() {
  const child = await childOf(make);
  await (await as(child.ib)).fillIn(at(child, 'overleg'), SAFETY);
  return child;
}

test('who knows reads when it is done, and says so in the consultation; who may not know reads the bare steps', async () => {
  const child = await chosenByIb();
  const page = at(child, 'overleg/veiligheid');

  const [hers, teachers] = [await read(child.ib, page), await read(child.teacher, page)];
  const form = await read(child.ib, at(child, 'overleg'));

  expect(hers).toContain('Wanneer is dit klaar?');
  expect(hers).toMatch(/primary[^>]*href="[^"]*\/overleg">Overleg vastleggen/);
  expect(hers).toContain(`href="${at(child, 'gesprek')}"`);
  expect(hers).toContain(`href="${at(child, 'afsluiting')}"`);
  expect(form).toContain('De zorg over de veiligheid loopt nog');
  expect(teachers).not.toMatch(/Wanneer is dit klaar|Vastleggen hoe|afsluiting/);
  expect(await read(child.teacher, at(child, 'overleg'))).not.toContain('loopt nog');
});

test('another decision of who knows ends it, and no page warns of a talk any more', async () => {
  const child = await chosenByIb();

  await (await as(child.ib)).fillIn(at(child, 'overleg'), { ...ON, decision: 'talk_with_parents' });

  const page = await read(child.ib, `/leerlingen/${child.pupilId}`);
  expect(await read(child.ib, '/werk')).not.toContain('meldcode');
  expect(page).not.toMatch(/Praat niet met de ouders|eerst de veiligheid/);
  expect(page).toContain('Blauw.');
  expect(await read(child.ib, at(child, 'overleg/veiligheid'))).not.toContain('Wanneer is dit klaar');
});

test('who waits for advice chooses a day, and the task waits until then, first of all', async () => {
  const child = await chosenByIb();
  const again = { ...ON, decision: 'safety', safetyNote: 'Advies gevraagd.', safetyAgainOn: '11-2-2026' };

  const reply = await (await as(child.ib)).fillIn(at(child, 'overleg'), again);

  expect(reply.status).toBe(303);
  const hers = under(await read(child.ib, '/werk'), 'voor-u');
  expect(hers).toContain(AGAIN);
  expect(hers).not.toContain(STEPS);
  expect(hers).toContain('wo 11 februari');
  const page = await read(child.ib, `/leerlingen/${child.pupilId}`);
  expect(page).toMatch(new RegExp(`<h2[^>]*>${AGAIN}</h2>[^]*Uiterlijk woensdag 11 februari\\.`));
  expect(page).toMatch(/Opnieuw kijken<[^]*?wo 11 februari/);
  const colleagues = await read(child.teacher, `/leerlingen/${child.pupilId}`);
  expect(colleagues).not.toMatch(/11 februari|Opnieuw kijken/);
});

test('the teacher who chose it herself chooses that day too', async () => {
  const child = await childOf(make);

  await (await as(child.teacher)).fillIn(at(child, 'overleg'), { ...SAFETY, safetyAgainOn: '11-2-2026' });

  expect(under(await read(child.teacher, '/werk'), 'voor-u')).toMatch(
    new RegExp(`${AGAIN}[^]*?wo 11 februari`),
  );
});

test.each([
  [{ safetyAgainOn: '3-2-2026' }, 'Kies een dag na het overleg om opnieuw naar de veiligheid te kijken.'],
  [{ safetyAgainOn: '11-2-2030' }, 'Kijk daarna opnieuw hoe het gaat.'],
  [
    { decision: 'talk_with_parents', safetyNote: '', safetyAgainOn: '11-2-2026' },
    'Dit hoort bij “Er is zorg over de veiligheid”. Kies dat, of maak dit leeg.',
  ],
])('a day to look again that is none is asked about: %o', async (wrong, message) => {
  const child = await childOf(make);

  const reply = await (await as(child.ib)).fillIn(at(child, 'overleg'), { ...SAFETY, ...wrong });

  expect(reply.status).toBe(422);
  expect(reply.html).toContain(message);
});

test.each(['own_help', 'talk_with_parents'])(
  'a consultation of who may not know ends nothing: %s',
  async (decision) => {
    const child = await chosenByIb();

    await (
      await as(child.teacher)
    ).fillIn(at(child, 'overleg'), {
      ...ON,
      decision,
      ...(decision === 'own_help' && { evaluateOn: '8-5-2026' }),
    });

    expect(under(await read(child.ib, '/werk'), 'voor-u')).toContain('Zorg over de veiligheid');
    expect(await read(child.ib, `/leerlingen/${child.pupilId}`)).toContain(
      'Praat niet met de ouders als het daardoor onveiliger wordt',
    );
  },
);

test('of two who chose it apart, each ends her own, and it is one row', async () => {
  const child = await childOf(make);
  await (await as(child.teacher)).fillIn(at(child, 'overleg'), SAFETY);
  await (await as(child.colleague)).fillIn(at(child, 'overleg'), SAFETY);
  const both = await read(child.ib, '/werk');

  await (await as(child.colleague)).fillIn(at(child, 'overleg'), { ...ON, decision: 'talk_with_parents' });

  expect(both.split(`/leerlingen/${child.pupilId}"`)).toHaveLength(2);
  expect(await read(child.ib, '/werk')).toContain('Zorg over de veiligheid');
});

test('the head says of whom it is asked that safety goes first, not that the talk is next', async () => {
  const child = await chosenByIb();

  const [hers, teachers] = [
    await read(child.ib, `/leerlingen/${child.pupilId}`),
    await read(child.teacher, `/leerlingen/${child.pupilId}`),
  ];

  expect(hers).toContain('Stap 2 van 7 · <strong>Overleg op school</strong>, eerst de veiligheid');
  expect(hers.match(/aria-current="step"/g)).toHaveLength(1);
  expect(hers).toMatch(/aria-current="step"[^]*?Overleg op school[^]*?Gesprek met ouders/);
  expect(teachers).toContain('Stap 3 van 7 · <strong>Gesprek met ouders</strong></summary>');
});

test('a draft of a talk is not offered beside it; on Mijn werk it stands and says why it waits', async () => {
  const child = await childOf(make);
  const draftOf = async (who: Someone) => {
    const visitor = await as(who);
    const page = await visitor.get(at(child, 'gesprek'));
    await visitor.post(at(child, 'gesprek'), { ...hidden(page), discussed: 'Half.', _do: 'draft' });
  };
  await draftOf(child.ib);
  await draftOf(child.teacher);
  const before = await read(child.ib, `/leerlingen/${child.pupilId}`);
  await (await as(child.ib)).fillIn(at(child, 'overleg'), SAFETY);

  const [page, work] = [await read(child.ib, `/leerlingen/${child.pupilId}`), await read(child.ib, '/werk')];

  expect(before).toMatch(/Nog niet af:[^]*?Gesprek met ouders, concept/);
  expect(page).not.toContain('Nog niet af:');
  expect(work).toContain('· eerst de veiligheid');
  expect(await read(child.teacher, `/leerlingen/${child.pupilId}`)).toContain('Nog niet af:');
  expect(await read(child.teacher, '/werk')).not.toContain('veiligheid');
});
