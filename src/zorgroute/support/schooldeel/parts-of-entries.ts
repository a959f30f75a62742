// From what was written down to the agreements and proposals of a schooldeel, each with what was heard of it. Pure.

import {
  AgreementAnswers,
  NewsAnswers,
  ProposalAnswers,
  WordAnswers,
  type Agreement,
  type News,
  type Proposal,
  type Word,
} from './agreement.ts';
import type { ProposalEntry } from './proposal-queries.ts';
import type { SharedEntry } from './queries.ts';

/** In the order in which they were agreed, each with its news in the order in which it happened. */
export const agreementsOf = (entries: readonly SharedEntry[]): Agreement[] =>
  entries
    .filter(({ kind }) => kind === 'schooldeel_agreement')
    .map((entry) => ({
      ...keptOf(entry),
      ...AgreementAnswers.parse(entry.answers),
      agreementId: entry.agreementId,
      referralId: entry.referralId,
      isAtRest: entry.isAtRest,
      news: entries
        .filter(({ kind, agreementId }) => kind === 'schooldeel_news' && agreementId === entry.agreementId)
        .map(newsOf),
    }));

const newsOf = (entry: SharedEntry): News => ({ ...keptOf(entry), ...NewsAnswers.parse(entry.answers) });

const keptOf = ({ id, happenedOn, createdAt, authorName, authorRole, isMine }: SharedEntry) => ({
  ...{ id, on: happenedOn, createdAt, authorName, authorRole, isMine },
});

/** In the order in which they were made. Words of a proposal that was struck are left out. */
export const proposalsOf = (entries: readonly ProposalEntry[]): Proposal[] =>
  entries
    .filter(({ kind }) => kind === 'schooldeel_proposal')
    .map(({ proposalId, versions, correctorName, correctionReason, ...entry }) => ({
      ...careKeptOf(entry),
      ...ProposalAnswers.parse(entry.answers),
      ...{ proposalId, versions, correctorName, correctionReason },
      words: entries
        .filter((one) => one.kind === 'schooldeel_word' && one.proposalId === proposalId)
        .flatMap(wordIn),
    }));

const wordIn = (entry: ProposalEntry): Word[] =>
  entry.planPersonId !== null && entry.version !== null
    ? [
        {
          ...careKeptOf(entry),
          ...WordAnswers.parse(entry.answers),
          ...{ personId: entry.planPersonId, version: entry.version },
        },
      ]
    : [];

type OfCare = Pick<ProposalEntry, 'id' | 'happenedOn' | 'createdAt' | 'authorName' | 'isMine'>;
const careKeptOf = ({ id, happenedOn, createdAt, authorName, isMine }: OfCare) => ({
  ...{ id, on: happenedOn, createdAt, authorName, isMine },
});
