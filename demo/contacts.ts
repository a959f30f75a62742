// Whom does one call at the demo's own schools and teams? One name that was agreed, one contact that was not checked for over a year, and
// a school (De Jonge Els) that keeps none and that the demo's list of DUO does not have yet.

export interface DemoContact {
  /** Key of a school or a basisteam in organisations.ts. */
  organisation: string;
  function: string;
  phone: string;
  email: string;
  website: string;
  hours: string;
  person?: { name: string; agreedDaysAgo: number };
  standIn: { function: string; phone: string; email: string };
  checkedDaysAgo: number;
}

export const contacts: readonly DemoContact[] = [
  {
    organisation: 'zwaluwsingel',
    function: 'intern begeleider',
    person: { name: 'Jantien Hofsteenge', agreedDaysAgo: 60 },
    phone: '0594 00 00 31',
    email: 'ib-zwaluwsingel@demo.invalid',
    website: 'https://zwaluwsingel.demo.invalid',
    hours: 'Maandag, dinsdag en donderdag van 8.30 tot 16.00 uur',
    standIn: { function: 'directeur', phone: '0594 00 00 31', email: '' },
    checkedDaysAgo: 40,
  },
  {
    organisation: 'brinkvonder',
    function: 'intern begeleider',
    phone: '050 000 00 41',
    email: 'zorg-brinkvonder@demo.invalid',
    website: 'https://brinkvonder.demo.invalid',
    hours: 'Op schooldagen van 8.15 tot 15.30 uur',
    standIn: { function: 'adjunct-directeur', phone: '050 000 00 42', email: '' },
    checkedDaysAgo: 150,
  },
  {
    organisation: 'houtsingel',
    function: 'aanmeldteam',
    phone: '0594 00 00 10',
    email: 'houtsingel@demo.invalid',
    website: 'https://houtsingel.demo.invalid',
    hours: 'Op werkdagen van 9.00 tot 12.30 uur',
    standIn: { function: 'coördinator van het team', phone: '0594 00 00 11', email: '' },
    checkedDaysAgo: 400,
  },
  {
    organisation: 'es',
    function: 'medewerker van dienst',
    phone: '050 000 00 20',
    email: 'de-es@demo.invalid',
    website: '',
    hours: 'Op werkdagen van 8.30 tot 17.00 uur',
    standIn: { function: '', phone: '', email: '' },
    checkedDaysAgo: 200,
  },
];

/** The demo's schools that DUO's list has as well. */
export const LISTED = ['zwaluwsingel', 'brinkvonder'];
