// A proposal for the schooldeel of one child: written down, changed with its earlier text kept, struck. The school reads none of it yet.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../../../access/may.ts';
import { scopeOf } from '../../../access/scope.ts';
import type { Ask } from '../../../access/transaction.ts';
import { openedVersion } from '../../../forms/changed-meanwhile.ts';
import { readForm, withMistake, type FormAnswers } from '../../../forms/form.ts';
import { goOrShow, Refused } from '../../../forms/refusal-at-a-field.ts';
import { submit } from '../../../forms/submit.ts';
import { newRouter, param } from '../../../web/routes.ts';
import { EVERYBODY, type PlanText } from '../../plan/plan-text.ts';
import { openChild, partsUnderLock, proposalIn, schooldeelOf } from './around-a-schooldeel.ts';
import { ProposalChangeForm, ProposalForm } from './form.ts';
import { insertProposalEntry } from './proposal-queries.ts';
import { showChange, showNew, type ChangeAnswers, type NewAnswers } from './proposal-pages.ts';
import { isSent, lastDayMistake } from './rules.ts';
import { settleProposal } from './settling.ts';
import { CHANGED, requireOpen } from './word.ts';

export const proposalRoutes = newRouter();

const NEW = '/gezinnen/:familyId/schooldeel/:referralId/voorstel';
const CHANGE = '/gezinnen/:familyId/schooldeel/:proposalId/wijziging';

proposalRoutes.get(NEW, may('schooldeel:propose'), async (req, res) => {
  await showNew(req, res);
});

proposalRoutes.post(NEW, may('schooldeel:propose'), async (req, res) => {
  const answers = readForm(ProposalForm, scopeOf(req));
  const { data } = answers;
  const { today } = scopeOf(req);
  const mistake = data && lastDayMistake(data.until, today);
  if (mistake) return showNew(req, res, withMistake(answers, mistake.name, mistake.message));
  if (!data) return showNew(req, res, answers);
  const proposalId = randomUUID();
  const referralId = param(req, 'referralId');
  const show = (again: FormAnswers) => showNew(req, res, again as NewAnswers);
  await keep(req, res, { answers, proposalId, show }, async (ask) => {
    const familyId = param(req, 'familyId');
    const parts = await partsUnderLock(ask, familyId, today);
    await openChild(ask, parts, referralId, 'why');
    const waiting = parts.proposals.filter(
      ({ words, versions: version, referralId: of }) => of === referralId && !isSent({ version, words }),
    );
    if (waiting.length >= MOST_PROPOSALS) throw new Refused(ENOUGH, 'why');
    requireGoal(data.goalId, parts.text);
    const said = { ...data, referralId };
    await ask(
      insertProposalEntry(familyId, { kind: 'schooldeel_proposal', proposalId, on: today, answers: said }),
    );
  });
});
const MOST_PROPOSALS = 5;
const ENOUGH = 'Er wachten al vijf voorstellen op de ouders. Verander er een, of haal er een door.';

proposalRoutes.get(CHANGE, may('schooldeel:propose'), async (req, res) => {
  await showChange(req, res);
});

proposalRoutes.post(CHANGE, may('schooldeel:propose'), async (req, res) => {
  const answers = readForm(ProposalChangeForm, scopeOf(req));
  const { data } = answers;
  const { today } = scopeOf(req);
  const mistake = data && lastDayMistake(data.until, today);
  if (mistake) return showChange(req, res, { answers: withMistake(answers, mistake.name, mistake.message) });
  if (!data) return showChange(req, res, { answers });
  const { reason, ...said } = data;
  const proposalId = param(req, 'proposalId');
  const show = (again: FormAnswers) => showChange(req, res, shownAgain(again as ChangeAnswers));
  await keep(req, res, { answers, proposalId, show }, async (ask) => {
    const familyId = param(req, 'familyId');
    const parts = await partsUnderLock(ask, familyId, today);
    const proposal = proposalIn(parts, proposalId);
    await openChild(ask, parts, proposal.referralId, 'reason');
    requireOpen(proposal, openedVersion(req), 'reason');
    requireGoal(said.goalId, parts.text);
    await ask(
      insertProposalEntry(familyId, {
        ...{ kind: 'schooldeel_proposal', proposalId, on: today },
        answers: { ...said, referralId: proposal.referralId },
        corrects: { of: proposal.id, reason },
      }),
    );
  });
});

const shownAgain = (answers: ChangeAnswers) => ({
  answers,
  changed: answers.mistakes.some(({ message }) => message === CHANGED),
});

type Keeping = { answers: FormAnswers; proposalId: string; show: (again: FormAnswers) => Promise<void> };

async function keep(
  req: Request,
  res: Response,
  { answers, proposalId, show }: Keeping,
  write: (ask: Ask) => Promise<void>,
) {
  const familyId = param(req, 'familyId');
  const to = schooldeelOf(familyId);
  const work = () =>
    submit(scopeOf(req), { to, looked: { family: familyId } }, async (ask) => {
      await write(ask);
      await settleProposal(ask, familyId, proposalId, scopeOf(req).today);
    });
  await goOrShow(res, to, answers, work, show);
}

/** What is about a child is never one house's. @throws Refused */
function requireGoal(goalId: string, { goals }: PlanText): void {
  if (goalId && !goals.some(({ id, readers }) => id === goalId && readers === EVERYBODY))
    throw new Refused('Kies een doel uit de lijst, of kies geen doel.', 'goalId');
}
