// The agreed table of laws for care at school, as the test has it: written apart from the portal's own rules.

/** An answer to every question, asked or not: V1 to V6 of the table; V5 is asked for learning and for care. */
export type Case = {
  V1: 'ja' | 'nee';
  V2: 'leren' | 'zorg' | 'allebei';
  V3: 'onder 18' | '18 of ouder';
  V4: 'Wlz' | 'geen Wlz';
  V5leren: 'basis' | 'meer dan basis' | 'SBO of SO';
  V5zorg:
    | 'verpleging'
    | 'verzorging'
    | 'begeleiding'
    | 'behandeling of opvoedhulp'
    | 'paramedisch'
    | 'hulpmiddel onderwijs'
    | 'rolstoel'
    | 'vervoer'
    | 'inkomen of werk'
    | 'ouders zelf';
  V6: 'medisch' | 'niet medisch';
};

/** How the answers stand in an address. */
export const CODES: { [V in keyof Case]: Record<Case[V], string> } = {
  V1: { ja: '1j', nee: '1n' },
  V2: { leren: '2l', zorg: '2z', allebei: '2a' },
  V3: { 'onder 18': '3j', '18 of ouder': '3n' },
  V4: { Wlz: '4j', 'geen Wlz': '4n' },
  V5leren: { basis: '5lb', 'meer dan basis': '5lm', 'SBO of SO': '5lp' },
  V5zorg: {
    verpleging: '5vp',
    verzorging: '5vz',
    begeleiding: '5bg',
    'behandeling of opvoedhulp': '5bo',
    paramedisch: '5pm',
    'hulpmiddel onderwijs': '5ho',
    rolstoel: '5hr',
    vervoer: '5vv',
    'inkomen of werk': '5iw',
    'ouders zelf': '5oz',
  },
  V6: { medisch: '6j', 'niet medisch': '6n' },
};

/** How the answer about safety stands in an address of who reads on from the outcome about it. */
export const WAY_ON = '1v';

/** Found in a source (G), known without one (E), or of both (G/E); X: nobody has an answer. */
type Mark = 'G' | 'G/E' | 'E' | 'X';
type Row = {
  id: string;
  holds: (given: Case) => boolean;
  mark: Mark;
  /** Words that each cell must have; none means that the table has a dash there. */
  law: string[];
  decides: string[];
  arranges: string[];
  pays: string[];
  recorded: string[];
};

const learning = ({ V1, V2 }: Case) => V1 === 'nee' && V2 !== 'zorg';
const care = ({ V1, V2 }: Case) => V1 === 'nee' && V2 !== 'leren';
const young = (given: Case) => care(given) && given.V4 === 'geen Wlz' && given.V3 === 'onder 18';
const grown = (given: Case) => care(given) && given.V4 === 'geen Wlz' && given.V3 === '18 of ouder';

