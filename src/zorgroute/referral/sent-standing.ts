// Where does a sent referral stand, in sentences? For the school what it was promised, for the team what is next.

import { ROLES, type Role } from '../../access/roles.ts';
import { nearDay, spokenDay, spokenNearDay } from '../../forms/dates.ts';
import { lowerFirst } from '../../forms/sentences.ts';
import { sharedStandingOf } from '../facts/facts-of-rows.ts';
import { conversationBlocker, type Progress } from '../progress/progress.ts';
import { afterMoveAtSchool, movedAtTeam, promiseSentence } from '../words.ts';
import type { SentReferral } from './sent-queries.ts';

/** Who is next and until when: for the school the promise it was given. */
export function standingSentences(referral: SentReferral, role: Role | undefined, today: string): string[] {
  const { schoolEndedOn, sentOutsideOn, returnedOn } = referral;
  if (schoolEndedOn) return [endedSentence(schoolEndedOn, today)];
  if (sentOutsideOn) return [outsideSentence(referral, sentOutsideOn, today)];
  const isSchool = role === 'teacher' || role === 'intern_begeleider';
  const reopened = [
    ...movedSentences(referral, isSchool),
    ...(isSchool ? [] : reopenedSentences(referral, today)),
  ];
  if (returnedOn) return [...reopened, returnedSentence(referral, returnedOn, today)];
  return [
    ...reopened,
    ...namedSentences(referral, today),
    ...(isSchool
      ? [...promiseSentences(referral, today), ...feedbackSentences(referral, today)]
      : nextSentences(referral, role, today)),
  ];
}

/** The team of where a child lives is responsible: both sides hear that it is another one now, and speak with each other. */
function movedSentences(
  { movedToName, callName, schoolName, receiverName, withoutTalk }: SentReferral,
  isSchool: boolean,
) {
  if (!movedToName) return [];
  if (!isSchool) return [movedAtTeam(movedToName, schoolName)];
  const call = afterMoveAtSchool({ teamName: receiverName, withoutTalk });
  return [
    `${callName ?? 'Het kind'} woont nu in de gemeente ${movedToName}. ${call} Gaat een team van ${movedToName} dat doen? Sluit dan dit traject af en begin een nieuw traject.`,
  ];
}

const endedSentence = (on: string, today: string) =>
  `De school heeft dit traject afgesloten op ${spokenDay(on, today)}. School en team verwachten niets meer van elkaar.`;

const outsideSentence = ({ receiverName, withoutTalk }: SentReferral, on: string, today: string) =>
  `Buiten het portaal verstuurd op ${spokenDay(on, today)}. De gemeente ${receiverName} antwoordt u ook buiten het portaal. Leg een ${withoutTalk ? '' : 'gesprek of '}overleg daarover vast bij het kind. Weet u hoe het verder gaat? Leg dat dan hier vast.`;

function returnedSentence(referral: SentReferral, returnedOn: string, today: string): string {
  const { receiverName, conversationOutcome, withoutTalk } = referral;
  const talk = withoutTalk ? undefined : conversationBlocker(conversationOutcome ?? 'refer');
  return `${receiverName} gaf de aanmelding op ${spokenDay(returnedOn, today)} terug met advies. ${talk ?? 'De school is aan zet.'}`;
}

/** Who helps and how that person is reached; of somebody who left, that another comes. */
function namedSentences(referral: SentReferral, today: string) {
  const { casemanagerName, casemanagerPhone, casemanagerUntil, standInName } = referral;
  if (!casemanagerName) return [];
  const stand = standInName ? ` Bij afwezigheid: ${standInName}.` : '';
  if (casemanagerUntil && casemanagerUntil < today)
    return [
      `${casemanagerName} is geen casemanager meer. De coördinator van het team wijst een ander aan.${stand}`,
    ];
  const phone = casemanagerPhone ? `, ${casemanagerPhone}` : '';
  return [`De casemanager is ${casemanagerName}${phone}.${stand}`];
}

/** What the school hears of the help after this: a day, or nothing more. */
function feedbackSentences(referral: SentReferral, today: string) {
  const { nextFeedbackOn, lastFeedbackOn } = referral;
  if (nextFeedbackOn && nextFeedbackOn < today)
    return [
      `De terugkoppeling zou er uiterlijk ${spokenDay(nextFeedbackOn, today)} zijn. Die is er nog niet: bel gerust het team.`,
    ];
  if (nextFeedbackOn)
    return [`De volgende terugkoppeling komt uiterlijk ${spokenNearDay(nextFeedbackOn, today)}.`];
  return lastFeedbackOn && sharedStandingOf(referral, today).next?.role !== 'casemanager'
    ? [`De laatste terugkoppeling was op ${spokenDay(lastFeedbackOn, today)}. Er komt er geen meer.`]
    : [];
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
    ? [`Beloofd aan de school: casemanager uiterlijk ${spokenNearDay(promise, today)}.`]
    : newPromisedOn && newPromisedOn === until
      ? [`Deze dag beloofde het team aan de school: ${spokenDay(newPromisedOn, today)}.`]
      : [];
  return [
    `Nu nodig: ${lowerFirst(next.what)}. Aan zet: ${whoIsNext(next, role)}. Uiterlijk ${spokenNearDay(until, today)}${overdue ? ', dat is voorbij' : ''}.`,
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
    date: until && nearDay(until, today),
    overdue,
  };
}
