// Within a referral: the questions of "Zorg op school: welke wet?", and the outcome taken over by a click; with and without script.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { referredChild } from '../../zorgroute/referred-child.ts';
import { accessibilityFaults } from '../accessibility.ts';
import { field, follow, heading, open, press, read, write } from './person-at-page.ts';
import { startWalks, type Walks } from './walks.ts';

const ASKED = 'Wat vraagt de school aan het team?';
const LAW = 'Welke wet past hier waarschijnlijk bij?';
const PHONE_PX = 320;

let walks: Walks;

beforeAll(async () => {
  walks = await startWalks();
});
afterAll(() => walks.stop());

test.for([true, false])(
  'the outcome is found, taken over, read and saved (script: %s)',
  async (javaScript) => {
    const child = await referredChild(walks.portal, walks.make);
    const page = await walks.at(child.ib, { javaScript });
    await open(page, `${child.base}/aanmelding/wat-er-nodig-is`);
    await write(page, { [ASKED]: 'Hoe kan Sam op school begeleiding krijgen?' });
    await press(page, 'Concept bewaren');
    const faults: string[] = [];

    await follow(page, 'Zoek welke wet past');
    for (const answer of ['Nee', 'Zorg of hulp', 'Nee', 'Verpleging']) {
      faults.push(...(await faultsOf(page, javaScript)));
      await press(page, answer, page.getByRole('list', { name: 'Kies een antwoord' }));
    }
    expect(await read(page)).toContain('Zorgverzekeringswet');
    await press(page, 'Terug naar de vorige vraag');
    await press(page, 'Begeleiding', page.getByRole('list', { name: 'Kies een antwoord' }));
    faults.push(...(await faultsOf(page, javaScript)));
    await press(page, 'Overnemen bij Sam');

    expect(await field(page, ASKED).inputValue()).toBe('Hoe kan Sam op school begeleiding krijgen?');
    expect(await field(page, LAW).inputValue()).toContain('Waarschijnlijk geldt: Jeugdwet.');
    await press(page, 'Bewaren en verder');
    expect(await heading(page)).toContain('De aanmelding voorbereiden');
    await open(page, `${child.base}/aanmelding/wat-er-nodig-is`);
    expect(await field(page, LAW).inputValue()).toContain('Waarschijnlijk geldt: Jeugdwet.');
    expect(faults).toEqual([]);
  },
);

/** What axe sees where scripts run, and what is wider than a phone. */
async function faultsOf(page: Page, hasScript: boolean): Promise<string[]> {
  const size = page.viewportSize();
  await page.setViewportSize({ width: PHONE_PX, height: 800 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (size) await page.setViewportSize(size);
  return [
    ...(hasScript ? await accessibilityFaults(page) : []),
    ...(width > PHONE_PX ? [`${String(width)} px wide`] : []),
  ];
}
