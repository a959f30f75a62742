// What is missing at an organisation before the first signal, or before the first referral?

import type { Kept } from './queries.ts';

const missing = (...parts: [boolean, string][]): string[] =>
  parts.filter(([isMissing]) => isMissing).map(([, what]) => what);

/** What still has to be there, in words that follow "Nog nodig:". Nothing for a municipality where no team is. */
export function missingAt(one: Kept, all: readonly Kept[]): string[] {
  const below = all.filter(({ parentId }) => parentId === one.id);
  switch (one.kind) {
    case 'board':
      return missing([!below.length, 'een school'], ...keepers(one));
    case 'region':
      return missing([one.administrators < 2, 'een tweede beheerder met een wachtwoord'], ...officer(one));
    case 'school':
      return missing(
        [!one.pupils, 'leerlingen'],
        [!one.counsellors, "een IB'er"],
        [!one.teachers, 'een leerkracht'],
      );
    case 'municipality':
      return below.length ? missing(...keepers(one)) : [];
    case 'team':
      return missing([!one.coordinators, 'een coördinator'], [!one.postcodes, 'postcodes']);
    case 'partner':
      return missing([!one.administrators, 'een beheerder met een wachtwoord']);
  }
}

const keepers = (one: Kept): [boolean, string][] => [
  [!one.administrators, 'een beheerder met een wachtwoord'],
  ...officer(one),
];
const officer = ({ officers }: Kept): [boolean, string][] => [
  [!officers, 'een functionaris gegevensbescherming met een wachtwoord'],
];
