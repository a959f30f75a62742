// Which school does one row tell of? What the list can do without is left out when it cannot be read; without the rest there is none.

import { asWritten, placeAsWritten } from './capitals.ts';
import type { Cells, Column } from './file-columns.ts';
import type { Field, Note, School } from './kept-file.ts';
import {
  boardNumberOf,
  branchOf,
  brinOf,
  municipalityNumberOf,
  phoneOf,
  postcodeOf,
  websiteOf,
  within,
} from './cell-values.ts';

const LONGEST_NAME = 200;
const LONGEST_PLACE = 100;

/** From which column, and how it is read. */
const OPTIONAL = {
  street: { column: 'street', read: (text: string) => within(200)(asWritten(text)) },
  postcode: { column: 'postcode', read: postcodeOf },
  boardNumber: { column: 'boardNumber', read: boardNumberOf },
  denomination: { column: 'denomination', read: within(100) },
  phone: { column: 'phone', read: phoneOf },
  website: { column: 'website', read: websiteOf },
} as const satisfies Partial<Record<Field, { column: Column; read: (text: string) => string | undefined }>>;
type Optional = keyof typeof OPTIONAL;
const OPTIONAL_FIELDS = Object.keys(OPTIONAL) as Optional[];

/** Fields that a file without these columns says nothing about. */
export const silentFields = (has: (column: Column) => boolean): Optional[] =>
  OPTIONAL_FIELDS.filter((field) => !has(OPTIONAL[field].column));

type Unread = Note['what'];
export type Code = Pick<School, 'brin' | 'branchNumber'>;

/** The school's code, or what is wrong with it. */
export function schoolCodeOf(cells: Cells): Code | Unread {
  const brin = brinOf(cells('brin'));
  if (brin === undefined) return 'brin';
  const branchNumber = branchOf(cells('branch'), brin);
  if (branchNumber === undefined) return 'branch';
  return branchNumber === 'other' ? 'otherBranch' : { brin, branchNumber };
}

/** A municipality of ours, one that is elsewhere, or undefined when the number is none. */
export function placeOf(
  cells: Cells,
  known: ReadonlyMap<string, string>,
): { municipalityId: string } | { elsewhere: string } | undefined {
  const number = municipalityNumberOf(cells('municipalityNumber'));
  if (number === undefined) return undefined;
  const municipalityId = known.get(number);
  return municipalityId === undefined ? { elsewhere: number } : { municipalityId };
}

/** The school, when there is enough to make one of, and what could not be read. */
export function schoolOf(
  cells: Cells,
  code: Code | Unread,
  municipalityId: string | undefined,
): { school?: School; unread: Unread[] } {
  if (typeof code === 'string') return { unread: [code] };
  const [name, place] = [asWritten(cells('name')), placeAsWritten(cells('place'))];
  const unread: Unread[] = [];
  if (!name || name.length > LONGEST_NAME) unread.push('name');
  if (!place || place.length > LONGEST_PLACE) unread.push('place');
  if (municipalityId === undefined) unread.push('municipality');
  if (unread.length || municipalityId === undefined) return { unread };

  const texts = OPTIONAL_FIELDS.map((field) => [field, optionalOf(field, cells)] as const);
  const { street, ...others } = Object.fromEntries(texts) as Record<Optional, string | null | undefined>;
  return {
    school: { ...code, name, place, municipalityId, street: street ?? '', ...withoutUnread(others) },
    unread: texts.filter(([, text]) => text === undefined).map(([field]) => field),
  };
}

/** Null when the cell is empty, undefined when it cannot be read. */
function optionalOf(field: Optional, cells: Cells): string | null | undefined {
  const { column, read } = OPTIONAL[field];
  const text = field === 'street' ? `${cells('street')} ${cells('houseNumber')}`.trim() : cells(column);
  return text === '' ? null : read(text);
}

const withoutUnread = <Name extends string>(texts: Record<Name, string | null | undefined>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? null])) as Record<
    Name,
    string | null
  >;
