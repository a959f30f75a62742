// What a teacher decides alone waits for the intern begeleider until she has seen it, and holds the teacher up in nothing.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { becoming } from '../../access/becoming.ts';
import { factories, type Make, type Someone } from '../../factories.ts';
import { startPortal, type Portal } from '../../portal.ts';
import { childOf, consultationBy } from '../child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal({ at: '2026-02-04T12:00' });
  make = factories(portal.database);
});
afterAll(() => portal.stop());

type Child = Awaited<ReturnType<typeof childOf>>;

const OWN_HELP = {
  heldOn: '3-2-2026',
  discussed: 'Wat wij in de klas zien.',
  decision: 'own_help',
  evaluateOn: '20-4-2026',
};
const TALK_FIRST = { ...OWN_HELP, decision: 'talk_with_parents', evaluateOn: '' };
const SAFETY = { ...TALK_FIRST, decision: 'safety', safetyNote: 'Blauwe plekken op de arm.' };
const TALKED = {
  heldOn: '3-2-2026',
  present: 'Moeder',
  recognised: 'yes',
  discussed: 'Het slapen.',
  toldRoute: 'yes',
  toldRights: 'yes',
  outcome: 'own_help',
};

const as = ({ membershipId }: Someone) => portal.as(membershipId);
const consult = async (child: Child, answers: Record<string, string>, who = child.teacher) =>
  (await as(who)).fillIn(`/trajecten/${child.trajectoryId}/overleg`, answers);
const talk = async (child: Child, answers: Record<string, string> = TALKED) =>
  (await as(child.teacher)).fillIn(`/trajecten/${child.trajectoryId}/gesprek`, answers);
const childPage = async (child: Child, who: Someone) =>
  (await (await as(who)).get(`/leerlingen/${child.pupilId}`)).html;
const work = async (who: Someone) => (await (await as(who)).get('/werk')).html;
/** What stands under this heading of Mijn werk. */
const under = (html: string, id: string) => html.split(`id="${id}"`)[1]?.split('</section>')[0] ?? '';

async function press(child: Child, who = child.ib) {
  const [, action] = /action="(\/trajecten\/[^"]+\/gezien\/[^"]+)"/.exec(await childPage(child, who)) ?? [];
  return (await as(who)).post(action ?? '/no-button');
}
const entriesOf = ({ trajectoryId }: Child) =>
  portal.database.owner<{ id: string; kind: string; unseen: boolean; seen_by: string | null }>(
    `select id, kind, unseen_since is not null as unseen, seen_by from school_entry
     where trajectory_id = $1 and kind <> 'signal' and superseded_at is null and struck_at is null order by created_at, id`,
    [trajectoryId],
  );

