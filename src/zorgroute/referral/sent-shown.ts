// How does a sent referral read? Its versions, what was asked and answered, and when the school hears more.

import { ROLES, type Role } from '../../access/roles.ts';
import type { Question } from '../../database/sql.ts';
import { birthDay, clockTime, dayIn, shortDay, spokenDay } from '../../forms/dates.ts';
import { lowerFirst } from '../../forms/sentences.ts';
import { spacedPostcode } from '../../pupils/names.ts';
import { parentFacts } from './sent-parents.ts';
import { conversationBlocker, type Progress } from '../progress/progress.ts';
import { sharedStandingOf } from '../facts/facts-of-rows.ts';
import { FEEDBACK_CONTACT, FEEDBACK_PHASE, labelOf, promiseSentence, schoolCanInWords } from '../words.ts';
import type { listAdvice, listFeedback, listQuestions, SentReferral, SentVersion } from './sent-queries.ts';
import type { Snapshot } from './snapshot.ts';

type RowsOf<F extends (id: string) => Question<unknown>> = ReturnType<ReturnType<F>['read']>;
type Questions = RowsOf<typeof listQuestions>;
type Advices = RowsOf<typeof listAdvice>;
type Feedbacks = RowsOf<typeof listFeedback>;

/** Who is next and until when: for the school the promise it was given. */
export function standingSentences(referral: SentReferral, role: Role | undefined, today: string): string[] {
  const {
    sentOutsideOn,
    casemanagerName,
    casemanagerPhone,
    standInName,
    returnedOn,
    receiverName,
    nextFeedbackOn,
    lastFeedbackOn,
    schoolEndedOn,
    conversationOutcome,
  } = referral;
  if (schoolEndedOn)
    return [
      `De school heeft dit traject afgesloten op ${spokenDay(schoolEndedOn, today)}. School en team verwachten niets meer van elkaar.`,
    ];
  if (sentOutsideOn)
    return [
      `Buiten het portaal verstuurd op ${spokenDay(sentOutsideOn, today)}. De gemeente ${receiverName} antwoordt u ook buiten het portaal. Leg een gesprek of overleg daarover vast bij het kind. Weet u hoe het verder gaat? Leg dat dan hier vast.`,
    ];
  const isSchool = role === 'teacher' || role === 'intern_begeleider';
  const reopened = isSchool ? [] : reopenedSentences(referral, today);
  if (returnedOn)
    return [
      ...reopened,
      `${receiverName} gaf de aanmelding op ${spokenDay(returnedOn, today)} terug met advies. ${conversationBlocker(conversationOutcome ?? 'refer') ?? 'De school is aan zet.'}`,
    ];
  const stand = standInName ? ` Bij afwezigheid: ${standInName}.` : '';
  const phone = casemanagerPhone ? `, ${casemanagerPhone}` : '';
  const named = casemanagerName ? [`De casemanager is ${casemanagerName}${phone}.${stand}`] : [];
  const next = nextFeedbackOn
    ? [`De volgende terugkoppeling komt uiterlijk ${spokenDay(nextFeedbackOn, today)}.`]
    : lastFeedbackOn && sharedStandingOf(referral, today).next?.role !== 'casemanager'
      ? [`De laatste terugkoppeling was op ${spokenDay(lastFeedbackOn, today)}. Er komt er geen meer.`]
      : [];
  return [
    ...reopened,
    ...named,
    ...(isSchool ? promiseSentences(referral, today) : nextSentences(referral, role, today)),
    ...(isSchool ? next : []),
  ];
}

/** For the team, until something was recorded after it: why this waits again. */
function reopenedSentences(referral: SentReferral, today: string): string[] {
  const { schoolReopenedOn: on, sentOn, receivedOn, questionSince, returnedOn } = referral;
  const { assignedOn, firstContactOn, lastFeedbackOn } = referral;
  const since = [sentOn, receivedOn, questionSince, returnedOn, assignedOn, firstContactOn, lastFeedbackOn];
  return on && !since.some((day) => day && day > on)
    ? [`De school heeft dit traject heropend op ${spokenDay(on, today)}.`]
    : [];
}

function promiseSentences(referral: SentReferral, today: string) {
  const { casemanagerName, receiverName, receivedOn, questionSince } = referral;
  if (casemanagerName) return [];
  if (questionSince)
    return [`${receiverName} stelde een vraag. Zolang die open staat, wacht het team op uw antwoord.`];
  const { promise } = sharedStandingOf(referral, today);
  const received = receivedOn
    ? [`${receiverName} bevestigde de ontvangst op ${spokenDay(receivedOn, today)}.`]
    : [];
  return [...(promise ? [promiseSentence(promise, receiverName, today)] : []), ...received];
}

