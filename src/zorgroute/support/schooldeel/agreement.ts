// What is an agreement of the schooldeel, the news about it, and the proposal that it came from? As they are kept.

import { z } from 'zod';

import type { Day } from '../../../calendar/days.ts';
import { day } from '../../../database/sql.ts';

/** One of a proposal: what happens at school, in words that the school may read. */
const Proposed = z.object({ what: z.string(), by: z.string(), when: z.string(), needs: z.string() });
export type Proposed = z.output<typeof Proposed>;

/** The answers of an entry `schooldeel_proposal`, of the care layer. */
export const ProposalAnswers = z.object({
  /** Of which child: its referral. */
  referralId: z.string(),
  why: z.string(),
  /** A goal of the plan, or '': the school never reads it. */
  goalId: z.string(),
  /** The last day of all of them. */
  until: day,
  agreements: z.array(Proposed),
});
export type ProposalAnswers = z.output<typeof ProposalAnswers>;

/** The answers of an entry `schooldeel_word`: what one person said of one version. */
export const WordAnswers = z.object({
  answer: z.enum(['agrees', 'questions', 'disagrees']),
  words: z.string(),
  /** Everybody agreed with this one: it went to the school. */
  sends: z.boolean(),
  atTable: z.boolean(),
});
export type WordAnswers = z.output<typeof WordAnswers>;

/** The answers of an entry `schooldeel_agreement`, of the shared layer. */
export const AgreementAnswers = Proposed.extend({
  why: z.string(),
  until: day,
  /** Names of those who agreed. */
  agreedBy: z.array(z.string()),
});
export type AgreementAnswers = z.output<typeof AgreementAnswers>;

export const STEPS_OF_AGREEMENT = [
  'yes',
  'otherwise',
  'no',
  'told',
  'agreed',
  'works',
  'partly',
  'not',
  'goes_on',
  'ended',
] as const;
export type StepOfAgreement = (typeof STEPS_OF_AGREEMENT)[number];

/** The answers of an entry `schooldeel_news`; what a step does not ask is empty. */
export const NewsAnswers = z.object({
  step: z.enum(STEPS_OF_AGREEMENT),
  /** Otherwise: how then; how it goes: in a sentence. */
  how: z.string().default(''),
  /** Otherwise: less or later, or more or something new. */
  change: z.enum(['', 'less', 'more']).default(''),
  because: z.string().default(''),
  /** Names of who does it at school. */
  doneBy: z.array(z.string()).default([]),
  /** Nobody but the intern begeleider does it. */
  isOfIb: z.boolean().default(false),
  from: day.nullable().default(null),
  until: day.nullable().default(null),
  /** Names of the parents who know or agree. */
  agreedBy: z.array(z.string()).default([]),
  why: z.string().default(''),
});
export type NewsAnswers = z.output<typeof NewsAnswers>;

type Kept = { id: string; on: Day; createdAt: Date; authorName: string; authorRole: string; isMine: boolean };

/** `id` of its entry, in the order in which it happened. */
export type News = Kept & NewsAnswers;
/** `on`: the day that the last parent agreed. */
export type Agreement = Kept &
  AgreementAnswers & {
    agreementId: string;
    referralId: string;
    /** Help to the child ended, or its traject at school did: nothing is waited for. */
    isAtRest: boolean;
    news: readonly News[];
  };

export type Word = Omit<Kept, 'authorRole'> & WordAnswers & { personId: string; version: number };
/** `id` of its newest version, `proposalId` the same for all; `on`: the day of the newest. */
export type Proposal = Omit<Kept, 'authorRole'> &
  ProposalAnswers & {
    proposalId: string;
    versions: number;
    correctorName: string | null;
    correctionReason: string;
    words: readonly Word[];
  };
