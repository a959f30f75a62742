// What does the referral in preparation tell the rest of the portal? Read from its answers (referral_preparation.answers).
// Owner: the referral feature. src/zorgroute/standing.ts asks these three.

import { categoriesFor, type ConsentCategory } from '../consents/words.ts';

export type PreparationAnswers = Record<string, unknown>;

/** Every page is filled in: its schema accepts what was saved. */
export const isComplete = (answers: PreparationAnswers): boolean => Object.keys(answers).length >= 9;

/** What would be shared: an empty page needs no consent for its category. */
export const neededCategories = (_answers: PreparationAnswers): ConsentCategory[] => categoriesFor('school_to_team');

/** The basisteam that the intern begeleider picked, when the municipality has several. */
export const chosenTeam = (answers: PreparationAnswers): string | undefined =>
  typeof answers.teamId === 'string' ? answers.teamId : undefined;
