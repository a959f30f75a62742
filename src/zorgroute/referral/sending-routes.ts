// Step 4: what goes to the team is checked, and sent. Everything is computed again in the transaction that sends.

import { randomUUID } from 'node:crypto';

import type { Actor } from '../../access/actor.ts';
import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { hold } from '../../database/hold.ts';
import { readForm, withMistake } from '../../forms/form.ts';
import { ChangedMeanwhile, openedVersion, savedFirst } from '../../forms/changed-meanwhile.ts';
import { submit } from '../../forms/submit.ts';
import { Conflict } from '../../problems/problems.ts';
import { newRouter, param } from '../../web/routes.ts';
import { askSituation, situationNow, type Situation } from '../consent/sharing-situation.ts';
import type { Blocker } from './blockers.ts';
import { showCheck } from './check-page.ts';
import { PaperForm, type PaperAnswers } from './form.ts';
import { findSinceReturn, insertContacts, insertReferral, insertVersion } from './queries.ts';
import { blockersOf, mustBeOpen, promiseOf, snapshotOf } from './sending.ts';

export const sendingRoutes = newRouter();
const CHECK = '/trajecten/:trajectoryId/aanmelding/controle';

sendingRoutes.get(CHECK, may('referral:send'), (req, res) => showCheck(req, res));

sendingRoutes.post(CHECK, may('referral:send'), async (req, res) => {
  const trajectoryId = param(req, 'trajectoryId');
  const { today } = scopeOf(req);
  const { facts, teams } = askSituation(trajectoryId);
  const known = await look(scopeOf(req), { facts, teams }, { trajectory: trajectoryId });
  const paper =
    known.teams.length === 0 ? notInTheFuture(readForm(PaperForm, scopeOf(req)), today) : undefined;
  if (paper && !paper.data) return showCheck(req, res, { answers: paper });

  const referralId = known.facts.referralId ?? randomUUID();
  const to = `/aanmeldingen/${referralId}`;
  const checked = { version: openedVersion(req), sentOutsideOn: paper?.data?.sentOutsideOn ?? null };
  const looked = { trajectory: trajectoryId };
  const sending = submit(scopeOf(req), { to, looked, done: 'sent' }, async (ask, actor) => {
    await ask(hold(trajectoryId));
    const situation = await situationNow(ask, trajectoryId, today);
    const blockers = blockersOf(situation, today, await ask(findSinceReturn(trajectoryId)));
    requireAsChecked(situation, checked, blockers);
    await write(ask, referralId, situation, { actor, today, ...checked });
  });
  if (await savedFirst(sending.catch(sentBySomebodyElse))) res.redirect(303, to);
  else await showCheck(req, res.status(409), { changed: true, ...(paper && { answers: paper }) });
});

const notInTheFuture = (answers: PaperAnswers, today: string): PaperAnswers =>
  !answers.data || answers.data.sentOutsideOn <= today
    ? answers
    : withMistake(answers, 'sentOutsideOn', 'Kies vandaag of een eerdere dag.');

/** What stood on the page; on paper with the day on which that went. */
type Checked = { version: number; sentOutsideOn: string | null };

/** Whoever sends, sends what stood on the page: anything else is shown first. @throws ChangedMeanwhile */
function requireAsChecked(
  situation: Situation,
  { version, sentOutsideOn }: Checked,
  blockers: readonly Blocker[],
) {
  const { facts, onPaper } = situation;
  mustBeOpen(facts);
  const isSame = facts.textVersion === version && onPaper === (sentOutsideOn !== null);
  if (!isSame || version === 0 || blockers.length > 0) throw new ChangedMeanwhile();
}

type Sending = Checked & { actor: Actor; today: string };

/** The envelope when there is none yet, and the version that nobody can change any more. */
async function write(ask: Ask, referralId: string, situation: Situation, sending: Sending) {
  const { facts } = situation;
  if (!facts.referralId) await ask(insertReferral(envelopeOf(referralId, situation, sending)));
  const version = {
    id: randomUUID(),
    referralId,
    version: (facts.rounds ?? 0) + 1,
    snapshot: snapshotOf(situation, sending.actor.personName, sending.today),
  };
  await ask(insertVersion(version));
  await ask(insertContacts(version));
}

const envelopeOf = (referralId: string, situation: Situation, { today, sentOutsideOn }: Sending) => ({
  referralId,
  trajectoryId: situation.facts.trajectoryId,
  municipalityId: situation.facts.residenceId ?? '',
  teamId: situation.onPaper ? null : (situation.receiver?.id ?? null),
  promisedOn: promiseOf(situation, today),
  sentOutsideOn,
});

function sentBySomebodyElse(error: unknown): never {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : '';
  const isSecond =
    constraint === 'one_referral_of_a_trajectory' ||
    constraint === 'referral_version_referral_id_version_key';
  throw isSecond
    ? new Conflict('Een collega verstuurde deze aanmelding op hetzelfde moment. Er is er één verstuurd.')
    : error;
}
