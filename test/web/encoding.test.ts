// Does a text that everybody may read travel small, pressed once, and does no page of a session travel so?

import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { pressedOnce } from '../../src/web/encoding.ts';
import { startPortal, type Portal } from '../portal.ts';
import { allRoutes } from '../routes.ts';
import { makeFullWorld } from '../access/full-world.ts';

const STYLES = '/styles/portal.css';
const MOST_STYLES = 100_000;
const TEXTS = [
  STYLES,
  '/scripts/contact-search.js',
  '/icons/sprite.svg',
  '/',
  '/zorgroute/ouders',
  '/contact',
];
const OPEN = allRoutes()
  .filter(({ isOpen, params }) => isOpen && !params.length)
  .map(({ path }) => path);

let portal: Portal;
let cookie: string;

beforeAll(async () => {
  portal = await startPortal();
  const world = await makeFullWorld(portal.database);
  ({ cookie } = await portal.as(world.people.internBegeleider.membershipId));
});
afterAll(() => portal.stop());

type Sent = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };
/** As it travels: fetch would unpack it. */
const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<Sent>((got, failed) => {
    const asked = request(portal.url + path, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        got({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', failed).end();
  });
const taking = (encoding: string) => ({ 'Accept-Encoding': encoding });

test('the styles of every page are under 100 kB before they are pressed', async () => {
  const { body } = await ask(STYLES, taking('identity'));

  expect(body.length).toBeGreaterThan(50_000);
  expect(body.length).toBeLessThan(MOST_STYLES);
});

test.for(TEXTS)(
  '%s is sent pressed to whoever takes that, and as it is to whoever does not',
  async (path) => {
    const plain = await ask(path, taking('identity'));
    const brotli = await ask(path, taking('gzip, deflate, br'));
    const gzip = await ask(path, taking('gzip;q=1, br;q=0'));

    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(plain.body.length * 0.6);
    for (const { headers } of [plain, brotli, gzip]) {
      expect(headers.vary).toBe('Accept-Encoding');
      expect(headers['content-type']).toBe(plain.headers['content-type']);
      expect(headers['cache-control']).toBe(plain.headers['cache-control']);
    }
  },
);

test.for(OPEN)('%s is not sent again to whoever has it, in whichever form', async (path) => {
  for (const encoding of ['br', 'gzip', 'identity']) {
    const { headers } = await ask(path, taking(encoding));
    const again = await ask(path, { ...taking(encoding), 'If-None-Match': String(headers.etag) });
    const other = await ask(path, {
      ...taking(encoding === 'br' ? 'gzip' : 'br'),
      'If-None-Match': String(headers.etag),
    });

    expect([again.status, again.body.length]).toEqual([304, 0]);
    if (headers['content-encoding']) expect(other.status).toBe(200);
  }
});

test('asked for its head alone, a text tells the same and sends nothing', async () => {
  const whole = await ask(STYLES, taking('br'));
  const head = await ask(STYLES, taking('br'), 'HEAD');

  expect(head.body.length).toBe(0);
  for (const name of ['content-encoding', 'content-length', 'etag'])
    expect(head.headers[name]).toBe(whole.headers[name]);
});

test('a text is pressed once, and not again for every reader', async () => {
  const body = Buffer.from('Zorgroute '.repeat(500));

  const first = pressedOnce(body, 'a key of this test', 'br');

  expect(pressedOnce(body, 'a key of this test', 'br')).toBe(first);
  expect(brotliDecompressSync(await first).equals(body)).toBe(true);
});

test.for(['/werk', '/leerlingen', '/inloggen', '/zorg-op-school/vraag/1n', '/bestaat-niet'])(
  '%s is not pressed: its length would tell what is in it',
  async (path) => {
    const { headers } = await ask(path, { ...taking('br, gzip'), cookie });

    expect(headers['content-encoding']).toBeUndefined();
  },
);
