// Which postcode areas did somebody type, and how do they read? Four digits each; a run of them as "9801-9805". Pure.

/** More in one run is a slip of the hand: the whole of Groningen has 600. */
const LONGEST_RUN = 1000;

export type ReadPostcodes = { digits: string[]; wrong: string[] };

/** "9801, 9802", "9801-9805", "9801 t/m 9805", whole postcodes ("9801 AB"), one a line; in order, each once. */
export function readPostcodes(typed: string): ReadPostcodes {
  const parts = typed
    .replaceAll(/\s*(?:-|–|—|\bt\/m\b|\btot en met\b)\s*/gi, '-')
    .replaceAll(/\b(\d{4})\s?[a-z]{2}\b/gi, '$1')
    .split(/[\s,;]+|\ben\b/i)
    .filter(Boolean);
  const read = parts.map((part) => ({ part, digits: runOf(part) }));
  return {
    digits: [...new Set(read.flatMap(({ digits }) => digits ?? []))].sort(),
    wrong: read.filter(({ digits }) => !digits).map(({ part }) => part),
  };
}

function runOf(part: string): string[] | undefined {
  const [, first, last = first] = /^([1-9]\d{3})(?:-([1-9]\d{3}))?$/.exec(part) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const length = Number(last) - Number(first) + 1;
  if (length < 1 || length > LONGEST_RUN) return undefined;
  return Array.from({ length }, (_, i) => String(Number(first) + i));
}

/** The other way round: three or more in a row as a run. */
export function writtenPostcodes(digits: readonly string[]): string {
  const runs: [string, ...string[]][] = [];
  for (const one of digits) {
    const run = runs.at(-1);
    if (run && Number(one) === Number(run.at(-1)) + 1) run.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}-${run.at(-1) ?? ''}`] : run)).join(', ');
}
