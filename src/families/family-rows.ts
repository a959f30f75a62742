// How does the list of families read? A row each, with what waits first for one of its children.

import { nearDay, shortDay } from '../forms/dates.ts';
import { lowerFirst } from '../forms/sentences.ts';
import { taskInWords } from '../zorgroute/progress/waiting.ts';
import type { ListedChild } from './queries.ts';

/** A row a family: what waits first for one of its children. */
export const familyRows = (children: ListedChild[], today: string, isCoordinator: boolean) =>
  [...groupedById(children)].map(([id, all]) => {
    const siblings = stillHelped(all);
    const first = siblings.map(whileHelped).sort(byDate)[0];
    return {
      href: `/gezinnen/${id}`,
      who: siblings[0].familyName,
      what: whatWaits(siblings, first, isCoordinator),
      overdue: (first?.until ?? today) < today,
      ...(first?.since && { since: shortDay(first.since, today) }),
      ...(first?.until && { until: nearDay(first.until, today) }),
    };
  });

/** "Sam, Noor · contact opnemen met het gezin (Sam) · u vervangt Ans Mulder". */
function whatWaits(siblings: Siblings, first: ListedChild | undefined, isCoordinator: boolean): string {
  const names = siblings.flatMap(({ childName }) => childName ?? []).join(', ');
  const whose = siblings.length > 1 ? ` (${first?.childName ?? ''})` : '';
  const task = first?.task && taskOf(first.task, first.nextRole) + whose;
  const helper = helperOf(siblings[0], isCoordinator);
  return [names || 'Nog geen kind', task ?? endedTask(siblings), helper].filter(Boolean).join(' · ');
}

function helperOf({ casemanagerName, isStandIn }: ListedChild, isCoordinator: boolean) {
  if (isCoordinator) return casemanagerName;
  return isStandIn ? `u vervangt ${casemanagerName ?? ''}` : undefined;
}

/** What waits for the school says so. */
const taskOf = (task: string, nextRole: string | null) =>
  nextRole === 'intern_begeleider' ? `de school: ${lowerFirst(taskInWords(task))}` : taskInWords(task);

/** Once help has ended nothing waits; when the school ended it, its day says since when. */
const whileHelped = (child: ListedChild): ListedChild =>
  child.isClosed && !child.schoolEnded ? { ...child, task: null, since: null, until: null } : child;

/** The children that are helped; once nobody is any more, who were. */
function stillHelped(children: Siblings): Siblings {
  const [first, ...others] = children.filter(({ isClosed }) => !isClosed);
  return first ? [first, ...others] : children;
}

/** Nothing waits; say so when it is because the school ended it for every child, or help ended. */
function endedTask(siblings: Siblings): string | undefined {
  if (siblings.every(({ schoolEnded }) => schoolEnded)) return 'de school heeft het afgesloten';
  return siblings.every(({ isClosed }) => isClosed) ? 'afgesloten' : undefined;
}

type Siblings = [ListedChild, ...ListedChild[]];

function groupedById(children: ListedChild[]): Map<string, Siblings> {
  const families = new Map<string, Siblings>();
  for (const child of children) {
    const siblings = families.get(child.id);
    if (siblings) siblings.push(child);
    else families.set(child.id, [child]);
  }
  return families;
}

/** The earliest day first; without a day last. */
const byDate = (a: { until: string | null }, b: { until: string | null }) =>
  (a.until ?? '9').localeCompare(b.until ?? '9');
