// What was written down about the schooldeel by mistake is struck by who wrote it: a proposal or a word as long as it did not go to the school, and
// the newest news of an agreement.

import type { Request, Response } from 'express';

import { may } from '../../../access/may.ts';
import { scopeOf } from '../../../access/scope.ts';
import type { Ask } from '../../../access/transaction.ts';
import { viewForm } from '../../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../../forms/form.ts';
import { goOrShow, Refused } from '../../../forms/refusal-at-a-field.ts';
import { submit } from '../../../forms/submit.ts';
import { NotFound } from '../../../problems/problems.ts';
import { newRouter, param } from '../../../web/routes.ts';
import {
  lookAtSchooldeel,
  openChild,
  partsUnderLock,
  schooldeelOf,
  showSchooldeelForm,
  type Parts,
} from './around-a-schooldeel.ts';
import { SchooldeelStrikeForm } from './form.ts';
import { strikeProposalEntry } from './proposal-queries.ts';
import { strikeSharedEntry } from './queries.ts';
import { isSent } from './rules.ts';
import { GONE, settleAgreement, settleProposal } from './settling.ts';

export const schooldeelStrikeRoutes = newRouter();

const AT = '/gezinnen/:familyId/schooldeel';
type Answers = FormAnswers<(typeof SchooldeelStrikeForm)['fields']>;
type Target = { entryId: string; referralId: string };
/** What is struck: undefined when it is not there, went to the school, or is not this actor's. */
type Struck = {
  title: string;
  of: (parts: Pick<Parts, 'proposals' | 'agreements'>, req: Request) => Target | undefined;
  strike: (ask: Ask, target: Target & { reason: string }, req: Request) => Promise<void>;
};

const strikeOfCare: Struck['strike'] = async (ask, { entryId, reason }, req) => {
  await ask(strikeProposalEntry(entryId, reason));
  await settleProposal(ask, param(req, 'familyId'), param(req, 'proposalId'), scopeOf(req).today);
};

const PROPOSAL: Struck = {
  title: 'Voorstel voor het schooldeel doorhalen',
  of: (parts, req) => {
    const proposal = openProposal(parts, req);
    return proposal?.isMine ? { entryId: proposal.id, referralId: proposal.referralId } : undefined;
  },
  strike: strikeOfCare,
};
const WORD: Struck = {
  title: 'Antwoord op het schooldeel doorhalen',
  of: (parts, req) => {
    const proposal = openProposal(parts, req);
    const word = proposal?.words.find(({ id }) => id === param(req, 'entryId'));
    return proposal && word?.isMine ? { entryId: word.id, referralId: proposal.referralId } : undefined;
  },
  strike: strikeOfCare,
};
const NEWS: Struck = {
  title: 'Nieuws over een afspraak op school doorhalen',
  of: ({ agreements }, req) => {
    const agreement = agreements.find(({ agreementId }) => agreementId === param(req, 'agreementId'));
    const newest = agreement?.news.at(-1);
    return agreement && newest?.isMine && newest.id === param(req, 'entryId')
      ? { entryId: newest.id, referralId: agreement.referralId }
      : undefined;
  },
  strike: async (ask, { entryId, referralId, reason }, req) => {
    await ask(strikeSharedEntry(entryId, reason));
    await settleAgreement(ask, referralId, param(req, 'agreementId'));
  },
};

const openProposal = ({ proposals }: Pick<Parts, 'proposals'>, req: Request) =>
  proposals.find(
    ({ proposalId, versions: version, words }) =>
      proposalId === param(req, 'proposalId') && !isSent({ version, words }),
  );

schooldeelStrikeRoutes.get(`${AT}/:proposalId/doorhaling`, may('schooldeel:propose'), (req, res) =>
  showStrike(req, res, PROPOSAL),
);
schooldeelStrikeRoutes.post(`${AT}/:proposalId/doorhaling`, may('schooldeel:propose'), (req, res) =>
  strike(req, res, PROPOSAL),
);
schooldeelStrikeRoutes.get(
  `${AT}/:proposalId/woord/:entryId/doorhaling`,
  may('schooldeel:propose'),
  (req, res) => showStrike(req, res, WORD),
);
schooldeelStrikeRoutes.post(
  `${AT}/:proposalId/woord/:entryId/doorhaling`,
  may('schooldeel:propose'),
  (req, res) => strike(req, res, WORD),
);
schooldeelStrikeRoutes.get(
  `${AT}/:agreementId/nieuws/:entryId/doorhaling`,
  may('schooldeel:settle'),
  (req, res) => showStrike(req, res, NEWS),
);
schooldeelStrikeRoutes.post(
  `${AT}/:agreementId/nieuws/:entryId/doorhaling`,
  may('schooldeel:settle'),
  (req, res) => strike(req, res, NEWS),
);

async function strike(req: Request, res: Response, struck: Struck) {
  const answers = readForm(SchooldeelStrikeForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showStrike(req, res, struck, answers);
  const familyId = param(req, 'familyId');
  const { today } = scopeOf(req);
  const to = schooldeelOf(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
      const parts = await partsUnderLock(ask, familyId, today);
      const target = struck.of(parts, req);
      if (!target) throw new Refused(GONE, 'reason');
      await openChild(ask, parts, target.referralId, 'reason');
      await struck.strike(ask, { ...target, reason: data.reason }, req);
    });
  await goOrShow(res, to, answers, work, (again) => showStrike(req, res, struck, again as Answers));
}

async function showStrike(req: Request, res: Response, struck: Struck, answers?: Answers) {
  const found = await lookAtSchooldeel(req);
  if (!struck.of(found, req) && !answers) throw new NotFound();
  const form = viewForm(SchooldeelStrikeForm, {
    req,
    kept: found.kept,
    answers,
    submitLabel: 'Doorhalen',
    notYet: 'bewaard',
    cancel: { href: schooldeelOf(found.familyId), label: 'Terug naar het schooldeel' },
  });
  const lead = 'Alleen u en de functionaris gegevensbescherming kunnen het daarna nog lezen.';
  showSchooldeelForm(req, res, { title: struck.title, found, form, lead });
}
