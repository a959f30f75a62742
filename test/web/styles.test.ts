// Does every component have its own stylesheet, and does none reach into another? Then one can be changed and only it looks otherwise.

import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const BUILD = fileURLToPath(new URL('../../scripts/build-styles.mjs', import.meta.url));
const MOST_BYTES = 100_000;
const STYLES = fileURLToPath(new URL('../../styles', import.meta.url));
/** Where a component stands, and small helpers that any of them may hold: these may be named in another's file. */
const AROUND = ['zr-main', 'zr-columns', 'zr-stack', 'zr-cluster', 'zr-quiet'];
/** Components of the design system that the portal lays out: they may stand within any of ours. */
const OF_THE_LIBRARY = /^(utrecht|denhaag)-/;

type Rule = { file: string; selector: string };

const files = fs.readdirSync(path.join(STYLES, 'components'));
const rules = files.flatMap((file) =>
  selectorsIn(fs.readFileSync(path.join(STYLES, 'components', file), 'utf8')).map((selector): Rule => ({
    file,
    selector,
  })),
);

/** Every selector by itself, also within a media or container query; of pages and frames there is none. */
function selectorsIn(css: string): string[] {
  const heads = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)].map(
    ([, head]) => head?.trim() ?? '',
  );
  return heads.filter((head) => !head.startsWith('@')).flatMap(eachOf);
}

/** Those of a list; a comma within brackets is no end of one. */
function eachOf(list: string): string[] {
  let depth = 0;
  const ends = Array.from(list).flatMap((sign, at) => {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    return sign === ',' && depth === 0 ? [at] : [];
  });
  return [...ends, list.length].map((end, n) => list.slice(n ? (ends[n - 1] ?? 0) + 1 : 0, end).trim());
}

const blocksIn = (selector: string) =>
  [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name?.split(/__|--/)[0] ?? '');

const ownIn = (selector: string) =>
  blocksIn(selector).filter((block) => !OF_THE_LIBRARY.test(block) && !AROUND.includes(block));

test('a component is styled in one file, and named in no other', () => {
  const filesOf = new Map<string, Set<string>>();
  for (const { file, selector } of rules)
    for (const block of ownIn(selector)) filesOf.set(block, (filesOf.get(block) ?? new Set()).add(file));

  const shared = [...filesOf]
    .filter(([, where]) => where.size > 1)
    .map(([block, where]) => [block, ...where]);

  expect(filesOf.size).toBeGreaterThan(60);
  expect(shared).toEqual([]);
});

test('whatever a file styles, it says by a class of its component or of the library', () => {
  const bare = rules.filter(({ file, selector }) => {
    const own = blocksIn(selector).filter((block) => !AROUND.includes(block));
    return own.length === 0 && !['main.css', 'columns.css'].includes(file);
  });

  expect(bare).toEqual([]);
});

test('a component of the library is laid out anew in one file', () => {
  const first = rules.flatMap(({ file, selector }) => {
    const [block] = blocksIn(selector);
    return block && OF_THE_LIBRARY.test(block) && ownIn(selector).length === 0 ? [`${block} ${file}`] : [];
  });
  const filesOf = [...new Set(first)].map((pair) => pair.split(' ')[0]);

  expect(filesOf).toEqual([...new Set(filesOf)]);
});

test('what stands outside of the components is bare elements and helpers, and what does not go on paper', () => {
  const base = selectorsIn(fs.readFileSync(path.join(STYLES, 'base.css'), 'utf8')).flatMap(ownIn);
  const components = new Set(rules.flatMap(({ selector }) => ownIn(selector)));

  expect(base.filter((block) => components.has(block))).toEqual([]);
  expect(fs.readdirSync(STYLES).sort()).toEqual(['base.css', 'components', 'print.css', 'theme.css']);
});

/** From what stands here now: what was built before may be older. */
async function builtAnew(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zorgroute-styles-'));
  try {
    await promisify(execFile)(process.execPath, [BUILD, folder]);
    return fs.readFileSync(path.join(folder, 'styles/portal.css'), 'utf8');
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

test('what is built stays under 100 kB, and brings nothing of the libraries that no page shows', async () => {
  const css = await builtAnew();

  expect(Buffer.byteLength(css)).toBeGreaterThan(50_000);
  expect(Buffer.byteLength(css)).toBeLessThan(MOST_BYTES);
  for (const never of ['utrecht-button--danger', '[^(,.]:disabled', 'focus-ring', '[^{}]\\{\\}'])
    expect(css).not.toMatch(new RegExp(never));
  for (const both of [/\.utrecht-button--primary-action\{/, /\.utrecht-textarea\{[^}]*padding-inline:12px/])
    expect(css).toMatch(both);
});
