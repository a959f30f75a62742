// Which schools does the demo's list of DUO hold? All made up: DUO gives out no BRIN 00Z? or 99??, no postcode ends in QQ, and no
// number begins with 00 00 after its area code.

import { slugOf } from '../src/guidance/contacts/rules.ts';

export interface DemoListedSchool {
  brin: string;
  branch: string;
  name: string;
  street: string;
  postcode: string;
  place: string;
  cbsCode: string;
  phone: string;
  website: string;
}

type Area = {
  cbsCode: string;
  areaCode: string;
  schools: readonly [place: string, postcode: string, name: string][];
};

const AREAS: readonly Area[] = [
  {
    cbsCode: '0014',
    areaCode: '050',
    schools: [
      ['Groningen', '9711', 'Basisschool De Lantaarnvlonder'],
      ['Groningen', '9716', 'Kindcentrum Het Singelriet'],
      ['Groningen', '9725', 'Basisschool De Gruttowacht'],
      ['Groningen', '9736', 'Basisschool De Diepvonder'],
      ['Groningen', '9741', 'Daltonschool De Stadswulp'],
      ['Haren', '9751', 'Basisschool De Hagebeukvlonder'],
      ['Glimmen', '9756', 'Basisschool De Ossenvonder'],
      ['Ten Boer', '9791', 'Basisschool De Kleivlinder'],
    ],
  },
  {
    cbsCode: '1979',
    areaCode: '0596',
    schools: [
      ['Appingedam', '9901', 'Basisschool De Damstervonder'],
      ['Delfzijl', '9934', 'Kindcentrum De Eemsvlonder'],
      ['Delfzijl', '9933', 'Basisschool De Zeeasterkring'],
      ['Loppersum', '9919', 'Basisschool De Fivelwulp'],
      ['Middelstum', '9991', 'Basisschool De Borglantaarn'],
      ['Spijk', '9909', 'Basisschool De Dijkgrutto'],
    ],
  },
  {
    cbsCode: '1966',
    areaCode: '0595',
    schools: [
      ['Bedum', '9781', 'Basisschool De Boterdiepvonder'],
      ['Winsum', '9951', 'Basisschool Het Wadriet'],
      ['Uithuizen', '9981', 'Kindcentrum De Maarvlonder'],
      ['Uithuizermeeden', '9982', 'Basisschool De Kwelderwulp'],
      ['Leens', '9965', 'Basisschool De Marnelantaarn'],
      ['Zoutkamp', '9974', 'Basisschool De Garnalenvonder'],
      ['Baflo', '9953', 'Basisschool De Wierdevlinder'],
    ],
  },
  {
    cbsCode: '1969',
    areaCode: '0594',
    schools: [
      ['Leek', '9351', 'Basisschool De Nienoordvonder'],
      ['Leek', '9351', 'Kindcentrum Het Leeksterriet'],
      ['Leek', '9351', 'Daltonschool De Turfvlinder'],
      ['Zevenhuizen', '9354', 'Basisschool De Veenwulp'],
      ['Marum', '9363', 'Basisschool De Houtwalvonder'],
      ['Grootegast', '9861', 'Basisschool De Pingolantaarn'],
      ['Opende', '9865', 'Basisschool De Singelgrutto'],
      ['Zuidhorn', '9801', 'Basisschool De Gastvlonder'],
      ['Grijpskerk', '9843', 'Basisschool De Wadgrutto'],
      ['Aduard', '9831', 'Basisschool De Abdijvonder'],
    ],
  },
  {
    cbsCode: '1699',
    areaCode: '050',
    schools: [
      ['Roden', '9301', 'Basisschool De Esvlonder'],
      ['Roden', '9301', 'Kindcentrum De Brinklantaarn'],
      ['Peize', '9321', 'Basisschool De Hopvlinder'],
      ['Norg', '9331', 'Basisschool De Zandwegvonder'],
      ['Veenhuizen', '9341', 'Basisschool De Kolonievlinder'],
    ],
  },
  {
    cbsCode: '1952',
    areaCode: '0598',
    schools: [
      ['Hoogezand', '9601', 'Basisschool De Winschoterwulp'],
      ['Hoogezand', '9602', 'Kindcentrum De Werfvonder'],
      ['Sappemeer', '9611', 'Basisschool De Meerlantaarn'],
      ['Slochteren', '9621', 'Basisschool De Fraeylvlonder'],
      ['Siddeburen', '9628', 'Basisschool De Schildgrutto'],
      ['Muntendam', '9649', 'Basisschool De Muntvlinder'],
      ['Zuidbroek', '9636', 'Basisschool De Broekvonder'],
    ],
  },
  {
    cbsCode: '1895',
    areaCode: '0597',
    schools: [
      ['Winschoten', '9671', 'Basisschool De Rosariumvonder'],
      ['Winschoten', '9675', 'Kindcentrum De Molenwulp'],
      ['Scheemda', '9679', 'Basisschool De Eexterlantaarn'],
      ['Finsterwolde', '9684', 'Basisschool De Dollardvlinder'],
      ['Bad Nieuweschans', '9693', 'Basisschool De Vestingvlonder'],
    ],
  },
  {
    cbsCode: '0765',
    areaCode: '0597',
    schools: [
      ['Oude Pekela', '9665', 'Basisschool De Pekelvonder'],
      ['Oude Pekela', '9665', 'Kindcentrum De Strokartonvlinder'],
      ['Nieuwe Pekela', '9663', 'Basisschool De Wijkvlonder'],
    ],
  },
  {
    cbsCode: '0037',
    areaCode: '0599',
    schools: [
      ['Stadskanaal', '9501', 'Basisschool De Kanaalwulp'],
      ['Stadskanaal', '9503', 'Kindcentrum De Sterrenvonder'],
      ['Musselkanaal', '9581', 'Basisschool De Musselvlinder'],
      ['Onstwedde', '9591', 'Basisschool De Mussel-Aalantaarn'],
    ],
  },
  {
    cbsCode: '0047',
    areaCode: '0598',
    schools: [
      ['Veendam', '9641', 'Basisschool De Oosterdiepvonder'],
      ['Veendam', '9642', 'Kindcentrum De Schippersvlinder'],
      ['Wildervank', '9648', 'Basisschool De Wildervlonder'],
    ],
  },
  {
    cbsCode: '1950',
    areaCode: '0599',
    schools: [
      ['Ter Apel', '9561', 'Basisschool De Kloostervlonder'],
      ['Vlagtwedde', '9541', 'Basisschool De Ruiten-Aavonder'],
      ['Bellingwolde', '9695', 'Basisschool De Rechthuisvlinder'],
      ['Blijham', '9697', 'Basisschool De Blijhamster'],
    ],
  },
];

