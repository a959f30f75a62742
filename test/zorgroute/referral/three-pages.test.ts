// The ten parts of a referral on three pages: saved together, each with its own history, and nothing that anybody typed is lost.

import { afterAll, beforeAll, expect, test } from 'vitest';

import { factories, type Make } from '../../factories.ts';
import { hidden, startPortal, type Fields, type Portal, type Reply, type Visitor } from '../../portal.ts';
import { PAGES, partHref } from '../../../src/zorgroute/referral/pages.ts';
import { PARTS } from '../../../src/zorgroute/referral/parts.ts';
import { referredChild } from '../referred-child.ts';
import { fillInAll, fillInPart, standingOn, wellFilled } from './referral-to-send.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

/** Two intern begeleiders of one school, each with the same page open. */
async function twoAt(slug: string) {
  const child = await referredChild(portal, make);
  const colleague = await make.person(child.school.id, 'intern_begeleider');
  const [first, second] = [await portal.as(child.ib.membershipId), await portal.as(colleague.membershipId)];
  const path = `${child.base}/aanmelding/${slug}`;
  return { child, first, second, path };
}
const saved = async ({ trajectoryId }: { trajectoryId: string }) => {
  const [row] = await portal.database.owner<{
    answers: Record<string, Record<string, unknown>>;
    version: number;
  }>('select answers, version from referral_preparation where trajectory_id = $1', [trajectoryId]);
  return { version: row?.version, ...row?.answers };
};
/** What a browser sends of a page that was opened, with this typed over it. */
const sends = (page: Reply, typed: Fields): Fields => ({ ...hidden(page), ...standingOn(page), ...typed });
/** The form that lets the other text stand. */
const letStand = ({ html }: Reply): Fields => {
  const form = /<form class="zr-button-form".*?<\/form>/s.exec(html)?.[0] ?? '';
  const fields = [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  return Object.fromEntries(fields) as Fields;
};

test('every part stands on one page, and no two parts have a question of one name', () => {
  const onPages = PAGES.flatMap(({ parts }) => parts.map(({ slug }) => slug));
  const questions = PARTS.flatMap(({ form }) => Object.keys(form.fields));

  expect(onPages.toSorted()).toEqual(PARTS.map(({ slug }) => slug).toSorted());
  expect(new Set(questions).size).toBe(questions.length);
  expect(
    PAGES.map(({ form }) => Object.keys(form.fields))
      .flat()
      .toSorted(),
  ).toEqual(questions.toSorted());
});

test('a page is saved as far as it is filled in, in one version, and goes on to the next', async () => {
  const { child, first, path } = await twoAt('wat-er-speelt');

  const reply = await first.fillIn(path, { reason: 'Sam slaapt.', tried: 'Een bed.' });
  const half = await first.get(`${child.base}/aanmelding`);

  expect([reply.status, reply.location]).toEqual([303, `${child.base}/aanmelding/wat-er-nodig-is`]);
  expect(await saved(child)).toMatchObject({
    version: 1,
    aanleiding: { reason: 'Sam slaapt.', version: 1 },
    'wat-is-geprobeerd': { tried: 'Een bed.', version: 1 },
  });
  expect(half.html).toContain('2 van 4');
});

test('what was begun is asked for at its field; what was saved is not taken away by leaving it empty', async () => {
  const { child, first, path } = await twoAt('wat-er-speelt');

  const begun = await first.fillIn(path, { reason: 'Sam slaapt.', whyNow: 'Omdat het moet.' });
  await first.fillIn(path, { reason: 'Sam slaapt.', tried: 'Een bed.' });
  const before = await saved(child);
  const emptied = await first.post(
    path,
    sends(await first.get(path), { reason: ' ', tried: 'Een groot bed.' }),
  );

  expect(begun.status).toBe(422);
  expect(begun.html).toMatch(/id="veld-urgency-error"><span class="zr-hidden">Fout: <\/span>Kies hoe snel/);
  expect(begun.html).not.toContain('id="veld-tried-error"');
  expect(emptied.status).toBe(422);
  expect(emptied.html).toContain('id="veld-reason-error"');
  expect(emptied.html).toContain('Een groot bed.');
  expect(await saved(child)).toEqual(before);
});

test('two people on one page who write different parts both keep theirs, and nobody is asked', async () => {
  const { child, first, second, path } = await twoAt('wat-er-speelt');
  await first.fillIn(path, { reason: 'Het begin.', tried: 'Een bed.' });
  const [tabOfFirst, tabOfSecond] = [await first.get(path), await second.get(path)];

  const one = await first.post(path, sends(tabOfFirst, { reason: 'Nu van de eerste.' }));
  const two = await second.post(path, sends(tabOfSecond, { tried: 'Nu van de tweede.', involved: 'Geen.' }));

  expect([one.status, two.status]).toEqual([303, 303]);
  expect(await saved(child)).toMatchObject({
    aanleiding: { reason: 'Nu van de eerste.' },
    'wat-is-geprobeerd': { tried: 'Nu van de tweede.' },
    'betrokken-hulp': { involved: 'Geen.' },
  });
});

test('of what both changed the second sees both; letting the other stand keeps the rest that was typed', async () => {
  const { child, first, second, path } = await twoAt('wat-er-speelt');
  await first.fillIn(path, { reason: 'Het begin.', tried: 'Een bed.' });
  const [tabOfFirst, tabOfSecond] = [await first.get(path), await second.get(path)];
  await first.post(path, sends(tabOfFirst, { reason: 'Van de eerste.', tried: 'Ook van de eerste.' }));

  const late = await second.post(
    path,
    sends(tabOfSecond, { reason: 'Van de tweede.', involved: 'De huisarts.' }),
  );
  const stands = await second.post(path, letStand(late));
  const again = await second.get(path);
  const kept = await second.post(path, sends(again, {}));

  expect(late.status).toBe(409);
  const asked = /id="andere-tekst".*?<form/s.exec(late.html)?.[0] ?? '';
  expect(asked).toContain('Van de eerste.');
  expect(asked).not.toContain('Ook van de eerste.');
  expect(standingOn(late)).toMatchObject({
    reason: ['Van de tweede.'],
    tried: ['Ook van de eerste.'],
    involved: ['De huisarts.'],
  });
  expect([stands.status, stands.location]).toEqual([303, path]);
  expect(standingOn(again)).toMatchObject({ reason: ['Van de eerste.'], involved: ['De huisarts.'] });
  expect(again.html).not.toContain('bewaarde intussen');
  expect(kept.status).toBe(303);
  expect(await saved(child)).toMatchObject({
    aanleiding: { reason: 'Van de eerste.' },
    'wat-is-geprobeerd': { tried: 'Ook van de eerste.' },
    'betrokken-hulp': { involved: 'De huisarts.' },
  });
});

test('an own draft shows what a colleague saved in a part that it did not change', async () => {
  const { child, first, second, path } = await twoAt('wat-er-speelt');
  await first.fillIn(path, { reason: 'Het begin.' });
  await second.post(path, sends(await second.get(path), { tried: 'Een half concept.', _do: 'draft' }));
  await fillInPart(first, child, 'aanleiding', { reason: 'Nu anders.' });

  const opened = await second.get(path);

  expect(opened.html).not.toContain('bewaarde intussen');
  expect(standingOn(opened)).toMatchObject({ reason: ['Nu anders.'], tried: ['Een half concept.'] });
});

test('the address of each former page leads to its question', async () => {
  const { child, first } = await twoAt('het-kind');
  const list = `${child.base}/aanmelding`;

  for (const part of PARTS) {
    const { status, location } = await first.get(`${list}/${part.slug}`);
    expect([status, location], part.slug).toEqual([303, partHref(list, part)]);
    await isThere(first, String(location));
  }
});

test('what was typed in a former page that was open still is taken in, and shown as long as it is a draft', async () => {
  const { child, first, path } = await twoAt('wat-er-speelt');
  await first.fillIn(path, { tried: 'Een bed.' });
  const former = `${child.base}/aanmelding/aanleiding`;
  const tab = { _membership: child.ib.membershipId, version: '1' };

  await portal.database.owner(
    'insert into draft (membership_id, person_id, place, fields) values ($1, $2, $3, $4)',
    [child.ib.membershipId, child.ib.personId, former, JSON.stringify({ reason: 'Half.', version: '1' })],
  );
  const drafted = await first.get(former);
  const taken = await first.post(former, { ...tab, reason: 'Nu heel.' });

  expect(standingOn(drafted)).toEqual({ reason: ['Half.'] });
  expect([taken.status, taken.location]).toEqual([303, path]);
  expect(await saved(child)).toMatchObject({
    aanleiding: { reason: 'Nu heel.' },
    'wat-is-geprobeerd': { tried: 'Een bed.' },
  });
});

test('every "Wijzigen" of the check page leads to its question', async () => {
  const { child, first } = await twoAt('het-kind');
  await fillInAll(first, child);

  const { html } = await first.get(`${child.base}/aanmelding/controle`);

  const links = [...html.matchAll(/href="([^"]*\/aanmelding\/[^"]*#[^"]*)">Wijzigen/g)].map(
    ([, href = '']) => href,
  );
  expect(links).toHaveLength(PARTS.flatMap(({ form }) => Object.keys(form.fields)).length);
  expect(new Set(links).size).toBe(links.length);
  for (const link of links) await isThere(first, link);
});

test('a sentence is taken over in its field, and the other fields keep what was typed', async () => {
  const { first, path } = await twoAt('wat-er-speelt');
  const typed = { ...wellFilled('betrokken-hulp'), reason: 'Een begin.' };

  const taken = await first.fillIn(path, { ...typed, _takeOver: 'reason:Hij at niet.' });

  expect(taken.location).toBe(`${path}#veld-reason`);
  expect(standingOn(await first.get(path))).toMatchObject({
    reason: ['Een begin. Hij at niet.'],
    involved: ['Tekst bij involved.'],
  });
});

/** The address is a page that has the place it names. */
async function isThere(visitor: Visitor, href: string) {
  const [path = '', id = ''] = href.split('#');
  const { status, html } = await visitor.get(path);
  expect(status, href).toBe(200);
  expect(html, href).toContain(`id="${id}"`);
}
