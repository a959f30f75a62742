// What is asked before an entry is struck, or moved to the right child?

import { line, longText, pick } from '../../forms/fields.ts';
import { defineForm } from '../../forms/form.ts';

export const StrikeForm = defineForm({
  reason: longText({
    label: 'Waarom hoort dit hier niet?',
    hint: 'Alleen de schrijver en de functionaris gegevensbescherming lezen dit nog.',
    required: 'Schrijf op waarom dit hier niet hoort.',
    max: 1000,
    rows: 3,
  }),
});

export const MoveForm = defineForm({
  /** Asked for by `toPupilId`: whoever chose a child needs no search any more. */
  search: {
    ...line({
      label: 'Bij welk kind hoort het?',
      hint: 'Typ het begin van de roepnaam of de achternaam.',
      max: 200,
    }),
    required: true,
  },
  toPupilId: pick({
    label: 'Gevonden kinderen',
    required: 'Zoek het kind waar dit signaal bij hoort, en kies het.',
    look: 'choice',
  }),
  reason: longText({
    label: 'Waarom verplaatst u het signaal?',
    hint: 'Dit staat straks bij beide kinderen. Noem daarom geen naam.',
    required: 'Schrijf op waarom u het signaal verplaatst.',
    max: 1000,
    rows: 3,
  }),
});
