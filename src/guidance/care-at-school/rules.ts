// Which laws hold for these answers, and what must still be asked? Pure: nothing is remembered between two pages.

import { AROUND } from './outcomes/beside-care.ts';
import { LAWS_OF_CARE } from './outcomes/care.ts';
import { EDUCATION, SAFETY } from './outcomes/education.ts';
import { type Condition, type Outcome } from './outcomes/outcome.ts';
import { QUESTIONS, type Answer, type Question, type QuestionId } from './questions.ts';

/** The id of the answer given to each question. */
export type Answers = Partial<Record<QuestionId, string>>;

/** Every outcome, in the order of the agreed table: what is about safety stands first. */
export const OUTCOMES: readonly Outcome[] = [SAFETY, ...EDUCATION, ...LAWS_OF_CARE, ...AROUND];

/** The laws that hold together, or an empty list while a question is open. */
export function outcomesOf(answers: Answers): readonly Outcome[] {
  return nextQuestion(answers) ? [] : OUTCOMES.filter(({ when }) => when.some(possibleWith(answers)));
}

/** The same laws as somebody reads them: what the answers tell is not asked again, and what was asked for stands before the Wlz. */
export function outcomesAsRead(answers: Answers): readonly Outcome[] {
  const outcomes = outcomesOf(answers).map((outcome) => asKnown(outcome, answers));
  const isAround = outcomes.some(({ id }) => AROUND.some((one) => one.id === id));
  return isAround ? outcomes.sort((a, b) => Number(isWlz(a)) - Number(isWlz(b))) : outcomes;
}
const isWlz = ({ id }: Outcome) => id === 'longTermCare';
const asKnown = (outcome: Outcome, { wlz }: Answers): Outcome =>
  wlz === 'yes' ? { ...outcome, ...outcome.withWlz } : outcome;

/** The first question whose answer still makes a difference. */
export function nextQuestion(answers: Answers): Question | undefined {
  const possible = OUTCOMES.flatMap(({ when }) => when.filter(possibleWith(answers)));
  return QUESTIONS.find(({ id }) => !answers[id] && possible.some((condition) => condition[id]));
}

const possibleWith = (answers: Answers) => (condition: Condition) =>
  (Object.entries(condition) as [QuestionId, readonly string[]][]).every(([question, fitting]) => {
    const given = answers[question];
    return given === undefined || fitting.includes(given);
  });

/** What a question lets one choose from. */
export const choicesOf = ({ answers }: Question): readonly Answer[] =>
  answers.filter(({ isWayOn }) => !isWayOn);

/** Fears for safety still stand behind these answers. */
export const isAfterSafety = ({ safety }: Answers): boolean => safety === 'wayOn';

/** One question with the answer that was chosen. */
export type Given = { question: Question; answer: Answer };

/** What a path such as 1n-2z-4n tells; undefined when it is not exactly what clicking through would give. */
export function readCodes(codes: string): Given[] | undefined {
  const given: Given[] = [];
  for (const code of codes.split('-')) {
    const question = nextQuestion(answersOf(given));
    const answer = question?.answers.find((one) => one.code === code);
    if (!question || !answer) return undefined;
    given.push({ question, answer });
  }
  return given;
}

export const writeCodes = (given: readonly Given[]): string =>
  given.map(({ answer }) => answer.code).join('-');

export const answersOf = (given: readonly Given[]): Answers =>
  Object.fromEntries(given.map(({ question, answer }) => [question.id, answer.id]));

/** What a text can take over of an outcome, for whoever reads it without the helper. */
export const summaryOf = ({ situation, law, decides, arranges, pays }: Outcome): string => {
  const who = [
    ['Wie beslist', decides],
    ['Wie regelt het', arranges],
    ['Wie betaalt', pays],
  ].flatMap(([term, words]) => (words ? [`${term ?? ''}: ${asPartOfSentence(words)}.`] : []));
  return [`${situation}.`, `Waarschijnlijk geldt: ${law}.`, ...who].join(' ');
};
const asPartOfSentence = (words: string) =>
  words.replace(/^(De|Het|Een) /, (article) => article.toLowerCase()).replace(/\.$/, '');

/** The first way through the questions that ends at this outcome alone. */
export function wayTo(outcome: Outcome, given: readonly Given[] = []): readonly Given[] | undefined {
  const answers = answersOf(given);
  const question = nextQuestion(answers);
  if (!question) {
    const [only, ...more] = outcomesOf(answers);
    return only === outcome && !more.length ? given : undefined;
  }
  for (const answer of question.answers) {
    const way = wayTo(outcome, [...given, { question, answer }]);
    if (way) return way;
  }
  return undefined;
}
