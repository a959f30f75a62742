// Who decides about this child, and so about its schooldeel? Of the people of the plan: its parents with custody, and itself from twelve on. Pure.

import type { Day } from '../../../calendar/days.ts';
import { childIdOf, isAsked, isUnknown, peopleOf, type SentChild } from '../../plan/people.ts';
import type { Person, PlanText } from '../../plan/plan-text.ts';

type Child = SentChild & { referralId: string };
export type AroundDeciders = {
  familyId: string;
  text: Pick<PlanText, 'people'>;
  children: readonly Child[];
  today: Day;
};

/** `unknown`: of whom nobody knows whether they decide; as long as there are any, nothing goes to the school. */
export function decidersOf({ familyId, text, children, today }: AroundDeciders, referralId: string) {
  const people = text.people.filter((person) => isOfChild(person, { familyId, children }, referralId));
  return {
    asked: people.filter((person) => isAsked(person, today)),
    unknown: people.filter(isUnknown),
  };
}

/** A parent that was sent with another child alone does not decide about this one. */
function isOfChild(
  person: Person,
  { familyId, children }: Pick<AroundDeciders, 'familyId' | 'children'>,
  referralId: string,
) {
  const [own, others] = [
    children.filter((child) => child.referralId === referralId),
    children.filter((child) => child.referralId !== referralId),
  ];
  if (person.kind === 'child')
    return own.some(({ childName }) => childIdOf(familyId, childName) === person.id);
  const isSentWith = (sent: readonly Child[]) => peopleOf(familyId, sent).some(({ id }) => id === person.id);
  return isSentWith(own) || !isSentWith(others);
}
