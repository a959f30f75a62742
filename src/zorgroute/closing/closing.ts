// What is kept of an end and of a reopening? Flat answers, one speaker per field, so that each reads the own alone.

import type { Day } from '../../calendar/days.ts';
import type { PlanEntry } from '../plan/entry-queries.ts';
import { EVERYBODY } from '../plan/plan-text.ts';

export const REASONS = [
  { value: 'good', label: 'Het is gelukt, of goed genoeg' },
  { value: 'other_help', label: 'Andere hulp neemt het over' },
  { value: 'no_effect', label: 'Het helpt niet, en er is nu niets anders' },
  { value: 'not_wanted', label: 'Het gezin wil de hulp niet meer' },
  { value: 'moved', label: 'Het gezin is verhuisd' },
] as const;
/** Then a goal need not have its answer: the family decided over all of them. */
export const WITHOUT_ANSWERS: readonly string[] = ['not_wanted', 'moved'];

export const HELPED = [
  { value: 'yes', label: 'Ja' },
  { value: 'some', label: 'Een beetje' },
  { value: 'no', label: 'Nee' },
  { value: 'nothing', label: 'Wil er niets over zeggen' },
] as const;

/** Who looks after what stays: the casemanager, or somebody else who said yes. */
export const ASKED = [
  { value: 'self', label: 'Ik kijk zelf' },
  { value: 'asked', label: 'Een ander, en die zei ja' },
] as const;

/** Beside somebody of the family. */
export const ASKED_BY = [
  { value: 'school', label: 'De school' },
  { value: 'team', label: 'Wij zelf' },
] as const;

const keyOf = (id: string): string => id.slice(0, 8);
export const helpedName = (personId: string): string => `helped_${keyOf(personId)}`;
export const wordsName = (personId: string): string => `words_${keyOf(personId)}`;
export const helpName = (helpId: string): string => `help_${keyOf(helpId)}`;

/** `who` is '' when the casemanager looks. `readers`: EVERYBODY, or the parent whose house it is of. */
export type Stay = { what: string; who: string; on: Day; readers: string };
export type End = {
  id: string;
  on: Day;
  children: readonly string[];
  reason: string;
  stays: readonly Stay[];
  entry: PlanEntry;
};
export type Reopening = {
  on: Day;
  children: readonly string[];
  who: string;
  why: string;
  talkOn: Day;
  entry: PlanEntry;
};

/** The newest first, as the entries are. */
export const endsOf = (entries: readonly PlanEntry[]): End[] =>
  entries
    .filter(({ kind, isStruck }) => kind === 'care_end' && !isStruck)
    .map((entry) => {
      const { answers } = entry;
      const [what, who, on, readers] = ['staysWhat', 'staysWho', 'staysOn', 'staysReaders'].map((name) =>
        listOf(answers[name]),
      );
      return {
        id: entry.id,
        on: entry.happenedOn,
        children: listOf(answers.children),
        reason: String(answers.reason),
        stays: (what ?? []).map((one, n) => ({
          what: one,
          who: who?.[n] ?? '',
          on: on?.[n] ?? entry.happenedOn,
          readers: readers?.[n] ?? EVERYBODY,
        })),
        entry,
      };
    });

export const reopeningsOf = (entries: readonly PlanEntry[]): Reopening[] =>
  entries
    .filter(({ kind, isStruck }) => kind === 'care_reopening' && !isStruck)
    .map((entry) => ({
      on: entry.happenedOn,
      children: listOf(entry.answers.children),
      who: String(entry.answers.who),
      why: String(entry.answers.why),
      talkOn: String(entry.answers.talkOn),
      entry,
    }));

/** What this person said of whether it helped; undefined when nothing is known. */
export function judgementOf({ entry: { answers } }: End, personId: string) {
  const [helped, words] = [answers[helpedName(personId)], answers[wordsName(personId)]];
  return helped || words
    ? { helped: typeof helped === 'string' ? helped : '', words: typeof words === 'string' ? words : '' }
    : undefined;
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
