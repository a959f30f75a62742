// How does a form about one referral look for the team? The child above it, the way back, and why it may not go.

import type { Request, Response } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { formState, type FormState } from '../../forms/form-state.ts';
import type { FormView } from '../../forms/form-view.ts';
import { render } from '../../web/render.ts';
import { findTeamReferral, type TeamReferral } from './team-queries.ts';

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
