// Can the administrators of boards and municipalities keep the texts, together, without losing a word or an earlier version?

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { typedDay } from '../../src/forms/typed-days.ts';
import { addDays } from '../../src/calendar/days.ts';
import { factories, type Someone } from '../factories.ts';
import { hidden, startPortal, type Portal, type Visitor } from '../portal.ts';
import { presentDay } from '../clock.ts';

const TODAY = presentDay();
const TOMORROW = addDays(TODAY, 1);

let portal: Portal;
let make: ReturnType<typeof factories>;
let board: Someone;
let keeper: Visitor;
let municipality: Visitor;
/** How many versions the portal itself wrote of the text about the RIGG. */
let ofThePortal: number;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
  board = await make.person((await make.school()).boardId, 'administrator');
  keeper = await portal.as(board.membershipId);
  municipality = await portal.as(
    (await make.person((await make.team()).municipalityId, 'administrator')).membershipId,
  );
  ofThePortal = (await versionsOf('organisaties', 'rigg')).length;
});
afterAll(() => portal.stop());

type Version = {
  number: number;
  title: string;
  body: string;
  checked_on: string | null;
  shown: boolean;
  copy_of: number | null;
  author_name: string;
};
const versionsOf = (page: string, key: string) =>
  portal.database.owner<Version>(
    `select v.*, v.checked_on::text from content_version v join content_block b on b.id = v.block_id where b.page = $1 and b.key = $2 order by v.number`,
    [page, key],
  );
const read = async (path: string) => (await portal.visitor().get(path)).html;

const LEVELS = '/beheer/inhoud/piramide-niveaus';
/** A text of its own for each test. */
async function newText(title: string, body = 'Eerste woorden.') {
  await keeper.fillIn('/beheer/inhoud/organisaties/nieuw', { title, body, checkedOn: '', shown: 'yes' });
  const key = title.toLowerCase().replaceAll(' ', '-');
  return { key, place: `/beheer/inhoud/organisaties/${key}` };
}

describe('who keeps the texts', () => {
  test('those of a board and of a municipality do; to those of a school, a team or a partner the pages do not exist', async () => {
    const { id: schoolId } = await make.school();
    const others = [schoolId, (await make.team()).id, await make.organisation('partner')];
    const pages = [
      '/beheer/inhoud',
      '/beheer/inhoud/organisaties',
      '/beheer/inhoud/organisaties/nieuw',
      '/beheer/inhoud/organisaties/volgorde',
      '/beheer/inhoud/organisaties/rigg',
      '/beheer/inhoud/organisaties/rigg/wijziging',
      '/beheer/inhoud/organisaties/rigg/versie/1',
    ];

    for (const organisationId of others) {
      const { membershipId } = await make.person(organisationId, 'administrator');
      const visitor = await portal.as(membershipId);
      for (const page of pages) expect((await visitor.get(page)).status, page).toBe(404);
      expect((await visitor.get('/beheer')).html).not.toContain('/beheer/inhoud');
    }
    for (const visitor of [keeper, municipality]) {
      for (const page of pages) expect((await visitor.get(page)).status, page).toBe(200);
      expect((await visitor.get('/beheer')).html).toContain('href="/beheer/inhoud"');
    }
  });

  test('nobody else writes one either', async () => {
    const { membershipId } = await make.person((await make.school()).id, 'administrator');
    const visitor = await portal.as(membershipId);
    const typed = { title: 'Van buiten', body: 'Woorden.', shown: 'yes', version: '1' };

    const replies = [
      await visitor.post('/beheer/inhoud/organisaties/nieuw', typed),
      await visitor.post('/beheer/inhoud/organisaties/volgorde', { block: 'rigg', to: 'later' }),
      await visitor.post('/beheer/inhoud/organisaties/rigg/wijziging', typed),
      await visitor.post('/beheer/inhoud/organisaties/rigg/nagekeken', typed),
      await visitor.post('/beheer/inhoud/organisaties/rigg/getoond', typed),
      await visitor.post('/beheer/inhoud/organisaties/rigg/versie/1/terug', typed),
    ];

    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await versionsOf('organisaties', 'rigg')).toHaveLength(ofThePortal);
    expect(await read('/organisaties')).not.toContain('Van buiten');
  });

  test.for([
    '/beheer/inhoud/bestaat-niet',
    '/beheer/inhoud/__proto__',
    '/beheer/inhoud/privacy/nieuw',
    '/beheer/inhoud/privacy/volgorde',
    '/beheer/inhoud/privacy/bestaat-niet',
    '/beheer/inhoud/privacy/%00',
    '/beheer/inhoud/privacy/rigg',
    '/beheer/inhoud/organisaties/rigg/versie/999',
    '/beheer/inhoud/organisaties/rigg/versie/0',
    '/beheer/inhoud/organisaties/rigg/versie/1e9',
    '/beheer/inhoud/organisaties/rigg/versie/99999999999',
  ])('%s does not exist', async (path) => {
    expect((await keeper.get(path)).status).toBe(404);
  });
});

