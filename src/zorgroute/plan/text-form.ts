// What is asked about the text of the plan, and about the plan that the family made itself?

import { line, longText, optionalDay, pick, tick } from '../../forms/fields.ts';
import { defineForm, type DataOf } from '../../forms/form.ts';
import { rows } from '../../forms/row-list.ts';

const saying = (label: string, required: string) => ({
  words: line({ label, required, max: 500 }),
  saidBy: pick({ label: 'Wie zei dit?', look: 'select' }),
});

const look = {
  lookOn: optionalDay({
    label: 'Wanneer kijkt u samen?',
    hint: 'Binnen drie maanden. Zonder deze dag kunt u nog niemand om akkoord vragen.',
    lies: 'fromToday',
  }),
  lookWhere: line({
    label: 'Hoe laat, en waar?',
    hint: 'Iedereen van het plan leest dit. Schrijf geen adres op.',
    max: 200,
  }),
};
const apart = tick({
  label: 'De ouders wonen niet bij elkaar',
  hint: 'Dan kan een doel van één huis zijn, en krijgt elke ouder een eigen papier.',
});

export const PlanTextForm = defineForm({
  apart,
  strengths: rows({
    label: 'Wat goed gaat',
    hint: 'In hun woorden. Iedereen van het plan leest dit.',
    row: saying('Wat gaat goed?', 'Schrijf op wat er goed gaat.'),
    one: 'zin',
    more: 'Nog iets dat goed gaat',
    most: 12,
  }),
  worries: rows({
    label: 'Wat moeilijk is',
    hint: 'In hun woorden. Iedereen van het plan leest dit.',
    row: saying('Wat is moeilijk?', 'Schrijf op wat er moeilijk is.'),
    one: 'zin',
    more: 'Nog iets dat moeilijk is',
    most: 12,
  }),
  first: longText({ label: 'Wat eerst?', hint: 'Waar begint u samen mee?', rows: 2, max: 1000 }),
  ...look,
});
export type PlanTextData = DataOf<typeof PlanTextForm>;

export const OwnPlanForm = defineForm({
  apart,
  ownText: longText({
    label: 'Het plan van het gezin',
    hint: 'Zoals zij het schreven. U verandert er niets aan. Iedereen van het plan leest dit.',
    required: 'Neem over wat het gezin schreef.',
    rows: 14,
  }),
  ...look,
});
export type OwnPlanData = DataOf<typeof OwnPlanForm>;
