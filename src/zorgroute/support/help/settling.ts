// What every change of the help does: nobody else at this family meanwhile, and at the end what is waited for is written.

import type { Ask } from '../../../access/transaction.ts';
import { Refused } from '../../../forms/refusal-at-a-field.ts';
import { situationUnderLock } from '../../plan/saving.ts';
import type { Help } from './arranged-help.ts';
import { helpsOf } from './helps-of-entries.ts';
import { deleteHelpStanding, listHelpEntries, writeHelpStanding } from './queries.ts';
import { helpStands } from './rules.ts';

/** The plan and the help of a family; until the transaction ends nobody else writes in them. */
export async function helpUnderLock(ask: Ask, familyId: string, today: string) {
  const { situation } = await situationUnderLock(ask, familyId, today);
  return { text: situation.text, helps: helpsOf(await ask(listHelpEntries(familyId))) };
}

/** @throws Refused for help that was struck meanwhile */
export function helpIn(helps: readonly Help[], helpId: string): Help {
  const help = helps.find((one) => one.helpId === helpId);
  if (!help) throw new Refused(GONE, 'reason');
  return help;
}
export const GONE = 'Dit is intussen veranderd of doorgehaald. Open de hulp opnieuw en kijk wat er nu staat.';

/** Writes what this help waits for now; of struck help nothing. */
export async function settleHelp(ask: Ask, familyId: string, helpId: string): Promise<void> {
  const help = helpsOf(await ask(listHelpEntries(familyId))).find((one) => one.helpId === helpId);
  await ask(
    help ? writeHelpStanding(familyId, { ...help, ...helpStands(help) }) : deleteHelpStanding(helpId),
  );
}
