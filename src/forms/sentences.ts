// How does a word stand in a sentence: within it, and with a number before it?

/** 'gepland voor vandaag' as the beginning of a sentence. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 'Contact opnemen' within a sentence: 'contact opnemen'. What is written with capitals further on stays so. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Whatever is counted in a sentence: how it is called when there is one, and when there are more. */
export const MORE = {
  aanmelding: 'aanmeldingen',
  'andere beheerder': 'andere beheerders',
  'andere functionaris gegevensbescherming': 'andere functionarissen gegevensbescherming',
  'beëindigde groep': 'beëindigde groepen',
  code: 'codes',
  gebied: 'gebieden',
  gezin: 'gezinnen',
  'gewijzigde groep': 'gewijzigde groepen',
  'gewijzigde leerling': 'gewijzigde leerlingen',
  'gewijzigde school': 'gewijzigde scholen',
  groep: 'groepen',
  kind: 'kinderen',
  'leerkracht gekoppeld': 'leerkrachten gekoppeld',
  leerling: 'leerlingen',
  'leerling van school': 'leerlingen van school',
  'leerling weer op school': 'leerlingen weer op school',
  maand: 'maanden',
  'nieuwe groep': 'nieuwe groepen',
  'nieuwe leerling': 'nieuwe leerlingen',
  'nieuwe school': 'nieuwe scholen',
  'oud-leerling': 'oud-leerlingen',
  persoon: 'mensen',
  postcodegebied: 'postcodegebieden',
  regel: 'regels',
  'regel overgeslagen': 'regels overgeslagen',
  'rol eindigt': 'rollen eindigen',
  school: 'scholen',
  'school die terug is': 'scholen die terug zijn',
  'school niet meer in het bestand': 'scholen niet meer in het bestand',
  schooldag: 'schooldagen',
  team: 'teams',
  tekst: 'teksten',
  'vrije dag': 'vrije dagen',
  week: 'weken',
  werkdag: 'werkdagen',
} as const;
export type Thing = keyof typeof MORE;

/** '1 groep', '5 groepen', '6.600 scholen'. */
export const counted = (count: number, one: Thing): string =>
  `${figure(count)} ${count === 1 ? one : MORE[one]}`;

/** '1 groep', 'nog geen groepen'. */
export const countedOrNone = (count: number, one: Thing): string =>
  count === 0 ? `nog geen ${MORE[one]}` : counted(count, one);

const FIGURES = new Intl.NumberFormat('nl-NL');
/** '6.600'. */
export const figure = (count: number): string => FIGURES.format(count);
