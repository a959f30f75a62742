// What school and team both read of a referral in the file: milestones, without content.

import { z } from 'zod';

import { day, uuid } from '../../database/sql.ts';
import { shortDay } from '../../forms/dates.ts';
import { defineEvent } from '../entry.ts';
import { MILESTONES, type MilestoneKind } from '../words.ts';

export const milestoneEvent = defineEvent({
  kind: 'milestone',
  layer: 'shared',
  detail: z.object({ kind: z.string(), promisedOn: day.nullable(), referralId: uuid }),
  shown: ({ kind, promisedOn, referralId }, { today }) => ({
    title: `${MILESTONES[kind as MilestoneKind]}${promisedOn ? `: uiterlijk ${shortDay(promisedOn, today)}` : ''}`,
    ...(OPENS_REFERRAL.has(kind) && { href: `/aanmeldingen/${referralId}` }),
  }),
  // It has no content: only its day can have been another.
  before: ({ on }, { today }) => [{ term: 'Dag', description: shortDay(on, today) }],
});

const OPENS_REFERRAL = new Set(['sent', 'resent', 'question', 'answered', 'returned', 'feedback']);
