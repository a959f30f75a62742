// Fills in, lets read, asks consent and sends: the steps that tests of the referral share.

import { typedDay } from '../../../src/forms/dates.ts';
import { PAGES } from '../../../src/zorgroute/referral/pages.ts';
import type { Fields, Visitor } from '../../portal.ts';
import { daysAgo, YES, type ReferredChild } from '../referred-child.ts';

/** An answer to every question of a page, which tells its field. */
export const wellFilled = (slug: string): Fields =>
  Object.fromEntries(
    Object.entries(PAGES.find((page) => page.slug === slug)?.form.fields ?? {}).map(([name, { options }]) => [
      name,
      options?.[0]?.value ?? `Tekst bij ${name}.`,
    ]),
  );

export async function fillInAll(visitor: Visitor, { base }: ReferredChild): Promise<void> {
  for (const { slug } of PAGES) await visitor.fillIn(`${base}/aanmelding/${slug}`, wellFilled(slug));
}

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
