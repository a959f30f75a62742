// Step 2 of the route: teacher and intern begeleider consult. A signal waits for it, and so does the school's own help.

import {
  agreedTogether,
  decidedOn,
  isEnough,
  isTalkedOnly,
  lastDecision,
  waitsForConsultation,
} from '../facts/decisions.ts';
import { EVALUATION } from '../evaluation/terms.ts';
import { signalToDiscuss } from '../signal/rules.ts';
import { atTraject, defineStep, END, oneOf, type Way } from '../step.ts';
import { SCHOOL_STEP } from '../terms.ts';
import { consultationEntry } from './entry.ts';
import { explained } from './explained.ts';
import { CONSULTATION } from './terms.ts';

const consult: Way = { label: 'Overleg vastleggen', page: atTraject('overleg') };

export const consultationStep = defineStep({
  number: 2,
  id: 'consultation',
  name: 'Overleg op school',
  who: 'De leerkracht en de intern begeleider',
  leavesBehind: 'Wat de school zelf gaat doen.',
  description:
    'De leerkracht bespreekt de zorg met de intern begeleider. Samen kijken zij wat de school zelf kan doen.',
  explained,
  isDone: ({ consultation }) => consultation !== undefined,
  states: {
    signal: {
      label: 'Wacht op overleg',
      // In figures a signal that waits is still one.
      countedAt: 1,
      holds: waitsForConsultation,
      task: { role: 'intern_begeleider', what: 'Overleggen over het signaal', term: CONSULTATION },
      since: signalToDiscuss,
      page: consult.page,
      besides: (facts) => (isTalkedOnly(facts) ? agreedTogether(facts) : undefined),
      // The consultation is the intern begeleider's; the parents need not wait for it.
      first: {
        everybody: { label: 'Gesprek met ouders vastleggen', page: atTraject('gesprek'), isTalk: true },
        internBegeleider: consult,
      },
    },
    ownHelp: {
      label: 'Hulp op school',
      holds: (facts) => ['own_help', 'enough'].includes(lastDecision(facts)?.choice ?? ''),
      // Of the school's own help the teacher looks back; only the intern begeleider ends a traject.
      task: oneOf(
        {
          lookBack: { role: 'teacher', what: 'Bekijken of de hulp op school genoeg is', term: EVALUATION },
          close: {
            role: 'intern_begeleider',
            what: 'Afsluiten, want de hulp op school was genoeg',
            term: SCHOOL_STEP,
          },
        },
        (facts) => (isEnough(facts) ? 'close' : 'lookBack'),
      ),
      since: decidedOn,
      // A day from before the help began is stale.
      until: ({ consultation }, { since }) =>
        (consultation?.evaluateOn ?? '') >= since ? consultation?.evaluateOn : undefined,
      page: (ids, role) => (role === 'intern_begeleider' ? END.page(ids) : consult.page(ids)),
      first: { everybody: consult, ifNext: END },
    },
  },
  record: consult,
  written: [consultationEntry],
  events: [],
  terms: [CONSULTATION],
  leaves: [
    {
      layer: 'school',
      what: 'De eigen leerkracht en de intern begeleider.',
      kept: 'school',
    },
  ],
  recordedOn: ({ consultation }) => [consultation?.heldOn],
  drafts: { overleg: 'Overleg op school' },
});
