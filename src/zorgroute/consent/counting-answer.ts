// Which answer of a person counts, and when will the word of the other parent do? Pure.

import type { Day } from '../../calendar/days.ts';
import type { Decider } from './whose-consent.ts';
import type { ConsentManner } from './words.ts';

/** Taking a yes back is the person's word as well: an older answer that is recorded later does not undo it. */
export const lastWordOn = (answeredOn: Day, withdrawnOn: Day | null | undefined): Day =>
  withdrawnOn && withdrawnOn > answeredOn ? withdrawnOn : answeredOn;

/**
 * The one answer of a person that counts: the last of their own (somebody who gave, refused and gave again has given), and
 * what the other parent says only as long as they said nothing themselves.
 * @param answers in the order of recording
 * @param dayOf the day of the last word in it, see `lastWordOn`
 */
export function countingOf<T extends { manner: ConsentManner }>(
  answers: readonly T[],
  dayOf: (answer: T) => Day,
): T | undefined {
  const own = answers.filter(({ manner }) => manner !== 'other_parent_statement');
  return (own.length ? own : answers).reduce<T | undefined>(
    (last, answer) => (last && dayOf(last) > dayOf(answer) ? last : answer),
    undefined,
  );
}

/** What somebody would record as told by the other parent. */
type Statement = {
  name: string;
  kind: Decider['kind'];
  answer: 'given' | 'refused';
  parentsSeparated: boolean;
  /** This person answered before. */
  answeredItself: boolean;
};

/** Why the other parent's word will not do here; undefined when it will. */
export function statementMistake(statement: Statement): string | undefined {
  const { name, kind, answer, parentsSeparated, answeredItself } = statement;
  if (kind !== 'person') return `Dit kan alleen voor een ouder. Vraag het ${name} zelf.`;
  if (parentsSeparated) return `De ouders wonen niet bij elkaar. Vraag het ${name} zelf.`;
  if (answer === 'refused') return `Een nee hoort u van ${name} zelf. Vraag het ${name}.`;
  return answeredItself ? `${name} heeft eerder zelf geantwoord. Vraag het ${name} opnieuw.` : undefined;
}
