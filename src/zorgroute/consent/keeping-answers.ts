// What is kept of one person's answers, and what refuses them? One row a direction, in one transaction.

import { randomUUID } from 'node:crypto';

import type { Ask } from '../../access/transaction.ts';
import { addMonths } from '../../calendar/days.ts';
import { spokenDay } from '../../forms/dates.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { daysOf, longAgoMistake } from '../entries/day-rules.ts';
import { ENDED_MEANWHILE } from '../entries/refused-by.ts';
import { isYes, LONGEST_CONSENT_MONTHS, type AnswerData, type AskedDirection } from './answer-form.ts';
import { lastWordOn, statementMistake } from './counting-answer.ts';
import { PURPOSES } from './purposes.ts';
import {
  insertConsent,
  insertReason,
  insertWithdrawal,
  type NewConsent,
  type RecordedConsent,
} from './queries.ts';
import { answerOf, decidersNow, type Situation } from './sharing-situation.ts';
import { CHILD_ID, type Decider } from './whose-consent.ts';
import { categoriesFor, type ConsentCategory } from './words.ts';

/** `version` of the text as it was when the form was opened. */
export type Given = { data: AnswerData; version: number; today: string };
type Saying = {
  person: Decider;
  direction: AskedDirection;
  answer: 'given' | 'refused';
  categories: readonly ConsentCategory[];
};

/** @throws Refused with what is wrong, at its question; then nothing of it is kept */
export async function keepAnswers(ask: Ask, situation: Situation, given: Given): Promise<void> {
  if (situation.facts.outcome) throw new Refused(ENDED_MEANWHILE, 'answer');
  const person = decidersNow(situation, given.today).find(({ id }) => id === given.data.who);
  if (!person) throw new Refused('Kies iemand die mee beslist.', 'who');
  const held = { ...given, data: withinYear(given) };
  checkDays(situation, held);
  let reason = held.data.reason;
  for (const saying of sayingsOf(person, held.data)) {
    const kept = await keepOne(ask, situation, saying, held);
    if (saying.answer === 'refused' && reason) {
      await ask(insertReason(situation.facts.trajectoryId, kept, reason));
      reason = ''; // said once, it stands with the first no
    }
  }
}

/** What was said anew, in the order of the form. */
function sayingsOf(person: Decider, { answer, categories, back, backCategories }: AnswerData): Saying[] {
  const both = [
    { direction: 'school_to_team', said: answer, part: categories },
    { direction: 'team_to_school', said: back, part: backCategories },
  ] as const;
  return both.flatMap(({ direction, said, part }): Saying[] => {
    if (said === 'unchanged') return [];
    if (said === 'refused') return [{ person, direction, answer: said, categories: [] }];
    const allowed = said === 'all' ? categoriesFor(direction) : part;
    return [{ person, direction, answer: 'given', categories: allowed }];
  });
}

/** The last day that the form offers is a year from today; of an answer of before today it is a year from that day. */
function withinYear({ data, today }: Given): AnswerData {
  const isAsOffered = data.endsOn === lastEnd(today) && data.givenOn <= today;
  return isAsOffered ? { ...data, endsOn: lastEnd(data.givenOn) } : data;
}

/** After the day of the answer: of a year that was typed wrong, the last day would be wrong as well. */
function checkDays(situation: Situation, { data, today }: Given) {
  const longAgo = longAgoMistake(data.givenOn, daysOf(situation.facts, today));
  if (longAgo) throw new Refused(longAgo, 'givenOn');
  const tooLong = [data.answer, data.back].some(isYes) && tooLongMistake(data, today);
  if (tooLong) throw new Refused(tooLong, 'endsOn');
}

