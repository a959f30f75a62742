// How does it read what the school knows of a family? The milestones and what was told, the newest first.

import { dayIn, shortDay, spokenDay } from '../forms/dates.ts';
import { lowerFirst } from '../forms/sentences.ts';
import {
  FEEDBACK_CONTACT,
  FEEDBACK_PHASE,
  labelOf,
  MILESTONES,
  schoolCanInWords,
  type MilestoneKind,
} from '../zorgroute/words.ts';
import type { KnownAtSchool } from './queries.ts';

type Casemanager = { name: string | null; phone: string | null };

/** What the school knows, the newest first. */
export const knownEntries = (rows: readonly KnownAtSchool[], casemanager: Casemanager, today: string) => {
  const isNewest = (row: KnownAtSchool) =>
    row === rows.find(({ kind, referralId }) => kind === 'feedback' && referralId === row.referralId);
  return rows.map((row) => knownEntry(row, casemanager, today, isNewest(row)));
};

/** `isNewest`: nothing was told about this child after it, so it may still be the last. */
const knownEntry = (row: KnownAtSchool, casemanager: Casemanager, today: string, isNewest: boolean) => ({
  when: shortDay(row.onDate, today),
  who: row.authorName,
  layer: 'shared' as const,
  facts: row.contact ? toldFacts({ ...row, contact: row.contact }, casemanager, today, isNewest) : [],
  title: titleOf(row),
  text: row.promisedOn ? [`Uiterlijk ${spokenDay(row.promisedOn, today)}.`] : [],
  ...(row.earlierDays.length && { corrected: correctedSentence(row, today) }),
});

/** 'Sam: hulp begonnen': behind it the name would read as whose work it was. */
function titleOf({ kind, childName }: KnownAtSchool): string {
  const what = MILESTONES[kind as MilestoneKind];
  return childName ? `${childName}: ${lowerFirst(what)}` : what;
}

function toldFacts(
  { contact, phase, schoolCan, nextFeedbackOn }: KnownAtSchool & { contact: string },
  casemanager: Casemanager,
  today: string,
  isNewest: boolean,
) {
  const next = nextFeedbackOn ? spokenDay(nextFeedbackOn, today) : 'Dit was het laatste';
  return [
    { term: 'Contact', description: labelOf(FEEDBACK_CONTACT, contact) },
    { term: 'Hoe ver het is', description: labelOf(FEEDBACK_PHASE, phase ?? '') },
    { term: 'De school', description: schoolCanInWords(schoolCan ?? '', casemanager) },
    ...(nextFeedbackOn || isNewest ? [{ term: 'Volgende bericht', description: next }] : []),
  ];
}

function correctedSentence({ createdAt, earlierDays, correctionReason }: KnownAtSchool, today: string) {
  const days = earlierDays.map((day) => shortDay(day, today)).join(', daarvoor ');
  return `Gecorrigeerd op ${shortDay(dayIn(createdAt), today)}. Eerst stond er ${days}. ${correctionReason ?? ''}`;
}
