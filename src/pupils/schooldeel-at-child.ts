// What of the schooldeel stands on the child's page: the first agreements that go on, each with how it goes in one press, and what waits for an answer.

import type { Role } from '../access/roles.ts';
import { pressesOf } from '../zorgroute/support/schooldeel/agreements-view.ts';
import { agreementsOf } from '../zorgroute/support/schooldeel/parts-of-entries.ts';
import type { SharedEntry } from '../zorgroute/support/schooldeel/queries.ts';
import { agreementStands, standsOn } from '../zorgroute/support/schooldeel/rules.ts';
import { howItIsDone, howItStands, newestHow } from '../zorgroute/support/schooldeel/words.ts';

/** The page stays light: the others are one step further. */
const MOST_SHOWN = 4;

/** Undefined where nothing was agreed, or where all of it ended. */
export function schooldeelAtChild(
  entries: readonly SharedEntry[],
  { callName, role, today }: { callName: string; role: Role; today: string },
) {
  const standing = agreementsOf(entries)
    .map((agreement) => ({ agreement, task: standsOn(agreementStands(agreement), today).task }))
    .filter(({ task }) => task !== 'ended');
  const [first] = standing;
  if (!first) return undefined;
  const href = `/aanmeldingen/${first.agreement.referralId}/schooldeel`;
  const going = standing.filter(({ task }) => ['goes', 'notWorking', 'again'].includes(task));
  const shown = going.slice(0, MOST_SHOWN).map(({ agreement }) => ({
    what: agreement.what,
    how: howItIsDone(agreement),
    said: newestHow(agreement) ? howItStands(agreement, today) : '',
    presses: pressesOf(agreement, { role, at: href, canChange: true }),
  }));
  const waits =
    role === 'intern_begeleider' &&
    standing.some(({ task, agreement }) => task === 'answer' && !agreement.isAtRest);
  return {
    callName,
    href,
    ...(waits && { answerHref: `${href}/antwoord` }),
    agreements: shown,
    more: standing.length - shown.length,
  };
}
