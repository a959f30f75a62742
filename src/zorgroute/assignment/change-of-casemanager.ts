// Another casemanager or stand-in, for every child of the family at once.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import type { Ask } from '../../access/transaction.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { holdFor } from '../team/held-referral.ts';
import { findTeamReferral, hold, type TeamReferral } from '../team/team-queries.ts';
import { ChangeForm, NOTHING_CHANGES, type ChangeData } from './form.ts';
import { chargeOf } from './charge.ts';
import { headOf, lookWith, peopleOptions, type Page } from './people-and-families.ts';
import { endAssignments, insertAssignment, type Charge } from './queries.ts';

type ChangeAnswers = FormAnswers<(typeof ChangeForm)['fields']>;

/** @param version the assignment that the posted page showed */
export async function changeCasemanager(req: Request, res: Response, version: string) {
  const answers = readForm(ChangeForm, scopeOf(req));
  const { data } = answers;
  const showAgain = async (again: FormAnswers) => {
    showChange(req, res, { ...(await lookWith(req, '')), answers: again as ChangeAnswers });
  };
  if (!data) {
    await showAgain(answers);
    return;
  }
  const referralId = param(req, 'referralId');
  const to = `/aanmeldingen/${referralId}`;
  const work = () =>
    submit(scopeOf(req), { to, looked: { referral: referralId } }, (ask) =>
      hand(ask, referralId, { version, data }),
    );
  await goOrShow(res, to, answers, work, showAgain);
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
  `Iemand anders heeft intussen gewisseld: de casemanager is nu ${casemanagerName ?? ''}. Kijk of u nog wilt wisselen.`;

const isCharge = ({ casemanagerId, standInId, phone }: Charge, now: TeamReferral) =>
  casemanagerId === now.casemanagerId && standInId === now.standInId && phone === now.casemanagerPhone;

export function showChange(
  req: Request,
  res: Response,
  { referral, casemanagers, kept, answers }: Page & { answers?: ChangeAnswers },
) {
  const form = viewForm(ChangeForm, {
    req,
    kept,
    answers,
    submitLabel: 'Casemanager wisselen',
    options: peopleOptions(casemanagers),
    initial: {
      casemanagerId: referral.casemanagerId ?? '',
      standInId: referral.standInId ?? '',
    },
  });
  render(req, res, 'zorgroute/assignment/change', {
    ...headOf(req, 'Casemanager wisselen', referral),
    form,
    version: referral.assignmentId ?? '',
    lead: `Nu is ${[referral.casemanagerName, referral.casemanagerPhone].filter(Boolean).join(', ')} de casemanager. Een wissel geldt meteen en voor alle kinderen van het gezin. Wie niet meer gekozen is, ziet het gezin dan niet meer.`,
  });
}
