// From the rows of a file to the timeline on the child's page: earlier versions folded in, with what this reader may do.

import { ROLES, type Role } from '../access/roles.ts';
import { dayIn, shortDay } from '../forms/dates.ts';
import { isCurrent, mayChange, type Reader } from '../zorgroute/entry.ts';
import { addressOf } from '../zorgroute/entries/entry-kinds.ts';
import { shownBefore, shownEntry, type Shown } from '../zorgroute/entries/shown-entries.ts';
import type { Entry } from '../zorgroute/entries/timeline.ts';

type Version = Pick<Shown, 'text' | 'facts'> & { label: string };
/** Only what happened, without a text of its own: neighbours fold into one line. */
const MILESTONES = ['milestone', 'consent'];
export type TimelineEntry = Shown & {
  when: string;
  who: string;
  actions?: { href: string; label: string }[];
  struck?: boolean;
  corrected?: string;
  earlier?: Version[];
  /** What its fold is called: "Meer van dit gesprek". */
  more?: string;
  isMilestone?: true;
};

/** `open`: the entry that may be changed by the form of its own, where its kind has one. */
type AtFile = Reader & { open?: string | undefined };

/** The entries in their order; a version that was replaced stands within the one that replaced it. */
export function timelineOf(entries: readonly Entry[], reader: AtFile): TimelineEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.filter((entry) => !entry.supersededAt).map((entry) => timelineEntry(entry, byId, reader));
}

const NEWEST = 10;
/** The page of a child stays under 16 kB with entries of this weight together. */
const LIGHT = 7_400;
/** Characters of the markup around one entry. */
const AROUND = 240;

export const isLight = (timeline: readonly TimelineEntry[], beside = 0): boolean =>
  lightOf(timeline, beside) === timeline.length;

/** How many of them, from the newest on, are light together. */
function lightOf(timeline: readonly TimelineEntry[], beside: number): number {
  let weight = beside;
  const heavy = timeline.findIndex((entry) => {
    weight += JSON.stringify(entry).length + AROUND;
    return weight > LIGHT;
  });
  return heavy === -1 ? timeline.length : heavy;
}

/** The newest entries: ten, fewer when much was written, never none. */
export function newestOf(timeline: readonly TimelineEntry[], beside = 0): TimelineEntry[] {
  const newest = timeline.slice(0, NEWEST);
  return newest.slice(0, Math.max(1, lightOf(newest, beside)));
}

function timelineEntry(entry: Entry, byId: ReadonlyMap<string, Entry>, reader: AtFile): TimelineEntry {
  const shown = shownEntry(entry, reader);
  const base = {
    when: shortDay(entry.on, reader.today),
    who: whoOf(entry),
    title: shown.title,
    layer: shown.layer,
  };
  if (entry.struckAt) return { ...base, ...struckOf(entry, shown, reader) };
  const actions = actionsOf(entry, reader);
  return {
    ...shown,
    ...factsOf(entry, shown, reader),
    ...base,
    ...moreOf(entry),
    ...(MILESTONES.includes(entry.kind) && { isMilestone: true }),
    ...(actions.length && { actions }),
    ...correctedOf(entry, byId, reader),
  };
}

function struckOf(entry: Entry, shown: Shown, reader: Reader) {
  const on = entry.struckAt ? shortDay(dayIn(entry.struckAt), reader.today) : '';
  const corrected = `Doorgehaald op ${on} door ${entry.struckBy ?? ''}: ${entry.strikeReason ?? ''}`;
  return { struck: true, corrected, earlier: [versionOf('Wat er stond', shown)] };
}

/** What was agreed stands in view already; of what a teacher decided alone, who has seen it. */
const factsOf = ({ seenAt, seenBy }: Entry, { facts, agreed }: Shown, { today }: Reader) =>
  facts && {
    facts: [
      ...facts.filter(({ term }) => term !== agreed?.term),
      ...(seenAt && seenBy
        ? [{ term: 'Gezien', description: `Door ${seenBy}, op ${shortDay(dayIn(seenAt), today)}` }]
        : []),
    ],
  };

function moreOf({ kind }: Entry) {
  const named = addressOf(kind);
  return named && { more: `Meer van ${named.isDe ? 'deze' : 'dit'} ${named.noun.toLowerCase()}` };
}

