// How a printed page looks: headings and tables of Markdown, one line a thing, so that a change is a line of a diff.

export type Cell = string | null | undefined;

/** An empty list reads as a dash: that nobody may is said, too. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (!rows.length) return '–\n';
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))];
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}

/** On one line, without the schema in which nearly everything is, and a question put once a statement as people write it. */
const cell = (text: Cell) =>
  (text ?? '')
    .replace(/\s+/g, ' ')
    .replaceAll('public.', '')
    .replace(/\(\( SELECT (\w+)\(\) AS \1\)\)/g, '(select $1())')
    .replaceAll('|', '\\|');
