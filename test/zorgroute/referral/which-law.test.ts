// The outcome of "Zorg op school: welke wet?" is taken over in a referral by a click; the answers are kept nowhere.

import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  OUTCOMES,
  readCodes,
  summaryOf,
  wayTo,
  writeCodes,
} from '../../../src/guidance/care-at-school/rules.ts';
import { factories, type Make } from '../../factories.ts';
import { startPortal, type Fields, type Portal, type Reply } from '../../portal.ts';
import { referredChild } from '../referred-child.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(() => portal.stop());

const GUIDANCE = '1n-2z-4n-5bg';
const youthGuidance = OUTCOMES.find(({ id }) => id === 'youthGuidance');

/** The hidden fields of the form that takes the outcome over. */
function takenFrom({ html }: Reply): Fields {
  const [, form = ''] = /(<form class="zr-button-form"[^>]*wat-er-nodig-is">.*?<\/form>)/s.exec(html) ?? [];
  return Object.fromEntries(
    [...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&#39;', "'").replaceAll('&#34;', '"').replaceAll('&amp;', '&'),
    ]),
  );
}

async function scene() {
  const child = await referredChild(portal, make);
  const visitor = await portal.as(child.ib.membershipId);
  const list = `${child.base}/aanmelding`;
  return { child, visitor, helper: `${list}/welke-wet`, page: `${list}/wat-er-nodig-is` };
}

test('the questions lead to the outcome that the public helper gives, and back', async () => {
  const { visitor, helper } = await scene();

  const start = await visitor.get(helper);
  const second = await visitor.post(helper, { answers: '1n' });
  const last = await visitor.post(helper, { answers: GUIDANCE });

  expect(readCodes(GUIDANCE)).toBeDefined();
  expect(start.html).toContain('value="1n"');
  expect(second.html).toContain('Waar gaat het om?');
  expect(second.html).toContain('value="">Terug naar de vorige vraag');
  expect(last.html).toContain(youthGuidance?.situation ?? 'none');
  expect(last.html).toContain('Overnemen bij Sam');
});

test('taken over, it stands beside what was typed, is read first, and is saved with the page', async () => {
  const { child, visitor, helper, page } = await scene();
  await visitor.fillIn(page, { schoolAsks: 'Een vraag van de school.', _do: 'draft' });
  const outcome = await visitor.post(helper, { answers: GUIDANCE });

  const taken = await visitor.post(page, takenFrom(outcome));
  const shown = await visitor.get(page);
  const again = takenFrom(await visitor.post(helper, { answers: GUIDANCE }));
  const before = await saved(child.trajectoryId);
  const summary = youthGuidance ? summaryOf(youthGuidance) : '';
  await visitor.fillIn(page, { schoolAsks: 'Een vraag van de school.', law: summary });

  expect([taken.status, taken.location]).toEqual([303, page]);
  expect(shown.html).toContain('Een vraag van de school.');
  expect(shown.html).toContain('Waarschijnlijk geldt: Jeugdwet.');
  expect(again['law']).toBe(summary);
  expect(before).toBeUndefined();
  expect(await saved(child.trajectoryId)).toMatchObject({ law: summary });
});

test('a choice for safety is taken over nowhere', async () => {
  const { visitor, helper } = await scene();

  const { html } = await visitor.post(helper, { answers: '1j' });

  expect(html).toContain('Volg eerst de meldcode');
  expect((await visitor.get(helper)).html).not.toContain('value="1v"');
  expect(html).not.toContain('Overnemen bij');
});

test('what cannot be read begins again, and every situation has its way', async () => {
  const { visitor, helper } = await scene();

  const odd = await visitor.post(helper, { answers: '1n-9x' });
  const start = await visitor.get(helper);

  expect(odd.status).toBe(200);
  expect(odd.html).toContain('value="1n"');
  for (const outcome of OUTCOMES.filter(({ id }) => id !== 'safety'))
    expect(start.html, outcome.id).toContain(`value="${writeCodes(wayTo(outcome) ?? [])}"`);
});

test('the answers stand in no address and no row; only the look is written down', async () => {
  const { child, visitor, helper } = await scene();

  await visitor.post(helper, { answers: GUIDANCE });

  const lines = await portal.database.owner<{ what: string; action: string }>(
    'select what, action from access_log where subject_ids @> array[$1::uuid] order by id',
    [child.pupilId],
  );
  const kept = await portal.database.owner<{ rows: number }>(
    `select count(*)::int as rows from draft where fields::text like '%1n-2z%'`,
  );
  expect(lines.at(-1)).toEqual({ what: 'referral:prepare', action: 'read' });
  expect(kept).toEqual([{ rows: 0 }]);
});

const saved = async (trajectoryId: string) =>
  (
    await portal.database.owner<{ answers: Record<string, unknown> }>(
      'select answers from referral_preparation where trajectory_id = $1',
      [trajectoryId],
    )
  )[0]?.answers['wat-vraagt-de-school'];
