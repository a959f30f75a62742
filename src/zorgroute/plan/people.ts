// Who are the people of a plan? Begun from what was sent with each child, and from the first version on the casemanager's own. Pure.

import { createHash } from 'node:crypto';

import { ageOn, birthdayOf, type Day } from '../../calendar/days.ts';
import { searchable } from '../../pupils/names.ts';
import { DECIDES_TOO_FROM } from '../consent/whose-consent.ts';
import { EVERYBODY, type Action, type Goal, type Person, type PlanText } from './plan-text.ts';

/** A child of the family with its parents, as they were sent with it. */
export type SentChild = {
  referralId?: string | null;
  /** Help to this child ended. */
  closedOn?: Day | null;
  childName: string;
  childBirthDate: Day | null;
  livesApart: boolean | null;
  guardians: readonly {
    name: string;
    relation: string;
    custody: 'yes' | 'no' | 'unknown';
    deceased: boolean;
  }[];
};

/**
 * Everybody of the plan: as the plan has them, and whoever came with a child since. A parent who was sent with several children is
 * one person, and deceased ones are not there.
 */
export function peopleOf(familyId: string, sent: readonly SentChild[], plan?: PlanText): Person[] {
  const known = plan?.people ?? [];
  const all = [...known, ...sent.flatMap((child) => sentPeople(familyId, child))];
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
}

function sentPeople(familyId: string, { childName, childBirthDate, guardians }: SentChild): Person[] {
  const parents = guardians
    .filter(({ deceased }) => !deceased)
    .map(({ name, relation, custody }) => ({
      id: idOf(familyId, 'guardian', name, relation),
      kind: 'guardian' as const,
      name,
      relation,
      custody,
      birthDate: null,
      left: false,
    }));
  const child = {
    id: childIdOf(familyId, childName),
    kind: 'child' as const,
    name: childName,
    relation: '',
    custody: 'no' as const,
    birthDate: childBirthDate,
    left: false,
  };
  return [...parents, child];
}

export const childIdOf = (familyId: string, childName: string): string =>
  idOf(familyId, 'child', childName, '');

/** The children to whom help ended while it may go on to others: they stay of the plan and read it, and are asked nothing. */
export const notHelped = (familyId: string, sent: readonly SentChild[]): ReadonlySet<string> => {
  const idsOf = (isClosed: boolean) =>
    sent
      .filter(({ closedOn }) => Boolean(closedOn) === isClosed)
      .map(({ childName }) => childIdOf(familyId, childName));
  return new Set(idsOf(true).filter((id) => !idsOf(false).includes(id)));
};

/** The same for the same person of the same family, so that the page before the first version names who the version will hold. */
function idOf(familyId: string, ...who: string[]): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([familyId, ...who.map(searchable)]))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The parents were sent with any child as not living together. */
export const livesApart = (sent: readonly SentChild[]): boolean => sent.some((child) => child.livesApart);

/** The age of a child in years; undefined when nobody knows it. */
export const ageOf = ({ birthDate }: Person, today: Day): number | undefined =>
  birthDate === null || birthDate > today ? undefined : ageOn(birthDate, today);

/** The first day after today on which somebody of them has to be asked who was not; null when no such day comes. */
export const recheckOn = (people: readonly Person[], today: Day): Day | null =>
  people
    .flatMap(({ kind, left, birthDate }) =>
      kind === 'child' && !left && birthDate ? [birthdayOf(birthDate, DECIDES_TOO_FROM)] : [],
    )
    .filter((day) => day > today)
    .sort()[0] ?? null;

/** Whoever has custody and is still of the plan, and every child: nobody else reads the plan. */
export const isReader = ({ kind, custody, left }: Person): boolean =>
  !left && (kind === 'child' || custody === 'yes');

/** Whose agreement is asked: who has custody, and a child of twelve or older. */
export const isAsked = (person: Person, today: Day): boolean =>
  isReader(person) && (person.kind === 'guardian' || (ageOf(person, today) ?? 0) >= DECIDES_TOO_FROM);

/** Nobody knows yet whether this person has to be asked. */
export const isUnknown = ({ kind, custody, left, birthDate }: Person): boolean =>
  !left && (kind === 'child' ? birthDate === null : custody === 'unknown');

/**
 * The parents whose house can be the only one that reads a goal. Where something of one house was settled before the parents lived
 * together again, it stays that house's, and so the question stays as well. `of`: a goal whose readers may stay as they are.
 */
export function houses(
  { people, apart, goals }: Pick<PlanText, 'people' | 'apart' | 'goals'>,
  of?: Goal,
): Person[] {
  if (!apart && !goals.some(isOfOneHouse)) return [];
  return people.filter(
    (person) =>
      (person.kind === 'guardian' && isReader(person)) || (of && readersNamed(of).includes(person.id)),
  );
}

const readersNamed = ({ readers, actions }: Goal): string[] =>
  [readers, ...actions.map((action) => action.readers)].filter((one) => one !== '' && one !== EVERYBODY);
const isOfOneHouse = (goal: Goal): boolean => readersNamed(goal).length > 0;

/** Something that goes on is read by one house alone: by this person's, or by anybody's. */
export const openOfOneHouse = ({ goals }: Pick<PlanText, 'goals'>, personId?: string): boolean =>
  goals
    .filter(({ state }) => state === '')
    .flatMap((goal) => readersNamed({ ...goal, actions: goal.actions.filter(isOpen) }))
    .some((reader) => personId === undefined || reader === personId);

const isOpen = ({ state }: Action): boolean => state === '' || state === 'goes_on';

/** 'Marieke' of 'Marieke Postma'. */
export const firstName = ({ name }: Pick<Person, 'name'>): string => name.split(' ')[0] ?? name;

/** 'Marieke Postma, moeder' and 'Jurre, 12 jaar'. */
export function nameWithAge(person: Person, today: Day): string {
  const age = ageOf(person, today);
  const what = person.kind === 'guardian' ? person.relation : age === undefined ? '' : `${String(age)} jaar`;
  return [person.name, what].filter(Boolean).join(', ');
}
