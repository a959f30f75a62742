// What happened folds into one line on a child's page: the newest first, as everything that stands there.

import { expect, test } from 'vitest';

import { stretchesOf, type TimelineEntry } from '../../src/pupils/timeline.ts';

const milestone = (title: string, when: string): TimelineEntry => ({
  title,
  when,
  who: 'Ans Mulder, casemanager',
  layer: 'shared',
  isMilestone: true,
});

test('a fold is called by its newest, and says from which day to which', () => {
  const [fold] = stretchesOf([
    milestone('Hulp begonnen', 'ma 30 november'),
    milestone('Eerste contact met het gezin', 'wo 18 november'),
    milestone('Ontvangst bevestigd', 'ma 9 november'),
    milestone('Aanmelding verstuurd', 'vr 6 november'),
  ]);

  expect(fold?.milestones).toMatchObject({
    title: 'Hulp begonnen · Eerste contact met het gezin · Ontvangst bevestigd en nog 1',
    days: 'vr 6 november tot ma 30 november',
  });
});
