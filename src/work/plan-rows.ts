// "Mijn werk" tells what the plans of families wait for: a casemanager its own, a coordinator those whose day is over.

import { taskInWords, type PlanTask } from '../zorgroute/plan/rules.ts';
import type { ListedStanding } from '../zorgroute/plan/queries.ts';
import type { ByFamily } from './one-family.ts';
import { awaited, spanOf, type Row } from './rules.ts';
import type { Unshortened } from './sections.ts';

/** More than a page shows at once, and less than a casemanager or a team ever has late. */
export const MOST_PLANS = 101;

export const ownPlans = (found: readonly ListedStanding[], today: string): ByFamily => ({
  section: {
    id: 'plannen',
    title: 'Plannen van gezinnen',
    rows: found.map((plan) => ({ ...planRow(plan, taskInWords(plan), today), href: formOf(plan) })),
  },
  of: found,
});

/** A row opens the form of what it asks, where that is one. */
const formOf = ({ familyId, task }: ListedStanding): string => {
  const rooms: Partial<Record<PlanTask, string>> = {
    look: 'evaluatie/nieuw',
    close: 'afsluiting/nieuw',
    aftercare: 'afsluiting',
  };
  return `/gezinnen/${familyId}/${rooms[task] ?? 'plan'}`;
};

export const latePlans = (found: readonly ListedStanding[], today: string): Unshortened => ({
  id: 'plannen-stil',
  title: 'Plannen: de dag is voorbij',
  rows: found.map((plan) => {
    const whom = plan.casemanagerName ? `casemanager ${plan.casemanagerName}` : 'de casemanager';
    return planRow(plan, awaited(whom, taskInWords(plan)), today);
  }),
  note: 'Vraag de casemanager hoe het ermee staat.',
});

const planRow = (plan: ListedStanding, what: string, today: string): Row => ({
  href: `/gezinnen/${plan.familyId}/plan`,
  who: plan.familyName,
  what,
  ...spanOf(plan, today),
  subject: plan.referralId,
});
