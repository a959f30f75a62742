// What is help that is arranged, and news about it? As they are kept.

import { z } from 'zod';

import { day } from '../../../database/sql.ts';
import type { Day } from '../../../calendar/days.ts';

/** The answers of an entry `arranged_help`. */
export const HelpAnswers = z.object({
  what: z.string(),
  /** The id of a goal of the plan, or '' for help of the family that fits no goal. */
  goalId: z.string(),
  /** Ids of persons of the plan, or WHOLE_FAMILY. */
  forWhom: z.array(z.string()),
  by: z.string(),
  from: z.string(),
  law: z.string(),
  decidedBy: z.string(),
  /** When it can begin, in the words of who said so. */
  expected: z.string(),
  /** The first day on which the casemanager rings. */
  callOn: day,
  meanwhile: z.string(),
  /** '' as the goal is read, or one parent's id: fewer readers than the goal, never more. */
  readers: z.string(),
});
export type HelpAnswers = z.output<typeof HelpAnswers>;

export const STEPS_OF_HELP = [
  'called',
  'granted',
  'refused',
  'begun',
  'yes',
  'once',
  'not_yet',
  'goes_on',
  'stopped',
] as const;
export type StepOfHelp = (typeof STEPS_OF_HELP)[number];

/** The answers of an entry `help_news`. */
export const NewsAnswers = z.object({
  step: z.enum(STEPS_OF_HELP),
  words: z.string(),
  callOn: day.nullable(),
  expected: z.string(),
  /** Why it stopped, or ''. */
  why: z.string(),
  /** Who of the plan said so, or ''. */
  saidBy: z.string(),
  /** Of which children the school heard of it when it was noted, by their referrals. */
  tells: z.array(z.string()),
});
export type NewsAnswers = z.output<typeof NewsAnswers>;

/** With its entry: `id` of the newest version, `helpId` the same for all. */
export type Kept = {
  id: string;
  helpId: string;
  on: Day;
  createdAt: Date;
  authorName: string;
  correctorName: string | null;
  correctionReason: string;
  isMine: boolean;
  /** Of the help: how often it was written. */
  versions: number;
};
export type News = Kept & NewsAnswers;
/** `on`: the day it was asked. `news`: in the order in which it happened. */
export type Help = Kept & HelpAnswers & { news: readonly News[] };
