// What axe finds wrong on a page, told shortly. Its own script runs in the page and gives the violations alone: the builder for
// Playwright sends everything that was in order to and fro as well, through a page of its own, which took four times as long.

import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

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
    axe?: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
  }
}

/**
 * Of the page as it is shown now; none of our pages has frames.
 * @returns one line per rule that is broken, with the first places
 * @throws Error when axe did not judge anything
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await readAxe(page);
  const { violations, judged } = await page.evaluate(async (tags) => {
    const found = await window.axe?.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return {
      violations: found?.violations.map(({ id, nodes }) => ({
        id,
        targets: nodes.map(({ target }) => target),
      })),
      judged: found?.passes.length ?? 0,
    };
  }, TAGS);
  if (!violations || !judged) throw new Error(`axe judged nothing on ${page.url()}`);
  return violations.map(
    ({ id, targets }) =>
      `axe ${id} at ${targets
        .slice(0, NODES_TOLD)
        .map((target) => target.join(' '))
        .join(', ')}`,
  );
}
