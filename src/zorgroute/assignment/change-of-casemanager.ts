// Another casemanager or stand-in, for every child of the family at once.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { whyNot } from '../../basisteam/rules.ts';
import { viewForm } from '../../forms/form-view.ts';
import { readForm, type FormAnswers } from '../../forms/form.ts';
import { goOrShow, Refused } from '../../forms/refusal-at-a-field.ts';
import { submit } from '../../forms/submit.ts';
import { render } from '../../web/render.ts';
import { param } from '../../web/routes.ts';
import { findTeamReferral, hold, type TeamReferral } from '../team/team-queries.ts';
import { ChangeForm, NOTHING_CHANGES } from './form.ts';
import { chargeOf, headOf, lookWith, peopleOptions, type Page } from './possible-casemanagers.ts';
import { endAssignments, insertAssignment, type Charge } from './queries.ts';

type ChangeAnswers = FormAnswers<(typeof ChangeForm)['fields']>;

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
    submit(scopeOf(req), { to, looked: { referral: referralId } }, async (ask) => {
      await ask(hold(referralId));
      const before = await ask(findTeamReferral(referralId));
      const { familyId } = before;
      if (!familyId || whyNot('change', before))
        throw new Refused(whyNot('change', before) ?? '', 'casemanagerId');
      await ask(hold(familyId));
      const now = await ask(findTeamReferral(referralId));
      if (now.assignmentId !== version) {
        throw new Refused(
          `Iemand anders heeft intussen gewisseld: de casemanager is nu ${now.casemanagerName ?? ''}. Kijk of u nog wilt wisselen.`,
          'casemanagerId',
        );
      }
      const charge = await chargeOf(ask, data, now);
      if (isCharge(charge, now)) throw new Refused(NOTHING_CHANGES, 'casemanagerId');
      for (const ended of await ask(endAssignments(familyId)))
        await ask(insertAssignment(ended.referralId, familyId, charge));
    });
  await goOrShow(res, to, answers, work, showAgain);
}

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
