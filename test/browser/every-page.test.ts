// Every page of every role, as the demo region has it, empty, full and with mistakes: accessible, valid, and never wider than a phone.

import { HtmlValidate } from 'html-validate';
import { readFileSync } from 'node:fs';
import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { send } from '../mail/post-office.ts';
import { patternOf, routesOf } from '../routes.ts';
import { accessibilityFaults } from './accessibility.ts';
import { startDemo, type Demo } from './demo-region.ts';
import { schoolLists } from './school-lists.ts';

const PHONE_PX = 320;
/** How many pages of one kind a role opens: children differ in where they stand. */
const OF_A_KIND = 3;
const CHILDREN = 12;
/** So do families, and each has its rooms. */
const FAMILIES = 9;

const ACCOUNTS = [
  'leerkracht',
  'ib',
  'cjg',
  'coordinator',
  'casemanager',
  'partner',
  'bestuurder',
  'gemeente',
  'beheer',
  'regio',
  'fg',
  'fg-regio',
];

let demo: Demo;
const validator = new HtmlValidate(JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as object);
const seen = new Set<string>();
let openPatterns: RegExp[];

beforeAll(async () => {
  demo = await startDemo();
  await demo.portal.database.settle();
  await send(demo.portal.database); // mail stands on a page of the administrator
  openPatterns = routesOf(demo.portal.app).flatMap(({ isOpen, path }) => (isOpen ? [patternOf(path)] : []));
});
afterAll(() => demo.stop());

test.for(ACCOUNTS)(
  'every page of %s is accessible, valid and fits a phone, with mistakes too',
  async (account) => {
    const faults: string[] = [];
    for (const { id, role } of await demo.membershipsOf(account)) {
      const context = await demo.contextAs(id);
      const page = await context.newPage();
      faults.push(...(await walk(page, { account, role }, await farAway(role, id))));
      await context.close();
    }

    expect(faults).toEqual([]);
  },
);

test('the public pages are accessible, valid and fit a phone', async () => {
  const page = await (await demo.browser.newContext()).newPage();
  const faults: string[] = [];
  const [team] = await demo.portal.database.owner<{ id: string }>(
    `select id from organisation where kind = 'team' order by name limit 1`,
  );

  for (const path of [
    ...(await oneOfEachOpenKind()),
    '/inloggen',
    '/zorg-op-school/vraag/1n-2z-4n',
    '/zorg-op-school/uitkomst/1n-2a-5lm-4j-5vv',
    '/contact/regio/west',
    '/contact/regio/zuidoost',
    '/contact/gemeente/westerkwartier',
    '/contact/gemeente/pekela',
    '/contact/gemeente/leek',
    '/contact/gemeente/winsum',
    '/contact/school/00yx00',
    '/contact/school/00yy00',
    '/contact/school/00za00',
    `/contact/team/${team?.id ?? ''}`,
    '/bestaat-niet',
    '/wachtwoord/oud',
  ]) {
    const response = await page.goto(demo.portal.url + path);
    faults.push(...(await faultsOf(page, response, path)));
    seen.add(path);
  }

  expect(faults).toEqual([]);
});

test('the walk above opened every page there is', () => {
  const pages = routesOf(demo.portal.app).filter(({ method }) => method === 'GET');

  const missed = pages
    .filter(
      ({ path }) => !NOT_WALKED.has(path) && ![...seen].some((visited) => patternOf(path).test(visited)),
    )
    .map(({ path }) => path);

  expect(missed).toEqual([]);
});

/** As the sitemap names them: of pages that are alike, the first. */
async function oneOfEachOpenKind(): Promise<string[]> {
  const sitemap = await (await fetch(`${demo.portal.url}/sitemap.xml`)).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => new URL(at ?? '').pathname);
  const kinds = routesOf(demo.portal.app).filter(({ isOpen, path }) => isOpen && !NOT_WALKED.has(path));
  return kinds.flatMap(({ path }) => paths.filter((one) => patternOf(path).test(one)).slice(0, 1));
}

/** Pages that nothing in the demo region leads to; each has its own tests over HTTP. */
const NOT_WALKED = new Set([
  '/gezond',
  '/gezond/klaar',
  // No pages: files.
  '/robots.txt',
  '/sitemap.xml',
  '/.well-known/security.txt',
  '/zorgroute/folder/:municipality.pdf',
  '/wachtwoord/:token',
  '/account/link',
  // The link of a mail.
  '/werk/als/:membershipId',
  // The next rows of lists that are longer than the demo's.
  '/werk/alles',
  '/werk/alles/:page/:key',
  '/doorgehaald/na/:entryId',
  '/postvak/:page/:referralId',
  '/gezinnen/na/:familyId',
  '/gezinnen/:familyId/contact/na/:entryId',
  // A goal of one house, news that its own casemanager told and may strike, a day of aftercare: no family of this casemanager's has them.
  '/gezinnen/:familyId/evaluatie/huis/:personId',
  '/gezinnen/:familyId/schooldeel/:agreementId/nieuws/:entryId/doorhaling',
  '/gezinnen/:familyId/afsluiting/nazorg/:entryId/:number',
  // Only leads back to the list, only with several teams, only after an upload (walked in walks/whole-route).
  '/leerlingen/zoeken',
  '/trajecten/:trajectoryId/aanmelding/team',
  '/beheer/import/:schoolId/:importId',
  '/beheer/import/:schoolId/:importId/account/:number',
  // The form of one person's answer, which is walked, with the question whose it is: where a blocker leads (consent/pages).
  '/trajecten/:trajectoryId/toestemmingen/nieuw',
  // Reached by a choice on an outcome's page: opened in care-at-school.test.ts.
  '/zorg-op-school/uitkomst/:answers/in/:municipality',
  // Files, no pages.
  '/contact/zoekindex.json',
  ...['groningen-stad-haren', 'noord', 'west', 'zuidoost', 'alle'].map((name) => `/contact/${name}.csv`),
]);

