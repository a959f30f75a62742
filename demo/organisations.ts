// Which organisations work in the demo region? All names are made up; only the municipalities are today's real ones.

export interface DemoGroup {
  key: string;
  name: string;
  /** One year group, or two or more in a combined group. */
  yearGroups: readonly number[];
  /** How many made-up pupils the demo puts in it. */
  size: number;
}

export interface DemoSchool {
  phone: string;
  key: string;
  name: string;
  /** Made up: 00Y? is not given out by DUO. */
  brin: string;
  /** Vestiging, two digits. */
  branch: string;
  place: string;
  postcode: string;
  municipality: string;
  groups: readonly DemoGroup[];
}

export interface DemoSchoolBoard {
  key: string;
  name: string;
  schools: readonly DemoSchool[];
  /** Days without school of its own, as many days from today on or the first school day after. */
  freeDays?: readonly { name: string; inDays: number }[];
}

export interface DemoBasisteam {
  key: string;
  /** The local name people know it by. */
  name: string;
  place: string;
  phone: string;
  email: string;
  /** First four digits of the postcodes it serves. */
  postcodes: readonly string[];
}

export interface DemoMunicipality {
  key: string;
  name: string;
  cbsCode: string;
  subregion: 'west';
  basisteam: DemoBasisteam;
  /** Villages with the four digits of their postcode. */
  villages: readonly { name: string; postcode: string }[];
}

export type PartnerKind = 'youth_health' | 'client_support' | 'youth_work' | 'education_partnership';

export interface DemoPartner {
  key: string;
  name: string;
  kind: PartnerKind;
  /** In Dutch, as people call this kind of organisation. */
  kindName: string;
  place: string;
}

const group = (key: string, name: string, yearGroups: number[], size: number): DemoGroup => ({
  key,
  name,
  yearGroups,
  size,
});

const zwaluwsingel: DemoSchool = {
  key: 'zwaluwsingel',
  name: 'Basisschool De Zwaluwsingel',
  brin: '00YX',
  branch: '00',
  place: 'Tolbert',
  phone: '0594 00 00 31',
  postcode: '9356',
  municipality: 'westerkwartier',
  groups: [
    group('zwaluwsingel-kikkers', 'Groep 1/2 Kikkers', [1, 2], 23),
    group('zwaluwsingel-libellen', 'Groep 1/2 Libellen', [1, 2], 22),
    group('zwaluwsingel-3', 'Groep 3', [3], 22),
    group('zwaluwsingel-4', 'Groep 4', [4], 24),
    group('zwaluwsingel-5', 'Groep 5', [5], 23),
    group('zwaluwsingel-6', 'Groep 6', [6], 24),
    group('zwaluwsingel-7', 'Groep 7', [7], 21),
    group('zwaluwsingel-7-8', 'Groep 7/8', [7, 8], 22),
    group('zwaluwsingel-8', 'Groep 8', [8], 20),
  ],
};

const jongeEls: DemoSchool = {
  key: 'jonge-els',
  name: 'Basisschool De Jonge Els',
  brin: '00YY',
  branch: '00',
  place: 'Grootegast',
  phone: '0594 00 00 32',
  postcode: '9861',
  municipality: 'westerkwartier',
  groups: [],
};

const brinkvonder: DemoSchool = {
  key: 'brinkvonder',
  name: 'Basisschool De Brinkvonder',
  brin: '00YZ',
  branch: '00',
  place: 'Nieuw-Roden',
  phone: '050 000 00 40',
  postcode: '9311',
  municipality: 'noordenveld',
  groups: [
    group('brinkvonder-egels', 'Egels (groep 1/2)', [1, 2], 22),
    group('brinkvonder-eekhoorns', 'Eekhoorns (groep 1/2)', [1, 2], 20),
    group('brinkvonder-3', 'Dassen (groep 3)', [3], 21),
    group('brinkvonder-4-5', 'Reeën (groep 4/5)', [4, 5], 26),
    group('brinkvonder-5-6', 'Uilen (groep 5/6)', [5, 6], 24),
    group('brinkvonder-6-7', 'Kraanvogels (groep 6/7)', [6, 7], 23),
    group('brinkvonder-8', 'Haviken (groep 8)', [8], 22),
  ],
};

