// Is the family still helped, and what was agreed for afterwards? From the ends, reopenings and news of aftercare that stand. Pure.

import { latest, type Day } from '../../calendar/days.ts';
import type { PlanEntry } from './entry-queries.ts';
import type { SentChild } from './people.ts';

/** Something that stays after the end, and who looks after it. `who` is '' when the casemanager does. */
export type Aftercare = { endId: string; number: number; what: string; who: string; on: Day };
export type Closing = {
  /** The day on which help to the last child ended; undefined as long as a child is helped. */
  endedOn: Day | undefined;
  /** What is still to be looked after, the first day first. */
  aftercare: readonly Aftercare[];
  /** The newest reopening, while no end came after it. */
  reopened: { on: Day; talkOn: Day } | undefined;
};

type Entry = Pick<PlanEntry, 'id' | 'kind' | 'happenedOn' | 'subjectId' | 'answers' | 'isStruck'>;

/** @param entries the newest first */
export function closingOf(entries: readonly Entry[], sent: readonly SentChild[]): Closing {
  const standing = entries.filter(({ isStruck }) => !isStruck);
  const turns = standing.filter(({ kind }) => kind === 'care_end' || kind === 'care_reopening');
  const isEnded = sent.length > 0 && sent.every(({ closedOn }) => Boolean(closedOn));
  const days = sent.flatMap(({ closedOn }) => closedOn ?? []);
  const [newest] = turns;
  return {
    endedOn: isEnded ? latest(days[0] ?? '', ...days.slice(1)) : undefined,
    aftercare: standing
      .filter((entry) => entry.kind === 'care_end' && isClosed(entry, sent))
      .flatMap((end) => aftercareOf(end, standing))
      .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.number - other.number)),
    reopened:
      newest?.kind === 'care_reopening' && !isEnded
        ? { on: newest.happenedOn, talkOn: String(newest.answers.talkOn) }
        : undefined,
  };
}

/** Once one of its children is helped again, what was agreed for afterwards is part of that. */
const isClosed = ({ answers, happenedOn }: Entry, sent: readonly SentChild[]): boolean =>
  listOf(answers.children).every((id) =>
    sent.some(({ referralId, closedOn }) => referralId === id && closedOn === happenedOn),
  );

function aftercareOf(end: Entry, entries: readonly Entry[]): Aftercare[] {
  const [what, who, on] = [end.answers.staysWhat, end.answers.staysWho, end.answers.staysOn].map(listOf);
  return (what ?? []).flatMap((one, number) => {
    const news = entries.find(
      (entry) =>
        entry.kind === 'aftercare_news' &&
        entry.subjectId === end.id &&
        entry.answers.number === String(number),
    );
    if (news && !news.answers.againOn) return [];
    const day = news ? String(news.answers.againOn) : on?.[number];
    return day ? [{ endId: end.id, number, what: one, who: who?.[number] ?? '', on: day }] : [];
  });
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** What is looked after first, as what a family waits for; undefined when nothing is. `since`: where help goes on beside it. */
export function aftercareStands(closing: Closing | undefined, since: Day) {
  const { endedOn, aftercare: [care] = [] } = closing ?? {};
  return (
    care && {
      task: 'aftercare' as const,
      who: care.who ? `${care.what} (${care.who})` : care.what,
      since: endedOn ?? since,
      until: care.on,
    }
  );
}
