// What a teacher decided alone waits until the intern begeleider has seen it; nothing that the teacher does waits for that.

import { agreedTogether, lastDecision, waitsForConsultation, wantsReferral } from '../facts/decisions.ts';
import { isSent } from '../facts/team-side.ts';
import type { Facts } from '../facts.ts';
import { atTraject, defineRoom, oneOf } from '../step.ts';
import { SCHOOL_STEP } from '../terms.ts';

const TO_SEE = { role: 'intern_begeleider', term: SCHOOL_STEP } as const;

/** By what was decided at school it would be the teacher's turn; wherever else, the intern begeleider is next anyway, or the team. */
const leavesItToTheTeacher = (facts: Facts): boolean =>
  !isSent(facts) &&
  !wantsReferral(facts) &&
  !waitsForConsultation(facts) &&
  ['talk', 'think', 'own_help'].includes(lastDecision(facts)?.choice ?? '');

export const seenRoom = defineRoom({
  number: 2,
  states: {
    unseen: {
      label: "Nog niet gezien door de IB'er",
      holds: (facts) => facts.unseen !== undefined && leavesItToTheTeacher(facts),
      task: oneOf(
        {
          consultation: { ...TO_SEE, what: 'Lezen wat de leerkracht over het overleg vastlegde' },
          conversation: { ...TO_SEE, what: 'Lezen wat de leerkracht over het gesprek met ouders vastlegde' },
          several: { ...TO_SEE, what: 'Lezen wat de leerkracht vastlegde' },
          changed: { ...TO_SEE, what: 'Lezen wat de leerkracht veranderde' },
        },
        ({ unseen }) => unseen?.what ?? 'several',
      ),
      since: ({ unseen, startedOn }) => unseen?.since ?? startedOn,
      page: ({ pupilId }) => `/leerlingen/${pupilId ?? ''}`,
      first: {
        internBegeleider: {
          label: 'Gezien',
          page: (ids) => atTraject(`gezien/${ids.unseenId ?? ''}`)(ids),
          isPress: true,
        },
      },
      besides: ({ unseen: _seen, ...facts }) => agreedTogether(facts),
    },
  },
  written: [],
  events: [],
  terms: [],
  leaves: [],
  recordedOn: () => [],
  drafts: {},
});
