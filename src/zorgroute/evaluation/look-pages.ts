// What stands around every page of the evaluation? The family with its plan, help and looks, and the way back.

import type { Request } from 'express';

import { NotFound } from '../../problems/problems.ts';
import { param } from '../../web/routes.ts';
import { isReader } from '../plan/people.ts';
import { formIn, lookAtPlan, trailIn, type Found } from '../plan/plan-pages.ts';
import type { Person, PlanText } from '../plan/plan-text.ts';
import { looksOf, type Look } from './look.ts';

export const evaluationOf = (familyId: string): string => `/gezinnen/${familyId}/evaluatie`;
export const TITLE = 'Samen kijken hoe het gaat';

const EVALUATION = { title: TITLE, at: evaluationOf };
export const trailOf = trailIn(EVALUATION);
export const showLookForm = formIn(EVALUATION);

/** @throws NotFound for what is no look of this family, or not the newest of its kind: an older one stays as it was said */
export async function lookAtLook(req: Request): Promise<{ found: Found; look: Look }> {
  const found = await lookAtPlan(req);
  const looks = looksOf(found.entries);
  const look = looks.find(({ id }) => id === param(req, 'entryId'));
  if (!look || newestOf(looks, look.houseId) !== look) throw new NotFound();
  return { found, look };
}

/** The newest look at the goals of this house, or of everybody. */
export const newestOf = (looks: readonly Look[], houseId: string | null): Look | undefined =>
  looks.find((look) => look.houseId === houseId);

/** The parent of the address, whose house it is about. @throws NotFound for who reads nothing of this plan */
export function houseIn(req: Request, { people }: PlanText): Person {
  const parent = people.find(({ id }) => id === param(req, 'personId'));
  if (parent?.kind !== 'guardian' || !isReader(parent)) throw new NotFound();
  return parent;
}
