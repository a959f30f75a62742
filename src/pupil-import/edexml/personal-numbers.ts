// Does a key tell a number the portal may not keep? Then the key would have to be dropped, and with it the file.

import { clean } from '../../uploads/file-letters.ts';
import { inTurns } from './turns-for-others.ts';
import { Refused } from './file-problems.ts';
import type { Entry } from './file-entries.ts';
import { isDummy, textsOf } from './file-values.ts';

const PERSONAL_NUMBERS = ['bsn', 'sofinummer', 'onderwijsnummer', 'rijksregisternummer'] as const;

/** So many nine-digit keys do not all pass the elfproef by chance: 1 in 161,051. */
const ENOUGH_TO_BE_SURE = 5;

/** Some schools chose the burgerservicenummer or the ECK iD as key of a pupil. Throws Refused. */
export async function refusePersonalNumbers(entries: readonly Entry[]): Promise<void> {
  const keys = entries.map(({ statedKey }) => statedKey).filter((key) => key !== '' && !isDummy(key));
  const allAreNumbers = keys.length >= ENOUGH_TO_BE_SURE && keys.every(isBurgerservicenummer);
  const found = allAreNumbers ? [true] : await inTurns(entries, hasPersonalNumberAsKey);
  if (found.includes(true)) throw new Refused('keyIsPersonalNumber');
}

function hasPersonalNumberAsKey({ element, statedKey: key }: Entry): boolean {
  if (key.includes('ketenid.nl') || (key !== '' && key === clean(element.attr('eckid')?.value ?? '')))
    return true;
  if (!/\d{8}/.test(key)) return false;
  return Object.values(textsOf(element, PERSONAL_NUMBERS)).some(
    (number) => number !== '' && key.includes(number),
  );
}

/** Nine digits that pass the elfproef: one in eleven numbers does so by chance. */
function isBurgerservicenummer(key: string): boolean {
  if (!/^\d{9}$/.test(key)) return false;
  const sum = Array.from(key).reduce(
    (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
    0,
  );
  return sum % 11 === 0;
}
