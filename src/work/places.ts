// On which page is it done? Straight to the form; where somebody has to read first, or when unsure, to the page about the child.

import type { Role } from '../access/roles.ts';
import type { Progress } from '../zorgroute/progress.ts';

type Ids = { trajectoryId?: string; pupilId?: string; referralId: string | null; familyId?: string | null };
type BaseState = Exclude<Progress['state'], `${string}:${string}`>;

const PLACES: Record<BaseState, (ids: Ids) => string> = {
  signal: ({ trajectoryId }) => `/trajecten/${trajectoryId ?? ''}/overleg`,
  ownHelp: ({ trajectoryId }) => `/trajecten/${trajectoryId ?? ''}/overleg`,
  conversationDue: ({ trajectoryId }) => `/trajecten/${trajectoryId ?? ''}/gesprek`,
  consentDue: ({ trajectoryId }) => `/trajecten/${trajectoryId ?? ''}/toestemmingen`,
  consentRefused: ({ trajectoryId }) => `/trajecten/${trajectoryId ?? ''}/toestemmingen`,
  waitingForCourt: ({ trajectoryId }) => `/trajecten/${trajectoryId ?? ''}/toestemmingen`,
  inPreparation: ({ trajectoryId }) => `/trajecten/${trajectoryId ?? ''}/aanmelding`,
  readyToSend: ({ trajectoryId }) => `/trajecten/${trajectoryId ?? ''}/aanmelding/controle`,
  sent: ({ referralId }) => `/aanmeldingen/${referralId ?? ''}`,
  received: ({ referralId }) => `/aanmeldingen/${referralId ?? ''}/casemanager`,
  questionAsked: ({ referralId }) => `/aanmeldingen/${referralId ?? ''}/antwoord`,
  returned: ({ referralId }) => `/aanmeldingen/${referralId ?? ''}`,
  // For the school once the team told it everything.
  assigned: ({ pupilId, referralId }) =>
    pupilId ? `/leerlingen/${pupilId}` : `/aanmeldingen/${referralId ?? ''}/eerste-contact`,
  support: ({ pupilId, referralId }) =>
    pupilId ? `/leerlingen/${pupilId}` : `/aanmeldingen/${referralId ?? ''}/terugkoppeling`,
  reopened: ({ pupilId, familyId }) => (pupilId ? `/leerlingen/${pupilId}` : `/gezinnen/${familyId ?? ''}`),
};

/** @param role who does it; of the school's own help the teacher looks back, and the intern begeleider only ends it */
export function doneAt(state: Progress['state'], ids: Ids, role?: Role): string {
  const base = state.replace(/:overdue$/, '');
  if (base === 'ownHelp' && role === 'intern_begeleider')
    return `/trajecten/${ids.trajectoryId ?? ''}/afsluiting`;
  return base in PLACES ? PLACES[base as BaseState](ids) : `/leerlingen/${ids.pupilId ?? ''}`;
}
