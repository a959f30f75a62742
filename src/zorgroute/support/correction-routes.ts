// The day of the first contact was wrong: a new version of it, with the reason. The school sees the new day, the team also why.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { whyNot } from '../../basisteam/rules.ts';
import { spokenDay, spokenFrom } from '../../forms/dates.ts';
import { typedDay } from '../../forms/typed-days.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { openedVersion, versionFor } from '../../forms/changed-meanwhile.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { newRouter, param } from '../../web/routes.ts';
import { showReferralForm, showWhyNot } from '../team/referral-form.ts';
import { hold } from '../../database/hold.ts';
import { findTeamReferral, type TeamReferral } from '../assignment/queries.ts';
import { FirstContactCorrectionForm } from './form.ts';
import {
  findFirstContact,
  insertCorrectedContact,
  insertCorrectionReason,
  type FirstContact,
} from './queries.ts';
import { correctedContactMistake } from './rules.ts';

export const firstContactCorrectionRoutes = newRouter();
const CORRECTION = '/aanmeldingen/:referralId/eerste-contact/correctie';
type Answers = FormAnswers<(typeof FirstContactCorrectionForm)['fields']>;

firstContactCorrectionRoutes.get(CORRECTION, may('contact:first'), async (req, res) => {
  await show(req, res);
});

firstContactCorrectionRoutes.post(CORRECTION, may('contact:first'), async (req, res) => {
  const answers = readForm(FirstContactCorrectionForm, scopeOf(req));
  const { data } = answers;
  if (!data) return show(req, res, answers);
  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId } }, async (ask) => {
      await ask(hold(referralId));
      const contact = await contactToCorrect(req, ask, data.metOn);
      const id = randomUUID();
      await ask(insertCorrectedContact(id, referralId, contact.id, data.metOn));
      await ask(insertCorrectionReason(id, referralId, data.reason));
    });
  await goOrShow(res, to, answers, work, (again) => show(req, res, again as Answers));
});

/** @throws Refused when there is none, when somebody was first, or when it cannot have been on that day */
async function contactToCorrect(req: Request, ask: Ask, metOn: string): Promise<FirstContact> {
  const { today } = scopeOf(req);
  const referral = await ask(findTeamReferral(param(req, 'referralId')));
  const contact = await ask(findFirstContact(referral.referralId));
  const impossible = cannot(referral);
  if (impossible || !contact) throw new Refused(impossible ?? NOT_YET, 'metOn');
  if (contact.versions !== openedVersion(req)) throw new Refused(changed(contact.onDate, today), 'metOn');
  const days = { before: contact.onDate, today, sentOn: referral.sentOn };
  const mistake = correctedContactMistake(metOn, days, spokenFrom(today));
  if (mistake) throw new Refused(mistake, 'metOn');
  return contact;
}

const NOT_YET = 'Er is nog geen eerste contact vastgelegd. Leg het eerst vast.';
const cannot = (referral: TeamReferral) =>
  whyNot('correct', referral) ?? (referral.firstContactOn ? undefined : NOT_YET);
const changed = (onDate: string, today: string) =>
  `Iemand anders heeft deze dag intussen verbeterd. Nu staat er ${spokenDay(onDate, today)}. Kijk of er nog iets moet veranderen.`;

const lookAround = (req: Request, referralId: string) =>
  look(
    scopeOf(req),
    { referral: findTeamReferral(referralId), contact: findFirstContact(referralId), kept: formState(req) },
    { referral: referralId },
  );

async function show(req: Request, res: Response, answers?: Answers) {
  const title = 'Dag van het eerste contact verbeteren';
  const { referral, contact, kept } = await lookAround(req, param(req, 'referralId'));
  const sentence = answers ? undefined : cannot(referral);
  if (sentence || !contact) return showWhyNot(req, res, title, referral, sentence ?? NOT_YET);
  const isChanged = res.statusCode === 409;
  const version = versionFor(req, {
    kept,
    current: contact.versions,
    hasMistakes: Boolean(answers),
    changed: isChanged,
  });
  const typed = { kept, answers, version, initial: { metOn: typedDay(contact.onDate) } };
  const form = viewForm(FirstContactCorrectionForm, { req, ...typed, submitLabel: 'Nieuwe dag bewaren' });
  const facts = [{ term: 'Nu staat er', description: spokenDay(contact.onDate, scopeOf(req).today) }];
  showReferralForm(req, res, { title, referral, form, facts, lead: LEAD });
}

const LEAD = 'De school ziet de nieuwe dag. Waarom u de dag verbetert, ziet alleen uw team.';
