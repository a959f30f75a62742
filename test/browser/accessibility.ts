// What axe finds wrong on a page, told shortly. Its own script runs in the page and gives the violations alone: the builder for
// Playwright sends everything that was in order to and fro as well, through a page of its own, which took four times as long.

import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NODES_TOLD = 3;

/** As a script of the page's own rather than by `page.evaluate`, which has it read as text anew: Chromium keeps what it compiled, 0.04 s less a page. */
async function readAxe(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: AXE });
  if (exceptionDetails) throw new Error(`axe cannot be read on ${page.url()}: ${exceptionDetails.text}`);
  await session.detach();
}

declare global {
  interface Window {
    axe?: {
      run: (context: Document | { include: Element[] }, options: RunOptions) => Promise<AxeResults>;
    };
  }
}

/** What was seen of a browser's pages, for colours alone: the sheet judges alike what has the same place, classes and states. */
const colouredIn = new WeakMap<Browser, Set<number>>();

/** The kinds of elements whose colours were judged before in this browser. */
function knownOf(page: Page): Set<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('A page without a browser');
  const known = colouredIn.get(browser) ?? new Set();
  colouredIn.set(browser, known);
  return known;
}

/**
 * Of the page as it is shown now; none of our pages has frames. Half of axe's work is comparing colours, and of hundreds of pages the same
 * parts: an element whose whole way from the root (tags, classes, states) was judged in this browser is not again.
 * @returns one line per rule that is broken, with the first places
 * @throws Error when axe did not judge anything
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await readAxe(page);
  const known = knownOf(page);
  const { fresh, violations, judged } = await page.evaluate(judge, { tags: TAGS, known: [...known] });
  if (!judged) throw new Error(`axe judged nothing on ${page.url()}`);
  for (const kind of fresh) known.add(kind);
  return violations.map(
    ({ id, targets }) =>
      `axe ${id} at ${targets
        .slice(0, NODES_TOLD)
        .map((target) => target.join(' '))
        .join(', ')}`,
  );
}

/** Runs in the page. */
async function judge({ tags, known }: { tags: string[]; known: number[] }) {
  const before = new Set(known);
  const fresh = new Set<number>();
  const include: Element[] = [];
  /** What a selector of the sheet can ask of an element. */
  const ASKED = ['class', 'type', 'role', 'hidden', 'open', 'style'];
  const hashed = (hash: number, text: string) => {
    let mixed = hash;
    for (let at = 0; at < text.length; at += 1) mixed = (Math.imul(mixed, 31) + text.charCodeAt(at)) | 0;
    return mixed;
  };
  const visit = (element: Element, above: number, nth: number, isInNew: boolean) => {
    const { disabled, checked } = element as HTMLInputElement;
    const states = [...element.attributes].flatMap(({ name, value }) =>
      ASKED.includes(name) || /^aria-(?!label|desc|controls)/.test(name) ? [`${name}=${value}`] : [],
    );
    const place = /^T[DH]$/.test(element.tagName) ? [nth, !element.nextElementSibling] : [];
    const kind = hashed(above, [element.tagName, ...states.sort(), ...place, disabled, checked].join(' '));
    const isNew = !before.has(kind);
    if (isNew) fresh.add(kind);
    if (isNew && !isInNew) include.push(element);
    for (const [at, child] of element.querySelectorAll(':scope > *').entries())
      visit(child, kind, at, isNew || isInNew);
  };
  visit(document.body, 7, 0, false);

  const resultTypes: ['violations'] = ['violations'];
  const found = [
    await window.axe?.run(document, {
      runOnly: tags,
      resultTypes,
      rules: { 'color-contrast': { enabled: false } },
    }),
    ...(include.length
      ? [
          await window.axe?.run(
            { include },
            { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes },
          ),
        ]
      : []),
  ].flatMap((results) => results ?? []);
  return {
    fresh: [...fresh],
    violations: found.flatMap(({ violations }) =>
      violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target) })),
    ),
    judged: found[0]?.passes.length ?? 0,
  };
}