const mostOf = (kind: string): number => {
  if (kind.startsWith('/gezinnen/')) return FAMILIES;
  return kind === '/leerlingen/:id' ? CHILDREN : OF_A_KIND;
};

/** Children differ in where they stand, and where one begins is each person's own. */
const MANY_KINDS = new Set(['/leerlingen/:id', '/werk']);
/** How often a kind of page was opened, by whom. */
const opened = new Map<string, number>();
/** Kinds of pages that were looked at in a role: of one role in two organisations a kind is looked at once, but for where one begins. */
const looked = new Set<string>();
/** Forms that were sent with mistakes: what they answer does not hang on who sent them. */
const refused = new Set<string>();

async function walk(
  page: Page,
  { account, role }: { account: string; role: string },
  more: string[],
): Promise<string[]> {
  const who = `${account} (${role})`;
  const faults: string[] = [];
  const toDo = ['/werk', '/wisselen', ...more];
  const done = new Set<string>();

  for (let path = toDo.shift(); path !== undefined; path = toDo.shift()) {
    const kind = kindOf(path);
    const count = opened.get(`${who} ${kind}`) ?? 0;
    if (done.has(path) || count >= mostOf(kind)) continue;
    done.add(path);
    opened.set(`${who} ${kind}`, count + 1);
    seen.add(path);

    const isLooked = !looked.has(`${role} ${kind}`) || MANY_KINDS.has(kind);
    looked.add(`${role} ${kind}`);
    const response = isLooked ? await page.goto(demo.portal.url + path) : null;
    // Of a page that is not looked at only its links and its status count: it is asked, not painted.
    const { status, links } = response
      ? { status: response.status(), links: await linksOn(page) }
      : await asked(page, path);
    if (status >= 400) faults.push(`${who} ${path}: ${String(status)}`);
    toDo.push(...links.filter(isGuarded));
    if (isLooked) faults.push(...(await faultsOf(page, response, `${who} ${path}`)));
    const refusal = isLooked && !refused.has(kind) ? await sendEmpty(page) : undefined;
    if (refusal) refused.add(kind);
    if (refusal) faults.push(...(await faultsOf(page, refusal, `${who} ${path} met fouten`)));
  }
  return faults;
}

/** Far down their lists: an ended traject, which may be opened again; levels among the texts; a file of DUO after an upload; and nobody in preparation is twelve by itself. */
async function farAway(role: string, membershipId: string): Promise<string[]> {
  if (role === 'administrator')
    return [
      '/beheer/inhoud/piramide-niveaus',
      ...(await schoolLists(demo.portal.database, membershipId)),
      ...(await unfinished(membershipId)),
    ];
  if (role === 'teacher') return toldOfSchooldeel(membershipId);
  if (role !== 'intern_begeleider') return [];
  const ended = await demo.portal.database.owner<{ id: string }>(
    `select t.id from trajectory t join membership m on m.organisation_id = t.school_id
     where m.id = $1 and t.outcome = 'solved_at_school'
       and not exists (select from trajectory r where r.pupil_id = t.pupil_id and r.outcome is null) limit 1`,
    [membershipId],
  );
  const old = await demo.portal.database.owner<{ id: string }>(
    `update pupil p set birth_date = (portal_today() - interval '12 years')::date
     from (select t.id, t.pupil_id from trajectory t join referral_preparation n on n.trajectory_id = t.id
       join membership m on m.organisation_id = t.school_id where m.id = $1 and t.outcome is null limit 1) t
     where p.id = t.pupil_id returning t.id`,
    [membershipId],
  );
  return [
    ...ended.map(({ id }) => `/trajecten/${id}/heropening`),
    // Only after a choice for safety does somebody come there.
    ...old.flatMap(({ id }) => [
      `/trajecten/${id}/aanmelding/afdruk/kind`,
      `/trajecten/${id}/toestemmingen/van/kind`,
      `/trajecten/${id}/overleg/veiligheid`,
    ]),
  ];
}