async function keepOne(ask: Ask, situation: Situation, saying: Saying, given: Given): Promise<string> {
  const { trajectoryId } = situation.facts;
  const consent = consentOf(situation, saying, given);
  checkStatement(situation, saying, given.data);
  // What was said about another receiver stands beside it: neither undoes the other.
  const before = answerOf(situation.consents, saying.person.id, saying.direction, consent.receiverId);
  const overtaken = overtakenBy(before, given.data, given.today);
  if (overtaken) throw new Refused(overtaken, 'givenOn');

  await ask(insertConsent(trajectoryId, consent));
  // Who said yes and now says no takes the yes back: what was shared closes as well.
  if (saying.answer === 'refused' && isOpen(before))
    await ask(insertWithdrawal(trajectoryId, before.id, given.data.givenOn));
  return consent.id;
}

const isOpen = (before: RecordedConsent | undefined): before is RecordedConsent =>
  before?.answer === 'given' && !before.withdrawnOn;

function consentOf(situation: Situation, saying: Saying, { data, version }: Given): NewConsent {
  const { person, direction, ...said } = saying;
  return {
    id: randomUUID(),
    guardianId: person.id === CHILD_ID ? null : person.id,
    giverName: person.name,
    direction,
    ...said,
    receiverId: receiverFor(situation, direction, data),
    ...PURPOSES[direction],
    givenOn: data.givenOn,
    endsOn: said.answer === 'given' ? data.endsOn : null,
    manner: data.manner,
    textVersion: data.seen === 'current' ? Math.min(version, situation.facts.textVersion) : 0,
  };
}

function checkStatement(
  { facts, consents }: Situation,
  { person, direction, answer }: Saying,
  { manner }: AnswerData,
) {
  if (manner !== 'other_parent_statement') return;
  const earlier = answerOf(consents, person.id, direction);
  const unheard = statementMistake({
    ...person,
    answer,
    parentsSeparated: facts.parentsLiveApart,
    answeredItself: earlier !== undefined && earlier.manner !== 'other_parent_statement',
  });
  if (unheard) throw new Refused(unheard, 'manner');
}

function tooLongMistake({ givenOn, endsOn }: AnswerData, today: string): string | undefined {
  if (!endsOn || endsOn <= lastEnd(givenOn)) return undefined;
  return givenOn === today
    ? 'Kies een dag binnen een jaar. Duurt het langer, dan vraagt u het opnieuw.'
    : `Hooguit een jaar na de dag van het antwoord: kies een dag tot en met ${spokenDay(lastEnd(givenOn), today)}.`;
}

/** The last day on which a yes of this day may hold. */
export const lastEnd = (givenOn: string) => addMonths(givenOn, LONGEST_CONSENT_MONTHS);

/** An answer from before the one that counts would be kept and change nothing: then it is a typing mistake, or a misunderstanding. */
function overtakenBy(
  before: RecordedConsent | undefined,
  { givenOn, manner }: AnswerData,
  today: string,
): string | undefined {
  const isOwnWord = manner !== 'other_parent_statement' && before?.manner === 'other_parent_statement';
  if (!before || isOwnWord || givenOn >= lastWordOn(before.givenOn, before.withdrawnOn)) return undefined;
  const { giverName, withdrawnOn } = before;
  return withdrawnOn
    ? `${giverName} trok de toestemming in op ${spokenDay(withdrawnOn, today)}. Wat daarvoor is gezegd, telt niet meer. Vul de dag in waarop u daarna een antwoord kreeg.`
    : `${giverName} antwoordde ook op ${spokenDay(before.givenOn, today)}, en het laatste antwoord telt. Vul de dag in waarop u daarna een antwoord kreeg.`;
}

/** Only the team that follows from where the child lives, or one of the several there. */
function receiverFor(
  { teams, receiver, place }: Situation,
  direction: AskedDirection,
  { receiver: picked }: AnswerData,
): string {
  if (direction === 'team_to_school') return place.schoolId;
  const chosen = teams.length > 1 ? teams.find(({ id }) => id === picked) : receiver;
  if (chosen) return chosen.id;
  throw teams.length > 1
    ? new Refused('Kies met welk team de school mag delen.', 'receiver')
    : new Refused('Vul eerst in waar het kind woont. De gemeente bepaalt welk team het wordt.', 'answer');
}
