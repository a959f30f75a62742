// Is the id in the address an id? Anything else is a page that does not exist.

import type { NextFunction, Request, Response } from 'express';

import { NotFound } from './problems.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** In lower case with its dashes: whatever else PostgreSQL takes for one is none of ours. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** For `router.param`: refuses what is not a uuid before any question is asked. */
export function requireUuid(_req: Request, _res: Response, next: NextFunction, value: string): void {
  if (!UUID.test(value)) throw new NotFound();
  next();
}

/** A router whose :…Id params are uuids. */
export const idParams = [
  'pupilId',
  'trajectoryId',
  'referralId',
  'familyId',
  'signalId',
  'entryId',
  'guardianId',
  'consentId',
  'membershipId',
  'personId',
  'groupId',
  'schoolId',
  'teamId',
  'importId',
  'teamId',
  'organisationId',
] as const;
