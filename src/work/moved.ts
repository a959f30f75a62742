// "Mijn werk" tells who sent it and who has it that a child lives elsewhere now, with what each does about it.

import { lowerFirst } from '../forms/sentences.ts';
import { afterMove, afterMoveAtSchool } from '../zorgroute/words.ts';
import type { Band } from './bands.ts';
import type { Moved } from './moved-queries.ts';
import { awaited, type Row } from './rules.ts';
import type { Unshortened } from './sections.ts';

const MOVED = 'verhuisd';
const sectionOf = (rows: Row[]): Unshortened => ({
  id: MOVED,
  title: 'Verhuisd naar een andere gemeente',
  rows,
});

export const movedFromSchool = (found: readonly Moved[]) =>
  sectionOf(
    found.map((moved) => ({
      href: `/aanmeldingen/${moved.referralId}`,
      who: moved.childName ?? '',
      what: livesIn(moved, afterMoveAtSchool(moved)),
      subject: moved.pupilId ?? '',
    })),
  );

export const movedFromTeam = (found: readonly Moved[]) =>
  sectionOf(
    found.map((moved) => ({
      href: moved.familyId ? `/gezinnen/${moved.familyId}` : `/aanmeldingen/${moved.referralId}`,
      who: moved.childName ?? `Aanmelding ${moved.reference}`,
      what: livesIn(moved, afterMove(moved.schoolName)),
      subject: moved.referralId,
    })),
  );

/** Each child that moved stands once: what else is to be done for it stands in that row, with its day. */
export function movedOnce(sections: readonly Unshortened[]): Unshortened[] {
  const moved = new Set(
    sections.filter(({ id }) => id === MOVED).flatMap(({ rows }) => rows.map(({ subject }) => subject)),
  );
  const others = sections.filter(({ id }) => id !== MOVED && id !== 'geeindigd');
  const own = new Map(
    others
      .flatMap(({ rows }) => rows)
      .filter(({ subject }) => moved.has(subject))
      .map((row) => [row.subject, row]),
  );
  return sections.map((section) => {
    if (section.id === MOVED)
      return { ...section, rows: section.rows.map((row) => withOther(row, own.get(row.subject))) };
    return section.id === 'geeindigd' ? section : without(section, moved);
  });
}

function withOther(row: Row, other: Row | undefined): Row {
  if (!other) return row;
  const { what, whom, until, overdue } = other;
  const then = whom ? awaited(whom.name ?? `de ${whom.role}`, what) : `Daarna: ${lowerFirst(what)}`;
  return { ...row, what: `${row.what} ${then}.`, ...(until && { until, overdue: overdue === true }) };
}

function without(section: Unshortened, moved: ReadonlySet<string>): Unshortened {
  const gone = section.rows.filter(({ subject }) => moved.has(subject));
  if (!gone.length) return section;
  const stays = section.rows.map(({ subject }) => !moved.has(subject));
  const { none, keys, byUrgency, ...others } = section;
  const rows = section.rows.filter((_, place) => stays[place]);
  return {
    ...others,
    rows,
    elsewhere: (section.elsewhere ?? 0) + gone.length,
    // What moved out of it waits all the same.
    ...(none && rows.length && { none }),
    ...(keys && { keys: keys.filter((_, place) => stays[place]) }),
    ...(byUrgency && { byUrgency: withFewer(byUrgency, gone) }),
  };
}

const withFewer = (urgency: NonNullable<Unshortened['byUrgency']>, gone: readonly Row[]) => ({
  ...urgency,
  ...(urgency.many && { many: fewer(urgency.many, gone) }),
});

const fewer = (many: Partial<Record<Band, number>>, gone: readonly Row[]) =>
  Object.fromEntries(
    Object.entries(many).map(([band, count]) => [
      band,
      count - gone.filter((row) => row.band === band).length,
    ]),
  );

const livesIn = ({ movedToName }: Moved, then: string) => `Woont nu in de gemeente ${movedToName}. ${then}`;
