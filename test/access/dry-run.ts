// Takes in what is sent up to its commit, and then leaves nothing behind: a form can be sent in many ways from one page.

import type pg from 'pg';

export type DryRun = {
  isOn: boolean;
  /** Tables of which a row was written, or would have been. */
  written: Set<string>;
};
type Answer = { rows: { relname: string }[] };

const JUDGED_BY_NOW = 'set constraints all immediate'; // what waits for the commit is judged as well
/** Of a part of a table its whole. */
const WRITTEN = `select coalesce(i.inhparent, s.relid)::regclass::text as relname
  from pg_stat_xact_user_tables s left join pg_inherits i on i.inhrelid = s.relid where s.n_tup_ins + s.n_tup_upd > 0`;

/** @returns what switches it on and off, for the connections that are opened after this */
export function dryRun(pool: pg.Pool): DryRun {
  const run: DryRun = { isOn: false, written: new Set() };
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...args: unknown[]) => unknown;
    const undo = async () => {
      const answers = (await send(`${JUDGED_BY_NOW}; ${WRITTEN}; rollback`)) as Answer[];
      for (const { relname } of answers[1]?.rows ?? []) run.written.add(relname);
      return { command: 'COMMIT' };
    };
    client.query = ((...args: unknown[]) =>
      run.isOn && args[0] === 'commit' ? undo() : send(...args)) as typeof client.query;
  });
  return run;
}
