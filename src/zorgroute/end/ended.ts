// What when somebody opens a step of a traject that has ended? The form is refused, with where it goes on.

import type { Actor } from '../../access/actor.ts';
import { mayDo } from '../../access/permissions.ts';
import type { Refusal } from '../../forms/form-view.ts';

type Ended = { outcome: string | null; trajectoryId: string; pupilId: string };

/** Undefined while it runs. */
export function endedRefusal(
  actor: Actor | undefined,
  { outcome, trajectoryId, pupilId }: Ended,
): Refusal | undefined {
  if (outcome === null) return undefined;
  const title = 'Dit traject is afgesloten';
  return actor && mayDo(actor.role, 'trajectory:end')
    ? {
        title,
        sentence: 'Heropen het eerst. Daarna kunt u hier verder.',
        href: `/trajecten/${trajectoryId}/heropening`,
        linkText: 'Heropenen',
      }
    : {
        title,
        sentence: "Vraag de IB'er om het te heropenen. Daarna kunt u hier verder.",
        href: `/leerlingen/${pupilId}`,
        linkText: 'Terug naar het kind',
      };
}
