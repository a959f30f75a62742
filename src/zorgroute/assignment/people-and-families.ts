// From whom and from which families can the coordinator choose, and who has the child from now on? For all three forms.

import { randomUUID } from 'node:crypto';
import type { Request } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look, type Ask } from '../../access/transaction.ts';
import { hold } from '../../database/hold.ts';
import { isUuid } from '../../database/uuid.ts';
import { formState } from '../../forms/form-state.ts';
import { isSameNumber } from '../../forms/phone-numbers.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { counted, countedOrNone } from '../../forms/sentences.ts';
import { param } from '../../web/routes.ts';
import { childOf, listOf } from '../team/referral-form.ts';
import { ANOTHERS_NUMBER, OF_THE_FAMILY, CHOOSE, NUMBER, type ChangeData, type FamilyData } from './form.ts';
import {
  findFamilyInCharge,
  findLinkedFamily,
  findTeamReferral,
  insertFamily,
  listCasemanagers,
  searchFamilies,
  type Casemanager,
  type Charge,
  type FoundFamily,
  type InCharge,
  type TeamReferral,
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
    label: `${name} (${[countedOrNone(families, 'gezin'), phone].filter(Boolean).join(', ')})`,
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
      : `${counted(found.length, 'gezin')} gevonden.`;
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

/** The family and who has it from now on. @throws Refused when the choice cannot be, or not any more */
export function chosenFamily(
  ask: Ask,
  data: FamilyData,
  { teamPhone }: Pick<TeamReferral, 'teamPhone'>,
): Promise<{ familyId: string; charge: Charge }> {
  const nobody = { casemanagerId: null, casemanagerName: null, casemanagerPhone: null, teamPhone };
  return data.family === 'new' ? startFamily(ask, data, nobody) : joinFamily(ask, data, nobody);
}

async function startFamily(ask: Ask, data: FamilyData, now: Now) {
  const charge = await chargeOf(ask, data, now);
  const familyId = randomUUID();
  await ask(insertFamily(familyId, data.familyName));
  return { familyId, charge };
}

/** A family with a casemanager keeps that one, for all its children. */
async function joinFamily(ask: Ask, data: FamilyData, nobody: Now) {
  const familyId = isUuid(data.family) ? data.family : randomUUID();
  await ask(hold(familyId));
  const family = await ask(findFamilyInCharge(familyId));
  if (!family) throw new Refused('Zoek het gezin opnieuw en kies het uit de lijst.', 'family');
  const { casemanagerId, standInId, casemanagerPhone } = family;
  if (!casemanagerId) {
    if (!data.casemanagerId) throw new Refused(CHOOSE, 'casemanagerId');
    return { familyId, charge: await chargeOf(ask, data, nobody) };
  }
  refuseOther(data, family);
  const phone = casemanagerPhone ? '' : data.phone;
  const same = { casemanagerId, standInId: standInId ?? data.standInId, phone };
  return { familyId, charge: await chargeOf(ask, same, { ...nobody, casemanagerId, casemanagerPhone }) };
}

/** Whoever the family has may be chosen again, or left empty; a stand-in or a number that it lacks may be given. @throws Refused */
function refuseOther(data: FamilyData, family: InCharge) {
  const { name, casemanagerId, casemanagerName, casemanagerPhone, standInId, hasLeft } = family;
  const who = casemanagerName ?? '';
  if (hasLeft)
    throw new Refused(
      `${who} is geen casemanager meer van ${name}. Wijs eerst bij dat gezin een ander aan. Daarna kunt u dit kind erbij zetten.`,
      'family',
    );
  const sentence = `${name} heeft al een casemanager: ${who}. Laat casemanager en vervanger leeg, dan gelden die van het gezin ook voor dit kind. Wijzigen kan daarna, voor het hele gezin.`;
  if (!['', casemanagerId].includes(data.casemanagerId)) throw new Refused(sentence, 'casemanagerId');
  if (standInId && !['', standInId].includes(data.standInId)) throw new Refused(sentence, 'standInId');
  if (casemanagerPhone && data.phone && !isSameNumber(data.phone, casemanagerPhone))
    throw new Refused(OF_THE_FAMILY({ who, name, phone: casemanagerPhone }), 'phone');
}

/** Who has the family now, if anybody, and where the team is reached. */
type Now = Pick<TeamReferral, 'casemanagerId' | 'casemanagerName' | 'casemanagerPhone' | 'teamPhone'>;

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
  const isOf = (number: string | null) => number !== null && isSameNumber(typed.phone, number);
  if (typed.phone && !stays && isOf(now.casemanagerPhone) && !isOf(now.teamPhone))
    throw new Refused(ANOTHERS_NUMBER(now.casemanagerName ?? ''), 'phone');
  const number = typed.phone || (stays && now.casemanagerPhone) || own || now.teamPhone;
  if (!number) throw new Refused(NUMBER, 'phone');
  return number;
}
