// "Mijn werk" tells what the help of families waits for: a casemanager its own, a coordinator that of which the day is over.

import type { ListedHelp } from '../zorgroute/support/help/queries.ts';
import { HELP_TASKS, waitingInWords } from '../zorgroute/support/help/rules.ts';
import { awaited, spanOf, type Row } from './rules.ts';
import type { Unshortened } from './sections.ts';

export const ownHelp = (found: readonly ListedHelp[], today: string): Unshortened => ({
  id: 'hulp',
  title: 'Hulp voor gezinnen',
  rows: found.map((help) => helpRow(help, whatOf(help, today), { today, href: formOf(help) })),
});

export const lateHelp = (found: readonly ListedHelp[], today: string): Unshortened => ({
  id: 'hulp-stil',
  title: 'Hulp: de dag is voorbij',
  rows: found.map((help) => {
    const whom = help.casemanagerName ? `casemanager ${help.casemanagerName}` : 'de casemanager';
    return helpRow(help, awaited(whom, whatOf(help, today)), { today, href: pageOf(help) });
  }),
  note: 'Vraag de casemanager hoe het ermee staat.',
});

/** 'Bellen wanneer de hulp begint: Begeleiding thuis, De Brug · wacht 12 dagen'. */
const whatOf = (help: ListedHelp, today: string): string =>
  [`${HELP_TASKS[help.task]}: ${help.what}`, waitingInWords(help, today)].filter(Boolean).join(' · ');

const pageOf = ({ familyId, helpId }: ListedHelp): string => `/gezinnen/${familyId}/hulp#${helpId}`;

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
