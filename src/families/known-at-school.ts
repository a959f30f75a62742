// How does it read what the school knows of a family? The milestones and what was told, the newest first.

import { dayIn, shortDay, spokenDay } from '../forms/dates.ts';
import {
  FEEDBACK_CONTACT,
  FEEDBACK_PHASE,
  labelOf,
  MILESTONES,
  schoolCanInWords,
  type MilestoneKind,
} from '../zorgroute/words.ts';
import type { KnownAtSchool } from './queries.ts';

/** What the school knows, the newest first. */
export const knownEntries = (
  rows: readonly KnownAtSchool[],
  casemanager: { name: string | null; phone: string | null },
  today: string,
) => {
  const isNewest = (row: KnownAtSchool) =>
    row === rows.find(({ kind, referralId }) => kind === 'feedback' && referralId === row.referralId);
  return rows.map((row) => knownEntry(row, casemanager, today, isNewest(row)));
};

/** `isNewest`: nothing was told about this child after it, so it may still be the last. */
function knownEntry(
  row: KnownAtSchool,
  casemanager: { name: string | null; phone: string | null },
  today: string,
  isNewest: boolean,
) {
  const title = MILESTONES[row.kind as MilestoneKind];
  const facts = row.contact
    ? [
        { term: 'Contact', description: labelOf(FEEDBACK_CONTACT, row.contact) },
        { term: 'Hoe ver het is', description: labelOf(FEEDBACK_PHASE, row.phase ?? '') },
        { term: 'De school', description: schoolCanInWords(row.schoolCan ?? '', casemanager) },
        ...(row.nextFeedbackOn || isNewest
          ? [
              {
                term: 'Volgende bericht',
                description: row.nextFeedbackOn
                  ? spokenDay(row.nextFeedbackOn, today)
                  : 'Dit was het laatste',
              },
            ]
          : []),
      ]
    : [];
  return {
    when: shortDay(row.onDate, today),
    who: row.authorName,
    layer: 'shared' as const,
    facts,
    title: [title, row.childName].filter(Boolean).join(', '),
    text: row.promisedOn ? [`Uiterlijk ${spokenDay(row.promisedOn, today)}.`] : [],
    ...(row.earlierDays.length && {
      corrected: `Verbeterd op ${shortDay(dayIn(row.createdAt), today)}. Eerst stond er ${row.earlierDays.map((day) => shortDay(day, today)).join(', daarvoor ')}. ${row.correctionReason ?? ''}`,
    }),
  };
}
