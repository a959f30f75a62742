// The child's page: where it stands, who is next, what this reader can do, and what stands in the file.

import type { Actor } from '../access/actor.ts';
import type { Role } from '../access/roles.ts';
import { longDay, shortDay } from '../forms/dates.ts';
import type { OwnDraft } from '../zorgroute/drafts/draft-queries.ts';
import { formAt, savedWhen } from '../zorgroute/drafts/form-names.ts';
import { isCurrent } from '../zorgroute/entry.ts';
import type { Progress } from '../zorgroute/progress/progress.ts';
import { standingOf, uncountedOf, type TrajectoryFacts } from '../zorgroute/facts/facts-of-rows.ts';
import { isClosedForGood } from '../zorgroute/end/rules.ts';
import { END_LABELS } from '../zorgroute/end/words.ts';
import type { Entry } from '../zorgroute/entries/timeline.ts';
import { callOffInstead, planThatStands } from '../zorgroute/planned-talk/plan-that-stands.ts';
import {
  insteadOfTalk,
  isReadFirst,
  isTalkForm,
  reserveOf,
  safetyPage,
  type Reserve,
} from '../zorgroute/consultation/rules.ts';
import { besideOf, type Beside } from './beside-the-timeline.ts';
import { actionsFor } from './next-action.ts';
import { withoutTalk } from './without-talk.ts';
import { fullName, groupAndBirth } from './names.ts';
import { siblingsOf } from './siblings.ts';
import type { Sibling } from './queries.ts';
import { schooldeelAtChild } from './schooldeel-at-child.ts';
import type { SharedEntry } from '../zorgroute/support/schooldeel/queries.ts';
import type { AskedBySafety } from './safety-queries.ts';
import { isLight, newestOf, stretchesOf, timelineOf } from './timeline.ts';
import { askedSafely, nowOf, routeOf } from './whose-turn.ts';

type Found = Beside & {
  facts: TrajectoryFacts | undefined;
  safety: AskedBySafety | undefined;
  entries: Entry[];
  trajectories: { id: string; startedOn: string; outcome: string | null; endedOn: string | null }[];
  ib: { withoutIb: string | null };
  drafts: OwnDraft[];
  siblings: Sibling[];
  agreed: SharedEntry[];
};

/** @param isWhole with every entry; else what keeps the page light, and the way to the rest */
export function childPage(found: Found, actor: Actor, today: string, isWhole: boolean) {
  const { pupil, facts, entries } = found;
  const progress = facts && standingOf(facts, today);
  const current = ofTraject(entries, facts);
  const reserve = reserveOf(current, actor.role, facts?.isSafety ?? false);
  const asked = progress && askedSafely(progress, reserve, found.safety, actor);
  const schooldeel = schooldeelAtChild(found.agreed, { callName: pupil.callName, role: actor.role, today });
  return {
    ...headOf(found, actor, today),
    child: pupil,
    route: asked && routeOf(asked, found, actor, today),
    now:
      asked &&
      withMove(
        nowOf(asked, { ...found, uncounted: uncountedOf(facts, today) }, actor, today),
        found,
        reserve,
      ),
    ...whatToDo(found, { role: actor.role, today }, progress, reserve),
    drafts: draftsOf(found, reserve, today),
    schooldeel,
    ...fileOf(
      found,
      { role: actor.role, today, open: openPlan(found, current, reserve) },
      { isWhole, beside: schooldeel ? JSON.stringify(schooldeel).length * 2 : 0 },
    ),
    ...besideOf(found, actor.role, today),
  };
}

/** What was sent went to the team of another municipality than where the child lives by now. */
const withMove = (now: ReturnType<typeof nowOf>, { pupil, facts }: Found, reserve: Reserve) =>
  facts?.movedToName && !facts.outcome
    ? {
        ...now,
        lines: [
          `${pupil.callName} woont nu in de gemeente ${facts.movedToName}. De aanmelding ging naar het team van een andere gemeente: bel dat team, en spreek ${insteadOfTalk(reserve) === undefined ? 'met de ouders ' : ''}af wie het gezin verder helpt.`,
          ...now.lines,
        ],
      }
    : now;

const headOf = ({ pupil, siblings }: Found, actor: Actor, today: string) => ({
  title: fullName(pupil),
  print: {
    name: fullName(pupil),
    printedBy: actor.personName,
    printedOn: longDay(today),
    layer: 'school' as const,
  },
  over: groupAndBirth(pupil),
  siblings: siblingsOf(siblings),
});

