// How does a file that is made by the portal leave it, when everybody may read it? With an ETag, and under a plain name.

import { createHash } from 'node:crypto';
import type { Response } from 'express';

/** Only behind `openPage`: Express answers 304 when the visitor has this very file already. */
export function sendOpenFile(
  res: Response,
  { type, body, name }: { type: string; body: string | Buffer; name?: string },
): void {
  res.set('ETag', `"${createHash('sha1').update(body).digest('base64url')}"`).type(type);
  if (name) res.set('Content-Disposition', `inline; filename="${name}"`);
  res.send(body);
}
