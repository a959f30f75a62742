// What holds when a child needs nursing, care, guidance or treatment?

import { law } from '../../laws.ts';
import { ABOUT_HELP, BASISTEAM, SOURCES, type Condition, type Outcome } from './outcome.ts';

const CARE: Condition = { ...ABOUT_HELP, need: ['care', 'both'] };
const kind = (...careKind: string[]): Condition => ({ ...CARE, careKind });
const without = (...kinds: string[]): Condition => ({ ...kind(...kinds), wlz: ['no'] });

const SCHOOL_AND_MEDICAL_CARE = [
  'De school hoeft medische zorg niet te regelen. Zij onderzoekt wel samen met ouders of en hoe het kan. De school mag een kind niet bij voorbaat weigeren.',
  'De zorg kan komen van het kind zelf, een ouder, een zorgprofessional of iemand van school. Schoolpersoneel doet dit vrijwillig.',
  'Over een handeling zoals een insuline-injectie zijn de bronnen het niet eens. Regelhulp noemt alleen een bevoegde professional. De PO-Raad en Ouders & Onderwijs zeggen: iemand van school mag het ook doen, als die het wil en aantoonbaar kan, het bestuur het goedvindt en de afspraken op papier staan (een protocol medisch handelen).',
];
const HELP_RECORDED =
  'In een plan met een besluit (beschikking), of zonder besluit als de hulp vrij toegankelijk is (een algemene voorziening). Aanbieder en gemeente sturen elkaar iJw-berichten.';
const HELP_PAID = 'De gemeente: hulp in natura, een persoonsgebonden budget (pgb) of hulp voor een groep';