describe('changing a text', () => {
  test('gives a new version with who and when; everybody reads it at once, the earlier one stays', async () => {
    const { key, place } = await newText('Loket Noord');

    const reply = await keeper.fillIn(`${place}/wijziging`, {
      title: 'Loket Noord',
      body: 'Bel **050 000 00 00**.',
      checkedOn: typedDay(TODAY),
      shown: 'yes',
    });

    expect([reply.status, reply.location]).toEqual([303, place]);
    expect(await read('/organisaties')).toContain('<p>Bel <strong>050 000 00 00</strong>.</p>');
    expect(await versionsOf('organisaties', key)).toMatchObject([
      { number: 1, body: 'Eerste woorden.', checked_on: null },
      { number: 2, body: 'Bel **050 000 00 00**.', checked_on: TODAY, author_name: board.name },
    ]);
    const { html } = await keeper.get(place);
    expect(html).toContain(`Tekst veranderd, door ${board.name}`);
    expect(html).toContain(`Eerste tekst, door ${board.name}`);
  });

  test.for([
    ['title', '', 'Vul een titel in.'],
    ['title', 'x'.repeat(121), 'Maak de tekst korter: hooguit 120 tekens, nu zijn het er 121.'],
    ['body', ' ', 'Schrijf de tekst.'],
    ['body', 'x'.repeat(20_001), 'Maak de tekst korter: hooguit 20000 tekens, nu zijn het er 20001.'],
    [
      'checkedOn',
      'morgen',
      `Deze dag moet nog komen. Vul de datum van vandaag in, ${typedDay(TODAY)}, of een eerdere dag.`,
    ],
    [
      'checkedOn',
      typedDay(TOMORROW),
      `Deze dag moet nog komen. Vul de datum van vandaag in, ${typedDay(TODAY)}, of een eerdere dag.`,
    ],
  ])('a %s that does not go has its message, and everything typed stays', async ([name, value, message]) => {
    const typed = { title: 'Mijn titel', body: 'Mijn woorden.', checkedOn: '1-2-2026', shown: 'yes' };

    const { status, html } = await keeper.fillIn('/beheer/inhoud/organisaties/rigg/wijziging', {
      ...typed,
      [name ?? '']: value ?? '',
    });

    expect(status).toBe(422);
    expect(html.split(message ?? '')).toHaveLength(3);
    for (const [field, text] of Object.entries(typed))
      if (field !== name && field !== 'shown') expect(html).toContain(text);
    expect(await versionsOf('organisaties', 'rigg')).toHaveLength(ofThePortal);
  });

  test('saved as it was, it is no new version', async () => {
    const { key, place } = await newText('Zoals het was');

    const reply = await keeper.fillIn(`${place}/wijziging`, {
      title: 'Zoals het was',
      body: 'Eerste woorden.',
      checkedOn: '',
      shown: 'yes',
    });

    expect(reply.status).toBe(303);
    expect(await versionsOf('organisaties', key)).toHaveLength(1);
  });

  test('sent twice, it is one version', async () => {
    const { key, place } = await newText('Dubbel');
    const form = hidden(await keeper.get(`${place}/wijziging`));
    const typed = { ...form, title: 'Dubbel', body: 'Tweede woorden.', shown: 'yes' };

    const first = await keeper.post(`${place}/wijziging`, typed);
    const second = await keeper.post(`${place}/wijziging`, typed);

    expect([first.status, second.status, second.location]).toEqual([303, 303, place]);
    expect(await versionsOf('organisaties', key)).toHaveLength(2);
  });

  test('a draft is kept for its writer alone, and waits in the form', async () => {
    const { place } = await newText('Half af');
    await keeper.fillIn(`${place}/wijziging`, { title: 'Half af', body: 'Halve woorden', _do: 'draft' });

    const own = await keeper.get(`${place}/wijziging`);
    const other = await municipality.get(`${place}/wijziging`);

    expect(own.html).toContain('Halve woorden');
    expect(own.html).toContain('Uw concept is bewaard.');
    expect(other.html).not.toContain('Halve woorden');
    expect(await read('/organisaties')).not.toContain('Halve woorden');
  });
});

