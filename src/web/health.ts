// Is the portal alive, and is it ready to do work? For whoever watches over it: a portal that is not ready need not be started anew.

import type { Request } from 'express';
import type pg from 'pg';

import { publicPage } from '../access/may.ts';
import { newRouter } from './routes.ts';

export const healthRoutes = newRouter();

healthRoutes.get('/gezond', publicPage, (_req, res) => {
  res.type('text/plain').send('goed\n');
});

healthRoutes.get('/gezond/klaar', publicPage, async (req, res) => {
  const trouble = await whatIsInTheWay(req);
  res
    .status(trouble ? 503 : 200)
    .type('text/plain')
    .send(`${trouble ?? 'klaar'}\n`);
});

const AWAY = 'de database antwoordt niet';
const READS_ONLY = 'de database neemt niets op';
const FULL = 'de schijf van de database is vol';
/** No room on the disk, or none left of what a login may take of it. */
const NO_ROOM = ['53100', '53400'];

/**
 * Sorts more than the little memory it gets holds, so that the server has to write: nothing of it stays, and no table grows by it.
 * As one text it is one transaction.
 */
const CAN_WRITE = `
  select set_config('work_mem', '64kB', true);
  select current_setting('transaction_read_only') = 'on' as "readsOnly", max(length) from
    (select length(filling) as length from (select repeat('x', 200) || n as filling from generate_series(1, 2000) n) x order by md5(filling)) y`;

async function whatIsInTheWay({ app }: Request): Promise<string | undefined> {
  if (app.get('stopping')) return 'het portaal stopt';
  try {
    const answers = (await (app.get('pool') as pg.Pool).query(CAN_WRITE)) as unknown as pg.QueryResult[];
    const { readsOnly } = answers.at(-1)?.rows[0] as { readsOnly: boolean };
    return readsOnly ? READS_ONLY : undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error && NO_ROOM.includes(String(error.code)) ? FULL : AWAY;
  }
}
