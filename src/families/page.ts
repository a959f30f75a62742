// How does a family's page read? Its children, what they need, the names it had, and who was invited.

import { whyNot } from '../basisteam/rules.ts';
import { birthDay, dayIn, nearDay, spokenDay } from '../forms/dates.ts';
import { lowerFirst } from '../forms/sentences.ts';
import { canPromise, sharedStandingOf } from '../zorgroute/facts/facts-of-rows.ts';
import { movedAtTeam } from '../zorgroute/words.ts';
import type { Invited } from './partner-queries.ts';
import type { CameFrom, Child, Renaming } from './queries.ts';

export type Context = { today: string; familyId: string; isCasemanager: boolean };

function standingOf(child: Child, today: string) {
  if (!child.sentOn)
    return { next: undefined, since: undefined, until: undefined, overdue: false, stations: undefined };
  return sharedStandingOf(child, today);
}

export function childView(child: Child, context: Context) {
  const href = child.referralId ? `/aanmeldingen/${child.referralId}` : undefined;
  const paths = context.isCasemanager ? casemanagerPaths(child, context.today) : coordinatorPaths(child);
  return {
    name: child.childName,
    href,
    actions: href ? paths.map(([path, label]) => ({ href: `${href}/${path}`, label })) : [],
    about: [child.childBirthDate && `geboren ${birthDay(child.childBirthDate)}`, child.schoolName]
      .filter(Boolean)
      .join(' · '),
    closed: closedWhy(child, context.today),
    ...movedOf(child),
    route: routeOf(child, context.today),
  };
}

function routeOf(child: Child, today: string) {
  const { next, until, overdue, stations } = standingOf(child, today);
  return (
    stations && {
      label: `De route van ${child.childName}`,
      steps: stations,
      overdue,
      ...(next && { nextPerson: `${next.name ?? 'De school'}: ${lowerFirst(next.what)}` }),
      ...(until && { date: nearDay(until, today) }),
    }
  );
}

/**
 * What is needed first, for one of the children; undefined when nothing waits. `action` when it is the reader's own to do.
 */
export function nextThing(children: readonly Child[], context: Context) {
  const first = firstWaiting(children, context.today);
  if (!first) return undefined;
  const { child, next, until, overdue } = first;
  const isOwn = context.isCasemanager && next.role === 'casemanager';
  const action = isOwn ? firstAction(child, context.today) : undefined;
  return {
    what: children.length > 1 ? `${next.what}, ${child.childName}` : next.what,
    who: isOwn ? 'u' : (next.name ?? 'de school'),
    overdue,
    ...(until && { until: nearDay(until, context.today) }),
    ...(action && { action }),
  };
}

/** Of whom the day comes first; without a day last. */
const firstWaiting = (children: readonly Child[], today: string) =>
  children
    .filter((child) => !closedWhy(child, today))
    .flatMap((child) => {
      const { next, until, overdue } = standingOf(child, today);
      return next ? [{ child, next, until, overdue }] : [];
    })
    .sort((a, b) => (a.until ?? '9').localeCompare(b.until ?? '9'))[0];

function firstAction(child: Child, today: string) {
  const [path] = casemanagerPaths(child, today);
  return path && child.referralId
    ? { href: `/aanmeldingen/${child.referralId}/${path[0]}`, label: path[1] }
    : undefined;
}

type Path = [path: string, label: string];

function casemanagerPaths(child: Child, today: string): Path[] {
  if (!child.sharingOpen || child.schoolEndedOn) return [];
  const { firstContactOn } = child;
  return [
    ...(firstContactOn ? [] : [['eerste-contact', 'Eerste contact vastleggen'] satisfies Path]),
    ['terugkoppeling', 'De school laten weten hoe het gaat'],
    ...(canPromise(child, today) ? [['belofte', 'Een nieuwe datum beloven'] satisfies Path] : []),
    ...(firstContactOn
      ? [['eerste-contact/correctie', 'Dag van het eerste contact verbeteren'] satisfies Path]
      : []),
  ];
}

const coordinatorPaths = (child: Child): Path[] =>
  child.referralId && !whyNot('move', child) ? [['gezin', 'Naar een ander gezin']] : [];

/** As long as the school goes on with it: afterwards the team does not learn where a child lives. */
const movedOf = ({ movedToName, schoolName, sharingOpen, schoolEndedOn }: Child) =>
  movedToName && schoolName && sharingOpen && !schoolEndedOn
    ? { moved: movedAtTeam(movedToName, schoolName) }
    : {};

/** What the school stopped with: its traject, the sharing, or both. The family's own file goes on. */
function closedWhy({ sharingOpen, schoolEndedOn }: Child, today: string) {
  const ended =
    schoolEndedOn && `De school heeft dit traject afgesloten op ${spokenDay(schoolEndedOn, today)}.`;
  if (sharingOpen === false)
    return {
      title: 'Het delen is gestopt',
      text: `${ended ?? 'De ouders delen niet meer.'} De school en het team zien niets nieuws meer van de inhoud. U ziet alleen nog dat de school het traject afsluit of heropent. Uw eigen notities blijven, en de hulp kan doorgaan.`,
    };
  if (!ended) return undefined;
  return {
    title: 'De school is gestopt',
    text: `${ended} U hoeft de school niets meer te laten weten. Wat er gedeeld was, kunt u nog lezen. De hulp aan het gezin staat hier los van.`,
  };
}

/** "Heette tot di 3 februari Gezin Smit." with who changed it and why. */
export const earlierNames = (renamings: readonly Renaming[], today: string): string[] =>
  renamings.map(
    ({ earlierName, reason, authorName, createdAt }) =>
      `Heette tot ${spokenDay(dayIn(createdAt), today)} ${earlierName}. Veranderd door ${authorName}: ${reason}`,
  );

/** "Sam hoorde eerst bij een ander gezin. Overgezet op di 3 februari door Ans Mulder: zelfde achternaam." */
export const cameFrom = (moves: readonly CameFrom[], today: string): string[] =>
  moves.map(
    ({ childName, reason, authorName, createdAt }) =>
      `${childName} hoorde eerst bij een ander gezin. Overgezet op ${spokenDay(dayIn(createdAt), today)} door ${authorName}: ${reason}`,
  );

export const invitedView = (row: Invited, { today, familyId, isCasemanager }: Context) => ({
  name: row.partnerName,
  purpose: row.purpose,
  isOver: row.endsOn < today,
  until: untilWhen(row, today),
  consent: `Akkoord van ${row.consentBy} op ${spokenDay(row.consentOn, today)}. Uitgenodigd door ${row.authorName}.`,
  endHref: isCasemanager && row.endsOn >= today ? `/gezinnen/${familyId}/partner/${row.id}/einde` : undefined,
});

/** Stopped on the day itself, its last day is the one before its first. */
function untilWhen({ startsOn, endsOn }: Invited, today: string): string {
  if (endsOn >= today) return `Tot en met ${spokenDay(endsOn, today)}`;
  return endsOn < startsOn
    ? `Gestopt op ${spokenDay(startsOn, today)}, de dag van de uitnodiging`
    : `Gestopt na ${spokenDay(endsOn, today)}`;
}
