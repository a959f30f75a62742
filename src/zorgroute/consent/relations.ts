// What is somebody to the child, and does that person have custody? The words for the database's values.

export const RELATIONS = [
  { value: 'mother', label: 'Moeder' },
  { value: 'father', label: 'Vader' },
  { value: 'parent', label: 'Ouder' },
  { value: 'step_parent', label: 'Stiefouder' },
  { value: 'foster_parent', label: 'Pleegouder' },
  { value: 'grandparent', label: 'Opa of oma' },
  { value: 'guardian', label: 'Voogd' },
  { value: 'institution', label: 'Instelling die voogd is' },
  { value: 'other', label: 'Iemand anders' },
] as const;

export const CUSTODY = [
  { value: 'yes', label: 'Ja' },
  { value: 'no', label: 'Nee' },
  { value: 'unknown', label: 'Niet bekend' },
] as const;
export type Custody = (typeof CUSTODY)[number]['value'];

/** 'Moeder', in the place of a name. */
export const relationLabel = (relation: string): string =>
  RELATIONS.find(({ value }) => value === relation)?.label ?? relation;

/** 'moeder', in a sentence or after a name. */
export const relationName = (relation: string): string => relationLabel(relation).toLowerCase();

const CUSTODY_WORDS = { yes: 'heeft gezag', no: 'geen gezag', unknown: 'gezag niet bekend' } as const;
export const custodyName = (custody: Custody): string => CUSTODY_WORDS[custody];

/** Whether phone, e-mail and address go along with a referral: of who has no custody only by choice. */
export const reachGoes = ({ custody, reachShared }: { custody: Custody; reachShared: boolean }): boolean =>
  custody !== 'no' || reachShared;