const STREETS = ['Vonderlaan', 'Wulpenpad', 'Elzenhof', 'Rietsingel', 'Kievitsweg'];
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** 00ZA up to 00ZZ, then 99AA and so on. */
const brinAt = (i: number): string =>
  i < 26 ? `00Z${LETTERS.charAt(i)}` : `99${LETTERS.charAt(Math.floor(i / 26) - 1)}${LETTERS.charAt(i % 26)}`;

const two = (number: number): string => String(number % 100).padStart(2, '0');

/** "De Esvlonder" of "Basisschool De Esvlonder". */
const siteOf = (name: string): string =>
  `https://${slugOf(name).replace(/^[a-z]+-(de|het)-/, '')}.demo.invalid`;

export const listedSchools: readonly DemoListedSchool[] = AREAS.flatMap(({ cbsCode, areaCode, schools }) =>
  schools.map(([place, postcode, name]) => ({ cbsCode, areaCode, place, postcode, name })),
).map(({ areaCode, postcode, name, ...school }, i) => ({
  ...school,
  name,
  brin: brinAt(i),
  branch: '00',
  street: `${STREETS[i % STREETS.length] ?? ''} ${(i % 40) + 1}`,
  postcode: `${postcode} QQ`,
  phone: areaCode.length === 3 ? `${areaCode} 000 00 ${two(i)}` : `${areaCode} 00 00 ${two(i)}`,
  website: siteOf(name),
}));
