// Where does a law stand? At the law itself: an article of a regulation at wetten.overheid.nl.

/** Somewhere that everybody can open, with the name under which it is cited. */
export type Source = { label: string; href: string };

/** Numbers in the Basiswettenbestand. */
const REGULATIONS = {
  Jeugdwet: 'BWBR0034925',
  'Wet op het primair onderwijs': 'BWBR0003420',
  'Wet op de expertisecentra': 'BWBR0003549',
  'Wet maatschappelijke ondersteuning 2015': 'BWBR0035362',
  'Wet langdurige zorg': 'BWBR0035917',
  Zorgverzekeringswet: 'BWBR0018450',
  'Besluit zorgverzekering': 'BWBR0018492',
  'Wet overige OCW-subsidies': 'BWBR0009458',
  'Leerplichtwet 1969': 'BWBR0002628',
  'Algemene wet bestuursrecht': 'BWBR0005537',
  'Burgerlijk Wetboek Boek 1': 'BWBR0002656',
  'Besluit verplichte meldcode huiselijk geweld en kindermishandeling': 'BWBR0033723',
  'Wet gemeentelijke schuldhulpverlening': 'BWBR0031331',
  Participatiewet: 'BWBR0015703',
} as const;
export type Regulation = keyof typeof REGULATIONS;
const AT_THE_LAW = 'https://wetten.overheid.nl/';

/**
 * The address of one article, in the standard of wetten.overheid.nl for references (Juriconnect): whatever the law is cut into, its newest text.
 * @param article its number alone: "7.3.9", "4:13"; without it the whole law is meant
 */
export const law = (name: Regulation, article = ''): Source =>
  article
    ? {
        label: `${name}, artikel ${article}`,
        href: `${AT_THE_LAW}jci1.3:c:${REGULATIONS[name]}&artikel=${article}`,
      }
    : { label: name, href: AT_THE_LAW + REGULATIONS[name] };

/** What was read of the laws: for who keeps the site. */
export const LAWS_TO_CHECK =
  'De artikelen zijn gelezen in een kopie van wetten.overheid.nl uit mei 2017 (en de bewaartermijn van 20 jaar in een latere samenvatting). Ga na of ze nog zo luiden en zo genummerd zijn. De links naar een artikel volgen de regels van wetten.overheid.nl voor verwijzingen en zijn niet één voor één geopend.';
