// Which earlier text fits which page? Offered sentence by sentence, from signals, consultations and conversations.

import type { Offer } from '../../forms/offered-sentences.ts';
import { offersFrom } from '../entries/offered-texts.ts';
import type { Entry } from '../entries/timeline.ts';

/** What a page may take from an entry. */
type Pick = (entry: Entry) => string[];

const seen: Pick = (entry) => {
  if (entry.kind === 'signal') return [entry.detail.observed];
  return entry.kind === 'conversation' ? [entry.detail.discussed] : discussed(entry);
};
const done: Pick = (entry) => {
  if (entry.kind === 'signal') return [entry.detail.alreadyDone];
  return entry.kind === 'consultation' && isOrdinary(entry) ? [entry.detail.ownHelp] : [];
};
const wishes: Pick = (entry) => (entry.kind === 'conversation' ? [entry.detail.parentsWishes] : []);
const childsWords: Pick = (entry) => {
  if (entry.kind === 'signal') return [entry.detail.childWords];
  return entry.kind === 'conversation' ? [entry.detail.childView] : [];
};
const agreed: Pick = (entry) =>
  entry.kind === 'conversation' ? [entry.detail.agreements] : discussed(entry);
const talked: Pick = (entry) => (entry.kind === 'conversation' ? [entry.detail.discussed] : []);

function discussed(entry: Entry): string[] {
  return entry.kind === 'consultation' && isOrdinary(entry) ? [entry.detail.discussed] : [];
}

/** What was said where safety was chosen never gets into a referral. */
const isOrdinary = ({ detail }: Extract<Entry, { kind: 'consultation' }>) => detail.safetyNote === null;

const FITTING: Record<string, Record<string, Pick>> = {
  aanleiding: { reason: seen },
  'wat-gaat-goed': { goingWell: talked },
  'wat-is-geprobeerd': { tried: done },
  'wat-vragen-de-ouders': { parentsAsk: wishes },
  'wat-vindt-het-kind': { childsView: childsWords },
  'wat-vraagt-de-school': { schoolAsks: agreed },
  'waarom-nu': { whyNow: seen },
};

export const offersFor = (slug: string, entries: readonly Entry[], today: string): Record<string, Offer[]> =>
  Object.fromEntries(
    Object.entries(FITTING[slug] ?? {}).map(([field, pick]) => [field, offersFrom(entries, today, pick)]),
  );
