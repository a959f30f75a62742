// What does a page about consent look at? Everything about sharing in the traject of its address, and what was typed there before.

import type { Request } from 'express';

import { scopeOf } from '../../access/scope.ts';
import { look } from '../../access/transaction.ts';
import { formState } from '../../forms/form-state.ts';
import { param } from '../../web/routes.ts';
import { askSituation, situationOf } from './sharing-situation.ts';

export async function lookAtSituation(req: Request) {
  const trajectory = param(req, 'trajectoryId');
  return situationOf(await look(scopeOf(req), askSituation(trajectory), { trajectory }), scopeOf(req).today);
}

/** The same for a page with a form. */
export async function lookAtForm(req: Request) {
  const trajectory = param(req, 'trajectoryId');
  const asked = { ...askSituation(trajectory), kept: formState(req) };
  const { kept, ...told } = await look(scopeOf(req), asked, { trajectory });
  return { kept, situation: situationOf(told, scopeOf(req).today) };
}
