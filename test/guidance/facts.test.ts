// Does every fact that everybody reads (a law, a term, an age, a number to call) stand with where it was found and the day somebody looked? And
// does what nobody could confirm stand with whoever keeps the site, and nowhere else? Asked of the content itself, so that new content is asked too.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { placeOf } from '../../src/guidance/care-at-school/page.ts';
import { OUTCOMES, wayTo } from '../../src/guidance/care-at-school/rules.ts';
import { PAGES, readAt } from '../../src/guidance/content/kept-pages.ts';
import type { Source } from '../../src/guidance/laws.ts';
import { openPoints } from '../../src/guidance/open-points.ts';
import { TASKS } from '../../src/guidance/roles/tasks-of-roles.ts';
import { NUMBERS } from '../../src/guidance/safety.ts';
import { LOOKED_UP_ON, SOURCES } from '../../src/guidance/sources-of-sentences.ts';
import {
  CONSENT_BY_AGE,
  DISAGREEING,
  KEPT,
  REFUSAL,
  RIGHTS,
  SUPPORT,
} from '../../src/guidance/zorgroute/rights-and-keeping.ts';
import { factories } from '../factories.ts';
import { textOfPdf, unpackPdf } from '../pdf.ts';
import { startPortal, type Portal } from '../portal.ts';

const SENTENCES = [...RIGHTS, ...SUPPORT, ...DISAGREEING, ...REFUSAL, ...TASKS];
const NUMBER = '(?:\\d+|een|één|twee|drie|vier|vijf|zes|acht|tien)';
/** A law or a norm by its name or abbreviation, a length of time, an age. */
const IN_WORDS = new RegExp(
  `\\b(?:[A-Z]\\w*wet|Wet (?=[a-z])|Besluit (?=[a-z])|Wlz|Zvw|Wmo|WPO|WEC|AVG|EN 301|WCAG|PDF/UA|artikel)\\b|\\b${NUMBER} (?:maanden|maand|weken|dagen|werkdagen|schooldagen|jaar)\\b`,
);
/** And an amount of money, or a number that is called: that stands with the name of whom it belongs to. */
const FACT = new RegExp(`${IN_WORDS.source}|€|\\b0800.\\d|\\b0900.\\d`);
const A_DAY = /(?:(?:opgezocht|nagekeken) op|oudste dag is) (?:[a-z]+dag )?\d{1,2} [a-z]+ \d{4}/i;
/** What a link says, and the end of an address that is the article's own: at wetten.overheid.nl, or at the law of the union. */
const AN_ARTICLE = /\bartikel (\d[\da-z.:]*)/g;
const AT_THE_ARTICLE =
  /^https:\/\/(?:wetten\.overheid\.nl\/jci1\.3:c:BWBR\d{7}&artikel=|eur-lex\.europa\.eu\/eli\/reg\/[\d/]+\/art_)([\da-z.:]+?)(?:\/oj)?$/;
const A_SOURCE = /href="https?:\/\/(?!127\.0\.0\.1)/;
/** What the route agreed, or this portal does, has no source but itself, and says so. */
const OF_THE_ROUTE = /afspraak van de zorgroute\./;

