// Which schools does DUO's file tell of? Bytes in, data out: no database, no clock.

import { firstCharacters } from '../uploads/file-letters.ts';
import { cellsOf, findColumns, type Cells } from './file-columns.ts';
import { codeOf, type Content } from './kept-file.ts';
import { readCsv } from './csv-cells.ts';
import { schoolTwice } from './file-problems.ts';
import { placeOf, schoolCodeOf, schoolOf, silentFields } from './school-of-row.ts';

/** A municipality that the portal knows. */
export interface Municipality {
  id: string;
  cbsCode: string;
}

const LONGEST_NAME = 200;
const inDutch = new Intl.Collator('nl').compare;

/** The schools of these municipalities, in the order of the file. Throws Refused, with a sentence for whoever chose the file. */
export function readSchoolList(file: Buffer, municipalities: readonly Municipality[]): Content {
  const { names, rows } = readCsv(file);
  const columns = findColumns(names);
  const known = new Map(municipalities.map(({ id, cbsCode }) => [cbsCode, id]));
  const content: Content = {
    schools: [],
    silent: silentFields((column) => columns.has(column)),
    notes: [],
    left: [],
    outside: [],
  };
  const [lines, outside] = [new Map<string, number>(), new Map<string, number>()];
  for (const { cells, line } of rows)
    readRow(content, { cells: cellsOf(columns, cells), line, known, lines, outside });
  content.outside = [...outside]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => inDutch(a.name, b.name));
  return content;
}

interface Reading {
  cells: Cells;
  line: number;
  /** Ids by CBS code. */
  known: ReadonlyMap<string, string>;
  /** Where each school was first. */
  lines: Map<string, number>;
  /** How many schools each municipality has that is not ours. */
  outside: Map<string, number>;
}

function readRow(content: Content, { cells, line, known, lines, outside }: Reading) {
  const code = schoolCodeOf(cells);
  if (typeof code === 'object') refuseTwice(lines, codeOf(code), line);
  const place = placeOf(cells, known);
  if (place && 'elsewhere' in place) {
    const name = firstCharacters(cells('municipalityName'), LONGEST_NAME) || place.elsewhere;
    outside.set(name, (outside.get(name) ?? 0) + 1);
    return;
  }
  const { school, unread } = schoolOf(cells, code, place?.municipalityId);
  if (school) content.schools.push(school);
  else if (typeof code === 'object') content.left.push(codeOf(code));
  const name = firstCharacters(cells('name'), LONGEST_NAME);
  content.notes.push(...unread.map((what) => ({ line, name, what })));
}

function refuseTwice(lines: Map<string, number>, code: string, line: number) {
  const first = lines.get(code);
  if (first !== undefined) throw schoolTwice(code, first, line);
  lines.set(code, line);
}
