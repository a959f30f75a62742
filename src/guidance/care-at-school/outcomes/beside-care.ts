// What holds for what is around care: aids, transport, and the parents themselves?

import { law } from '../../laws.ts';
import { ABOUT_HELP, BASISTEAM, type Outcome } from './outcome.ts';

const kind = (careKind: string) => [{ ...ABOUT_HELP, need: ['care', 'both'], careKind: [careKind] }];

const PROVISIONS = {
  label: 'Zorghulpatlas, onderwijsvoorziening en vervoer',
  href: 'https://zorghulpatlas.nl/extra-onderwijsvoorziening-voor-leerlingen-met-handicap/',
};

export const AROUND: readonly Outcome[] = [
  {
    id: 'hearing',
    when: kind('hearing'),
    situation: 'Een hoortoestel of solo-apparatuur',
    law: 'Zorgverzekeringswet (Zvw): hulpmiddelen',
    decides: 'Het audiologisch centrum en de zorgverzekeraar',
    arranges: 'De ouders',
    pays: 'De zorgverzekeraar',
    recorded: null,
    firstStep: 'Vraag het audiologisch centrum wat het kind in de klas nodig heeft.',
    talkWith: ['Het audiologisch centrum', 'De zorgverzekeraar', 'De intern begeleider'],
    bring: ['Wanneer het kind op school iets niet verstaat'],
    goodToKnow: [
      'Ook apparatuur voor in de klas (solo-apparatuur) komt van de zorgverzekeraar, niet van UWV.',
    ],
    sources: [law('Besluit zorgverzekering', '2.9')],
    toCheck: [
      'De richtlijn van de audiologische centra (2024) is niet zelf gelezen: dat solo-apparatuur onder de Zvw valt, is overgenomen.',
    ],
    lookedUpOn: '2026-11-28',
  },
  {
    id: 'schoolAid',
    when: kind('schoolAid'),
    situation: 'Een hulpmiddel alleen voor het onderwijs, een doventolk of aangepast meubilair',
    law: 'Wet overige OCW-subsidies (WOOS), uitgevoerd door UWV',
    decides: 'UWV',
    arranges: 'De ouders',
    pays: 'UWV, met geld van het ministerie van OCW',
    recorded: 'In een besluit (beschikking) van UWV',
    firstStep: 'Bespreek met de school welk hulpmiddel nodig is. Vraag het daarna aan bij UWV.',
    talkWith: ['De intern begeleider', 'UWV'],
    bring: ['Waarom het hulpmiddel nodig is', 'Welk hulpmiddel past'],
    goodToKnow: ['UWV helpt als de ziekte of handicap lang duurt en er geen andere regeling is.'],
    sources: [law('Wet overige OCW-subsidies', '19a'), PROVISIONS],
    toCheck: [],
    lookedUpOn: '2026-11-28',
  },
  {
    id: 'wheelchair',
    when: kind('wheelchair'),
    situation: 'Een rolstoel voor thuis én school',
    law: 'Wet maatschappelijke ondersteuning (Wmo 2015), ook met een Wlz-indicatie zolang het kind thuis woont',
    decides: 'De gemeente. Woont het kind in een instelling? Dan het zorgkantoor (Wlz).',
    arranges: 'De ouders',
    pays: 'De gemeente, of het zorgkantoor als het kind in een instelling woont',
    recorded: 'In een besluit (beschikking)',
    firstStep: 'Vraag de gemeente om een gesprek. Vraag de school wat daar nodig is.',
    talkWith: ['De Wmo-consulent van de gemeente waar het kind woont', 'De school'],
    bring: ['Waar en wanneer het kind de rolstoel nodig heeft'],
    sources: [law('Wet maatschappelijke ondersteuning 2015', '2.3.5'), law('Wet langdurige zorg', '3.1.1')],
    toCheck: [
      'Dat de Wmo ook geldt voor een kind met Wlz dat thuis woont, komt uit een bericht van VWS van 2016. Ga na of het nog zo is.',
    ],
    lookedUpOn: '2026-11-28',
  },
  {
    id: 'transport',
    when: kind('transport'),
    situation: 'Vervoer naar school',
    law: 'Leerlingenvervoer (WPO en de verordening van de gemeente)',
    decides: 'De gemeente',
    arranges: 'De ouders',
    pays: 'De gemeente. Soms betalen ouders een eigen bijdrage.',
    recorded: 'In een besluit (beschikking) van de gemeente',
    firstStep: 'Vraag het leerlingenvervoer aan bij de gemeente waar het kind woont.',
    talkWith: ['De gemeente waar het kind woont', 'De school'],
    bring: ['Welke school het is, en waarom het kind er niet zelf kan komen'],
    sources: [law('Wet op het primair onderwijs', '4'), PROVISIONS],
    toCheck: ['De eigen bijdrage in elke gemeente van deze regio: niet opgezocht.'],
    lookedUpOn: '2026-11-28',
  },
  {
    id: 'parents',
    when: kind('parents'),
    situation: 'De ouders hebben zelf hulp nodig: bij schulden, wonen of psychische klachten',
    law: 'Wmo 2015, Wet gemeentelijke schuldhulpverlening (Wgs), Participatiewet of Zorgverzekeringswet (Zvw)',
    decides: 'De gemeente, of bij psychische klachten de huisarts',
    arranges: 'De casemanager: één gezin, één plan',
    pays: 'De gemeente of de zorgverzekeraar',
    recorded: 'In het gezinsplan. Niet bij de school.',
    firstStep: 'Vertel het basisteam wat er speelt. De school hoeft dit niet te weten.',
    talkWith: ['De casemanager', BASISTEAM, 'De huisarts'],
    bring: ['Alleen wat u zelf wilt vertellen'],
    sources: [
      law('Wet maatschappelijke ondersteuning 2015', '2.3.5'),
      law('Wet gemeentelijke schuldhulpverlening'),
      law('Participatiewet'),
    ],
    toCheck: ['Wie bij welke hulp voor ouders beslist: alleen in de wetten zelf gezien, niet in een uitleg.'],
    lookedUpOn: '2026-11-28',
  },
];
