// The consents belong to no one step: they are asked before sending, and can be refused or withdrawn whenever.

import { latest } from '../../calendar/days.ts';
import { decidedOn, isDeclined, saysNo, wantedSince, wantsReferral } from '../facts/decisions.ts';
import type { Facts } from '../facts.ts';
import { atTraject, defineRoom, oneOf, type Counted, type Way } from '../step.ts';
import { isSent } from '../facts/team-side.ts';
import { SCHOOL_STEP } from '../terms.ts';
import { consentEvent, followUpEvent, withdrawalEvent } from './entry.ts';
import { COURT } from './terms.ts';

/** Where a refusal says how it goes on: something was or is to be sent, or the parents said no. */
const isAsked = (facts: Facts) => isSent(facts) || wantsReferral(facts) || saysNo(facts);
const consents: Way = { label: 'Toestemmingen', page: atTraject('toestemmingen') };

/** The day that the intern begeleider chose; one from before the refusal is stale. */
const chosenDay = ({ consent }: Facts, { since }: Counted) =>
  (consent.reconsiderOn ?? '') >= since ? consent.reconsiderOn : undefined;

const HOW_ON = {
  choose: {
    role: 'intern_begeleider',
    what: 'Beslissen hoe het verder gaat nu een ouder nee zegt',
    term: SCHOOL_STEP,
  },
  // The parents themselves want no referral: there is nothing to ask a judge.
  afterNo: {
    role: 'intern_begeleider',
    what: 'Afsluiten, of later opnieuw met de ouders praten',
    term: SCHOOL_STEP,
    isTalk: true,
  },
  talkAgain: {
    role: 'intern_begeleider',
    what: 'Opnieuw met de ouders praten',
    term: SCHOOL_STEP,
    isTalk: true,
  },
} as const;

export const consentRoom = defineRoom({
  number: 4,
  states: {
    waitingForCourt: {
      label: 'Wacht op de rechter',
      holds: (facts) => isAsked(facts) && facts.consent.status === 'waiting_for_court',
      task: { role: 'intern_begeleider', what: 'Nagaan of de rechter heeft beslist', term: COURT },
      since: (facts) => facts.consent.since ?? decidedOn(facts),
      until: chosenDay,
      page: consents.page,
      first: { internBegeleider: consents },
    },
    consentRefused: {
      label: 'Geen toestemming: kiezen hoe verder',
      holds: (facts) =>
        (isAsked(facts) && facts.consent.status === 'refused') || (!isSent(facts) && saysNo(facts)),
      task: oneOf(HOW_ON, (facts) => {
        if (facts.consent.reconsiderOn !== undefined) return 'talkAgain';
        return isDeclined(facts) ? 'afterNo' : 'choose';
      }),
      since: (facts) =>
        isDeclined(facts)
          ? latest(decidedOn(facts), facts.consent.since)
          : (facts.consent.since ?? decidedOn(facts)),
      until: chosenDay,
      page: consents.page,
      first: { internBegeleider: { label: 'Beslissen hoe het verder gaat', page: consents.page } },
    },
    consentDue: {
      label: 'Wacht op toestemming',
      holds: (facts) => !isSent(facts) && wantsReferral(facts) && facts.consent.status !== 'complete',
      task: { role: 'intern_begeleider', what: 'Vragen of de school mag delen', term: SCHOOL_STEP },
      since: wantedSince,
      page: consents.page,
      first: { internBegeleider: { label: 'Toestemming vastleggen', page: consents.page } },
    },
  },
  written: [],
  events: [consentEvent, withdrawalEvent, followUpEvent],
  terms: [COURT],
  leaves: [
    {
      layer: 'school',
      what: 'De toestemmingen: van wie, voor wat, tot wanneer, en hoe gegeven.',
      kept: 'school',
    },
  ],
  recordedOn: ({ consent }) => [consent.since],
  drafts: {
    'toestemmingen/nieuw': 'Toestemming: een antwoord',
    'toestemmingen/van': 'Toestemming: een antwoord',
    'van/kind': 'Toestemming: een antwoord',
    intrekking: 'Toestemming intrekken',
    weigering: 'Geen toestemming: hoe verder',
  },
});
