// Somebody's answer to the plan is kept: about the text that this person read, and of nobody else's house.

import { isAsked, isReader } from './people.ts';
import type { Ask } from '../../access/transaction.ts';
import { dayIn, spokenFrom } from '../../forms/dates.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { NotFound } from '../../problems/problems.ts';
import { insertPlanEntry } from './entry-queries.ts';
import { isWhole, type Person, type PlanText } from './plan-text.ts';
import { findPlanVersion } from './queries.ts';
import { readingOf, signOfReading } from './what-one-reads.ts';
import { saidMistake } from './rules.ts';
import { situationUnderLock } from './saving.ts';
import { settlePlan } from './plan-situation.ts';

type Said = {
  answer: 'agrees' | 'own_view' | 'disagrees' | 'thinks' | 'heard';
  view: string;
  viewReaders: string[];
  knownBy: 'together' | 'paper' | 'read_aloud';
  against?: string[];
  /** Given by the person at the table. */
  atTable?: boolean;
};
/** `opened`: the sign of the text on the page on which it was filled in. */
export type GivenAnswer = { personId: string; saidOn: string; said: Said; opened: string | undefined };

/** @throws Refused when the plan is not ready, or this person's text changed since; NotFound for who reads nothing of this plan */
export async function keepAnswer(ask: Ask, familyId: string, given: GivenAnswer, today: string) {
  const { personId, saidOn, said, opened } = given;
  const { situation, since } = await situationUnderLock(ask, familyId, today);
  const { text, version } = situation;
  const person = readerIn(text, personId);
  if (!isWhole(text)) throw new Refused(NOT_WHOLE, 'saidOn');
  if (said.answer === 'heard' && isAsked(person, today)) throw new Refused(ASKED_NOW, 'view');
  const sign = signOfReading(text, personId);
  if (opened !== sign) throw new Refused(CHANGED, 'view');
  const first = await ask(findPlanVersion(familyId, 1));
  const firstOn = first ? dayIn(first.createdAt) : today;
  const mistake = saidMistake(saidOn, { today, writtenOn: firstOn }, spokenFrom(today));
  if (mistake) throw new Refused(mistake.message, mistake.name);
  const answers = { ...said, ...ofThisPlan(said, text, personId) };
  await ask(
    insertPlanEntry(familyId, { kind: 'plan_answer', on: saidOn, personId, version, reading: sign, answers }),
  );
  await settlePlan(ask, familyId, { since, today });
}

const NOT_WHOLE = 'Het plan is nog niet af: er is een doel nodig, en een dag waarop u samen kijkt.';
const ASKED_NOW = 'Dit kind is twaalf jaar of ouder en beslist mee. Open de bladzijde opnieuw.';
/** Marks that the page may be shown again over the text of now. */
export const CHANGED =
  'Het plan is intussen veranderd. Lees samen wat er nu staat. Bewaar het antwoord daarna opnieuw, als het nog klopt.';

/** @throws NotFound for who reads nothing of it */
export function readerIn({ people }: PlanText, personId: string): Person {
  const person = people.find(({ id }) => id === personId);
  if (!person || !isReader(person)) throw new NotFound();
  return person;
}

/** Only readers of this plan, and goals that this person may read. */
function ofThisPlan({ viewReaders, against = [] }: Said, text: PlanText, personId: string) {
  const goals = readingOf(text, personId)?.goals ?? [];
  const others = text.people.filter((person) => isReader(person) && person.id !== personId);
  return {
    viewReaders: viewReaders.filter((id) => others.some((other) => other.id === id)),
    against: against.filter((id) => goals.some((goal) => goal.id === id)),
  };
}
