// Everything about one plan, as the pages need it: asked in one trip, and put together once.

import type { Day } from '../../calendar/days.ts';
import type { Ask } from '../../access/transaction.ts';
import { dayIn } from '../../forms/dates.ts';
import { listPlanEntries, type PlanEntry } from './entry-queries.ts';
import { livesApart, peopleOf, type SentChild } from './people.ts';
import { emptyPlan, type PlanText } from './plan-text.ts';
import { findPlan, listSentChildren, writePlanStanding, type PlanVersion } from './queries.ts';
import { planStands, type Answer, type Offer, type PlanFacts, type PlanStands } from './rules.ts';

export type Asked = { plan: PlanVersion | undefined; sent: SentChild[]; entries: PlanEntry[] };

export const askPlan = (familyId: string) => ({
  plan: findPlan(familyId),
  sent: listSentChildren(familyId),
  entries: listPlanEntries(familyId),
});

export type Situation = {
  /** 0 as long as nothing was written. */
  version: number;
  /** With everybody who came with a child since the last version. */
  text: PlanText;
  written: PlanVersion | undefined;
  entries: readonly PlanEntry[];
  facts: PlanFacts;
  stands: PlanStands;
};

/** @param since the day that the first referral of the family was sent */
export function situationOf(
  familyId: string,
  { plan, sent, entries }: Asked,
  { since, today }: { since: Day | null; today: Day },
): Situation {
  const people = peopleOf(familyId, sent, plan?.content);
  const text = plan ? { ...plan.content, people } : emptyPlan(people, livesApart(sent));
  const facts: PlanFacts = {
    today,
    since: since ?? today,
    offer: offerOf(entries),
    plan: plan && text,
    writtenOn: plan && dayIn(plan.createdAt),
    answers: answersOf(entries),
  };
  return { version: plan?.version ?? 0, text, written: plan, entries, facts, stands: planStands(facts) };
}

const stands = ({ isStruck }: PlanEntry) => !isStruck;

function offerOf(entries: readonly PlanEntry[]): Offer | undefined {
  const newest = entries.filter(stands).find(({ kind }) => kind === 'own_plan_offer');
  if (!newest) return undefined;
  const { wants, hearOn } = newest.answers;
  return {
    offeredOn: newest.happenedOn,
    wants: wants as Offer['wants'],
    hearOn: typeof hearOn === 'string' ? hearOn : null,
  };
}

/** Those that stand, the newest first. */
export const answersOf = (entries: readonly PlanEntry[]): Answer[] =>
  entries
    .filter(stands)
    .flatMap(({ kind, planPersonId: personId, happenedOn, reading, answers }) =>
      kind === 'plan_answer' && personId
        ? [{ personId, saidOn: happenedOn, answer: answers.answer as Answer['answer'], reading }]
        : [],
    );

/** Writes what the plan waits for now: at the end of whatever changed it, in the same transaction. */
export async function settlePlan(ask: Ask, familyId: string, around: { since: Day | null; today: Day }) {
  const [plan, sent, entries] = await Promise.all([
    ask(findPlan(familyId)),
    ask(listSentChildren(familyId)),
    ask(listPlanEntries(familyId)),
  ]);
  const { stands: now } = situationOf(familyId, { plan, sent, entries }, around);
  await ask(writePlanStanding(familyId, now));
}
