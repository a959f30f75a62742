// "Mijn werk" tells what the schooldelen ask: of a casemanager and a coordinator one row a family, at school one row a child.

import { fullName } from '../pupils/names.ts';
import { SCHOOLDEEL_TASKS } from '../zorgroute/support/schooldeel/rules.ts';
import type {
  SchooldeelAtSchool,
  SchooldeelOfTeam,
} from '../zorgroute/support/schooldeel/standing-queries.ts';
import { bandOf } from './bands.ts';
import type { ByFamily } from './one-family.ts';
import { awaited, spanOf, type Row } from './rules.ts';
import type { Unshortened } from './sections.ts';

/** More than anybody has. */
export const MOST_SCHOOLDEEL = 101;

export const ownSchooldeel = (found: readonly SchooldeelOfTeam[], today: string): ByFamily => {
  const families = firstOfEach(found, ({ familyId }) => familyId);
  return {
    section: {
      id: 'schooldeel',
      title: 'Schooldelen van gezinnen',
      rows: families.map((one) => teamRow(one, whatOf(one), today)),
    },
    of: families.map(({ first }) => first),
  };
};

export const lateSchooldeel = (found: readonly SchooldeelOfTeam[], today: string): Unshortened => ({
  id: 'schooldeel-stil',
  title: 'Schooldelen: de dag is voorbij',
  rows: firstOfEach(found, ({ familyId }) => familyId).map((one) => {
    const whom = one.first.casemanagerName ? `casemanager ${one.first.casemanagerName}` : 'de casemanager';
    return teamRow(one, awaited(whom, whatOf(one)), today);
  }),
  note: 'Vraag de casemanager hoe het ermee staat.',
});

/** Folded where nothing is late or of this week, as in the other lists. */
export const schooldeelAtSchool = (
  role: 'teacher' | 'intern_begeleider',
  found: readonly SchooldeelAtSchool[],
  today: string,
): Unshortened => ({
  id: 'schooldeel',
  title: 'Afspraken op school',
  folded: found.length > 0 && found.every(({ until }) => bandOf(until, today) === 'later'),
  rows: firstOfEach(found, ({ pupilId }) => pupilId).map((one) => ({
    href: pageAtSchool(one.first),
    who: fullName(one.first),
    what: role === one.first.nextRole ? whatOf(one) : awaited('de leerkracht', whatOf(one)),
    ...spanOf(one.first, today),
    subject: one.first.pupilId,
  })),
});

type Each<T> = { first: T; others: number };

/** They are found the first day first. */
function firstOfEach<T>(found: readonly T[], of: (one: T) => string): Each<T>[] {
  return [...new Set(found.map(of))].flatMap((id) => {
    const [first, ...others] = found.filter((one) => of(one) === id);
    return first ? [{ first, others: others.length }] : [];
  });
}

type Named = Pick<SchooldeelOfTeam, 'task' | 'name'> & { childName?: string };

/** 'Zeggen hoe het gaat: Rustig beginnen, en nog 2'. */
const whatOf = ({ first, others }: Each<Named>): string =>
  [
    `${SCHOOLDEEL_TASKS[first.task]}: ${[first.childName, first.name].filter(Boolean).join(', ')}`,
    others ? `en nog ${String(others)}` : '',
  ]
    .filter(Boolean)
    .join(', ');

const teamRow = ({ first }: Each<SchooldeelOfTeam>, what: string, today: string): Row => ({
  href: formOf(first),
  who: first.familyName,
  what,
  ...spanOf(first, today),
  subject: first.referralId,
});

/** A row opens the form of what it asks; of a proposal there is one for each person, on its page. */
const formOf = ({ familyId, id, isShared }: SchooldeelOfTeam): string =>
  isShared
    ? `/gezinnen/${familyId}/schooldeel/${id}/verder`
    : `/gezinnen/${familyId}/schooldeel#voorstel-${id}`;

const pageAtSchool = ({ referralId, task }: SchooldeelAtSchool): string =>
  `/aanmeldingen/${referralId}/schooldeel${task === 'answer' ? '/antwoord' : ''}`;