function correctedOf(entry: Entry, byId: ReadonlyMap<string, Entry>, reader: Reader) {
  if (!entry.correctsId) return undefined;
  const by = correctedBy(entry, shortDay(dayIn(entry.at), reader.today));
  return {
    corrected: [by, entry.correctionReason].filter(Boolean).join(': '),
    earlier: earlierOf(entry, byId, reader),
  };
}

/** By whom, when that was not the author. */
const correctedBy = ({ kind, correctorName }: Entry, on: string) =>
  `${addressOf(kind)?.written?.ownForm ? 'Veranderd op' : 'Gecorrigeerd op'} ${on}${correctorName ? ` door ${correctorName}` : ''}`;

const versionOf = (label: string, { text = [], facts = [] }: Pick<Shown, 'text' | 'facts'>): Version => ({
  label,
  text,
  facts,
});

const whoOf = ({ authorName, authorRole }: Entry) =>
  authorRole in ROLES ? `${authorName}, ${ROLES[authorRole as Role]}` : authorName;

function earlierOf(entry: Entry, byId: ReadonlyMap<string, Entry>, reader: Reader): Version[] {
  const before = entry.correctsId ? byId.get(entry.correctsId) : undefined;
  if (!before) return [];
  const label = `Zoals ${before.correctorName ?? before.authorName} het schreef op ${shortDay(dayIn(before.at), reader.today)}`;
  const shown = shownBefore(before, reader);
  const facts = [...dayBefore(before, entry, reader), ...(shown.facts ?? [])];
  return [versionOf(label, { ...shown, facts }), ...earlierOf(before, byId, reader)];
}

/** The day stands above an entry, so of a version before it only where that was another. */
const dayBefore = ({ on }: Entry, after: Entry, { today }: Reader) =>
  on === after.on ? [] : [{ term: 'Dag', description: shortDay(on, today) }];

/** One link: the page behind it corrects, and leads on to striking and moving. What has a form of its own, is changed there. */
function actionsOf(entry: Entry, { role, open }: AtFile) {
  const { trajectoryId } = entry;
  if (!isCurrent(entry) || !mayChange(entry, role) || !trajectoryId) return [];
  const kind = addressOf(entry.kind);
  if (!kind) return [];
  const path = `/trajecten/${trajectoryId}/${kind.slug}/${entry.id}`;
  const strike = { href: `${path}/doorhaling`, label: 'Doorhalen' };
  const { written } = kind;
  if (!written) return [strike];
  if (!written.ownForm) return [{ href: `${path}/correctie`, label: 'Verbeteren of doorhalen' }];
  const { label, page } = written.ownForm;
  return entry.id === open ? [{ href: page({ trajectoryId, referralId: null }), label }, strike] : [strike];
}

/** Neighbours of one layer: milestones in one fold, or an entry alone. `isSameLayer`: as what stands above it. */
export type Stretch = {
  isSameLayer: boolean;
  entry?: TimelineEntry;
  milestones?: { title: string; days: string; layer: Shown['layer']; entries: TimelineEntry[] };
};

/** The timeline as the page shows it, in its order. */
export function stretchesOf(entries: readonly TimelineEntry[]): Stretch[] {
  const runs: TimelineEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    const before = run?.[0];
    const joins = entry.isMilestone && !entry.struck && before?.isMilestone && !before.struck;
    if (run && joins && before.layer === entry.layer) run.push(entry);
    else runs.push([entry]);
  }
  return runs.map((run, place) => {
    const isSameLayer = runs[place - 1]?.[0]?.layer === run[0]?.layer;
    const [entry] = run;
    if (entry && run.length === 1) return { isSameLayer, entry };
    return { isSameLayer, milestones: foldOf(run) };
  });
}

const NAMED = 3;

/** "Ontvangst bevestigd · Aanmelding verstuurd", the newest first as all that stands there, of the first to the last day: a title may begin with a name. */
function foldOf(run: TimelineEntry[]) {
  const [newest] = run;
  const oldest = run.at(-1);
  const titles = [...new Set(run.map(({ title }) => title))];
  const more = titles.length > NAMED ? ` en nog ${String(titles.length - NAMED)}` : '';
  const days = [...new Set([oldest?.when ?? '', newest?.when ?? ''])].join(' tot ');
  return {
    title: `${titles.slice(0, NAMED).join(' · ')}${more}`,
    days,
    layer: newest?.layer ?? ('school' as const),
    entries: run,
  };
}
