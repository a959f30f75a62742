// How does a question reach the database? What is sent in one turn of the event loop is written at once: pg writes each question by itself,
// and each write is a call of the system.

import type pg from 'pg';

/** As `client.query`, but that it travels with what else is sent in this turn. */
export function send(client: pg.ClientBase, query: string | pg.QueryConfig): Promise<pg.QueryResult> {
  holdForThisTurn(streamOf(client));
  return client.query(query);
}

function holdForThisTurn(stream: pg.Connection['stream']) {
  if (stream.writableCorked) return;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
}

/** Every client of pg has it; its types do not say so. */
const streamOf = (client: pg.ClientBase) =>
  (client as unknown as { connection: pg.Connection }).connection.stream;
