// What keeps a referral at school, and on which page is that mended? Pure.

import { safetyPage } from '../consultation/rules.ts';

/** Where it is mended; left out for what the school's administrator keeps. */
export type Mend =
  | 'conversation'
  | 'safety'
  | 'consent'
  | 'reading'
  | 'guardians'
  | 'refusal'
  | 'residence'
  | 'team'
  | 'newTraject';

/** A Dutch sentence: what is missing and why, and what to do. */
export type Blocker = { sentence: string; mend?: Mend | undefined };

export type WayOut = { sentences: string[]; href?: string; linkText?: string };

/** While a choice for safety stands, no talk with the parents is asked for: what waits for one waits for the steps of the meldcode. */
export function withoutTalk(blockers: readonly Blocker[], isSafety: boolean | undefined): Blocker[] {
  const others = blockers.filter(({ mend }) => mend !== 'conversation');
  return !isSafety || others.length === blockers.length ? [...blockers] : [SAFETY_FIRST, ...others];
}
const SAFETY_FIRST: Blocker = {
  sentence: 'Er is zorg over de veiligheid. Volg eerst de stappen van de meldcode.',
  mend: 'safety',
};

type Place = { trajectoryId: string; pupilId: string };

/** The blockers in their order, those with one way out together. */
export function waysOut(blockers: readonly Blocker[], place: Place): WayOut[] {
  const ways = waysAt(place);
  const mends = [...new Set(blockers.map(({ mend }) => mend))];
  return mends.map((mend) => {
    const sentences = blockers.filter((blocker) => blocker.mend === mend).map(({ sentence }) => sentence);
    const way = mend && ways[mend];
    return way ? { sentences, href: way[0], linkText: way[1] } : { sentences };
  });
}

function waysAt({ trajectoryId, pupilId }: Place): Record<Mend, [href: string, linkText: string]> {
  const [traject, child] = [`/trajecten/${trajectoryId}`, `/leerlingen/${pupilId}`];
  return {
    conversation: [`${traject}/gesprek`, 'Gesprek met ouders vastleggen'],
    safety: [safetyPage(trajectoryId), 'De stappen van de meldcode'],
    consent: [`${traject}/toestemmingen/nieuw`, 'Antwoord vastleggen'],
    reading: [`${traject}/aanmelding/ouders`, 'Vastleggen wie de tekst las'],
    guardians: [`${child}/ouders`, 'Ouders en gezag invullen'],
    refusal: [`${traject}/weigering`, 'Beslissen hoe het verder gaat'],
    residence: [`${child}/woonplaats`, 'Woongemeente invullen'],
    team: [`${traject}/aanmelding/team`, 'Team kiezen'],
    newTraject: [`${traject}/afsluiting`, 'Traject afsluiten'],
  };
}
