// Is every child found by its name, in each of the ways in which somebody writes it? By the intern begeleider, in the administrator's
// list, and by the officer in the log. Over generated names and over all of the demo's.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { seedDemo } from '../../demo/seed.ts';
import { fullName } from '../../src/pupils/names.ts';
import { presentMoment } from '../clock.ts';
import { testDatabase } from '../database.ts';
import { factories } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';

type Child = { id: string; callName: string; prefix: string; familyName: string };

/** How a name is typed; each of them must find the child. */
const FORMS: Record<string, (child: Child) => string> = {
  'as it is shown': fullName,
  'as a list has it': ({ callName, prefix, familyName }) => `${familyName}, ${[callName, prefix].join(' ')}`,
  'by the whole family name': ({ callName, prefix, familyName }) =>
    `${prefix} ${familyName}`.trim() || callName,
  'by the family name alone': ({ callName, familyName }) => familyName || callName,
  'in plain ASCII': (child) => plain(fullName(child)),
  'without signs': (child) => fullName(child).replace(/['’-]/g, ''),
  'in capitals': (child) => fullName(child).toUpperCase(),
};

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØđĐıßæÆœŒ]/g, (sign) => ASCII[sign] ?? sign)
    .replaceAll('’', "'");
const ASCII: Record<string, string> = {
  ...{ ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ı: 'i', ß: 'ss', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe' },
};

const CALL_NAMES =
  'Łukasz,Işık,Gijs,Zoë,Anne-Marie,Jan Willem,D’Angelo,Søren,Đorđe,Ümmü,Ævar,Çağla,Ĳsbrand'.split(',');
const PREFIXES = ['', 'van den', "van 't", 'dos', 'de la', "in 't", 'El', 'uit den', 'von der', '’t'];
const FAMILY_NAMES =
  "El Amrani,dos Santos,Groot Koerkamp,O'Brien,O’Neill,Berg,Işık,Łącki,Groß,d'Hondt,Bos-de Wit,Þorsson,Œuvrard,Nguyễn,İnce,".split(
    ',',
  );

/** Every family name with four call names and prefixes, another pair each time. */
const generated = FAMILY_NAMES.flatMap((familyName, i) =>
  [0, 1, 2, 3].map((k) => ({
    callName: CALL_NAMES[(i + 3 * k) % CALL_NAMES.length] ?? '',
    prefix: familyName ? (PREFIXES[(3 * i + k) % PREFIXES.length] ?? '') : '',
    familyName,
  })),
);

describe('generated names', () => {
  let portal: Portal;
  let children: Child[];
  let ib: string;
  let administrator: string;
  let officer: string;
  let schoolId: string;

  beforeAll(async () => {
    portal = await startPortal();
    const make = factories(portal.database);
    const school = await make.school();
    schoolId = school.id;
    ib = (await make.person(school.id, 'intern_begeleider')).membershipId;
    administrator = (await make.person(school.boardId, 'administrator')).membershipId;
    officer = (await make.person(school.boardId, 'privacy_officer')).membershipId;
    children = await Promise.all(
      generated.map(async (names) => {
        const { callName, prefix, familyName } = names;
        const row = { call_name: callName, prefix, family_name: familyName };
        return { ...names, id: await make.pupil(school.id, row) };
      }),
    );
  });
  afterAll(() => portal.stop());

  test.each(Object.entries(FORMS))('are found by the intern begeleider %s', async (_, write) => {
    expect(await missedBy(await portal.as(ib), children, write)).toEqual([]);
  });

  test.each(Object.entries(FORMS))("are found in the administrator's list %s", async (_, write) => {
    const visitor = await portal.as(administrator);
    const list = `/beheer/leerlingen/school/${schoolId}`;
    const missed = await missing(
      children.filter((__, i) => i % 2 === 0),
      async (child) => {
        const { html } = await visitor.post(list, { q: write(child) });
        return html.includes(`/beheer/leerlingen/${child.id}`);
      },
    );

    expect(missed).toEqual([]);
  });

  test('are found in the log by the officer', async () => {
    const reader = await portal.as(ib);
    const visitor = await portal.as(officer);
    const some = children.filter((_, i) => i % 13 === 0);
    for (const { id } of some) await reader.get(`/leerlingen/${id}`);
    const page = await visitor.get('/werk');

    const missed = await missing(some, async (child) => {
      const { html } = await visitor.post('/werk', { ...hidden(page), child: fullName(child) });
      return html.includes(escaped(fullName(child)));
    });

    expect(missed).toEqual([]);
  });
});

test("all of the demo's children are found by their intern begeleider in every form", async () => {
  const database = await testDatabase();
  await seedDemo(database.ownerUrl, () => undefined, presentMoment());
  const portal = await startPortal({ database });
  const schools = await database.owner<{ membership: string; children: Child[] }>(`
    select (select m.id from membership m where m.organisation_id = p.school_id and m.role = 'intern_begeleider' order by m.id limit 1) as membership,
      json_agg(json_build_object('id', p.id, 'callName', p.call_name, 'prefix', p.prefix, 'familyName', p.family_name)) as children
    from pupil p where p.school_id is not null group by p.school_id`);

  try {
    for (const { membership, children } of schools.filter((one) => one.membership))
      for (const write of Object.values(FORMS))
        expect(await missedBy(await portal.as(membership), children, write)).toEqual([]);
    expect(schools.flatMap(({ children }) => children).length).toBeGreaterThan(100);
  } finally {
    await portal.stop();
  }
});

type Visitor = Awaited<ReturnType<Portal['as']>>;

const missedBy = (visitor: Visitor, children: readonly Child[], write: (child: Child) => string) =>
  missing(children, async (child) => {
    const { html } = await visitor.post('/leerlingen/zoeken', { q: write(child) });
    return html.includes(`/leerlingen/${child.id}`);
  });

async function missing(children: readonly Child[], isFound: (child: Child) => Promise<boolean>) {
  const missed: string[] = [];
  for (const child of children) if (!(await isFound(child))) missed.push(fullName(child));
  return missed;
}

const escaped = (text: string) => text.replaceAll("'", '&#39;');