export const LAWS_OF_CARE: readonly Outcome[] = [
  {
    id: 'healthInsurance',
    when: [without('nursing'), { ...without('personalCare'), medical: ['yes'] }],
    situation: 'Geen Wlz: verpleging, of verzorging die bij medische zorg hoort',
    law: 'Zorgverzekeringswet (Zvw): wijkverpleging of medische kindzorg',
    decides: 'De wijkverpleegkundige of kinderverpleegkundige',
    arranges: 'De ouders en de zorgaanbieder. Zij maken afspraken met de school.',
    pays: 'De zorgverzekeraar: zorg in natura of een persoonsgebonden budget (Zvw-pgb)',
    recorded:
      'In het zorgplan van de aanbieder. De aanbieder stuurt de verzekeraar per leerling een rekening. Afspraken staan in het ontwikkelingsperspectief (OPP) of in schoolafspraken.',
    firstStep:
      'Bespreek met de school wat er onder schooltijd nodig is. Vraag daarna een wijkverpleegkundige of kinderverpleegkundige om te beoordelen welke zorg past.',
    talkWith: ['De wijkverpleegkundige of kinderverpleegkundige', 'De intern begeleider', 'De zorgaanbieder'],
    bring: ['Wat het kind op een schooldag nodig heeft, en wanneer', 'Het zorgplan, als dat er al is'],
    goodToKnow: SCHOOL_AND_MEDICAL_CARE,
    sources: [law('Besluit zorgverzekering', '2.10'), SOURCES.nursing, SOURCES.diabetes, SOURCES.funding],
    toCheck: [],
    lookedUpOn: '2026-11-28',
  },
  {
    id: 'emergencyMedicine',
    when: [kind('emergencyMedicine')],
    situation: 'Een medicijn voor als er iets gebeurt (noodmedicijn)',
    law: 'Afspraken van ouders en school (protocol medisch handelen)',
    decides:
      'De arts schrijft voor welk medicijn, wanneer en hoe. De ouders en de school spreken af wie het op school geeft; het schoolbestuur moet het goedvinden.',
    arranges: 'De ouders en de school',
    pays: null,
    recorded: 'Op papier bij de school: wie, wanneer, hoeveel, en waar het medicijn ligt',
    firstStep:
      'Maak met de school een afspraak op papier, vóór het nodig is. Gaat het nu niet goed met het kind? Bel 112.',
    talkWith: ['De arts of gespecialiseerd verpleegkundige', 'De leerkracht en de intern begeleider'],
    bring: [
      'Het medicijn met de houdbaarheidsdatum',
      'Wat de arts heeft opgeschreven',
      'Wie u belt, in welke volgorde',
    ],
    goodToKnow: [
      'In een noodsituatie mag iedereen helpen zo goed als hij kan.',
      'Iemand van school geeft een medicijn alleen vrijwillig. Laat degene die het doet het leren van een verpleegkundige.',
    ],
    sources: [
      SOURCES.diabetes,
      {
        label: 'Filios, protocol naar de handreiking medisch handelen van de PO-Raad',
        href: 'https://docplayer.nl/113437378-Besproken-in-fdo-ter-info-naar-gmr.html',
      },
    ],
    toCheck: [
      'De handreiking medisch handelen van de PO-Raad zelf is niet gevonden, alleen een protocol dat haar volgt.',
      'Wie het noodmedicijn betaalt: niet opgezocht.',
    ],
    lookedUpOn: '2026-11-28',
  },
  {
    id: 'youthGuidance',
    when: [without('guidance'), { ...without('personalCare'), medical: ['no'] }],
    situation: 'Geen Wlz: begeleiding, of verzorging zonder medische zorg',
    law: 'Jeugdwet',
    decides: 'De gemeente of het basisteam. Soms is er hulp voor een groep, zonder besluit per kind.',
    arranges: 'Het basisteam of de casemanager',
    pays: HELP_PAID,
    recorded: HELP_RECORDED,
    firstStep: 'Bespreek met de school wat nodig is. Meld u daarna samen aan bij het basisteam.',
    talkWith: ['De intern begeleider', BASISTEAM],
    bring: ['Wat het kind op school en thuis nodig heeft', 'Wat school en ouders al deden'],
    sources: [law('Jeugdwet', '2.3'), SOURCES.nursing, SOURCES.funding],
    toCheck: [],
    lookedUpOn: '2026-11-28',
  },
  {
    id: 'youthHelp',
    when: [kind('upbringing')],
    situation: 'Een vraag over opvoeden of opgroeien, zorgen thuis of psychische hulp voor het kind',
    law: 'Jeugdwet',
    decides: 'Het basisteam, de huisarts, de jeugdarts of de medisch specialist',
    arranges: 'Het basisteam',
    pays: HELP_PAID,
    recorded: HELP_RECORDED,
    firstStep: 'Vertel uw vraag aan het basisteam. De intern begeleider kan daarbij helpen.',
    talkWith: [BASISTEAM, 'De huisarts of de jeugdarts'],
    bring: ['Uw vraag in uw eigen woorden', 'Wat al is geprobeerd'],
    sources: [law('Jeugdwet', '2.3'), law('Jeugdwet', '2.6'), SOURCES.referrers],
    toCheck: [],
    lookedUpOn: '2026-11-28',
  },
  {
    id: 'dyslexia',
    when: [kind('dyslexia')],
    situation: 'Ernstige dyslexie',
    law: 'Jeugdwet',
    decides:
      'De gemeente, na een blik op het leesdossier van de school. Vaak kijkt iemand van de gemeente of van het samenwerkingsverband dat dossier na: de poortwachter.',
    arranges: 'De school: de weg erheen is haar leesdossier',
    pays: 'De gemeente',
    recorded: 'In het leesdossier van de school',
    firstStep:
      'Vraag de intern begeleider welke hulp bij het lezen er is geweest, en of het leesdossier compleet is.',
    talkWith: ['De leerkracht en de intern begeleider', BASISTEAM],
    bring: ['Wat de school al deed aan lezen, hoe lang, en wat dat opleverde'],
    goodToKnow: ['De hulp is voor kinderen op de basisschool, ongeveer van 7 tot en met 12 jaar.'],
    sources: [
      {
        label: 'Steunpunt Dyslexie, dyslexie in de zorg',
        href: 'https://www.steunpuntdyslexie.nl/dyslexie-in-de-zorg/',
      },
      {
        label: 'Samenwerkingsverband Passenderwijs (elders), ernstige dyslexie',
        href: 'https://www.passenderwijs.nl/ernstige-dyslexie/',
      },
    ],
    toCheck: ['Wie in Groningen en Noordenveld poortwachter voor dyslexie is: niet gevonden, alleen elders.'],
    lookedUpOn: '2026-11-28',
  },
  {
    id: 'dayTreatment',
    when: [kind('dayTreatment')],
    situation: 'Een medisch kinderdagverblijf of een andere plek voor dagbehandeling',
    law: 'Jeugdwet. Voor een verpleegkundig kinderdagverblijf: Zorgverzekeringswet (Zvw).',
    decides: 'Het basisteam, de huisarts, de jeugdarts of de kinderarts',
    arranges: 'Het basisteam en de plek zelf, met de ouders',
    pays: 'De gemeente (Jeugdwet) of de zorgverzekeraar (Zvw)',
    recorded: 'In een behandelplan, met een verwijzing voor een bepaalde tijd',
    firstStep:
      'Vraag het basisteam of de kinderarts of dagbehandeling past. Is het kind 5 jaar of ouder? Bespreek met de school en de leerplichtambtenaar hoe het met school gaat.',
    talkWith: [
      BASISTEAM,
      'De kinderarts of de jeugdarts',
      'De intern begeleider, als het kind op een school staat',
    ],
    bring: ['Wat er aan de ontwikkeling van het kind opvalt', 'Wat al is onderzocht of geprobeerd'],
    goodToKnow: [
      'Een medisch kinderdagverblijf is er voor jonge kinderen, tot ongeveer 7 jaar: er wordt gekeken, begeleid en behandeld, ook met de ouders.',
    ],
    sources: [
      law('Jeugdwet', '2.6'),
      {
        label: 'Sophi, medisch kinderdagverblijf',
        href: 'https://sophi.online/themas/medisch/medisch-kinderdagverblijf-waar-kan-mijn-kind-terecht',
      },
      {
        label: 'Nederlands Jeugdinstituut, soorten kinderdagverblijven (2020)',
        href: 'https://www.nji.nl/nl/coronavirus/Welke-kinderdagverblijven-zijn-kinderopvang-en-welke-vallen-onder-de-zorg',
      },
    ],
    toCheck: ['Welke medische kinderdagverblijven er in deze regio zijn: niet gevonden.'],
    lookedUpOn: '2026-11-28',
  },
  {
    id: 'longTermCare',
    when: [{ ...CARE, wlz: ['yes'] }],
    situation: 'Een kind met een Wlz-indicatie',
    law: 'Wet langdurige zorg (Wlz)',
    decides: 'Het CIZ',
    arranges:
      'De ouders, met de Wlz-aanbieder of het zorgkantoor: zorg in natura of een persoonsgebonden budget (pgb)',
    pays: 'Het zorgkantoor',
    recorded:
      'In het zorgplan en het ontwikkelingsperspectief (OPP). De aanbieder laat het zorgkantoor zien welke zorg er is gegeven.',
    firstStep:
      'Maak met de Wlz-aanbieder in het zorgplan ook afspraken over zorg op school. Bespreek die daarna met de school.',
    talkWith: ['De Wlz-aanbieder', 'De intern begeleider', 'Het zorgkantoor'],
    bring: ['Het besluit van het CIZ', 'Het zorgplan', 'Het ontwikkelingsperspectief (OPP)'],
    goodToKnow: [
      'Begeleiding uit de Wlz is er op school niet voor schooltaken, voor leren, of voor gedrag dat leren moeilijk maakt. Dat is onderwijs. Wel voor extra toezicht, en voor ingrijpen als gedrag de omgang met anderen of de les verstoort.',
    ],
    sources: [law('Wet langdurige zorg', '3.1.1'), SOURCES.careInWlz, SOURCES.ciz, SOURCES.funding],
    toCheck: [
      'Het modulair pakket thuis (mpt), en de verantwoording van een pgb via de SVB: daarvoor is geen openbare bron gevonden, daarom staan ze er niet.',
    ],
    lookedUpOn: '2026-11-28',
  },
  {
    id: 'paramedical',
    when: [kind('paramedical')],
    situation: 'Logopedie, fysiotherapie of ergotherapie',
    law: 'Zorgverzekeringswet (Zvw): paramedische zorg',
    decides: 'De behandelaar en de zorgverzekeraar',
    arranges: 'De ouders',
    pays: 'De zorgverzekeraar. Van sommige behandelingen een aantal per jaar.',
    recorded: 'In het behandelplan',
    firstStep: 'Vraag uw zorgverzekeraar wat wordt vergoed en of u een verwijzing nodig hebt.',
    talkWith: ['De huisarts of kinderarts', 'De zorgverzekeraar'],
    bring: ['Waar het kind moeite mee heeft, thuis en op school'],
    sources: [law('Besluit zorgverzekering', '2.6')],
    toCheck: ['Voor welke behandeling een verwijzing nodig is: niet opgezocht.'],
    lookedUpOn: '2026-11-28',
  },
];
