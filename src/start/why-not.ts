// Why does it not start? What an operator can mend is said in one sentence; anything else is a fault of ours, and keeps its stack.

import { CannotStart } from '../problems/cannot-start.ts';

type Failure = Error & {
  code?: unknown;
  path?: unknown;
  port?: unknown;
  address?: unknown;
  syscall?: unknown;
};

const NETWORK: Record<string, string> = {
  EADDRINUSE: 'is in use by another program: set PORT to another one, or stop that program',
  EADDRNOTAVAIL: 'is no address of this machine: set HOST to one that is',
  EACCES: 'may not be listened on by this account: set PORT to a number above 1023',
};
const FOLDER: Record<string, string> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'it lies below something that is no folder',
  EEXIST: 'it is no folder',
};
/** What the driver says before anything was asked, and PostgreSQL's codes (its appendix A). */
const DATABASE: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'its machine is not found',
  EAI_AGAIN: 'its machine is not found',
  ETIMEDOUT: 'it does not answer',
  ECONNRESET: 'the connection was closed',
  '28P01': 'it refuses this name and password',
  '28000': 'it refuses this login',
  '3D000': 'there is no database of that name',
  '42501':
    'this login may not do what a start has to do: it must own the database, and may make roles (createrole)',
  '53100': 'its disk is full',
  '57P03': 'it is just starting or stopping: try again',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'its certificate is not known: set DATABASE_CA to the file with the one that signed it',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its certificate is not known: set DATABASE_CA to the file with the one that signed it',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate is not known: set DATABASE_CA to the file with the one that signed it',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is that of another machine',
};

/** What the driver says without a code. */
const SAID: Record<string, string> = {
  'The server does not support SSL connections':
    'it does not encrypt: let it, or set DATABASE_TLS to off on a network of your own',
  'There was an error establishing an SSL connection': 'what answers there is no PostgreSQL',
  'Connection terminated unexpectedly': 'the connection was closed',
};

/** The sentence, or undefined when this is a fault of the portal itself. */
export function whyNot(error: unknown): string | undefined {
  if (error instanceof CannotStart) return error.message;
  if (!(error instanceof Error)) return undefined;
  const { code, path, port, address, syscall } = error as Failure;
  const known = String(code);
  if (syscall === 'listen' && NETWORK[known]) return `${String(address)}:${String(port)} ${NETWORK[known]}.`;
  if (typeof path === 'string' && FOLDER[known])
    return `${path} cannot be used, because ${FOLDER[known]}: set DATA_DIR to another folder.`;
  const why = DATABASE[known] ?? SAID[error.message];
  return why && `DATABASE_URL leads to a database that cannot be used: ${why}.`;
}

/** Says it, and lets the process end with a code that says so too. */
export function tellWhyNot(error: unknown): void {
  const sentence = whyNot(error);
  process.stderr.write(
    sentence ? `Zorgroute does not start. ${sentence}\n` : `${String((error as Error).stack ?? error)}\n`,
  );
  process.exitCode = 1;
}
