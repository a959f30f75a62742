// Where is the portal found from outside? As a setting says, else as whoever asks calls us.

import type { Request } from 'express';

/** Without a slash at the end. */
export const baseOf = (req: Request): string =>
  (req.app.get('public url') as string | undefined) ?? `${req.protocol}://${req.get('host') ?? 'localhost'}`;
