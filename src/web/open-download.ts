// How does a file that is made by the portal leave it, when everybody may read it? With an ETag, pressed small, and under a plain name.

import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

import { sendPressed } from './encoding.ts';

/** Only behind `openPage`. */
export async function sendOpenFile(
  req: Request,
  res: Response,
  { type, body, name }: { type: string; body: string | Buffer; name?: string },
): Promise<void> {
  const bytes = Buffer.from(body);
  const key = createHash('sha1').update(bytes).digest('base64url');
  res.type(typeof body === 'string' && !type.includes('charset') ? `${type}; charset=utf-8` : type);
  if (name) res.set('Content-Disposition', `inline; filename="${name}"`);
  if (isPressed(type)) res.set('ETag', `"${key}"`).send(bytes);
  else await sendPressed(req, res, bytes, key);
}

/** A PDF is small in itself. */
const isPressed = (type: string) => type === 'application/pdf';
