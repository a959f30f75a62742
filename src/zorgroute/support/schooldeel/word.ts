// What somebody says of a proposal is kept; when it was the last that was waited for, what was agreed goes to the school.

import { randomUUID } from 'node:crypto';

import type { Ask } from '../../../access/transaction.ts';
import { Refused } from '../../../forms/refusal-at-a-field.ts';
import { NotFound } from '../../../problems/problems.ts';
import type { Person } from '../../plan/plan-text.ts';
import type { Proposal, WordAnswers } from './agreement.ts';
import { openChild, partsUnderLock, proposalIn } from './around-a-schooldeel.ts';
import { factsOf } from './proposal-now.ts';
import { insertProposalEntry } from './proposal-queries.ts';
import { insertSharedEntry } from './queries.ts';
import { agreementStands, completes, isSent, saidOnMistake } from './rules.ts';
import { settleProposal } from './settling.ts';
import { writeSchooldeelStanding } from './standing-queries.ts';

export type GivenWord = {
  proposalId: string;
  personId: string;
  saidOn: string;
  said: Pick<WordAnswers, 'answer' | 'words' | 'atTable'>;
  /** The version on the page on which it was filled in. */
  opened: number;
};

/** @throws Refused for a proposal that changed or went to the school; NotFound for who does not decide about this child */
export async function keepWord(ask: Ask, familyId: string, given: GivenWord, today: string): Promise<void> {
  const { proposalId, personId, saidOn, said, opened } = given;
  const parts = await partsUnderLock(ask, familyId, today);
  const proposal = proposalIn(parts, proposalId);
  await openChild(ask, parts, proposal.referralId, 'answer');
  const facts = factsOf(parts, proposal);
  if (!facts.asked.some(({ id }) => id === personId)) throw new NotFound();
  requireOpen(proposal, opened);
  const mistake = saidOnMistake(saidOn, { from: proposal.on, today }, 'saidOn');
  if (mistake) throw new Refused(mistake.message, mistake.name);
  const sends = completes(facts, personId, said.answer);
  await ask(
    insertProposalEntry(familyId, {
      ...{ kind: 'schooldeel_word', proposalId, personId, on: saidOn, version: proposal.versions },
      answers: { ...said, sends },
    }),
  );
  if (sends) await send(ask, proposal, today, facts.asked);
  await settleProposal(ask, familyId, proposalId, today);
}

/** @throws Refused */
export function requireOpen({ versions, words }: Proposal, opened: number, field = 'answer'): void {
  if (isSent({ version: versions, words })) throw new Refused(SENT, field);
  if (versions !== opened) throw new Refused(CHANGED, field);
}
export const CHANGED =
  'Het voorstel is intussen veranderd. Lees wat er nu staat. Bewaar het daarna opnieuw, als het nog klopt.';
export const SENT =
  'De ouders zijn akkoord en het staat al bij de school. Wilt u iets anders? Laat een afspraak stoppen en doe een nieuw voorstel.';

/** Nothing of the care layer goes along: no goal, and nobody's words. */
async function send(ask: Ask, proposal: Proposal, today: string, asked: readonly Pick<Person, 'name'>[]) {
  const { referralId, why, until } = proposal;
  for (const agreement of proposal.agreements) {
    const agreementId = randomUUID();
    const answers = { ...agreement, why, until, agreedBy: asked.map(({ name }) => name) };
    await ask(
      insertSharedEntry(referralId, { kind: 'schooldeel_agreement', agreementId, on: today, answers }),
    );
    const stands = agreementStands({ on: today, until, news: [] });
    const named = { id: agreementId, referralId, name: agreement.what, isShared: true };
    await ask(writeSchooldeelStanding(named, stands));
  }
}
