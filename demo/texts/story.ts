// What does one story hold? The texts of one child's way along the whole route, so that every state can be cut from it.

/** Kept to the four kinds schools use most; the form has the Dutch words. */
export type Area = 'learning' | 'social_emotional' | 'home' | 'health';
/** Leervraag, leefvraag, or both. */
export type Need = 'learning' | 'living' | 'both';

export type FamilyKind =
  | 'two_parents'
  | 'separated'
  | 'one_custody'
  | 'custody_unknown'
  | 'institution'
  | 'grandmother'
  | 'deceased_parent'
  | 'secret_address'
  | 'interpreter';

export interface SignalText {
  area: Area;
  need: Need;
  /** What was seen or heard. */
  observed: string;
  /** The child's own words. */
  ownWords: string;
  /** What was already done. */
  done: string;
  where: string;
}

export interface ConsultationText {
  discussed: string;
  ownHelp: string;
  decision: string;
}

export interface ConversationText {
  present: string;
  /** Do the parents recognise it? */
  recognition: string;
  wishes: string;
  childsView: string;
  agreements: string;
}

/** One text per page of the referral. */
export interface ReferralText {
  reason: string;
  goingWell: string;
  /** What was tried, with what effect. */
  tried: string;
  parentsAsk: string;
  childsView: string;
  schoolAsks: string;
  /** Help already involved. */
  involved: string;
  whyNow: string;
}

export interface Story {
  key: string;
  /** A few Dutch words, for the makers of the demo; shown to nobody. */
  theme: string;
  /** 1 to 8: the year group in which it is believable. */
  yearGroup: number;
  family: FamilyKind;
  /** Dutch name of the language, when an interpreter helps. */
  language?: string;
  signal: SignalText;
  laterSignal?: SignalText;
  consultation: ConsultationText;
  conversation: ConversationText;
  referral: ReferralText;
  /** Asked by the basisteam, answered by the school. */
  question: string;
  answer: string;
  /** Why the basisteam returns it and what it advises. */
  returnAdvice: string;
  contactNotes: readonly string[];
  /** Content feedback to the school, as far as consent reaches. */
  feedback: string;
  /** The parents' own view, sent along unedited; not every story has one. */
  parentsView?: string;
  /** What is better at the end; fits "solved at school" and the last evaluation. */
  result: string;
}
