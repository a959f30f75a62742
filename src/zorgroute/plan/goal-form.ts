// What is asked about a goal, with who does what?

import { choice, line, longText, pick, pickSome } from '../../forms/fields.ts';
import { defineForm } from '../../forms/form.ts';
import { rows } from '../../forms/row-list.ts';
import { ACTION_FROM } from './plan-text.ts';

const goal = {
  words: line({
    label: 'Wat willen zij bereiken?',
    hint: 'In hun woorden, niet in de uwe. Eén zin.',
    required: 'Schrijf op wat zij willen bereiken.',
    max: 300,
  }),
  forWhom: pickSome({
    label: 'Voor wie?',
    hint: 'Kies er een of meer.',
    required: 'Kies voor wie dit doel is.',
  }),
  reachedWhen: longText({
    label: 'Gehaald als …',
    hint: 'Wat iedereen dan ziet of hoort.',
    required: 'Schrijf op wanneer het doel gehaald is.',
    rows: 2,
    max: 1000,
  }),
  under: pick({ label: 'Hoort dit bij een groter doel?', look: 'select' }),
};
const outcome = {
  state: pick({ label: 'Hoe staat het met dit doel?', look: 'select' }),
  why: line({ label: 'Waarom?', hint: 'Als het doel gehaald is, of niet meer nodig.', max: 500 }),
};
const readers = pick({
  label: 'Wie leest dit doel?',
  look: 'choice',
  required: 'Kies wie dit doel leest.',
});
const action = {
  what: line({
    label: 'Wat',
    hint: 'Zo klein dat u weet of het gedaan is.',
    required: 'Schrijf op wat er gebeurt.',
    max: 300,
  }),
  who: line({ label: 'Wie', required: 'Vul in wie het doet.', max: 100 }),
  from: choice({ label: 'Van wie is dat?', options: ACTION_FROM, required: 'Kies van wie.', look: 'select' }),
  when: line({ label: 'Tot wanneer, of hoe vaak', required: 'Vul in tot wanneer, of hoe vaak.', max: 100 }),
  state: pick({ label: 'Hoe staat het ermee?', look: 'select' }),
  why: line({ label: 'Als het niet lukte: waarom?', max: 300 }),
};
const listOf = <F extends Parameters<typeof rows>[0]['row']>(row: F) =>
  rows({ label: 'Wie doet wat', row, one: 'actie', more: 'Nog een actie', most: 10 });

/** A family in one house. */
export const GoalForm = defineForm({ ...goal, actions: listOf(action), ...outcome });
/** Of two: with who reads it. */
export const GoalApartForm = defineForm({
  ...goal,
  readers,
  actions: listOf({ ...action, readers: pick({ label: 'Wie leest deze actie?', look: 'select' }) }),
  ...outcome,
});
