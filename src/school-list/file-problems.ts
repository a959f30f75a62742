// Why is a file refused, and what can the person do? Sentences name lines and columns of DUO, never what stands in a cell.

import { Refused } from '../forms/refusal-at-a-field.ts';

const THE_FILE = 'het bestand "alle vestigingen basisonderwijs" van DUO';
const DOWNLOAD_AGAIN = 'Download het bestand opnieuw bij DUO en verander er zelf niets in.';

export const SENTENCES = {
  noFile: `Kies ${THE_FILE}.`,
  oneFile: `Kies één bestand tegelijk: ${THE_FILE}.`,
  tooLarge: `Dit bestand is groter dan 10 MB. Zo groot is de lijst van DUO niet. Kies ${THE_FILE}.`,
  empty: `Dit bestand is leeg. ${DOWNLOAD_AGAIN}`,
  binary: `In dit bestand staat geen tekst. Kies ${THE_FILE}, als CSV. Een Excel-bestand of een zip kan het portaal niet lezen.`,
  wrongEncoding: `De letters in dit bestand zijn beschadigd of anders bewaard dan bij DUO. Namen zouden verkeerd overkomen. ${DOWNLOAD_AGAIN}`,
  notCsv: `Dit is geen CSV-bestand. Kies ${THE_FILE}. De naam eindigt op .csv.`,
  tooMany: `In dit bestand staan meer regels dan er scholen zijn in Nederland. Kies ${THE_FILE}.`,
  headerOnly: `In dit bestand staan alleen de namen van de kolommen en geen enkele school. ${DOWNLOAD_AGAIN}`,
  secondary: `Dit is een lijst van het voortgezet onderwijs. Kies ${THE_FILE}.`,
} as const;

export const refused = (id: keyof typeof SENTENCES): Refused => refusedAs(SENTENCES[id]);

export const columnsMissing = (names: readonly string[]): Refused =>
  refusedAs(
    `Dit is een ander bestand dan de lijst van scholen. Deze kolommen ontbreken: ${names.join(', ')}. Kies ${THE_FILE}.`,
  );
export const columnTwice = (name: string): Refused =>
  refusedAs(`De kolom ${name} staat twee keer in dit bestand. ${DOWNLOAD_AGAIN}`);
export const otherNumberOfCells = (line: number, cells: number, columns: number): Refused =>
  refusedAs(
    `Regel ${String(line)} heeft te ${cells < columns ? 'weinig' : 'veel'} cellen: ${String(cells)}, terwijl er ${String(columns)} kolommen zijn. ${DOWNLOAD_AGAIN}`,
  );
export const unreadableFrom = (line: number): Refused =>
  refusedAs(`Vanaf regel ${String(line)} klopt de opbouw van dit bestand niet. ${DOWNLOAD_AGAIN}`);
export const schoolTwice = (code: string, first: number, second: number): Refused =>
  refusedAs(
    `School ${code} staat twee keer in dit bestand: op regel ${String(first)} en op regel ${String(second)}. ${DOWNLOAD_AGAIN}`,
  );

const refusedAs = (sentence: string) => new Refused(sentence, 'file');
