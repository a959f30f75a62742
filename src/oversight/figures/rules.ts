// How many trajects are at each step, and what must not be shown? Nothing below five, and nothing that can be worked out from the rest.

import { END_OUTCOMES } from '../../zorgroute/facts.ts';
import { END_LABELS } from '../../zorgroute/end/words.ts';
import { STEPS } from '../../zorgroute/steps.ts';

/** How many trajects stand at a step (its number) or ended in a way (its outcome). */
type PlaceCount = { place: string; trajectories: number };

/** A board sees the whole route; a municipality what came to it, so that a referral that is back at school counts as step 4. */
export type Reader = 'board_member' | 'policy_officer';
export type Place = { label: string; count: number };

export function placesOf(counts: readonly PlaceCount[], reader: Reader): Place[] {
  const firstStep = reader === 'board_member' ? 1 : 4;
  const tally = tallied(counts, firstStep);
  return [
    ...STEPS.filter(({ number }) => number >= firstStep).map(({ number, name }) => ({
      label: `Stap ${String(number)} · ${name}`,
      count: tally.get(String(number)) ?? 0,
    })),
    ...COUNTED_ENDS.map((outcome) => ({
      label: `Geëindigd · ${END_LABELS[outcome]}`,
      count: tally.get(outcome) ?? 0,
    })),
  ];
}

/** What stands before the first step that is shown counts there. */
function tallied(counts: readonly PlaceCount[], firstStep: number): Map<string, number> {
  const tally = new Map<string, number>();
  for (const { place, trajectories } of counts) {
    const isBefore = /^\d$/.test(place) && Number(place) < firstStep;
    const shown = isBefore ? String(firstStep) : place;
    tally.set(shown, (tally.get(shown) ?? 0) + trajectories);
  }
  return tally;
}

/** What was begun by mistake is no traject: nobody counts it. */
const COUNTED_ENDS = END_OUTCOMES.filter((outcome) => outcome !== 'by_mistake');

export const SMALLEST_SHOWN = 5;
/** 'few': from none up to four. Also none, or else a cell that is not "few" would be told by its absence. */
export type Shown = number | 'few';

/**
 * The counts as they may be shown. The total goes along only when every withheld count can still be anything from none to
 * four: the withheld ones together are then at least four, and at most four times all but one of them. A total that is
 * small itself stays away as well, without saying so: its absence has to mean too little to work anything out.
 */
export function withhold(counts: readonly number[]): { counts: Shown[]; total: number | undefined } {
  const withheld = counts.filter((count) => count < SMALLEST_SHOWN);
  const together = sum(withheld);
  const most = SMALLEST_SHOWN - 1;
  const tellsNothing =
    withheld.length === 0 || (together >= most && together <= most * (withheld.length - 1));
  const total = sum(counts);
  return {
    counts: counts.map((count) => (count < SMALLEST_SHOWN ? 'few' : count)),
    total: tellsNothing && total >= SMALLEST_SHOWN ? total : undefined,
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
