// Asks the catalogue of a database, in words that do not depend on who asks: with an empty search path every name is whole.

import pg from 'pg';

/** Rows whose columns are text or empty. */
export type Row = Record<string, string | null>;
export type Ask = (text: string, values?: unknown[]) => Promise<Row[]>;

export const SCHEMAS = `('public', 'access')`;

/** What came with an extension is not ours. Takes how the statement calls the oid. */
export const notOfExtension = (oid: string) =>
  `not exists (select from pg_depend e where e.objid = ${oid} and e.deptype = 'e')`;

export async function askCatalogue<T>(ownerUrl: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'zorgroute print' });
  await client.connect();
  try {
    await client.query("set search_path = ''");
    return await work(async (text, values) => (await client.query<Row>(text, values)).rows);
  } finally {
    await client.end();
  }
}