/** Makes boards, schools, teams and partners, and names their administrators. */
export const keeperOfThePortal = { key: 'regio', name: 'Regio Groningen en Westerkwartier' };

export const schoolBoards: readonly DemoSchoolBoard[] = [
  { key: 'windsingel', name: 'Stichting De Windsingel', schools: [zwaluwsingel, jongeEls] },
  {
    key: 'eschlanden',
    name: 'Vereniging Onderwijs Eschlanden',
    schools: [brinkvonder],
    freeDays: [
      { name: 'Studiedag', inDays: 5 },
      { name: 'Studiemiddag', inDays: 60 },
    ],
  },
];

export const municipalities: readonly DemoMunicipality[] = [
  {
    key: 'westerkwartier',
    name: 'Westerkwartier',
    cbsCode: '1969',
    subregion: 'west',
    basisteam: {
      key: 'houtsingel',
      name: 'CJG De Houtsingel',
      place: 'Leek',
      phone: '0594 00 00 10',
      email: 'houtsingel@demo.invalid',
      postcodes: ['9351', '9354', '9356', '9363', '9801', '9821', '9822', '9861', '9865'],
    },
    villages: [
      { name: 'Tolbert', postcode: '9356' },
      { name: 'Leek', postcode: '9351' },
      { name: 'Zevenhuizen', postcode: '9354' },
      { name: 'Marum', postcode: '9363' },
      { name: 'Oldekerk', postcode: '9821' },
      { name: 'Niekerk', postcode: '9822' },
      { name: 'Grootegast', postcode: '9861' },
    ],
  },
  {
    key: 'noordenveld',
    name: 'Noordenveld',
    cbsCode: '1699',
    subregion: 'west',
    basisteam: {
      key: 'es',
      name: 'Jeugdteam De Es',
      place: 'Roden',
      phone: '050 000 00 20',
      email: 'de-es@demo.invalid',
      postcodes: ['9301', '9305', '9311', '9313', '9321', '9331', '9341', '9342'],
    },
    villages: [
      { name: 'Nieuw-Roden', postcode: '9311' },
      { name: 'Roden', postcode: '9301' },
      { name: 'Roderesch', postcode: '9305' },
      { name: 'Peize', postcode: '9321' },
      { name: 'Norg', postcode: '9331' },
      { name: 'Een', postcode: '9342' },
    ],
  },
];

export const partners: readonly DemoPartner[] = [
  {
    key: 'baken',
    name: 'Jeugdgezondheid Het Baken',
    kind: 'youth_health',
    kindName: 'jeugdgezondheidszorg',
    place: 'Leek',
  },
  {
    key: 'schakelpad',
    name: 'Cliëntsteun Het Schakelpad',
    kind: 'client_support',
    kindName: 'cliëntondersteuning',
    place: 'Zuidhorn',
  },
  {
    key: 'wagenloods',
    name: 'De Wagenloods',
    kind: 'youth_work',
    kindName: 'jeugd- en jongerenwerk',
    place: 'Roden',
  },
  {
    key: 'elzenkring',
    name: 'Samenwerkingsverband De Elzenkring',
    kind: 'education_partnership',
    kindName: 'samenwerkingsverband',
    place: 'Leek',
  },
];

export const schools: readonly DemoSchool[] = schoolBoards.flatMap((board) => board.schools);

export function findDemoSchool(key: string): DemoSchool {
  const school = schools.find((each) => each.key === key);
  if (!school) throw new Error(`The demo has no school ${key}`);
  return school;
}

export function findDemoMunicipality(key: string): DemoMunicipality {
  const municipality = municipalities.find((each) => each.key === key);
  if (!municipality) throw new Error(`The demo has no municipality ${key}`);
  return municipality;
}
