// Is every view sound? Each is compiled as the portal does it, uses only what its first line says that it takes, every include
// and icon is there, and nothing is printed unescaped. `--write` prints src/takes.ts anew from those first lines.

import ejs from 'ejs';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { typeFaults } from './views/check.ts';
import { allViews, printTakes, TAKES, VIEWS as root, type View } from './views/takes.ts';
import { unusedKeys } from './views/unused.ts';

const sprite = fs.readFileSync(fileURLToPath(new URL('../public/icons/sprite.svg', import.meta.url)), 'utf8');
const views = allViews();

const takes = printTakes(views);
if (process.argv.includes('--write')) fs.writeFileSync(TAKES, takes);

const faults = [
  ...(fs.readFileSync(TAKES, 'utf8') === takes
    ? []
    : ['src/takes.ts does not say what the views take: npm run write:views']),
  ...views.flatMap((view) => faultsOf(view).map((fault) => `views/${view.name}.ejs: ${fault}`)),
  ...typeFaults(views),
];
for (const fault of faults) console.error(fault);
console.log(`${String(views.length)} views, ${String(faults.length)} faults`);
process.exitCode = faults.length ? 1 : 0;

function faultsOf(view: View): string[] {
  const { source } = view;
  return [
    ...(view.takes === undefined
      ? ['does not say in its first line what it takes']
      : unusedKeys(view, views)),
    ...syntaxFaults(source, `${view.name}.ejs`),
    ...missingIncludes(source),
    ...missingIcons(source),
    ...unescapedOutput(source),
    ...inlineParts(source),
  ];
}

function syntaxFaults(source: string, view: string) {
  try {
    ejs.compile(source, { filename: path.join(root, view), views: [root], _with: false, localsName: 'it' });
    return [];
  } catch (error) {
    return [String(error)];
  }
}

function missingIncludes(source: string) {
  return [...source.matchAll(/include\(\s*(['"`])(.*?)\1/g)]
    .map((match) => match[2] ?? '')
    .filter((name) => !name.includes('${') && !fs.existsSync(path.join(root, `${name}.ejs`)))
    .map((name) => `include of ${name}, which is not there`);
}

function missingIcons(source: string) {
  return [...source.matchAll(/\bicon: '(\w+)'/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !sprite.includes(`<symbol id="${name}"`))
    .map((name) => `icon ${name}, which is not in public/icons/sprite.svg`);
}

function unescapedOutput(source: string) {
  return [...source.matchAll(/<%-(?!\s*include\()[^%]*%>/g)].map(([tag]) => `prints unescaped: ${tag}`);
}

/** The content security policy refuses these, so they would silently not work. */
function inlineParts(source: string) {
  return [...source.matchAll(/\sstyle=|\son[a-z]+=|<style\b|<script(?![^>]*\ssrc=)/g)].map(
    ([found]) => `inline style or script: ${found.trim()}`,
  );
}
