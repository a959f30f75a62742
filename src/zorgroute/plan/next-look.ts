// When does the family look together next, and is there anything left to look at? Pure.

import type { Day } from '../../calendar/days.ts';
import type { PlanText } from './plan-text.ts';

/** The newest look together at the goals of everybody. `planLookOn`: the day that stood in the plan then; another day since goes before `nextOn`. */
export type Looked = { on: Day; nextOn: Day; planLookOn: Day | null };

type Facts = { plan?: Pick<PlanText, 'lookOn'> | undefined; looked?: Looked | undefined };

/** As they agreed when they looked last, unless another day was put in the plan since. */
export function nextLookOn({ plan, looked }: Facts): Day | null {
  const lookOn = plan?.lookOn ?? null;
  return looked && looked.planLookOn === lookOn ? looked.nextOn : lookOn;
}

/** Every goal has its answer: it is reached, or stopped. */
export const isAnswered = ({ goals }: Pick<PlanText, 'goals'>): boolean =>
  goals.length > 0 && goals.every(({ state }) => state !== '');
