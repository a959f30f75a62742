// Which earlier text can be taken over? Sentence by sentence, never copied unread.

import { shortDay } from '../../forms/dates.ts';
import { eachOnce, type Offer } from '../../forms/offered-sentences.ts';
import { isCurrent } from '../entry.ts';
import { writtenKind } from './entry-kinds.ts';
import type { Entry } from './timeline.ts';

const MOST_OFFERS = 20;

/** The sentences of a text, without those that say nothing. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?…]["'”’)]?)\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 1);

/** Of the entries that hold now, oldest first, what `pick` takes of each; a sentence that comes twice, from where it stood first. */
export function offersFrom(
  entries: readonly Entry[],
  today: string,
  pick: (entry: Entry) => string[],
): Offer[] {
  const texts = entries
    .filter(isCurrent)
    .toReversed()
    .flatMap((entry) => {
      const from = `${writtenKind(entry.kind)?.name ?? ''}, ${shortDay(entry.on, today)}`;
      return pick(entry).map((text) => ({ from, text }));
    });
  const sentences = texts.flatMap(({ from, text }) =>
    sentencesOf(text).map((sentence) => ({ from, text: sentence })),
  );
  return eachOnce(sentences).slice(0, MOST_OFFERS);
}
