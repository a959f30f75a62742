// Page: check your answers, see what keeps it here, and send. Everything is computed again in the transaction that sends.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { birthDay, longDay, shortDay, typedDay } from '../../forms/dates.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, withMistake, type FormAnswers } from '../../forms/form.ts';
import { ChangedMeanwhile, openedVersion, savedFirst } from '../../forms/changed-meanwhile.ts';
import { submit } from '../../forms/submit.ts';
import { Conflict } from '../../problems/problems.ts';
import { spacedPostcode } from '../../pupils/names.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { waysOut } from './blockers.ts';
import { receiverName } from '../consent/consent-overview.ts';
import {
  askSituation,
  decidersNow,
  readingOf,
  situationNow,
  situationOf,
  type Situation,
} from '../consent/sharing-situation.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import { hold } from '../team/team-queries.ts';
import { promiseSentence } from '../words.ts';
import { PaperForm, SendForm } from './form.ts';
import { answersInWords, isPageDone, PAGES } from './pages.ts';
import { aroundPreparation, mustBeOpen, shownAsSent } from './page-in-preparation.ts';
import { findTold, insertContacts, insertReferral, insertVersion } from './queries.ts';
import { blockersOf, promiseOf, snapshotOf, untoldSentence } from './sending.ts';

type PaperAnswers = FormAnswers<(typeof PaperForm)['fields']>;
type Showing = { answers?: PaperAnswers; changed?: boolean };

export const showCheck = (req: Request, res: Response) => show(req, res);

export async function send(req: Request, res: Response): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const today = scopeOf(req).today;
  const { facts, teams } = await look(
    scopeOf(req),
    { facts: findTrajectoryFacts(trajectoryId), teams: askSituation(trajectoryId).teams },
    { trajectory: trajectoryId },
  );
  const paper = teams.length === 0 ? notInTheFuture(readForm(PaperForm, scopeOf(req)), today) : undefined;
  if (paper && !paper.data) {
    await show(req, res, { answers: paper });
    return;
  }

  const referralId = facts.referralId ?? randomUUID();
  const to = `/aanmeldingen/${referralId}`;
  const sending = submit(
    scopeOf(req),
    { to, looked: { trajectory: trajectoryId }, done: 'sent' },
    async (ask, actor) => {
      await ask(hold(trajectoryId));
      const situation = await situationNow(ask, trajectoryId, today);
      mustBeOpen(situation.facts);
      const isPaper = paper !== undefined;
      // Whoever sends, sends what stood on the page: anything else is shown first.
      if (situation.facts.textVersion !== openedVersion(req) || situation.onPaper !== isPaper)
        throw new ChangedMeanwhile();
      if (situation.facts.textVersion === 0 || blockersOf(situation, today).length > 0)
        throw new ChangedMeanwhile();
      await write(ask, referralId, situation, {
        sender: actor.personName,
        today,
        sentOutsideOn: paper?.data?.sentOutsideOn ?? null,
      });
    },
  );
  if (await savedFirst(sending.catch(sentBySomebodyElse))) res.redirect(303, to);
  else await show(req, res.status(409), { changed: true, ...(paper && { answers: paper }) });
}

const notInTheFuture = (answers: PaperAnswers, today: string): PaperAnswers =>
  !answers.data || answers.data.sentOutsideOn <= today
    ? answers
    : withMistake(answers, 'sentOutsideOn', 'Kies vandaag of een eerdere dag.');

type Sending = { sender: string; today: string; sentOutsideOn: string | null };

/** The envelope when there is none yet, and the version that nobody can change any more. */
async function write(
  ask: Ask,
  referralId: string,
  situation: Situation,
  { sender, today, sentOutsideOn }: Sending,
) {
  const { facts, receiver, onPaper } = situation;
  if (!facts.referralId) {
    await ask(
      insertReferral({
        referralId,
        trajectoryId: facts.trajectoryId,
        municipalityId: facts.residenceId ?? '',
        teamId: onPaper ? null : (receiver?.id ?? null),
        promisedOn: promiseOf(situation, today),
        sentOutsideOn,
      }),
    );
  }
  const version = {
    id: randomUUID(),
    referralId,
    version: (facts.rounds ?? 0) + 1,
    snapshot: snapshotOf(situation, sender, today),
  };
  await ask(insertVersion(version));
  await ask(insertContacts(version));
}

function sentBySomebodyElse(error: unknown): never {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : '';
  const isSecond =
    constraint === 'one_referral_of_a_trajectory' ||
    constraint === 'referral_version_referral_id_version_key';
  throw isSecond
    ? new Conflict('Een collega verstuurde deze aanmelding op hetzelfde moment. Er is er één verstuurd.')
    : error;
}

