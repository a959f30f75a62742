// From what was written down to the help of a family: each with its news in the order in which it happened. Pure.

import { HelpAnswers, NewsAnswers, type Help, type Kept, type News } from './arranged-help.ts';
import type { HelpEntry } from './queries.ts';

/** The entries in the order in which they happened; news of help that was struck is left out. */
export function helpsOf(entries: readonly HelpEntry[]): Help[] {
  return entries
    .filter(({ kind }) => kind === 'arranged_help')
    .map((entry) => ({
      ...keptOf(entry),
      ...HelpAnswers.parse(entry.answers),
      news: entries.filter(({ kind, helpId }) => kind === 'help_news' && helpId === entry.helpId).map(newsOf),
    }));
}

const newsOf = (entry: HelpEntry): News => ({ ...keptOf(entry), ...NewsAnswers.parse(entry.answers) });

const keptOf = ({ happenedOn, ...entry }: HelpEntry): Kept => ({
  id: entry.id,
  helpId: entry.helpId,
  on: happenedOn,
  createdAt: entry.createdAt,
  authorName: entry.authorName,
  correctorName: entry.correctorName,
  correctionReason: entry.correctionReason,
  isMine: entry.isMine,
  versions: entry.versions,
});
