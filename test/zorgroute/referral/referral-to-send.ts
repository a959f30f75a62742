// Fills in, lets read, asks consent and sends: the steps that tests of the referral share.

import { typedDay } from '../../../src/forms/typed-days.ts';
import { pageWith } from '../../../src/zorgroute/referral/pages.ts';
import { partAt, PARTS } from '../../../src/zorgroute/referral/parts.ts';
import { hidden, type Fields, type Reply, type Visitor } from '../../portal.ts';
import { daysAgo, YES, type ReferredChild } from '../referred-child.ts';

/** An answer to every question of a page, which tells its field. */
export const wellFilled = (slug: string): Fields =>
  Object.fromEntries(
    Object.entries(PARTS.find((page) => page.slug === slug)?.form.fields ?? {}).map(([name, { options }]) => [
      name,
      options?.[0]?.value ?? `Tekst bij ${name}.`,
    ]),
  );

export async function fillInAll(visitor: Visitor, { base }: ReferredChild): Promise<void> {
  for (const { slug } of PARTS) await fillInPart(visitor, { base }, slug, wellFilled(slug));
}

/** Fills in one part on its page; what stands in the others stays. */
export async function fillInPart(
  visitor: Visitor,
  { base }: Pick<ReferredChild, 'base'>,
  slug: string,
  fields: Fields,
) {
  const path = `${base}/aanmelding/${pageWith({ slug }).slug}`;
  const page = await visitor.get(path);
  const others = Object.entries(standingOn(page)).filter(
    ([name]) => !(name in (partAt(slug)?.form.fields ?? {})),
  );
  return visitor.post(path, { ...hidden(page), ...Object.fromEntries(others), ...fields });
}

/** What stands in the questions of a page, as a browser sends it. */
export function standingOn({ html }: Reply): Fields {
  const written = [...html.matchAll(/<textarea[^>]* name="(\w+)"[^>]*>\n?([^<]*)</g)];
  const lines = [...html.matchAll(/<input class="utrecht-textbox[^>]* name="(\w+)" value="([^"]*)"/g)];
  const ticked = [...html.matchAll(/<input[^>]* name="(\w+)" value="([^"]*)" checked/g)];
  const fields: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of [...written, ...lines, ...ticked])
    (fields[name] ??= []).push(plain(value));
  return fields;
}
const plain = (text: string) =>
  text
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

export const sayYes = (visitor: Visitor, { base }: ReferredChild, who: string, more: Fields = {}) =>
  visitor.fillIn(`${base}/toestemmingen/nieuw`, { ...YES, who, ...more });

export const readText = (visitor: Visitor, { base }: ReferredChild, who: string, more: Fields = {}) =>
  visitor.fillIn(`${base}/aanmelding/ouders`, {
    who,
    seenOn: typedDay(daysAgo(312)),
    opinion: 'agrees',
    ...more,
  });

/** Everything that sending needs: a full text that both parents saw and agreed to share. */
export async function makeReady(visitor: Visitor, child: ReferredChild): Promise<void> {
  await fillInAll(visitor, child);
  for (const parent of [child.mother, child.father]) await sayYes(visitor, child, parent);
}

export async function sendIt(visitor: Visitor, child: ReferredChild): Promise<string> {
  const reply = await visitor.fillIn(`${child.base}/aanmelding/controle`, {});
  if (reply.status !== 303 || !reply.location) throw new Error(`Not sent: ${String(reply.status)}`);
  return reply.location;
}
