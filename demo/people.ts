// Who works in the demo region? Made-up professionals with their memberships; nobody here exists.

export type DemoRole =
  | 'teacher'
  | 'intern_begeleider'
  | 'cjg_worker'
  | 'cjg_coordinator'
  | 'casemanager'
  | 'partner'
  | 'board_member'
  | 'policy_officer'
  | 'administrator'
  | 'privacy_officer';

export interface DemoMembership {
  role: DemoRole;
  /** Key of a school, school board, basisteam, municipality or partner in organisations.ts. */
  organisation: string;
  /** Keys of the groups a teacher teaches. */
  groups?: readonly string[];
  /** The first day, in days before today. */
  startedDaysAgo: number;
  /** The last day, in days before today, when it has ended. */
  endedDaysAgo?: number;
}

export interface DemoPerson {
  key: string;
  firstName: string;
  prefix?: string;
  lastName: string;
  email: string;
  phone?: string;
  memberships: readonly DemoMembership[];
}

const YEARS = 365;

const teaches = (organisation: string, groups: string[], startedDaysAgo = 2 * YEARS): DemoMembership => ({
  role: 'teacher',
  organisation,
  groups,
  startedDaysAgo,
});

const serves = (role: DemoRole, organisation: string, startedDaysAgo = YEARS): DemoMembership => ({
  role,
  organisation,
  startedDaysAgo,
});

/** Who is named at the start and on the login page; the part of the address before the @ is the key. */
export const accounts: readonly DemoPerson[] = [
  account('leerkracht', 'Marrit', 'van der', 'Laan', '06 0000 0101', [
    teaches('zwaluwsingel', ['zwaluwsingel-5'], 3 * YEARS),
  ]),
  account('ib', 'Jantien', undefined, 'Hofsteenge', '06 0000 0102', [
    serves('intern_begeleider', 'zwaluwsingel', 4 * YEARS),
    teaches('zwaluwsingel', ['zwaluwsingel-6'], YEARS),
  ]),
  account('cjg', 'Samira', 'el', 'Ouahabi', '06 0000 0103', [serves('cjg_worker', 'houtsingel')]),
  account('coordinator', 'Wietske', undefined, 'Boonstra', '06 0000 0104', [
    serves('cjg_coordinator', 'houtsingel', 3 * YEARS),
  ]),
  account('casemanager', 'Hilbrand', undefined, 'Nijmeijer', '06 0000 0105', [
    serves('casemanager', 'houtsingel', 2 * YEARS),
  ]),
  account('partner', 'Renée', 'in den', 'Bosch', '06 0000 0106', [serves('partner', 'baken')]),
  account('bestuurder', 'Geert-Jan', undefined, 'Oosterhuis', '06 0000 0107', [
    serves('board_member', 'windsingel', 5 * YEARS),
  ]),
  account('gemeente', 'Anneloes', 'ter', 'Veldhuis', '06 0000 0108', [
    serves('policy_officer', 'westerkwartier', 2 * YEARS),
  ]),
  account('beheer', 'Rudi', undefined, 'Pattinama', '06 0000 0109', [
    serves('administrator', 'windsingel', 2 * YEARS),
    serves('administrator', 'westerkwartier'),
  ]),
  account('regio', 'Ilse', undefined, 'Korteweg', '06 0000 0111', [serves('administrator', 'regio')]),
  account('fg', 'Liesbeth', 'van', 'Zanten', '06 0000 0110', [
    serves('privacy_officer', 'windsingel', 2 * YEARS),
    serves('privacy_officer', 'westerkwartier', YEARS),
  ]),
  account('fg-regio', 'Menno', undefined, 'Rietema', '06 0000 0112', [serves('privacy_officer', 'regio')]),
  account('leerkracht2', 'Tjeerd', undefined, 'Wijma', '06 0000 0201', [
    teaches('brinkvonder', ['brinkvonder-4-5'], 4 * YEARS),
  ]),
  account('ib2', 'Mirjam', undefined, 'Kuipers-Eleveld', '06 0000 0202', [
    serves('intern_begeleider', 'brinkvonder', 2 * YEARS),
  ]),
  account('cjg2', 'Daniël', 'de', 'Roo', '06 0000 0203', [serves('cjg_worker', 'es', 200)]),
  account('coordinator2', 'Aleida', undefined, 'Thalen', '06 0000 0204', [
    serves('cjg_coordinator', 'es', 2 * YEARS),
  ]),
  account('casemanager2', 'Yasemin', undefined, 'Kılıç', '06 0000 0205', [serves('casemanager', 'es')]),
];

