// Step 4 of the route: the intern begeleider fills in the referral, has it read by the parents, and sends it.

import { latest } from '../../calendar/days.ts';
import { wantedSince, wantsReferral } from '../facts/decisions.ts';
import type { Facts } from '../facts.ts';
import { atReferral, atTraject, defineStep } from '../step.ts';
import { isSent } from '../facts/team-side.ts';
import { SCHOOL_STEP } from '../terms.ts';
import { milestoneEvent } from './entry.ts';
import { explained } from './explained.ts';
import { PAGES } from './pages.ts';
import { PARTS } from './parts.ts';
import { ANSWER } from './terms.ts';

/** Everybody who has to agree says yes. */
const maySend = (facts: Facts): boolean =>
  !isSent(facts) && wantsReferral(facts) && facts.consent.status === 'complete';

/** What was prepared for a version that came back is not the preparation of the next one. */
const isPrepared = ({ preparation, referral }: Facts): boolean =>
  preparation !== undefined && preparation.complete && preparation.startedOn >= (referral?.returnedOn ?? '');

export const referralStep = defineStep({
  number: 4,
  id: 'referral',
  name: 'Aanmelding',
  who: 'De intern begeleider',
  leavesBehind: 'Uw toestemming, en de aanmelding zoals u die hebt gelezen.',
  description:
    'Is er meer hulp nodig? Dan vraagt de intern begeleider of de school gegevens mag delen. U leest de aanmelding voordat die wordt verstuurd.',
  // What came back was sent all the same.
  explained,
  isDone: ({ referral }) => referral !== undefined,
  states: {
    returned: {
      label: 'Terug met advies',
      holds: (facts) => isSent(facts) && facts.referral?.returnedOn !== undefined,
      task: {
        role: 'intern_begeleider',
        what: 'Het advies bespreken met de ouders',
        term: SCHOOL_STEP,
        isTalk: true,
      },
      since: ({ referral, reopenedOn, startedOn }) => latest(referral?.returnedOn ?? startedOn, reopenedOn),
      page: atReferral(),
      first: {
        everybody: { label: 'Gesprek met ouders vastleggen', page: atTraject('gesprek'), isTalk: true },
      },
    },
    readyToSend: {
      label: 'Klaar om te versturen',
      holds: (facts) => maySend(facts) && isPrepared(facts),
      task: { role: 'intern_begeleider', what: 'De aanmelding versturen', term: SCHOOL_STEP },
      since: (facts) => latest(wantedSince(facts), facts.consent.since, facts.preparation?.startedOn),
      page: atTraject('aanmelding/controle'),
      first: {
        internBegeleider: {
          label: 'Aanmelding nakijken en versturen',
          page: atTraject('aanmelding/controle'),
        },
      },
    },
    inPreparation: {
      label: 'Aanmelding in voorbereiding',
      holds: maySend,
      task: {
        role: 'intern_begeleider',
        what: 'De aanmelding invullen en laten lezen',
        term: SCHOOL_STEP,
      },
      since: (facts) => latest(wantedSince(facts), facts.consent.since),
      page: atTraject('aanmelding'),
      first: { internBegeleider: { label: 'Aanmelding invullen', page: atTraject('aanmelding') } },
    },
  },
  written: [],
  events: [milestoneEvent],
  terms: [ANSWER],
  leaves: [
    {
      layer: 'school',
      what: 'De aanmelding zolang die niet verstuurd is, en de toestemmingen.',
      kept: 'school',
    },
    {
      layer: 'shared',
      what: 'De aanmelding zoals die verstuurd is: de school en het basisteam.',
      kept: 'team',
    },
  ],
  recordedOn: ({ preparation, referral }) => [preparation?.startedOn, referral?.sentOn, referral?.returnedOn],
  drafts: {
    ...Object.fromEntries(
      [...PAGES, ...PARTS].map(({ slug, title }) => [
        `aanmelding/${slug}`,
        `Aanmelding: ${title.toLowerCase()}`,
      ]),
    ),
    'aanmelding/ouders': 'Aanmelding: wie las de tekst',
    'aanmelding/team': 'Aanmelding: welk team',
    antwoord: 'Antwoord aan het team',
  },
});
