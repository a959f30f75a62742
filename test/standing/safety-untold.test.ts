// Whatever people do: who may not know that safety was chosen reads the same pages as if it had been a talk; who knows has it as own work.

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../factories.ts';
import { startPortal, type Portal, type Visitor } from '../portal.ts';
import { ACTS, sceneOf, type Scene } from './acts.ts';

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
];
const history = fc.tuple(
  fc.array(fc.constantFrom(...BETWEEN), { maxLength: 2 }),
  fc.array(fc.constantFrom(...BETWEEN), { minLength: 1, maxLength: 3 }),
);

/** Without what the factories number, and without what is new on each page. */
const nameless = (html: string) =>
  html
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replaceAll(/(Persoon|School|Achternaam|Team) ?\d+/g, '$1 n')
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

const URGES =
  /[Pp]raten met de ouders|praat met de ouders, uiterlijk|ragen wat de ouders|bespreken met de ouders|[Gg]epland op|gesprek met ouders gepland ·/;
const under = (html: string, id: string) => html.split(`id="${id}"`)[1]?.split('</section>')[0] ?? '';

const WAITS_AT_SCHOOL = `select s.next_role in ('teacher', 'intern_begeleider') as waits, s.is_talk or s.next_role = 'teacher' as asks
  from standing s where s.trajectory_id = $1 and s.until is not null`;

/** What the intern begeleider, who chose it, reads and has to do. */
async function expectHers(scene: Scene, acts: readonly string[]) {
  const [row] = await scene.owner<{ waits: boolean; asks: boolean }>(WAITS_AT_SCHOOL, [
    scene.child.trajectoryId,
  ]);
  if (!row?.waits) return;
  const work = (await scene.ib.get('/werk')).html;
  expect(under(work, 'voor-u'), acts.join()).toContain('Sam');
  if (row.asks) expect(under(work, 'voor-u'), acts.join()).toContain('de stappen van de meldcode volgen');
  const childs = (await scene.ib.get(`/leerlingen/${scene.child.pupilId}`)).html;
  const now = childs.split('zr-now')[1]?.split('</section>')[0] ?? '';
  for (const html of [work.split('<main')[1] ?? '', now, (await scene.ib.get('/leerlingen')).html])
    expect(html, acts.join()).not.toMatch(URGES);
  for (const page of ['gesprek', 'gesprek-plannen'])
    expect((await scene.ib.get(`${scene.child.base}/${page}`)).html, acts.join()).toContain(
      'Praat niet met de ouders als het daardoor onveiliger wordt',
    );
}

test('after whatever history, safety is told by no page to who may not know, and asked today of who does', async () => {
  await fc.assert(
    fc.asyncProperty(history, async ([before, after]) => {
      const [safe, plain] = [await sceneOf(portal, make), await sceneOf(portal, make)];
      const acts: string[] = [];
      for (const name of [...before, 'chosen', ...after]) {
        acts.push(name);
        const replies = [
          await ACTS[name === 'chosen' ? 'safety' : name]?.(safe),
          await ACTS[name === 'chosen' ? 'talkFirst' : name]?.(plain),
        ];
        expect(replies[0]?.status, acts.join()).toBe(replies[1]?.status);
        if (!acts.includes('chosen')) continue;
        expect(await read(safe.teacher, safe), acts.join()).toEqual(await read(plain.teacher, plain));
        await expectHers(safe, acts);
      }
    }),
    {
      numRuns: 3,
      examples: [[[[], ['plan', 'helpAfterTalk', 'seen']]], [[['helpAfterTalk'], ['seen', 'signal']]]],
    },
  );
});
