// What does the coordinator choose when a casemanager is named, or when a child goes to another family?

import { phone } from '../../forms/contact-fields.ts';
import { sometimes } from '../../forms/field-spec.ts';
import { line, pick } from '../../forms/fields.ts';
import { defineForm, type DataOf, type Mistake } from '../../forms/form.ts';

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
  phone: sometimes(
    phone({
      label: 'Telefoon, als het een ander nummer is',
      hint: 'Op dit nummer bellen de ouders en de school de casemanager. Laat leeg voor het eigen nummer, dat achter de naam staat. Is er geen eigen nummer? Dan geldt dat van het team.',
    }),
  ),
};

const oneFamily = (required: string) => pick({ label: 'Gezin', look: 'choice', required });

/** `family` is 'new' or the id of a family that a person found. */
const family = {
  familySearch: line({
    label: 'Is het gezin al bekend bij uw team? Zoek het op',
    hint: 'Op de naam van het gezin of van een kind.',
    max: 100,
  }),
  family: oneFamily('Kies een nieuw gezin, of een gezin dat u hebt gevonden.'),
  familyName: {
    ...line({
      label: 'Naam van een nieuw gezin',
      hint: 'Zo heet het gezin bij uw team. Pas het aan als dat beter past.',
    }),
    required: true,
  },
};

export const TYPE_A_NAME = 'Typ de naam van het gezin of van een kind om te zoeken.';
export const CHOOSE = 'Kies wie de casemanager wordt.';
export const NUMBER = 'Vul het telefoonnummer in waarop ouders en school de casemanager bereiken.';
export const ANOTHERS_NUMBER = (name: string) =>
  `Op dit nummer is ${name} te bereiken. Vul het nummer van de nieuwe casemanager in, of laat het leeg.`;
export const OF_THE_FAMILY = ({ who, name, phone }: { who: string; name: string; phone: string }) =>
  `${who} is voor ${name} te bereiken op ${phone}. Laat het nummer leeg, dan geldt dat ook voor dit kind. Wijzigen kan daarna, voor het hele gezin.`;
export const NOTHING_CHANGES =
  'Er verandert niets: deze casemanager, deze vervanger en dit telefoonnummer staan er al. Kies iemand anders, of ga terug.';

type People = { casemanagerId: string; standInId: string; phone: string };
/** The family that a child is linked to, and who helps it: of a known family both may be empty. */
export type FamilyData = People & { family: string; familyName: string };

const another = ({ casemanagerId, standInId }: People): Mistake | undefined =>
  standInId && casemanagerId === standInId
    ? { name: 'standInId', message: 'Kies als vervanger iemand anders dan de casemanager.' }
    : undefined;
const hasCasemanager = ({ casemanagerId }: People): Mistake | undefined =>
  casemanagerId ? undefined : { name: 'casemanagerId', message: CHOOSE };
const ofNewFamily =
  (rule: (data: FamilyData) => Mistake | undefined) =>
  (data: FamilyData): Mistake | undefined =>
    data.family === 'new' ? rule(data) : undefined;

const familyRules = [
  ofNewFamily(({ familyName }) =>
    familyName ? undefined : { name: 'familyName', message: 'Vul in hoe het gezin bij uw team heet.' },
  ),
  ofNewFamily(hasCasemanager),
  another,
];

export const NameForm = defineForm({ ...family, ...people }, ...familyRules);
export const MoveForm = defineForm(
  {
    ...family,
    familySearch: { ...family.familySearch, label: 'Zoek het gezin waar het kind bij hoort' },
    family: oneFamily('Zoek het gezin waar het kind bij hoort, en kies het.'),
    ...people,
    reason: line({
      label: 'Waarom gaat het kind naar een ander gezin?',
      hint: 'Bijvoorbeeld: gekoppeld aan een gezin met dezelfde naam.',
      required: 'Schrijf op waarom het kind naar een ander gezin gaat.',
      max: 1000,
    }),
  },
  ...familyRules,
);
export const ChangeForm = defineForm(people, hasCasemanager, another);

export type ChangeData = DataOf<typeof ChangeForm>;
