// Whose turn is it on the page of a child, what is to be done, and until when? In sentences to this reader.

import type { Actor } from '../access/actor.ts';
import { ROLES, type Role } from '../access/roles.ts';
import type { FreeDay } from '../calendar/own-free-days.ts';
import { nearDay, plannedFor, spokenDay, spokenNearDay } from '../forms/dates.ts';
import { lowerFirst, upperFirst } from '../forms/sentences.ts';
import { freeDayName } from '../free-days/words.ts';
import {
  insteadOfTalk,
  isAboutSafety,
  isReadFirst,
  looksAgain,
  safetyInWords,
  STEPS_FIRST,
  type Reserve,
} from '../zorgroute/consultation/rules.ts';
import type { Progress } from '../zorgroute/progress/progress.ts';
import { insteadOfInternBegeleider, promiseSentence } from '../zorgroute/words.ts';
import type { AskedBySafety } from './safety-queries.ts';
import type { Reader } from './sight-queries.ts';

/** The people around the child: whoever reads it at school, and the team it is shared with. */
type Around = {
  readers: readonly Reader[];
  ib: { withoutIb: string | null };
  sharedWith: readonly { teamName: string }[];
};
type Next = { role: Role; name?: string | undefined };

export function routeOf(progress: Progress, around: Around, actor: Actor, today: string) {
  return {
    steps: stationsOf(progress),
    nextPerson: progress.next && nextPersonOf(progress.next, around, actor),
    date: progress.until && dateOf(progress, progress.until, today),
    isPlanned: progress.announcedOn !== undefined,
    overdue: progress.overdue,
  };
}

/** The day of a talk says itself that it is planned. */
const dateOf = ({ announcedOn }: Progress, until: string, today: string) =>
  announcedOn === undefined ? nearDay(until, today) : plannedFor(until, today);

/** Who is asked for the steps of the meldcode is in no talk yet: they belong to the consultation that chose them. */
function stationsOf({ stations, next }: Progress): (Progress['stations'][number] & { note?: string })[] {
  if (!isAboutSafety(next?.what)) return stations;
  return stations.map((station) => {
    if (station.number === 2) return { ...station, state: 'now', note: SAFETY_NOTE };
    return station.state === 'now' ? { ...station, state: 'todo' } : station;
  });
}
const SAFETY_NOTE = 'eerst de veiligheid';

/** `after`: what the reader does once safety is seen to. */
type Asked = Progress & { after?: string };

/**
 * Where safety was chosen, or might have been for all that this reader may know, nobody is asked to talk with the parents, early or late.
 * @param safety what it asks, where the reader may know it
 */
export function askedSafely(
  progress: Progress,
  reserve: Reserve,
  safety?: AskedBySafety,
  reader?: Actor,
): Asked {
  const instead = insteadOfTalk(reserve);
  if (instead === undefined) return progress;
  if (safety) return askedBySafety(progress, safety, reader);
  // The day of a talk belongs to a talk: who may not know what was chosen reads it as a last day.
  const { meanwhile: _early, announcedOn: _day, next, ...rest } = progress;
  return { ...rest, next: next?.isTalk ? { ...next, what: instead } : next };
}

/** Today, by who knows: first, or besides what has to be read or discussed before. What was late without it, is late. */
function askedBySafety(
  progress: Progress,
  { askedOf, askedTask, knowsName, isFirst, until, earlyUntil }: AskedBySafety,
  reader?: Actor,
): Asked {
  const { meanwhile, announcedOn: _day, next, ...rest } = progress;
  const name = askedOf === 'teacher' ? (knowsName ?? undefined) : undefined;
  const asked = askedOf && { role: askedOf, name, what: safetyInWords(askedTask) ?? '' };
  if (asked && isFirst) return { ...rest, next: asked, until };
  // To whoever has it as own work it comes first, whatever somebody else reads or discusses meanwhile.
  if (asked && earlyUntil && reader && asked.role === reader.role && name === reader.personName)
    return { ...rest, next: asked, until: earlyUntil, overdue: meanwhile?.overdue ?? false };
  return {
    ...rest,
    until,
    ...(next && isReadFirst(rest.state)
      ? { next: { ...next, what: STEPS_FIRST }, after: lowerFirst(next.what) }
      : { next }),
    ...(asked &&
      meanwhile &&
      earlyUntil && { meanwhile: { ...meanwhile, next: asked, until: earlyUntil, announcedOn: undefined } }),
  };
}

