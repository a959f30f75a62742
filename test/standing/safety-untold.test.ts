// Whatever people do: who may not know that safety was chosen reads the same pages as if it had been a talk; who knows has it as own work.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { typedDay } from '../../src/forms/typed-days.ts';
import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal, type Visitor } from '../portal.ts';
import { daysAgo } from '../zorgroute/referred-child.ts';
import { ACTS, sceneOf, type Scene } from './acts.ts';

/** With everybody else who reads something of it and may not know: a second teacher, those who read figures, and who reads the log. */
type Overseen = Scene & { colleague: Visitor; board: Visitor; policy: Visitor; officer: Visitor };

async function overseen(): Promise<Overseen> {
  const scene = await sceneOf(portal, make);
  const { school, team, group } = scene.child;
  const visitorOf = async (organisationId: string, role: Parameters<Make['person']>[1]) =>
    portal.as((await make.person(organisationId, role)).membershipId);
  const { membershipId } = await make.person(school.id, 'teacher');
  await make.teaches(group, membershipId);
  return {
    ...scene,
    colleague: await portal.as(membershipId),
    board: await visitorOf(school.boardId, 'board_member'),
    policy: await visitorOf(team.municipalityId, 'policy_officer'),
    officer: await visitorOf(school.boardId, 'privacy_officer'),
  };
}

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/**
 * What people may do in between, without an end of the traject and without what who knows would not do. No yes that a no takes back: two
 * lines of one moment stand in any order.
 */
const BETWEEN = [
  'signal',
  'plan',
  'callOff',
  'noteAlone',
  'talkOn',
  'parentsThink',
  'helpAfterTalk',
  'noReferral',
  'refer',
  'correctSignal',
  'seen',
  'no',
  'waitForCourt',
  // Of a teacher who may not know: it ends nothing.
  'ownHelpAlone',
  'talkFirstAlone',
];
const history = fc.tuple(
  fc.array(fc.constantFrom(...BETWEEN), { maxLength: 2 }),
  fc.array(fc.constantFrom(...BETWEEN), { minLength: 1, maxLength: 3 }),
);

/** Without what the factories number, and without what is new on each page. */
const nameless = (html: string) =>
  html
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replaceAll(/(Persoon|School|Achternaam|Team|board|municipality) ?\d+/g, '$1 n')
    .replaceAll(/\b\d\d:\d\d\b/g, 'time')
    .replaceAll(/nonce="[^"]*"|name="_key" value="[^"]*"/g, 'new');
/** The names of two worlds have other numbers, by which a list of children is ordered. */
const inAnyOrder = (html: string) => html.split('\n').sort().join('\n');

const pagesOf = ({ child }: Scene) => [
  '/werk',
  '/werk/alles',
  '/leerlingen',
  `/leerlingen/${child.pupilId}`,
  `/leerlingen/${child.pupilId}/verloop`,
  `${child.base}/gesprek`,
  `${child.base}/gesprek-plannen`,
  `${child.base}/overleg`,
];
async function read(visitor: Visitor, scene: Scene) {
  const pages: string[] = [];
  for (const path of pagesOf(scene)) {
    const { status, html } = await visitor.get(path);
    const said = path === '/leerlingen' ? inAnyOrder(nameless(html)) : nameless(html);
    pages.push(`${nameless(path)} ${String(status)} ${said}`);
  }
  return pages;
}

/** Whatever the page of the log says of this child; on the page itself the minute decides which lines are folded. */
const linesOf = ({ owner, child }: Scene) =>
  owner(
    `select role, action, what, layer, ground, result from access_log where $1 = any (subject_ids) order by id`,
    [child.pupilId],
  );

/** Papers for the parents and the child, which the intern begeleider prints. */
const papersOf = ({ child }: Scene) =>
  ['kind', child.mother, child.father].map((whom) => `${child.base}/aanmelding/afdruk/${whom}`);

/** What was struck, and each of its pages. */
async function readStruck(visitor: Visitor) {
  const list = await visitor.get('/doorgehaald');
  const links = [...list.html.matchAll(/href="(\/doorgehaald\/[^"]+)"/g)].map(([, href = '']) => href);
  const pages = await Promise.all(links.map(async (href) => (await visitor.get(href)).html));
  return [list.html, ...pages].map((html) => inAnyOrder(nameless(html)));
}

