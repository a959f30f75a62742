// How did a traject end at school, and why was it opened again?
import { closingTexts, reopeningReasons } from '../texts/decisions.ts';
import type { File } from './child-files.ts';
import { endings, reopenings } from './states-of-stories.ts';
import { momentOn, writtenBy, type Row, type World } from './rows-made.ts';

export function addEnd(world: World, file: File): void {
  const { state, days, ib, teacher } = file;
  if (!days.ended || state === 'ended:moved') return;
  const outcome = state.startsWith('ended:')
    ? state.slice('ended:'.length)
    : days.conversation
      ? 'no_referral'
      : 'solved_at_school';
  const reopened: Row = days.reopened
    ? {
        reopened_at: momentOn(world, days.reopened, 9),
        reopened_by: ib.name,
        reopen_reason: reopeningReason(file),
      }
    : { reopened_at: null, reopened_by: null, reopen_reason: null };
  const id = world.add('trajectory_end', {
    trajectory_id: file.id,
    outcome,
    ended_on: days.ended,
    // Who strikes the last entry ends the traject, and gives no further reason.
    ...writtenBy(outcome === 'by_mistake' ? teacher : ib),
    created_at: momentOn(world, days.ended, 16),
    ...reopened,
  });
  if (outcome === 'by_mistake') return;
  world.add('trajectory_end_reason', { id, trajectory_id: file.id, reason: endReason(file, outcome) });
}

function endReason({ tale, told }: File, outcome: string): string {
  if (outcome === 'closed') return told(tale.whole?.result ?? '');
  const place = endings[tale.key] ?? 0;
  if (outcome === 'returned') return told(AFTER_ADVICE[place] ?? '');
  const texts =
    outcome === 'no_referral' ? closingTexts.no_referral_wanted : closingTexts[outcome as 'solved_at_school'];
  return told(texts[place] ?? '');
}

const AFTER_ADVICE = [
  'Ouders volgen het advies van het basisteam. De hulp op school loopt gewoon door.',
  'Met moeder besproken wat het basisteam adviseert; zij regelt het zelf. Wij houden het in de klas bij.',
];

function reopeningReason({ tale, told }: File): string {
  return told(reopeningReasons[reopenings[tale.key] ?? 0] ?? '');
}
