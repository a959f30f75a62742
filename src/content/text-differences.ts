// What changed between two versions of a text? Lines that went, came or were changed, with the words that differ.

export type Part = { kind: 'same' | 'gone' | 'new'; text: string };
export type Line = { kind: 'same' | 'gone' | 'new' | 'changed'; parts: Part[] };

/** Comparing costs lines times lines; past this, what differs is told as a whole. */
const MOST_PAIRS = 250_000;

/** The lines of both, empty ones left out, in the order in which one reads them. */
export function differences(before: string, after: string): Line[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  const start = commonLength(was, is);
  const end = commonLength(was.slice(start).reverse(), is.slice(start).reverse());
  return [
    ...is.slice(0, start).map(same),
    ...between(was.slice(start, was.length - end), is.slice(start, is.length - end)),
    ...is.slice(is.length - end).map(same),
  ];
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function commonLength(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

const same = (text: string): Line => ({ kind: 'same', parts: [{ kind: 'same', text }] });
const gone = (text: string): Line => ({ kind: 'gone', parts: [{ kind: 'gone', text }] });
const come = (text: string): Line => ({ kind: 'new', parts: [{ kind: 'new', text }] });

/** Keeps as many lines as it can, and pairs what went with what came in its place. */
function between(was: readonly string[], is: readonly string[]): Line[] {
  if (was.length * is.length > MOST_PAIRS) return instead(was, is);
  const kept = longestKept(was, is);
  const lines: Line[] = [];
  let [w, i] = [0, 0];
  for (const [nextW, nextI] of [...kept, [was.length, is.length] as const]) {
    lines.push(...instead(was.slice(w, nextW), is.slice(i, nextI)));
    if (nextI < is.length) lines.push(same(is[nextI] ?? ''));
    [w, i] = [nextW + 1, nextI + 1];
  }
  return lines;
}

/** From each place in both to their ends: how many lines can stay? */
function lengthsKept(was: readonly string[], is: readonly string[]): (w: number, i: number) => number {
  const width = is.length + 1;
  const lengths = new Uint32Array((was.length + 1) * width);
  const at = (w: number, i: number) => lengths[w * width + i] ?? 0;
  for (let w = was.length - 1; w >= 0; w--)
    for (let i = is.length - 1; i >= 0; i--)
      lengths[w * width + i] = was[w] === is[i] ? at(w + 1, i + 1) + 1 : Math.max(at(w + 1, i), at(w, i + 1));
  return at;
}

/** The places, in both, of the longest row of lines that stayed. */
function longestKept(was: readonly string[], is: readonly string[]): (readonly [number, number])[] {
  const at = lengthsKept(was, is);
  const kept: (readonly [number, number])[] = [];
  for (let w = 0, i = 0; w < was.length && i < is.length;) {
    if (was[w] === is[i]) kept.push([w++, i++]);
    else if (at(w + 1, i) >= at(w, i + 1)) w++;
    else i++;
  }
  return kept;
}

function instead(was: readonly string[], is: readonly string[]): Line[] {
  if (was.length !== is.length) return [...was.map(gone), ...is.map(come)];
  return was.flatMap((line, n) => changed(line, is[n] ?? ''));
}

/** One line for two that share words at their ends; two lines for two that have nothing in common. */
function changed(was: string, is: string): Line[] {
  const [a, b] = [was.split(/(?<=\s)/), is.split(/(?<=\s)/)];
  const start = commonLength(a, b);
  const end = commonLength(a.slice(start).reverse(), b.slice(start).reverse());
  if (start + end === 0) return [gone(was), come(is)];
  const parts: Part[] = [
    { kind: 'same', text: a.slice(0, start).join('') },
    { kind: 'gone', text: a.slice(start, a.length - end).join('') },
    { kind: 'new', text: b.slice(start, b.length - end).join('') },
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ];
  return [{ kind: 'changed', parts: parts.filter(({ text }) => text !== '') }];
}
