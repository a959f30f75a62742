// "Mijn werk" tells what the help of families waits for: a casemanager its own, a coordinator that of which the day is over.

import type { ListedHelp } from '../zorgroute/support/help/queries.ts';
import { HELP_TASKS, waitingInWords } from '../zorgroute/support/help/rules.ts';
import type { ByFamily } from './one-family.ts';
import { awaited, spanOf, type Row } from './rules.ts';
import type { Unshortened } from './sections.ts';

export const ownHelp = (found: readonly ListedHelp[], today: string): ByFamily => ({
  section: {
    id: 'hulp',
    title: 'Hulp voor gezinnen',
    rows: ofFamilies(found).map(({ first, others }) =>
      helpRow(first, whatOf(first, today) + besides(others), { today, href: formOf(first) }),
    ),
  },
  of: ofFamilies(found).map(({ first }) => first),
});

export const lateHelp = (found: readonly ListedHelp[], today: string): Unshortened => ({
  id: 'hulp-stil',
  title: 'Hulp: de dag is voorbij',
  rows: ofFamilies(found).map(({ first, others }) => {
    const whom = first.casemanagerName ? `casemanager ${first.casemanagerName}` : 'de casemanager';
    const what = awaited(whom, whatOf(first, today)) + besides(others);
    return helpRow(first, what, { today, href: pageOf(first) });
  }),
  note: 'Vraag de casemanager hoe het ermee staat.',
});

/** A family is one row, by the help of which the day comes first: they are found in that order. */
function ofFamilies(found: readonly ListedHelp[]) {
  const families = [...new Set(found.map(({ familyId }) => familyId))];
  return families.flatMap((id) => {
    const [first, ...others] = found.filter(({ familyId }) => familyId === id);
    return first ? [{ first, others }] : [];
  });
}

const besides = (others: readonly ListedHelp[]): string =>
  others.length ? `. Ook andere hulp van dit gezin wacht (${String(others.length)}).` : '';

/** 'Bellen wanneer de hulp begint: Begeleiding thuis, De Brug · wacht 12 dagen'. */
const whatOf = (help: ListedHelp, today: string): string =>
  [`${HELP_TASKS[help.task]}: ${help.what}`, waitingInWords(help, today)].filter(Boolean).join(' · ');

const pageOf = ({ familyId, helpId }: ListedHelp): string => `/gezinnen/${familyId}/hulp#hulp-${helpId}`;

/** A row opens the form of what it asks. */
const formOf = ({ familyId, helpId, task }: ListedHelp): string =>
  `/gezinnen/${familyId}/hulp/${helpId}/${task === 'confirm' ? 'bevestiging' : 'nieuws'}`;

const helpRow = (help: ListedHelp, what: string, { today, href }: { today: string; href: string }): Row => ({
  href,
  who: help.familyName,
  what,
  ...spanOf(help, today),
  subject: help.referralId,
});
