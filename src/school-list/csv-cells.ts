// Which cells are in these bytes? CSV as DUO gave it over the years: `;` or `,`, UTF-8 or windows-1252, any line end.

import { CsvError, parse } from 'csv-parse/sync';

import { decodeUnicode, decodeWindows1252, withoutControls } from '../uploads/file-letters.ts';
import { MAX_UPLOAD_BYTES } from '../uploads/file-size.ts';
import { otherNumberOfCells, refused, unreadableFrom } from './file-problems.ts';

/** `line` is where the row ends in the file, counted from 1. */
export interface Row {
  cells: string[];
  line: number;
}

/** Three times the schools of the country. */
const MOST_ROWS = 20_000;
const LONGEST_LINE = 20_000;

/** A letter beyond ASCII whose two bytes were read as two letters, or the sign that stands where one was lost. */
const SPOILT_LETTERS = /[ÃÂ][\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|\ufffd/;

/** The names of the columns, and the rows with something in them, each with a cell for every column. Throws Refused. */
export function readCsv(file: Buffer): { names: string[]; rows: Row[] } {
  const text = textOf(file);
  refuseLongLine(text);
  const filled = ({ cells }: Row) => cells.some((cell) => cell.trim());
  const [names, ...rows] = parsed(text, delimiterOf(text)).filter(filled);
  if (!names || !rows.length) throw refused('headerOnly');
  if (rows.length > MOST_ROWS) throw refused('tooMany');
  return { names: names.cells, rows: rows.map((row) => sameWidth(row, names.cells.length)) };
}

function textOf(file: Buffer): string {
  if (file.length === 0) throw refused('empty');
  if (file.length > MAX_UPLOAD_BYTES) throw refused('tooLarge');
  if (/^(?:\xff\xfe|\xfe\xff)/.test(file.subarray(0, 2).toString('latin1'))) throw refused('wrongEncoding');
  if (file.includes(0)) throw refused('binary');
  const bytes = withLineFeeds(file);
  const text = decodeUnicode('utf-8', bytes) ?? decodeWindows1252(bytes);
  if (text === undefined || SPOILT_LETTERS.test(text)) throw refused('wrongEncoding');
  if (!text.trim()) throw refused('empty');
  return withoutControls(text);
}

/** CRLF and CR as LF: so that a line is a line, also within quotes. */
function withLineFeeds(file: Buffer): Buffer {
  const bytes = Buffer.alloc(file.length);
  let length = 0;
  for (let i = 0; i < file.length; i += 1) {
    const isReturn = file[i] === 0x0d;
    if (isReturn && file[i + 1] === 0x0a) continue;
    bytes[length] = isReturn ? 0x0a : (file[i] ?? 0);
    length += 1;
  }
  return bytes.subarray(0, length);
}

/** The names of the columns have neither sign in them. */
function delimiterOf(text: string): ';' | ',' {
  const firstRow = text.trimStart().split('\n', 1)[0] ?? '';
  const [semicolons, commas] = [firstRow.split(';').length, firstRow.split(',').length];
  if (semicolons === 1 && commas === 1) throw refused('notCsv');
  return semicolons >= commas ? ';' : ',';
}

/** Before it is cut up: a line of ten million cells would take seconds. */
function refuseLongLine(text: string) {
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const next = end < 0 ? text.length : end + 1;
    if (next - start > LONGEST_LINE) throw line === 1 ? refused('notCsv') : unreadableFrom(line);
    start = next;
  }
}

function parsed(text: string, delimiter: string): Row[] {
  try {
    const lineEnds: number[] = [];
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_LINE,
      to: MOST_ROWS + 2,
      on_record: (cells: string[], { lines }) => {
        lineEnds.push(lines);
        return cells;
      },
    });
    return rows.map((cells, i) => ({ cells, line: lineEnds[i] ?? 0 }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unreadableFrom(Number(error.lines));
  }
}

/** Empty cells too many mean nothing. */
function sameWidth({ cells, line }: Row, width: number): Row {
  if (cells.length < width || cells.slice(width).some((cell) => cell.trim()))
    throw otherNumberOfCells(line, cells.length, width);
  return { cells: cells.slice(0, width), line };
}
