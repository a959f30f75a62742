// Everything about one plan, as the pages need it: asked in one trip, and put together once.

import type { Day } from '../../calendar/days.ts';
import type { Ask } from '../../access/transaction.ts';
import { dayIn } from '../../forms/dates.ts';
import { closingOf } from './after-closing.ts';
import { listPlanEntries, type PlanEntry } from './entry-queries.ts';
import { livesApart, notHelped, peopleOf, recheckOn, type SentChild } from './people.ts';
import { emptyPlan, type PlanText } from './plan-text.ts';
import { findPlan, listSentChildren, writePlanStanding, type PlanVersion } from './queries.ts';
import { nextLookOn, type Looked } from './next-look.ts';
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
  sent: readonly SentChild[];
  facts: PlanFacts;
  stands: PlanStands;
  /** The first day on which it may wait for something else though nobody did anything. */
  recheckOn: Day | null;
};

/** @param since the day that the first referral of the family was sent */
export function situationOf(familyId: string, { plan, sent, entries }: Asked, around: Around): Situation {
  const rows = { content: plan?.content, createdAt: plan?.createdAt, sent, entries };
  return { version: plan?.version ?? 0, written: plan, entries, sent, ...standingOf(familyId, rows, around) };
}

/** What is known of an entry where only what is waited for is asked. */
type EntryFacts = Pick<
  PlanEntry,
  'id' | 'kind' | 'happenedOn' | 'planPersonId' | 'subjectId' | 'reading' | 'answers' | 'isStruck'
>;
type Rows = {
  content: PlanText | undefined;
  createdAt: Date | undefined;
  sent: readonly SentChild[];
  entries: readonly EntryFacts[];
};
type Around = { since: Day | null; today: Day };

/** The text with everybody of it, what is known, and what it waits for. */
export function standingOf(
  familyId: string,
  { content, createdAt, sent, entries }: Rows,
  { since, today }: Around,
) {
  const people = peopleOf(familyId, sent, content);
  const text = content ? { ...content, people } : emptyPlan(people, livesApart(sent));
  const facts: PlanFacts = {
    today,
    since: since ?? today,
    offer: offerOf(entries),
    plan: content && text,
    writtenOn: createdAt && dayIn(createdAt),
    answers: answersOf(entries),
    looked: lookedOf(entries),
    closing: closingOf(entries, sent),
    notHelped: notHelped(familyId, sent),
  };
  return { text, facts, stands: planStands(facts), recheckOn: recheckOn(people, today) };
}

const stands = ({ isStruck }: EntryFacts) => !isStruck;

function offerOf(entries: readonly EntryFacts[]): Offer | undefined {
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
export const answersOf = (entries: readonly EntryFacts[]): Answer[] =>
  entries
    .filter(stands)
    .flatMap(({ kind, planPersonId: personId, happenedOn, reading, answers }) =>
      kind === 'plan_answer' && personId
        ? [{ personId, saidOn: happenedOn, answer: answers.answer as Answer['answer'], reading }]
        : [],
    );

/** The newest look at the goals of everybody that stands. */
function lookedOf(entries: readonly EntryFacts[]): Looked | undefined {
  const newest = entries
    .filter(stands)
    .find(({ kind, planPersonId }) => kind === 'looked_together' && planPersonId === null);
  if (!newest) return undefined;
  const { nextOn, planLookOn } = newest.answers;
  return {
    on: newest.happenedOn,
    nextOn: String(nextOn),
    planLookOn: typeof planLookOn === 'string' ? planLookOn : null,
  };
}

/** The plan as it is shown: with the day on which they look together next, wherever that was agreed. */
export function withNextLook({
  text,
  facts,
  entries,
}: Pick<Situation, 'text' | 'facts' | 'entries'>): PlanText {
  const lookOn = nextLookOn(facts);
  if (lookOn === text.lookOn) return text;
  const newest = entries.find(
    ({ kind, planPersonId, isStruck }) => kind === 'looked_together' && !planPersonId && !isStruck,
  );
  const nextWhere = newest?.answers.nextWhere;
  return { ...text, lookOn, lookWhere: typeof nextWhere === 'string' ? nextWhere : '' };
}

/** Writes what the plan waits for now: at the end of whatever changed it, in the same transaction. */
export async function settlePlan(ask: Ask, familyId: string, around: Around) {
  const [plan, sent, entries] = await Promise.all([
    ask(findPlan(familyId)),
    ask(listSentChildren(familyId)),
    ask(listPlanEntries(familyId)),
  ]);
  const now = situationOf(familyId, { plan, sent, entries }, around);
  await ask(writePlanStanding(familyId, now.stands, now.recheckOn));
}
