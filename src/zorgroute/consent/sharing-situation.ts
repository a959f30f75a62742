// What is known about sharing in this traject, and what follows from it? Asked once for every page about consent and sending.

import type { Ask } from '../../access/transaction.ts';
import type { Question } from '../../database/sql.ts';
import { ageOn } from '../../calendar/days.ts';
import { groupApart } from '../../groups/names-apart.ts';
import { listNamesakes } from '../../groups/namesake-queries.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import { chosenTeam } from '../referral/rules.ts';
import { standingOf, type TrajectoryFacts } from '../facts/facts-of-rows.ts';
import { assessSharing } from './facts.ts';
import { CHILD_ID, decidersOf, type Decider, type Guardian } from './whose-consent.ts';
import {
  findPlace,
  listConsents,
  listGuardiansOf,
  listReadings,
  listTeams,
  type KnownGuardian,
  type Reading,
  type Receiver,
  type RecordedConsent,
} from './queries.ts';
import { countingOf, lastWordOn } from './counting-answer.ts';
import { assessConsents, type Consent, type ConsentAssessment } from './rules.ts';
import { categoriesFor, type ConsentCategory } from './words.ts';

type Asked = ReturnType<typeof askSituation>;
type Told = { [K in keyof Asked]: Asked[K] extends Question<infer T> ? T : never };
export type Situation = Told & {
  /** Who gets the referral; undefined without a municipality, or before one of several teams was chosen. */
  receiver: Receiver | undefined;
  /** No team in the municipality: the referral goes there on paper. */
  onPaper: boolean;
  sharing: ConsentAssessment;
};

export const askSituation = (trajectoryId: string) => ({
  facts: findTrajectoryFacts(trajectoryId),
  guardians: listGuardiansOf(trajectoryId),
  consents: listConsents(trajectoryId),
  readings: listReadings(trajectoryId),
  teams: listTeams(trajectoryId),
  place: findPlace(trajectoryId),
  namesakes: listNamesakes(),
});

/** Everything asked anew within a transaction that writes. */
export async function situationNow(ask: Ask, trajectoryId: string, today: string): Promise<Situation> {
  const asked = askSituation(trajectoryId);
  const [facts, guardians, consents, readings, teams, place, namesakes] = await Promise.all([
    ask(asked.facts),
    ask(asked.guardians),
    ask(asked.consents),
    ask(asked.readings),
    ask(asked.teams),
    ask(asked.place),
    ask(asked.namesakes),
  ]);
  return situationOf({ facts, guardians, consents, readings, teams, place, namesakes }, today);
}

export function situationOf(found: Told, today: string): Situation {
  const told = { ...found, facts: groupApart(found.namesakes)(found.facts) };
  const receiver = receiverOf(told);
  const onPaper = told.teams.length === 0 && receiver !== undefined;
  return { ...told, receiver, onPaper, sharing: assessSharing(rowWith(told, receiver), today) };
}

/** Custody and answers as they are now: the row leaves them out where no list of work needs them. */
const rowWith = ({ facts, guardians, consents }: Told, receiver: Receiver | undefined): TrajectoryFacts => ({
  ...facts,
  guardians,
  consents: consents.map((consent) => ({ ...consent, textVersion: consent.seenAs })),
  preparation: { ...facts.preparation, teamId: receiver?.id ?? '' },
});

function receiverOf({ facts, teams, consents, place }: Told): Receiver | undefined {
  if (!facts.residenceId) return undefined;
  if (teams.length === 0) return { id: facts.residenceId, name: place.residenceName ?? '' };
  if (teams.length === 1) return teams[0];
  const latest = consents.findLast(({ direction }) => direction === 'school_to_team')?.receiverId;
  const wanted = chosenTeam(facts.preparation ?? {}) ?? latest;
  return teams.find(({ id }) => id === wanted);
}

/**
 * The parents said in the last talk that they want no referral: nobody is asked for a yes, and the school chooses how it
 * goes on. Not once sharing of what was sent was stopped: that is a consent taken back, about which a judge can decide.
 */
