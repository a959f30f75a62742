// How do people type a day, and what is said of a text that is none? Dutch.

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH_NAMES =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

const LONGEST_TYPED_DAY = 60;

/**
 * The day that somebody typed, as 'YYYY-MM-DD', or undefined when it is no day between 1900 and 2099. Takes 1-2-2014,
 * 1/2/2014, 1.2.2014, 1 2 2014, 1 februari 2014, 1e febr. 2014, di 3 februari 2026, 01022014 and 2014-02-01, in any case, with
 * any dash and with spaces around. A year of two digits (14, ’14) is taken up to 49 (14 is 2014); 84 could be a parent's 1984: refused.
 * @param near the day that a day without a year (24-11, 24 nov) is nearest to; without it such a day is refused
 */
export function parseDay(typed: string, near?: string): string | undefined {
  if (typed.length > LONGEST_TYPED_DAY) return undefined;
  const text = plain(typed);
  const iso = /^(\d{4})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{1,2})$/.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dutch =
    /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})$/.exec(text) ??
    /^(\d\d)(\d\d)(\d{4})$/.exec(text);
  if (dutch) return realDay(fullYear(dutch[3]), Number(dutch[2]), Number(dutch[1]));
  const words = /^(?:[a-z]+\.?,?\s+)?(\d{1,2})[-\s]*([a-z]+)\.?[-\s]*(\d{4}|\d{2})$/.exec(text);
  if (words) return realDay(fullYear(words[3]), monthNumber(words[2]), Number(words[1]));
  return near === undefined ? undefined : nearest(text, near);
}

/** One dash, no apostrophe before a year, no "e" after the day: 12 maart '18 and 1e maart are written so. */
const plain = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/['’‘`´](?=\d\d$)/, '')
    .trim()
    .toLowerCase()
    .replace(/^((?:[a-z]+\.?,?\s+)?\d{1,2})(?:e|ste|de)(?=[\s-]+[a-z])/, '$1');

/**
 * The day that somebody was born, of which the year is always said: "18" is the last year that ends so.
 * @param today 'YYYY-MM-DD'
 */
export function parseBirthDay(typed: string, today: string): string | undefined {
  const [, before, digits] = /^(.*[^\d])(\d\d)$/.exec(plain(typed)) ?? [];
  // Of 2018-03-12 the last two digits are the day.
  if (before === undefined || digits === undefined || /^\d{4}/.test(before)) return parseDay(typed);
  const century = Number(digits) > Number(today.slice(2, 4)) ? '19' : '20';
  return parseDay(`${before}${century}${digits}`);
}

const YEARS_OF_A_PUPIL = [1, 24] as const;

/** What to say of a day on which no pupil was born; undefined when it can be. Both days are 'YYYY-MM-DD'. */
export function impossibleBirth(born: string, today: string): string | undefined {
  const age = Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - Number(born.slice(5) > today.slice(5));
  if (born > today) return 'Deze dag komt nog. Kijk het jaar van de geboortedatum na.';
  if (age >= YEARS_OF_A_PUPIL[0] && age <= YEARS_OF_A_PUPIL[1]) return undefined;
  return `Het kind zou dan ${String(age)} jaar zijn. Kijk het jaar van de geboortedatum na.`;
}

/** In the year before, of or after `near`; 29 February only where there is one. */
function nearest(text: string, near: string): string | undefined {
  const [, date, month, name] =
    /^(?:[a-z]+\.?,?\s+)?(\d{1,2})(?:\s*[-/.]\s*(\d{1,2})|[-\s]*([a-z]+)\.?)$/.exec(text) ?? [];
  if (date === undefined) return undefined;
  const year = Number(near.slice(0, 4));
  const away = (day: string) => Math.abs(Date.parse(day) - Date.parse(near));
  return [year - 1, year, year + 1]
    .map((one) => realDay(one, month ? Number(month) : monthNumber(name), Number(date)))
    .filter((day) => day !== undefined)
    .sort((a, b) => away(a) - away(b))[0];
}

const DAY_WORDS: Record<string, [steps: number, verb: string]> = {
  eergisteren: [-2, 'was'],
  gisteren: [-1, 'was'],
  vandaag: [0, 'is'],
  morgen: [1, 'is'],
  overmorgen: [2, 'is'],
};

/** On which side of today a day lies that a question takes; without it on any. */
export type Side = 'untilToday' | 'fromToday' | 'afterToday' | 'ofBirth';
/** `otherwise`: what to type instead; {dag} in it is the day that `example` steps from today is. */
type SideRule = { holds: (steps: number) => boolean; otherwise: string; example: number };
const A_DATE = 'Schrijf de datum als dag, maand en jaar, bijvoorbeeld {dag}.';
const SIDES: Record<Side, SideRule> = {
  untilToday: {
    holds: (steps) => steps <= 0,
    otherwise: 'Deze dag moet nog komen. Vul de datum van vandaag in, {dag}, of een eerdere dag.',
    example: 0,
  },
  fromToday: {
    holds: (steps) => steps >= 0,
    otherwise: 'Deze dag is voorbij. Vul de datum van vandaag in, {dag}, of een latere dag.',
    example: 0,
  },
  afterToday: {
    holds: (steps) => steps > 0,
    otherwise: 'Schrijf de datum van een dag na vandaag, bijvoorbeeld {dag}.',
    example: 1,
  },
  ofBirth: { holds: () => false, otherwise: A_DATE, example: -3000 },
};

/**
 * What to say of typed text that is no day. A word such as "gisteren" is not taken: in a text that was kept it would be
 * another day tomorrow. Every day that is named lies on the side of today that the question asks for.
 */
export function unreadableDay(typed: string, today: string, lies?: Side): string {
  const text = plain(typed);
  const { holds, otherwise, example } = lies ? SIDES[lies] : { ...SIDES.fromToday, holds: () => true };
  const [steps, verb] = (Object.hasOwn(DAY_WORDS, text) && DAY_WORDS[text]) || [];
  if (steps !== undefined && holds(steps))
    return `Schrijf de datum zelf. ${text.charAt(0).toUpperCase()}${text.slice(1)} ${String(verb)} ${daysOn(steps, today)}.`;
  if (steps === undefined && /^\d{1,2}\s*[-/.\s]\s*\d{1,2}\s*([-/.\s]\s*\d{2,4})?$/.test(text))
    return 'Deze dag bestaat niet, of ligt te ver weg. Kijk de datum na.';
  return (steps === undefined ? A_DATE : otherwise).replace('{dag}', daysOn(example, today));
}
const daysOn = (steps: number, today: string) =>
  typedDay(new Date(Date.parse(today) + steps * 86_400_000).toISOString().slice(0, 10));

/** The day as it stands in a text field: '2014-02-01' is 1-2-2014. parseDay gives it back. */
export function typedDay(day: string): string {
  return day.split('-').map(Number).reverse().join('-');
}

function fullYear(digits = ''): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) < 50 ? 2000 + Number(digits) : NaN;
}

function monthNumber(word = ''): number {
  const short = word === 'maa' || word === 'maart' ? 'mrt' : word.slice(0, 3);
  const isName = word === short || MONTH_NAMES.includes(word) || ['sept', 'febr'].includes(word);
  return isName ? MONTHS.indexOf(short) + 1 : NaN;
}

function realDay(year: number, month: number, date: number): string | undefined {
  const day = new Date(Date.UTC(year, month - 1, date));
  const isReal = day.getUTCMonth() === month - 1;
  return isReal && year >= 1900 && year < 2100 ? day.toISOString().slice(0, 10) : undefined;
}
