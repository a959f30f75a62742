// Page: check what goes to the team, and see what keeps it here. The button stands where one has read to.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { birthDay, shortDay } from '../../forms/dates.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { formState, type FormState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { lowerFirst } from '../../forms/sentences.ts';
import { spacedPostcode } from '../../pupils/names.ts';
import { onPaper } from '../../web/on-paper.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { categoryNames } from '../consent/consent-rows.ts';
import { receiverName } from '../consent/consent-overview.ts';
import type { KnownGuardian } from '../consent/queries.ts';
import { custodyName, reachGoes, relationName } from '../consent/relations.ts';
import {
  askSituation,
  decidersNow,
  readingOf,
  situationOf,
  type Situation,
} from '../consent/sharing-situation.ts';
import { promiseSentence } from '../words.ts';
import { waysOut } from './blockers.ts';
import { PaperForm, SendForm, type PaperAnswers } from './form.ts';
import { aroundPreparation, shownAsSent } from './page-in-preparation.ts';
import { partHref } from './pages.ts';
import { answersInWords, isPartDone, PARTS } from './parts.ts';
import { findSinceReturn, findTold, type SinceReturn } from './queries.ts';
import { blockersOf, promiseOf, untoldSentence } from './sending.ts';
import { nameThatGoes, parentsGo, sharedGuardians } from './who-goes.ts';

type Showing = { answers?: PaperAnswers; changed?: boolean };

/** After a refusal with what was typed, or with what somebody else changed meanwhile. */
export async function showCheck(req: Request, res: Response, showing: Showing = {}): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const { kept, talked, sinceReturn, ...told } = await look(
    scopeOf(req),
    {
      ...askSituation(trajectoryId),
      talked: findTold(trajectoryId),
      sinceReturn: findSinceReturn(trajectoryId),
      kept: formState(req),
    },
    { trajectory: trajectoryId },
  );
  const situation = situationOf(told, scopeOf(req).today);
  if (shownAsSent(req, res, situation.facts)) return;
  render(req, res, 'zorgroute/referral/check', {
    title: 'Controleren en versturen',
    ...aroundPreparation(situation.facts),
    ...whatGoes(situation, scopeOf(req).today),
    ...whetherItGoes(situation, scopeOf(req).today, sinceReturn),
    print: printed(req, situation),
    changed: showing.changed ?? false,
    untold: situation.facts.isSafety ? undefined : untoldSentence(talked),
    talkHref: `/trajecten/${trajectoryId}/gesprek`,
    form: sendForm(req, situation, kept, showing.answers),
  });
}

const printed = (req: Request, { facts, onPaper: isLetter }: Situation) =>
  // On paper it is the letter to the municipality itself.
  onPaper(req, aroundPreparation(facts).child, isLetter ? undefined : 'school');

/** The portal leaves out what it knows as a name; what somebody wrote, only the writer can take out. */
const NAMES_IN_TEXT = 'Een naam die u zelf in de tekst schreef, gaat wel mee. Haal die eruit.';

/** Everything that goes, each with where it is changed. */
function whatGoes(situation: Situation, today: string) {
  const { listHref } = aroundPreparation(situation.facts);
  return {
    people: peopleFacts(situation),
    pages: pageFacts(situation, listHref),
    leftOut: [...categoryNames(situation.sharing.leftOut), ...(parentsGo(situation) ? [] : [NAMES_IN_TEXT])],
    views: decidersNow(situation, today).map((decider) => ({
      term: nameThatGoes(situation, decider),
      description: viewLines(situation, decider.id, today),
      change: { href: `${listHref}/ouders` },
    })),
  };
}

function whetherItGoes(situation: Situation, today: string, sinceReturn: SinceReturn | undefined) {
  const { facts, onPaper, place } = situation;
  const promise = promiseOf(situation, today);
  return {
    hasText: facts.textVersion > 0,
    blockers: waysOut(blockersOf(situation, today, sinceReturn), facts),
    emptyPages: PARTS.filter((page) => !isPartDone(facts.preparation ?? {}, page)).map(({ title }) => title),
    receiver: receiverName(situation),
    onPaper,
    schoolName: place.schoolName,
    promise: promise ? promiseSentence(promise, receiverName(situation), today) : undefined,
  };
}

