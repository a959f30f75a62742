// How does a text travel that everybody may read? Pressed small, once for each text: a phone waits for bytes, and pressing takes time.
// Only for what looks the same to everybody. What a page of a session holds is not pressed: its length would tell of what is in it.

import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

type Encoding = 'br' | 'gzip';

/** As small as it goes for a page takes 20 ms, and the next reader gets it at once. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
/** Shorter texts do not fit in fewer packets. */
const LEAST_BYTES = 1000;
/** A page is some 10 kB once it is pressed. */
const MOST_KEPT = 1500;

const press = {
  br: (body: Buffer) => promisify(brotliCompress)(body, BROTLI),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/** By encoding and content; the one that was made longest ago goes first. */
const kept = new Map<string, Promise<Buffer>>();

/**
 * Sends an open text in the smallest form that the visitor takes. Express answers 304 when the visitor has this very text already.
 * @param key of the content: the same key is the same bytes
 */
export async function sendPressed(req: Request, res: Response, body: Buffer, key: string): Promise<void> {
  res.vary('Accept-Encoding');
  const encoding = body.length < LEAST_BYTES ? undefined : encodingFor(req);
  res.set('ETag', `"${encoding ? `${key}-${encoding}` : key}"`);
  if (!encoding) {
    res.send(body);
    return;
  }
  const pressed = await pressedOnce(body, key, encoding);
  res.set('Content-Encoding', encoding).send(pressed);
}

function encodingFor(req: Request): Encoding | undefined {
  if (req.acceptsEncodings('br')) return 'br';
  return req.acceptsEncodings('gzip') ? 'gzip' : undefined;
}

/** The same bytes for everybody who asks: pressed by whoever asked first. */
export function pressedOnce(body: Buffer, key: string, encoding: Encoding): Promise<Buffer> {
  const name = `${encoding} ${key}`;
  const before = kept.get(name);
  if (before) return before;
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  const pressed = press[encoding](body);
  kept.set(name, pressed);
  return pressed;
}
