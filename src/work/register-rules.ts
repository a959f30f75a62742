// What is not finished in an administrator's register? Each row leads to the very people, groups or pupils it counts.

import { endsSoon, KNOWN_UNTIL } from '../calendar/school-holidays.ts';
import { shortDay } from '../forms/dates.ts';
import { counted, type Thing } from '../forms/sentences.ts';
import type { Register } from './queries.ts';
import type { Row } from './rules.ts';

type School = Register['schools'][number];
type Counted = { many: number; one: Thing; what: string; href: string };

/** Before there is anybody, the page says to begin with people. */
export const isJustBegun = ({ people, schools }: Register): boolean =>
  !people && schools.every(({ pupils, waitingImport }) => !pupils && !waitingImport);

/** None when the register has just begun. */
export function registerRows(register: Register, today: string): Row[] {
  if (isJustBegun(register)) return [...codeRows(register), ...nobodyLeft(register)];
  const isOne = register.schools.length === 1;
  return [
    ...codeRows(register),
    ...nobodyLeft(register),
    ...(endsSoon(today) ? [calendarEnds(today)] : []),
    ...peopleRows(register),
    ...register.schools.flatMap((school) => schoolRows(school, isOne, today)),
  ];
}

/** Somebody waits for it: first of all. */
const codeRows = ({ codes }: Register): Row[] =>
  countRow({
    many: codes,
    one: 'code',
    what: 'Iemand kreeg een link voor een wachtwoord en vraagt u om de code.',
    href: '/wachtwoordcodes',
  });

const peopleRows = ({ ending, withoutPassword, withSecondAccount }: Register): Row[] => [
  ...countRow({
    many: ending,
    one: 'rol eindigt',
    what: 'Binnen 30 dagen. Klopt dat?',
    href: '/beheer/mensen/eindigt',
  }),
  ...countRow({
    many: withoutPassword,
    one: 'persoon',
    what: 'Nog geen wachtwoord. Geef een link om er een te kiezen.',
    href: '/beheer/mensen/zonder-wachtwoord',
  }),
  ...countRow({
    many: withSecondAccount,
    one: 'persoon',
    what: 'Kan niet inloggen: het e-mailadres is ook van een ander account.',
    href: '/beheer/mensen/zonder-wachtwoord',
  }),
];

/** Without it terms at school count holidays as school days. */
const calendarEnds = (today: string): Row => ({
  who: 'Vrije dagen',
  what: `Het portaal kent de schoolvakanties en feestdagen tot en met ${shortDay(KNOWN_UNTIL, today)}. Vraag de volgende jaren aan wie het portaal onderhoudt.`,
  href: '/beheer',
  subject: '',
});

/** Where the last one left, nobody can go on until somebody has the role: before anything else. */
function nobodyLeft({ schools, teamsWithoutCoordinator }: Register): Row[] {
  const row = (who: string, what: string): Row => ({ who, what, href: '/beheer/mensen', subject: '' });
  return [
    ...schools
      .filter(({ lostInternBegeleider }) => lostInternBegeleider)
      .map(({ name }) =>
        row(name, "Geen IB'er meer. Niemand gaat verder met dat werk. Geef die rol aan iemand."),
      ),
    ...teamsWithoutCoordinator.map((name) =>
      row(name, 'Geen coördinator meer. Niemand wijst een casemanager aan. Geef die rol aan iemand.'),
    ),
  ];
}

/** Contacts that everybody reads: missing, or not checked for a year. */
export function contactRows({ contactsMissing, contactsOld, schools }: Register): Row[] {
  const one = schools.length ? 'school' : 'team';
  const row = (many: number, missing: string, what: string): Row[] =>
    many ? [{ who: `Bij ${counted(many, one)} ${missing}`, what, href: '/beheer/contact', subject: '' }] : [];
  return [
    ...row(contactsMissing, 'ontbreekt de contactpersoon', 'Vul in wie mensen kunnen bellen.'),
    ...row(contactsOld, 'is de contactpersoon langer dan een jaar geleden nagekeken', 'Klopt dit nog?'),
  ];
}

function schoolRows(school: School, isOne: boolean, today: string): Row[] {
  const { id, name, pupils, waitingImport } = school;
  const begin = { who: isOne ? 'Leerlingen' : name, href: `/beheer/import/${id}`, subject: '' };
  if (!pupils && !waitingImport) return [{ ...begin, what: 'Er zijn nog geen leerlingen. Lees ze in.' }];
  return [...waitingRows(school, isOne, today), ...countsOf(school, isOne).flatMap(countRow)];
}

const waitingRows = ({ id, name, waitingImport }: School, isOne: boolean, today: string): Row[] =>
  waitingImport
    ? [
        {
          who: isOne ? 'Een bestand' : name,
          what: 'Er is een bestand ingelezen, maar niet doorgevoerd. Kijk het na, of gooi het weg.',
          href: `/beheer/import/${id}/${waitingImport.id}`,
          since: shortDay(waitingImport.on, today),
          subject: '',
        },
      ]
    : [];

function countsOf(school: School, isOne: boolean): Counted[] {
  const at = (what: string) => (isOne ? what : `${school.name} · ${what}`);
  return [
    {
      many: school.groupsWithoutTeacher,
      one: 'groep',
      what: at('Geen leerkracht. Niemand ziet de kinderen van deze groep.'),
      href: `/beheer/groepen/school/${school.id}#zonder-leerkracht`,
    },
    ...INCOMPLETE.map(({ field, what, page }) => ({
      many: school[field],
      one: 'leerling' as const,
      what: at(what),
      href: `/beheer/leerlingen/school/${school.id}/${page}`,
    })),
  ];
}

/** What a pupil can lack, and where those who do are listed. */
const INCOMPLETE = [
  {
    field: 'pupilsWithoutGroup',
    what: 'Geen groep. Geen leerkracht ziet dit kind.',
    page: 'zonder-groep',
  },
  {
    field: 'pupilsWithoutBirthDate',
    what: 'Geen geboortedatum. Die is nodig om te weten wie mag beslissen.',
    page: 'zonder-geboortedatum',
  },
] as const;

const countRow = ({ many, one, what, href }: Counted): Row[] =>
  many ? [{ who: counted(many, one), what, href, subject: '' }] : [];
