// Is anybody else served while a large file is being read? Told by the order of what happens, not by the clock.

import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { readEdexml } from '../../src/pupil-import/edexml/edexml.ts';
import { MAX_UPLOAD_BYTES } from '../../src/uploads/file-size.ts';
import { factories, type Make } from '../factories.ts';
import { hidden, startPortal, type Portal } from '../portal.ts';
import { schoolWithAdministrator } from '../administered-school.ts';
import { elements, file, problemOf, pupil, SCHOOL } from './edexml-files.ts';

let portal: Portal;
let make: Make;

beforeAll(async () => {
  portal = await startPortal();
  make = factories(portal.database);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await portal.stop();
});

/** As large as may be, and wrong at the very end: all of it is read, nothing is stored. */
function largestFile(): Buffer {
  const texts = { achternaam: 'Vries', roepnaam: 'Sam', geboortedatum: '2017-03-13', jaargroep: '5' };
  const dropped = { straat: 'Een straat die wegvalt', telefoon: '0000000000' };
  const one = (i: number) => pupil(`L${String(i)}`, `${elements({ ...texts, ...dropped })}<groep key="g5"/>`);
  const count = Math.floor((MAX_UPLOAD_BYTES - 2000) / one(99_999).length);
  const last = pupil('https://ketenid.nl/201703/0', elements(texts));
  return file({ pupils: Array.from({ length: count }, (_, i) => one(i)).join('') + last });
}

/** Nowhere too many in one place, nowhere too deep: only counted before can they be refused before. */
const spread = (tags: number) => file({ pupils: pupil('L1', '<a/>'.repeat(998)).repeat(tags / 1000) });

test('with more tags than ten megabytes of pupils have, no parser sees the file: parsing keeps everybody waiting', async () => {
  const parse = vi.spyOn(XmlDocument, 'fromString');

  const problem = await problemOf(spread(900_000));

  expect(problem.id).toBe('tooMany');
  expect(parse).not.toHaveBeenCalled();
  await readEdexml(spread(2_000), SCHOOL);
  expect(parse).toHaveBeenCalled();
  parse.mockRestore();
});

test('another page is answered while ten megabytes are being read, and no connection to the database is held', async () => {
  const { visitor, school } = await schoolWithAdministrator(portal, make, '00YY');
  const somebody = await portal.as((await make.person(school.id, 'teacher')).membershipId);
  const path = `/beheer/import/${school.id}`;
  const body = new FormData();
  for (const [name, value] of Object.entries(hidden(await visitor.get(path))))
    body.append(name, String(value));
  body.append('file', new Blob([new Uint8Array(largestFile())]), 'export.xml');

  const events: string[] = [];
  let held = -1;
  const parse = XmlDocument.fromString.bind(XmlDocument);
  vi.spyOn(XmlDocument, 'fromString').mockImplementation((...given) => {
    const document = parse(...given);
    events.push('being read');
    held = portal.pool.totalCount - portal.pool.idleCount;
    void somebody.get('/werk').then(({ status }) => events.push(`page ${String(status)}`));
    const dispose = document.dispose.bind(document);
    document.dispose = () => {
      events.push('read');
      dispose();
    };
    return document;
  });
  const reply = await fetch(portal.url + path, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie: visitor.cookie, 'Sec-Fetch-Site': 'same-origin' },
  });

  expect(reply.status).toBe(422);
  expect(await reply.text()).toContain('burgerservicenummers of ketennummers');
  expect(events).toEqual(['being read', 'page 200', 'read']);
  expect(held).toBe(0);
});
