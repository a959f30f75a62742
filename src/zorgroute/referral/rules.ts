// What does the referral in preparation tell the rest of the portal? Read from its answers (referral_preparation.answers).

import { categoriesFor, type ConsentCategory } from '../consent/words.ts';
import { isPartDone, PARTS } from './parts.ts';

/** { '<slug of a page>': { <field>: text, version }, teamId? }: pages.ts says which fields a page has. */
export type PreparationAnswers = Record<string, unknown>;

/** Every page is filled in: its form accepts what was saved. */
export const isComplete = (answers: PreparationAnswers): boolean =>
  PARTS.every((page) => isPartDone(answers, page));

/** Who the child and the guardians are always goes along; an empty page needs no consent for its category. */
export function neededCategories(answers: PreparationAnswers): ConsentCategory[] {
  const written = PARTS.filter((page) => isPartDone(answers, page)).map(({ category }) => category);
  // Before there is a text, everything is asked at once: so nobody has to be asked twice.
  if (written.length === 0) return categoriesFor('school_to_team');
  const needed: ConsentCategory[] = ['child_details', 'guardian_details', ...written];
  return categoriesFor('school_to_team').filter((category) => needed.includes(category));
}

/** The basisteam that the intern begeleider picked, when the municipality has several. */
export const chosenTeam = (answers: PreparationAnswers): string | undefined =>
  typeof answers['teamId'] === 'string' ? answers['teamId'] : undefined;
