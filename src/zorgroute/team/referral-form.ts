// A form of the team about one referral: how does it look, why may it not be, and how is the referral held until it is saved?

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { whyNot, type Action } from '../../basisteam/rules.ts';
import { hold } from '../../database/hold.ts';
import { formState, type FormState } from '../../forms/form-state.ts';
import type { FormView } from '../../forms/form-view.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { render } from '../../web/render.ts';
import { findTeamReferral, type TeamReferral } from '../assignment/queries.ts';

/** "Sam de Vries"; the reference once the content is no longer the team's to read. */
export const childOf = ({ childName, reference }: Pick<TeamReferral, 'childName' | 'reference'>): string =>
  childName ?? `Aanmelding ${reference}`;

/** Reads the referral with the form's key and draft, and leaves the line in the log. */
export const lookAtReferral = (
  req: Request,
  referralId: string,
): Promise<{ referral: TeamReferral; kept: FormState }> =>
  look(
    scopeOf(req),
    { referral: findTeamReferral(referralId), kept: formState(req) },
    { referral: referralId },
  );

type FormPage = {
  title: string;
  referral: TeamReferral;
  form: FormView;
  lead?: string;
  facts?: { term: string; description: string | string[] }[] | undefined;
};

export function showReferralForm(
  req: Request,
  res: Response,
  { title, referral, form, lead, facts }: FormPage,
): void {
  render(req, res, 'basisteam/form-page', { ...around(req, title, referral, lead), form, facts });
}

/** The page was opened too late or too early: it says what happened and leads back. */
export function showWhyNot(
  req: Request,
  res: Response,
  title: string,
  referral: TeamReferral,
  sentence: string,
): void {
  res.status(409);
  render(req, res, 'basisteam/why-not', {
    ...around(req, title, referral),
    sentence,
    href: hrefOf(referral),
  });
}

/**
 * The referral as it stands, once nobody else can change it until the transaction ends.
 * @param field where the form says so when it may not
 * @throws Refused with why not, and what then
 */
export async function holdFor(
  action: Action,
  { ask, referralId, field }: { ask: Ask; referralId: string; field: string },
): Promise<TeamReferral> {
  await ask(hold(referralId));
  const referral = await ask(findTeamReferral(referralId));
  const sentence = whyNot(action, referral);
  if (sentence) throw new Refused(sentence, field);
  return referral;
}

function around(req: Request, title: string, referral: TeamReferral, lead?: string) {
  const child = childOf(referral);
  return {
    title,
    head: { title, over: `${child} · ${referral.schoolName}`, lead },
    trail: [listOf(req), { label: child, href: hrefOf(referral) }, { label: title }],
  };
}

const hrefOf = ({ referralId }: TeamReferral) => `/aanmeldingen/${referralId}`;

/** Where this reader came from. */
export const listOf = (req: Request) =>
  req.actor?.role === 'casemanager'
    ? { label: 'Mijn gezinnen', href: '/gezinnen' }
    : { label: 'Postvak', href: '/postvak' };
