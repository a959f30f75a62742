// What can this reader do now for this child? One thing first, the rest as quiet links. Pure.

import type { Role } from '../access/roles.ts';
import type { OpenState } from '../zorgroute/base-state.ts';
import type { Progress } from '../zorgroute/progress.ts';

export type Action = { href: string; label: string };
type Place = { pupilId: string; trajectoryId: string; referralId: string | null };
type Way = (place: Place) => Action;

const record =
  (label: string, page: string): Way =>
  ({ trajectoryId }) => ({ href: `/trajecten/${trajectoryId}/${page}`, label });
const signal: Way = ({ pupilId }) => ({
  href: `/leerlingen/${pupilId}/signaal`,
  label: 'Signaal vastleggen',
});
const consult = record('Overleg vastleggen', 'overleg');
const talk = record('Gesprek met ouders vastleggen', 'gesprek');
const consents = record('Toestemmingen', 'toestemmingen');
const prepare = record('Aanmelding invullen', 'aanmelding');
const send = record('Aanmelding nakijken en versturen', 'aanmelding/controle');
const choose = record('Kiezen hoe het verder gaat', 'toestemmingen');
const reopen = record('Heropenen', 'heropening');
/** How it went on with what was sent outside the portal. */
const tellHow = record('Vastleggen hoe het verder gaat', 'afsluiting');
const end = record('Afsluiten', 'afsluiting');
const answer: Way = ({ referralId }) => ({
  href: `/aanmeldingen/${referralId ?? ''}/antwoord`,
  label: 'Vraag beantwoorden',
});
const referral: Way = ({ referralId }) => ({
  href: `/aanmeldingen/${referralId ?? ''}`,
  label: 'Aanmelding lezen',
});

const FIRST: Record<OpenState, { everybody?: Way; internBegeleider?: Way }> = {
  // The consultation is the intern begeleider's; the parents need not wait for it.
  signal: { everybody: talk, internBegeleider: consult },
  ownHelp: { everybody: consult },
  conversationDue: { everybody: talk },
  consentDue: { internBegeleider: record('Toestemming vastleggen', 'toestemmingen') },
  consentRefused: { internBegeleider: choose },
  waitingForCourt: { internBegeleider: consents },
  inPreparation: { internBegeleider: prepare },
  readyToSend: { internBegeleider: send },
  sent: {},
  received: {},
  questionAsked: { internBegeleider: answer },
  returned: { everybody: talk },
  assigned: {},
  support: {},
  reopened: { everybody: consult },
};

/** The primary action of this role in this state, and the other things it may do. `progress` undefined: no traject yet. */
export function actionsFor(
  role: Role,
  progress: Progress | undefined,
  place: Place,
): { first?: Action; others: Action[] } {
  if (!progress) return { first: signal(place), others: [] };
  const isIb = role === 'intern_begeleider';
  if (!progress.next)
    return {
      others: [signal, ...(isIb ? [reopen] : []), ...(place.referralId ? [referral] : [])].map((way) =>
        way(place),
      ),
    };

  const { everybody, internBegeleider } = FIRST[progress.state.replace(':overdue', '') as OpenState];
  // A step that is another's otherwise: telling how a referral outside the portal went, or ending what nobody waits for.
  const isForIb = (state: OpenState) =>
    progress.state.startsWith(state) && progress.next?.role === 'intern_begeleider';
  const isEnough = isForIb('ownHelp');
  const endsIt = isEnough || isForIb('support') || isForIb('assigned');
  const ofIb = isForIb('sent') ? tellHow : endsIt ? end : internBegeleider;
  const first = (isIb ? ofIb : undefined) ?? (isEnough ? undefined : everybody);
  const isSent = progress.step >= 5;
  const wasTalkedOf = progress.step >= 4;
  const others = [
    signal,
    consult,
    talk,
    ...(place.referralId ? [referral] : []),
    ...(isIb && wasTalkedOf && !isSent ? [consents, prepare] : []),
    ...(isIb && isSent ? [consents] : []),
    ...(isIb ? [end] : []),
  ];
  const chosen = others.filter((way) => way !== first).map((way) => way(place));
  return {
    ...(first && { first: first(place) }),
    others: chosen.filter(({ href }) => href !== first?.(place).href),
  };
}