/** Whether it names an article (or more than one) and leads anywhere else. */
const isElsewhere = ({ label, href }: Source) => {
  const articles = [...label.matchAll(AN_ARTICLE)].map(([, number]) => number);
  if (/\bartikelen \d/.test(label)) return true;
  return articles.length > 0 && (articles.length > 1 || AT_THE_ARTICLE.exec(href)?.[1] !== articles[0]);
};

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const read = async (path: string) => (await portal.visitor().get(path)).html;
const mapped = async () =>
  [...(await read('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, at]) => at?.replace(portal.url, '') ?? '',
  );
const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
/** What a page says of how old its own text is, is no fact about care. */
const OF_ITS_AGE = /Dat is meer dan een jaar geleden\b/g;
const textOf = (html: string) =>
  html
    .replaceAll(OF_ITS_AGE, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');

describe('in what is written in the code', () => {
  test('a sentence with a law or a term names where it was found, unless the route or this portal itself gives it', () => {
    const bare = SENTENCES.filter(({ text, certainty }) => FACT.test(text) && certainty === 'unsure');

    expect(bare.map(({ text }) => text)).toEqual([]);
  });

  test('everything found names a source that can be opened, and the day it was looked up', () => {
    const named = [...CONSENT_BY_AGE, ...KEPT].map(({ source }) => source);
    const found = SENTENCES.flatMap(({ source }) => source ?? []);

    for (const source of [...named, ...found]) expect(SOURCES[source].href).toMatch(/^https?:\/\//);
    expect(LOOKED_UP_ON).toMatch(/^2026-\d\d-\d\d$/);
  });

  test('whatever article is cited leads to that article at the law itself, each by itself', () => {
    const cited = [...Object.values<Source>(SOURCES), ...OUTCOMES.flatMap(({ sources }) => sources)];
    const articles = cited.filter(({ label }) => /\bartikel/.test(label));

    expect(articles.length).toBeGreaterThan(30);
    expect(articles.filter(isElsewhere)).toEqual([]);
  });

  test('every number to call was found somewhere', () => {
    for (const { who, foundIn } of NUMBERS) expect([who, foundIn.length]).not.toEqual([who, 0]);
  });

  test.for(OUTCOMES.map((outcome) => [outcome.id, outcome] as const))(
    'outcome %s has sources and their day',
    ([, { sources, lookedUpOn }]) => {
      expect(sources.length).toBeGreaterThan(0);
      for (const { href } of sources) expect(href).toMatch(/^https?:\/\//);
      expect(lookedUpOn).toMatch(/^2026-\d\d-\d\d$/);
    },
  );
});

test('every open page that states a fact names its source and its day, or says that the route agreed it', async () => {
  const pages = (await mapped()).filter((path) => !path.endsWith('.pdf'));
  const bare = [];

  for (const path of pages) {
    const html = mainOf(await read(path));
    const [fact] = FACT.exec(textOf(html)) ?? [];
    if (fact && !OF_THE_ROUTE.test(html) && !(A_DAY.test(textOf(html)) && A_SOURCE.test(html)))
      bare.push(`${path}: ${fact}`);
  }

  expect(pages.length).toBeGreaterThan(50);
  expect(bare).toEqual([]);
});

test('every link on an open page that names an article of a law leads to that article', async () => {
  const links = [];
  for (const path of (await mapped()).filter((one) => !one.endsWith('.pdf')))
    for (const [, href, label] of mainOf(await read(path)).matchAll(
      /<a\b[^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g,
    ))
      links.push({ path, href: href?.replaceAll('&amp;', '&') ?? '', label: textOf(label ?? '') });
  const articles = links.filter(({ label }) => /\bartikel(?:en)? \d/.test(label));

  expect(articles.length).toBeGreaterThan(30);
  expect(articles.filter(isElsewhere)).toEqual([]);
});

test('the folder of every municipality leads to the sources of its facts, and says on which day they were looked up', async () => {
  const folders = (await mapped()).filter((path) => path.endsWith('.pdf'));
  const bare = [];

  for (const path of folders) {
    const pdf = Buffer.from(await (await fetch(portal.url + path)).arrayBuffer());
    const text = textOfPdf(pdf);
    const links = [...unpackPdf(pdf).matchAll(/\/URI \(([^)]+)\)/g)].map(([, href]) => href ?? '');
    const outside = links.filter((href) => !href.startsWith(portal.url));
    if (!FACT.test(text) || !A_DAY.test(text) || outside.length < 2) bare.push(`${path}: ${text}`);
    expect(text).toContain('De stappen zijn een afspraak van de zorgroute.');
  }

  expect(folders.length).toBeGreaterThan(5);
  expect(bare).toEqual([]);
});

describe('a kept text that states a fact', () => {
  /** As the portal wrote them, each with where everybody reads it. */
  const sections = async () => {
    const kept = await portal.database.owner<{ page: string; key: string }>(
      'select page, key from content_block order by page, position',
    );
    return Promise.all(
      PAGES.flatMap((page) =>
        kept
          .filter(({ page: slug }) => slug === page.slug)
          .map(async ({ key }) => {
            const path = readAt(page, key);
            const html = mainOf(await read(path));
            const own = new RegExp(`<section id="${key}">[\\s\\S]*?</section>`).exec(html)?.[0];
            return { path, html: page.list?.apart ? html : (own ?? '') };
          }),
      ),
    );
  };

  test('has the day on which it was looked up', async () => {
    const dayless = (await sections()).filter(
      ({ html }) => FACT.test(textOf(html)) && !A_DAY.test(textOf(html)),
    );

    expect(dayless.map(({ path }) => path)).toEqual([]);
  });

  test('leads to its source where the fact stands, in the same paragraph or point', async () => {
    const bare = (await sections()).flatMap(({ path, html }) =>
      [...html.matchAll(/<(p|li)\b[^>]*>[\s\S]*?<\/\1>/g)]
        .map(([part]) => part)
        .filter((part) => IN_WORDS.test(textOf(part)) && !A_SOURCE.test(part) && !A_DAY.test(textOf(part)))
        .map((part) => `${path}: ${textOf(part)}`),
    );

    expect(bare).toEqual([]);
  });
});

test('what could not be confirmed is read by who keeps the site, and by nobody else', async () => {
  const keeper = await factories(portal.database).person(
    (await factories(portal.database).school()).boardId,
    'administrator',
  );
  const { html } = await (await portal.as(keeper.membershipId)).get('/beheer/inhoud');
  const unsure = [
    ...OUTCOMES.flatMap(({ toCheck }) => toCheck),
    ...SENTENCES.filter(({ certainty }) => certainty === 'unsure').map(
      ({ text }) => `Zonder openbare bron: "${text}"`,
    ),
  ];
  const open = openPoints([], []).map(({ what }) => what);

  expect(unsure.length).toBeGreaterThan(10);
  for (const what of [...unsure, ...open]) expect(textOf(html)).toContain(asShown(what));
  const outcomes = OUTCOMES.map((outcome) => placeOf(wayTo(outcome) ?? []));
  for (const path of [...outcomes, ...(await mapped()).filter((one) => !one.endsWith('.pdf'))]) {
    const text = textOf(await read(path));
    expect([path, ...open.filter((what) => text.includes(asShown(what)))]).toEqual([path]);
  }
});

const asShown = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&#34;').replaceAll("'", '&#39;').replace(/\s+/g, ' ');
