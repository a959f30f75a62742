// What does somebody fill in around the choice that is tried? Something that the form takes, as far as its page tells.

import { addDays } from '../../src/calendar/days.ts';
import { typedDay } from '../../src/forms/typed-days.ts';
import { EVERY_FORM } from '../forms/every-form.ts';
import type { Fields } from '../portal.ts';
import type { PageForm, Question } from './forms-on-a-page.ts';

export type Choice = { question: string; value: string };
/** `nth` makes names and addresses that nobody has yet. */
type Around = { today: string; nth: number };

/** Every option of every question that has some; a box also when it stays empty. */
export const choicesIn = ({ questions }: PageForm): Choice[] =>
  questions.flatMap(({ name, kind, options }) =>
    [...options, ...(kind === 'box' ? [''] : [])].map((value) => ({ question: name, value })),
  );

export function filledIn({ questions }: PageForm, choice: Choice | undefined, around: Around): Fields {
  const answers = new Map(questions.map((one) => [one.name, answerTo(one, choice, around)]));
  const isMeant = ({ name }: Question) => choice?.question === name || isAsked(name, answers);
  const meant = questions.map((one) => [one.name, isMeant(one) ? answers.get(one.name) : one.value] as const);
  return Object.fromEntries(meant.flatMap(([name, value]) => (value?.length ? [[name, value]] : [])));
}

/** By which answers a question is asked, where it is not always: as the forms of the portal say it. */
const ASKED_WHEN = EVERY_FORM.flatMap(({ form }) =>
  Object.entries(form.fields).flatMap(([name, { askedWhen }]) => (askedWhen ? { name, ...askedWhen } : [])),
);

/** Who fills in a form answers what is asked; a page that has not the question that decides, asks it. */
function isAsked(name: string, answers: ReadonlyMap<string, string[]>): boolean {
  const conditions = ASKED_WHEN.filter((one) => one.name === name)
    .flatMap(({ oneOf }) => oneOf)
    .filter(({ question }) => answers.has(question));
  return (
    !conditions.length ||
    conditions.some(({ question, is }) => answers.get(question)?.some((value) => is.includes(value)))
  );
}

function answerTo(question: Question, choice: Choice | undefined, around: Around): string[] {
  if (choice?.question === question.name)
    return choice.value || question.kind !== 'box' ? [choice.value] : [];
  if (question.kind === 'hidden' || question.kind === 'other') return question.value;
  // Who is named, agreed to it.
  if (question.kind === 'box') return /agreed/i.test(question.name) ? question.options : question.value;
  if (question.kind === 'radio' || question.kind === 'select') return [chosenIn(question)];
  // A text about safety goes with that decision only.
  if (question.name === 'safetyNote' && choice?.value !== 'safety') return question.value;
  return question.value[0] ? question.value : [typedIn(question, around)];
}

const chosenIn = ({ value, options }: Question) => value[0] ?? options.find(Boolean) ?? '';

function typedIn({ name, kind }: Question, { today, nth }: Around): string {
  if (kind === 'email') return `iemand${String(nth)}@school.invalid`;
  if (kind === 'tel') return '0594 12 34 56';
  if (kind === 'day' || /On(\.other)?$/.test(name)) return typedDay(dayFor(name, today));
  return WORDS.find(([names]) => names.test(name))?.[1] ?? `Woorden van een collega ${String(nth)}`;
}
const WORDS: [RegExp, string][] = [
  [/postcode/i, '9351 AB'],
  [/website/i, 'www.school.nl'],
  [/^code$/, '12AB01'],
  [/prefix/i, 'van der'],
];

function dayFor(name: string, today: string): string {
  if (/birth/i.test(name)) return '2017-02-03';
  return /ends|next|evaluate|reconsider|promised|until/i.test(name) ? addDays(today, 21) : today;
}
