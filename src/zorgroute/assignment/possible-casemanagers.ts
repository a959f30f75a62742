// Who may be casemanager or stand-in? The people of the team, for all three forms, with what stands around them.

import type { Request } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { formState } from '../../forms/form-state.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { counted } from '../../forms/sentences.ts';
import { param } from '../../web/routes.ts';
import { childOf, listOf } from '../team/team-pages.ts';
import { findTeamReferral, type TeamReferral } from '../team/team-queries.ts';
import type { ChangeData } from './form.ts';
import {
  findLinkedFamily,
  listCasemanagers,
  searchFamilies,
  type Casemanager,
  type Charge,
} from './queries.ts';

export function lookWith(req: Request, searched: string, action: 'read' | 'search' = 'read') {
  const referralId = param(req, 'referralId');
  const questions = {
    referral: findTeamReferral(referralId),
    casemanagers: listCasemanagers(),
    found: searchFamilies(searched),
    linked: findLinkedFamily(referralId),
    kept: formState(req),
  };
  return look(scopeOf(req), questions, ({ found }) =>
    action === 'search' && found.length
      ? { families: found.map((family) => family.id), action }
      : { referral: referralId, action: 'read' },
  );
}

export type Page = {
  referral: TeamReferral;
  casemanagers: Casemanager[];
  kept: Awaited<ReturnType<typeof lookWith>>['kept'];
};

export const chargeOf = ({ casemanagerId, standInId, phone }: ChangeData): Charge => ({
  casemanagerId,
  standInId: standInId || null,
  phone,
});

/** A choice that was in the list when the page was opened, but is not there any more. The database holds it as well. */
export async function requireTeamMembers(ask: Ask, { casemanagerId, standInId }: Charge) {
  const ids = (await ask(listCasemanagers())).map((member) => member.membershipId);
  if (!ids.includes(casemanagerId))
    throw new Refused('Deze casemanager werkt niet meer bij uw team. Kies iemand anders.', 'casemanagerId');
  if (standInId && !ids.includes(standInId))
    throw new Refused('Deze vervanger werkt niet meer bij uw team. Kies iemand anders.', 'standInId');
}

export const headOf = (req: Request, title: string, referral: TeamReferral) => ({
  title,
  over: `${childOf(referral)} · ${referral.schoolName}`,
  trail: [
    listOf(req),
    { label: childOf(referral), href: `/aanmeldingen/${referral.referralId}` },
    { label: title },
  ],
});

export const peopleOptions = (casemanagers: Casemanager[]) => {
  const options = casemanagers.map(({ membershipId, name, families }) => ({
    value: membershipId,
    label: `${name} (${counted(families, 'gezin', 'gezinnen')})`,
  }));
  return { casemanagerId: options, standInId: options };
};
