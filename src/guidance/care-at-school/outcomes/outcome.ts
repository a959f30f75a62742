// What does an outcome of the helper tell? One row of the agreed table, with where it was found and how sure it is.

import { type QuestionId } from '../questions.ts';

/** For each question named, the answers under which it holds; what is not named does not matter. */
export type Condition = Partial<Record<QuestionId, readonly string[]>>;

/** When one asks about help: there is no fear for safety, or the meldcode comes first and this after it. */
export const ABOUT_HELP: Condition = { safety: ['no', 'wayOn'] };

/** Somebody whose own page tells how to reach them. */
export type Elsewhere = { label: string; href: string };

/** Dutch at level B1. `null` where the sources say nothing: shown as such, never filled in. */
export type Outcome = {
  id: string;
  /** Holds when one of these holds. */
  when: readonly Condition[];
  situation: string;
  law: string;
  decides: string | null;
  arranges: string | null;
  pays: string | null;
  /** How it is recorded and accounted for. */
  recorded: string | null;
  /** Our own proposal, as are `talkWith` and `bring`: no source gives them. */
  firstStep: string;
  talkWith: readonly (string | Elsewhere)[];
  bring: readonly string[];
  goodToKnow?: readonly string[];
  /** What is said instead to whoever answered that there is a Wlz indication. */
  withWlz?: { firstStep: string };
  /** Public addresses in which it was found. */
  sources: readonly string[];
  /** Found in a public source, partly so, or professional knowledge without a source. */
  certainty: 'found' | 'partly' | 'unsure';
  /** What nobody found a source for, each a sentence. */
  toCheck: readonly string[];
  /** YYYY-MM-DD. */
  checkedOn: string;
};

/** Who helps when nobody knows which law it is. */
export const WHEN_STUCK: readonly Elsewhere[] = [
  { label: 'Het Juiste Loket', href: 'https://www.regelhulp.nl/juiste-loket' },
  { label: 'Een onderwijs(zorg)consulent', href: 'https://www.onderwijsconsulenten.nl/aanmelden/' },
];

export const SOURCES = {
  funding: 'https://nederlands-jeugdinstituut.foleon.com/leidraad/zio/9-financiering',
  arrangements: 'https://www.nji.nl/onderwijs-zorgarrangementen/financieren',
  nursing: 'https://www.regelhulp.nl/onderwerpen/onderwijs-en-zorg/verpleging-op-school',
  consultation:
    'https://kindjeugd.adelante-zorggroep.nl/nl/adelante-onderwijs/zorg-op-school/wet-en-regelgeving-over-zorg-tijdens-onderwijstijd/',
  provisions: 'https://zorghulpatlas.nl/extra-onderwijsvoorziening-voor-leerlingen-met-handicap/',
} as const;
