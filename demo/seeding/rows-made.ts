// What is made so far: rows for each table, and how to find what they are called by.
import { randomUUID } from 'node:crypto';
import type { OwnerAsk } from '../../src/database/owner.ts';
import type { Day } from '../../src/calendar/days.ts';
import { dice, type Dice } from '../random-choices.ts';
import type { DemoRole } from '../people.ts';

export type Row = Record<string, unknown>;

/** Somebody in one of its roles: who writes, and with which membership. */
export interface Actor {
  personId: string;
  membershipId: string;
  name: string;
  role: DemoRole;
  phone: string;
}

export interface World {
  today: Day;
  chance: Dice;
  /** Adds a row with an id of its own and gives that id. All rows of one table have the same columns. */
  add: (table: string, row: Row) => string;
  /** The rows of a table in the order in which they were added; what is taken is gone. */
  take: (table: string) => Row[];
  /** The id behind a key of organisations.ts, and the other way round. */
  organisations: Map<string, string>;
  groups: Map<string, string>;
  /** By `key of the person` and role. */
  actors: Map<string, Actor>;
  /** By the key of the tale that came first in it. */
  families: Map<string, string>;
}

export function newWorld(today: Day): World {
  const tables = new Map<string, Row[]>();
  const rowsOf = (table: string) => {
    const rows = tables.get(table) ?? [];
    tables.set(table, rows);
    return rows;
  };
  return {
    today,
    chance: dice(2020),
    add: (table, row) => {
      const id = typeof row.id === 'string' ? row.id : randomUUID();
      rowsOf(table).push({ id, ...row });
      return id;
    },
    take: (table) => {
      const rows = rowsOf(table);
      tables.delete(table);
      return rows;
    },
    organisations: new Map(),
    groups: new Map(),
    actors: new Map(),
    families: new Map(),
  };
}

/** @throws Error when nothing has this key. */
export function found<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo has nothing called ${key}`);
  return value;
}

export const actorOf = ({ actors }: World, person: string, role: DemoRole): Actor =>
  found(actors, `${person} ${role}`);

/** A moment on a day, in Amsterdam: the minute comes from the dice, so that not all happens on the hour. */
export const momentOn = ({ chance }: World, day: Day, hour: number): string =>
  `${day}T${String(hour).padStart(2, '0')}:${String(chance.between(2, 57)).padStart(2, '0')}:00`;

/** The columns that say who wrote a row. */
export const writtenBy = ({ personId, name, role }: Actor): Row => ({
  author_person_id: personId,
  author_name: name,
  author_role: role,
});

/** One statement for all rows of a table. */
export async function insertAll(ask: OwnerAsk, table: string, rows: readonly Row[]): Promise<void> {
  if (!rows[0]) return;
  const columns = Object.keys(rows[0]).join(', ');
  await ask(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
