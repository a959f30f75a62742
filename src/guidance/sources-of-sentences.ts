// Where does a sentence of the public side come from, and how sure is it?

import { law } from './laws.ts';

/** When the facts below were looked up. */
export const LOOKED_UP_ON = '2026-11-28';

export const SOURCES = {
  start: {
    label: 'InfoLeek over de start van de route (2014)',
    href: 'https://www.infoleek.nl/7561/2014/01/07/nieuwe-zorgroute-basisonderwijs-en-cjg-westerkwartier/',
  },
  livingNeed: { label: 'Gemeente Midden-Groningen', href: 'https://www.midden-groningen.nl/node/2694' },
  referrers: { label: 'Jeugdhulp Groningen', href: 'https://jeugdhulpgroningen.nl/jeugdigenenouders' },
  exchange: {
    label: 'Nederlands Jeugdinstituut',
    href: 'https://www.nji.nl/verbinding-onderwijs-en-jeugdhulp/gegevensuitwisseling-en-privacy',
  },
  custody: law('Burgerlijk Wetboek Boek 1', '244'),
  ages: law('Jeugdwet', '7.3.4'),
  sixteen: law('Jeugdwet', '7.3.5'),
  withdrawing: law('Jeugdwet', '7.3.4'),
  court: law('Burgerlijk Wetboek Boek 1', '253a'),
  careFile: law('Jeugdwet', '7.3.10'),
  ownStatement: law('Jeugdwet', '7.3.8'),
  destruction: law('Jeugdwet', '7.3.9'),
  hearing: {
    label: 'Officiële bekendmakingen, 36 443',
    href: 'https://zoek.officielebekendmakingen.nl/dossier/kst-36443-3.html',
  },
  consentToPlan: law('Wet op het primair onderwijs', '40a'),
  keptAtSchool: {
    label: 'PO-Raad',
    href: 'https://www.poraad.nl/veelgestelde-vragen/wat-zijn-de-bewaartermijnen-mbt-leerlingdossiers-en-dan-meer-specifiek-de',
  },
  keptInCare: law('Jeugdwet', '7.3.8'),
  keptByMunicipality: {
    label: 'Selectielijst gemeenten, volgens VHIC',
    href: 'https://www.vhic.nl/faq/bewaartermijn-jeugdhulp/',
  },
  extraSupport: {
    label: 'Nederlands Jeugdinstituut',
    href: 'https://www.nji.nl/onderwijs-zorgarrangementen/financieren',
  },
  placement: {
    label: 'Nederlands Jeugdinstituut',
    href: 'https://nederlands-jeugdinstituut.foleon.com/leidraad/zio/9-financiering',
  },
  purchasing: {
    label: 'Officiële bekendmakingen',
    href: 'https://zoek.officielebekendmakingen.nl/gmb-2025-557247.html',
  },
  looking: {
    label: 'NEN 7513, hoofdstuk 5',
    href: 'https://webtoolmanagementsystemen.nl/nl/ViewDocumentSection/5a5e5f06-cb8a-41f4-816f-f625f2330233/5a5e5f06-cb8a-41f4-816f-f625f2330233/0adddce7-fe01-45b9-9449-d9bfddd85b81',
  },
  meldcode: law('Besluit verplichte meldcode huiselijk geweld en kindermishandeling', '2'),
  weighing: {
    label: 'Handelingsprotocol Utrecht',
    href: 'https://www.handelingsprotocol.nl/utrecht-bo-stap-5-hulp-of-melden-3',
  },
  emergency: {
    label: 'Politie over 112 (2021)',
    href: 'https://www.politie.nl/nieuws/2021/februari/11/08-als-elke-seconde-telt.html',
  },
  veiligThuis: {
    label: 'Rijksoverheid over Veilig Thuis',
    href: 'https://www.rijksoverheid.nl/onderwerpen/huiselijk-geweld/vraag-en-antwoord/wat-moet-ik-doen-bij-huiselijk-geweld',
  },
  inspector: {
    label: 'Ouders & Onderwijs',
    href: 'https://oudersenonderwijs.nl/kennisbank/pesten-veiligheid-en-gezondheid/fysieke-veiligheid/vertrouwensinspecteur-onderwijsinspectie/',
  },
  complaints: law('Wet op het primair onderwijs', '14'),
  childLine: {
    label: 'De Kindertelefoon',
    href: 'https://www.kindertelefoon.nl/informatie-voor-volwassenen/over-ons',
  },
  correcting: { label: 'AVG, artikel 16', href: 'https://eur-lex.europa.eu/eli/reg/2016/679/art_16/oj' },
  answering: { label: 'AVG, artikel 12', href: 'https://eur-lex.europa.eu/eli/reg/2016/679/art_12/oj' },
  ownPlan: law('Jeugdwet', '4.1.2'),
  advice: law('Jeugdwet', '2.6'),
  confidant: { label: 'Jeugdstem', href: 'https://jeugdstem.nl/wat-we-doen?d=ouders' },
  support: law('Wet maatschappelijke ondersteuning 2015', '2.2.4'),
  deciding: law('Algemene wet bestuursrecht', '4:13'),
  objecting: law('Algemene wet bestuursrecht', '6:7'),
  complaintAtMunicipality: law('Algemene wet bestuursrecht', '9:11'),
  complaintAtHelp: law('Jeugdwet', '4.2.1'),
  dutyOfCare: law('Wet op het primair onderwijs', '40'),
  dispute: law('Wet op het primair onderwijs', '43'),
  interpreter: {
    label: 'Staatssecretaris van VWS over tolken (2022)',
    href: 'https://zoek.officielebekendmakingen.nl/ah-tk-20212022-1857.html',
  },
  chat: {
    label: 'Gemeente.nu over de chat van Veilig Thuis (2025)',
    href: 'https://www.gemeente.nu/veiligheid/bereikbaarheid-veilig-thuis-met-24-7-chatfunctie-wenselijk/',
  },
  crisis: { label: 'Spoed voor Jeugd Groningen', href: 'https://spoedvoorjeugdgroningen.nl/wanneer-bellen/' },
  crisisNumber: {
    label: 'Voor de Jeugd en het Gezin (2022)',
    href: 'https://www.voordejeugdenhetgezin.nl/actueel/weblog/2022/1/nieuwe-spoed-voor-jeugd-organisatie-in-groningen',
  },
} as const;

export type SourceName = keyof typeof SOURCES;

/**
 * `found`: in a public source, a law at the law itself. `route`: agreed when the route began. `portal`: how this portal was made to work.
 * `unsure`: professional knowledge, for which no public source was found.
 */
export type Certainty =
  { certainty: 'found'; source: SourceName } | { certainty: 'route' | 'portal' | 'unsure'; source?: never };

/** How it is marked behind a sentence. What this portal does itself needs no mark; what is unsure is for administrators. */
export function markOf({ certainty, source }: Certainty): { label: string; href?: string } | undefined {
  if (certainty === 'found') return { label: `bron: ${SOURCES[source].label}`, href: SOURCES[source].href };
  if (certainty === 'route') return { label: 'afspraak van de zorgroute' };
  return undefined;
}
