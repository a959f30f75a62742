// What stands around every page of the schooldeel at the casemanager? The family with its plan, its children at their schools, what was proposed and agreed.

import type { Request } from 'express';

import { scopeOf } from '../../../access/scope.ts';
import { look, type Ask } from '../../../access/transaction.ts';
import { findFamily } from '../../../families/queries.ts';
import { formState } from '../../../forms/form-state.ts';
import { hold } from '../../../database/hold.ts';
import { Refused } from '../../../forms/refusal-at-a-field.ts';
import { NotFound } from '../../../problems/problems.ts';
import { param } from '../../../web/routes.ts';
import { formIn, trailIn } from '../../plan/plan-pages.ts';
import { askPlan, situationOf } from '../../plan/plan-situation.ts';
import type { PlanText } from '../../plan/plan-text.ts';
import { situationUnderLock } from '../../plan/saving.ts';
import type { Agreement, Proposal } from './agreement.ts';
import { agreementsOf, proposalsOf } from './parts-of-entries.ts';
import { listChildrenAtSchool, listProposalEntries, type ChildAtSchool } from './proposal-queries.ts';
import { listSharedEntries } from './queries.ts';

export const TITLE = 'Het schooldeel';
export const schooldeelOf = (familyId: string): string => `/gezinnen/${familyId}/schooldeel`;
const SCHOOLDEEL = { title: TITLE, at: schooldeelOf };
export const trailOf = trailIn(SCHOOLDEEL);
export const showSchooldeelForm = formIn(SCHOOLDEEL);

const askParts = (familyId: string) => ({
  children: listChildrenAtSchool(familyId),
  proposed: listProposalEntries(familyId),
  shared: listSharedEntries({ familyId }),
});

/** In one trip, with its line in the log. */
export async function lookAtSchooldeel(req: Request) {
  const familyId = param(req, 'familyId');
  const { family, kept, children, proposed, shared, ...asked } = await look(
    scopeOf(req),
    { family: findFamily(familyId), kept: formState(req), ...askParts(familyId), ...askPlan(familyId) },
    { family: familyId },
  );
  const { today } = scopeOf(req);
  const { text } = situationOf(familyId, asked, { since: family.since, today });
  return {
    ...{ familyId, family, kept, today, text, children },
    proposals: proposalsOf(proposed),
    agreements: agreementsOf(shared),
  };
}
export type Found = Awaited<ReturnType<typeof lookAtSchooldeel>>;

export type Parts = {
  familyId: string;
  today: string;
  text: PlanText;
  children: readonly ChildAtSchool[];
  proposals: readonly Proposal[];
  agreements: readonly Agreement[];
};

/** The same; until the transaction ends nobody else writes in this family's plan or proposals. */
export async function partsUnderLock(ask: Ask, familyId: string, today: string): Promise<Parts> {
  const { situation } = await situationUnderLock(ask, familyId, today);
  const questions = askParts(familyId);
  const [children, proposed, shared] = await Promise.all([
    ask(questions.children),
    ask(questions.proposed),
    ask(questions.shared),
  ]);
  return {
    ...{ familyId, today, text: situation.text, children },
    proposals: proposalsOf(proposed),
    agreements: agreementsOf(shared),
  };
}

/** @throws NotFound for a child that is not of this family */
export function childIn({ children }: Pick<Parts, 'children'>, referralId: string): ChildAtSchool {
  const child = children.find((one) => one.referralId === referralId);
  if (!child) throw new NotFound();
  return child;
}

/** Holds the child's own row as well: whoever ends the sharing waits, or was first. @throws Refused once the school reads nothing any more */
export async function openChild(
  ask: Ask,
  parts: Parts,
  referralId: string,
  field: string,
): Promise<ChildAtSchool> {
  await ask(hold(referralId));
  const child = childIn({ children: await ask(listChildrenAtSchool(parts.familyId)) }, referralId);
  if (!child.isOpen) throw new Refused(CLOSED, field);
  return child;
}
export const CLOSED =
  'Het delen is gestopt, of het traject of de hulp is afgesloten. Het schooldeel ligt stil.';

/** @throws NotFound for what is no proposal of this family, or was struck */
export function proposalIn({ proposals }: Pick<Parts, 'proposals'>, proposalId: string): Proposal {
  const proposal = proposals.find((one) => one.proposalId === proposalId);
  if (!proposal) throw new NotFound();
  return proposal;
}
