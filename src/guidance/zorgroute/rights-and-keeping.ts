// Which rights do parents and children have, whose consent is needed, and how long is what kept?

import type { Kept } from '../../zorgroute/step.ts';
import type { Certainty } from '../sources-of-sentences.ts';

export type Sentence = { text: string } & Certainty;

export const RIGHTS: readonly Sentence[] = [
  {
    text: 'U leest de aanmelding voordat die weggaat, en u mag uw eigen verhaal meesturen.',
    certainty: 'portal',
  },
  {
    text: 'U beslist of de school iets mag delen: ja, nee, of een deel. U kunt dat altijd weer intrekken. Dan sluit het gedeelde deel meteen, voor school en basisteam.',
    certainty: 'portal',
  },
  {
    text: 'U kunt ook met de hulp zelf stoppen, als die vrijwillig is.',
    certainty: 'found',
    source: 'withdrawing',
  },
  {
    text: 'U mag zien wat er over uw kind is opgeschreven. Bij de jeugdhulp mag dat als u het gezag hebt, tot uw kind 16 is. Vanaf 12 jaar mag uw kind het zelf ook. Staat er iets over een ander in? Dan kan dat stuk dicht blijven.',
    certainty: 'found',
    source: 'careFile',
  },
  {
    text: 'U mag uw eigen verklaring laten toevoegen aan wat de jeugdhulp opschrijft.',
    certainty: 'found',
    source: 'ownStatement',
  },
  {
    text: 'Klopt er iets niet? Dan mag u vragen om het te verbeteren.',
    certainty: 'found',
    source: 'correcting',
  },
  {
    text: 'Vraagt u iets over uw gegevens? Dan hoort u binnen een maand wat ermee gebeurt.',
    certainty: 'found',
    source: 'answering',
  },
  {
    text: 'U mag vragen om te vernietigen wat de jeugdhulp opschreef. Dat gebeurt dan binnen drie maanden. Twee dingen mogen blijven: wat voor een ander van groot belang is, en wat een wet verbiedt te vernietigen.',
    certainty: 'found',
    source: 'destruction',
  },
  {
    text: 'U mag weten wie er in de gegevens van uw kind keek. Elke keer kijken wordt opgeschreven.',
    certainty: 'found',
    source: 'looking',
  },
  {
    text: 'Krijgt uw kind op school extra ondersteuning? Dan wordt uw kind gehoord over het ontwikkelingsperspectief.',
    certainty: 'found',
    source: 'hearing',
  },
  {
    text: 'Met het deel van dat ontwikkelingsperspectief over de hulp (het handelingsdeel) moet u eerst instemmen.',
    certainty: 'found',
    source: 'consentToPlan',
  },
  {
    text: 'Voor vragen over hulp op school is er een ouder- en jeugdsteunpunt. Dat hoort bij het samenwerkingsverband.',
    certainty: 'found',
    source: 'hearing',
  },
  {
    text: 'U mag eerst zelf een plan maken, met familie en bekenden: een familiegroepsplan.',
    certainty: 'found',
    source: 'ownPlan',
  },
];

/** Who helps a parent on, each with what it is about in front. */
export const SUPPORT: readonly (Sentence & { about: string })[] = [
  {
    about: 'Iemand die naast u staat',
    text: 'Een vertrouwenspersoon van Jeugdstem praat in vertrouwen met kinderen en ouders over jeugdhulp, ook over een CJG of wijkteam. Dat is gratis.',
    certainty: 'found',
    source: 'confidant',
  },
  {
    about: 'Iemand die met u meedenkt',
    text: 'Elke gemeente heeft onafhankelijke cliëntondersteuning: informatie, advies, en iemand die mee kan naar een gesprek. Dat is gratis. Vraag de gemeente wie dat doet.',
    certainty: 'found',
    source: 'support',
  },
  {
    about: 'Een tolk',
    text: 'Spreekt u liever een andere taal? Zeg het voordat het gesprek begint, dan regelt wie u uitnodigt een tolk. Uw kind hoeft niet te vertalen.',
    certainty: 'found',
    source: 'interpreter',
  },
  {
    about: 'Vragen over school',
    text: 'Het ouder- en jeugdsteunpunt van het samenwerkingsverband denkt met u mee over hulp op school.',
    certainty: 'found',
    source: 'hearing',
  },
];

