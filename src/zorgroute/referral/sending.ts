// May it still be written in, what keeps it at school, and what exactly is sent? From the situation of the moment, again at sending.

import { withoutTalk, type Blocker } from './blockers.ts';
import { DEFAULT_CALENDAR } from '../../calendar/working-days.ts';
import { CONSENT_MANNERS } from '../consent/words.ts';
import { relationName } from '../consent/relations.ts';
import { receiverName } from '../consent/consent-overview.ts';
import { categoryNames } from '../consent/consent-rows.ts';
import { answerOf, decidersNow, readingOf, type Situation } from '../consent/sharing-situation.ts';
import { blockersForSending } from '../progress/progress.ts';
import { factsOf, type TrajectoryFacts } from '../facts/facts-of-rows.ts';
import { promisedDate } from '../assignment/rules.ts';
import { Conflict } from '../../problems/problems.ts';
import { fullName } from '../../pupils/names.ts';
import { answersInWords, PARTS } from './parts.ts';
import type { SinceReturn, Told } from './queries.ts';
import { Snapshot } from './snapshot.ts';
import { contactsThatGo, nameThatGoes, parentsGo, sharedGuardians } from './who-goes.ts';

/** Sent, and not the school's again: what was sent stays as it is. */
export const isSent = ({ sentOn, returnedOn, sharingOpen, assignedOn }: TrajectoryFacts): boolean =>
  sentOn !== null && returnedOn === null && (sharingOpen !== false || assignedOn !== null);

/** Asked within the transaction that writes. @throws Conflict */
export function mustBeOpen(facts: TrajectoryFacts): void {
  if (facts.outcome)
    throw new Conflict(
      'Dit traject is intussen afgesloten. Heropen het eerst. Daarna kunt u verder met de aanmelding.',
    );
  if (isSent(facts))
    throw new Conflict('De aanmelding is intussen verstuurd. Wat verstuurd is, verandert niet meer.');
}

/** Why it may not go yet: none when it may. Only the conversation and the consents can. */
export function blockersOf(situation: Situation, today: string, sinceReturn?: SinceReturn): Blocker[] {
  const blockers = [...adviceBlockers(sinceReturn), ...sharingBlockers(situation, today)];
  return withoutTalk(blockers, situation.facts.isSafety);
}

/** The same text again would get the same advice. */
const adviceBlockers = (sinceReturn: SinceReturn | undefined): Blocker[] =>
  !sinceReturn || sinceReturn.hasOtherText || sinceReturn.hasTalked ? [] : [SAME_TEXT];
const SAME_TEXT: Blocker = {
  sentence:
    'De tekst is nog die waarop het team advies gaf. Bespreek het advies met de ouders en leg dat gesprek vast, of pas de tekst aan.',
  mend: 'conversation',
};

function sharingBlockers(situation: Situation, today: string): Blocker[] {
  const facts = factsOf(situation.facts, today);
  const { sharing, receiver } = situation;
  const conversation = blockersForSending({ ...facts, consent: { status: 'complete' } });
  if (!receiver) return [...conversation, receiverMissing(situation)];
  if (goesElsewhere(situation)) return [...conversation, ELSEWHERE];
  if (sharing.outcome !== 'refused') return [...conversation, ...sharing.blockers];
  const status = situation.facts.refusalDecision === 'wait_for_court' ? 'waiting_for_court' : 'refused';
  return [
    ...conversation,
    ...blockersForSending({ ...facts, consent: { status } }).slice(conversation.length),
  ];
}

/** No reason to keep it here, but to be told before it goes; undefined when the parents heard it, or nobody spoke with them yet. */
export function untoldSentence({ talks, toldRoute, toldRights }: Told): string | undefined {
  const untold = [
    ...(toldRoute ? [] : ['hoe de route verder gaat']),
    ...(toldRights ? [] : ['welke rechten zij hebben']),
  ];
  if (talks === 0 || untold.length === 0) return undefined;
  return `De ouders hoorden nog niet ${untold.join(' en ')}. Vertel dat voordat u verstuurt, en leg het vast.`;
}