describe('the preview', () => {
  test('shows the text as everybody would read it, keeps what was typed, and stores nothing', async () => {
    const typed = {
      title: 'Een <b>titel</b>',
      body: 'Zo **wordt** het.\n\n<script>alert(1)</script>\n\n[klik](javascript:alert(1))',
      checkedOn: '1-2-2026',
      shown: 'yes',
      _do: 'preview',
    };

    const { status, html } = await keeper.fillIn('/beheer/inhoud/organisaties/rigg/wijziging', typed);

    expect(status).toBe(200);
    expect(html).toContain('Er is nog niets bewaard.');
    expect(html).toContain('<p>Zo <strong>wordt</strong> het.</p>');
    expect(html).toContain('<h3 class="utrecht-heading-2">Een &lt;b&gt;titel&lt;/b&gt;</h3>');
    expect(html).toContain('HTML werkt hier niet.');
    expect(html).toContain('Een link werkt alleen als');
    expect(html).not.toMatch(/<script(?! type="module" src)|href="javascript/);
    expect(html).toContain('Zo **wordt** het.\n\n&lt;script&gt;');
    expect(html).toContain('value="1-2-2026"');
    expect(hidden({ html } as never).version).toBe(String(ofThePortal));
    expect(await versionsOf('organisaties', 'rigg')).toHaveLength(ofThePortal);
  });

  test('of a text with a mistake is the mistake', async () => {
    const { status, html } = await keeper.fillIn('/beheer/inhoud/organisaties/rigg/wijziging', {
      title: '',
      body: 'Woorden.',
      _do: 'preview',
    });

    expect(status).toBe(422);
    expect(html).toContain('Vul een titel in.');
  });

  test('of a new text stores nothing either', async () => {
    const { status, html } = await keeper.fillIn(`${LEVELS}/nieuw`, {
      title: 'Niveau op proef',
      body: 'Eén zin.',
      shown: 'yes',
      _do: 'preview',
    });

    expect(status).toBe(200);
    expect(html).toContain('<p>Eén zin.</p>');
    expect(await versionsOf('piramide-niveaus', 'niveau-op-proef')).toEqual([]);
  });
});

describe('checking a text', () => {
  test('"Dit klopt nog" is a version with the same words and the day of today; a second click adds nothing', async () => {
    const { key, place } = await newText('Klopt nog');
    const page = await keeper.get(place);

    const first = await keeper.post(`${place}/nagekeken`, hidden(page));
    const second = await keeper.post(`${place}/nagekeken`, hidden(page));

    expect([first.location, second.location]).toEqual([place, place]);
    expect(await versionsOf('organisaties', key)).toMatchObject([
      { checked_on: null },
      { checked_on: TODAY, body: 'Eerste woorden.', copy_of: null },
    ]);
    const { html } = await keeper.get(place);
    expect(html).not.toContain('/nagekeken"');
    expect(html).toContain('Nagekeken zonder wijziging');
  });

  test('is refused when somebody else changed the words that one saw', async () => {
    const { key, place } = await newText('Intussen anders');
    const page = await keeper.get(place);
    await municipality.fillIn(`${place}/wijziging`, {
      title: 'Intussen anders',
      body: 'Andere woorden.',
      shown: 'yes',
    });

    const reply = await keeper.post(`${place}/nagekeken`, hidden(page));

    expect(reply.status).toBe(409);
    expect(reply.html).toContain('Kijk eerst wat er nu staat.');
    expect(await versionsOf('organisaties', key)).toHaveLength(2);
  });
});

describe('two people in one text', () => {
  test('who saves second sees both texts, and nothing is written over', async () => {
    const { key, place } = await newText('Samen');
    const mine = hidden(await keeper.get(`${place}/wijziging`));
    await municipality.fillIn(`${place}/wijziging`, {
      title: 'Samen',
      body: 'Van de gemeente.',
      shown: 'yes',
    });

    const reply = await keeper.post(`${place}/wijziging`, {
      ...mine,
      title: 'Samen',
      body: 'Van het bestuur.',
      shown: 'yes',
    });

    expect(reply.status).toBe(409);
    expect(reply.html).toContain('bewaarde intussen een andere tekst');
    expect(reply.html).toContain('Van de gemeente.');
    expect(reply.html).toContain('Van het bestuur.');
    expect((await versionsOf('organisaties', key)).map(({ body }) => body)).toEqual([
      'Eerste woorden.',
      'Van de gemeente.',
    ]);

    const chosen = await keeper.post(`${place}/wijziging`, {
      ...hidden(reply),
      title: 'Samen',
      body: 'Van ons beiden.',
      shown: 'yes',
    });

    expect(chosen.status).toBe(303);
    expect((await versionsOf('organisaties', key)).at(-1)).toMatchObject({
      number: 3,
      body: 'Van ons beiden.',
    });
  });

  test('a version that nobody opened cannot be claimed', async () => {
    const { key, place } = await newText('Versie nul');

    for (const version of ['0', '2', '999999999', 'x', '']) {
      const form = { ...hidden(await keeper.get(`${place}/wijziging`)), version };
      const reply = await keeper.post(`${place}/wijziging`, {
        ...form,
        title: 'Versie nul',
        body: 'x',
        shown: 'yes',
      });
      expect(reply.status, version).toBe(409);
    }
    expect(await versionsOf('organisaties', key)).toHaveLength(1);
  });
});

describe('earlier versions', () => {
  test('tell what changed, in words, and can be put back as a new version', async () => {
    const { key, place } = await newText('Terug', 'Een regel.\n\nBel 050 000 00 00.');
    await keeper.fillIn(`${place}/wijziging`, {
      title: 'Terug ermee',
      body: 'Een regel.\n\nBel 050 111 11 11.\n\nNog een regel.',
      checkedOn: typedDay(TODAY),
      shown: 'yes',
    });

    const second = await keeper.get(`${place}/versie/2`);
    const first = await keeper.get(`${place}/versie/1`);
    const reply = await keeper.post(`${place}/versie/1/terug`, hidden(first));
    const again = await keeper.post(`${place}/versie/1/terug`, hidden(first));

    expect(second.html).toContain('Was: Terug. Nu: Terug ermee.');
    expect(second.html).toMatch(/<del>Bel 050 000 00 00\.<\/del>|<del>000 00 00\.<\/del>/);
    expect(second.html).toContain('<ins>Nog een regel.</ins>');
    expect(second.html).toContain('Dit is de tekst van nu.');
    expect([reply.location, again.location]).toEqual([place, place]);
    expect(await versionsOf('organisaties', key)).toMatchObject([
      { number: 1 },
      { number: 2 },
      {
        number: 3,
        title: 'Terug',
        body: 'Een regel.\n\nBel 050 000 00 00.',
        checked_on: null,
        copy_of: 1,
        author_name: board.name,
      },
    ]);
    expect((await keeper.get(place)).html).toContain(`Versie 1 teruggezet, door ${board.name}`);
  });

  test('are not put back over words that one did not see', async () => {
    const { key, place } = await newText('Niet zomaar');
    await keeper.fillIn(`${place}/wijziging`, { title: 'Niet zomaar', body: 'Tweede.', shown: 'yes' });
    const page = await keeper.get(`${place}/versie/1`);
    await municipality.fillIn(`${place}/wijziging`, { title: 'Niet zomaar', body: 'Derde.', shown: 'yes' });

    const reply = await keeper.post(`${place}/versie/1/terug`, hidden(page));

    expect(reply.status).toBe(409);
    expect((await versionsOf('organisaties', key)).at(-1)?.body).toBe('Derde.');
  });

  test('past twenty-five are a link away', async () => {
    const { place } = await newText('Vaak');
    for (let n = 2; n <= 27; n++)
      await keeper.fillIn(`${place}/wijziging`, { title: 'Vaak', body: `Tekst ${String(n)}.`, shown: 'yes' });

    const { html } = await keeper.get(place);

    expect(html.match(/>Versie \d+<\/a>/g)).toHaveLength(25);
    expect(html).toContain(`href="${place}/versie/2">Oudere versies</a>`);
    expect((await keeper.get(`${place}/versie/2`)).html).toContain(
      `href="${place}/versie/1">De versie ervoor</a>`,
    );
  });
});

describe('levels of the pyramid', () => {
  const orderOf = async () =>
    [...(await read('/piramide')).matchAll(/class="zr-pyramid__name" href="\/piramide\/([^"]+)"/g)].map(
      ([, key]) => key,
    );

  test('are added, put elsewhere, taken away and shown again', async () => {
    const before = await orderOf();

    const added = await keeper.fillIn(`${LEVELS}/nieuw`, {
      title: 'Voorschoolse hulp',
      body: 'Voor het kind naar school gaat.',
      checkedOn: typedDay(TODAY),
      shown: 'yes',
    });
    const onTop = await orderOf();
    for (let n = 0; n < before.length; n++) {
      const form = hidden(await keeper.get(`${LEVELS}/volgorde`));
      await keeper.post(`${LEVELS}/volgorde`, { ...form, block: 'voorschoolse-hulp', to: 'earlier' });
    }
    const below = await orderOf();
    const text = await keeper.get(`${LEVELS}/voorschoolse-hulp`);
    await keeper.post(`${LEVELS}/voorschoolse-hulp/getoond`, { ...hidden(text), shown: 'no' });
    const without = await orderOf();
    const hiddenText = await keeper.get(`${LEVELS}/voorschoolse-hulp`);
    await keeper.post(`${LEVELS}/voorschoolse-hulp/getoond`, { ...hidden(hiddenText), shown: 'yes' });

    expect([added.status, added.location]).toEqual([303, LEVELS]);
    expect(onTop).toEqual([...before, 'voorschoolse-hulp']);
    expect(below).toEqual(['voorschoolse-hulp', ...before]);
    expect(without).toEqual(before);
    expect(hiddenText.html).toContain('Deze tekst staat niet op de openbare pagina.');
    expect(hiddenText.html).toContain('Van de pagina gehaald');
    expect(await orderOf()).toEqual(below);
    expect((await keeper.get(LEVELS)).html).toContain('1. Voorschoolse hulp');
  });

  test('with the same name have an address each', async () => {
    for (let n = 0; n < 2; n++)
      await keeper.fillIn(`${LEVELS}/nieuw`, { title: 'Zelfde naam', body: 'Woorden.', shown: 'yes' });

    expect(await orderOf()).toEqual(expect.arrayContaining(['zelfde-naam', 'zelfde-naam-2']));
  });

  test('a move of what is not there changes nothing', async () => {
    const before = await orderOf();
    const form = hidden(await keeper.get(`${LEVELS}/volgorde`));

    const replies = [
      await keeper.post(`${LEVELS}/volgorde`, { ...form, block: 'bestaat-niet', to: 'later' }),
      await keeper.post(`${LEVELS}/volgorde`, { ...form, block: ['a', 'b'], to: 'later' }),
      await keeper.post(`${LEVELS}/volgorde`, form),
    ];

    expect(replies.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await orderOf()).toEqual(before);
  });
});

test('the lists tell what waits: not filled in, not checked, not shown', async () => {
  await newText('Nog te doen', '- Telefoon: nog niet ingevuld');

  const pages = await keeper.get('/beheer/inhoud');
  const texts = await keeper.get('/beheer/inhoud/organisaties');

  expect(pages.html).toMatch(
    /Organisaties<\/a><span class="zr-work__what">\d+ nog in te vullen, \d+ na te kijken/,
  );
  expect(texts.html).toMatch(
    /Nog te doen<\/a><span class="zr-work__what">Nog niet nagekeken <span class="zr-tag[^>]*>Nog iets in te vullen/,
  );
});

test('the change log tells which columns changed, by whom', async () => {
  const { key } = await newText('In het logboek');

  const lines = await portal.database.owner<{ table_name: string; operation: string }>(
    `select table_name, operation from change_log
     where membership_id = $1 and row_id in (select b.id from content_block b where b.key = $2
       union select v.id from content_version v join content_block b on b.id = v.block_id where b.key = $2) order by 1`,
    [board.membershipId, key],
  );

  expect(lines).toEqual([
    { table_name: 'content_block', operation: 'insert' },
    { table_name: 'content_version', operation: 'insert' },
  ]);
});
