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
import { ANOTHERS_NUMBER, NUMBER, type ChangeData } from './form.ts';
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

/** Who has the family now, if anybody, and where the team is reached. */
export type Now = Pick<TeamReferral, 'casemanagerId' | 'casemanagerName' | 'casemanagerPhone' | 'teamPhone'>;

/**
 * Who has the family from now on. A choice that was in the list when the page was opened may not be there any more; the
 * database holds that as well. @throws Refused
 */
export async function chargeOf(ask: Ask, data: ChangeData, now: Now): Promise<Charge> {
  const { casemanagerId } = data;
  const standInId = data.standInId || null;
  const members = await ask(listCasemanagers());
  requireMembers(members, { casemanagerId, standInId });
  const own = members.find(({ membershipId }) => membershipId === casemanagerId)?.phone ?? '';
  return { casemanagerId, standInId, phone: numberFor(data, own, now) };
}

function requireMembers(members: readonly Casemanager[], people: Omit<Charge, 'phone'>) {
  const ids = members.map(({ membershipId }) => membershipId);
  if (!ids.includes(people.casemanagerId))
    throw new Refused('Deze casemanager werkt niet meer bij uw team. Kies iemand anders.', 'casemanagerId');
  if (people.standInId && !ids.includes(people.standInId))
    throw new Refused('Deze vervanger werkt niet meer bij uw team. Kies iemand anders.', 'standInId');
}

/** A number belongs to its person: whoever stays keeps it, whoever comes has an own one. @throws Refused */
function numberFor(typed: ChangeData, own: string, now: Now): string {
  const stays = typed.casemanagerId === now.casemanagerId;
  if (typed.phone && !stays && typed.phone === now.casemanagerPhone && typed.phone !== now.teamPhone)
    throw new Refused(ANOTHERS_NUMBER(now.casemanagerName ?? ''), 'phone');
  const number = typed.phone || (stays && now.casemanagerPhone) || own || now.teamPhone;
  if (!number) throw new Refused(NUMBER, 'phone');
  return number;
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
  const options = casemanagers.map(({ membershipId, name, phone, families }) => ({
    value: membershipId,
    label: `${name} (${[counted(families, 'gezin', 'gezinnen'), phone].filter(Boolean).join(', ')})`,
  }));
  return { casemanagerId: options, standInId: options };
};
