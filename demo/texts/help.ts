// Which help is arranged for the families of the demo, and what was heard of it since?

import type { StepOfHelp } from '../../src/zorgroute/support/help/arranged-help.ts';

export interface HelpText {
  what: string;
  by: string;
  from: 'organisation' | 'person' | 'network';
  law: 'network' | 'youth_free' | 'youth_decision' | 'zvw' | 'wlz' | 'wmo' | 'education' | 'uwv';
  /** By its place in the plan; of none it is of the family. */
  goal?: number;
  for: 'child' | 'guardians' | 'family';
  /** Days, all from today. */
  askedIn: number;
  callIn?: number;
  expected?: string;
  meanwhile?: string;
  news: readonly {
    in: number;
    step: StepOfHelp;
    words?: string;
    callIn?: number;
    expected?: string;
    why?: 'reached' | 'not_helping';
    /** The school hears of it. */
    tells?: true;
  }[];
}

const of = (what: string, by: string, more: Omit<HelpText, 'what' | 'by'>): HelpText => ({
  what,
  by,
  ...more,
});

/** By the key of the tale. */
export const helpTexts: Record<string, readonly HelpText[]> = {
  'mama-is-overleden': [
    of('Rouwgroep voor kinderen', 'Het Vlinderhuis', {
      ...{ from: 'organisation', law: 'youth_free', goal: 0, for: 'child', askedIn: -24 },
      news: [
        { in: -9, step: 'begun', words: 'De groep is begonnen met zes kinderen.' },
        { in: -6, step: 'yes', words: 'Ik heb een steen beschilderd voor mama.', tells: true },
      ],
    }),
    of('Gesprekken over verlies', 'De praktijk van de huisarts', {
      ...{ from: 'organisation', law: 'zvw', goal: 1, for: 'guardians', askedIn: -68 },
      meanwhile: 'Vader belt op dinsdagavond met zijn zus.',
      news: [
        {
          in: -5,
          step: 'granted',
          callIn: 4,
          expected: 'over drie weken',
          words: 'Zij zoeken een vaste avond.',
        },
      ],
    }),
    of('Iemand thuis op vrijdagmiddag', 'De buurvrouw', {
      ...{ from: 'network', law: 'network', for: 'family', askedIn: -22 },
      news: [
        { in: -12, step: 'begun' },
        { in: -10, step: 'yes', words: 'Het was gezellig, zegt vader.' },
        { in: -1, step: 'stopped', why: 'reached', words: 'Vader is nu op vrijdag zelf thuis.' },
      ],
    }),
  ],
  'de-lege-broodtrommel': [
    of('Hulp bij geld en post', 'Het geldloket', {
      ...{ from: 'organisation', law: 'wmo', goal: 0, for: 'family', askedIn: -11, callIn: 2 },
      expected: 'binnen zes weken',
      meanwhile: 'De vrijwilliger komt elke maandag langs voor de post.',
      news: [],
    }),
    of('Zwemles', 'Zwembad De Golfslag', {
      ...{ from: 'organisation', law: 'network', goal: 1, for: 'child', askedIn: -15 },
      news: [{ in: -2, step: 'begun', words: 'De eerste les was vorige week, zegt het zwembad.' }],
    }),
    of('Een steungezin in het weekend', 'Buurtgezinnen De Hoek', {
      ...{ from: 'organisation', law: 'youth_decision', for: 'family', askedIn: -19 },
      news: [{ in: -3, step: 'refused', words: 'De gemeente vindt het netwerk groot genoeg.' }],
    }),
  ],
  'vliegtuigen-boven-het-plein': [
    of('Therapie, met de vaste tolk', 'Praktijk Het Anker', {
      ...{ from: 'organisation', law: 'youth_decision', goal: 0, for: 'child', askedIn: -20 },
      meanwhile: '{kind} heeft een rustige plek in de klas, en een koptelefoon.',
      news: [{ in: -4, step: 'granted', callIn: 8, expected: 'begin van de volgende maand' }],
    }),
    of('Een taalmaatje na school', 'Stichting Samen Praten', {
      ...{ from: 'organisation', law: 'network', for: 'family', askedIn: -14 },
      news: [{ in: -1, step: 'begun', words: 'Het maatje is twee keer geweest.' }],
    }),
    of('Speelgroep in de buurt', 'Buurthuis De Zwaan', {
      ...{ from: 'organisation', law: 'youth_free', goal: 0, for: 'child', askedIn: -28 },
      news: [
        { in: -20, step: 'begun' },
        { in: -18, step: 'yes', words: 'Het is er druk.', tells: true },
        { in: -7, step: 'stopped', why: 'not_helping', words: 'Te veel geluid voor {kind}.', tells: true },
      ],
    }),
  ],
  'zorgen-voor-broertje': [
    of('Begeleiding thuis', 'De Brugwachter', {
      ...{ from: 'organisation', law: 'youth_decision', for: 'family', askedIn: -8, callIn: 6 },
      meanwhile: 'De zus van moeder helpt op zaterdag.',
      news: [],
    }),
    of('Een middag voor kinderen die thuis zorgen', 'Mantelzorgpunt De Kade', {
      ...{ from: 'organisation', law: 'youth_free', for: 'child', askedIn: -16 },
      news: [
        { in: -6, step: 'begun' },
        { in: -4, step: 'yes', words: 'Eindelijk een middag voor mij.' },
      ],
    }),
  ],
  'niet-op-de-klassenfoto': [
    of('Onderzoek bij de jeugd-ggz', 'De Linde', {
      ...{ from: 'organisation', law: 'zvw', for: 'child', askedIn: -75 },
      meanwhile: 'Moeder en de juf schrijven om de week in een schriftje.',
      news: [
        { in: -3, step: 'granted', callIn: 9, expected: 'in het voorjaar', words: 'De wachtlijst is lang.' },
      ],
    }),
    of('Extra begeleiding in de klas', 'Het samenwerkingsverband', {
      ...{ from: 'organisation', law: 'education', for: 'child', askedIn: -26 },
      news: [{ in: -2, step: 'refused', words: 'Er is eerst een gesprek op school nodig.' }],
    }),
  ],
};