/** Colleagues who keep the other groups and teams going. They can log in too, with the same password. */
export const colleagues: readonly DemoPerson[] = [
  colleague('Klaske', undefined, 'Dijkstra', [teaches('zwaluwsingel', ['zwaluwsingel-kikkers'], 6 * YEARS)]),
  colleague('Ineke', 'van', 'Rossum', [teaches('zwaluwsingel', ['zwaluwsingel-libellen'])]),
  colleague('Fenna', undefined, 'Alserda', [teaches('zwaluwsingel', ['zwaluwsingel-3'], 120)]),
  colleague('Bart', 'ten', 'Cate', [teaches('zwaluwsingel', ['zwaluwsingel-4'])]),
  colleague('Dewi', undefined, 'Soplantila', [teaches('zwaluwsingel', ['zwaluwsingel-6'])]),
  colleague('Wouter', undefined, 'Smidt', [
    teaches('zwaluwsingel', ['zwaluwsingel-7', 'zwaluwsingel-7-8'], YEARS),
  ]),
  colleague('Agnes', undefined, 'Meulenbelt', [
    teaches('zwaluwsingel', ['zwaluwsingel-7-8', 'zwaluwsingel-8'], 9 * YEARS),
  ]),
  colleague('Harm', undefined, 'Luursema', [
    { ...teaches('zwaluwsingel', ['zwaluwsingel-4'], 8 * YEARS), endedDaysAgo: 90 },
  ]),
  colleague('Annechien', undefined, 'Roossien', [teaches('brinkvonder', ['brinkvonder-egels'])]),
  colleague('Petra', 'de', 'Groot-Vos', [teaches('brinkvonder', ['brinkvonder-eekhoorns'], YEARS)]),
  colleague('Nynke', undefined, 'Hoekema', [teaches('brinkvonder', ['brinkvonder-3'])]),
  colleague('Mohamed', undefined, 'Azzouzi', [teaches('brinkvonder', ['brinkvonder-5-6'], 300)]),
  colleague('Gea', undefined, 'Stevens', [teaches('brinkvonder', ['brinkvonder-6-7'], 7 * YEARS)]),
  colleague('Joost', 'van den', 'Akker', [teaches('brinkvonder', ['brinkvonder-8'])]),
  colleague(
    'Marjolein',
    undefined,
    'Reitsma',
    [serves('casemanager', 'houtsingel', 4 * YEARS)],
    '06 0000 0301',
  ),
  colleague('Ewout', undefined, 'Brands', [serves('casemanager', 'es', 3 * YEARS)], '06 0000 0302'),
  colleague('Sylvana', undefined, 'Martina', [serves('partner', 'schakelpad')]),
  colleague('Thijs', undefined, 'Oostindiën', [serves('partner', 'wagenloods')]),
  colleague('Corrie', undefined, 'Haveman', [serves('partner', 'elzenkring', 3 * YEARS)]),
];

export const people: readonly DemoPerson[] = [...accounts, ...colleagues];

function account(
  key: string,
  firstName: string,
  prefix: string | undefined,
  lastName: string,
  phone: string,
  memberships: DemoMembership[],
): DemoPerson {
  const email = `${key}@demo.invalid`;
  return { key, firstName, ...(prefix ? { prefix } : {}), lastName, email, phone, memberships };
}

function colleague(
  firstName: string,
  prefix: string | undefined,
  lastName: string,
  memberships: DemoMembership[],
  phone?: string,
): DemoPerson {
  const key = `${firstName}-${lastName}`.toLowerCase();
  const email = `${key.normalize('NFD').replace(/[^a-z-]/g, '')}@demo.invalid`;
  return {
    key,
    firstName,
    ...(prefix ? { prefix } : {}),
    lastName,
    email,
    ...(phone ? { phone } : {}),
    memberships,
  };
}
