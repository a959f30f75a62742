// Which family does a child belong to? A new one, or a known one that a person searched and chose: never by itself.

import { randomUUID } from 'node:crypto';

import type { Ask } from '../../access/transaction.ts';
import { Refused } from '../../forms/refusal-at-a-field.ts';
import { isUuid } from '../../database/uuid.ts';
import { hold, type TeamReferral } from '../team/team-queries.ts';
import { CHOOSE, type FamilyData } from './form.ts';
import { chargeOf, type Now } from './possible-casemanagers.ts';
import { findFamilyInCharge, insertFamily, type Charge, type FoundFamily } from './queries.ts';

const SHOWN = 10;

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
  if (!family.casemanagerId) {
    if (!data.casemanagerId) throw new Refused(CHOOSE, 'casemanagerId');
    return { familyId, charge: await chargeOf(ask, data, nobody) };
  }
  const isSame = [
    ['', family.casemanagerId].includes(data.casemanagerId),
    ['', family.standInId ?? ''].includes(data.standInId),
  ];
  if (isSame.includes(false)) {
    throw new Refused(
      `${family.name} heeft al een casemanager: ${family.casemanagerName ?? ''}. Laat casemanager en vervanger leeg, dan gelden die van het gezin ook voor dit kind. Wisselen kan daarna, voor het hele gezin.`,
      isSame[0] ? 'standInId' : 'casemanagerId',
    );
  }
  const { casemanagerId, standInId } = family;
  const charge = await chargeOf(
    ask,
    { casemanagerId, standInId: standInId ?? '', phone: '' },
    { ...nobody, casemanagerId, casemanagerPhone: family.casemanagerPhone },
  );
  return { familyId, charge };
}

export const NEW_FAMILY = { value: 'new', label: 'Nieuw gezin' };
export const familyOptions = (found: readonly FoundFamily[]) =>
  found.slice(0, SHOWN).map(({ id, name, children, casemanagerName }) => ({
    value: id,
    label: name,
    hint: [children, casemanagerName && `casemanager ${casemanagerName}`].filter(Boolean).join(' · '),
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
