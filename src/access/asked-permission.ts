// Which permission did the route of this request declare?

import type { Request } from 'express';

import { entryOf, type Permission, type PermissionEntry } from './permissions.ts';

export function permissionOf(req: Request): { name: Permission; entry: PermissionEntry } {
  if (!req.permission) throw new Error('This route declares no permission.');
  return { name: req.permission, entry: entryOf(req.permission) };
}
