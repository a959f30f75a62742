// How many trajects are at each step, and what must not be shown? Nothing below five, and nothing that can be worked out from the rest.

import { z } from 'zod';

import { openStateOf } from '../../zorgroute/base-state.ts';
import { END_OUTCOMES, type EndOutcome, type Facts } from '../../zorgroute/facts.ts';
import { END_LABELS } from '../../zorgroute/end/words.ts';
import { openStateById, STEPS, type StepNumber } from '../../zorgroute/steps.ts';

/** What trajects have in common that stand at the same place: facts without a day, a name or an id. */
export const Shape = z.object({
  consultation: z.enum(['own_help', 'enough', 'talk_with_parents']).nullable(),
  conversation: z.enum(['refer', 'own_help', 'no_referral']).nullable(),
  /** The consultation was held after the conversation. */
  consultationLast: z.boolean(),
  /** A signal came after the last of the two. */
  signalSince: z.boolean(),
  sent: z.boolean(),
  returned: z.boolean(),
  /** The school talked or prepared after the referral came back. */
  takenUp: z.boolean(),
  assigned: z.boolean(),
  firstContact: z.boolean(),
  /** Sharing was withdrawn. */
  stopped: z.boolean(),
  outcome: z.enum(END_OUTCOMES).exclude(['by_mistake']).nullable(),
});
export type Shape = z.output<typeof Shape>;
export type ShapeCount = { shape: Shape; trajectories: number };

/** Where trajects of this shape are counted: the step of the common rule, or the one that the state itself names. */
export function stepOfShape(shape: Shape): StepNumber | EndOutcome {
  if (shape.outcome) return shape.outcome;
  const { countedAt, step } = openStateById(openStateOf(factsOf(shape)));
  return countedAt ?? step ?? 1;
}

/** Any facts of this shape: only the order of the days matters. */
function factsOf(shape: Shape): Facts {
  const [started, first, second, third, signalled, returned, today] = DAYS;
  return {
    today,
    startedOn: started,
    lastSignalOn: shape.signalSince ? signalled : started,
    consultation: shape.consultation
      ? { decision: shape.consultation, heldOn: shape.consultationLast ? third : first }
      : undefined,
    conversation: shape.conversation ? { outcome: shape.conversation, heldOn: second } : undefined,
    consent: { status: shape.stopped ? 'refused' : 'complete' },
    preparation: shape.takenUp ? { startedOn: returned, complete: false } : undefined,
    referral: shape.sent
      ? {
          sentOn: third,
          questionPausedDays: 0,
          returnedOn: shape.returned ? returned : undefined,
          assignedOn: shape.assigned ? signalled : undefined,
          firstContactOn: shape.firstContact ? signalled : undefined,
        }
      : undefined,
  };
}
const DAYS = [
  '2000-01-01',
  '2000-01-02',
  '2000-01-03',
  '2000-01-04',
  '2000-01-05',
  '2000-01-06',
  '2000-01-07',
] as const;

/** A board sees the whole route; a municipality what came to it, so that a referral that is back at school counts as step 4. */
export type Reader = 'board_member' | 'policy_officer';
export type Place = { label: string; count: number };

export function placesOf(counts: readonly ShapeCount[], reader: Reader): Place[] {
  const firstStep = reader === 'board_member' ? 1 : 4;
  const tally = new Map<StepNumber | EndOutcome, number>();
  for (const { shape, trajectories } of counts) {
    const step = stepOfShape(shape);
    const place = typeof step === 'number' && step < firstStep ? firstStep : step;
    tally.set(place, (tally.get(place) ?? 0) + trajectories);
  }
  return [
    ...STEPS.filter(({ number }) => number >= firstStep).map(({ number, name }) => ({
      label: `Stap ${String(number)} · ${name}`,
      count: tally.get(number) ?? 0,
    })),
    ...COUNTED_ENDS.map((outcome) => ({
      label: `Geëindigd · ${END_LABELS[outcome]}`,
      count: tally.get(outcome) ?? 0,
    })),
  ];
}

/** What was begun by mistake is no traject: the database leaves it out. */
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
