// What can be struck, and how does it read to whoever oversees it? In the words of the timeline.

import { NoteForm } from '../../families/form.ts';
import { keptLookForm } from '../../zorgroute/evaluation/kept-look-form.ts';
import { ANSWER_WORDS, AnswerForm } from '../../zorgroute/plan/answer-form.ts';
import { OfferForm } from '../../zorgroute/plan/offer-form.ts';
import { EVERYBODY, WHOLE_FAMILY } from '../../zorgroute/plan/plan-text.ts';
import { ConfirmForm, HelpForm, NEWS_WORDS, NewsForm } from '../../zorgroute/support/help/form.ts';
import {
  ProposalForm,
  WORDS_OF_PARENTS,
  WordForm,
  FURTHER,
} from '../../zorgroute/support/schooldeel/form.ts';
import {
  AnswerForm as SchoolAnswerForm,
  ANSWERS_OF_SCHOOL,
  HOW_WORDS,
} from '../../zorgroute/support/schooldeel/school-form.ts';
import { detailOf, wholeOf, type Readable } from '../../zorgroute/entries/answers.ts';
import type { Fact, Named, Reader } from '../../zorgroute/entry.ts';
import { ADDRESSED } from '../../zorgroute/entries/entry-kinds.ts';
import { shownWhole } from '../../zorgroute/entries/shown-entries.ts';
import { labelOf } from '../../zorgroute/words.ts';

/** What the municipality writes down stands on no child's timeline. */
const NOTE: Readable = { form: NoteForm, day: 'heldOn' };

/** A privacy officer reads no plan, and so no names of its people. */
const HELP: Readable = {
  form: HelpForm,
  day: 'askedOn',
  shows: {
    forWhom: ({ forWhom }) =>
      isList(forWhom) && forWhom.includes(WHOLE_FAMILY) ? 'Het hele gezin' : 'Iemand van het gezin',
    readers: ({ readers }) => (isHouse(readers) ? 'Alleen één huis' : 'Wie het doel leest'),
  },
};
/** Also what the family itself said, which is asked on another form. */
const HELP_NEWS: Readable = {
  form: {
    ...NewsForm,
    fields: { saidBy: { ...ConfirmForm.fields.saidBy, term: 'Gezegd door' }, ...NewsForm.fields },
  },
  day: 'on',
  shows: {
    saidBy: ({ saidBy }) => (saidBy ? 'Iemand van het gezin' : undefined),
    step: ({ step }) => labelOf(NEWS_WORDS, String(step)),
  },
};
const OFFER: Readable = { form: OfferForm, day: 'offeredOn' };
const ANSWER: Readable = {
  form: AnswerForm,
  day: 'saidOn',
  shows: { answer: ({ answer }) => labelOf(ANSWER_WORDS, String(answer)) },
};

/** Of a proposal its agreements in a line each; a privacy officer reads no plan, and so no goal. */
const PROPOSAL: Readable = {
  form: ProposalForm,
  day: 'proposedOn',
  shows: {
    agreements: ({ agreements }) => (isList(agreements) ? agreements.map(whatOf).join('; ') : undefined),
    goalId: ({ goalId }) => (goalId ? 'Een doel van het plan' : undefined),
  },
};
const WORD_ON_PROPOSAL: Readable = {
  form: WordForm,
  day: 'saidOn',
  shows: { answer: ({ answer }) => labelOf(WORDS_OF_PARENTS, String(answer)) },
};
/** Whatever either side said of an agreement. */
const SCHOOLDEEL_NEWS: Readable = {
  form: SchoolAnswerForm,
  day: 'on',
  shows: {
    step: ({ step }) => labelOf([...ANSWERS_OF_SCHOOL, ...FURTHER, ...HOW_WORDS], String(step)),
    doneBy: ({ doneBy }) => (isList(doneBy) && doneBy.length ? doneBy.join(', ') : undefined),
  },
};
const whatOf = (agreement: unknown): string => (agreement as { what: string }).what;

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isHouse = (readers: unknown): boolean => readers !== '' && readers !== EVERYBODY;

/** Whose words they are, a privacy officer does not read: only that they were said. */
const looked = (answers: Record<string, unknown>): Readable => ({
  form: keptLookForm(answers),
  day: 'on',
  shows: {
    withWhom: ({ withWhom }) => (isList(withWhom) && withWhom.length ? 'Iemand van het gezin' : undefined),
  },
});

type StruckKind = Pick<Named, 'slug' | 'heading'> & {
  kind: string;
  /** How its answers are read; of some kinds by the answers themselves. */
  written?: Readable | ((answers: Record<string, unknown>) => Readable);
};
const KINDS: readonly StruckKind[] = [
  ...ADDRESSED,
  { kind: 'contact_note', slug: 'contactnotitie', heading: 'Contactnotitie', written: NOTE },
  { kind: 'own_plan_offer', slug: 'aanbod-eigen-plan', heading: 'Aanbod van een eigen plan', written: OFFER },
  { kind: 'arranged_help', slug: 'hulp', heading: 'Hulp die geregeld wordt', written: HELP },
  { kind: 'help_news', slug: 'nieuws-over-hulp', heading: 'Nieuws over de hulp', written: HELP_NEWS },
  {
    kind: 'schooldeel_proposal',
    slug: 'voorstel-schooldeel',
    heading: 'Voorstel voor het schooldeel',
    written: PROPOSAL,
  },
  {
    kind: 'schooldeel_word',
    slug: 'antwoord-op-schooldeel',
    heading: 'Antwoord op het schooldeel',
    written: WORD_ON_PROPOSAL,
  },
  {
    kind: 'schooldeel_news',
    slug: 'nieuws-schooldeel',
    heading: 'Nieuws over een afspraak op school',
    written: SCHOOLDEEL_NEWS,
  },
  { kind: 'looked_together', slug: 'samen-gekeken', heading: 'Samen gekeken', written: looked },
  { kind: 'plan_answer', slug: 'antwoord-op-plan', heading: 'Antwoord op het plan', written: ANSWER },
];

/** By the word in the address; undefined when no kind has it. */
export const struckKindBy = (slug: string): StruckKind | undefined =>
  KINDS.find((known) => known.slug === slug);

export function struckKindOf(kind: string): StruckKind {
  const found = KINDS.find((known) => known.kind === kind);
  if (!found) throw new Error(`Nothing that can be struck is called ${kind}`);
  return found;
}

type Held = { kind: string; on: string; detail: Record<string, unknown> };

/** What it held, to somebody who did not write it. */
export function heldBy({ kind, on, detail }: Held, reader: Reader): Fact[] {
  const { written: known } = struckKindOf(kind);
  if (!known) return shownWhole({ kind, detail }, reader);
  const written = typeof known === 'function' ? known(detail) : known;
  return wholeOf(written, { detail: detailOf(written, on, detail), isMine: false }, reader);
}
