// What does a view look like to the compiler? The same text with the HTML blanked out, so that every place keeps its line and column.

import type { View } from './takes.ts';

/** One name stands for the whole view; `begin` is how many characters stand before the text of the view itself. */
export function asTypeScript(view: View): { text: string; begin: number } {
  const around = view.isPage ? 'Page' : 'Part';
  const begin = `import type { Around, Include, Print } from '../src/web/views.ts';export default function (it: Around['${around}'] & Takes['${view.name}'], include: Include, _: Print) {`;
  return { text: `${begin}${blanked(view.source)}\nvoid it; void include; void _; }\n`, begin: begin.length };
}

const TAG = /<%([#=-]?)([\s\S]*?)(-?%>)/g;

function blanked(source: string): string {
  let at = 0;
  let text = '';
  for (const tag of source.matchAll(TAG)) {
    text += spaces(source.slice(at, tag.index)) + asCode(tag[1] ?? '', tag[2] ?? '', tag[3] ?? '');
    at = tag.index + tag[0].length;
  }
  return text + spaces(source.slice(at));
}

/** `<%= a %>` becomes `;_( a );`, and `<% if (a) { %>` becomes `; if (a) {`: as long as it was. */
function asCode(kind: string, code: string, close: string): string {
  const typed = code.replace(/\/\*(: [^*]*?)\*\//g, '  $1  ').replaceAll("import('src/", "import('../src/");
  if (kind === '#') return spaces(`<%#${code}${close}`);
  if (kind === '') return `; ${typed}${spaces(close)}`;
  return `;_(${typed}${');'.padStart(close.length)}`;
}

const spaces = (text: string) => text.replace(/[^\n]/g, ' ');