describe('a consultation of a teacher alone', () => {
  test('waits for the intern begeleider with what it is and since when; the teacher goes on, and reads that it waits', async () => {
    const child = await childOf(make);
    await consult(child, OWN_HELP);

    const hers = under(await work(child.ib), 'voor-u');
    const teachers = under(await work(child.teacher), 'voor-u');
    const page = await childPage(child, child.ib);

    expect(hers).toContain('Lezen wat de leerkracht over het overleg vastlegde');
    expect(hers).toMatch(/sinds (<\/i>)?wo.4.februari/);
    expect(hers).toContain(`href="/leerlingen/${child.pupilId}"`);
    expect(teachers).toContain('Praten met de ouders');
    expect(teachers).toContain(
      'Intussen bij de IB&#39;er: lezen wat de leerkracht over het overleg vastlegde',
    );
    expect(page).toContain('>Gezien</button>');
    expect(page).toMatch(/Intussen: [^<]* praat met de ouders, uiterlijk/);
  });

  test('is seen in one press: then it is the teacher’s turn, the file says who saw it and when, and the log has a line', async () => {
    const child = await childOf(make);
    await talk(child);
    await press(child);
    await consult(child, OWN_HELP);

    const reply = await press(child);

    expect(reply).toMatchObject({ status: 303, location: `/leerlingen/${child.pupilId}` });
    const page = await childPage(child, child.teacher);
    expect(page).toContain('Bekijken of de hulp op school genoeg is');
    expect(page).toMatch(new RegExp(`Gezien</dt>\\s*<dd[^>]*>Door ${child.ib.name}, op wo.4.februari`));
    expect(page).not.toContain('/gezien/');
    expect(under(await work(child.ib), 'voor-u')).not.toContain('Sam');
    const [line] = await portal.database.owner(
      `select what, action, result from access_log where $1 = any (subject_ids) and what = 'entry:see'`,
      [child.pupilId],
    );
    expect(line).toMatchObject({ what: 'entry:see', action: 'change' });
  });

  test('holds the look-back at the school’s own help for nobody: it stands in the teacher’s work meanwhile', async () => {
    const child = await childOf(make);
    await talk(child);

    const teachers = under(await work(child.teacher), 'voor-u');
    const page = await childPage(child, child.teacher);

    expect(teachers).toContain('Bekijken of de hulp op school genoeg is');
    expect(teachers).toContain('Intussen bij de IB&#39;er: lezen wat de leerkracht over het gesprek');
    expect(page).toMatch(/Intussen: u[^<]* kijkt of de hulp op school genoeg is, uiterlijk/);
    await press(child);
    await consult(child, { ...OWN_HELP, evaluateOn: '6-2-2026' });
    expect((await (await as(child.teacher)).get('/leerlingen')).html).not.toContain('gesprek met ouders');
  });

  test('of the intern begeleider herself, or of a teacher who is that as well, waits for nobody', async () => {
    const child = await childOf(make);
    const both = await childOf(make);
    await make.insert('membership', {
      person_id: both.teacher.personId,
      organisation_id: both.school.id,
      role: 'intern_begeleider',
      starts_on: '2020-01-01',
    });

    await consult(child, OWN_HELP, child.ib);
    await consult(both, OWN_HELP);

    expect((await entriesOf(child)).map(({ unseen }) => unseen)).toEqual([false]);
    expect((await entriesOf(both)).map(({ unseen }) => unseen)).toEqual([false]);
  });

  test('at a school whose intern begeleider left waits for the administrator who can name one', async () => {
    const child = await childOf(make);
    const keeper = await make.person(child.school.id, 'administrator');
    await consult(child, OWN_HELP);
    await portal.database.owner(`update membership set ends_on = '2026-02-01' where id = $1`, [
      child.ib.membershipId,
    ]);

    expect(await childPage(child, child.teacher)).toContain(`${keeper.name} (beheerder)`);
  });
});

describe('what counts as seen', () => {
  test('is going on with the route, not a short note', async () => {
    const child = await childOf(make);
    await consult(child, OWN_HELP);
    const ib = await as(child.ib);

    await ib.fillIn(`/trajecten/${child.trajectoryId}/notitie`, {
      what: 'Gebeld.',
      withWhom: 'mother',
      notedOn: '4-2-2026',
    });
    const after = await entriesOf(child);
    await ib.fillIn(`/trajecten/${child.trajectoryId}/gesprek`, TALKED);

    expect(after.map(({ unseen }) => unseen)).toContain(true);
    expect((await entriesOf(child)).find(({ kind }) => kind === 'consultation')).toMatchObject({
      unseen: false,
      seen_by: child.ib.name,
    });
  });

  test('is what stood on the page, not what came while it was open', async () => {
    const child = await childOf(make);
    await consult(child, OWN_HELP);
    const ib = await as(child.ib);
    const { html } = await ib.get(`/leerlingen/${child.pupilId}`);
    portal.clock.set('2026-02-04T12:05');
    await talk(child);

    const [, action = ''] = /action="([^"]+\/gezien\/[^"]+)"/.exec(html) ?? [];
    await ib.post(action);

    expect(await entriesOf(child)).toMatchObject([
      { kind: 'consultation', unseen: false },
      { kind: 'conversation', unseen: true },
    ]);
    portal.clock.set('2026-02-04T12:00');
  });

  test('is nobody else’s to say: not a teacher’s, not of another school', async () => {
    const child = await childOf(make);
    const other = await childOf(make);
    await consult(child, OWN_HELP);
    const [entry] = await entriesOf(child);
    const path = `/trajecten/${child.trajectoryId}/gezien/${String(entry?.id)}`;

    expect((await (await as(child.teacher)).post(path)).status).toBe(403);
    expect((await (await as(other.ib)).post(path)).status).toBe(404);
    expect(
      (await (await as(other.ib)).post(`/trajecten/${other.trajectoryId}/gezien/${String(entry?.id)}`))
        .status,
    ).toBe(404);
    expect((await entriesOf(child)).map(({ unseen }) => unseen)).toEqual([true]);
  });

  test('is hers alone in the database too', async () => {
    const child = await childOf(make);
    const other = await childOf(make);
    await consult(child, OWN_HELP);
    const [entry] = await entriesOf(child);
    const app = becoming(portal.database);
    const saw = ({ membershipId }: Someone) =>
      app.become(membershipId, async (query) => {
        const { rows } = await query('select access.see($1, $2) as seen', [entry?.id, child.trajectoryId]);
        return rows[0]?.['seen'];
      });

    expect([await saw(child.ib), await saw(child.teacher), await saw(other.ib)]).toEqual([
      true,
      false,
      false,
    ]);
    await app.end();
  });
});

