// A file that waits: the page with what would change, and its confirmation, which does all of it in one transaction.

import { randomUUID } from 'node:crypto';
import type { Request } from 'express';

import { logOf } from '../access/look-log.ts';
import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { askEach, type Ask } from '../access/transaction.ts';
import { readForm } from '../forms/form.ts';
import { NotDone } from '../forms/not-done.ts';
import { submit } from '../forms/submit.ts';
import { newRouter, param } from '../web/routes.ts';
import { compare } from './comparison/comparison.ts';
import { applyPlan } from './confirmed-import.ts';
import { finishImport, waitForSchool } from './confirmed-queries.ts';
import { decisionsForm, decisionsOf } from './form.ts';
import { showImport } from './import-page.ts';
import { planOf, resultOf } from './import-plan.ts';
import { whatIsThere } from './queries.ts';

export const importConfirmRoutes = newRouter();

importConfirmRoutes.get('/beheer/import/:schoolId/:importId', may('pupil:import'), async (req, res) => {
  await showImport(req, res);
});

importConfirmRoutes.post('/beheer/import/:schoolId/:importId', may('pupil:import'), async (req, res) => {
  const [schoolId, importId] = [param(req, 'schoolId'), param(req, 'importId')];
  const to = `/beheer/import/${schoolId}/${importId}`;
  const touched: string[] = []; // the log line is written after the work, when it is known whose data changed
  try {
    await submit(scopeOf(req), { to, looked: { pupils: touched }, done: null }, async (ask) => {
      await ask(waitForSchool(schoolId));
      touched.push(...(await doImport(req, ask, schoolId, importId)));
      const nobody = logOf(scopeOf(req), 'nobody', 'change');
      if (!touched.length && nobody) await ask(nobody);
    });
  } catch (error) {
    if (!(error instanceof NotDone)) throw error;
    await showImport(req, res, error);
    return;
  }
  res.redirect(303, to);
});

/** Gives the ids of the pupils it touched. @throws NotDone when the answers have a mistake, or what was shown is no longer so */
async function doImport(req: Request, ask: Ask, schoolId: string, importId: string): Promise<string[]> {
  const { today } = scopeOf(req);
  const there = await askEach(ask, whatIsThere(schoolId, importId));
  if (!there.found.content) throw new NotDone({ data: undefined, typed: {}, mistakes: [] }, true);
  const comparison = compare(there.found.content, there, today);
  const answers = readForm(decisionsForm(comparison.ask, today), scopeOf(req));
  const { version } = (req.body ?? {}) as Record<string, unknown>;
  if (version !== comparison.version || !answers.data)
    throw new NotDone(answers, version !== comparison.version);

  const plan = planOf(comparison.preview, decisionsOf(answers.data, comparison.ask), randomUUID, today);
  const touched = await applyPlan(ask, schoolId, plan, today);
  await ask(finishImport(importId, resultOf(plan, comparison)));
  return touched;
}
