// What exactly was sent? The immutable content of one referral_version, for school, team and the care layer alike.

import { z } from 'zod';

import { day, uuid } from '../../database/sql.ts';

const filled = z.string().min(1);

/** A question of a page with its answer as it stood, in words: later changes of the form do not touch it. */
const Answer = z.object({ question: filled, answer: z.string() });
const Page = z.object({ id: filled, title: filled, answers: z.array(Answer) });

const Guardian = z.object({
  /** The school's guardian row; it stands on its own, no foreign key leads there. */
  id: uuid,
  name: filled,
  /** In Dutch words: 'moeder'. */
  relation: filled,
  custody: z.enum(['yes', 'no', 'unknown']),
  deceased: z.boolean(),
});

/** Kept apart from the version (referral_contacts): a teacher does not read it. A secret address is never in it: `address` is then empty. */
const Contact = z.object({
  guardianId: uuid,
  phone: z.string(),
  email: z.string(),
  address: z.string(),
  secretAddress: z.boolean(),
  /** The language in which an interpreter is needed; empty when none. */
  language: z.string(),
});

/** Who said that the school may share, what, and until when. */
const GivenConsent = z.object({
  /** The relation ('Vader') when the parents may not be named. */
  name: filled,
  kind: z.enum(['child', 'person', 'institution']),
  givenOn: day,
  endsOn: day,
  /** In Dutch words: 'Met een handtekening'. */
  manner: filled,
  /** In Dutch words: 'Welke hulp er al is'. */
  categories: z.array(filled),
});

/** That somebody saw the text. Their own view goes along unedited. */
const View = z.object({ name: filled, seenOn: day, agrees: z.boolean(), ownView: z.string() });

export const Snapshot = z.object({
  child: z.object({
    callName: filled,
    /** 'Sam van der Veen' */
    name: filled,
    birthDate: day.nullable(),
    postcode: z.string(),
    /** The municipality where the child lives. */
    residence: z.string(),
    group: z.string(),
  }),
  school: z.object({ name: filled, place: z.string(), phone: z.string() }),
  /** The intern begeleider who sent it, with the own number when there is one. */
  contact: z.object({ name: filled, phone: z.string().optional() }),
  /** The basisteam, or the municipality that gets it on paper. */
  receiver: z.object({ name: filled }),
  /** The version of the school's text that was sent: what parents saw. */
  textVersion: z.number().int().positive(),
  /** "U hoort uiterlijk … van het CJG"; null when it went on paper. */
  promisedOn: day.nullable(),
  guardians: z.array(Guardian),
  /** null when a parent did not allow who the parents are. */
  parentsLiveApart: z.boolean().nullable(),
  contacts: z.array(Contact).optional(),
  pages: z.array(Page),
  consents: z.array(GivenConsent),
  views: z.array(View),
  /** In Dutch words, what the parents did not allow: it stayed at school. */
  leftOut: z.array(filled).optional(),
});
export type Snapshot = z.output<typeof Snapshot>;
