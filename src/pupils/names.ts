// What is a child called? Names first, codes last.

import { birthDay } from '../forms/dates.ts';

type Named = { callName: string; prefix: string; familyName: string };
type Grouped = { groupName?: string | null; yearGroup?: string | null };

/** "Sam van der Veen"; a child with only a call name is called just that. */
export const fullName = ({ callName, prefix, familyName }: Named): string =>
  [callName, prefix, familyName].filter(Boolean).join(' ');

/** "Sam, groep 5", "Sam, groep 1/2 Kikkers" or "Sam, Kikkers": as it stands in a button. */
export const nameInGroup = (child: Pick<Named, 'callName'> & Grouped): string => {
  const group = child.groupName ?? (child.yearGroup ? `groep ${child.yearGroup}` : '');
  return group ? `${child.callName}, ${group.replace(/^groep/i, 'groep')}` : child.callName;
};

/** "Groep 5 · geboren op 3 maart 2018": what tells two children of one name apart. */
export const groupAndBirth = (child: { groupName: string | null; birthDate: string | null }): string =>
  [child.groupName, child.birthDate && `geboren op ${birthDay(child.birthDate)}`].filter(Boolean).join(' · ');

/** 'Groep 5' where the word stands over it or before it: '5', and '1/2 Kikkers'. */
export const bareGroup = (name: string): string => name.replace(/^groep\s+/i, '');

/** Letters that are no letter with an accent, as a Dutch keyboard writes them. */
const PLAIN: Record<string, string> = Object.fromEntries(
  'ł:l ø:o đ:d ð:d ħ:h ŧ:t ı:i æ:ae œ:oe ß:ss þ:th'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** For search and likeness: lower case, plain letters, single spaces. The database does the same in search_words(). */
export const searchable = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðħŧıæœßþ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** '9356 AZ', in one piece. */
export const spacedPostcode = (postcode: string): string =>
  postcode.replace(/^(\d{4}) ?(?=[A-Z]{2}$)/, '$1\u00a0');
