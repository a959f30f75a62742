// What happened with a sent referral since: questions, answers and advice, and what the team told.

import type { Question } from '../../database/sql.ts';
import { dayIn, shortDay } from '../../forms/dates.ts';
import { FEEDBACK_CONTACT, FEEDBACK_PHASE, labelOf, schoolCanInWords } from '../words.ts';
import type { listAdvice, listFeedback, listQuestions, SentReferral } from './sent-queries.ts';

type RowsOf<F extends (id: string) => Question<unknown>> = ReturnType<ReturnType<F>['read']>;
type Questions = RowsOf<typeof listQuestions>;
type Advices = RowsOf<typeof listAdvice>;
type Feedbacks = RowsOf<typeof listFeedback>;

/** Questions, answers and advice, the newest first. */
export const happenedEntries = (questions: Questions, advice: Advices, today: string) =>
  [...questions.map((question) => askedEntry(question, today)), ...advice.map(adviceEntry)]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ at, ...entry }) => ({ ...entry, when: shortDay(dayIn(at), today), layer: 'shared' as const }));

const askedEntry = (asked: Questions[number], today: string) => ({
  at: asked.createdAt,
  who: asked.authorName,
  title: 'Vraag aan de school',
  text: asked.question.split('\n'),
  facts:
    asked.answer && asked.answeredAt
      ? [
          {
            term: `Antwoord van ${asked.answeredBy ?? ''}, ${shortDay(dayIn(asked.answeredAt), today)}`,
            description: asked.answer.split('\n'),
          },
        ]
      : [],
});

const adviceEntry = ({ version, advice, authorName, createdAt }: Advices[number]) => ({
  at: createdAt,
  who: authorName,
  title: `Advies bij versie ${String(version)}`,
  text: advice.split('\n'),
  facts: [],
});

/** Process feedback, the newest first: choices and dates. What was the last is only so until more is told. */
export const feedbackEntries = (feedback: Feedbacks, referral: SentReferral, today: string) =>
  feedback.map((told, index) => ({
    when: shortDay(dayIn(told.createdAt), today),
    who: told.authorName,
    layer: 'shared' as const,
    title: labelOf(FEEDBACK_PHASE, told.phase),
    facts: [
      { term: 'Contact', description: labelOf(FEEDBACK_CONTACT, told.contact) },
      { term: 'De school', description: schoolCanInWords(told.schoolCan, casemanagerOf(referral)) },
      ...nextFeedback(told, index === 0, today),
    ],
  }));

const nextFeedback = ({ nextFeedbackOn }: Feedbacks[number], isNewest: boolean, today: string) =>
  nextFeedbackOn || isNewest
    ? [
        {
          term: 'Volgende terugkoppeling',
          description: nextFeedbackOn ? shortDay(nextFeedbackOn, today) : 'Dit was de laatste',
        },
      ]
    : [];

const casemanagerOf = ({ casemanagerName, casemanagerPhone }: SentReferral) => ({
  name: casemanagerName,
  phone: casemanagerPhone,
});
