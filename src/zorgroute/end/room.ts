// The ways out belong to no one step: each can be taken from everywhere, and reopens in one.

import type { Facts } from '../facts.ts';
import { atChildOr, atTraject, defineRoom, oneOf } from '../step.ts';
import { SCHOOL_STEP } from '../terms.ts';
import { endEvent, reopeningEvent } from './entry.ts';

export const endRoom = defineRoom({
  states: {
    reopened: {
      label: 'Heropend',
      step: null,
      // Until something is recorded.
      holds: (facts, recordedOn) => recordedOn < (facts.reopenedOn ?? '') || nothingStands(facts),
      // A reopened traject goes back to its casemanager as long as the school may share, else to the IB'er.
      task: oneOf(
        {
          atSchool: { role: 'intern_begeleider', what: 'Kiezen hoe het verder gaat', term: SCHOOL_STEP },
          withCasemanager: { role: 'casemanager', what: 'Kiezen hoe het verder gaat', term: SCHOOL_STEP },
        },
        ({ referral, consent }) =>
          referral?.assignedOn !== undefined &&
          referral.returnedOn === undefined &&
          consent.status === 'complete'
            ? 'withCasemanager'
            : 'atSchool',
      ),
      since: ({ reopenedOn, startedOn }) => reopenedOn ?? startedOn,
      page: atChildOr(({ familyId }) => `/gezinnen/${familyId ?? ''}`),
      first: { everybody: { label: 'Overleg vastleggen', page: atTraject('overleg') } },
    },
  },
  written: [],
  events: [endEvent, reopeningEvent],
  terms: [],
  leaves: [
    { layer: 'school', what: 'Hoe en waarom het traject eindigde.', kept: 'school' },
    { layer: 'shared', what: 'Dat de school het traject heeft afgesloten.', kept: 'team' },
  ],
  recordedOn: () => [],
  drafts: {
    afsluiting: 'Afsluiten',
    heropening: 'Heropenen',
    correctie: 'Correctie',
    doorhaling: 'Doorhalen',
  },
});

/** With its last entry a traject ends: only after a reopening is there nothing in it, and somebody has to choose. */
const nothingStands = ({ lastSignalOn, consultation, conversation, referral }: Facts): boolean =>
  !lastSignalOn && !consultation && !conversation && !referral;