describe('a talk before anybody consulted', () => {
  test.each([
    [{ outcome: 'own_help' }, 'Bekijken of de hulp op school genoeg is'],
    [{ outcome: 'talk_on', againOn: '20-2-2026' }, 'Praten met de ouders'],
    [{ outcome: 'parents_think', againOn: '20-2-2026' }, 'Vragen wat de ouders hebben besloten'],
  ])(
    '%o: once it was seen the consultation is next, and the teacher goes on besides',
    async (outcome, what) => {
      const child = await childOf(make);
      await talk(child, { ...TALKED, againOn: '', ...outcome });

      await press(child);

      const hers = under(await work(child.ib), 'voor-u');
      expect(hers).toContain('Overleggen over het signaal');
      expect(under(await work(child.teacher), 'voor-u')).toContain(what);
      await consult(child, { ...OWN_HELP, heldOn: '4-2-2026' }, child.ib);
      expect(under(await work(child.ib), 'voor-u')).not.toContain('Sam');
    },
  );

  test('in which the parents want a referral leads on: nothing is to be consulted first', async () => {
    const child = await childOf(make);
    await talk(child, { ...TALKED, outcome: 'refer' });

    expect(under(await work(child.ib), 'voor-u')).not.toContain('Overleggen over het signaal');
  });
});

describe('after it was seen', () => {
  test.each([
    ['a correction of it', 'correctie', { ...OWN_HELP, correctionReason: 'Een woord.' }, 'over het overleg'],
    ['striking it, which lets an earlier one decide', 'doorhaling', { reason: 'Verkeerd.' }, 'veranderde'],
  ])('%s waits anew', async (_name, page, answers, what) => {
    const child = await childOf(make);
    await make.entry('consultation', child.trajectoryId, {
      ...consultationBy(child.ib),
      author_role: 'intern_begeleider',
    });
    await consult(child, OWN_HELP);
    await press(child);
    const mine = (await entriesOf(child)).find(({ seen_by }) => seen_by);
    portal.clock.set('2026-02-04T13:00');

    await (
      await as(child.teacher)
    ).fillIn(`/trajecten/${child.trajectoryId}/overleg/${String(mine?.id)}/${page}`, answers);

    expect(under(await work(child.ib), 'voor-u')).toContain(what);
    expect((await press(child)).status).toBe(303);
    expect(under(await work(child.ib), 'voor-u')).not.toContain('Sam');
    portal.clock.set('2026-02-04T12:00');
  });
});

test('another day of the signal lets what was decided last wait anew', async () => {
  const child = await childOf(make);
  await consult(child, OWN_HELP);
  await press(child);
  portal.clock.set('2026-02-04T13:00');

  const reply = await (
    await as(child.teacher)
  ).fillIn(`/trajecten/${child.trajectoryId}/signaal/${child.signalId}/correctie`, {
    ...{ observed: 'Sam zat stil.', seenOn: '30-1-2026', area: 'home', need: 'living' },
    correctionReason: 'Het was vrijdag.',
  });

  expect(reply.status).toBe(303);
  expect(under(await work(child.ib), 'voor-u')).toContain('Lezen wat de leerkracht veranderde');
  portal.clock.set('2026-02-04T12:00');
});

describe('a choice for safety', () => {
  test('is read by the intern begeleider at once, urges a talk nowhere, and tells a colleague nothing', async () => {
    const child = await childOf(make);
    const plain = await childOf(make);
    await consult(child, SAFETY);
    await consult(plain, TALK_FIRST);

    const hers = under(await work(child.ib), 'voor-u');
    const page = await childPage(child, child.ib);

    expect(hers).toContain('Zorg over de veiligheid: lezen wat de leerkracht over het overleg vastlegde');
    expect(page).toContain('Zorg over de veiligheid: eerst de stappen van de meldcode');
    expect(page).toContain('Daarna: lezen wat de leerkracht over het overleg vastlegde.');
    expect(page).toContain('Praat niet met de ouders als het daardoor onveiliger wordt');
    for (const html of [hers, page, await work(child.teacher), await childPage(child, child.teacher)])
      expect(html).not.toMatch(/[Pp]raten met de ouders|praat met de ouders, uiterlijk/);
    const read = async (of: Child) => [await work(of.colleague), await childPage(of, of.colleague)];
    const nameless = (html: string) =>
      html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/\d+/g, 'n');
    expect((await read(child)).map(nameless)).toEqual((await read(plain)).map(nameless));
  });
});
