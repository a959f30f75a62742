// What can this reader do with a sent referral now? Links for the team and for the school, by role and by how it stands.

import { mayDo, type Permission } from '../../access/permissions.ts';
import type { Role } from '../../access/roles.ts';
import { whyNot, type Action } from '../../basisteam/rules.ts';
import { conversationBlocker } from '../progress/progress.ts';
import { safetyPage } from '../consultation/rules.ts';
import { canPromise } from '../facts/facts-of-rows.ts';
import type { SentReferral } from './sent-queries.ts';

type TeamAction = {
  action: Action;
  permission: Permission;
  path: string;
  label: string;
  isDone?: (referral: SentReferral, today: string) => boolean;
};

const TEAM: readonly TeamAction[] = [
  { action: 'name', permission: 'casemanager:name', path: 'casemanager', label: 'Casemanager aanwijzen' },
  {
    action: 'change',
    permission: 'casemanager:name',
    path: 'casemanager',
    label: 'Casemanager of vervanger wijzigen',
  },
  { action: 'move', permission: 'family:move', path: 'gezin', label: 'Naar een ander gezin' },
  {
    action: 'meet',
    permission: 'contact:first',
    path: 'eerste-contact',
    label: 'Eerste contact vastleggen',
    isDone: ({ firstContactOn }) => firstContactOn !== null,
  },
  {
    action: 'tell',
    permission: 'feedback:give',
    path: 'terugkoppeling',
    label: 'Terugkoppeling geven aan de school',
    isDone: ({ firstContactOn }) => firstContactOn === null,
  },
  { action: 'ask', permission: 'question:ask', path: 'vraag', label: 'Een vraag stellen aan de school' },
  { action: 'advise', permission: 'referral:advise', path: 'advies', label: 'Teruggeven met advies' },
  {
    action: 'promise',
    permission: 'promise:make',
    path: 'belofte',
    label: 'Een nieuwe datum beloven',
    isDone: (referral, today) => !canPromise(referral, today),
  },
  {
    action: 'correct',
    permission: 'contact:first',
    path: 'eerste-contact/correctie',
    label: 'Dag van het eerste contact verbeteren',
    isDone: ({ firstContactOn }) => firstContactOn === null,
  },
];

type Reader = { role: Role | undefined; membershipId: string; today: string };
type Link = { href: string; label: string };

const mayBe = ({ role }: Reader, permission: Permission) => role !== undefined && mayDo(role, permission);
const hrefOf = ({ referralId }: SentReferral) => `/aanmeldingen/${referralId}`;

export const actionsFor = (referral: SentReferral, reader: Reader) => ({
  receive: receiptOf(referral, reader),
  links: [
    ...schoolLinks(referral, reader),
    ...teamLinks(referral, reader),
    ...(mayBe(reader, 'family:read') && referral.familyId
      ? [{ href: `/gezinnen/${referral.familyId}`, label: 'Naar het gezin' }]
      : []),
  ],
});

function receiptOf(referral: SentReferral, reader: Reader) {
  const { teamId, receivedOn } = referral;
  if (!teamId || receivedOn || !mayBe(reader, 'referral:receive') || whyNot('receive', referral))
    return undefined;
  return {
    action: `${hrefOf(referral)}/ontvangst`,
    label: 'Ontvangst bevestigen',
    look: 'primary' as const,
    membershipId: reader.membershipId,
  };
}

const teamLinks = (referral: SentReferral, reader: Reader): Link[] =>
  TEAM.filter(
    ({ action, permission, isDone }) =>
      referral.teamId &&
      mayBe(reader, permission) &&
      !whyNot(action, referral) &&
      !isDone?.(referral, reader.today),
  ).map(({ path, label }) => ({ href: `${hrefOf(referral)}/${path}`, label }));

function schoolLinks(referral: SentReferral, reader: Reader): Link[] {
  const { questionSince, sharingOpen, trajectoryId } = referral;
  const mayAnswer = mayBe(reader, 'question:answer') && questionSince && sharingOpen;
  const answer = { href: `${hrefOf(referral)}/antwoord`, label: 'De vraag beantwoorden' };
  return [
    ...(mayAnswer ? [answer] : []),
    ...(mayBe(reader, 'referral:prepare') && trajectoryId
      ? waysOn(referral, `/trajecten/${trajectoryId}`)
      : []),
  ];
}

/** How the school goes on with it. */
function waysOn(referral: SentReferral, base: string): Link[] {
  const { returnedOn, sharingOpen, schoolEndedOn, sentOutsideOn } = referral;
  const consents = { href: `${base}/toestemmingen`, label: 'Toestemming bekijken of intrekken' };
  if (schoolEndedOn) {
    const reopen = { href: `${base}/heropening`, label: 'Het traject heropenen' };
    // The team still reads what was sent, so parents can still take their consent back.
    return sharingOpen === false || returnedOn ? [reopen] : [reopen, consents];
  }
  if (sharingOpen === false) return [{ href: `${base}/weigering`, label: 'Beslissen hoe het verder gaat' }];
  if (sentOutsideOn)
    return [{ href: `${base}/afsluiting`, label: 'Vastleggen hoe het verder gaat' }, consents];
  return returnedOn ? afterAdvice(referral, base) : [consents];
}

function afterAdvice(referral: SentReferral, base: string): Link[] {
  const { conversationOutcome, withoutTalk, trajectoryId } = referral;
  const isHeldBack = conversationBlocker(conversationOutcome ?? 'refer') !== undefined;
  const first = withoutTalk
    ? { href: safetyPage(trajectoryId ?? ''), label: 'De stappen van de meldcode' }
    : { href: `${base}/gesprek`, label: 'Gesprek met ouders vastleggen' };
  return [
    isHeldBack ? first : { href: `${base}/aanmelding`, label: 'Aanpassen en opnieuw versturen' },
    { href: `${base}/afsluiting`, label: 'Afsluiten na dit advies' },
  ];
}
