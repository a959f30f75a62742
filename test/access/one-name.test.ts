// One action has one name: what a link or a button says is what the page it leads to says, by the same verb and the same noun.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { entryOf } from '../../src/access/permissions.ts';
import type { Role } from '../../src/access/roles.ts';
import { startPortal, type Portal, type Visitor } from '../portal.ts';
import { patternOf, routesOf, type Route } from '../routes.ts';
import { addressOf, idsFor, playerOf } from './addresses.ts';
import { makeFullWorld, type FullWorld } from './full-world.ts';

/** Agreed: words that go somewhere or leave it as it is, in which no action is named. */
const GOES_SOMEWHERE = /^(terug|naar|verder|bekijken|laten staan)\b/i;
/** Of words that mean the same, the portal says one. */
const SAID_OTHERWISE: Record<string, string> = {
  veranderen: 'wijzigen',
  aanpassen: 'wijzigen',
  corrigeren: 'verbeteren',
  opschrijven: 'vastleggen',
  noteren: 'vastleggen',
  opslaan: 'bewaren',
  annuleren: 'laten staan',
};
/** Lists with a search: places, no actions. */
const PLACES = new Set(['/werk', '/beheer/mensen', '/beheer/leerlingen/school/:schoolId']);
/** Words that look like a verb. */
const NOUNS = new Set(
  'leerlingen mensen ouders toestemmingen groepen kinderen gemeenten scholen teksten rollen'.split(' '),
);
/** After any action something is kept or sent. */
const KEEPS = new Set(['bewaren', 'versturen', 'sturen', 'vastleggen']);

type Link = { href: string; text: string };
type Found = { pattern: string; text: string; from: string; title: string; button: string };

let portal: Portal;
let world: FullWorld;
let forms: Route[];
let found: Found[];

beforeAll(async () => {
  portal = await startPortal();
  world = await makeFullWorld(portal.database);
  forms = formsOf(routesOf(portal.app));
  found = await walk();
});
afterAll(() => portal.stop());

test('a link to a form says what its page says', () => {
  const differing = found.filter(({ text, title, button }) => !isSaid(text, title, button));

  expect(found.length).toBeGreaterThan(60);
  expect(differing.map(inWords)).toEqual([]);
});

test('of words that mean the same, one is used', () => {
  const texts = new Map(
    found.flatMap((one) => [one.text, one.title, one.button].map((text) => [text, one.pattern] as const)),
  );
  const others = [...texts].flatMap(([text, pattern]) =>
    wordsOf(text)
      .filter((word) => SAID_OTHERWISE[word])
      .map((word) => `${pattern}: "${text}" says ${word}, not ${SAID_OTHERWISE[word] ?? ''}`),
  );

  expect(others).toEqual([]);
});

const inWords = ({ pattern, text, from, title, button }: Found) =>
  `${pattern}: "${text}" on ${from} leads to "${title}" with "${button}"`;

const formsOf = (routes: Route[]) =>
  routes.filter(
    ({ method, path, permission }) =>
      method === 'GET' &&
      permission &&
      !PLACES.has(path) &&
      routes.some((other) => other.method === 'POST' && other.path === path),
  );

/** Every page of every role in the world, and the form behind every link there that has another text than one before. */
async function walk(): Promise<Found[]> {
  const names = await namesInWorld();
  const all = new Map<string, Found>();
  for (const { route, role, visitor, path } of await pagesOf())
    for (const link of linksOn((await visitor.get(path)).html)) {
      const form = formAt(link.href);
      if (!form || names.some((name) => link.text.includes(name))) continue;
      const key = `${form.path} ${role} ${link.text}`;
      if (all.has(key)) continue;
      const { html, status } = await visitor.get(link.href);
      if (status === 200)
        all.set(key, {
          pattern: form.path,
          text: link.text,
          from: `${route.path} (${role})`,
          title: titleOf(html),
          button: buttonOf(html),
        });
    }
  return [...all.values()];
}

const formAt = (href: string) => forms.find(({ path }) => patternOf(path).test(href.replace(/[?#].*/, '')));

type Opened = { route: Route; role: Role; visitor: Visitor; path: string };

async function pagesOf(): Promise<Opened[]> {
  const pages: Opened[] = [];
  for (const route of routesOf(portal.app).filter(({ method, permission }) => method === 'GET' && permission))
    for (const role of route.permission ? entryOf(route.permission).roles : []) {
      const visitor = await portal.as(world.people[playerOf(role, route)].membershipId);
      for (const ids of idsFor(route, role, world))
        pages.push({ route, role, visitor, path: addressOf(route, ids) });
    }
  return pages;
}

/** A row of a list is called by whom it is about. */
async function namesInWorld(): Promise<string[]> {
  const rows = await portal.database.owner<{ name: string }>(
    `select name from organisation union select name from person union select call_name from pupil`,
  );
  return rows.map(({ name }) => name);
}

/** What is read out only, says whom it is about; the trail above a page names places. */
const textOf = (html: string) =>
  html
    .replace(/<span class="zr-hidden">[^]*?<\/span>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const linksOn = (html: string): Link[] =>
  [...html.replace(/<nav[^]*?<\/nav>/g, '').matchAll(/<a\s[^>]*?href="(\/[^"]*)"[^>]*>([^]*?)<\/a>/g)].map(
    ([, href = '', text = '']) => ({ href, text: textOf(text) }),
  );

/** Without whom it is about, which stands before it. */
const titleOf = (html: string) =>
  textOf((/<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1] ?? '').replace(/<[^>]+>/g, '').replace(/^[^]*:\s/, ''));

const buttonOf = (html: string) =>
  textOf(/<button[^>]*primary-action[^>]*>([^]*?)<\/button>/.exec(html)?.[1] ?? '');

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
const verbsIn = (text: string) =>
  wordsOf(text).filter((word) => /^\p{L}{3,}en$/u.test(word) && !NOUNS.has(word));
const nounsIn = (text: string) =>
  wordsOf(text).filter((word) => word.length > 2 && !SMALL.has(word) && !verbsIn(text).includes(word));
const SMALL = new Set('een het van met bij voor wie wat aan naar uit niet alleen nee'.split(' '));

function isSaid(text: string, title: string, button: string): boolean {
  if (text === title || GOES_SOMEWHERE.test(text)) return true;
  return isVerbOf(text, title, button) && isNounOf(text, `${title} ${button}`);
}

/** The heading may be without a verb; then the button's counts, unless it only keeps. */
function isVerbOf(text: string, title: string, button: string): boolean {
  const own = verbsIn(text).filter((verb) => !KEEPS.has(verb) && verb !== 'bekijken');
  const said = [title, button].map(verbsIn).find((verbs) => verbs.some((verb) => !KEEPS.has(verb))) ?? [];
  return !own.length || !said.length || own.some((verb) => said.includes(verb));
}

function isNounOf(text: string, said: string): boolean {
  const own = nounsIn(text);
  return !own.length || own.some((noun) => nounsIn(said).includes(noun));
}
