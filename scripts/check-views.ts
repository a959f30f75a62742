// Is every view sound? Each is compiled as the portal does it, every include and icon is there, and nothing is printed unescaped.

import ejs from 'ejs';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../views', import.meta.url));
const sprite = fs.readFileSync(fileURLToPath(new URL('../public/icons/sprite.svg', import.meta.url)), 'utf8');
const views = fs
  .readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ejs'));

const faults = views.flatMap((view) => faultsOf(view).map((fault) => `views/${view}: ${fault}`));
for (const fault of faults) console.error(fault);
console.log(`${views.length} views, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;

function faultsOf(view: string): string[] {
  const source = fs.readFileSync(path.join(root, view), 'utf8');
  return [
    ...syntaxFaults(source, view),
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
