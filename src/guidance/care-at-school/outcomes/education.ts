// What holds when safety is in question, and when it is about learning?

import { ABOUT_HELP, SOURCES, type Outcome } from './outcome.ts';

const learning = (kind: string) => [{ ...ABOUT_HELP, need: ['learning', 'both'], learningKind: [kind] }];

export const SAFETY: Outcome = {
  id: 'safety',
  when: [{ safety: ['yes'] }],
  situation: 'Er zijn zorgen over de veiligheid van het kind',
  law: 'Wet verplichte meldcode',
  decides: 'De school (stap 4 en 5 van de meldcode) en Veilig Thuis',
  arranges: 'De aandachtsfunctionaris of de intern begeleider van de school',
  pays: null,
  recorded: 'In het meldcodedossier',
  firstStep:
    'Schrijf op wat u ziet en hoort, en overleg met een collega. Twijfelt u? Vraag advies aan Veilig Thuis. Dat mag zonder namen te noemen.',
  talkWith: ['De aandachtsfunctionaris of de intern begeleider', 'Veilig Thuis'],
  bring: ['Feiten met een datum: wat u zag en hoorde'],
  sources: [
    'https://roelofvenemaschool.nl/pagina/439028/Meldcode+huiselijk+geweld+en+kindermishandeling',
    'https://www.handelingsprotocol.nl/utrecht-bo-stap-5-hulp-of-melden-3',
  ],
  certainty: 'found',
  toCheck: [],
  checkedOn: '2026-11-22',
};

export const EDUCATION: readonly Outcome[] = [
  {
    id: 'basicSupport',
    when: learning('basic'),
    situation: 'Een vraag over leren of gedrag in de klas (basisondersteuning)',
    law: 'Wet op het primair onderwijs (WPO): passend onderwijs',
    decides: 'De school',
    arranges: 'De leerkracht en de intern begeleider',
    pays: 'De school, uit haar gewone geld (de lumpsum)',
    recorded: 'In het groepsplan of het leerlingvolgsysteem van de school',
    firstStep: 'Bespreek samen, ouders en leerkracht, wat het kind in de klas nodig heeft.',
    talkWith: ['De leerkracht', 'De intern begeleider'],
    bring: ['Wat thuis en in de klas opvalt', 'Wat al is geprobeerd, en of dat hielp'],
    sources: [SOURCES.arrangements],
    certainty: 'partly',
    toCheck: ['Wie dit betaalt en waar de school het opschrijft: daarvoor vonden wij geen openbare bron.'],
    checkedOn: '2026-11-22',
  },
  {
    id: 'extraSupport',
    when: learning('extra'),
    situation: 'Meer hulp bij het leren dan de basisondersteuning',
    law: 'Wet op het primair onderwijs (WPO): extra ondersteuning',
    decides: 'De school en het samenwerkingsverband',
    arranges: 'De intern begeleider en het ondersteuningsteam',
    pays: 'Het samenwerkingsverband',
    recorded:
      'In het ontwikkelingsperspectief (OPP). Ouders stemmen in met het deel over de hulp (het handelingsdeel). De school hoort het kind zelf.',
    firstStep: 'Vraag de intern begeleider om een gesprek met het ondersteuningsteam.',
    talkWith: ['De intern begeleider', 'Het ondersteuningsteam, met iemand van het samenwerkingsverband'],
    bring: ['Wat de school al deed, en wat dat opleverde', 'Wat het kind er zelf van vindt'],
    sources: [
      SOURCES.arrangements,
      'http://www.passendonderwijsenouders.nl/nl/allerlei/nieuws/instemming-ontwikkelingsperspectief/',
      'https://zoek.officielebekendmakingen.nl/dossier/kst-36443-3.html',
    ],
    certainty: 'found',
    toCheck: [],
    checkedOn: '2026-11-22',
  },
  {
    id: 'placement',
    when: learning('placement'),
    situation: 'Een plek op het speciaal basisonderwijs (SBO) of speciaal onderwijs (SO)',
    law: 'Wet op het primair onderwijs (WPO) en Wet op de expertisecentra (WEC)',
    decides:
      'Het samenwerkingsverband, met een toelaatbaarheidsverklaring (TLV): categorie laag, midden of hoog',
    arranges: 'Het samenwerkingsverband en de scholen',
    pays: 'Het Rijk, via het samenwerkingsverband',
    recorded: 'Het nummer en de einddatum van de TLV',
    firstStep: 'Bespreek met de intern begeleider of een andere school beter past.',
    talkWith: ['De intern begeleider', 'Het samenwerkingsverband', 'De school waar het kind heen zou gaan'],
    bring: ['Het ontwikkelingsperspectief (OPP)', 'Wat ouders en kind zelf willen'],
    sources: [SOURCES.funding],
    certainty: 'found',
    toCheck: [],
    checkedOn: '2026-11-22',
  },
];
