// What does every view take? Its first line says it, as a type: `<%# takes { notice: Notice }; words for the reader -%>`.

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const VIEWS = fileURLToPath(new URL('../../views', import.meta.url));
/** The printed list, by which the compiler holds every `render` to what its view takes. */
export const TAKES = fileURLToPath(new URL('../../src/takes.ts', import.meta.url));

/** `takes` is the type in its own words, undefined where the first line says none. */
export type View = { name: string; source: string; takes: string | undefined; isPage: boolean };

export const allViews = (): View[] =>
  fs
    .readdirSync(VIEWS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ejs'))
    .sort()
    .map((file) =>
      viewOf(
        file.slice(0, -'.ejs'.length).replaceAll(path.sep, '/'),
        fs.readFileSync(path.join(VIEWS, file), 'utf8'),
      ),
    );

export const viewOf = (name: string, source: string): View => ({
  name,
  source,
  takes: takesOf(source),
  isPage: /include\('layout\/(bare-)?top'/.test(source),
});

function takesOf(source: string): string | undefined {
  const said = /^<%# takes ([\s\S]*?)-?%>/.exec(source)?.[1]?.trim();
  if (said === undefined) return undefined;
  if (/^nothing\b/.test(said)) return 'object';
  return said.startsWith('{') ? said.slice(0, endOfBraces(said)) : undefined;
}

/** Just behind the brace that closes the first one. */
function endOfBraces(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Short names for what components take, so that a first line stays readable. */
const SHORT: Record<string, [component: string, key: string]> = {
  Agreements: ['zorgroute/support/schooldeel/agreements', 'agreements'],
  Anchors: ['components/anchors', 'anchors'],
  Block: ['guidance/content/block', 'block'],
  Both: ['components/both-texts', 'both'],
  Button: ['components/button-form', 'button'],
  Empty: ['components/empty', 'empty'],
  EndInWords: ['zorgroute/closing/end', 'end'],
  Entries: ['components/timeline', 'entries'],
  Facts: ['components/facts', 'facts'],
  Head: ['components/page-head', 'head'],
  LookInWords: ['zorgroute/evaluation/look', 'look'],
  Layer: ['components/layer-label', 'layer'],
  Pager: ['components/pager', 'pager'],
  PlanInWords: ['zorgroute/plan/text', 'plan'],
  HelpLines: ['zorgroute/support/help/at-goal', 'help'],
  Helps: ['zorgroute/support/help/list', 'helps'],
  Print: ['layout/top', 'print'],
  Proposals: ['zorgroute/support/schooldeel/proposals', 'proposals'],
  Prose: ['components/prose', 'prose'],
  RouteLine: ['components/route-line', 'route'],
  RouteNav: ['components/route-nav', 'route'],
  ScoreLine: ['zorgroute/evaluation/score-line', 'line'],
  Sent: ['zorgroute/referral/version', 'sent'],
  Stations: ['components/route-picture', 'stations'],
  Table: ['components/table', 'table'],
  Tag: ['components/tag', 'tag'],
  Tasks: ['components/task-list', 'tasks'],
  Trail: ['components/breadcrumbs', 'trail'],
  Ways: ['components/ways-out', 'ways'],
  WorkList: ['components/work-list', 'list'],
};

/** The text of src/takes.ts: one line a view, so that what changed in a view is one line here. */
export function printTakes(views: readonly View[]): string {
  const lines = views.map(
    ({ name, takes }) =>
      `    '${name}': ${orUndefined(takes ?? 'never')
        .replace(/\s+/g, ' ')
        .replaceAll("import('src/", "import('./")};`,
  );
  const short = Object.entries(SHORT).map(
    ([name, [component, key]]) => `type ${name} = NonNullable<Takes['${component}']['${key}']>;`,
  );
  return `// What every view takes: printed from the first lines of views/ by \`npm run write:views\`, never edited by hand.
// render.ts holds the callers to it, npm run check:views the views themselves.

import type { FieldView } from './forms/field-view.ts';
import type { FormView } from './forms/form-view.ts';

${short.join('\n')}

declare global {
  interface Takes {
${lines.join('\n')}
  }
}
`;
}

/** To a view, what is not there and what is undefined are the same: `a?: string` is `a?: string | undefined`. */
function orUndefined(type: string): string {
  const before = 'type T = ';
  const ends: number[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isPropertySignature(node) && node.questionToken && node.type) ends.push(node.type.end);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('takes.ts', before + type, ts.ScriptTarget.ES2023));
  return ends
    .sort((a, b) => b - a)
    .reduce(
      (text, end) => `${text.slice(0, end - before.length)} | undefined${text.slice(end - before.length)}`,
      type,
    );
}
