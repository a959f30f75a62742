// Is every task told once, at its role and at its step, with how sure it is? And is every filter an address?

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openPoints } from '../../../src/guidance/open-points.ts';
import { SOURCES } from '../../../src/guidance/sources-of-sentences.ts';
import { ROLES, TASKS } from '../../../src/guidance/roles/tasks-of-roles.ts';
import { STEPS } from '../../../src/zorgroute/steps.ts';
import { startPortal, type Portal } from '../../portal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.stop());

const page = async (path: string) => (await portal.visitor().get(path)).html;
const tasksOn = (html: string) =>
  [
    ...html.matchAll(
      /<li>(?:<span class="zr-when">(.*?)<\/span> )?([^<]+?)(?: <(?:a|span) class="zr-source"|<\/li>)/g,
    ),
  ]
    .map(([, , text]) => text?.trim() ?? '')
    .filter((text) => TASKS.some((task) => escaped(task.text) === text));
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('"', '&#34;');
const texts = (tasks: readonly { text: string }[]) => tasks.map(({ text }) => escaped(text)).sort();

test('every task is of a role that is there, and every role has tasks', () => {
  const slugs = ROLES.map(({ slug }) => slug);

  expect(TASKS.filter(({ role }) => !slugs.includes(role))).toEqual([]);
  expect(slugs.filter((slug) => !TASKS.some(({ role }) => role === slug))).toEqual([]);
  expect(new Set(TASKS.map(({ role, text }) => role + text)).size).toBe(TASKS.length);
});

test('both sides work in the route: every step has somebody', () => {
  for (const { number } of STEPS)
    expect(
      TASKS.some(({ step }) => step === number),
      String(number),
    ).toBe(true);
  for (const side of ['education', 'municipality'])
    expect(ROLES.filter((role) => role.side === side).length).toBeGreaterThanOrEqual(4);
});

test('without a filter every task is there, and below it what an administrator wrote', async () => {
  const html = await page('/rollen-en-taken');

  expect(tasksOn(html).sort()).toEqual(texts(TASKS));
  expect(html.indexOf('Afspraken in de regio')).toBeGreaterThan(html.indexOf('Hoe zeker is dit?'));
});

describe('filtered by role', () => {
  test.for(ROLES)('$slug: its tasks and no others', async ({ slug, name }) => {
    const html = await page(`/rollen-en-taken/${slug}`);

    expect(tasksOn(html).sort()).toEqual(texts(TASKS.filter(({ role }) => role === slug)));
    expect(html).toContain(`<a href="/rollen-en-taken/${slug}" aria-current="page">${name}</a>`);
  });
});

describe('filtered by step', () => {
  test.for(STEPS)('$number: the tasks of everybody in it', async ({ number }) => {
    const html = await page(`/rollen-en-taken/stap/${number}`);

    expect(tasksOn(html).sort()).toEqual(texts(TASKS.filter(({ step }) => step === number)));
    expect(html).toContain(`<a href="/rollen-en-taken/stap/${number}" aria-current="page">`);
    expect(html).toContain(`href="/zorgroute/stap/${number}"`);
    const [, head = ''] = /<div class="zr-page-head">(.*?)<\/div>/s.exec(html) ?? [];
    expect(head).toContain('Wat het oplevert: ');
    expect(head).not.toMatch(/\b[Uu]w?\b/);
  });
});

test('what was found links to where; what was not found is for who keeps the site', async () => {
  const html = await page('/rollen-en-taken');

  for (const { certainty, source } of TASKS)
    if (certainty === 'found')
      expect(html).toContain(`href="${SOURCES[source].href.replaceAll('&', '&amp;')}"`);
  expect(html).not.toContain('na te gaan');
  for (const { certainty, text } of TASKS)
    if (certainty === 'unsure')
      expect(
        openPoints([], []).some(({ what }) => what.includes(text)),
        text,
      ).toBe(true);
  expect(html.match(/<span class="zr-source">afspraak van de zorgroute/g)?.length).toBe(
    TASKS.filter(({ certainty }) => certainty === 'route').length,
  );
  expect(html).toMatch(
    /door passend onderwijs een zorgplicht\. <a class="zr-source" href="[^"]+BWBR0003420&amp;artikel=40">bron: Wet op/,
  );
  expect(html).toMatch(
    /door de Jeugdwet verantwoordelijk voor de jeugdhulp\. <a class="zr-source" href="[^"]+BWBR0034925&amp;artikel=2.6">bron: Jeugdwet/,
  );
});

test('everything is reached by links: no form, no script', async () => {
  const html = await page('/rollen-en-taken');

  for (const { slug } of ROLES) expect(html).toContain(`href="/rollen-en-taken/${slug}"`);
  for (const { number } of STEPS) expect(html).toContain(`href="/rollen-en-taken/stap/${number}"`);
  expect(html).not.toMatch(/<form|<script/);
});

test.for(['directeur', 'stap', 'stap/0', 'stap/8', 'stap/drie', '__proto__', 'constructor'])(
  '%s is no filter',
  async (path) => {
    expect((await portal.visitor().get(`/rollen-en-taken/${path}`)).status).toBe(404);
  },
);