/** Where a teacher comes when she said how it goes: nothing else leads there. */
async function toldOfSchooldeel(membershipId: string): Promise<string[]> {
  const told = await demo.portal.database.owner<{ path: string }>(
    `select '/aanmeldingen/' || e.referral_id || '/schooldeel/' || e.agreement_id || '/erbij' as path
     from schooldeel_entry e join pupil p on p.id = e.pupil_id join group_teacher g on g.group_id = p.group_id
     where g.membership_id = $1 and e.kind = 'schooldeel_news' and e.step in ('works', 'partly', 'not') and e.struck_at is null
       and e.sharing_open order by e.created_at desc limit 1`,
    [membershipId],
  );
  return told.map(({ path }) => path);
}

const linksOn = (page: Page): Promise<string[]> =>
  page.$$eval('a[href^="/"]', (anchors) =>
    anchors.map((a) => new URL((a as HTMLAnchorElement).href).pathname),
  );

/** The same without showing the page: what the server says holds every link. */
async function asked(page: Page, path: string) {
  const response = await page.request.get(demo.portal.url + path);
  const html = await response.text();
  const links = [...html.matchAll(/<a\b[^>]*\shref="(\/[^"]*)"/g)];
  return {
    status: response.status(),
    links: links.map(([, href]) => new URL(href ?? '', demo.portal.url).pathname),
  };
}

const isGuarded = (path: string) =>
  path !== '/inloggen' && !openPatterns.some((pattern) => pattern.test(path));

/** Empties a form with text and sends it; gives what refused it, undefined when the page has none or nothing was wrong. */
async function sendEmpty(page: Page): Promise<Response | undefined> {
  const form = page.locator('form.zr-form').first();
  if ((await form.count()) === 0) return undefined;
  await form
    .locator('input:not([type=hidden]):not([type=radio]):not([type=checkbox]):not([type=file]), textarea')
    .evaluateAll((fields) => {
      for (const field of fields as HTMLInputElement[]) {
        field.value = '';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    });
  const button = form.locator('button.utrecht-button--primary-action').first();
  if ((await button.count()) === 0) return undefined;
  const posted = page.waitForResponse(
    (r) => r.request().isNavigationRequest() && r.request().method() === 'POST',
  );
  const [response] = await Promise.all([posted, button.click()]);
  await page.waitForLoadState();
  return response.status() >= 400 && response.status() < 500 ? response : undefined;
}

/** @param response what the page came with, so that its own HTML is judged, also when a form was refused */
async function faultsOf(page: Page, response: Response | null, where: string): Promise<string[]> {
  await page.$$eval('details', (all) => {
    for (const details of all) details.setAttribute('open', '');
  });
  return [
    ...(await accessibilityFaults(page)),
    ...(await htmlFaults((await response?.text()) ?? '')),
    ...(await widthFaults(page)),
  ].map((fault) => `${where}: ${fault}`);
}

async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `html ${ruleId} on line ${String(line)}: ${message}`),
    )
    .slice(0, 5);
}

async function widthFaults(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: PHONE_PX, height: 800 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (size) await page.setViewportSize(size);
  return width > PHONE_PX ? [`${String(width)} px wide on a phone of ${String(PHONE_PX)}`] : [];
}

/** What is not finished in a register is counted on "Mijn werk" only while there is some; and everybody in the demo has an account. */
async function unfinished(membershipId: string): Promise<string[]> {
  const schools = await demo.portal.database.owner<{ id: string; personId: string }>(
    `with school as (select o.id from organisation o join membership mine on mine.id = $1
       where o.kind = 'school' and mine.organisation_id in (o.id, o.parent_id) order by o.name limit 1),
     someone as (insert into person (name) select 'Noor Bestaatniet' from school returning id),
     works as (insert into membership (person_id, organisation_id, role)
       select someone.id, school.id, 'teacher' from someone, school returning person_id)
     select school.id, works.person_id as "personId" from school, works`,
    [membershipId],
  );
  return [
    '/beheer/mensen/zonder-wachtwoord',
    '/beheer/mensen/eindigt',
    ...schools.flatMap(({ id, personId }) => [
      `/beheer/leerlingen/school/${id}/zonder-groep`,
      `/beheer/leerlingen/school/${id}/zonder-geboortedatum`,
      `/beheer/mensen/${personId}/account`,
    ]),
  ];
}

const kindOf = (path: string) =>
  path
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/^\/wachtwoord\/.*/, '/wachtwoord/:id')
    .replace(/^(\/zorg-op-school\/\w+)\/.*/, '$1/:id')
    .replace(/^(\/beheer\/inhoud)\/[a-z-]+/, '$1/:page')
    .replace(/^(\/beheer\/inhoud\/:page)\/(?!nieuw$|volgorde$)[a-z0-9-]+/, '$1/:block')
    .replace(/\/versie\/\d+$/, '/versie/:id')
    .replace(
      /(\/aanmelding)\/(?!ouders$|controle$|afdruk|verstuurd|welke-wet$|het-kind$|wat-er-speelt$|wat-er-nodig-is$)[a-z-]+$/,
      '$1/:id',
    );
