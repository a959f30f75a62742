// A keeper of the region's list at work, for the tests: uploads a file, looks, confirms.

import type { Make, Someone } from '../factories.ts';
import { hidden, type Fields, type Portal, type Reply, type Visitor } from '../portal.ts';

export const UPLOAD = '/beheer/scholen/inlezen';

export interface Keeper {
  someone: Someone;
  visitor: Visitor;
}

/** The administrator of a new board, or of a new municipality. */
export async function keeper(
  portal: Portal,
  make: Make,
  kind: 'board' | 'municipality' = 'board',
): Promise<Keeper> {
  const someone = await make.person(await make.organisation(kind), 'administrator');
  return { someone, visitor: await portal.as(someone.membershipId) };
}

/** Posts as a browser does, with the form's hidden fields before the files. */
export async function send(
  portal: Portal,
  visitor: Visitor,
  files: readonly [name: string, bytes: Buffer][],
  fields: Fields = {},
): Promise<Reply> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, String(value));
  for (const [name, bytes] of files) body.append(name, new Blob([new Uint8Array(bytes)]), 'lijst.csv');
  const response = await fetch(portal.url + UPLOAD, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie: visitor.cookie, 'Sec-Fetch-Site': 'same-origin' },
  });
  return {
    status: response.status,
    html: await response.text(),
    location: response.headers.get('location'),
    headers: response.headers,
  };
}

export const upload = async (portal: Portal, { visitor }: Keeper, bytes: Buffer): Promise<Reply> =>
  send(portal, visitor, [['file', bytes]], hidden(await visitor.get(UPLOAD)));

/** Uploads, looks, and confirms with these answers. */
export async function load(portal: Portal, by: Keeper, bytes: Buffer, answers: Fields = {}) {
  const to = (await upload(portal, by, bytes)).location ?? '';
  const preview = await by.visitor.get(to);
  const done = await by.visitor.post(to, { ...hidden(preview), ...answers });
  return { to, preview, done, result: await by.visitor.get(to) };
}

export type Row = Record<string, unknown>;
export const listed = ({ database }: Portal): Promise<Row[]> =>
  database.owner<Row>(
    'select s.*, s.gone_on::text as gone_on from listed_school s order by brin, branch_number',
  );
