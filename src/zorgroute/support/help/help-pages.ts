// What stands around every page of the help? The family with its plan, and the way back.

import type { Request } from 'express';

import { NotFound } from '../../../problems/problems.ts';
import { param } from '../../../web/routes.ts';
import { formIn, lookAtPlan, trailIn, type Found } from '../../plan/plan-pages.ts';
import type { Help } from './arranged-help.ts';

export const helpOf = (familyId: string): string => `/gezinnen/${familyId}/hulp`;

/** @throws NotFound for what is no help of this family, or was struck */
export async function lookAtHelp(req: Request): Promise<{ found: Found; help: Help }> {
  const found = await lookAtPlan(req);
  const help = found.help.find(({ helpId }) => helpId === param(req, 'helpId'));
  if (!help) throw new NotFound();
  return { found, help };
}

export const TITLE = 'De hulp die geregeld wordt';

const HELP = { title: TITLE, at: helpOf };
export const trailOf = trailIn(HELP);
export const showHelpForm = formIn(HELP);
