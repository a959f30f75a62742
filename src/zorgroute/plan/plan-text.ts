// What is a plan of a family? The text of one version, as it is kept whole.

import { z } from 'zod';

import { day, uuid } from '../../database/sql.ts';

/** Everybody of the plan, or one parent's house by that parent's id. */
export const EVERYBODY = 'everybody';
/** For whom a goal is, beside persons: all of them. */
export const WHOLE_FAMILY = 'family';

export const Person = z.object({
  id: uuid,
  kind: z.enum(['guardian', 'child']),
  name: z.string(),
  /** In Dutch: 'moeder'; of a child ''. */
  relation: z.string(),
  /** Of a child 'no'. */
  custody: z.enum(['yes', 'no', 'unknown']),
  /** Of a child, when it is known. */
  birthDate: day.nullable(),
  /** No longer of the plan: reads nothing, and is asked nothing. */
  left: z.boolean(),
});
export type Person = z.output<typeof Person>;

/** One sentence of one speaker; `saidBy` is a person's id, or '' when nobody is named. */
const Saying = z.object({ words: z.string(), saidBy: z.string() });
export type Saying = z.output<typeof Saying>;

export const ACTION_FROM = [
  { value: 'family', label: 'Het gezin zelf' },
  { value: 'network', label: 'Familie, vrienden of buren' },
  { value: 'school', label: 'School' },
  { value: 'professional', label: 'Een professional' },
] as const;

export const ACTION_STATES = [
  { value: '', label: 'Nog niet begonnen' },
  { value: 'goes_on', label: 'Loopt' },
  { value: 'done', label: 'Gedaan' },
  { value: 'failed', label: 'Niet gelukt' },
] as const;

export const GOAL_STATES = [
  { value: '', label: 'Loopt' },
  { value: 'reached', label: 'Gehaald' },
  { value: 'dropped', label: 'Niet meer nodig, of anders' },
] as const;

const Action = z.object({
  what: z.string(),
  who: z.string(),
  from: z.enum(['family', 'network', 'school', 'professional']),
  when: z.string(),
  state: z.string(),
  why: z.string(),
  /** '' as the goal is read, or one parent's id: fewer readers than the goal, never more. */
  readers: z.string(),
});
export type Action = z.output<typeof Action>;

const Goal = z.object({
  id: uuid,
  /** In the words of the family. */
  words: z.string(),
  /** Ids of persons, or WHOLE_FAMILY. */
  forWhom: z.array(z.string()),
  reachedWhen: z.string(),
  /** The id of the larger goal that it is a part of, or ''. */
  under: z.string(),
  /** EVERYBODY, or the id of the parent whose house it is of. */
  readers: z.string(),
  state: z.string(),
  why: z.string(),
  actions: z.array(Action),
});
export type Goal = z.output<typeof Goal>;

export const PlanText = z.object({
  people: z.array(Person),
  /** The parents do not live together: then a goal can be of one house. */
  apart: z.boolean(),
  /** The plan that the family made itself, as it is; '' when it was made together. */
  ownText: z.string(),
  strengths: z.array(Saying),
  worries: z.array(Saying),
  first: z.string(),
  goals: z.array(Goal),
  /** When they look together. */
  lookOn: day.nullable(),
  lookWhere: z.string(),
});
export type PlanText = z.output<typeof PlanText>;

export const emptyPlan = (people: readonly Person[], apart: boolean): PlanText => ({
  people: [...people],
  apart,
  ownText: '',
  strengths: [],
  worries: [],
  first: '',
  goals: [],
  lookOn: null,
  lookWhere: '',
});

/** There is a goal, or the plan of the family itself. */
export const isAgreed = ({ goals, ownText }: PlanText): boolean => goals.length > 0 || ownText !== '';

/** Something was agreed on, and a day to look at it: then everybody can be asked. */
export const isWhole = (plan: PlanText): boolean => isAgreed(plan) && plan.lookOn !== null;
