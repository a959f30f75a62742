// A referral is sent: everything is computed again in the transaction that sends.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { readForm, withMistake } from '../../forms/form.ts';
import { ChangedMeanwhile, openedVersion, savedFirst } from '../../forms/changed-meanwhile.ts';
import { submit } from '../../forms/submit.ts';
import { Conflict } from '../../problems/problems.ts';
import { param } from '../../web/routes.ts';
import { askSituation, situationNow, type Situation } from '../consent/sharing-situation.ts';
import { findTrajectoryFacts } from '../facts/facts-queries.ts';
import { hold } from '../team/team-queries.ts';
import { showAgain, type PaperAnswers } from './check-page.ts';
import { PaperForm } from './form.ts';
import { mustBeOpen } from './page-in-preparation.ts';
import { insertContacts, insertReferral, insertVersion } from './queries.ts';
import { blockersOf, promiseOf, snapshotOf } from './sending.ts';

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
    await showAgain(req, res, { answers: paper });
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
  else await showAgain(req, res.status(409), { changed: true, ...(paper && { answers: paper }) });
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
