// "Mijn werk" tells who sent it and who has it that a child lives elsewhere now, with what each does about it.

import { afterMove, afterMoveAtSchool } from '../zorgroute/words.ts';
import type { Moved } from './moved-queries.ts';
import type { Row } from './rules.ts';
import type { Unshortened } from './sections.ts';

const sectionOf = (rows: Row[]): Unshortened => ({
  id: 'verhuisd',
  title: 'Verhuisd naar een andere gemeente',
  rows,
});

export const movedFromSchool = (found: readonly Moved[]) =>
  sectionOf(
    found.map((moved) => ({
      href: `/aanmeldingen/${moved.referralId}`,
      who: moved.childName ?? '',
      what: livesIn(moved, afterMoveAtSchool(moved)),
      subject: moved.pupilId ?? '',
    })),
  );

export const movedFromTeam = (found: readonly Moved[]) =>
  sectionOf(
    found.map((moved) => ({
      href: moved.familyId ? `/gezinnen/${moved.familyId}` : `/aanmeldingen/${moved.referralId}`,
      who: moved.childName ?? `Aanmelding ${moved.reference}`,
      what: livesIn(moved, afterMove(moved.schoolName)),
      subject: moved.referralId,
    })),
  );

const livesIn = ({ movedToName }: Moved, then: string) => `Woont nu in de gemeente ${movedToName}. ${then}`;
