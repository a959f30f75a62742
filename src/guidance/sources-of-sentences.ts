// Where does a sentence of the public side come from, and how sure is it?

/** When the facts below were looked up. */
export const CHECKED_ON = '2026-11-22';

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
  custody: {
    label: 'Stimulansz',
    href: 'https://www.stimulansz.nl/jeugdhulp-inzetten-zonder-toestemming-ouders-gezag/',
  },
  ages: {
    label: 'Kwadraad',
    href: 'https://www.kwadraad.nl/privacy-en-werkwijze/delen-van-jouw-gegevens/',
  },
  sixteen: {
    label: 'Bestuursopleidingen, over de Jeugdwet',
    href: 'https://bestuursopleidingen.nl/jeugdwet/de-jeugdwet-de-ouder-16-er-en-de-algemene-wet-bestuursrecht/',
  },
  withdrawing: {
    label: 'Balans Digitaal',
    href: 'https://balansdigitaal.nl/toestemmingsvereiste-voor-jeugdhulpverlening/',
  },
  court: {
    label: 'NVO',
    href: 'https://www.nvo.nl/veelgestelde-vragen/een-ouder-geeft-geen-toestemming-voor-behandeling-8-jarig-kind',
  },
  careFile: {
    label: 'Het Wetshuys',
    href: 'https://www.hetwetshuys.nl/blog/scheiding/het-jeugdzorgdossier/',
  },
  destruction: {
    label: 'Knuwer',
    href: 'https://knuwer.nl/nieuws/een-jeugdhulpdossier-door-de-papiervernietiger-mag-dat',
  },
  hearing: {
    label: 'Officiële bekendmakingen, 36 443',
    href: 'https://zoek.officielebekendmakingen.nl/dossier/kst-36443-3.html',
  },
  consentToPlan: {
    label: 'Passend onderwijs en ouders',
    href: 'http://www.passendonderwijsenouders.nl/nl/allerlei/nieuws/instemming-ontwikkelingsperspectief/',
  },
  keptAtSchool: {
    label: 'PO-Raad',
    href: 'https://www.poraad.nl/veelgestelde-vragen/wat-zijn-de-bewaartermijnen-mbt-leerlingdossiers-en-dan-meer-specifiek-de',
  },
  keptInCare: { label: 'VHIC', href: 'https://www.vhic.nl/faq/bewaartermijnen-jeugdzorg/' },
  keptByMunicipality: { label: 'VHIC', href: 'https://www.vhic.nl/faq/bewaartermijn-jeugdhulp/' },
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
    label: 'Samenvatting van NEN 7513',
    href: 'https://softwarezaken.nl/2020/10/logging-op-medische-dossiers-samenvatting-nen7513/',
  },
  meldcode: {
    label: 'Roelof Venemaschool, over de meldcode',
    href: 'https://roelofvenemaschool.nl/pagina/439028/Meldcode+huiselijk+geweld+en+kindermishandeling',
  },
  weighing: {
    label: 'Handelingsprotocol Utrecht',
    href: 'https://www.handelingsprotocol.nl/utrecht-bo-stap-5-hulp-of-melden-3',
  },
  inspector: {
    label: 'Ouders & Onderwijs',
    href: 'https://oudersenonderwijs.nl/kennisbank/pesten-veiligheid-en-gezondheid/fysieke-veiligheid/vertrouwensinspecteur-onderwijsinspectie/',
  },
  complaints: {
    label: 'Rijksoverheid',
    href: 'https://www.rijksoverheid.nl/onderwerpen/leerplicht/vraag-en-antwoord/klacht-indienen-over-school',
  },
  childLine: {
    label: 'De Kindertelefoon',
    href: 'https://www.kindertelefoon.nl/informatie-voor-volwassenen/over-ons',
  },
} as const;

export type SourceName = keyof typeof SOURCES;

/**
 * `found`: in a public source. `law`: the text names the law. `route`: agreed when the route began. `portal`: how this portal was made to work.
 * `unsure`: professional knowledge, for which no public source was found.
 */
export type Certainty =
  | { certainty: 'found'; source: SourceName }
  | { certainty: 'law' | 'route' | 'portal' | 'unsure'; source?: never };

/** How it is marked behind a sentence. What this portal does itself needs no mark. */
export function markOf({ certainty, source }: Certainty): { label: string; href?: string } | undefined {
  if (certainty === 'found') return { label: `bron: ${SOURCES[source].label}`, href: SOURCES[source].href };
  if (certainty === 'law') return { label: 'wet' };
  if (certainty === 'route') return { label: 'afspraak van de zorgroute' };
  return certainty === 'unsure' ? { label: 'nog na te gaan' } : undefined;
}
