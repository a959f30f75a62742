// A schooldeel waits for something else though nobody wrote in it: others decide, a child became twelve, the rules are others. Help by other rules too.

import type { Ask } from '../access/transaction.ts';
import type { Day } from '../calendar/days.ts';
import { peopleOf } from '../zorgroute/plan/people.ts';
import { helpsOf } from '../zorgroute/support/help/helps-of-entries.ts';
import type { HelpEntry } from '../zorgroute/support/help/queries.ts';
import { helpStands, nameOfHelp } from '../zorgroute/support/help/rules.ts';
import { agreementsOf, proposalsOf } from '../zorgroute/support/schooldeel/parts-of-entries.ts';
import { proposalNow, type ProposalNow } from '../zorgroute/support/schooldeel/proposal-now.ts';
import { agreementStands } from '../zorgroute/support/schooldeel/rules.ts';
import {
  takeDueHelp,
  takeDueSchooldeel,
  writeDueHelp,
  writeDueSchooldeel,
  type DueHelp,
  type DueSchooldeel,
  type Fact,
} from './care-queries.ts';

/** Who wrote an entry, and when, decides nothing. */
const BY_ANYBODY = {
  authorName: '',
  authorRole: '',
  correctorName: null,
  correctionReason: '',
  isMine: false,
  isAtRest: false,
  createdAt: new Date(0),
};

/** Settles a piece of them by the same rules as whoever changes a schooldeel. Gives how many. */
export async function settleSchooldelen(ask: Ask, today: Day, most: number): Promise<number> {
  const due = await ask(takeDueSchooldeel(most));
  const rows = due.flatMap((one) => {
    const now = agreementIn(one) ?? proposalIn(one, today);
    return now ? [rowOf(one.id, now)] : [];
  });
  if (rows.length) await ask(writeDueSchooldeel(rows));
  return due.length;
}

function agreementIn({ entries, referralId }: DueSchooldeel): ProposalNow | undefined {
  const [agreement] = agreementsOf(
    entries.flatMap(({ kind, subjectId, ...fact }) =>
      kind === 'schooldeel_agreement' || kind === 'schooldeel_news'
        ? [{ ...BY_ANYBODY, ...fact, kind, referralId, agreementId: subjectId }]
        : [],
    ),
  );
  return agreement && { name: agreement.what, stands: agreementStands(agreement), recheckOn: null };
}

function proposalIn({ familyId, content, sent, entries }: DueSchooldeel, today: Day) {
  if (familyId === null) return undefined;
  const [proposal] = proposalsOf(
    entries.flatMap(({ kind, subjectId, ...fact }) =>
      kind === 'schooldeel_proposal' || kind === 'schooldeel_word'
        ? [{ ...BY_ANYBODY, ...fact, kind, proposalId: subjectId }]
        : [],
    ),
  );
  const children = sent.flatMap(({ referralId, ...child }) => (referralId ? [{ ...child, referralId }] : []));
  const text = { people: peopleOf(familyId, sent, content ?? undefined) };
  return proposal && proposalNow({ familyId, text, children, today }, proposal);
}

const rowOf = (id: string, { name, stands, recheckOn }: ProposalNow) => ({
  ...{ id, agreement_name: name, recheck_on: recheckOn },
  ...{ task: stands.task, next_role: stands.nextRole, since: stands.since, until: stands.until },
  ...{ ends_on: stands.endsOn, again_until: stands.againUntil },
});

/** The same of arranged help. */
export async function settleHelps(ask: Ask, most: number): Promise<number> {
  const due = await ask(takeDueHelp(most));
  const rows = due.flatMap(helpRows);
  if (rows.length) await ask(writeDueHelp(rows));
  return due.length;
}

const helpRows = ({ helpId, entries }: DueHelp) =>
  helpsOf(entries.flatMap(ofHelp)).map((help) => {
    const { task, since, until, waitsSince } = helpStands(help);
    return { help_id: helpId, task, help_name: nameOfHelp(help), since, until, waits_since: waitsSince };
  });

const ofHelp = ({ kind, subjectId, ...fact }: Fact): HelpEntry[] =>
  kind === 'arranged_help' || kind === 'help_news'
    ? [{ ...BY_ANYBODY, ...fact, kind, helpId: subjectId }]
    : [];
