// A family that closes and opens again: as it is filled in.

import { addDays } from '../../../src/calendar/days.ts';
import { typedDay } from '../../../src/forms/typed-days.ts';
import { helpedName, wordsName } from '../../../src/zorgroute/closing/closing.ts';
import { howName } from '../../../src/zorgroute/evaluation/look.ts';
import type { Portal } from '../../portal.ts';
import { familyAgreed, look, lookAtHers, type Agreed } from '../evaluation/story.ts';
import { today } from '../plan/story.ts';

export const CARE_ON = addDays(today, 60);
export const TALK_ON = addDays(today, 3);

export const SAID = {
  mother: 'Er was één iemand die alles wist.',
  father: 'Het duurde lang voor het begon.',
  fenna: 'De zijdeur was fijn.',
};
export const STAYS = { what: 'Opa zwaait op woensdag', who: 'Opa Jan' };

type Fields = Record<string, string | string[]>;

/** For both children, with somebody outside the portal who looks after it. */
export const endFields = ({ ids, sent, other }: Agreed, more: Fields = {}): Fields => ({
  children: [sent.referralId, other.referralId],
  on: typedDay(today),
  reason: 'good',
  'stays.0.what': STAYS.what,
  'stays.0.asked': 'asked',
  'stays.0.who': STAYS.who,
  'stays.0.on': typedDay(CARE_ON),
  'stays.0.readers': 'everybody',
  [helpedName(ids.mother)]: 'yes',
  [wordsName(ids.mother)]: SAID.mother,
  [helpedName(ids.father)]: 'some',
  [wordsName(ids.father)]: SAID.father,
  [wordsName(ids.fenna)]: SAID.fenna,
  ...more,
});

export const closingAt = ({ familyId }: { familyId: string }) => `/gezinnen/${familyId}/afsluiting`;
export const close = (family: Agreed, more: Fields = {}) =>
  family.visitor.fillIn(`${closingAt(family)}/nieuw`, endFields(family, more));

export const reopen = (family: Agreed, more: Fields = {}) =>
  family.visitor.fillIn(`${closingAt(family)}/heropening`, {
    who: family.ids.mother,
    children: [family.sent.referralId],
    why: 'Opa ligt in het ziekenhuis.',
    talkOn: typedDay(TALK_ON),
    ...more,
  });

/** A family of which every goal has its answer. */
export async function familyAnswered(portal: Portal): Promise<Agreed> {
  const family = await familyAgreed(portal);
  await look(family, { [howName(family.goalId)]: 'reached' });
  await lookAtHers(family, 'Er ligt geen rekening meer.', 'reached');
  return family;
}

/** What the school was told of the end, and in which order. */
export const toldEnds = async (portal: Portal, referralId: string) =>
  (
    await portal.database.owner<{ kind: string }>(
      `select kind from milestone where referral_id = $1 and kind in ('feedback', 'closed', 'reopened') and superseded_at is null
       order by created_at, kind desc`,
      [referralId],
    )
  ).map(({ kind }) => kind);

type Case = { closed_on: string | null; kept_until: string | null };
export const caseOf = async (portal: Portal, referralId: string) =>
  (
    await portal.database.owner<Case>(
      'select closed_on::text, kept_until::text from care_case where referral_id = $1',
      [referralId],
    )
  )[0];
