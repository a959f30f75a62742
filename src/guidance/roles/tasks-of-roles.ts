// Who does what in the route? Roles of education and municipality with their tasks per step, each with how sure it is.

import type { StepNumber } from '../../zorgroute/steps.ts';
import type { Certainty } from '../sources-of-sentences.ts';

export type Side = 'education' | 'municipality';
export type Role = {
  /** As it stands in the address. */
  slug: string;
  name: string;
  side: Side;
  /** Who this is, in one sentence. */
  who: string;
};
/** A task outside the steps has no step. `text` goes on from the name of the role. */
export type Task = { role: string; step?: StepNumber; text: string } & Certainty;

export const SIDES: readonly { side: Side; name: string }[] = [
  { side: 'education', name: 'Onderwijs' },
  { side: 'municipality', name: 'Gemeente' },
];

export const ROLES: readonly Role[] = [
  {
    slug: 'leerkracht',
    name: 'Leerkracht',
    side: 'education',
    who: 'Ziet het kind elke dag en praat als eerste met de ouders.',
  },
  {
    slug: 'intern-begeleider',
    name: 'Intern begeleider',
    side: 'education',
    who: "Bewaakt de route van de school. Heet ook IB'er, of kwaliteitscoördinator.",
  },
  {
    slug: 'schoolbestuur',
    name: 'Directeur en bestuur',
    side: 'education',
    who: 'Zijn verantwoordelijk voor de school als geheel.',
  },
  {
    slug: 'samenwerkingsverband',
    name: 'Samenwerkingsverband',
    side: 'education',
    who: 'Alle scholen van de regio samen, voor passend onderwijs.',
  },
  {
    slug: 'basisteam',
    name: 'Medewerker basisteam',
    side: 'municipality',
    who: 'Werkt in het team van de gemeente dat CJG, WIJ-team of sociaal team heet.',
  },
  {
    slug: 'coordinator',
    name: 'Coördinator basisteam',
    side: 'municipality',
    who: 'Verdeelt het werk in het team.',
  },
  {
    slug: 'casemanager',
    name: 'Casemanager',
    side: 'municipality',
    who: 'Is de ene contactpersoon van het gezin.',
  },
  {
    slug: 'kernpartner',
    name: 'Kernpartner',
    side: 'municipality',
    who: 'Werkt bijvoorbeeld bij de GGD, MEE of het jongerenwerk.',
  },
  {
    slug: 'gemeente',
    name: 'Gemeente',
    side: 'municipality',
    who: 'Het college van burgemeester en wethouders, en wie daar beleid voor maakt.',
  },
];