const receiverMissing = ({ facts }: Situation): Blocker =>
  facts.residenceId
    ? {
        sentence: 'Er zijn meer teams in deze gemeente. Kies eerst naar welk team de aanmelding gaat.',
        mend: 'team',
      }
    : {
        sentence:
          'Het is niet bekend in welke gemeente het kind woont. Die bepaalt naar welk team de aanmelding gaat. Vul het in.',
        mend: 'residence',
      };

/** What one team had cannot be sent to another as its next version. */
const goesElsewhere = ({ facts, receiver, onPaper }: Situation) =>
  facts.referralId !== null && facts.teamId !== (onPaper ? null : (receiver?.id ?? null));
const ELSEWHERE: Blocker = {
  sentence:
    'Deze aanmelding ging eerder naar een ander team. Sluit dit traject af en begin een nieuw traject voor het team van de nieuwe gemeente.',
  mend: 'newTraject',
};

/** "U hoort uiterlijk … van het CJG"; null when it goes on paper, where nobody promises anything. */
export const promiseOf = ({ onPaper }: Situation, today: string): string | null =>
  onPaper ? null : promisedDate(today, DEFAULT_CALENDAR);

/** What is sent: everything in words, so that it can be read without the school's rows. */
export function snapshotOf(situation: Situation, sender: string, today: string): Snapshot {
  const { facts, place, sharing } = situation;
  return Snapshot.parse({
    child: childOf(situation),
    school: { name: place.schoolName, place: place.schoolPlace ?? '', phone: place.schoolPhone ?? '' },
    contact: { name: sender, phone: place.ownPhone ?? '' },
    receiver: { name: receiverName(situation) },
    textVersion: facts.textVersion,
    promisedOn: promiseOf(situation, today),
    guardians: sharedGuardians(situation).map(guardianOf),
    parentsLiveApart: parentsGo(situation) ? facts.parentsLiveApart : null,
    contacts: contactsThatGo(situation),
    pages: PARTS.filter(({ category }) => !sharing.leftOut.includes(category)).map((page) => ({
      id: page.slug,
      title: page.title,
      answers: answersInWords(facts.preparation ?? {}, page),
    })),
    consents: consentsOf(situation),
    views: viewsOf(situation, today),
    leftOut: categoryNames(sharing.leftOut),
  });
}

const childOf = (situation: Situation) => ({
  callName: situation.facts.callName,
  name: fullName(situation.facts),
  birthDate: situation.facts.birthDate,
  postcode: postcodeOf(situation),
  residence: situation.place.residenceName ?? '',
  group: situation.facts.groupName ?? (situation.facts.yearGroup ? `Groep ${situation.facts.yearGroup}` : ''),
});

const guardianOf = ({ id, name, relation, custody, deceased }: Situation['guardians'][number]) => ({
  id,
  name,
  relation: relationName(relation),
  custody,
  deceased,
});

/** Where the child lives would give away a secret address. */
const postcodeOf = ({ guardians, place }: Situation) =>
  guardians.some(({ secretAddress }) => secretAddress) ? '' : (place.postcode ?? '');

const consentsOf = (situation: Situation) =>
  situation.sharing.needed.flatMap(({ who: id, kind, name: known }) => {
    const answer = answerOf(situation.consents, id, 'school_to_team', situation.receiver?.id);
    if (!answer?.endsOn) return [];
    const { givenOn, endsOn, manner, categories } = answer;
    const name = nameThatGoes(situation, { id, kind, name: known });
    return [
      { name, kind, givenOn, endsOn, manner: CONSENT_MANNERS[manner], categories: categoryNames(categories) },
    ];
  });

const viewsOf = (situation: Situation, today: string) =>
  decidersNow(situation, today).flatMap((decider) => {
    const reading = readingOf(situation.readings, decider.id);
    if (!reading) return [];
    const { seenOn, agrees, ownView } = reading;
    return [{ name: nameThatGoes(situation, decider), seenOn, agrees, ownView }];
  });
