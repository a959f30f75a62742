// What when somebody opens a step of a traject that has ended? The form is refused, with where it goes on.

import type { Actor } from '../../access/actor.ts';
import { mayDo } from '../../access/permissions.ts';
import type { Refusal } from '../../forms/form-view.ts';

type Ended = { outcome: string | null; trajectoryId: string; pupilId: string };

/** Undefined while it runs. */
export const endedRefusal = (actor: Actor | undefined, ended: Ended): Refusal | undefined =>
  ended.outcome === null
    ? undefined
    : {
        title: 'Dit traject is afgesloten',
        ...wayOn(actor !== undefined && mayDo(actor.role, 'trajectory:end'), ended),
      };

const wayOn = (mayReopen: boolean, { trajectoryId, pupilId }: Ended) =>
  mayReopen
    ? {
        sentence: 'Heropen het eerst. Daarna kunt u hier verder.',
        href: `/trajecten/${trajectoryId}/heropening`,
        linkText: 'Heropenen',
      }
    : {
        sentence: "Vraag de IB'er om het te heropenen. Daarna kunt u hier verder.",
        href: `/leerlingen/${pupilId}`,
        linkText: 'Terug naar het kind',
      };
