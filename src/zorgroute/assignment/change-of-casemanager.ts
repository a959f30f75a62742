// Another casemanager or stand-in, for every child of the family at once.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import type { Ask } from '../../access/transaction.ts';
import { hold } from '../../database/hold.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { holdFor } from '../team/referral-form.ts';
import { ChangeForm, NOTHING_CHANGES, type ChangeData } from './form.ts';
import { chargeOf, headOf, lookWith, peopleOptions, type Page } from './people-and-families.ts';
import {
  endAssignments,
  findTeamReferral,
  insertAssignment,
  type Charge,
  type TeamReferral,
} from './queries.ts';

type ChangeAnswers = FormAnswers<(typeof ChangeForm)['fields']>;

/** @param version the assignment that the posted page showed */
export async function changeCasemanager(req: Request, res: Response, version: string) {
  const answers = readForm(ChangeForm, scopeOf(req));
  const { data } = answers;
  if (!data) return showAgain(req, res, answers);

  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId } }, (ask) =>
      hand(ask, referralId, { version, data }),
    );
  await goOrShow(res, to, answers, work, (again) => showAgain(req, res, again));
}

async function showAgain(req: Request, res: Response, again: FormAnswers) {
  showChange(req, res, { ...(await lookWith(req, '')), answers: again as ChangeAnswers });
}

/** To whoever has the family from now on: every child of it. */
async function hand(ask: Ask, referralId: string, { version, data }: { version: string; data: ChangeData }) {
  const { familyId } = await holdFor('change', { ask, referralId, field: 'casemanagerId' });
  if (!familyId) throw new Refused('', 'casemanagerId');
  await ask(hold(familyId));
  const now = await ask(findTeamReferral(referralId));
  if (now.assignmentId !== version) throw new Refused(changedMeanwhile(now), 'casemanagerId');
  const charge = await chargeOf(ask, data, now);
  if (isCharge(charge, now)) throw new Refused(NOTHING_CHANGES, 'casemanagerId');
  for (const ended of await ask(endAssignments(familyId)))
    await ask(insertAssignment(ended.referralId, familyId, charge));
}

const changedMeanwhile = ({ casemanagerName }: TeamReferral) =>
  `Iemand anders heeft dit intussen gewijzigd: de casemanager is nu ${casemanagerName ?? ''}. Kijk of u nog iets wilt wijzigen.`;

const isCharge = ({ casemanagerId, standInId, phone }: Charge, now: TeamReferral) =>
  casemanagerId === now.casemanagerId && standInId === now.standInId && phone === now.casemanagerPhone;

type ChangePage = Page & { answers?: ChangeAnswers };

export function showChange(req: Request, res: Response, page: ChangePage) {
  const { referral } = page;
  render(req, res, 'zorgroute/assignment/change', {
    ...headOf(req, 'Casemanager of vervanger wijzigen', referral),
    form: changeForm(req, page),
    version: referral.assignmentId ?? '',
    lead: `Nu is ${[referral.casemanagerName, referral.casemanagerPhone].filter(Boolean).join(', ')} de casemanager. Wat u wijzigt, geldt meteen en voor alle kinderen van het gezin. Wie niet meer gekozen is, ziet het gezin dan niet meer.`,
  });
}

const changeForm = (req: Request, { referral, casemanagers, kept, answers }: ChangePage) =>
  viewForm(ChangeForm, {
    req,
    kept,
    answers,
    submitLabel: 'Casemanager of vervanger wijzigen',
    options: peopleOptions(casemanagers),
    initial: { casemanagerId: referral.casemanagerId ?? '', standInId: referral.standInId ?? '' },
  });
