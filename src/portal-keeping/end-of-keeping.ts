// What does it mean that somebody no longer administers an organisation, or is its privacy officer no longer?

import { roleName } from '../access/roles.ts';
import { counted } from '../forms/sentences.ts';
import { kindName, type Kind } from '../organisations/organisation-kinds.ts';
import type { Named } from './queries.ts';

export type Ending = Pick<Named, 'name' | 'role' | 'others'> & { kind: Kind };

/** Whoever is the last to keep the portal stays: nobody outside it could name the next. */
export const mustStay = ({ kind, role, others }: Ending): boolean =>
  kind === 'region' && role === 'administrator' && others === 0;

export function meaningOf(ending: Ending): string[] {
  if (mustStay(ending)) return [STAYS];
  const { name, role } = ending;
  return [
    `${name} is hier dan meteen geen ${roleName(role)} meer en wordt in deze rol meteen uitgelogd. Wat ${name} geregeld heeft, blijft staan. Andere rollen van ${name} blijven ook.`,
    whoIsLeft(ending),
    'Dat u dit deed, staat in het logboek van de functionaris gegevensbescherming.',
  ];
}

const STAYS =
  'Deze rol kan nu niet eindigen: dan beheert niemand meer het portaal. Geef eerst iemand anders deze rol, zonder laatste dag. Heeft die persoon een wachtwoord, dan kan deze rol eindigen.';

const whoIsLeft = ({ role, others, kind }: Ending): string =>
  others
    ? `Er ${others === 1 ? 'is' : 'zijn'} dan nog ${counted(others, AGAIN[role])}.`
    : without(role, kind);

const AGAIN = {
  administrator: 'andere beheerder',
  privacy_officer: 'andere functionaris gegevensbescherming',
} as const;

const without = (role: Named['role'], kind: Kind): string =>
  role === 'administrator'
    ? `Er is geen andere beheerder met een wachtwoord. Zolang die er niet is, voegt niemand hier mensen toe, leest niemand leerlingen in en maakt niemand een link voor een wachtwoord. Wie hier al werkt, werkt gewoon door. U kunt altijd een nieuwe beheerder toevoegen, op de bladzijde van ${AT[kind]}.`
    : `Er is geen andere functionaris gegevensbescherming met een wachtwoord. Zolang die er niet is, leest niemand wie waarin keek en wie inlogde. Wat er gebeurt, wordt wel bewaard. U kunt altijd een nieuwe toevoegen, op de bladzijde van ${AT[kind]}.`;

const AT: Record<Kind, string> = {
  board: 'dit schoolbestuur',
  school: 'deze school',
  municipality: 'deze gemeente',
  team: 'dit basisteam',
  partner: 'deze partner',
  region: `het ${kindName('region')}`,
};

export const UNFIT =
  'Deze persoon kan het niet overnemen: u bent het zelf, of het is degene van wie de rol eindigt. Vul een ander e-mailadres in.';
export const WHO_FOLLOWS =
  'Er is nu niemand anders met deze rol. Kies wie het overneemt, of dat dat nog niemand is.';
