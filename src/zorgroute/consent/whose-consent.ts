// Whose consent is needed, by age and custody? Jeugdwet 7.3.4, 7.3.5 and 7.3.11.
import type { Blocker } from '../referral/blockers.ts';
import { addMonths, ageOn, type Day } from '../../calendar/days.ts';

/** From 12 the child decides with its guardians; from 16 alone. In years. */
export const DECIDES_TOO_FROM = 12;
export const DECIDES_ALONE_FROM = 16;

/** Who takes care of the child. An institution can be a guardian (voogd). Only custody and life count here. */
export type Guardian = {
  id: string;
  name: string;
  kind: 'person' | 'institution';
  custody: 'yes' | 'no' | 'unknown';
  deceased: boolean;
};

/** The child; `birthDate` is missing when the school does not know it. */
export type Child = { name: string; birthDate?: Day | undefined };

/** Somebody whose consent is needed. The child has the id 'child'. */
export type Decider = { id: string; name: string; kind: 'child' | 'person' | 'institution' };

export const CHILD_ID = 'child';

type Deciding = { deciders: Decider[]; unknowns: Blocker[] };
/** Everybody whose consent is needed today, and what must be known first. */
export function decidersOf({ birthDate, name }: Child, guardians: readonly Guardian[], today: Day): Deciding {
  if (birthDate === undefined || birthDate > today)
    return { deciders: [], unknowns: [{ sentence: birthDateUnknown(name) }] };
  const itself: Decider = { id: CHILD_ID, name, kind: 'child' };
  const age = ageOn(birthDate, today);
  if (age >= DECIDES_ALONE_FROM) return { deciders: [itself], unknowns: [] };
  const living = guardians.filter((guardian) => !guardian.deceased);
  const decidesToo = age >= DECIDES_TOO_FROM ? [itself] : [];
  return {
    deciders: [...withCustody(living), ...decidesToo],
    unknowns: custodyUnknowns(name, living),
  };
}

const withCustody = (living: readonly Guardian[]): Decider[] =>
  living.filter(({ custody }) => custody === 'yes').map(({ id, name, kind }) => ({ id, name, kind }));

/**
 * The next birthday that changes whose consent is needed, for a warning; undefined from 16 on. Sending computes
 * everything again, so nothing has to happen on that day.
 */
export function nextConsentBirthday(birthDate: Day, today: Day): { age: number; on: Day } | undefined {
  const age = [DECIDES_TOO_FROM, DECIDES_ALONE_FROM].find((limit) => ageOn(birthDate, today) < limit);
  return age === undefined ? undefined : { age, on: addMonths(birthDate, 12 * age) };
}

function custodyUnknowns(child: string, living: readonly Guardian[]): Blocker[] {
  const unknown = living
    .filter(({ custody }) => custody === 'unknown')
    .map(({ name }) => custodyUnknown(name));
  const isSomebody = living.some(({ custody }) => custody !== 'no');
  const sentences = isSomebody ? unknown : [nobodyWithCustody(child)];
  return sentences.map((sentence) => ({ sentence, mend: 'guardians' }));
}

const birthDateUnknown = (child: string) =>
  `De geboortedatum van ${child} ontbreekt of klopt niet. De leeftijd bepaalt wie toestemming geeft. Vraag de beheerder van uw school om hem in te vullen.`;

const custodyUnknown = (guardian: string) =>
  `Het is niet bekend of ${guardian} het gezag heeft. Wie het gezag heeft, beslist mee. Vraag het na en vul het in.`;

const nobodyWithCustody = (child: string) =>
  `Er staat niemand met gezag bij ${child}. Iemand met gezag moet toestemming geven. Vul in wie het gezag heeft.`;