function nextSentences(referral: SentReferral, role: Role | undefined, today: string): string[] {
  const { next, until, overdue, promise } = sharedStandingOf(referral, today);
  const { receivedOn, newPromisedOn } = referral;
  if (!next || !until) return [];
  const promised = promise
    ? [`Beloofd aan de school: casemanager uiterlijk ${spokenDay(promise, today)}.`]
    : newPromisedOn && newPromisedOn === until
      ? [`Deze dag beloofde het team aan de school: ${spokenDay(newPromisedOn, today)}.`]
      : [];
  return [
    `Nu nodig: ${lowerFirst(next.what)}. Aan zet: ${whoIsNext(next, role)}. Uiterlijk ${spokenDay(until, today)}${overdue ? ', dat is voorbij' : ''}.`,
    ...(receivedOn ? [`De ontvangst is bevestigd op ${spokenDay(receivedOn, today)}.`] : []),
    ...promised,
  ];
}

/** "u", a casemanager by name, else the role. A worker's task is the coordinator's as well. */
function whoIsNext(next: NonNullable<Progress['next']>, role: Role | undefined): string {
  const isOfTheTeam = role === 'cjg_worker' || role === 'cjg_coordinator';
  if (next.role === 'cjg_worker' && isOfTheTeam) return 'u of een medewerker van uw team';
  if (next.role === role) return 'u';
  return next.role === 'casemanager' && next.name ? next.name : ROLES[next.role];
}

/** The seven steps, from what school and team both have. */
export function routeOf(referral: SentReferral, role: Role | undefined, today: string) {
  const { stations, next, until, overdue } = sharedStandingOf(referral, today);
  return {
    steps: stations,
    nextPerson: next && whoIsNext(next, role),
    date: until && shortDay(until, today),
    overdue,
  };
}

/** One version, in the order of the pages. */
export function shownVersion({ version, sentAt, authorName, content }: SentVersion, today: string) {
  const day = dayIn(sentAt);
  return {
    version,
    title: `Versie ${String(version)}, verstuurd op ${shortDay(day, today)}`,
    sentBy: `Verstuurd door ${authorName}, ${spokenDay(day, today)} om ${clockTime(sentAt)}.`,
    people: [...childFacts(content), ...parentFacts(content)],
    pages: content.pages.map(({ title, answers }) => ({
      title,
      facts: answers.map(({ question, answer }) => ({
        term: question,
        isAlone: answers.length === 1,
        description: answer ? answer.split('\n') : ['Niet ingevuld'],
      })),
    })),
    views: content.views.map(({ name, agrees, ownView, seenOn }) => ({
      term: name,
      description: [
        agrees ? 'Eens met de tekst' : `Eigen zienswijze: ${ownView}`,
        `Gelezen op ${shortDay(seenOn, today)}`,
      ],
    })),
    consents: consentFacts(content, today),
  };
}

/** What may be shared is said once where everybody said yes to the same. */
function consentFacts({ consents }: Snapshot, today: string) {
  const isSame = new Set(consents.map(({ categories }) => categories.join())).size === 1;
  const people = consents.map(({ name, manner, givenOn, endsOn, categories }) => ({
    term: name,
    description: [
      `De school mag delen tot en met ${shortDay(endsOn, today)}`,
      `${manner}, ${shortDay(givenOn, today)}`,
      ...(isSame ? [] : categories),
    ],
  }));
  return isSame ? [...people, { term: 'Wat', description: consents[0]?.categories ?? [] }] : people;
}

function childFacts({ child, school, contact, parentsLiveApart }: Snapshot) {
  const lives = [child.residence, spacedPostcode(child.postcode)].filter(Boolean).join(', ');
  return [
    {
      term: 'Kind',
      description: [child.name, ...(child.birthDate ? [`geboren ${birthDay(child.birthDate)}`] : [])],
    },
    ...(lives ? [{ term: 'Woont in', description: [lives] }] : []),
    {
      term: 'School',
      description: [[school.name, school.place].filter(Boolean).join(', '), child.group, school.phone].filter(
        Boolean,
      ),
    },
    {
      term: 'Contact op school',
      description: [`${contact.name}, intern begeleider`, contact.phone ?? ''].filter(Boolean),
    },
    ...(parentsLiveApart ? [{ term: 'Ouders', description: ['wonen niet bij elkaar'] }] : []),
  ];
}

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