export const TABLE: Row[] = [
  {
    id: 'safety',
    holds: ({ V1 }) => V1 === 'ja',
    mark: 'G',
    law: ['meldcode'],
    decides: ['school', 'stap 4 en 5', 'Veilig Thuis'],
    arranges: ['aandachtsfunctionaris', 'intern begeleider'],
    pays: [],
    recorded: ['meldcodedossier'],
  },
  {
    id: 'basicSupport',
    holds: (given) => learning(given) && given.V5leren === 'basis',
    mark: 'G/E',
    law: ['Wet op het primair onderwijs (WPO)', 'passend onderwijs'],
    decides: ['school'],
    arranges: ['leerkracht', 'intern begeleider'],
    pays: ['school', 'lumpsum'],
    recorded: ['groepsplan', 'leerlingvolgsysteem'],
  },
  {
    id: 'extraSupport',
    holds: (given) => learning(given) && given.V5leren === 'meer dan basis',
    mark: 'G',
    law: ['Wet op het primair onderwijs (WPO)', 'extra ondersteuning'],
    decides: ['school', 'samenwerkingsverband'],
    arranges: ['intern begeleider', 'ondersteuningsteam'],
    pays: ['samenwerkingsverband'],
    recorded: ['OPP', 'handelingsdeel', 'Ouders stemmen in', 'hoort het kind'],
  },
  {
    id: 'placement',
    holds: (given) => learning(given) && given.V5leren === 'SBO of SO',
    mark: 'G',
    law: ['Wet op het primair onderwijs (WPO)', 'WEC'],
    decides: ['samenwerkingsverband', 'TLV', 'laag, midden of hoog'],
    arranges: ['samenwerkingsverband', 'scholen'],
    pays: ['Rijk', 'samenwerkingsverband'],
    recorded: ['nummer', 'einddatum', 'TLV'],
  },
  {
    id: 'healthInsurance',
    holds: (given) =>
      young(given) &&
      (given.V5zorg === 'verpleging' || (given.V5zorg === 'verzorging' && given.V6 === 'medisch')),
    mark: 'G',
    law: ['Zvw', 'wijkverpleging', 'medische kindzorg'],
    decides: ['wijkverpleegkundige', 'kinder'],
    arranges: ['ouders', 'zorgaanbieder', 'school'],
    pays: ['zorgverzekeraar', 'natura', 'Zvw-pgb'],
    recorded: ['zorgplan', 'per leerling', 'OPP', 'schoolafspraken'],
  },
  {
    id: 'youthGuidance',
    holds: (given) =>
      young(given) &&
      (given.V5zorg === 'begeleiding' || (given.V5zorg === 'verzorging' && given.V6 === 'niet medisch')),
    mark: 'G',
    law: ['Jeugdwet'],
    decides: ['gemeente', 'basisteam', 'zonder besluit per kind'],
    arranges: ['basisteam', 'casemanager'],
    pays: ['gemeente', 'natura', 'pgb', 'groep'],
    recorded: ['plan', 'beschikking', 'algemene voorziening', 'iJw'],
  },
  {
    id: 'youthHelp',
    holds: (given) => care(given) && given.V5zorg === 'behandeling of opvoedhulp',
    mark: 'G/E',
    law: ['Jeugdwet'],
    decides: ['basisteam', 'huisarts', 'jeugdarts', 'medisch specialist'],
    arranges: ['basisteam'],
    pays: ['gemeente'],
    recorded: ['plan', 'beschikking', 'algemene voorziening', 'iJw'],
  },
  {
    id: 'longTermCare',
    holds: (given) => care(given) && given.V4 === 'Wlz',
    mark: 'G/E',
    law: ['Wlz'],
    decides: ['CIZ'],
    arranges: ['ouders', 'Wlz-aanbieder', 'zorgkantoor', 'natura', 'mpt', 'pgb'],
    pays: ['zorgkantoor'],
    recorded: ['zorgplan', 'OPP', 'zorgkantoor', 'SVB'],
  },
  {
    id: 'adultGuidance',
    holds: (given) => grown(given) && given.V5zorg === 'begeleiding',
    mark: 'G',
    law: ['Wmo 2015'],
    decides: ['gemeente'],
    arranges: ['Wmo-consulent'],
    pays: ['gemeente'],
    recorded: ['ondersteuningsplan', 'beschikking'],
  },
  {
    id: 'adultCare',
    holds: (given) => grown(given) && given.V5zorg === 'verzorging',
    mark: 'G',
    law: ['Wmo', 'Zvw'],
    decides: ['gemeente', 'wijkverpleegkundige'],
    arranges: ['gemeente', 'wijkverpleegkundige'],
    pays: ['gemeente', 'zorgverzekeraar'],
    recorded: ['gemeente', 'wijkverpleegkundige'],
  },
  {
    // No row of the table: the sources tell of guidance and personal care from 18 on, never of nursing.
    id: 'adultNursing',
    holds: (given) => grown(given) && given.V5zorg === 'verpleging',
    mark: 'X',
    law: ['Nog na te gaan'],
    decides: [],
    arranges: [],
    pays: [],
    recorded: [],
  },
  {
    id: 'paramedical',
    holds: (given) => care(given) && given.V5zorg === 'paramedisch',
    mark: 'E',
    law: ['Zvw', 'paramedisch'],
    decides: ['(kinder)arts', 'direct'],
    arranges: ['ouders'],
    pays: ['zorgverzekeraar'],
    recorded: ['behandelplan'],
  },
  {
    id: 'schoolAid',
    holds: (given) => care(given) && given.V5zorg === 'hulpmiddel onderwijs',
    mark: 'G/E',
    law: ['WOOS', 'UWV'],
    decides: ['UWV'],
    arranges: ['ouders'],
    pays: ['UWV', 'OCW'],
    recorded: ['beschikking'],
  },
  {
    id: 'wheelchair',
    holds: (given) => care(given) && given.V5zorg === 'rolstoel',
    mark: 'G/E',
    law: ['Wmo', 'Wlz'],
    decides: ['gemeente', 'zorgkantoor'],
    arranges: ['ouders'],
    pays: ['gemeente', 'zorgkantoor'],
    recorded: [],
  },
  {
    id: 'transport',
    holds: (given) => care(given) && given.V5zorg === 'vervoer',
    mark: 'G/E',
    law: ['Leerlingenvervoer', 'WPO', 'verordening'],
    decides: ['gemeente'],
    arranges: ['ouders'],
    pays: ['gemeente', 'eigen bijdrage'],
    recorded: ['beschikking'],
  },
  {
    id: 'income',
    holds: (given) => care(given) && given.V5zorg === 'inkomen of werk',
    mark: 'E',
    law: ['Participatiewet', 'Wajong'],
    decides: ['gemeente', 'UWV'],
    arranges: ['gemeente', 'school', 'stage'],
    pays: ['gemeente', 'UWV'],
    recorded: [],
  },
  {
    id: 'parents',
    holds: (given) => care(given) && given.V5zorg === 'ouders zelf',
    mark: 'E',
    law: ['Wmo', 'Wgs', 'Participatiewet', 'Zvw'],
    decides: ['gemeente'],
    arranges: ['casemanager', 'één gezin'],
    pays: ['gemeente', 'verzekeraar'],
    recorded: ['gezinsplan', 'Niet bij de school'],
  },
];

/** Every combination of answers there is. */
export function everyCase(): Case[] {
  const questions = Object.entries(CODES);
  return questions.reduce<Record<string, string>[]>(
    (cases, [question, answers]) =>
      cases.flatMap((one) => Object.keys(answers).map((answer) => ({ ...one, [question]: answer }))),
    [{}],
  ) as Case[];
}
