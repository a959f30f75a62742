// What waits in the rooms of a family, with the way to each: its help, and its plan until the end.

import { spokenDay } from '../forms/dates.ts';
import { planWaitsInWords } from '../zorgroute/plan/next-in-words.ts';
import type { PlanStands } from '../zorgroute/plan/rules.ts';
import type { StandingHelp } from '../zorgroute/support/help/queries.ts';
import { HELP_TASKS, waiting, waitingInWords } from '../zorgroute/support/help/rules.ts';
import type { Context } from './page.ts';

/** The help that has not ended, what is needed first first, with the way to it. */
export const helpPlace = (helps: readonly StandingHelp[], { today, familyId }: Context) => ({
  href: `/gezinnen/${familyId}/hulp`,
  lines: helps.map((help) => {
    const what = [
      `${help.what}: ${HELP_TASKS[help.task].toLowerCase()}`,
      `op ${spokenDay(help.until, today)}`,
    ];
    const waits = waitingInWords(help, today);
    return {
      what: `${what.join(', ')}${waits && ` · ${waits}`}`,
      overdue: help.until < today || (waiting(help, today)?.isTooLong ?? false),
    };
  }),
});

/** What the plan waits for, with the way to it; before anything was done for one, that it can be begun. */
export function planPlace(stands: PlanStands | undefined, { today, familyId }: Context) {
  const href = `/gezinnen/${familyId}/plan`;
  const close = closePlace(stands, familyId);
  if (!stands)
    return {
      href,
      close,
      what: 'Er is nog geen plan. U biedt het gezin eerst aan er zelf een te maken.',
      overdue: false,
    };
  const { until } = stands;
  if (until === null)
    return {
      href,
      close,
      what: `Afgesloten op ${spokenDay(stands.since, today)}. Er wacht niets meer.`,
      overdue: false,
    };
  const { what, isLate } = planWaitsInWords({ ...stands, until }, today);
  return { href, close, what, overdue: isLate };
}

function closePlace(stands: PlanStands | undefined, familyId: string) {
  const href = `/gezinnen/${familyId}/afsluiting`;
  return stands?.task === 'ended' || stands?.task === 'aftercare'
    ? { href, label: 'De afsluiting' }
    : { href: `${href}/nieuw`, label: 'Afsluiten' };
}
