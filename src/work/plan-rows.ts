// "Mijn werk" tells what the plans of families wait for: a casemanager its own, a coordinator those whose day is over.

import { taskInWords } from '../zorgroute/plan/rules.ts';
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
    rows: found.map((plan) => planRow(plan, taskInWords(plan), today)),
  },
  of: found,
});

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
