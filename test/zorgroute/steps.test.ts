import { describe, expect, test } from 'vitest';
import { KEPT } from '../../src/guidance/zorgroute/rights-and-keeping.ts';
import { ROOMS, STEPS, TERMS } from '../../src/zorgroute/steps.ts';

describe('the route', () => {
  test('has seven steps, numbered in order', () => {
    expect(STEPS.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 Signaal',
      '2 Overleg op school',
      '3 Gesprek met ouders',
      '4 Aanmelding',
      '5 Casemanager',
      '6 Plan en hulp',
      '7 Evaluatie en afsluiting',
    ]);
  });

  test('says of everything that stands in a file in which layer, and the public page for how long', () => {
    for (const { written, events, leaves } of ROOMS) {
      const layers = leaves.map(({ layer }) => layer);
      for (const { layer } of [...written, ...events]) expect(layers).toContain(layer);
      for (const { what, kept } of leaves) {
        expect(what).toMatch(/^[A-Z].*\.$/);
        expect(KEPT.map(({ file }) => file)).toContain(kept);
      }
    }
  });

  test('has every term once, by an id of its own', () => {
    expect(new Set(TERMS.map(({ id }) => id)).size).toBe(TERMS.length);
    expect(TERMS.map(({ name }) => name)).toEqual([
      'Overleg op school',
      'Gesprek met ouders',
      'Ontvangst bevestigen',
      'Casemanager aanwijzen',
      'Eerste contact met het gezin',
      'Plan',
      'Terugkoppeling aan school',
      'Evaluatie',
      'Elke andere stap op school',
      'Een vraag van het basisteam beantwoorden',
      'Wachten op de rechter',
      'Een nieuwe datum die het team belooft',
      'Elke andere stap van de hulp',
      'Wachten op hulp',
      'Elke andere stap van het plan',
      'Antwoord van de school op het schooldeel',
      'Zeggen hoe een afspraak op school gaat',
      'Elke andere stap van het schooldeel',
    ]);
  });

  test('says of each step who does it, what stays and what it means, in sentences', () => {
    for (const step of STEPS) {
      for (const text of [step.leavesBehind, step.description]) expect(text).toMatch(/^[A-Z].*\.$/);
      expect(step.who).toMatch(/^(De|Het) /);
    }
  });
});
