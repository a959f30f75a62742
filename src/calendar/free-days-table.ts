// Which free days were published, where, and when was that looked up? The only table: whatever counts days reads it.

import type { Day } from './days.ts';

/** Where somebody can look it up, and the day on which that was done last; null when it was taken over unseen. */
export type Source = { title: string; url: string; checkedOn: Day | null };

/** The days that a decision equates with a public holiday (Algemene termijnenwet art. 3 lid 3), each with its decision. */
export const EQUATED_DAYS: readonly { days: readonly Day[]; until: Day; source: Source }[] = [
  {
    days: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
    until: '2025-12-31',
    source: {
      title:
        'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag',
      url: 'https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745',
      checkedOn: '2026-11-28',
    },
  },
  {
    days: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
    until: '2028-12-31',
    source: {
      title:
        'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag',
      url: 'https://sterfgeval.nl/juridisch/overige/vragen-van-uitvaartondernemers/gemeentelijke-feestdag-bij-lijkbezorging-feestdagen-in-2026-2028/70745',
      checkedOn: '2026-11-28',
    },
  },
];

/**
 * A period without school, first and last day included. `name` is Dutch. `fixed`: the ministry says when; `advised`: it advises
 * the week, and a board may choose another; `own`: a board's.
 */
export type SchoolHoliday = {
  schoolYear: string;
  name: string;
  from: Day;
  until: Day;
  kind: 'fixed' | 'advised' | 'own';
};

type Period = readonly [from: Day, until: Day];
type Year = { autumn: Period; christmas: Period; spring: Period; may: Period; summer: Period };

const holidaysOf = (schoolYear: string, year: Year): SchoolHoliday[] => {
  const one = (name: string, kind: 'fixed' | 'advised', [from, until]: Period) => ({
    schoolYear,
    name,
    from,
    until,
    kind,
  });
  return [
    one('herfstvakantie', 'advised', year.autumn),
    one('kerstvakantie', 'fixed', year.christmas),
    one('voorjaarsvakantie', 'advised', year.spring),
    one('meivakantie', 'fixed', year.may),
    one('zomervakantie', 'fixed', year.summer),
  ];
};

/** The overviews that were read, and when. */
const READ: Record<string, Day> = { '2027-2028': '2026-11-28', '2028-2029': '2026-11-28' };

const overview = (schoolYear: string): Source => ({
  title: `Overzicht schoolvakanties ${schoolYear}, Rijksoverheid`,
  url: `https://www.rijksoverheid.nl/onderwerpen/schoolvakanties/overzicht-schoolvakanties-per-schooljaar/overzicht-schoolvakanties-${schoolYear}`,
  checkedOn: READ[schoolYear] ?? null,
});

/** Region Noord. A second week in May, which the ministry only offers to boards, is not in it. */
export const SCHOOL_YEARS_NOORD: readonly {
  schoolYear: string;
  holidays: SchoolHoliday[];
  source: Source;
}[] = Object.entries({
  '2025-2026': {
    autumn: ['2025-10-18', '2025-10-26'],
    christmas: ['2025-12-20', '2026-01-04'],
    spring: ['2026-02-21', '2026-03-01'],
    may: ['2026-04-25', '2026-05-03'],
    summer: ['2026-07-04', '2026-08-16'],
  },
  '2026-2027': {
    autumn: ['2026-10-10', '2026-10-18'],
    christmas: ['2026-12-19', '2027-01-03'],
    spring: ['2027-02-20', '2027-02-28'],
    may: ['2027-04-24', '2027-05-02'],
    summer: ['2027-07-10', '2027-08-22'],
  },
  '2027-2028': {
    autumn: ['2027-10-16', '2027-10-24'],
    christmas: ['2027-12-25', '2028-01-09'],
    spring: ['2028-02-19', '2028-02-27'],
    may: ['2028-04-29', '2028-05-07'],
    summer: ['2028-07-15', '2028-08-27'],
  },
  '2028-2029': {
    autumn: ['2028-10-14', '2028-10-22'],
    christmas: ['2028-12-23', '2029-01-07'],
    spring: ['2029-02-17', '2029-02-25'],
    may: ['2029-04-28', '2029-05-06'],
    summer: ['2029-07-21', '2029-09-02'],
  },
} satisfies Record<string, Year>).map(([schoolYear, year]) => ({
  schoolYear,
  holidays: holidaysOf(schoolYear, year),
  source: overview(schoolYear),
}));
