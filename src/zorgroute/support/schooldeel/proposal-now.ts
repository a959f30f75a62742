// What does a proposal wait for now, and how do lists call it? Of the plan's people and what they said. Pure.

import type { Day } from '../../../calendar/days.ts';
import { recheckOn } from '../../plan/people.ts';
import type { Proposal } from './agreement.ts';
import { decidersOf, type AroundDeciders } from './deciders.ts';
import { isSent, proposalStands, type ProposalFacts, type SchooldeelStands } from './rules.ts';

/** All that decides what a proposal waits for. */
export function factsOf(around: AroundDeciders, proposal: Proposal): ProposalFacts {
  const { asked, unknown } = decidersOf(around, proposal.referralId);
  return { on: proposal.on, version: proposal.versions, asked, unknown, words: proposal.words };
}

/** `recheckOn`: the first day on which it may wait for something else though nobody said anything. */
export type ProposalNow = { name: string; stands: SchooldeelStands; recheckOn: Day | null };

/** Undefined once it went to the school: each agreement waits for itself. */
export function proposalNow(around: AroundDeciders, proposal: Proposal): ProposalNow | undefined {
  if (isSent({ version: proposal.versions, words: proposal.words })) return undefined;
  const { who, ...stands } = proposalStands(factsOf(around, proposal));
  const [first, ...others] = proposal.agreements.map(({ what }) => what);
  const what = [first ?? '', others.length ? `(en nog ${String(others.length)})` : '']
    .filter(Boolean)
    .join(' ');
  const name = [who, what].filter(Boolean).join(': ').slice(0, MOST_NAME);
  return { name, stands, recheckOn: recheckOn(around.text.people, around.today) };
}
/** As the table holds it. */
export const MOST_NAME = 400;
