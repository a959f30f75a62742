// What changed from one version of a plan to the next? Part by part, in sentences that are new, gone or the same. Pure.

import { forWhomInWords, sayingsInWords } from './plan-words.ts';
import type { PlanText } from './plan-text.ts';

export type ChangedPart = { title: string; gone: string[]; added: string[]; same: number };

/** Only the parts in which something changed, in the order of the plan. */
export function changesBetween(
  before: PlanText,
  after: PlanText,
  spoken: (day: string) => string,
): ChangedPart[] {
  const [old, now] = [sentencesOf(before, spoken), sentencesOf(after, spoken)];
  const titles = [...new Set([...now.keys(), ...old.keys()])];
  return titles
    .map((title) => differenceOf(title, old.get(title) ?? [], now.get(title) ?? []))
    .filter(({ gone, added }) => gone.length > 0 || added.length > 0);
}

function differenceOf(title: string, before: readonly string[], after: readonly string[]): ChangedPart {
  const gone = before.filter((sentence) => !after.includes(sentence));
  const added = after.filter((sentence) => !before.includes(sentence));
  return { title, gone, added, same: after.length - added.length };
}

/** Each part by its title, as sentences. A goal is known by its place among those that were ever there. */
function sentencesOf(plan: PlanText, spoken: (day: string) => string): Map<string, string[]> {
  const { ownText, strengths, worries, first, goals, lookOn, lookWhere, people } = plan;
  const parts: [string, string[]][] = [
    ['Het plan van het gezin', ownText.split(/\n+/)],
    ['Wat goed gaat', sayingsInWords(strengths, people)],
    ['Wat moeilijk is', sayingsInWords(worries, people)],
    ['Wat eerst', first.split(/\n+/)],
    ...goals.map((goal, at): [string, string[]] => [
      `Doel ${String(at + 1)}`,
      [
        goal.words,
        `Voor ${forWhomInWords(goal.forWhom, people)}`,
        `Gehaald als ${goal.reachedWhen}`,
        ...goal.actions.map(({ what, who, when }) => `${who}: ${what}, ${when}`),
      ],
    ]),
    ['Wanneer we samen kijken', [lookOn ? [spoken(lookOn), lookWhere].filter(Boolean).join(', ') : '']],
    ['Van wie het plan is', people.filter(({ left }) => !left).map(({ name }) => name)],
  ];
  return new Map(parts.map(([title, sentences]) => [title, sentences.filter(Boolean)]));
}