export const TASKS: readonly Task[] = [
  {
    role: 'leerkracht',
    step: 1,
    text: 'Schrijft op wat zij ziet en hoort: feiten, waar en wanneer, en wat al gedaan is.',
    certainty: 'portal',
  },
  { role: 'leerkracht', step: 1, text: 'Noteert ook wat het kind zelf zegt.', certainty: 'portal' },
  {
    role: 'leerkracht',
    step: 1,
    text: 'Maakt verschil tussen een leervraag (leren en gedrag in de klas) en een leefvraag (veilig en gezond opgroeien).',
    certainty: 'found',
    source: 'livingNeed',
  },
  {
    role: 'leerkracht',
    step: 2,
    text: 'Bespreekt het signaal met de intern begeleider.',
    certainty: 'portal',
  },
  {
    role: 'leerkracht',
    step: 3,
    text: 'Praat in een vroeg stadium met de ouders over zorgen die verder gaan dan het onderwijs.',
    certainty: 'found',
    source: 'start',
  },
  {
    role: 'leerkracht',
    step: 3,
    text: 'Vraagt wat de ouders herkennen, zelf al doen en willen, en hoe het kind het ziet.',
    certainty: 'portal',
  },
  { role: 'leerkracht', step: 3, text: 'Legt de route en de rechten uit.', certainty: 'portal' },
  {
    role: 'leerkracht',
    step: 6,
    text: 'Doet in de klas wat in het schooldeel van het plan is afgesproken.',
    certainty: 'portal',
  },
  {
    role: 'leerkracht',
    step: 7,
    text: 'Vertelt bij de evaluatie hoe het in de klas gaat.',
    certainty: 'unsure',
  },
  {
    role: 'leerkracht',
    text: 'Houdt het gewone aanbod in de groep gaande: waarnemen, begrijpen, plannen, uitvoeren.',
    certainty: 'unsure',
  },
  {
    role: 'leerkracht',
    text: 'Volgt de meldcode bij zorgen over de veiligheid.',
    certainty: 'found',
    source: 'meldcode',
  },

  {
    role: 'intern-begeleider',
    step: 2,
    text: 'Kijkt met de leerkracht wat de school zelf kan doen, en legt vast wat er besloten is.',
    certainty: 'portal',
  },
  {
    role: 'intern-begeleider',
    step: 2,
    text: 'Sluit de route af als de school het zelf heeft opgelost.',
    certainty: 'portal',
  },
  {
    role: 'intern-begeleider',
    step: 3,
    text: 'Is bij het gesprek met ouders als dat helpt.',
    certainty: 'portal',
  },
  {
    role: 'intern-begeleider',
    step: 3,
    text: 'Stelt vast wie het gezag heeft. Wonen de ouders apart, dan vraagt zij het altijd na.',
    certainty: 'found',
    source: 'custody',
  },
  {
    role: 'intern-begeleider',
    step: 4,
    text: 'Legt van iedere ouder met gezag de toestemming vast: wat, aan wie, waarvoor en tot wanneer.',
    certainty: 'portal',
  },
  {
    role: 'intern-begeleider',
    step: 4,
    text: 'Schrijft de aanmelding, en laat de ouders de tekst lezen voordat die weggaat.',
    certainty: 'portal',
  },
  {
    role: 'intern-begeleider',
    step: 4,
    text: 'Stuurt de aanmelding naar het basisteam van de gemeente waar het kind woont.',
    certainty: 'portal',
  },
  {
    role: 'intern-begeleider',
    step: 5,
    text: 'Geeft antwoord op vragen van het basisteam.',
    certainty: 'portal',
  },
  {
    role: 'intern-begeleider',
    step: 6,
    text: 'Leest de terugkoppeling, en bespreekt met de leerkracht wat de school doet.',
    certainty: 'portal',
  },
  {
    role: 'intern-begeleider',
    text: 'Is de contactpersoon van de school voor het basisteam.',
    certainty: 'route',
  },

  {
    role: 'schoolbestuur',
    text: 'Hebben door passend onderwijs een zorgplicht.',
    certainty: 'found',
    source: 'dutyOfCare',
  },
  {
    role: 'schoolbestuur',
    text: 'Zijn verantwoordelijk voor wat de school opschrijft, en voor het vernietigen op tijd.',
    certainty: 'unsure',
  },
  {
    role: 'schoolbestuur',
    text: 'Zien alleen cijfers van de eigen scholen, nooit namen.',
    certainty: 'portal',
  },

  {
    role: 'samenwerkingsverband',
    step: 2,
    text: 'Betaalt hulp op school die verder gaat dan de basisondersteuning.',
    certainty: 'found',
    source: 'extraSupport',
  },
  {
    role: 'samenwerkingsverband',
    step: 6,
    text: 'Beslist over een plek op het speciaal (basis)onderwijs: de toelaatbaarheidsverklaring.',
    certainty: 'found',
    source: 'placement',
  },
  {
    role: 'samenwerkingsverband',
    text: 'Heeft een ouder- en jeugdsteunpunt voor vragen van ouders en leerlingen.',
    certainty: 'found',
    source: 'hearing',
  },
  {
    role: 'samenwerkingsverband',
    text: 'Maakt met de gemeenten de afspraken van de ondersteuningsroute.',
    certainty: 'route',
  },

  {
    role: 'basisteam',
    step: 5,
    text: 'Laat school weten dat de aanmelding binnen is.',
    certainty: 'portal',
  },
  {
    role: 'basisteam',
    step: 5,
    text: 'Vraagt de school om uitleg als iets niet duidelijk is. De termijn staat dan stil.',
    certainty: 'portal',
  },
  {
    role: 'basisteam',
    step: 5,
    text: 'Stuurt de aanmelding terug met advies, als de hulp ergens anders beter past.',
    certainty: 'portal',
  },
  {
    role: 'basisteam',
    text: 'Denkt mee over een kind zonder te horen wie het is.',
    certainty: 'unsure',
  },
  {
    role: 'basisteam',
    text: 'Kijkt niet in het leerlingvolgsysteem, ook niet als het in de school werkt.',
    certainty: 'found',
    source: 'exchange',
  },
  {
    role: 'basisteam',
    text: 'Mag verwijzen naar gespecialiseerde jeugdhulp.',
    certainty: 'found',
    source: 'referrers',
  },

  {
    role: 'coordinator',
    step: 5,
    text: 'Wijst één casemanager aan, en een vervanger.',
    certainty: 'portal',
  },
  {
    role: 'coordinator',
    text: 'Ziet alle gezinnen van het team, en merkt het als er te lang niets gebeurt.',
    certainty: 'portal',
  },

  {
    role: 'casemanager',
    step: 5,
    text: 'Neemt zelf contact op met het gezin.',
    certainty: 'portal',
  },
  {
    role: 'casemanager',
    step: 6,
    text: 'Maakt met de ouders één plan voor het gezin.',
    certainty: 'portal',
  },
  {
    role: 'casemanager',
    step: 6,
    text: 'Zorgt voor een goede relatie tussen ouders, zorg en onderwijs.',
    certainty: 'route',
  },
  {
    role: 'casemanager',
    step: 6,
    text: 'Roept mensen bij elkaar voor overleg, als regel met de ouders erbij.',
    certainty: 'unsure',
  },
  {
    role: 'casemanager',
    step: 6,
    text: 'Laat de school weten dat het loopt. Wat er besproken is, deelt zij alleen met toestemming.',
    certainty: 'found',
    source: 'careFile',
  },
  {
    role: 'casemanager',
    step: 7,
    text: 'Kijkt met het gezin per doel of de hulp werkt.',
    certainty: 'portal',
  },
  {
    role: 'casemanager',
    step: 7,
    text: 'Spreekt nazorg af, en laat de school weten dat de hulp stopt.',
    certainty: 'portal',
  },

  {
    role: 'kernpartner',
    step: 6,
    text: 'Doet het deel van de hulp waarvoor zij gevraagd is. Zij ziet alleen dat deel, tot een afgesproken dag.',
    certainty: 'portal',
  },
  {
    role: 'kernpartner',
    text: 'De jeugdarts van de GGD mag zelf verwijzen naar gespecialiseerde jeugdhulp.',
    certainty: 'found',
    source: 'referrers',
  },

  {
    role: 'gemeente',
    text: 'Is door de Jeugdwet verantwoordelijk voor de jeugdhulp.',
    certainty: 'found',
    source: 'advice',
  },
  {
    role: 'gemeente',
    text: 'Koopt jeugdhulp in. De Groninger gemeenten doen dat voor een deel samen, in de RIGG.',
    certainty: 'found',
    source: 'purchasing',
  },
  {
    role: 'gemeente',
    text: 'Spreekt af welke termijnen voor de eigen teams gelden.',
    certainty: 'portal',
  },
  {
    role: 'gemeente',
    text: 'Is verantwoordelijk voor wat het basisteam opschrijft, en voor het vernietigen op tijd.',
    certainty: 'unsure',
  },
  { role: 'gemeente', text: 'Ziet alleen cijfers van het eigen team, nooit namen.', certainty: 'portal' },
];
