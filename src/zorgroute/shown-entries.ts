// How does a reader see one entry of the file? Its title, its text and its facts in Dutch; neutral about safety.

import type { Role } from '../access/roles.ts';
import { shortDay } from '../forms/dates.ts';
import type { Day } from '../calendar/days.ts';
import { CONSENT_DIRECTIONS, CONSENT_MANNERS } from './consents/words.ts';
import { DECISIONS } from './consultations/form.ts';
import { OUTCOMES, RECOGNISED } from './parent-conversations/form.ts';
import { AREAS, NEEDS } from './signals/form.ts';
import { END_LABELS } from './states.ts';
import type { Entry, EntryOf } from './timeline.ts';
import { labelOf, MILESTONES, type MilestoneKind } from './words.ts';

export type Reader = { role: Role; today: Day };
export type Fact = { term: string; description: string };
export type Shown = {
  title: string;
  layer: 'school' | 'shared';
  text?: string[];
  facts?: Fact[];
  href?: string;
};

/** What this reader sees of it. */
export function shownEntry(entry: Entry, reader: Reader): Shown {
  switch (entry.kind) {
    case 'signal':
      return signal(entry);
    case 'consultation':
      return consultation(entry, reader);
    case 'conversation':
      return conversation(entry);
    case 'consent':
      return consent(entry, reader);
    case 'withdrawal':
      return atSchool(withdrawn(entry), [fact('Waarvoor', CONSENT_DIRECTIONS[entry.detail.direction].label)]);
    case 'follow_up':
      return followUp(entry, reader);
    case 'milestone':
      return milestone(entry, reader);
    case 'move':
      return atSchool(MOVES[entry.detail.direction], [fact('Waarom', entry.detail.reason)]);
    case 'end':
      return end(entry);
    case 'reopening':
      return atSchool('Heropend', [fact('Waarom', entry.detail.reason)]);
  }
}

const fact = (term: string, description: string): Fact => ({ term, description });
const filled = (facts: Fact[]) => facts.filter(({ description }) => description);
const atSchool = (title: string, facts: Fact[], text: string[] = []): Shown => ({
  title,
  layer: 'school',
  text,
  facts: filled(facts),
});

function signal({ detail }: EntryOf<'signal'>): Shown {
  const need = detail.need === 'unknown' ? '' : ` · ${labelOf(NEED_WORDS, detail.need)}`;
  return atSchool(
    `Signaal: ${labelOf(AREAS, detail.area).toLowerCase()}${need}`,
    [
      fact('Waar', detail.place),
      fact('Het kind zei', detail.childWords),
      fact('Al gedaan', detail.alreadyDone),
    ],
    [detail.observed],
  );
}
const NEED_WORDS = NEEDS.map(({ value, label }) => ({
  value,
  label: value === 'both' ? 'leervraag en leefvraag' : label.toLowerCase(),
}));

function consultation(entry: EntryOf<'consultation'>, reader: Reader): Shown {
  const { present, discussed, ownHelp, safetyNote } = entry.detail;
  return atSchool(
    'Overleg op school',
    [
      fact('Erbij', present),
      fact('De school doet', ownHelp),
      fact('Hoe verder', decisionOf(entry, reader)),
      fact('Over de veiligheid', safetyNote ?? ''),
    ],
    [discussed],
  );
}

/**
 * Who may not know of safety reads the same sentence when it was chosen and when a talk with the parents was: what one
 * cannot tell apart, nobody can work out.
 */
function decisionOf({ detail, isMine }: EntryOf<'consultation'>, { role, today }: Reader): string {
  if (detail.decision === 'own_help') {
    return detail.evaluateOn
      ? `De school helpt zelf. Terugkijken op ${shortDay(detail.evaluateOn, today)}.`
      : 'De school helpt zelf.';
  }
  if (detail.decision === 'enough') return 'De hulp op school was genoeg.';
  if (!isMine && role !== 'intern_begeleider') return 'Overleg gehouden. Vervolg is afgesproken.';
  if (detail.safetyNote !== null) return labelOf(DECISIONS, 'safety');
  return labelOf(DECISIONS, detail.decision);
}

function conversation({ detail }: EntryOf<'conversation'>): Shown {
  const told = [detail.toldRoute && 'de route', detail.toldRights && 'de rechten']
    .filter(Boolean)
    .join(' en ');
  return atSchool(
    'Gesprek met ouders',
    [
      fact('Erbij', detail.present),
      fact('Herkennen de ouders het', labelOf(RECOGNISED, detail.recognised)),
      fact('De ouders willen', detail.parentsWishes),
      fact('Het kind wil', detail.childView),
      fact('Afgesproken', detail.agreements),
      fact('Verteld over', told || 'nog niets over route en rechten'),
      fact('Hoe verder', labelOf(OUTCOMES, detail.outcome)),
    ],
    [detail.discussed],
  );
}

function consent({ detail }: EntryOf<'consent'>, { today }: Reader): Shown {
  const isGiven = detail.answer === 'given';
  const title =
    detail.manner === 'other_parent_statement'
      ? `De andere ouder zegt dat ${detail.giverName} het goedvindt`
      : `${detail.giverName} geeft ${isGiven ? '' : 'geen '}toestemming`;
  return atSchool(title, [
    fact('Waarvoor', CONSENT_DIRECTIONS[detail.direction].label),
    fact('Hoe', isGiven ? CONSENT_MANNERS[detail.manner] : ''),
    fact('Tot en met', isGiven && detail.endsOn ? shortDay(detail.endsOn, today) : ''),
  ]);
}

/** Nobody takes back what only somebody else said. */
const withdrawn = ({ detail }: EntryOf<'withdrawal'>): string =>
  detail.manner === 'other_parent_statement'
    ? `Wat de andere ouder over ${detail.giverName} zei, geldt niet meer`
    : `${detail.giverName} trekt de toestemming in`;

const followUp = ({ detail }: EntryOf<'follow_up'>, { today }: Reader): Shown =>
  atSchool(
    detail.decision === 'reconsider' ? 'Later opnieuw bespreken met de ouders' : 'Wachten op de rechter',
    [fact(detail.decision === 'reconsider' ? 'Op' : 'Navragen op', shortDay(detail.reconsiderOn, today))],
  );

function milestone({ detail }: EntryOf<'milestone'>, { today }: Reader): Shown {
  const until = detail.promisedOn ? `: uiterlijk ${shortDay(detail.promisedOn, today)}` : '';
  return {
    title: `${MILESTONES[detail.kind as MilestoneKind]}${until}`,
    layer: 'shared',
    ...(OPENS_REFERRAL.has(detail.kind) && { href: `/aanmeldingen/${detail.referralId}` }),
  };
}
const OPENS_REFERRAL = new Set(['sent', 'resent', 'question', 'answered', 'returned', 'feedback']);

const MOVES = {
  went: 'Een signaal hoorde bij een ander kind en is verplaatst',
  came: 'Een signaal stond bij een ander kind en hoort hier',
};

/** Why parents do not want to go on, the database gives the intern begeleider alone. */
function end({ detail }: EntryOf<'end'>): Shown {
  const label = END_LABELS[detail.outcome];
  return atSchool(detail.outcome === 'closed' ? label : `Afgesloten: ${label.toLowerCase()}`, [
    fact('Waarom', detail.reason),
  ]);
}
