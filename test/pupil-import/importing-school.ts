// A school that reads in files, as its administrator does: upload, look, confirm.

import { schoolWithAdministrator } from '../administered-school.ts';
import type { Make } from '../factories.ts';
import { hidden, type Fields, type Portal, type Reply, type Visitor } from '../portal.ts';

type Answers = Fields | Record<string, string | string[]>;
type Part = [name: string, bytes: Buffer | string];
export type Imports = ReturnType<typeof importsOf>;

export function importsOf(portal: Portal, make: Make) {
  /** Posts as a browser does, with the form's hidden fields before the file. */
  async function send(visitor: Visitor, path: string, parts: Part[], fields: Fields = {}): Promise<Reply> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, String(value));
    for (const [name, bytes] of parts)
      body.append(name, new Blob([new Uint8Array(Buffer.from(bytes))]), 'export.xml');
    const response = await fetch(portal.url + path, {
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

  const upload = async (visitor: Visitor, path: string, bytes: Buffer) =>
    send(visitor, path, [['file', bytes]], hidden(await visitor.get(path)));

  let number = 0;
  async function emptySchool() {
    number += 1;
    const brin = `${String(10 + (number % 90))}${String.fromCharCode(65 + (number % 26))}Q`;
    const found = await schoolWithAdministrator(portal, make, brin);
    return {
      ...found,
      brin,
      path: `/beheer/import/${found.school.id}`,
      own: (bytes: Buffer) => Buffer.from(bytes.toString().replace('00YY', brin)),
    };
  }

  /** Uploads, looks, and confirms with these answers. */
  async function importInto(
    visitor: Visitor,
    path: string,
    bytes: Buffer,
    answers: Answers | ((preview: Reply) => Answers) = {},
  ) {
    const uploaded = await upload(visitor, path, bytes);
    const to = uploaded.location ?? '';
    const preview = await visitor.get(to);
    const done = preview.html.includes('name="version"')
      ? await visitor.post(to, {
          ...hidden(preview),
          ...(typeof answers === 'function' ? answers(preview) : answers),
        })
      : undefined;
    return { to, uploaded, preview, done };
  }

  return { send, upload, emptySchool, importInto };
}