/** Whatever is read by people who may not know. */
async function readByOthers(scene: Overseen) {
  const papers: string[] = [];
  for (const path of papersOf(scene)) papers.push(nameless((await scene.ib.get(path)).html));
  return {
    teacher: await read(scene.teacher, scene),
    colleague: await read(scene.colleague, scene),
    papers,
    figures: [await scene.board.get('/werk'), await scene.policy.get('/werk')].map(({ html }) =>
      nameless(html),
    ),
    log: await linesOf(scene),
    struck: await readStruck(scene.officer),
  };
}

const URGES =
  /[Pp]raten met de ouders|praat met de ouders, uiterlijk|ragen wat de ouders|bespreken met de ouders|[Gg]epland op|gesprek met ouders gepland ·/;
const under = (html: string, id: string) => html.split(`id="${id}"`)[1]?.split('</section>')[0] ?? '';

const WAITS_AT_SCHOOL = `select s.next_role in ('teacher', 'intern_begeleider') as waits, s.is_talk or s.next_role = 'teacher' as asks
  from standing s where s.trajectory_id = $1 and s.until is not null`;

/** The pages of which the next reads what the intern begeleider has to do: the log names each look. */
const hersOf = ({ child }: Scene) => [
  '/werk',
  `/leerlingen/${child.pupilId}`,
  '/leerlingen',
  `${child.base}/gesprek`,
  `${child.base}/gesprek-plannen`,
];

/** The same looks in both worlds: the log names each. */
async function readHers(scene: Scene) {
  const pages: string[] = [];
  for (const path of hersOf(scene)) pages.push((await scene.ib.get(path)).html);
  return pages;
}

/** What the intern begeleider, who chose it, reads and has to do. */
async function expectHers(scene: Scene, pages: readonly string[], acts: readonly string[]) {
  const [row] = await scene.owner<{ waits: boolean; asks: boolean }>(WAITS_AT_SCHOOL, [
    scene.child.trajectoryId,
  ]);
  if (!row?.waits) return;
  const [work = '', childs = '', pupils = '', ...talks] = pages;
  expect(under(work, 'voor-u'), acts.join()).toContain('Sam');
  if (row.asks) expect(under(work, 'voor-u'), acts.join()).toContain('de stappen van de meldcode volgen');
  const now = childs.split('zr-now')[1]?.split('</section>')[0] ?? '';
  for (const html of [work.split('<main')[1] ?? '', now, pupils])
    expect(html, acts.join()).not.toMatch(URGES);
  for (const html of talks)
    expect(html, acts.join()).toContain('Praat niet met de ouders als het daardoor onveiliger wordt');
}

test('neither what was discussed of safety alone nor that it was reported is told by what is empty', async () => {
  const [safe, plain] = [await overseen(), await overseen()];
  const both = async (path: string, ofSafe: Said, ofPlain: Said) => {
    const replies = [
      await safe.ib.fillIn(`${safe.child.base}/${path}`, ofSafe),
      await plain.ib.fillIn(`${plain.child.base}/${path}`, ofPlain),
    ];
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    expect(await readByOthers(safe)).toEqual(await readByOthers(plain));
  };
  const consulted = { heldOn: typedDay(daysAgo(2)), discussed: '' };

  await both(
    'overleg',
    { ...consulted, decision: 'safety', safetyNote: 'Blauw.' },
    { ...consulted, decision: 'talk_with_parents' },
  );
  await both(
    'afsluiting',
    { outcome: 'reported', reason: 'Gemeld.' },
    { outcome: 'closed', reason: 'Er is niets meer te doen.' },
  );
});
type Said = Record<string, string>;

test('after whatever history, safety is told by no page to who may not know, and asked today of who does', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ([before, after]) => {
      const [safe, plain] = [await overseen(), await overseen()];
      const acts: string[] = [];
      for (const name of [...before, 'chosen', ...after]) {
        acts.push(name);
        const replies = [
          await ACTS[name === 'chosen' ? 'safety' : name]?.(safe),
          await ACTS[name === 'chosen' ? 'talkFirst' : name]?.(plain),
        ];
        expect(replies[0]?.status, acts.join()).toBe(replies[1]?.status);
        if (!acts.includes('chosen')) continue;
        expect(await readByOthers(safe), acts.join()).toEqual(await readByOthers(plain));
        const [hers] = [await readHers(safe), await readHers(plain)];
        if (!acts.includes('strikeConsultation')) await expectHers(safe, hers, acts);
      }
    }),
    {
      numRuns: 3,
      examples: [
        [[[], ['plan', 'helpAfterTalk', 'seen']]],
        [[['helpAfterTalk'], ['seen', 'signal']]],
        [[[], ['ownHelpAlone', 'strikeConsultation']]],
      ],
    },
  );
});
