// Is the id in the address an id? Anything else is a page that does not exist.

import type { NextFunction, Request, Response } from 'express';

import { isUuid } from '../database/uuid.ts';
import { NotFound } from '../problems/problems.ts';

/** For `router.param`: refuses what is not a uuid before any question is asked. */
export function requireUuid(_req: Request, _res: Response, next: NextFunction, value: string): void {
  if (!isUuid(value)) throw new NotFound();
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
  'goalId',
  'helpId',
  'proposalId',
  'agreementId',
  'guardianId',
  'consentId',
  'membershipId',
  'personId',
  'groupId',
  'schoolId',
  'teamId',
  'importId',
  'mailId',
  'teamId',
  'organisationId',
] as const;
