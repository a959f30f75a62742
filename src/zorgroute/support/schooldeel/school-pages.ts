// What stands around every page of the schooldeel at school? The child with what was agreed for it, and the way back.

import type { Request, Response } from 'express';

import { scopeOf } from '../../../access/scope.ts';
import { look, type Ask } from '../../../access/transaction.ts';
import { hold } from '../../../database/hold.ts';
import { formState } from '../../../forms/form-state.ts';
import type { FormView } from '../../../forms/form-view.ts';
import { Refused } from '../../../forms/refusal-at-a-field.ts';
import { NotFound } from '../../../problems/problems.ts';
import { fullName } from '../../../pupils/names.ts';
import { render } from '../../../web/render.ts';
import { param } from '../../../web/routes.ts';
import type { Agreement } from './agreement.ts';
import { groupApart } from '../../../groups/names-apart.ts';
import { listNamesakes } from '../../../groups/namesake-queries.ts';
import { findChildOfSchooldeel, listWhoCanDoIt, type ChildOfSchooldeel } from './at-school-queries.ts';
import { agreementsOf } from './parts-of-entries.ts';
import { listSharedEntries } from './queries.ts';
import { agreementNow } from './settling.ts';

export const schooldeelAt = (referralId: string): string => `/aanmeldingen/${referralId}/schooldeel`;

/** In one trip, with its line in the log. */
export async function lookAtSchool(req: Request, action: 'read' | 'print' = 'read') {
  const referralId = param(req, 'referralId');
  const { child, kept, shared, colleagues, namesakes } = await look(
    scopeOf(req),
    {
      child: findChildOfSchooldeel(referralId),
      kept: formState(req),
      shared: listSharedEntries({ referralId }),
      colleagues: listWhoCanDoIt(referralId),
      namesakes: listNamesakes(),
    },
    { referral: referralId, action },
  );
  return {
    child: groupApart(namesakes)(child),
    kept,
    colleagues,
    today: scopeOf(req).today,
    agreements: agreementsOf(shared),
  };
}
export type AtSchool = Awaited<ReturnType<typeof lookAtSchool>>;

/** @throws NotFound for what is no agreement about this child */
export function agreementAt({ agreements }: Pick<AtSchool, 'agreements'>, req: Request): Agreement {
  const agreement = agreements.find(({ agreementId }) => agreementId === param(req, 'agreementId'));
  if (!agreement) throw new NotFound();
  return agreement;
}

/** Nobody else writes about this child meanwhile. @throws Refused once nothing is shared any more, or it is gone */
export async function agreementUnderLock(ask: Ask, req: Request, field: string): Promise<Agreement> {
  const referralId = param(req, 'referralId');
  await ask(hold(referralId));
  requireOpenAt(await ask(findChildOfSchooldeel(referralId)), field);
  return agreementNow(ask, referralId, param(req, 'agreementId'));
}

/** @throws Refused */
export function requireOpenAt({ isOpen }: ChildOfSchooldeel, field: string): void {
  if (!isOpen) throw new Refused(CLOSED_AT_SCHOOL, field);
}
export const CLOSED_AT_SCHOOL =
  'Het delen is gestopt, of het traject of de hulp is afgesloten. Het schooldeel ligt stil.';

export const trailAt = (req: Request, { child }: Pick<AtSchool, 'child'>, here: string) => [
  { label: req.actor?.role === 'intern_begeleider' ? 'Leerlingen' : 'Mijn groep', href: '/leerlingen' },
  { label: child.callName, href: `/leerlingen/${child.pupilId}` },
  ...(here === TITLE ? [] : [{ label: TITLE, href: schooldeelAt(child.referralId) }]),
  { label: here },
];
export const TITLE = 'Het schooldeel';

type FormPage = {
  title: string;
  found: AtSchool;
  form: FormView;
  lead?: string;
  facts?: Takes['basisteam/form-page']['facts'];
};

export function showSchoolForm(
  req: Request,
  res: Response,
  { title, found, form, lead, facts }: FormPage,
): void {
  render(req, res, 'basisteam/form-page', {
    title,
    trail: trailAt(req, found, title),
    head: { title, over: overOf(found.child), ...(lead && { lead }) },
    form,
    facts,
  });
}

/** 'Fenna Huizinga · groep 5'. */
export const overOf = (child: ChildOfSchooldeel): string =>
  [fullName(child), child.groupName].filter(Boolean).join(' · ');
