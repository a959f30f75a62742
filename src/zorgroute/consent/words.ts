// In which words is consent asked and recorded: directions, categories, manners, choices after a refusal?

/** Who shares with whom: (a), (b) and (c) of the route. */
export type ConsentDirection = 'school_to_team' | 'team_to_school' | 'team_to_partner';

/** The Dutch sentence that is asked; `sharer` stands in sentences that say what may not happen. */
export const CONSENT_DIRECTIONS: Record<ConsentDirection, { label: string; sharer: string }> = {
  school_to_team: { label: 'De school mag delen met het basisteam', sharer: 'de school' },
  team_to_school: { label: 'Het basisteam mag delen met de school', sharer: 'het basisteam' },
  team_to_partner: { label: 'Het basisteam mag delen met een partner', sharer: 'het basisteam' },
};

/** The same within a line of the file: "… toestemming dat de school met het team deelt". */
export const SHARING: Record<AskedOfSchool, { shares: string; noMore: string }> = {
  school_to_team: {
    shares: 'de school met het team deelt',
    noMore: 'de school mag niet meer met het team delen',
  },
  team_to_school: {
    shares: 'het team met de school deelt',
    noMore: 'het team mag niet meer met de school delen',
  },
};
type AskedOfSchool = Exclude<ConsentDirection, 'team_to_partner'>;

/** How consent was given. By law it may be written or spoken; spoken is recorded by who heard it. */
export type ConsentManner = 'signed' | 'spoken' | 'other_parent_statement';

export const CONSENT_MANNERS: Record<ConsentManner, string> = {
  signed: 'Met een handtekening',
  spoken: 'Mondeling, in een gesprek',
  other_parent_statement: 'De andere ouder zegt dat deze ouder het goedvindt',
};

/** What may be shared, by kind. The referral's fields are the fewest that the team can act on; no direction asks for more than it needs. */
export const CONSENT_CATEGORIES = {
  child_details: { label: 'Naam, geboortedatum, adres, school en groep', directions: ['school_to_team'] },
  guardian_details: { label: 'Namen en contactgegevens van de ouders', directions: ['school_to_team'] },
  concern: { label: 'Wat de school ziet en wat goed gaat', directions: ['school_to_team'] },
  school_support: { label: 'Wat de school al heeft gedaan', directions: ['school_to_team'] },
  wishes: { label: 'Wat de ouders en het kind willen', directions: ['school_to_team'] },
  involved_help: { label: 'Welke hulp er al is', directions: ['school_to_team', 'team_to_partner'] },
  help_progress: { label: 'Hoe het gaat met de hulp', directions: ['team_to_school', 'team_to_partner'] },
  school_agreements: { label: 'Afspraken over wat op school gebeurt', directions: ['team_to_school'] },
  plan_part: { label: 'Het deel van het plan voor deze partner', directions: ['team_to_partner'] },
} as const satisfies Record<string, { label: string; directions: readonly ConsentDirection[] }>;

export type ConsentCategory = keyof typeof CONSENT_CATEGORIES;

/** The categories that a direction can ask for, in the order of the form. */
export function categoriesFor(direction: ConsentDirection): ConsentCategory[] {
  const all = Object.keys(CONSENT_CATEGORIES) as ConsentCategory[];
  return all.filter((id) => (CONSENT_CATEGORIES[id].directions as readonly string[]).includes(direction));
}

/** What a yes in this direction leaves out: nothing when it was to all. */
export const leftOutOf = (direction: ConsentDirection, allowed: readonly string[]): ConsentCategory[] =>
  categoriesFor(direction).filter((category) => !allowed.includes(category));

type Answered = { direction: ConsentDirection; answer: 'given' | 'refused'; categories: readonly string[] };

/** 'ja', 'ja, voor een deel', 'nee': in a sentence. */
export const saidBy = (answered: Answered): string =>
  answered.answer === 'refused' ? 'nee' : isForPart(answered) ? 'ja, voor een deel' : 'ja';

export const isForPart = ({ direction, answer, categories }: Answered): boolean =>
  answer === 'given' && leftOutOf(direction, categories).length > 0;

/** What the IB'er chooses from after a refusal; nothing of it happens by itself. */
export const REFUSAL_CHOICES = [
  { id: 'end', label: 'Het traject afsluiten: de school helpt zelf verder' },
  { id: 'reconsider', label: 'Later opnieuw bespreken, op een dag die u kiest' },
  { id: 'wait_for_court', label: 'Wachten op de rechter' },
] as const;

export type RefusalChoice = (typeof REFUSAL_CHOICES)[number];

/** Of those who decide: 'Nog niemand zei ja', '1 van 2 zei ja', '2 van 3 zeiden ja'. */
export const saidYesOf = (yes: number, all: number): string =>
  yes === 0 ? 'Nog niemand zei ja' : `${String(yes)} van ${String(all)} ${yes === 1 ? 'zei' : 'zeiden'} ja`;
