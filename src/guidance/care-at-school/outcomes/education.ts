// What holds when safety is in question, and when it is about learning?

import { law } from '../../laws.ts';
import { ABOUT_HELP, SOURCES, WHEN_STUCK, type Outcome } from './outcome.ts';

const learning = (kind: string) => [{ ...ABOUT_HELP, need: ['learning', 'both'], learningKind: [kind] }];

export const SAFETY: Outcome = {
  id: 'safety',
  when: [{ safety: ['yes'] }],
  situation: 'Er zijn zorgen over de veiligheid van het kind',
  law: 'De meldcode huiselijk geweld en kindermishandeling',
  decides: 'De school (stap 4 en 5 van de meldcode) en Veilig Thuis',
  arranges: 'De aandachtsfunctionaris of de intern begeleider van de school',
  pays: null,
  recorded: 'In het meldcodedossier',
  firstStep:
    'Schrijf op wat u ziet en hoort, en overleg met een collega. Twijfelt u? Vraag advies aan Veilig Thuis. Dat mag zonder namen te noemen.',
  talkWith: ['De aandachtsfunctionaris of de intern begeleider', 'Veilig Thuis'],
  bring: ['Feiten met een datum: wat u zag en hoorde'],
  sources: [
    law('Wet op het primair onderwijs', '4b'),
    law('Besluit verplichte meldcode huiselijk geweld en kindermishandeling', '2'),
    law('Wet maatschappelijke ondersteuning 2015', '4.1.1'),
  ],
  toCheck: [],
  lookedUpOn: '2026-11-28',
};

export const EDUCATION: readonly Outcome[] = [
  {
    id: 'basicSupport',
    when: learning('basic'),
    situation: 'Een vraag over leren of gedrag in de klas (basisondersteuning)',
    law: 'Wet op het primair onderwijs (WPO): passend onderwijs',
    decides: 'De school',
    arranges: 'De leerkracht en de intern begeleider',
    pays: 'De school, uit haar gewone geld',
    recorded: 'In het groepsplan of het leerlingvolgsysteem van de school',
    firstStep: 'Bespreek samen, ouders en leerkracht, wat het kind in de klas nodig heeft.',
    talkWith: ['De leerkracht', 'De intern begeleider'],
    bring: ['Wat thuis en in de klas opvalt', 'Wat al is geprobeerd, en of dat hielp'],
    sources: [SOURCES.arrangements],
    toCheck: [
      'Wie de basisondersteuning betaalt en waar de school het opschrijft: daarvoor is geen openbare bron gevonden.',
    ],
    lookedUpOn: '2026-11-22',
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
      law('Wet op het primair onderwijs', '40a'),
      SOURCES.arrangements,
      {
        label: 'Wet versterking positie ouders en leerlingen (36 443)',
        href: 'https://zoek.officielebekendmakingen.nl/dossier/kst-36443-3.html',
      },
    ],
    toCheck: [],
    lookedUpOn: '2026-11-28',
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
    goodToKnow: [
      'Kan een kind niet goed zien of horen, of heeft het een taalontwikkelingsstoornis? Dan loopt het anders: zonder samenwerkingsverband en zonder TLV.',
    ],
    sources: [SOURCES.funding],
    toCheck: [],
    lookedUpOn: '2026-11-22',
  },
  {
    id: 'senses',
    when: learning('senses'),
    situation: 'Niet goed kunnen zien of horen, of een taalontwikkelingsstoornis (cluster 1 en 2)',
    law: 'Wet op de expertisecentra (WEC)',
    decides:
      'De instelling voor cluster 1 (blind of slechtziend) of cluster 2 (doof, slechthorend of TOS) zelf, met haar commissie van onderzoek. Niet het samenwerkingsverband, en zonder TLV.',
    arranges: 'De instelling en de school',
    pays: 'Het Rijk, via de instelling',
    recorded: 'In afspraken over de hulp (een arrangement) van de instelling',
    firstStep: 'Vraag de intern begeleider om het kind samen met u aan te melden bij de instelling.',
    talkWith: ['De intern begeleider', 'De instelling voor cluster 1 of 2'],
    bring: ['Onderzoek van het oog, het gehoor of de taal, als dat er is'],
    goodToKnow: ['De instelling kan ook begeleiding geven op de eigen basisschool.'],
    sources: [law('Wet op de expertisecentra', '41')],
    toCheck: [
      'Welke instellingen voor cluster 1 en 2 in deze regio werken, en hun adres en telefoon: niet gevonden.',
    ],
    lookedUpOn: '2026-11-28',
  },
  {
    id: 'notAtSchool',
    when: learning('absence'),
    situation: 'Een kind dat niet (meer) naar school gaat',
    law: 'Leerplichtwet 1969, en de zorgplicht uit de Wet op het primair onderwijs (WPO)',
    decides:
      'De school waar het kind staat ingeschreven heeft de zorgplicht. De leerplichtambtenaar van de gemeente ziet erop toe dat het kind naar school gaat, en kan gaan.',
    arranges: 'De school, met het samenwerkingsverband',
    pays: null,
    recorded: null,
    firstStep:
      'Vraag de school om een gesprek met de leerplichtambtenaar en het samenwerkingsverband erbij. Spreek af wat het kind nu wel kan, en wanneer u weer kijkt.',
    talkWith: [
      'De intern begeleider',
      'De leerplichtambtenaar van de gemeente waar het kind woont',
      'Het samenwerkingsverband',
      ...WHEN_STUCK.slice(1),
    ],
    bring: ['Sinds wanneer het kind thuis is, en wat er is geprobeerd', 'Wat het kind zelf zegt'],
    goodToKnow: [
      'Is er na vier weken nog geen uitzicht op een passende plek? Dan kunt u kosteloos een onderwijsconsulent vragen.',
      'Zit het vast? Vraag de school, het samenwerkingsverband en de gemeente om samen aan tafel te gaan en te beslissen hoe het verder kan (een doorbraakoverleg).',
    ],
    sources: [SOURCES.absence, law('Leerplichtwet 1969', '16'), law('Wet op het primair onderwijs', '40')],
    toCheck: ['Wie in deze regio een doorbraakoverleg belegt: niet gevonden.'],
    lookedUpOn: '2026-11-28',
  },
];
