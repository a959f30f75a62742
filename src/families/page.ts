// How does a family's page read? Its children, what was written down, what the school knows, and who was invited.

import { dayIn, shortDay, spokenDay } from '../forms/dates.ts';
import { sharedStandingOf } from '../zorgroute/standing.ts';
import {
  FEEDBACK_CONTACT,
  FEEDBACK_PHASE,
  FEEDBACK_SCHOOL_CAN,
  labelOf,
  MILESTONES,
  type MilestoneKind,
} from '../zorgroute/words.ts';
import { MANNERS } from './form.ts';
import type { Child, Invited, KnownAtSchool, ListedChild, Note } from './queries.ts';

type Context = { today: string; familyId: string; isCasemanager: boolean };

/** A row a child, the family's name above it: "Gezin de Vries". */
export function familyRows(children: ListedChild[], today: string) {
  return children.map((child) => {
    const { next, since, until, overdue } = standingOf(child, today);
    const who = [child.childName, child.schoolName].filter(Boolean).join(', ');
    const by = child.isStandIn
      ? ` · u vervangt ${child.casemanagerName ?? ''}`
      : child.isStandIn === false
        ? ''
        : ` · ${child.casemanagerName ?? ''}`;
    return {
      familyId: child.familyId,
      href: `/gezinnen/${child.familyId}`,
      who: child.familyName,
      what: `${who || 'Nog geen kind'}${next ? ` · ${next.what}` : ''}${by}`,
      overdue,
      ...(since && { since: shortDay(since, today) }),
      ...(until && { until: shortDay(until, today) }),
    };
  });
}

function standingOf(child: Child | ListedChild, today: string) {
  if (!child.sentOn)
    return { next: undefined, since: undefined, until: undefined, overdue: false, stations: undefined };
  return sharedStandingOf(child, today);
}

export function childView(child: Child, { today, isCasemanager }: Context) {
  const { next, until, overdue, stations } = standingOf(child, today);
  const href = child.referralId ? `/aanmeldingen/${child.referralId}` : undefined;
  const isOpen = child.sharingOpen && child.referralId;
  const actions =
    isOpen && isCasemanager
      ? [
          ...(child.firstContactOn
            ? []
            : [{ href: `${href ?? ''}/eerste-contact`, label: 'Eerste contact vastleggen' }]),
          { href: `${href ?? ''}/terugkoppeling`, label: 'De school laten weten hoe het gaat' },
          { href: `${href ?? ''}/belofte`, label: 'Een nieuwe datum beloven' },
        ]
      : [];
  return {
    name: child.childName,
    href,
    actions,
    about: [child.childBirthDate && `geboren ${spokenDay(child.childBirthDate, today)}`, child.schoolName]
      .filter(Boolean)
      .join(' · '),
    closed:
      child.sharingOpen === false
        ? 'De ouders delen niet meer: de school en het team zien niets nieuws van elkaar. Uw eigen notities blijven, en de hulp kan doorgaan.'
        : undefined,
    route: stations && {
      steps: stations,
      overdue,
      ...(next && { nextPerson: `${next.name ?? 'De school'}: ${next.what.toLowerCase()}` }),
      ...(until && { date: spokenDay(until, today) }),
    },
  };
}

export function noteEntry(note: Note, { today, familyId, isCasemanager }: Context) {
  const href = `/gezinnen/${familyId}/contact/${note.id}`;
  const written = dayIn(note.createdAt);
  const isOpen = isCasemanager && !note.isStruck;
  return {
    id: `notitie-${note.id}`,
    when: shortDay(note.heldOn, today),
    who: note.authorName,
    layer: 'care',
    title: `${labelOf(MANNERS, note.manner)}, met ${note.withWhom}`,
    text: note.note.split(/\n+/),
    struck: note.isStruck,
    corrected: [
      note.isCorrected && `Verbeterd op ${shortDay(written, today)}: ${note.correctionReason}`,
      !note.isCorrected && written !== note.heldOn && `Opgeschreven op ${shortDay(written, today)}`,
      note.isStruck && 'Alleen u en de functionaris gegevensbescherming zien dit nog.',
    ]
      .filter(Boolean)
      .join('. '),
    actions: [
      ...(isOpen ? [{ href: `${href}/correctie`, label: 'Verbeteren' }] : []),
      ...(isOpen && note.isMine ? [{ href: `${href}/doorhaling`, label: 'Doorhalen' }] : []),
    ],
  };
}

export function knownEntry(row: KnownAtSchool, today: string) {
  const title = MILESTONES[row.kind as MilestoneKind];
  const facts = row.contact
    ? [
        { term: 'Contact', description: labelOf(FEEDBACK_CONTACT, row.contact) },
        { term: 'Waar we staan', description: labelOf(FEEDBACK_PHASE, row.phase ?? '') },
        { term: 'De school', description: labelOf(FEEDBACK_SCHOOL_CAN, row.schoolCan ?? '') },
        ...(row.nextFeedbackOn
          ? [{ term: 'Volgende bericht', description: spokenDay(row.nextFeedbackOn, today) }]
          : []),
      ]
    : [];
  return {
    when: shortDay(row.onDate, today),
    who: row.authorName,
    layer: 'shared',
    facts,
    title: [title, row.childName].filter(Boolean).join(', '),
    text: row.promisedOn ? [`Uiterlijk ${spokenDay(row.promisedOn, today)}.`] : [],
  };
}

export const invitedView = (row: Invited, { today, familyId, isCasemanager }: Context) => ({
  name: row.partnerName,
  purpose: row.purpose,
  isOver: row.endsOn < today,
  until:
    row.endsOn < today
      ? `gestopt na ${spokenDay(row.endsOn, today)}`
      : `tot en met ${spokenDay(row.endsOn, today)}`,
  consent: `${row.consentBy} vond dit goed op ${spokenDay(row.consentOn, today)}. Uitgenodigd door ${row.authorName}.`,
  endAction:
    isCasemanager && row.endsOn >= today ? `/gezinnen/${familyId}/partner/${row.id}/einde` : undefined,
});
