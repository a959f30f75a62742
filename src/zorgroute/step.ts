// What does a step of the route say of itself? All that lists, pages and terms need to know of it.

import type { Role } from '../access/roles.ts';
import type { Day } from '../calendar/days.ts';
import type { Calendar } from '../calendar/working-days.ts';
import type { AnyEntryKind, AnyEventKind } from './entry.ts';
import type { Facts } from './facts.ts';
import type { Term } from './terms.ts';

/** Its place in the order of the steps, from 1. */
export type StepNumber = number;

/** The roles that can be next. */
export type NextRole = 'teacher' | 'intern_begeleider' | 'cjg_worker' | 'cjg_coordinator' | 'casemanager';

/**
 * Who does what, within which term. `what` is Dutch, without a full stop, as it stands in a list of work. `isTalk`: it urges to talk with
 * the parents, which nothing may do while a choice for safety stands.
 */
export type Task = { role: NextRole; what: string; term: Term; isTalk?: true };

/** One of a few by the facts. Its key is kept with where a traject stands; the words stay here. */
export type OneOf = { oneOf: Record<string, Task>; which: (facts: Facts) => string };

/** The last day of a term that began on `from`, by this calendar and these terms. */
export type Due = (term: Term, from: Day) => Day;
/** What an end is counted with: the day the state began, the terms and the calendar. */
export type Counted = { since: Day; due: Due; calendar: Calendar };

/** Where a traject is found: null and left out is not there, or not for this reader. */
export type Ids = {
  trajectoryId?: string;
  pupilId?: string;
  referralId: string | null;
  familyId?: string | null;
  /** The newest entry that waits to be seen. */
  unseenId?: string | undefined;
};
/** An address. `role` is who goes there. */
export type Page = (ids: Ids, role?: Role) => string;
/** A link on the child's page; `isPress`: a button that does it at once; `isTalk`: it leads to a talk with the parents, as a task that urges it. */
export type Way = { label: string; page: Page; isPress?: true; isTalk?: true };

/** What the school waits for of the team. */
export type Awaited = {
  /** The state whose task and days it is, when that is not this one. */
  state?: string;
  /** News of the help, which may be promised for a later day than anything else. */
  isFeedback?: true;
  /** "U hoort uiterlijk …": the day by which the school hears who the casemanager is. */
  promised?: (facts: Facts, counted: Omit<Counted, 'since'>) => Day;
};

/** A state in which somebody is next. Everything is asked of facts alone. */
export type State = {
  label: string;
  /** The step that is worked on, when that is not the room's own; null: the step that the traject was in. */
  step?: StepNumber | null;
  /** The step that figures count it at, when that is another. */
  countedAt?: StepNumber;
  /** Asked in the order of `ROOMS_IN_TURN` of steps.ts: the first state that holds is the one. `recordedOn`: the last day of all. */
  holds: (facts: Facts, recordedOn: Day) => boolean;
  task: Task | OneOf;
  since: (facts: Facts) => Day;
  /** The day that people agreed, or a term that runs otherwise; undefined: the task's term from `since`. */
  until?: (facts: Facts, counted: Counted) => Day | undefined;
  awaited?: (facts: Facts) => Awaited | undefined;
  /** Where the task is done: straight at the form, or where somebody has to read first. */
  page: Page;
  /** What a reader can do first on the child's page; `ifNext`: instead, once the intern begeleider is who is next. */
  first?: { everybody?: Way; internBegeleider?: Way; ifNext?: Way };
  /** It holds nobody up: what waits besides is what would be waited for by these facts; undefined: as in any state. */
  besides?: (facts: Facts) => Facts | undefined;
};

/** A place of the route: a step, or what belongs to no one step (consents, guardians, ends). */
export type Room<S extends string = string> = {
  number?: StepNumber;
  states: Record<S, State>;
  /** The days on which something of it was recorded: with any of them a reopened traject goes on. */
  recordedOn: (facts: Facts) => readonly (Day | undefined)[];
  /** What people write down here, and what happens here that has no form of answers. */
  written: readonly AnyEntryKind[];
  events: readonly AnyEventKind[];
  /** What the school can note whenever, from the child's page. */
  record?: Way;
  /** What it asks of somebody while the traject waits for something else in `state`: since when, undefined when not. */
  meanwhile?: { asks: S; since: (state: string, facts: Facts) => Day | undefined };
  /** The terms that are its own, which a municipality may change. */
  terms: readonly Term[];
  leaves: readonly Left[];
  /** How a list of drafts calls its forms, by the last words of their address; two words where one would say too little. */
  drafts: Record<string, string>;
};

/** Who keeps it: the school, school and team together, or the team alone. */
export type Layer = 'school' | 'shared' | 'care';
/** For how long, by whose file it is in: the table of the public page has the lengths and their sources. */
export type Kept = 'school' | 'team' | 'care';
/** What a step leaves behind in one layer, in Dutch. */
export type Left = { layer: Layer; what: string; kept: Kept };

/** A sentence, with where it leads. */
export type Line = string | { text: string; leadsTo: { href: string; label: string } };
/** What happens in a step, for the public pages about the route. */
export type Explained = {
  /** What parents do, short enough to stand under a station of the line. */
  parents: string;
  /** The same for who works with them. */
  parentsDo: string;
  /** What parents may expect. */
  expect: readonly Line[];
  /** Who works in this step, and what that leaves behind, for those who do. */
  who: string;
  leaves: string;
  /** What whoever works in this step does. */
  work: readonly string[];
};

/** A step in the words that parents read: Dutch at level B1; `description` speaks to parents. */
export type StepWords = {
  id: string;
  number: StepNumber;
  name: string;
  who: string;
  leavesBehind: string;
  description: string;
  explained: Explained;
};

/** Is the step behind the traject, and was it begun? For the step bar. */
export type Done = { isDone: (facts: Facts) => boolean; isBegun?: (facts: Facts) => boolean };

export const oneOf = <const T extends Record<string, Task>>(
  tasks: T,
  which: (facts: Facts) => keyof T & string,
): OneOf => ({ oneOf: tasks, which });

export const defineStep = <const R extends Room & StepWords & Done>(step: R): R => step;

export const defineRoom = <const R extends Room>(room: R): R => room;

export const atTraject =
  (page: string): Page =>
  ({ trajectoryId }) =>
    `/trajecten/${trajectoryId ?? ''}/${page}`;

export const atReferral =
  (page = ''): Page =>
  ({ referralId }) =>
    `/aanmeldingen/${referralId ?? ''}${page && `/${page}`}`;

/** At the child for the school; for the team, which has no page of the child, elsewhere. */
export const atChildOr =
  (elsewhere: Page): Page =>
  (ids, role) =>
    ids.pupilId ? `/leerlingen/${ids.pupilId}` : elsewhere(ids, role);

/** Whoever sees that nothing is to be done any more, ends it. */
export const END: Way = { label: 'Afsluiten', page: atTraject('afsluiting') };
