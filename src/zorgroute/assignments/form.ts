// What does the coordinator choose when a casemanager is named?

import { line, phone, pick } from '../../forms/fields.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';

const people = {
  // Asked for, but checked by the rules below: a known family brings its own.
  casemanagerId: {
    ...pick({ label: 'Casemanager', hint: 'Deze naam krijgen de ouders en de school.' }),
    required: true,
  },
  standInId: pick({
    label: 'Vervanger',
    hint: 'Ziet hetzelfde als de casemanager en neemt over bij ziekte of vakantie.',
  }),
  phone: {
    ...phone({ label: 'Telefoon', hint: 'Op dit nummer bellen de ouders en de school de casemanager.' }),
    required: true,
  },
};

/** 'new' or the id of a family that a person found. */
export const NameForm = defineForm(
  {
    familySearch: line({
      label: 'Is het gezin al bekend bij uw team? Zoek het op',
      hint: 'Op de naam van het gezin of van een kind.',
      max: 100,
    }),
    family: pick({
      label: 'Gezin',
      look: 'choice',
      required: 'Kies een nieuw gezin of een gezin dat u hebt gezocht.',
    }),
    familyName: {
      ...line({
        label: 'Naam van een nieuw gezin',
        hint: 'Zo heet het gezin bij uw team. Pas het aan als dat beter past.',
      }),
      required: true,
    },
    ...people,
  },
  ({ family, familyName }) =>
    family === 'new' && !familyName
      ? { name: 'familyName', message: 'Vul in hoe het gezin bij uw team heet.' }
      : undefined,
  ({ family, casemanagerId }) =>
    family === 'new' && !casemanagerId ? { name: 'casemanagerId', message: CHOOSE } : undefined,
  ({ family, ...data }) => (family === 'new' && !data.phone ? { name: 'phone', message: NUMBER } : undefined),
  ({ casemanagerId, standInId }) => another(casemanagerId, standInId),
);

export const TYPE_A_NAME = 'Typ de naam van het gezin of van een kind om te zoeken.';
export const CHOOSE = 'Kies wie de casemanager wordt.';
export const NUMBER = 'Vul het telefoonnummer in waarop ouders en school de casemanager bereiken.';
export const NOTHING_CHANGES =
  'Er verandert niets: deze casemanager, deze vervanger en dit telefoonnummer staan er al. Kies iemand anders, of ga terug.';
const another = (casemanagerId: string, standInId: string) =>
  standInId && casemanagerId === standInId
    ? { name: 'standInId', message: 'Kies als vervanger iemand anders dan de casemanager.' }
    : undefined;

export const ChangeForm = defineForm(
  people,
  ({ casemanagerId }) => (casemanagerId ? undefined : { name: 'casemanagerId', message: CHOOSE }),
  (data) => (data.phone ? undefined : { name: 'phone', message: NUMBER }),
  ({ casemanagerId, standInId }) => another(casemanagerId, standInId),
);

export type NameData = DataOf<typeof NameForm>;
export type ChangeData = DataOf<typeof ChangeForm>;
