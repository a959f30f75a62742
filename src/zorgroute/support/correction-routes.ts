// The day of the first contact was wrong: a new version of it, with the reason. The school sees the new day, the team also why.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { may } from '../../access/may.ts';
import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { whyNot } from '../../basisteam/rules.ts';
import { spokenDay, spokenFrom, typedDay } from '../../forms/dates.ts';
import { formState } from '../../forms/form-state.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { openedVersion, versionFor } from '../../forms/changed-meanwhile.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { newRouter, param } from '../../web/routes.ts';
import { showReferralForm, showWhyNot } from '../team/team-pages.ts';
import { findTeamReferral, hold, type TeamReferral } from '../team/team-queries.ts';
import { FirstContactCorrectionForm } from './form.ts';
import { findFirstContact, insertCorrectedContact, insertCorrectionReason } from './queries.ts';
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
  if (!data) {
    await show(req, res, answers);
    return;
  }
  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId } }, async (ask) => {
      const { today } = scopeOf(req);
      await ask(hold(referralId));
      const referral = await ask(findTeamReferral(referralId));
      const contact = await ask(findFirstContact(referralId));
      const impossible = cannot(referral);
      if (impossible || !contact) throw new Refused(impossible ?? NOT_YET, 'metOn');
      if (contact.versions !== openedVersion(req)) throw new Refused(changed(contact.onDate, today), 'metOn');
      const mistake = correctedContactMistake(
        data.metOn,
        contact.onDate,
        today,
        referral.sentOn,
        spokenFrom(today),
      );
      if (mistake) throw new Refused(mistake, 'metOn');
      const id = randomUUID();
      await ask(insertCorrectedContact(id, referralId, contact.id, data.metOn));
      await ask(insertCorrectionReason(id, referralId, data.reason));
    });
  await goOrShow(res, to, answers, work, (again) => show(req, res, again as Answers));
});

const NOT_YET = 'Er is nog geen eerste contact vastgelegd. Leg het eerst vast.';
const cannot = (referral: TeamReferral) =>
  whyNot('correct', referral) ?? (referral.firstContactOn ? undefined : NOT_YET);
const changed = (onDate: string, today: string) =>
  `Iemand anders heeft deze dag intussen verbeterd. Nu staat er ${spokenDay(onDate, today)}. Kijk of er nog iets moet veranderen.`;

async function show(req: Request, res: Response, answers?: Answers) {
  const title = 'Dag van het eerste contact verbeteren';
  const referralId = param(req, 'referralId');
  const { referral, contact, kept } = await look(
    scopeOf(req),
    {
      referral: findTeamReferral(referralId),
      contact: findFirstContact(referralId),
      kept: formState(req),
    },
    { referral: referralId },
  );
  const sentence = answers ? undefined : cannot(referral);
  if (sentence || !contact) {
    showWhyNot(req, res, title, referral, sentence ?? NOT_YET);
    return;
  }
  const form = viewForm(FirstContactCorrectionForm, {
    req,
    kept,
    answers,
    submitLabel: 'Nieuwe dag bewaren',
    initial: { metOn: typedDay(contact.onDate) },
    version: versionFor(req, {
      kept,
      current: contact.versions,
      hasMistakes: Boolean(answers),
      changed: res.statusCode === 409,
    }),
  });
  showReferralForm(req, res, {
    title,
    referral,
    form,
    facts: [{ term: 'Nu staat er', description: spokenDay(contact.onDate, scopeOf(req).today) }],
    lead: 'De school ziet de nieuwe dag. Waarom u de dag verbetert, ziet alleen uw team.',
  });
}
