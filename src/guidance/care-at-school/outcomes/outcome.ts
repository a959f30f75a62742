// What does an outcome of the helper tell? One row of the agreed table, with where it was found and what is still to be looked up.

import type { Source } from '../../laws.ts';
import { type QuestionId } from '../questions.ts';

/** For each question named, the answers under which it holds; what is not named does not matter. */
export type Condition = Partial<Record<QuestionId, readonly string[]>>;

/** When one asks about help: there is no fear for safety, or the meldcode comes first and this after it. */
export const ABOUT_HELP: Condition = { safety: ['no', 'wayOn'] };

/** Somebody whose own page tells how to reach them. */
export type Elsewhere = { label: string; href: string };

/** Dutch at level B1. `null` where the sources say nothing: left out, never filled in. */
export type Outcome = {
  id: string;
  /** Holds when one of these holds. */
  when: readonly Condition[];
  situation: string;
  law: string;
  decides: string;
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
  withWlz?: Partial<Pick<Outcome, 'law' | 'decides' | 'pays' | 'firstStep'>>;
  /** In which it was found; the law at the law itself. */
  sources: readonly Source[];
  /** What nobody found a source for, each a sentence: for administrators alone. */
  toCheck: readonly string[];
  /** The day on which the sources were looked up: YYYY-MM-DD. */
  lookedUpOn: string;
};

/** Who helps when nobody knows which law it is. */
export const WHEN_STUCK: readonly Elsewhere[] = [
  { label: 'Het Juiste Loket', href: 'https://www.regelhulp.nl/juiste-loket' },
  { label: 'Een onderwijs(zorg)consulent', href: 'https://www.onderwijsconsulenten.nl/aanmelden/' },
];

export const BASISTEAM = 'Het basisteam van de gemeente waar het kind woont';

export const SOURCES = {
  funding: {
    label: 'Nederlands Jeugdinstituut, financiering van zorg in onderwijstijd',
    href: 'https://nederlands-jeugdinstituut.foleon.com/leidraad/zio/9-financiering',
  },
  arrangements: {
    label: 'Nederlands Jeugdinstituut, onderwijs-zorgarrangementen',
    href: 'https://www.nji.nl/onderwijs-zorgarrangementen/financieren',
  },
  nursing: {
    label: 'Regelhulp (Rijksoverheid), verpleging op school',
    href: 'https://www.regelhulp.nl/onderwerpen/onderwijs-en-zorg/verpleging-op-school',
  },
  diabetes: {
    label: 'Ouders & Onderwijs, diabeteszorg op school',
    href: 'https://www.oudersonderwijs.nl/nieuws/onderwijspersoneel-mag-diabeteszorg-uitvoeren-op-school/',
  },
  absence: {
    label: 'Ouders & Onderwijs, hulp aan thuiszitters',
    href: 'https://www.oudersonderwijs.nl/op-school/extra-ondersteuning-voor-uw-kind/als-onderwijs-niet-lukt/hulp-aan-thuiszitters/',
  },
  careInWlz: {
    label: 'pgb.nl, begeleiding op school met de Wlz',
    href: 'https://www.pgb.nl/pgb/wlz/welke-zorg/begeleiding-individueel/begeleiding-op-school/',
  },
  ciz: {
    label: 'CIZ, Wet langdurige zorg',
    href: 'https://www.ciz.nl/zorgprofessional/veelgestelde-vragen-zorgprofessional/wet-langdurige-zorg',
  },
  referrers: { label: 'Jeugdhulp Groningen', href: 'https://jeugdhulpgroningen.nl/jeugdigenenouders' },
} as const;
