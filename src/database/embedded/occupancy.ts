// Who is still using the embedded server? Everyone holds one shared advisory lock on a connection of their own.

import net from 'node:net';
import pg from 'pg';

const OCCUPANCY_LOCK = 724218601;

export type Seat = { client: pg.Client; socket: net.Socket };

/** @returns undefined when the server is just starting or leaving: look again. */
export async function takeSeat(url: string): Promise<Seat | undefined> {
  const socket = new net.Socket();
  const client = newConnection(url, socket);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [OCCUPANCY_LOCK]);
    socket.unref(); // a seat alone keeps no process running
    return { client, socket };
  } catch (error) {
    await client.end().catch(() => undefined);
    if (isRefusal(error)) throw error;
    return undefined;
  }
}

export async function leaveSeat({ client, socket }: Seat) {
  socket.ref();
  await client.query('select pg_advisory_unlock_shared($1)', [OCCUPANCY_LOCK]).catch(() => undefined);
  await client.end().catch(() => undefined);
}

/** Runs `close` when nobody is seated; whoever comes in meanwhile waits, and finds the server gone. */
export async function closeWhenEmpty(url: string, close: () => Promise<void>) {
  const door = newConnection(url);
  try {
    await door.connect();
    if (await isEmpty(door)) await close();
  } finally {
    await door.end().catch(() => undefined);
  }
}

async function isEmpty(door: pg.Client) {
  const { rows } = await door.query<{ empty: boolean }>('select pg_try_advisory_lock($1) as empty', [
    OCCUPANCY_LOCK,
  ]);
  return rows[0]?.empty ?? false;
}

/** Bears that the server goes away. */
function newConnection(url: string, socket = new net.Socket()) {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'zorgroute seat',
    stream: () => socket,
  });
  return client.on('error', () => undefined);
}

/** A wrong password stays wrong; anything else passes (starting up, shutting down, connection lost). */
const isRefusal = (error: unknown) => error instanceof Error && 'code' in error && error.code === '28P01';
