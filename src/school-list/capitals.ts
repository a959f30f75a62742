// How is a name written that a file gives in capitals? As people write it: "'T ZANDT GN" is 't Zandt. What has small letters stays as it is.

/** Within a name they stay small; at the beginning only 't, 's and 'n do. */
const SMALL = new Set('de den der het van aan op ter ten te in en bij voor onder over tot'.split(' '));
const SHORT = /^'[tsn]$/;
/** Kinds of school, which people write in capitals too. */
const ABBREVIATIONS = new Set('bs cbs obs pcbs rkbs kbs gbs vgs sbo so vso ikc kc dr st'.split(' '));
/** The post's letters of a province behind the name of a village that is elsewhere as well. */
const PROVINCE = /\s+(GN|DR|FR|OV|GLD|NH|ZH|NB|LB|UT|ZLD|FLD)$/;
const LEAST_LETTERS = 3;

export function asWritten(text: string): string {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < LEAST_LETTERS || text !== text.toUpperCase()) return text;
  return text
    .toLowerCase()
    .split(' ')
    .map((word, number, words) => wordOf(word, beginsName(words[number - 1])))
    .join(' ');
}

/** A place, without the province behind it. */
export const placeAsWritten = (text: string): string =>
  asWritten(text === text.toUpperCase() ? text.replace(PROVINCE, '') : text);

/** "Basisschool De Brug": what comes after the kind of school is the name itself. */
const beginsName = (before: string | undefined): boolean =>
  before === undefined || ABBREVIATIONS.has(before) || before.endsWith('school');

function wordOf(word: string, isFirst: boolean): string {
  if (SHORT.test(word) || (!isFirst && SMALL.has(word))) return word;
  if (ABBREVIATIONS.has(word)) return word.toUpperCase();
  return word
    .split('-')
    .map((part, number) => (SHORT.test(part) || (number > 0 && SMALL.has(part)) ? part : capital(part)))
    .join('-');
}

/** "ijlst" begins with two capitals; "(de" and "o'brien" with their first letter. */
const capital = (word: string): string =>
  word.replace(/^(\P{L}*)(ij|\p{L})/u, (_, before: string, first: string) => before + first.toUpperCase());
