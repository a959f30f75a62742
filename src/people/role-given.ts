// May this role be given here? What can only be said with the organisations and the person at hand.

import { ALL_ROLES, roleName, type Role } from '../access/roles.ts';
import { searchable } from '../pupils/names.ts';
import type { Known } from './queries.ts';
import { fits, worksAt, type Kind } from '../organisations/organisation-kinds.ts';

type Place = { id: string; kind: Kind };
export type RoleChecked = { role: Role } | { field: 'role' | 'organisationId'; sentence: string };

/** The role as a role, when it is one that fits the chosen organisation. */
export function checkedRole(
  typed: { role: string; organisationId: string },
  places: readonly Place[],
): RoleChecked {
  const role = ALL_ROLES.find((one) => one === typed.role);
  const place = places.find(({ id }) => id === typed.organisationId);
  if (!role) return { field: 'role', sentence: 'Kies een rol uit de lijst.' };
  if (!place) return { field: 'organisationId', sentence: 'Kies een organisatie uit de lijst.' };
  if (fits(role, place.kind)) return { role };
  return {
    field: 'organisationId',
    sentence: `De rol ${roleName(role)} hoort bij ${worksAt(role)}. Kies een andere plek of een andere rol.`,
  };
}

/** Whoever typed another name than the account has, or an address of somebody elsewhere, says first whether that is who is meant. */
export const isMeant = (known: Known, typed: { name: string; known: string }) =>
  typed.known === known.personId ||
  (known.personName !== null && searchable(typed.name) === searchable(known.personName));
export const whoIsThis = ({ personName }: Known, typed: string) =>
  personName === null
    ? `Bij dit e-mailadres hoort al een account, van iemand die bij een andere organisatie werkt. Kijk het adres goed na. Is het van ${typed}? Kies dat hieronder, of verander het e-mailadres.`
    : `Bij dit e-mailadres hoort al een account, op naam van ${personName}. Kies of u deze persoon bedoelt, of verander het e-mailadres.`;
export const meantOption = ({ personId, personName }: Known, typed: string) => ({
  value: personId,
  label: personName === null ? `Ja, dit adres is van ${typed}` : `Ja, ${personName} krijgt deze rol erbij`,
});

export const OWN_ROLE =
  'Dit bent u zelf. Uw eigen rollen kunt u niet geven of beëindigen. Vraag het een andere beheerder.';
export const SAME_ROLE =
  'Deze persoon heeft deze rol hier al in die tijd. Kies een andere rol of andere dagen.';
/** Nobody makes an account alone: what to do where no second person is to be found. */
export const NOBODY_ELSE =
  'Niemand anders kan nu de code geven die bij de link hoort. Er is geen andere beheerder of functionaris gegevensbescherming, hier of bij het beheer van het portaal. Vraag wie het portaal op de server beheert om nog een beheerder van het portaal te maken, met npm run first-admin. Maak daarna de link.';
/** The same where the link is there already, and whoever gave its code left. */
export const NOBODY_GIVES =
  'Niemand kan nu de code geven die bij deze link hoort. Geef nog iemand hier de rol van beheerder, of vraag wie het portaal op de server beheert om nog een beheerder van het portaal te maken, met npm run first-admin. Die geeft dan de code: u hoeft geen nieuwe link te maken.';
export const WORKS_ELSEWHERE =
  'Deze persoon werkt ook bij een organisatie die u niet beheert. Daarom kunt u hier geen nieuwe link maken.';
