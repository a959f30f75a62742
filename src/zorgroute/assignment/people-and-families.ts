// From whom and from which families can the coordinator choose? For all three forms, with what stands around them.

import type { Request } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { formState } from '../../forms/form-state.ts';
import { counted } from '../../forms/sentences.ts';
import { param } from '../../web/routes.ts';
import { childOf, listOf } from '../team/team-pages.ts';
import { findTeamReferral, type TeamReferral } from '../team/team-queries.ts';
import {
  findLinkedFamily,
  listCasemanagers,
  searchFamilies,
  type Casemanager,
  type FoundFamily,
} from './queries.ts';

const SHOWN = 10;

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

export const NEW_FAMILY = { value: 'new', label: 'Nieuw gezin' };
export const familyOptions = (found: readonly FoundFamily[]) =>
  found.slice(0, SHOWN).map(({ id, name, children, parents, casemanagerName }) => ({
    value: id,
    label: name,
    hint: [children, parents && `ouders: ${parents}`, casemanagerName && `casemanager ${casemanagerName}`]
      .filter(Boolean)
      .join(' · '),
  }));

export function searchedText(found: readonly FoundFamily[], mayBeNew = true): string {
  if (!found.length)
    return `Geen gezin gevonden. ${mayBeNew ? 'Kies een nieuw gezin, of zoek' : 'Zoek'} op een andere naam.`;
  if (found.length === 1)
    return 'Eén gezin gevonden. Kies het hieronder alleen als u zeker weet dat het dit gezin is.';
  const count =
    found.length > SHOWN
      ? `Meer dan ${String(SHOWN)} gezinnen gevonden. Hieronder staan er ${String(SHOWN)}: zoek met een langere naam.`
      : `${String(found.length)} gezinnen gevonden.`;
  return `${count} Kies hieronder alleen een gezin als u zeker weet dat het dit gezin is.`;
}

/** "Gezin van der Veen"; a person may make it better. */
export const proposedName = ({ childName, callName }: TeamReferral): string =>
  childName && callName
    ? `Gezin ${childName.slice(childName.startsWith(callName) ? callName.length : 0).trim() || childName}`
    : '';

/** What was typed in the search, short enough to search with. */
export const textOf = (typed: string | string[] | undefined): string =>
  [typed ?? ''].flat().at(-1)?.trim().slice(0, 100) ?? '';
