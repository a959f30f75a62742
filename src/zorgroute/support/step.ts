// Step 6 of the route: the casemanager helps the family, and tells the school how it goes.

import { latest } from '../../calendar/days.ts';
import { atChildOr, atReferral, defineStep, END, oneOf } from '../step.ts';
import {
  CLOSE_AFTER_HELP,
  isAtTeam,
  isOutside,
  isToldAll,
  leftOn,
  looksBackOn,
  SUCCEED,
} from '../facts/team-side.ts';
import { explained } from './explained.ts';
import { FEEDBACK, PLAN } from './terms.ts';

export const supportStep = defineStep({
  number: 6,
  id: 'support',
  name: 'Plan en hulp',
  who: 'De casemanager, samen met u',
  leavesBehind: 'Eén plan voor uw gezin, met een deel voor de school.',
  description:
    'U maakt met de casemanager één plan voor uw gezin. De school hoort alleen wat nodig is en wat u goedvindt.',
  explained,
  isDone: ({ referral, end: ended }) => referral?.firstContactOn !== undefined && ended?.outcome === 'closed',
  isBegun: ({ referral }) => referral?.firstContactOn !== undefined,
  states: {
    support: {
      label: 'Plan en hulp',
      holds: (facts) => isAtTeam(facts) && facts.referral?.firstContactOn !== undefined,
      task: oneOf(
        {
          tell: { role: 'casemanager', what: 'De school laten weten hoe het gaat', term: FEEDBACK },
          succeed: SUCCEED,
          close: CLOSE_AFTER_HELP,
        },
        (facts) => (isToldAll(facts) ? 'close' : leftOn(facts) ? 'succeed' : 'tell'),
      ),
      since: (facts) => {
        const { referral, reopenedOn, startedOn } = facts;
        const left = isToldAll(facts) ? undefined : leftOn(facts);
        return latest(
          referral?.firstContactOn ?? startedOn,
          referral?.lastFeedbackOn,
          referral?.careReopenedOn,
          reopenedOn,
          left,
        );
      },
      // The day that the casemanager named to the school with the last feedback, else the term.
      until: (facts, { since, due }) => {
        if (isToldAll(facts)) return looksBackOn(facts, since);
        if (leftOn(facts)) return undefined;
        const { nextFeedbackOn, newPromisedOn } = facts.referral ?? {};
        const isNamed = nextFeedbackOn !== undefined && nextFeedbackOn >= since;
        return latest(isNamed ? nextFeedbackOn : due(FEEDBACK, since), newPromisedOn);
      },
      awaited: (facts) =>
        isOutside(facts) || isToldAll(facts) ? undefined : leftOn(facts) ? {} : { isFeedback: true },
      page: atChildOr(atReferral('terugkoppeling')),
      first: { ifNext: END },
    },
  },
  written: [],
  events: [],
  terms: [PLAN, FEEDBACK],
  leaves: [
    {
      layer: 'shared',
      what: 'Het schooldeel van het plan, en de terugkoppeling.',
      kept: 'team',
    },
    { layer: 'care', what: 'Het plan, de doelen en de hulp.', kept: 'care' },
  ],
  recordedOn: ({ referral }) => [referral?.lastFeedbackOn],
  drafts: {
    'eerste-contact': 'Eerste contact met het gezin',
    'eerste-contact/correctie': 'Dag van het eerste contact verbeteren',
    terugkoppeling: 'Terugkoppeling aan de school',
    contact: 'Contact met het gezin',
    'gezinnen/naam': 'Naam van het gezin',
    partner: 'Partner uitnodigen',
  },
});
