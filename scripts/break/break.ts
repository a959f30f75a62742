// What is a break? One guard taken away, in the database or in the code, and the tests that should notice.

type BreakOfSql = {
  sql: string;
  /**
   * What puts it back, for a guard that only says who sees and writes: tried first in worlds that stay (kept-worlds.ts). The tests that `only`
   * names then leave nothing behind, and make no world of their own there.
   */
  undo?: string;
};

export type Break = {
  name: string;
  /** Files below test/ whose tests should turn red. */
  tests: readonly string[];
  /** Only tests whose name matches: to be quick. When none of them turns red, the whole files are run. */
  only?: string;
} & (BreakOfSql | { file: string; from: string; to: string });

export const isMadeInWorlds = (one: Break): one is Break & Required<BreakOfSql> => 'undo' in one;

/** Breaks that ask the same tests at the same place: what these say with nothing broken is asked once for all. */
export type Group = { breaks: readonly Break[]; inWorlds: boolean };

/** Many that ask the same are several groups, so that nobody waits for one hand at the end. */
const MOST_IN_A_GROUP = 25;

/** The largest first. */
export function groupsOf(breaks: readonly Break[]): Group[] {
  const alike = new Map<string, Break[]>();
  for (const one of breaks) {
    const key = [...one.tests, isMadeInWorlds(one)].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()]
    .flatMap((all) =>
      Array.from({ length: Math.ceil(all.length / MOST_IN_A_GROUP) }, (_, i) =>
        all.slice(i * MOST_IN_A_GROUP, (i + 1) * MOST_IN_A_GROUP),
      ),
    )
    .map((group) => ({ breaks: group, inWorlds: group.every(isMadeInWorlds) }))
    .sort((a, b) => b.breaks.length - a.breaks.length);
}

export const SIGHT = 'access/sight.test.ts';
export const WRITING = 'access/writing.test.ts';
export const RIGHTS = 'access/rights.test.ts';
export const PERMISSIONS = 'access/permissions.test.ts';
export const HOSTILE = 'access/hostile.test.ts';
export const ARCHITECTURE = 'architecture.test.ts';
export const TEXTS = 'guidance/content/pages.test.ts';
export const KEEPING = 'content/keeping.test.ts';
export const PROSE = 'guidance/content/prose.test.ts';

/** What stands in the database, each in a file of its own. A break of it is a text that is replayed. */
export const functionFile = (name: string) => `migrations/standing/functions/${name}.sql`;
export const viewFile = (name: string) => `migrations/standing/views/${name}.sql`;
export const tableFile = (name: string) => `migrations/standing/tables/${name}.sql`;
