// Does each number agree with the word after it, on every page of every role, where there is none of a thing, one, and more?

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { seedDemo } from '../../demo/seed.ts';
import { MORE } from '../../src/forms/sentences.ts';
import { presentMoment } from '../clock.ts';
import { makeFullWorld } from '../access/full-world.ts';
import { factories } from '../factories.ts';
import { startPortal, type Portal } from '../portal.ts';
import { pagesReached } from '../walk-of-pages.ts';

const OF_A_KIND = 2;
const ONE = Object.keys(MORE);
const SEVERAL: readonly string[] = Object.values(MORE);
const WORDS = [...ONE, ...SEVERAL].sort((a, b) => b.length - a.length).join('|');
/** A number that counts what stands after it; that of a group, a step or an article counts nothing. */
const COUNTED = new RegExp(
  `(?<![\\w.,:/€–-]|\\b(?:[Gg]roep|[Ss]tap|[Nn]iveau|[Vv]ersie|[Aa]rtikel|[Rr]egel|[Bb]ladzijde|[Pp]agina) )(\\d{1,3}(?:\\.\\d{3})*) (${WORDS})(?![\\w-])`,
  'g',
);
/** Between these a sentence goes on; any other element is a place of its own. */
const INLINE = /<\/?(?:a|strong|em|b|span|time|abbr)\b[^>]*>/g;

const sentencesOf = (html: string) =>
  html
    .replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replace(INLINE, '')
    .replace(/<[^>]+>/g, ' | ')
    .replace(/&#160;|&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

/** "1 kinderen", "2 kind" and "0 kinderen", each with what stands around it. */
const disagreements = (html: string): string[] => {
  const text = sentencesOf(html);
  return [...text.matchAll(COUNTED)].flatMap(({ 1: figure = '', 2: word = '', index }) => {
    const agrees = (figure === '1' ? ONE : SEVERAL).includes(word);
    return agrees && figure !== '0' ? [] : [text.slice(Math.max(0, index - 40), index + 60)];
  });
};

async function disagreementsFor(portal: Portal, membershipIds: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  let pages = 0;
  for (const id of membershipIds) {
    const opened = await pagesReached(portal, id, OF_A_KIND);
    pages += opened.length;
    found.push(...opened.flatMap(({ path, status }) => (status < 500 ? [] : [`${path}: ${String(status)}`])));
    found.push(...opened.flatMap(({ path, html }) => disagreements(html).map((what) => `${path}: ${what}`)));
  }
  expect(pages).toBeGreaterThan(membershipIds.length);
  return [...new Set(found)];
}

test.for([
  ['<p>1 kinderen</p>', 1],
  ['<p>0 werkdagen</p>', 1],
  ['<li>2 <strong>aanmelding</strong></li>', 1],
  ['<p>Nog 6.600 school</p>', 1],
  ['<p>1 kind, 2 kinderen, 6.600 scholen</p>', 0],
  ['<td>1</td><td>kinderen</td>', 0],
  ['<p>Stap 2 kind, groep 1 leerlingen, 9.00 week</p>', 0],
] as const)('%s has %i', ([html, many]) => {
  expect(disagreements(html)).toHaveLength(many);
});

describe('in small worlds', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal();
  });
  afterAll(() => portal.stop());

  test('of which nothing is there but the people', async () => {
    const make = factories(portal.database);
    const [school, team] = [await make.school(), await make.team()];
    const people = [
      await make.person(school.id, 'teacher'),
      await make.person(school.id, 'intern_begeleider'),
      await make.person(school.id, 'administrator'),
      await make.person(school.boardId, 'board_member'),
      await make.person(school.boardId, 'administrator'),
      await make.person(school.boardId, 'privacy_officer'),
      await make.person(team.id, 'cjg_worker'),
      await make.person(team.id, 'cjg_coordinator'),
      await make.person(team.id, 'casemanager'),
      await make.person(team.municipalityId, 'policy_officer'),
      await make.person(team.municipalityId, 'administrator'),
      await make.person(await make.organisation('partner'), 'partner'),
      await make.person(await make.organisation('region'), 'administrator'),
    ];

    expect(
      await disagreementsFor(
        portal,
        people.map(({ membershipId }) => membershipId),
      ),
    ).toEqual([]);
  });

  test.for([0, 1])('of which a few of each are there, %i days on', async (days) => {
    const { people } = await makeFullWorld(portal.database);
    portal.clock.set(new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16));

    expect(
      await disagreementsFor(
        portal,
        Object.values(people).map(({ membershipId }) => membershipId),
      ),
    ).toEqual([]);
  });
});

test('in the demo region, for everybody who works there', async () => {
  const portal = await startPortal({ demo: true });
  await seedDemo(portal.database.ownerUrl, () => undefined, presentMoment());
  const memberships = await portal.database.owner<{ id: string }>(
    `select distinct on (m.role, o.kind) m.id from membership m join organisation o on o.id = m.organisation_id
     join account a on a.id = m.person_id where a.email like '%@demo.invalid' and m.ends_on is null order by m.role, o.kind, m.id`,
  );

  const found = await disagreementsFor(
    portal,
    memberships.map(({ id }) => id),
  );

  expect(memberships.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
  await portal.stop();
});
