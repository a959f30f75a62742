// What is everything in the shared layer called in Dutch? For school and team alike.

import { spokenDay, spokenNearDay } from '../forms/dates.ts';
import type { Option } from '../forms/fields.ts';

export const MILESTONES = {
  sent: 'Aanmelding verstuurd',
  resent: 'Aanmelding opnieuw verstuurd',
  received: 'Ontvangst bevestigd',
  question: 'Vraag aan de school',
  answered: 'Antwoord van de school',
  returned: 'Terug naar de school met advies',
  assigned: 'Casemanager aangewezen',
  reassigned: 'Andere casemanager of vervanger',
  first_contact: 'Eerste contact met het gezin',
  plan: 'Begonnen aan een plan met het gezin',
  help_begun: 'Hulp begonnen',
  help_stopped: 'Hulp gestopt',
  schooldeel_agreed: 'Afspraken voor school: de ouders zijn akkoord',
  schooldeel_answered: 'Antwoord van de school op de afspraken',
  schooldeel_ended: 'Een afspraak op school is gestopt',
  looked: 'Samen gekeken hoe het gaat',
  feedback: 'Terugkoppeling aan de school',
  promised: 'Nieuwe datum beloofd',
  withdrawn: 'Het delen is gestopt',
  closed: 'De hulp is afgesloten',
  reopened: 'De hulp is weer open',
  school_ended: 'De school heeft het traject afgesloten',
  school_reopened: 'De school heeft het traject heropend',
} as const;
export type MilestoneKind = keyof typeof MILESTONES;

/** Process feedback: choices only, so that nothing of the help itself reaches the school (Jeugdwet 7.3.11). */
export const FEEDBACK_CONTACT = [
  { value: 'planned', label: 'Het contact is gepland' },
  { value: 'going_on', label: 'Er is contact' },
  { value: 'paused', label: 'Het contact ligt even stil' },
  { value: 'ended', label: 'Het contact is gestopt' },
] as const satisfies readonly Option[];

export const FEEDBACK_PHASE = [
  { value: 'getting_acquainted', label: 'Kennismaken' },
  { value: 'making_a_plan', label: 'Samen een plan maken' },
  { value: 'help_started', label: 'De hulp is begonnen' },
  { value: 'waiting_for_help', label: 'Er wordt gewacht op hulp' },
  { value: 'help_ends', label: 'De hulp loopt af' },
] as const satisfies readonly Option[];

export const FEEDBACK_SCHOOL_CAN = [
  { value: 'carry_on', label: 'De school gaat door zoals nu' },
  { value: 'call_me', label: 'De school belt mij' },
  { value: 'talk_together', label: 'We praten samen: ik neem contact op' },
] as const satisfies readonly Option[];

/** What was said of the school, as it reads anywhere but in the form itself: with who is meant, and the number. */
export function schoolCanInWords(value: string, casemanager: { name: string | null; phone: string | null }) {
  const who = ['de casemanager', casemanager.name].filter(Boolean).join(' ');
  if (value === 'call_me') return `De school belt ${[who, casemanager.phone].filter(Boolean).join(': ')}`;
  return value === 'talk_together'
    ? `We praten samen: ${who} neemt contact op`
    : labelOf(FEEDBACK_SCHOOL_CAN, value);
}

export const labelOf = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? '';

/** What the school is promised with a referral, wherever it stands. */
export const promiseSentence = (day: string, from: string, today: string): string =>
  day < today
    ? `U zou uiterlijk ${spokenDay(day, today)} iets horen van ${from}. Die dag is voorbij: bel gerust.`
    : `U hoort uiterlijk ${spokenNearDay(day, today)} van ${from}.`;

/** A team hears that another is responsible now: what it does first, wherever that is said. */
export const afterMove = (school: string): string =>
  `Bel ${school} en de ouders, en spreek af wie het gezin verder helpt.`;

/** The same for the school; while safety may have been chosen it is not asked to talk with the parents. */
export const afterMoveAtSchool = (sent: { teamName: string; withoutTalk: boolean }): string =>
  `Bel ${sent.teamName} en spreek ${sent.withoutTalk ? '' : 'met de ouders '}af wie het gezin verder helpt.`;

/** The same wherever the team reads all of it. */
export const movedAtTeam = (municipality: string, school: string): string =>
  `Het kind woont nu in de gemeente ${municipality}. Die gemeente is nu verantwoordelijk voor de hulp. ${afterMove(school)} Laat het gezin niet los voordat een ander het heeft.`;

/** Whom to ask as long as a school has no intern begeleider. */
export const insteadOfInternBegeleider = (administrators: string): string =>
  `${administrators ? `${administrators} (beheerder)` : 'de beheerder van de school'}, want er is nu geen IB'er`;