/** What a parent can do who disagrees. */
export const DISAGREEING: readonly (Sentence & { about: string })[] = [
  {
    about: 'Een klacht over de school',
    text: 'Elke school heeft een klachtenregeling met een onafhankelijke commissie. Die staat in de schoolgids.',
    certainty: 'found',
    source: 'complaints',
  },
  {
    about: 'Een geschil over toelaten, verwijderen of het ontwikkelingsperspectief',
    text: 'De geschillencommissie passend onderwijs oordeelt binnen tien weken. Dat kost niets. Dien het in binnen zes weken.',
    certainty: 'found',
    source: 'dispute',
  },
  {
    about: 'Een klacht over het basisteam of de gemeente',
    text: 'Dien die in bij de gemeente. Zij handelt hem binnen zes weken af, of binnen tien weken met een commissie. Daarna kunt u naar de ombudsman.',
    certainty: 'found',
    source: 'complaintAtMunicipality',
  },
  {
    about: 'Een klacht over een hulpverlener',
    text: 'Elke jeugdhulpaanbieder heeft een klachtencommissie met een voorzitter die er niet werkt.',
    certainty: 'found',
    source: 'complaintAtHelp',
  },
  {
    about: 'Wachten op een besluit van de gemeente',
    text: 'Op een aanvraag beslist de gemeente binnen acht weken, als zij zelf geen kortere termijn heeft.',
    certainty: 'found',
    source: 'deciding',
  },
  {
    about: 'Niet eens met een besluit van de gemeente',
    text: 'U kunt binnen zes weken bezwaar maken bij de gemeente.',
    certainty: 'found',
    source: 'objecting',
  },
];

/** Who says yes, by the age of the child. */
export const CONSENT_BY_AGE = [
  {
    age: 'Jonger dan 12 jaar',
    who: 'De ouders of voogd met gezag. Hebben twee ouders het gezag, dan allebei. Het kind praat mee.',
    source: 'court',
  },
  { age: '12 tot en met 15 jaar', who: 'Het kind én de ouders met gezag, samen.', source: 'ages' },
  { age: '16 jaar en ouder', who: 'De jongere zelf.', source: 'sixteen' },
] as const;

/** What happens when somebody says no. */
export const REFUSAL: readonly Sentence[] = [
  {
    text: 'De zorg blijft bij de school. Wat de school opschreef, blijft op school. Er gaat niets naar het basisteam.',
    certainty: 'portal',
  },
  {
    text: 'De school mag het basisteam om raad vragen zonder te zeggen om wie het gaat.',
    certainty: 'found',
    source: 'advice',
  },
  {
    text: 'Zegt één ouder nee? De ouder die wel wil, kan de rechter om toestemming vragen. Die behandelt dat binnen zes weken. Er is een advocaat voor nodig.',
    certainty: 'found',
    source: 'court',
  },
  {
    text: 'Is er een vermoeden dat het kind niet veilig is? Dan geldt de meldcode. Daar is geen toestemming voor nodig.',
    certainty: 'found',
    source: 'meldcode',
  },
];

/** How long it is kept; the first three by the school, the rest by municipality and care. */
export const KEPT = [
  {
    what: 'Wat de school opschreef: signalen, overleg, gesprekken',
    howLong: '2 jaar nadat het kind van school ging',
    source: 'keptAtSchool',
    file: 'school',
  },
  {
    what: 'Hetzelfde, als het kind naar het speciaal onderwijs ging',
    howLong: '3 jaar na het vertrek',
    source: 'keptAtSchool',
    file: 'school',
  },
  {
    what: 'In- en uitschrijven, en afwezig zijn',
    howLong: '5 jaar na het uitschrijven',
    source: 'keptAtSchool',
    file: 'school',
  },
  {
    what: 'Gesprekken met het basisteam, als er geen plan kwam',
    howLong: '5 jaar',
    source: 'keptByMunicipality',
    file: 'team',
  },
  {
    what: 'Een plan voor jeugdhulp, en hulp die de gemeente gaf',
    howLong: '20 jaar',
    source: 'keptByMunicipality',
    file: 'team',
  },
  {
    what: 'Wat een jeugdhulpverlener opschreef',
    howLong: '20 jaar na de laatste wijziging',
    source: 'keptInCare',
    file: 'care',
  },
] as const satisfies readonly { what: string; howLong: string; source: string; file: Kept }[];