export const isDeclined = ({ facts }: Pick<Told, 'facts'>, today: string): boolean =>
  facts.conversationOutcome === 'no_referral' &&
  facts.sharingOpen !== false &&
  standingOf(facts, today).state.startsWith('consentRefused');

/** The school has to choose how it goes on without sharing. After a stop also when somebody said yes anew: what was sent stays closed. */
export function mustChoose({ facts, sharing }: Pick<Situation, 'facts' | 'sharing'>, today: string): boolean {
  if (sharing.outcome === 'refused') return true;
  const { state } = standingOf(facts, today);
  return state.startsWith('consentRefused') || state.startsWith('waitingForCourt');
}

/** May the team tell the school how the help goes? */
export const assessFeedback = ({ facts, guardians, consents, place }: Situation, today: string) =>
  assessConsents({
    today,
    child: childOf(facts),
    guardians: guardians.map(guardianOf),
    parentsSeparated: facts.parentsLiveApart,
    direction: 'team_to_school',
    receiverId: place.schoolId,
    categories: categoriesFor('team_to_school'),
    textVersion: 0, // what the team will tell is not a text that anybody saw
    consents: consents.map((consent) => ({ ...consentOf(consent), textVersion: 0, readVersion: 0 })),
  });

export const decidersNow = (
  { facts, guardians }: Pick<Told, 'facts' | 'guardians'>,
  today: string,
): Decider[] => decidersOf(childOf(facts), guardians.map(guardianOf), today).deciders;

/** The answer of this person in this direction that counts; with a receiver, only what was said about sharing with that one. */
export const answerOf = (
  consents: readonly RecordedConsent[],
  personId: string,
  direction: string,
  receiverId?: string,
): RecordedConsent | undefined =>
  countingOf(
    consents.filter(
      (consent) =>
        (consent.guardianId ?? CHILD_ID) === personId &&
        consent.direction === direction &&
        (receiverId === undefined || consent.receiverId === receiverId),
    ),
    ({ givenOn, withdrawnOn }) => lastWordOn(givenOn, withdrawnOn),
  );

/** The latest time this person saw the text. */
export const readingOf = (readings: readonly Reading[], personId: string): Reading | undefined =>
  readings.findLast(({ guardianId }) => (guardianId ?? CHILD_ID) === personId);

/** The last version this person saw, on paper at the consent or later; that of now when the text is the very same. */
export function seenVersion(
  { consents, readings }: Pick<Told, 'consents' | 'readings'>,
  personId: string,
): number {
  return Math.max(
    0,
    ...readings.filter(({ guardianId }) => (guardianId ?? CHILD_ID) === personId).map(({ seenAs }) => seenAs),
    answerOf(consents, personId, 'school_to_team')?.seenAs ?? 0,
  );
}

export const ageNow = (facts: TrajectoryFacts, today: string): number | undefined =>
  facts.birthDate ? ageOn(facts.birthDate, today) : undefined;

const childOf = ({ callName, birthDate }: TrajectoryFacts) => ({
  name: callName,
  birthDate: birthDate ?? undefined,
});

const guardianOf = ({ id, name, relation, custody, deceased }: KnownGuardian): Guardian => ({
  id,
  name,
  custody,
  deceased,
  kind: relation === 'institution' ? 'institution' : 'person',
});

const consentOf = (consent: RecordedConsent): Consent => ({
  personId: consent.guardianId ?? CHILD_ID,
  direction: consent.direction,
  receiverId: consent.receiverId ?? '',
  answer: consent.answer,
  categories: consent.categories as ConsentCategory[],
  manner: consent.manner,
  answeredOn: consent.givenOn,
  endsOn: consent.endsOn ?? undefined,
  withdrawnOn: consent.withdrawnOn ?? undefined,
  textVersion: consent.seenAs,
  readVersion: consent.readVersion ?? undefined,
});
