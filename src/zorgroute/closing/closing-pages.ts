// What stands around every page of an end? The family with its plan and help, and the way back.

import type { Request } from 'express';

import { formIn, lookAtPlan, trailIn, type Found } from '../plan/plan-pages.ts';
import { houses } from '../plan/people.ts';
import { helpedOf } from '../plan/rules.ts';
import { childrenOf, judgesOf, runningHelp, type Child } from './rules.ts';

export const closingOfFamily = (familyId: string): string => `/gezinnen/${familyId}/afsluiting`;
export const TITLE = 'Afsluiten en weer openen';

const CLOSING = { title: TITLE, at: closingOfFamily };
export const trailOf = trailIn(CLOSING);
export const showClosingForm = formIn(CLOSING);

export type FoundClosing = Found & { children: Child[] };

export async function lookAtClosing(req: Request): Promise<FoundClosing> {
  const found = await lookAtPlan(req);
  return { ...found, children: childrenOf(found.familyId, found.sent) };
}

/** Of whom and of what the form of an end asks. */
export const askedOfEnd = ({
  help,
  text,
  facts,
  children,
}: Pick<FoundClosing, 'help' | 'text' | 'facts' | 'children'>) => ({
  helps: runningHelp(help),
  ...judgesOf({ people: helpedOf({ text, facts }) }),
  houses: houses(text),
  isOfSome: children.filter(({ closedOn }) => !closedOn).length > 1,
});

/** 'Fenna en Jurre', of those chosen. */
export const namesOf = (children: readonly Child[], ids: readonly string[]): string[] =>
  children.filter(({ referralId }) => ids.includes(referralId)).map(({ name }) => name);
