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
export function happenedEntries(questions: Questions, advice: Advices, today: string) {
  const asked = questions.map(({ question, authorName, createdAt, answer, answeredAt, answeredBy }) => ({
    at: createdAt,
    who: authorName,
    title: 'Vraag aan de school',
    text: question.split('\n'),
    facts:
      answer && answeredAt
        ? [
            {
              term: `Antwoord van ${answeredBy ?? ''}, ${shortDay(dayIn(answeredAt), today)}`,
              description: answer.split('\n'),
            },
          ]
        : [],
  }));
  const advised = advice.map(({ version, advice: text, authorName, createdAt }) => ({
    at: createdAt,
    who: authorName,
    title: `Advies bij versie ${String(version)}`,
    text: text.split('\n'),
    facts: [],
  }));
  return [...asked, ...advised]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ at, ...entry }) => ({ ...entry, when: shortDay(dayIn(at), today), layer: 'shared' as const }));
}

/** Process feedback, the newest first: choices and dates. What was the last is only so until more is told. */
export const feedbackEntries = (feedback: Feedbacks, referral: SentReferral, today: string) =>
  feedback.map(({ contact, phase, schoolCan, nextFeedbackOn, authorName, createdAt }, index) => ({
    when: shortDay(dayIn(createdAt), today),
    who: authorName,
    layer: 'shared' as const,
    title: labelOf(FEEDBACK_PHASE, phase),
    facts: [
      { term: 'Contact', description: labelOf(FEEDBACK_CONTACT, contact) },
      { term: 'De school', description: schoolCanInWords(schoolCan, casemanagerOf(referral)) },
      ...(nextFeedbackOn || index === 0
        ? [
            {
              term: 'Volgende terugkoppeling',
              description: nextFeedbackOn ? shortDay(nextFeedbackOn, today) : 'Dit was de laatste',
            },
          ]
        : []),
    ],
  }));

const casemanagerOf = ({ casemanagerName, casemanagerPhone }: SentReferral) => ({
  name: casemanagerName,
  phone: casemanagerPhone,
});