async function show(req: Request, res: Response, { answers, changed = false }: Showing = {}): Promise<void> {
  const trajectoryId = param(req, 'trajectoryId');
  const today = scopeOf(req).today;
  const { kept, talked, ...told } = await look(
    scopeOf(req),
    { ...askSituation(trajectoryId), talked: findTold(trajectoryId), kept: formState(req) },
    { trajectory: trajectoryId },
  );
  const situation = situationOf(told, today);
  if (shownAsSent(req, res, situation.facts)) return;
  const around = aroundPreparation(situation.facts);
  const submitLabel = situation.onPaper
    ? `Vastleggen dat dit naar ${receiverName(situation)} is verstuurd`
    : `Versturen naar ${receiverName(situation)}`;
  const asked = { req, kept, submitLabel, autosave: false, version: situation.facts.textVersion } as const;
  const form = situation.onPaper
    ? viewForm(PaperForm, { ...asked, answers, initial: { sentOutsideOn: typedDay(today) } })
    : viewForm(SendForm, { ...asked, notYet: 'verstuurd' });
  const promise = promiseOf(situation, today);
  render(req, res, 'zorgroute/referral/check', {
    title: 'Controleren en versturen',
    ...around,
    print: {
      name: around.child,
      printedBy: req.actor?.personName ?? '',
      printedOn: longDay(today),
      // On paper it is the letter to the municipality itself.
      ...(!situation.onPaper && { layer: 'school' }),
    },
    changed,
    hasText: situation.facts.textVersion > 0,
    version: situation.facts.textVersion,
    blockers: waysOut(blockersOf(situation, today), situation.facts),
    untold: untoldSentence(talked),
    talkHref: `/trajecten/${trajectoryId}/gesprek`,
    emptyPages: PAGES.filter((page) => !isPageDone(situation.facts.preparation ?? {}, page)).map(
      ({ title }) => title,
    ),
    people: peopleFacts(situation, around),
    pages: pageFacts(situation, around.listHref),
    views: viewFacts(situation, today, around.listHref),
    receiver: receiverName(situation),
    onPaper: situation.onPaper,
    schoolName: situation.place.schoolName,
    promise: promise ? promiseSentence(promise, receiverName(situation), today) : undefined,
    form,
  });
}

/** The school's register is kept elsewhere: here is no page to change it. */
const ASK_ADMINISTRATOR = 'Klopt dit niet? Vraag het uw beheerder.';

function peopleFacts(
  { facts, guardians, place }: Situation,
  { child, guardiansHref, pupilHref }: ReturnType<typeof aroundPreparation>,
) {
  const isSecret = guardians.some(({ secretAddress }) => secretAddress);
  const contact = ({ phone, email, address, secretAddress, language }: (typeof guardians)[number]) =>
    [
      phone,
      email,
      secretAddress ? 'geheim adres, gaat niet mee' : address,
      language && `tolk: ${language}`,
    ].filter(Boolean);
  return [
    {
      term: 'Kind',
      description: [
        child,
        facts.birthDate ? `geboren ${birthDay(facts.birthDate)}` : 'geboortedatum niet bekend',
      ],
      note: ASK_ADMINISTRATOR,
    },
    {
      term: 'Woont in',
      description: [
        place.residenceName ?? 'niet bekend',
        isSecret ? '' : spacedPostcode(place.postcode ?? ''),
      ].filter(Boolean),
      change: { href: `${pupilHref}/woonplaats` },
    },
    {
      term: 'School',
      description: [place.schoolName, facts.groupName ?? ''].filter(Boolean),
      note: ASK_ADMINISTRATOR,
    },
    ...guardians.map((guardian) => ({
      term: guardian.name,
      description: guardian.deceased ? ['overleden'] : contact(guardian),
      change: { href: `${guardiansHref}/${guardian.id}` },
    })),
  ];
}

const pageFacts = ({ facts }: Situation, listHref: string) =>
  PAGES.map((page) => ({
    title: page.title,
    facts: answersInWords(facts.preparation ?? {}, page).map(({ question, answer }, _i, all) => ({
      term: question,
      isAlone: all.length === 1,
      description: answer ? answer.split('\n') : ['Niet ingevuld'],
      change: { href: `${listHref}/${page.slug}` },
    })),
  }));

const viewFacts = (situation: Situation, today: string, listHref: string) =>
  decidersNow(situation, today).map(({ id, name }) => {
    const reading = readingOf(situation.readings, id);
    const said = reading?.agrees ? 'Eens met de tekst' : `Eigen zienswijze: ${reading?.ownView ?? ''}`;
    return {
      term: name,
      description: reading
        ? [said, `Gelezen op ${shortDay(reading.seenOn, today)}, versie ${String(reading.textVersion)}`]
        : ['Nog niet vastgelegd'],
      change: { href: `${listHref}/ouders` },
    };
  });