/** What is to be done now, by whom and until when. `uncounted`: the school's own free days that moved that day. */
export function nowOf(
  progress: Asked,
  around: Around & { uncounted: readonly FreeDay[] },
  actor: Actor,
  today: string,
) {
  const { next, label, since, after } = progress;
  if (!next) return { title: label, lines: [`Sinds ${spokenDay(since, today)}.`] };
  const person = (one: Next) => nextPersonOf(one, around, actor);
  return {
    title: next.what,
    lines: [
      ...turnOf(person(next), untilOf(progress, today)),
      ...(after ? [`Daarna: ${after}.`] : []),
      ...around.uncounted.map((free) => `${freeDayName(free, today)} telt niet mee.`),
      ...meanwhileOf(progress, person, today),
      ...promisedOf(progress, around, today),
    ],
  };
}

/** That it is the reader's own turn stands at the step of the route, right above. */
const turnOf = (who: string, until: string): string[] => {
  const line = `${who === 'u' ? '' : `Aan zet: ${who}.`}${until}`.trim();
  return line ? [line] : [];
};

const untilOf = (progress: Progress, today: string) =>
  progress.announcedOn
    ? ` ${upperFirst(plannedFor(progress.announcedOn, today, spokenNearDay))}.`
    : untilAtLast(progress, today);

const untilAtLast = (progress: Progress, today: string) =>
  progress.until ? ` Uiterlijk ${spokenNearDay(progress.until, today)}${passed(progress)}.` : '';

/** What waits besides: mostly the talk with the parents. */
function meanwhileOf(
  { meanwhile, state }: Progress,
  person: (next: Next) => string,
  today: string,
): string[] {
  if (!meanwhile) return [];
  const day = meanwhile.announcedOn
    ? plannedFor(meanwhile.until, today, spokenNearDay)
    : `uiterlijk ${spokenNearDay(meanwhile.until, today)}`;
  const until = `${day}${passed(meanwhile)}`;
  const isEarly = state.startsWith('signal') ? ' Dat hoeft niet te wachten op het overleg.' : '';
  const does = doesIn(meanwhile);
  return [`Intussen: ${person(meanwhile.next)} ${does}, ${until}.${isEarly}`];
}

/** The task as what somebody does: in the words of the list of work. */
function doesIn({ state, next }: NonNullable<Progress['meanwhile']>): string {
  if (isAboutSafety(next.what))
    return looksAgain(next.what) ? 'kijkt opnieuw naar de veiligheid' : 'volgt de stappen van de meldcode';
  if (state === 'parentsThink') return 'vraagt wat de ouders hebben besloten';
  return next.isTalk ? 'praat met de ouders' : 'kijkt of de hulp op school genoeg is';
}

/** Beside the team's own day for the receipt; the day of the casemanager is the promise itself. */
function promisedOf({ promise, until }: Progress, { sharedWith }: Around, today: string): string[] {
  const team = sharedWith[0]?.teamName;
  return promise && promise !== until && team ? [promiseSentence(promise, team, today)] : [];
}

const passed = ({ overdue }: { overdue: boolean }) => (overdue ? ', dat is voorbij' : '');

/** "u of …", the colleagues by name, or the team. */
function nextPersonOf(next: Next, { readers, sharedWith, ib }: Around, actor: Actor): string {
  if (next.role === 'intern_begeleider' && ib.withoutIb !== null)
    return insteadOfInternBegeleider(ib.withoutIb);
  // Only the one who is named knows of it.
  if (next.role === actor.role && next.name !== undefined && next.name === actor.personName) return 'u';
  const colleagues = readers.filter(({ role }) => role === next.role).map(({ personName }) => personName);
  if (next.role === actor.role) {
    const others = colleagues.filter((name) => name !== actor.personName);
    return others.length ? `u of ${others.join(' of ')}` : 'u';
  }
  const team = sharedWith[0]?.teamName;
  const names = next.name ?? (colleagues.join(' of ') || team);
  return names && names !== team ? `${names} (${ROLES[next.role]})` : (team ?? ROLES[next.role]);
}
