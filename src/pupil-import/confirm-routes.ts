// The file beside the school: what would change, what a person must decide, and then it is done in one transaction.

import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

import { logOf } from '../access/look-log.ts';
import { may } from '../access/may.ts';
import { scopeOf } from '../access/scope.ts';
import { look, type Ask } from '../access/transaction.ts';
import { formState } from '../forms/form-state.ts';
import { viewForm } from '../forms/form-view.ts';
import { readForm, type FormAnswers } from '../forms/form.ts';
import { submit } from '../forms/submit.ts';
import { render } from '../web/render.ts';
import { newRouter, param } from '../web/routes.ts';
import { madeOf } from './age-of-file.ts';
import { applyPlan } from './confirmed-import.ts';
import { compare, shownPupils, whatIsThere, type Comparison, type WhatIsThere } from './waiting-file.ts';
import { decisionsForm, decisionsOf } from './form.ts';
import { planOf, type Plan } from './import-plan.ts';
import { finishImport, waitForSchool, type ImportResult } from './queries.ts';
import { shownComparison, shownResult } from './page.ts';
import { countUnlinked } from './staff-proposals.ts';

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

/** The answers have a mistake, or what was shown is no longer so. Nothing is done. */
class NotDone extends Error {
  override name = 'NotDone';
  readonly answers: FormAnswers;
  readonly isStale: boolean;
  constructor(answers: FormAnswers, isStale: boolean) {
    super();
    this.answers = answers;
    this.isStale = isStale;
  }
}

/** Gives the ids of the pupils it touched. */
async function doImport(req: Request, ask: Ask, schoolId: string, importId: string): Promise<string[]> {
  const today = scopeOf(req).today;
  const there = await askAll(ask, schoolId, importId);
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

async function askAll(ask: Ask, schoolId: string, importId: string): Promise<WhatIsThere> {
  const questions = whatIsThere(schoolId, importId);
  const [school, found, pupils, groups, staff, last] = await Promise.all([
    ask(questions.school),
    ask(questions.found),
    ask(questions.pupils),
    ask(questions.groups),
    ask(questions.staff),
    ask(questions.last),
  ]);
  return { school, found, pupils, groups, staff, last };
}

const resultOf = (plan: Plan, comparison: Comparison): ImportResult => ({
  newPupils: plan.newPupils.length,
  changedPupils: plan.changedPupils.length - plan.returned,
  gonePupils: plan.gone.length,
  returnedPupils: plan.returned,
  newGroups: plan.newGroups.length,
  changedGroups: plan.changedGroups.length,
  endedGroups: plan.endedGroups.length,
  teachers: plan.teaches.length,
  open: plan.open,
  ...madeOf(comparison.content),
  unlinked: countUnlinked(comparison, plan.teaches),
});

async function showImport(req: Request, res: Response, notDone?: NotDone) {
  const found = await lookAtImport(req);
  const around = { school: found.school, ...placesAround(req) };
  if (found.result) {
    render(req, res, 'pupil-import/import-result', {
      ...around,
      title: 'Het bestand is ingelezen',
      lines: shownResult(found.result),
      open: found.result.open,
      unlinked: found.result.unlinked,
    });
  } else if (!found.comparison) {
    render(req, res.status(404), 'pupil-import/file-gone', {
      ...around,
      title: 'Dit bestand is niet meer bewaard',
    });
  } else {
    if (notDone?.isStale) res.status(409);
    render(req, res, 'pupil-import/import-preview', {
      ...around,
      ...previewOf(req, { ...found, comparison: found.comparison }, notDone),
    });
  }
}

/** The look is logged for the children of the school that the page shows. */
async function lookAtImport(req: Request) {
  const today = scopeOf(req).today;
  let comparison: Comparison | undefined;
  const { school, found, kept } = await look(
    scopeOf(req),
    { ...whatIsThere(param(req, 'schoolId'), param(req, 'importId')), kept: formState(req) },
    (there) => {
      comparison = there.found.content ? compare(there.found.content, there, today) : undefined;
      const pupils = comparison ? shownPupils(comparison) : [];
      return pupils.length ? { pupils } : 'nobody';
    },
  );
  return { school, kept, result: found.result, comparison };
}

const placesAround = (req: Request) => ({
  uploadHref: `/beheer/import/${param(req, 'schoolId')}`,
  listHref: `/beheer/leerlingen/school/${param(req, 'schoolId')}`,
  groupsHref: `/beheer/groepen/school/${param(req, 'schoolId')}`,
});

type Found = Awaited<ReturnType<typeof lookAtImport>> & { comparison: Comparison };

function previewOf(req: Request, { school, kept, comparison }: Found, notDone?: NotDone) {
  const place = `/beheer/import/${param(req, 'schoolId')}/${param(req, 'importId')}`;
  const shown = shownComparison(comparison, `${place}/account`);
  const form = viewForm(decisionsForm(comparison.ask, scopeOf(req).today), {
    req,
    kept,
    answers: notDone?.answers,
    submitLabel: shown.nothingChanges ? 'Aangevinkte leerkrachten koppelen' : `Doorvoeren bij ${school.name}`,
    notYet: 'doorgevoerd',
    autosave: false,
  });
  return {
    ...shown,
    title: shown.nothingChanges ? 'Er verandert niets' : 'Wat verandert er?',
    schoolYear: comparison.content.schoolYear,
    form,
    version: comparison.version,
    isStale: notDone?.isStale ?? false,
    discardAction: `${place}/weg`,
  };
}