function sendForm(req: Request, situation: Situation, kept: FormState, answers: PaperAnswers | undefined) {
  const submitLabel = situation.onPaper
    ? `Vastleggen dat dit naar ${receiverName(situation)} is verstuurd`
    : `Versturen naar ${receiverName(situation)}`;
  const asked = { req, kept, submitLabel, autosave: false, version: situation.facts.textVersion } as const;
  return situation.onPaper
    ? viewForm(PaperForm, { ...asked, answers, initial: { sentOutsideOn: typedDay(scopeOf(req).today) } })
    : viewForm(SendForm, { ...asked, notYet: 'verstuurd' });
}

/** The school's register is kept elsewhere: here is no page to change it. */
const ASK_ADMINISTRATOR = 'Klopt dit niet? Vraag het uw beheerder.';

/** Who and what goes along by itself, each with where it is mended. */
function peopleFacts(situation: Situation) {
  const { facts, place } = situation;
  const { child, pupilHref, guardiansHref } = aroundPreparation(facts);
  const born = facts.birthDate ? `geboren ${birthDay(facts.birthDate)}` : 'geboortedatum niet bekend';
  const school = [place.schoolName, facts.groupName ?? ''].filter(Boolean);
  return [
    { term: 'Kind', description: [child, born], note: ASK_ADMINISTRATOR },
    { term: 'Woont in', description: livesIn(situation), change: { href: `${pupilHref}/woonplaats` } },
    { term: 'School', description: school, note: ASK_ADMINISTRATOR },
    ...sharedGuardians(situation).map((guardian) => ({
      term: guardian.name,
      description: guardianLines(guardian),
      change: { href: `${guardiansHref}/${guardian.id}` },
    })),
  ];
}

function livesIn({ guardians, place }: Situation): string[] {
  const isSecret = guardians.some(({ secretAddress }) => secretAddress);
  const postcode = isSecret ? '' : spacedPostcode(place.postcode ?? '');
  return [place.residenceName ?? 'niet bekend', postcode].filter(Boolean);
}

/** Who somebody is to the child, and how that person is reached. */
function guardianLines(guardian: KnownGuardian): string[] {
  const { relation, custody, deceased, phone, email, address, secretAddress, language } = guardian;
  if (deceased) return [`${relationName(relation)}, overleden`];
  const who = `${relationName(relation)}, ${custodyName(custody)}`;
  if (!reachGoes(guardian)) return [who, 'telefoon en adres gaan niet mee'];
  return [
    who,
    phone,
    email,
    secretAddress ? 'geheim adres, gaat niet mee' : address,
    language && `tolk: ${language}`,
  ].filter(Boolean);
}

/** Only what goes: what the parents did not allow is named apart. */
const pageFacts = ({ facts, sharing }: Situation, listHref: string) =>
  PARTS.filter(({ category }) => !sharing.leftOut.includes(category)).map((page) => ({
    title: page.title,
    facts: answersInWords(facts.preparation ?? {}, page).map(({ question, answer }, i, all) => ({
      term: question,
      isAlone: all.length === 1,
      description: answer ? answer.split('\n') : ['Niet ingevuld'],
      change: { href: partHref(listHref, page, Object.keys(page.form.fields)[i]) },
    })),
  }));

function viewLines(situation: Situation, personId: string, today: string): string[] {
  const reading = readingOf(situation.readings, personId);
  if (!reading) return ['Nog niet vastgelegd'];
  const { agrees, ownView, seenOn, textVersion } = reading;
  const read = `Gelezen op ${shortDay(seenOn, today)}, versie ${String(textVersion)}`;
  return agrees ? [`Eens met de tekst · ${lowerFirst(read)}`] : [`Eigen zienswijze: ${ownView}`, read];
}
