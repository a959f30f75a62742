// The agreed table of laws for care at school, as the test has it: written apart from the portal's own rules.

/**
 * An answer to every question, asked or not: V1 to V6 of the table, without V3 (the age: this is for children at a primary
 * school); V5 is asked for learning and for care.
 */
export type Case = {
  V1: 'ja' | 'nee';
  V2: 'leren' | 'zorg' | 'allebei';
  V4: 'Wlz' | 'geen Wlz';
  V5leren: 'basis' | 'meer dan basis' | 'SBO of SO' | 'cluster 1 of 2' | 'niet naar school';
  V5zorg:
    | 'verpleging'
    | 'verzorging'
    | 'begeleiding'
    | 'behandeling of opvoedhulp'
    | 'paramedisch'
    | 'hulpmiddel onderwijs'
    | 'rolstoel'
    | 'vervoer'
    | 'noodmedicijn'
    | 'dyslexie'
    | 'dagbehandeling'
    | 'hoortoestel'
    | 'ouders zelf';
  V6: 'medisch' | 'niet medisch';
};

/** How the answers stand in an address. */
export const CODES: { [V in keyof Case]: Record<Case[V], string> } = {
  V1: { ja: '1j', nee: '1n' },
  V2: { leren: '2l', zorg: '2z', allebei: '2a' },
  V4: { Wlz: '4j', 'geen Wlz': '4n' },
  V5leren: {
    basis: '5lb',
    'meer dan basis': '5lm',
    'SBO of SO': '5lp',
    'cluster 1 of 2': '5lz',
    'niet naar school': '5lt',
  },
  V5zorg: {
    verpleging: '5vp',
    verzorging: '5vz',
    begeleiding: '5bg',
    'behandeling of opvoedhulp': '5bo',
    paramedisch: '5pm',
    'hulpmiddel onderwijs': '5ho',
    rolstoel: '5hr',
    vervoer: '5vv',
    noodmedicijn: '5vn',
    dyslexie: '5bd',
    dagbehandeling: '5bm',
    hoortoestel: '5hh',
    'ouders zelf': '5oz',
  },
  V6: { medisch: '6j', 'niet medisch': '6n' },
};

/** How the answer about safety stands in an address of who reads on from the outcome about it. */
export const WAY_ON = '1v';

/** Found in a source (G), or of that and of what is known without one (G/E): that part is for administrators. */
type Mark = 'G' | 'G/E';
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
const withoutWlz = (given: Case) => care(given) && given.V4 === 'geen Wlz';

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
    pays: ['school', 'gewone geld'],
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
    id: 'senses',
    holds: (given) => learning(given) && given.V5leren === 'cluster 1 of 2',
    mark: 'G/E',
    law: ['WEC'],
    decides: ['instelling', 'commissie van onderzoek', 'Niet het samenwerkingsverband', 'zonder TLV'],
    arranges: ['instelling', 'school'],
    pays: ['Rijk', 'via de instelling'],
    recorded: ['arrangement'],
  },
  {
    id: 'notAtSchool',
    holds: (given) => learning(given) && given.V5leren === 'niet naar school',
    mark: 'G/E',
    law: ['Leerplichtwet', 'zorgplicht', 'WPO'],
    decides: ['school', 'leerplichtambtenaar'],
    arranges: ['school', 'samenwerkingsverband'],
    pays: [],
    recorded: [],
  },
  {
    id: 'healthInsurance',
    holds: (given) =>
      withoutWlz(given) &&
      (given.V5zorg === 'verpleging' || (given.V5zorg === 'verzorging' && given.V6 === 'medisch')),
    mark: 'G',
    law: ['Zvw', 'wijkverpleging', 'medische kindzorg'],
    decides: ['wijkverpleegkundige', 'kinder'],
    arranges: ['ouders', 'zorgaanbieder', 'school'],
    pays: ['zorgverzekeraar', 'natura', 'Zvw-pgb'],
    recorded: ['zorgplan', 'per leerling', 'OPP', 'schoolafspraken'],
  },
  {
    id: 'emergencyMedicine',
    holds: (given) => care(given) && given.V5zorg === 'noodmedicijn',
    mark: 'G/E',
    law: ['Afspraken', 'protocol medisch handelen'],
    decides: ['arts', 'ouders', 'school', 'schoolbestuur'],
    arranges: ['ouders', 'school'],
    pays: [],
    recorded: ['Op papier'],
  },
  {
    id: 'youthGuidance',
    holds: (given) =>
      withoutWlz(given) &&
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
    mark: 'G',
    law: ['Jeugdwet'],
    decides: ['basisteam', 'huisarts', 'jeugdarts', 'medisch specialist'],
    arranges: ['basisteam'],
    pays: ['gemeente'],
    recorded: ['plan', 'beschikking', 'algemene voorziening', 'iJw'],
  },
  {
    id: 'dyslexia',
    holds: (given) => care(given) && given.V5zorg === 'dyslexie',
    mark: 'G/E',
    law: ['Jeugdwet'],
    decides: ['gemeente', 'leesdossier', 'poortwachter'],
    arranges: ['school', 'leesdossier'],
    pays: ['gemeente'],
    recorded: ['leesdossier'],
  },
  {
    id: 'dayTreatment',
    holds: (given) => care(given) && given.V5zorg === 'dagbehandeling',
    mark: 'G/E',
    law: ['Jeugdwet', 'Zvw'],
    decides: ['basisteam', 'huisarts', 'kinderarts'],
    arranges: ['basisteam', 'ouders'],
    pays: ['gemeente', 'zorgverzekeraar'],
    recorded: ['behandelplan'],
  },
  {
    id: 'longTermCare',
    holds: (given) => care(given) && given.V4 === 'Wlz',
    mark: 'G/E',
    law: ['Wlz'],
    decides: ['CIZ'],
    arranges: ['ouders', 'Wlz-aanbieder', 'zorgkantoor', 'natura', 'pgb'],
    pays: ['zorgkantoor'],
    recorded: ['zorgplan', 'OPP', 'zorgkantoor'],
  },
  {
    id: 'paramedical',
    holds: (given) => care(given) && given.V5zorg === 'paramedisch',
    mark: 'G/E',
    law: ['Zvw', 'paramedisch'],
    decides: ['behandelaar', 'zorgverzekeraar'],
    arranges: ['ouders'],
    pays: ['zorgverzekeraar'],
    recorded: ['behandelplan'],
  },
  {
    id: 'hearing',
    holds: (given) => care(given) && given.V5zorg === 'hoortoestel',
    mark: 'G/E',
    law: ['Zvw'],
    decides: ['audiologisch centrum', 'zorgverzekeraar'],
    arranges: ['ouders'],
    pays: ['zorgverzekeraar'],
    recorded: [],
  },
  {
    id: 'schoolAid',
    holds: (given) => care(given) && given.V5zorg === 'hulpmiddel onderwijs',
    mark: 'G',
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
    law: ['Wmo 2015', 'ook met een Wlz-indicatie', 'thuis woont'],
    decides: ['gemeente', 'instelling', 'zorgkantoor'],
    arranges: ['ouders'],
    pays: ['gemeente', 'zorgkantoor'],
    recorded: ['beschikking'],
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
    id: 'parents',
    holds: (given) => care(given) && given.V5zorg === 'ouders zelf',
    mark: 'G/E',
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