/** A draft of a talk is not offered beside a choice for safety; it stays on Mijn werk. */
const draftsOf = ({ drafts, pupil }: Found, { isSafety }: Reserve, today: string) =>
  drafts
    .filter(({ pupilId, place }) => pupilId === pupil.id && !(isSafety && isTalkForm(place)))
    .map((draft) => ({
      href: draft.place,
      label: `${formAt(draft.place)}, ${savedWhen(draft, today)}`,
    }));

const ofTraject = (entries: readonly Entry[], facts: TrajectoryFacts | undefined) =>
  entries.filter((entry) => entry.trajectoryId === facts?.trajectoryId);

const isOfNow = (entry: Entry, { facts }: Found) =>
  entry.trajectoryId === null || entry.trajectoryId === facts?.trajectoryId;

/** A talk that stands though safety was chosen: who knows can call it off. */
function planToCallOff({ facts, entries }: Found, { isSafety }: Reserve, today: string) {
  const planned = facts && isSafety ? planThatStands(facts, ofTraject(entries, facts)) : undefined;
  return facts && planned && callOffInstead(facts.trajectoryId, planned.on, today);
}

function whatToDo(
  found: Found,
  { role, today }: { role: Role; today: string },
  progress: Progress | undefined,
  reserve: Reserve,
) {
  const { pupil, facts, entries } = found;
  const place = {
    pupilId: pupil.id,
    trajectoryId: facts?.trajectoryId ?? '',
    referralId: facts?.referralId ?? null,
    isClosed: facts !== undefined && isClosedForGood(facts),
    unseenId: newestUnseen(ofTraject(entries, facts))?.id,
  };
  const actions = actionsFor(role, progress, place);
  const isWarned = progress?.next && progress.step < 5 && reserve.isSafety;
  return {
    safety: isWarned
      ? { href: safetyPage(place.trajectoryId), plan: planToCallOff(found, reserve, today) }
      : undefined,
    actions: withoutTalk(actions, place.trajectoryId, {
      ...reserve,
      isFirst: found.safety !== undefined && (found.safety.isFirst || isReadFirst(progress?.state ?? '')),
    }),
  };
}

type FileReader = { role: Role; today: string; open: string | undefined };

/** The plan that may be moved: none where the reader is led to no talk. */
const openPlan = ({ facts }: Found, entries: readonly Entry[], { isSafety }: Reserve) =>
  facts && !facts.outcome && !isSafety ? planThatStands(facts, entries)?.id : undefined;

/** What stands in the file, of this traject and of earlier ones. */
/** `beside`: how heavy is what stands above it, in characters. */
function fileOf(found: Found, reader: FileReader, { isWhole, beside }: { isWhole: boolean; beside: number }) {
  const own = found.entries.filter((entry) => isOfNow(entry, found));
  const timeline = timelineOf(own, reader);
  const shown = isWhole ? timeline : newestOf(timeline, beside);
  const earlier = earlierOf(found, reader);
  const showsEarlier = isWhole || isLight([...shown, ...earlier.flatMap(({ entries: of }) => of)], beside);
  const wholeHref = `/leerlingen/${found.pupil.id}/verloop`;
  return {
    stretches: stretchesOf(shown),
    moreHref: timeline.length > shown.length ? wholeHref : undefined,
    moreLabel: `Toon het hele verloop (${timeline.length})`,
    earlier: earlier.map(({ entries: of, ...about }) => ({
      ...about,
      ...(showsEarlier ? { stretches: stretchesOf(of) } : { href: `${wholeHref}#${about.id}` }),
    })),
  };
}

const earlierOf = ({ entries, facts, trajectories }: Found, reader: FileReader) =>
  trajectories
    .filter(({ id }) => id !== facts?.trajectoryId)
    .map((trajectory, place) => ({
      id: `eerder-${place + 1}`,
      title: periodOf(trajectory, reader.today),
      entries: timelineOf(
        entries.filter(({ trajectoryId }) => trajectoryId === trajectory.id),
        reader,
      ),
    }));

/** What is said to be seen is what stood on this page, and all that waited before it. */
const newestUnseen = (entries: readonly Entry[]) =>
  entries
    .filter((entry) => isCurrent(entry) && entry.unseenSince)
    .toSorted((one, other) => Number(other.unseenSince) - Number(one.unseenSince))[0];

const periodOf = ({ startedOn, endedOn, outcome }: Found['trajectories'][number], today: string) =>
  `${shortDay(startedOn, today)}${endedOn ? ` tot ${shortDay(endedOn, today)}` : ''}${outcome ? `: ${END_LABELS[outcome as keyof typeof END_LABELS].toLowerCase()}` : ''}`;
