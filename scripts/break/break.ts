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

/** Tests of one file, all of it without `only`. */
export type Asked = { file: string; only?: string; inWorlds: boolean };

/** What all of these will ask: all tests of a file of which some break names none. */
export function askedOf(breaks: readonly Break[]): Asked[] {
  const asked = new Map<string, { file: string; names: (string | undefined)[]; inWorlds: boolean }>();
  for (const one of breaks)
    for (const file of one.tests) {
      const inWorlds = isMadeInWorlds(one);
      const key = `${file} ${String(inWorlds)}`;
      const known = asked.get(key) ?? { file, names: [], inWorlds };
      asked.set(key, { ...known, names: [...known.names, one.only] });
    }
  return [...asked.values()].map(({ file, names, inWorlds }) => ({
    file,
    inWorlds,
    ...(!names.includes(undefined) && { only: [...new Set(names)].join('|') }),
  }));
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
