// Step 5 of the route: the basisteam confirms, asks back or names a casemanager, who contacts the family.

import { latest } from '../../calendar/days.ts';
import { decidedOn } from '../facts/decisions.ts';
import type { Facts } from '../facts.ts';
import { ANSWER } from '../referral/terms.ts';
import { atChildOr, atReferral, atTraject, defineStep, END, oneOf, type Awaited } from '../step.ts';
import {
  casemanagerEnd,
  CLOSE_AFTER_HELP,
  isAtTeam,
  isOutside,
  isToldAll,
  leftOn,
  looksBackOn,
  moved,
  paused,
  sentOrReopened,
  SUCCEED,
} from '../facts/team-side.ts';
import { SCHOOL_STEP } from '../terms.ts';
import { explained } from './explained.ts';
import { CASEMANAGER, FIRST_CONTACT, PROMISE, RECEIPT } from './terms.ts';

/** A casemanager, also while the receipt is not confirmed yet. */
const awaitsCasemanager = (facts: Facts): Awaited | undefined =>
  isOutside(facts)
    ? undefined
    : {
        state: 'received',
        promised: (those, { due, calendar }) => casemanagerEnd(those, due, calendar),
      };

export const assignmentStep = defineStep({
  number: 5,
  id: 'assignment',
  name: 'Casemanager',
  who: 'Het basisteam van uw gemeente',
  leavesBehind: 'De naam van uw casemanager en een eerste contact.',
  description:
    'U krijgt één contactpersoon bij het basisteam van uw gemeente: de casemanager. Die neemt contact met u op.',
  explained,
  isDone: ({ referral, end: ended }) =>
    referral?.firstContactOn !== undefined && (referral.returnedOn === undefined || ended !== undefined),
  isBegun: ({ referral }) => referral?.assignedOn !== undefined,
  states: {
    assigned: {
      label: 'Casemanager bekend',
      holds: (facts) => isAtTeam(facts) && facts.referral?.assignedOn !== undefined,
      task: oneOf(
        {
          meet: { role: 'casemanager', what: 'Contact opnemen met het gezin', term: FIRST_CONTACT },
          succeed: SUCCEED,
          close: CLOSE_AFTER_HELP,
        },
        (facts) => (isToldAll(facts) ? 'close' : leftOn(facts) ? 'succeed' : 'meet'),
      ),
      since: (facts) => {
        const { assignedOn, lastFeedbackOn } = facts.referral ?? {};
        const since = latest(assignedOn ?? facts.startedOn, isToldAll(facts) ? lastFeedbackOn : undefined);
        return latest(since, isToldAll(facts) ? undefined : leftOn(facts));
      },
      until: (facts, { since, due, calendar }) =>
        isToldAll(facts)
          ? looksBackOn(facts, since)
          : leftOn(facts)
            ? undefined
            : moved(due(FIRST_CONTACT, sentOrReopened(facts)), facts, calendar),
      awaited: (facts) => (isOutside(facts) || isToldAll(facts) ? undefined : {}),
      page: atChildOr(atReferral('eerste-contact')),
      first: { ifNext: END },
    },
    questionAsked: {
      label: 'Vraag van het basisteam',
      holds: (facts) => isAtTeam(facts) && facts.referral?.questionOpenSince !== undefined,
      task: {
        role: 'intern_begeleider',
        what: 'De vraag van het basisteam beantwoorden',
        term: ANSWER,
      },
      since: ({ referral, startedOn }) => referral?.questionOpenSince ?? startedOn,
      page: atReferral('antwoord'),
      first: { internBegeleider: { label: 'Vraag beantwoorden', page: atReferral('antwoord') } },
    },
    received: {
      label: 'Ontvangen door het basisteam',
      holds: (facts) => isAtTeam(facts) && facts.referral?.receivedOn !== undefined,
      task: { role: 'cjg_coordinator', what: 'Een casemanager aanwijzen', term: CASEMANAGER },
      since: ({ referral, startedOn }) => referral?.receivedOn ?? startedOn,
      until: (facts, { due, calendar }) => casemanagerEnd(facts, due, calendar),
      awaited: awaitsCasemanager,
      page: atReferral('casemanager'),
    },
    sent: {
      label: 'Verstuurd',
      holds: isAtTeam,
      // Outside the portal nobody answers: the school asks. What it writes down of that begins the term again.
      task: oneOf(
        {
          receive: { role: 'cjg_worker', what: 'De ontvangst bevestigen', term: RECEIPT },
          askOutside: {
            role: 'intern_begeleider',
            what: 'Nagaan wat de gemeente antwoordt',
            term: SCHOOL_STEP,
          },
        },
        (facts) => (isOutside(facts) ? 'askOutside' : 'receive'),
      ),
      since: (facts) => {
        const sentOn = facts.referral?.sentOn ?? facts.startedOn;
        return isOutside(facts) ? latest(sentOn, decidedOn(facts)) : sentOn;
      },
      // A promise before the receipt is about the casemanager: a click less late is nothing that the school waits for.
      until: (facts, { due, calendar }) =>
        isOutside(facts) ? undefined : paused(due(RECEIPT, sentOrReopened(facts)), facts, calendar),
      awaited: awaitsCasemanager,
      page: atReferral(),
      first: { ifNext: { label: 'Vastleggen hoe het verder gaat', page: atTraject('afsluiting') } },
    },
  },
  written: [],
  events: [],
  terms: [RECEIPT, CASEMANAGER, FIRST_CONTACT, PROMISE],
  leaves: [
    {
      layer: 'shared',
      what: 'Ontvangst, de naam van de casemanager en de dag van het eerste contact.',
      kept: 'team',
    },
    {
      layer: 'care',
      what: 'Wat de casemanager met het gezin bespreekt.',
      kept: 'care',
    },
  ],
  recordedOn: ({ referral }) => [
    referral?.receivedOn,
    referral?.questionOpenSince,
    referral?.assignedOn,
    referral?.firstContactOn,
  ],
  drafts: {
    vraag: 'Vraag aan de school',
    advies: 'Teruggeven met advies',
    belofte: 'Nieuwe datum beloven',
    casemanager: 'Casemanager',
    gezin: 'Naar een ander gezin',
  },
});
